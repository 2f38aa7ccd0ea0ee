/**
 * What a try of a run leaves for the next one. Retry On Fail and Retry in the executions list run the node
 * again with all items; n8n keeps the node's context for them. Sending everything again with the same keys
 * is not enough: a try that meets a used-up quota, a revoked key or an outage sends nothing, and would not
 * know what exists already.
 */
import type { IExecuteFunctions } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { keyOf } from '../api/idempotencyKey';
import { createdSoFar } from './created';
import type { EndedJob, PlannedCall } from './job';
import type { SettledOutcome } from './outcome';

const quota = z.object({
	used: z.number(),
	limit: z.number(),
	remaining: z.number(),
	tier: z.optional(z.string()),
	period_end: z.optional(z.string()),
	upgrade_url: z.optional(z.string()),
});
const anything = z.record(z.string(), z.unknown());
const settled = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('done'),
		answer: z.object({ text: z.string(), data: anything, quota: z.optional(quota) }),
		attempts: z.number(),
	}),
	z.object({
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
	}),
]);

/** In the node's context, as n8n stores it with the execution. */
const stored = z.object({
	settled: z.record(z.string(), settled),
	created: z.array(z.string()),
});

const NAME = 'unfinishedRun';

/** The last try of a run that did not finish. */
export class Memory {
	private readonly nodeContext: Record<string, unknown>;

	private readonly last: z.infer<typeof stored>;

	/** In a first try, which need not work out what its calls would be known by. */
	private readonly isEmpty: boolean;

	constructor(context: IExecuteFunctions) {
		this.nodeContext = context.getContext('node');
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
		return this.isEmpty ? undefined : this.last.settled[identityOf(call)];
	}

	/** Keeps how the calls have ended, or nothing if all of them are done. */
	keep(jobs: readonly EndedJob[]): void {
		const calls = jobs.flatMap((job) => job.calls);
		if (calls.every(({ outcome }) => outcome.kind === 'done')) {
			delete this.nodeContext[NAME];
			return;
		}
		const known = calls.filter(
			({ outcome }) =>
				outcome.kind === 'done' || (outcome.kind === 'failed' && outcome.failure.mayHaveHappened),
		);
		this.nodeContext[NAME] = {
			settled: Object.fromEntries(known.map(({ call, outcome }) => [identityOf(call), outcome])),
			created: createdSoFar(jobs),
		};
	}
}

/** A call with the same key but other arguments is another call: the server has to refuse it. */
const identityOf = ({ key, tool, arguments: given }: PlannedCall): string =>
	keyOf({ key, tool: tool.name, arguments: given });
