/**
 * The free look: before the first call of an execution that costs something, the node asks for the connected
 * ad accounts. The answer carries the counter as well. It is an aid: where it fails, the run goes on without it,
 * unless the API key is refused.
 */
import type { IExecuteFunctions } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { readAccounts, type AccountList } from '../api/accounts';
import type { Failure, Quota } from '../api/reply';
import type { Send } from '../api/request';
import { ACCOUNT_LIST } from '../operations/registry';

/** What a look has told. */
export interface Look {
	/** Undefined where it could not be read. */
	readonly accounts?: AccountList;
	readonly quota?: Quota;
	/** Why every other call would fail as well. */
	readonly refusal?: Failure;
}

/** How long a loop goes by what it knows, in ms. A look costs nothing, and a loop may wait for days. */
const FRESH_MS = 10 * 60_000;

const UNAUTHORIZED = 401;

const quota = z.object({
	used: z.number(),
	limit: z.number(),
	remaining: z.number(),
	tier: z.optional(z.string()),
	period_end: z.optional(z.string()),
});
const accounts = z.object({
	accounts: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			tier: z.optional(z.string()),
			status: z.enum(['connected', 'needs_reauth', 'unknown']),
			statusText: z.optional(z.string()),
		}),
	),
	mentions: z.array(z.string()),
	isWhole: z.boolean(),
});

/** In the node's context, as n8n stores it with the execution. */
const stored = z.object({
	execution: z.string(),
	/** When the counter was told, in ms. */
	at: z.number(),
	accounts: z.optional(accounts),
	quota: z.optional(quota),
});

/** Where the node's context keeps the look of a client. */
const placeOf = (client: string | undefined): string =>
	client === undefined ? 'accountLook' : `accountLook:${client}`;

/** Who looks. */
export interface Looker {
	readonly context: IExecuteFunctions;
	readonly send: Send;
	/** Undefined where all items share one credential. */
	readonly client: string | undefined;
	/** Gives the time in ms. */
	readonly now: () => number;
}

/**
 * Looks, or tells what an earlier run of this node in the same execution has learnt: a loop and Retry On Fail
 * look once. A kept counter that would hold calls back is looked at anew: the plan may have been upgraded.
 *
 * @param isEnough whether a counter allows all calls of this run
 */
export async function lookFirst(
	looker: Looker,
	isEnough: (quota: Quota | undefined) => boolean,
): Promise<Look> {
	const { context, client, now } = looker;
	const kept = stored.safeParse(context.getContext('node')[placeOf(client)]);
	const isOfUse = kept.success && isFresh(kept.data, context.getExecutionId(), now());
	if (isOfUse && isEnough(kept.data.quota)) return kept.data;
	return await lookAnew(looker);
}

/** Looks, whatever an earlier run has learnt. */
export async function lookAnew(looker: Looker): Promise<Look> {
	const { send } = looker;
	const given = z.safeParse(ACCOUNT_LIST.schema, {});
	const reply = await send({ tool: ACCOUNT_LIST, arguments: given.data ?? {} });
	if (reply.kind === 'failed' && reply.failure.status === UNAUTHORIZED) {
		return { refusal: reply.failure };
	}
	const look = reply.kind === 'done' ? lookIn(reply.answer) : {};
	keepLook(looker, look);
	return look;
}

/** Keeps what the node knows of the counter for its next run in this execution. */
export function keepLook({ context, client, now }: Looker, { accounts, quota }: Look): void {
	context.getContext('node')[placeOf(client)] = {
		execution: context.getExecutionId(),
		at: now(),
		...(accounts && { accounts }),
		...(quota && { quota }),
	};
}

function lookIn(answer: Parameters<typeof readAccounts>[0] & { readonly quota?: Quota }): Look {
	const list = readAccounts(answer);
	return { ...(list && { accounts: list }), ...(answer.quota && { quota: answer.quota }) };
}

/** Retry in the executions list brings the context of the execution before, which may be days old. */
function isFresh(
	{ execution, at, quota: counter }: z.infer<typeof stored>,
	current: string,
	now: number,
): boolean {
	const today = new Date(now).toISOString().slice(0, 10);
	const isOver = counter?.period_end !== undefined && counter.period_end <= today;
	return execution === current && now - at < FRESH_MS && now >= at && !isOver;
}
