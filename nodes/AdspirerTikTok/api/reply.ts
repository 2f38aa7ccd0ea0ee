/** What came of one attempt to call a tool. */
import type { IdKind, Ids } from './ids';

/** Adspirer's monthly counter, in calls. `period_end` is a date (YYYY-MM-DD). */
export interface Quota {
	readonly used: number;
	readonly limit: number;
	readonly remaining: number;
	readonly tier?: string;
	readonly period_end?: string;
	readonly upgrade_url?: string;
}

/** What an answer tells of the objects that its call has made. */
export interface Made {
	/** By kind. An ID that the answer does not tell beyond doubt is left out. */
	readonly ids: Ids;
	/** Where each ID was read, in words: `structured.campaign_id`, `text: "Campaign ID"`. */
	readonly sources: Readonly<Partial<Record<IdKind, string>>>;
	/**
	 * Of an upload whose answer tells it: the image ID of each address that was sent, in the order of the
	 * request; undefined where an image failed.
	 */
	readonly images?: ReadonlyArray<string | undefined>;
	/** The exact name that the service gave to what was made, where the answer tells it. */
	readonly name?: string;
	/** Why an ID is left out although the answer holds candidates; sentences that name them. */
	readonly doubts: readonly string[];
}

/** A tool's answer: what it did, in words and sometimes as data. */
export interface Answer {
	readonly text: string;
	/** The envelope's whole `data`; integers beyond 2^53 are strings with all their digits. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly quota?: Quota;
	/** What a look-up has found that the answer itself does not tell, and where, in words. */
	readonly found?: { readonly ids: Ids; readonly source: string };
}

/** Why an attempt failed, and what that means for the call. */
export interface Failure {
	/** For a marketer; holds the server's own sentence. */
	readonly message: string;
	/** What to do about it. */
	readonly advice: string;
	/** HTTP status, where there was one. */
	readonly status?: number;
	/** Whether another try may help: not at all, after a pause that all calls take, or with backoff. */
	readonly retry: 'never' | 'afterPause' | 'withBackoff';
	/** How long the server asks to wait, in ms. */
	readonly retryAfterMs?: number;
	/** Whether the write may have happened all the same. */
	readonly mayHaveHappened: boolean;
	/** Whether every other call would fail in the same way (wrong key, unknown tool). */
	readonly concernsAll: boolean;
	/** What the server attached to the error, such as the list of connected accounts. */
	readonly details?: Readonly<Record<string, unknown>>;
}

export type Reply =
	| { readonly kind: 'done'; readonly answer: Answer }
	| {
			readonly kind: 'quotaUsedUp';
			readonly message: string;
			/** As far as the answer tells it; nothing remains. */
			readonly quota: Partial<Quota>;
	  }
	| { readonly kind: 'failed'; readonly failure: Failure };

/** Advice where nobody knows whether the write has happened. */
export const OUTCOME_UNKNOWN =
	'The call may have gone through. Run it again with the same idempotency key, or look in TikTok Ads Manager, before creating it anew.';
