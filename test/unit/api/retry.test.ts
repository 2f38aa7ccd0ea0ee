import type { Failure } from '../../../nodes/AdspirerTikTok/api/reply';
import { retryDelay, shouldRetry } from '../../../nodes/AdspirerTikTok/api/retry';

const failure = (retry: Failure['retry'], retryAfterMs?: number): Failure => ({
	message: 'It failed',
	advice: 'Try again',
	retry,
	mayHaveHappened: false,
	concernsAll: false,
	...(retryAfterMs !== undefined && { retryAfterMs }),
});

describe('whether to try again', () => {
	it.each<[Failure['retry'], attempts: number, maxRetries: number, isTriedAgain: boolean]>([
		['never', 1, 3, false],
		['afterPause', 1, 3, true],
		['withBackoff', 1, 3, true],
		['withBackoff', 3, 3, true],
		['withBackoff', 4, 3, false],
		['afterPause', 4, 3, false],
		['withBackoff', 1, 0, false],
		['afterPause', 1, 0, false],
		['withBackoff', 1, 1, true],
	])('%s after %i tries with %i retries: %s', (retry, attempts, maxRetries, isTriedAgain) => {
		expect(shouldRetry(failure(retry), attempts, maxRetries)).toBe(isTriedAgain);
	});
});

describe('how long to wait', () => {
	it.each<[attempts: number, longest: number]>([
		[1, 500],
		[2, 1000],
		[3, 2000],
		[4, 4000],
		[5, 8000],
		[6, 16_000],
		[7, 30_000],
		[8, 30_000],
		[50, 30_000],
	])('after try %i up to %i ms, by a random share', (attempts, longest) => {
		const delay = (share: number) => retryDelay(failure('withBackoff'), attempts, () => share);

		expect(delay(0)).toBe(0);
		expect(delay(0.5)).toBe(longest / 2);
		expect(delay(0.999)).toBeCloseTo(longest * 0.999, 6);
	});

	it.each<[given: number | undefined, ms: number]>([
		[0, 0],
		[1500, 1500],
		[60_000, 60_000],
		[120_000, 120_000],
		[120_001, 120_000],
		[86_400_000, 120_000],
		[undefined, 30_000],
	])('after a 429 that asks for %p ms: %i', (given, ms) => {
		expect(retryDelay(failure('afterPause', given), 3, () => 0.1)).toBe(ms);
	});

	it.each<[given: number, ms: number]>([
		[0, 250],
		[100, 250],
		[60_000, 60_000],
		[86_400_000, 120_000],
	])('after a gateway that asks for %i ms: %i', (given, ms) => {
		expect(retryDelay(failure('withBackoff', given), 1, () => 0.5)).toBe(ms);
	});
});
