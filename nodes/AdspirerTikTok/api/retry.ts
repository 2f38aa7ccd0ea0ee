import type { Failure } from './reply';

const BASE_MS = 500;
const MOST_BACKOFF_MS = 30_000;
const MOST_PAUSE_MS = 120_000;
/** Docs: 30 to 60 seconds are usually enough after a 429. */
const PAUSE_WITHOUT_WORD_MS = 30_000;

/** Whether a failed call is tried again after `attempts` tries, with at most `maxRetries` after the first. */
export function shouldRetry({ retry }: Failure, attempts: number, maxRetries: number): boolean {
	return retry !== 'never' && attempts <= maxRetries;
}

/**
 * How long to wait before the next try, in ms: what the server asks for, up to 120 s, or exponential
 * backoff with full jitter, whichever is longer. `random` gives a number from 0 to below 1.
 */
export function retryDelay(
	{ retry, retryAfterMs }: Failure,
	attempts: number,
	random: () => number,
): number {
	if (retry === 'afterPause') {
		return Math.min(retryAfterMs ?? PAUSE_WITHOUT_WORD_MS, MOST_PAUSE_MS);
	}
	const backoff = random() * Math.min(BASE_MS * 2 ** (attempts - 1), MOST_BACKOFF_MS);
	return Math.max(backoff, Math.min(retryAfterMs ?? 0, MOST_PAUSE_MS));
}
