/**
 * What a try of a run leaves for the next one. Retry On Fail and Retry in the executions list run the node
 * again with all items; n8n keeps the node's context for them. Sending everything again with the same keys
 * is not enough: a try that meets a used-up quota, a revoked key or an outage sends nothing, and would not
 * know what exists already.
 */
import type { IExecuteFunctions } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { keyOf } from '../api/idempotencyKey';
import { isCalledDirectly } from './agent';
import { createdSoFar } from './created';
import { lacksImages, wordsOf } from './images';
import type { EndedJob, PlannedCall } from './job';
import type { Done, SettledOutcome } from './outcome';

const quota = z.object({
	used: z.number(),
	limit: z.number(),
	remaining: z.number(),
	tier: z.optional(z.string()),
	period_end: z.optional(z.string()),
	upgrade_url: z.optional(z.string()),
});
const id = z.optional(z.string());
const anything = z.record(z.string(), z.unknown());

/** What an answer told of what was made. The answer itself is not kept: it may be large, and there may be many. */
const made = z.object({
	ids: z.object({
		image_ids: z.optional(z.array(z.string())),
		card_id: id,
		campaign_id: id,
		adgroup_id: id,
		ad_id: id,
		advertiser_id: id,
	}),
	sources: z.record(z.string(), z.string()),
	/** n8n stores JSON, in which an image that failed is null. */
	images: z.optional(z.array(z.nullable(z.string()))),
	name: z.optional(z.string()),
	doubts: z.array(z.string()),
});
const done = z.object({
	kind: z.literal('done'),
	made,
	quota: z.optional(quota),
	/** Of an upload without all images: why, in the answer's words. */
	said: z.optional(z.string()),
	attempts: z.number(),
});
const failed = z.object({
	kind: z.literal('failed'),
	failure: z.object({
		message: z.string(),
		advice: z.string(),
		status: z.optional(z.number()),
		retry: z.enum(['never', 'afterPause', 'withBackoff']),
		retryAfterMs: z.optional(z.number()),
		mayHaveHappened: z.literal(true),
		concernsAll: z.boolean(),
		details: z.optional(anything),
	}),
	attempts: z.number(),
});

/** In the node's context, as n8n stores it with the execution. */
const stored = z.object({
	settled: z.record(z.string(), z.discriminatedUnion('kind', [done, failed])),
	created: z.array(z.string()),
});

const NAME = 'unfinishedRun';

const ANSWERED_BEFORE = 'Made by an earlier try of this run; its answer is not kept.';

/** The last try of a run that did not finish. */
export class Memory {
	private readonly nodeContext: Record<string, unknown>;

	private readonly last: z.infer<typeof stored>;

	/** Whether there is nothing to recall, as in a first try. */
	private readonly isEmpty: boolean;

	constructor(context: IExecuteFunctions) {
		// An agent may make several calls at a time, which share the node's context; each of them is a run of its own.
		this.nodeContext = isCalledDirectly(context) ? {} : context.getContext('node');
		const read = stored.safeParse(this.nodeContext[NAME]);
		this.last = read.success ? read.data : { settled: {}, created: [] };
		this.isEmpty = Object.keys(this.last.settled).length === 0;
	}

	/** A line for each object that the last try knew of. */
	get created(): readonly string[] {
		return this.last.created;
	}

	/** How a call ended in the last try, if it was done or nobody knows. */
	recall(call: PlannedCall): SettledOutcome | undefined {
		const known = this.isEmpty ? undefined : this.last.settled[identityOf(call)];
		return known?.kind === 'done' ? recalled(known) : known;
	}

	/**
	 * Keeps how the calls have ended, or nothing if all of them are done and n8n has no reason for another try.
	 *
	 * @param allSucceeded whether no item leaves as an error; a bad row makes n8n try the others again as well
	 */
	keep(jobs: readonly EndedJob[], allSucceeded: boolean): void {
		const calls = jobs.flatMap((job) => job.calls);
		if (allSucceeded && calls.every(({ outcome }) => outcome.kind === 'done')) {
			delete this.nodeContext[NAME];
			return;
		}
		const known = calls.flatMap(({ call, outcome }): Array<[string, object]> => {
			if (outcome.kind === 'done') return [[identityOf(call), withoutAnswer(call, outcome)]];
			return outcome.kind === 'failed' && outcome.failure.mayHaveHappened
				? [[identityOf(call), outcome]]
				: [];
		});
		this.nodeContext[NAME] = { settled: Object.fromEntries(known), created: createdSoFar(jobs) };
	}
}

const withoutAnswer = (call: PlannedCall, { kind, made, attempts, answer }: Done) => ({
	kind,
	made: { ...made, ...(made.images && { images: made.images.map((image) => image ?? null) }) },
	...(answer.quota && { quota: answer.quota }),
	...(lacksImages(call, made) && { said: wordsOf(answer) }),
	attempts,
});

function recalled({ kind, made, quota, said, attempts }: z.infer<typeof done>): Done {
	const { images, name, ...rest } = made;
	return {
		kind,
		answer: { text: said ?? ANSWERED_BEFORE, data: {}, ...(quota && { quota }) },
		made: {
			...rest,
			...(images && { images: images.map((image) => image ?? undefined) }),
			...(name !== undefined && { name }),
		},
		attempts,
	};
}

/** A call with the same key but other arguments is another call: the server has to refuse it. */
const identityOf = ({ key, tool, arguments: given }: PlannedCall): string =>
	keyOf({ key, tool: tool.name, arguments: given });
