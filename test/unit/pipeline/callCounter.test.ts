/** With the counter that the free look told: no call too many, and none too few. */
import fc from '../../fastCheck';

import type { MadeReply } from '../../../nodes/AdspirerTikTok/pipeline/made';
import { broken, crashed, quotaWith, refused } from './replies';
import { performVirtually } from './virtualTime';

/** How the service takes a try: whether it counts, and what it answers with the counter of now. */
const KINDS = [
	'made',
	'madeSilently',
	'refused',
	'broken',
	'brokenAfterwards',
	'crashed',
	'replayed',
] as const;

const oneTry = fc.record({
	kind: fc.constantFrom(...KINDS),
	takes: fc.integer({ min: 1, max: 50 }),
});

const settings = fc.record({
	left: fc.integer({ min: 0, max: 12 }),
	quotaReserve: fc.integer({ min: 0, max: 3 }),
	maxConcurrency: fc.constantFrom(1, 5, 20),
	idempotency: fc.constantFrom('execution', 'input', 'custom'),
	tries: fc.array(fc.array(oneTry, { minLength: 1, maxLength: 3 }), {
		minLength: 1,
		maxLength: 25,
	}),
});

it('holds for whatever the service answers', async () => {
	await fc.assert(
		fc.asyncProperty(settings, async ({ left, tries, ...options }) => {
			let remaining = left;
			/** What the counter was when a call was counted; another try of it is answered with that. */
			const counted = new Map<number, number>();
			const count = (index: number) => {
				if (!counted.has(index)) counted.set(index, --remaining);
			};
			const { outcomes } = await performVirtually(
				tries.length,
				async (index, attempt, clock): Promise<MadeReply> => {
					const script = tries[index] ?? [];
					const { kind = 'made', takes = 1 } = script[attempt - 1] ?? {};
					await clock.wait(takes);
					if (kind === 'refused') return refused;
					if (kind === 'broken') return broken;
					if (kind !== 'replayed') count(index);
					if (kind === 'brokenAfterwards') return broken;
					if (kind === 'crashed') return crashed;
					// An answer of an earlier day comes with the counter of then.
					const quota = quotaWith(counted.get(index) ?? 140);
					const answer = { text: 'Done', data: {} };
					return {
						kind: 'done',
						made: { ids: {}, sources: {}, doubts: [] },
						answer: kind === 'madeSilently' ? answer : { ...answer, quota },
					};
				},
				{ ...options, looked: quotaWith(left) },
			);
			const allowed = Math.max(0, left - options.quotaReserve);
			expect(left - remaining).toBeLessThanOrEqual(allowed);

			const held = outcomes.filter(({ kind }) => kind === 'quota');
			expect(held.every(({ attempts }) => attempts === 0)).toBe(true);
			// Those that may have been counted in silence have their place as well.
			const unknown = outcomes.filter(
				(outcome) => outcome.kind === 'failed' && outcome.failure.mayHaveHappened,
			);
			const silent = outcomes.filter(
				(outcome) => outcome.kind === 'done' && outcome.answer.quota === undefined,
			);
			if (held.length > 0) {
				expect(left - remaining + unknown.length + silent.length).toBeGreaterThanOrEqual(allowed);
			}
		}),
		{ numRuns: 500 },
	);
});
