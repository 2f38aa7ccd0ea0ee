/** Replies of the API, as `performCalls` gets them. */
import type { Failure, Quota } from '../../../nodes/AdspirerTikTok/api/reply';
import type { MadeReply } from '../../../nodes/AdspirerTikTok/pipeline/made';

/** A month of 150 calls with so many left. */
export const quotaWith = (remaining: number): Quota => ({
	used: 150 - remaining,
	limit: 150,
	remaining,
});

/** It worked; with `remaining` the answer tells the counter. */
export const done = (remaining?: number): MadeReply => ({
	kind: 'done',
	answer: {
		text: 'Done',
		data: { text: 'Done' },
		...(remaining !== undefined && { quota: quotaWith(remaining) }),
	},
	made: { ids: {}, sources: {}, doubts: [] },
});

/** A failure that is known to have created nothing and is not tried again, or as told. */
export const failureOf = (message: string, rest: Partial<Failure> = {}): Failure => ({
	message,
	advice: `Advice on ${message}.`,
	retry: 'never',
	mayHaveHappened: false,
	concernsAll: false,
	...rest,
});

const failed = (message: string, rest?: Partial<Failure>): MadeReply => ({
	kind: 'failed',
	failure: failureOf(message, rest),
});

/** 400. */
export const refused = failed('refused', { status: 400 });

/** 401: every other call would be refused as well. */
export const unauthorized = failed('unauthorized', { status: 401, concernsAll: true });

/** 429. */
export const throttled = (retryAfterMs?: number): MadeReply =>
	failed('throttled', {
		status: 429,
		retry: 'afterPause',
		...(retryAfterMs !== undefined && { retryAfterMs }),
	});

/** Nobody was there to take the request. */
export const unreachable = failed('unreachable', { retry: 'withBackoff' });

/** The connection broke: nobody knows whether the write has happened. */
export const broken = failed('broken', { retry: 'withBackoff', mayHaveHappened: true });

/** 500: not tried again, though the write may have happened. */
export const crashed = failed('crashed', { status: 500, mayHaveHappened: true });

/** 402. */
export const usedUp: MadeReply = {
	kind: 'quotaUsedUp',
	message: 'Monthly limit reached.',
	quota: quotaWith(0),
};
