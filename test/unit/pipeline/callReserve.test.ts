import type { MadeReply } from '../../../nodes/AdspirerTikTok/pipeline/made';
import { broken, crashed, done, quotaWith, refused } from './replies';
import { performScript, performVirtually, VirtualClock } from './virtualTime';

/** A month with so many calls left, where each call is counted when it is answered. */
const month = (left: number) => {
	let remaining = left;
	return async (_index: number, _attempt: number, clock: { wait(ms: number): Promise<void> }) => {
		await clock.wait(10);
		return done(--remaining);
	};
};

describe('the reserve', () => {
	const reached = (remaining: number, reserve: number) => ({
		kind: 'quota',
		message: `Stopped at the reserve: ${remaining} calls of the month are left, and Quota Reserve keeps ${reserve}.`,
		quota: quotaWith(remaining),
		reserveReached: true,
		attempts: 0,
	});

	it('lets the first call go alone, then as many as fit', async () => {
		const run = await performVirtually(20, month(10), { quotaReserve: 3 });

		expect(run.sent.map(({ at }) => at)).toEqual([0, 10, 10, 10, 10, 10, 20]);
		expect(run.outcomes.slice(7)).toEqual(Array.from({ length: 13 }, () => reached(3, 3)));
	});

	it.each([1, 5, 20])('is kept to the call with %i at a time', async (maxConcurrency) => {
		const run = await performVirtually(30, month(12), { quotaReserve: 4, maxConcurrency });

		expect(run.sent).toHaveLength(8);
		expect(run.outcomes.at(-1)).toEqual(reached(4, 4));
	});

	it('is undercut by the first call alone', async () => {
		const run = await performVirtually(3, month(4), { quotaReserve: 4 });

		expect(run.sent).toHaveLength(1);
		expect(run.outcomes.slice(1)).toEqual([reached(3, 4), reached(3, 4)]);
	});

	it('of 0 lets all calls go at once', async () => {
		const run = await performVirtually(5, month(5));
		expect(run.sent.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0]);
	});

	it('goes one by one as long as no answer tells the counter', async () => {
		const script = [
			[{ reply: refused }],
			[{ reply: done() }],
			[{ reply: done(9) }],
			[{ reply: done(8) }],
		];
		const run = await performScript([...script, ...script.slice(3)], { quotaReserve: 1 });

		expect(run.sent.map(({ at }) => at)).toEqual([0, 10, 20, 30, 30]);
	});

	it('goes by the lowest count, whatever the order of the answers', async () => {
		const script = [
			[{ reply: done(7) }],
			[{ reply: done(6), takes: 30 }],
			[{ reply: done(5), takes: 20 }],
			[{ reply: done(4), takes: 10 }],
			[{ reply: done() }],
		];
		const run = await performScript(script, { quotaReserve: 4 });

		expect(run.sent).toHaveLength(4);
		expect(run.outcomes[4]).toEqual(reached(4, 4));
	});

	it('counts a call as spent whose outcome stayed unknown', async () => {
		const script = [[{ reply: done(5) }], [{ reply: crashed }], [{ reply: done(4) }]];
		const run = await performScript(script, { quotaReserve: 4 });

		expect(run.sent).toHaveLength(2);
		expect(run.outcomes[2]).toEqual({
			...reached(5, 4),
			message:
				'Stopped at the reserve: 5 calls of the month are left (1 of them may be spent already), and Quota Reserve keeps 4.',
		});
	});

	it('counts a call as spent whose answer has no counter', async () => {
		const script = [
			[{ reply: done(6) }],
			[{ reply: done() }],
			[{ reply: done() }],
			[{ reply: done() }],
		];
		const run = await performScript(script, { quotaReserve: 4, maxConcurrency: 1 });

		expect(run.sent).toHaveLength(3);
	});

	it('waits for calls in flight before it gives up', async () => {
		const script = [[{ reply: done(6) }], [{ reply: refused, takes: 50 }], [{ reply: done(5) }]];
		const run = await performScript(script, { quotaReserve: 5 });

		expect(run.sent.map(({ at }) => at)).toEqual([0, 10, 60]);
		expect(run.outcomes[2]).toEqual({ ...done(5), attempts: 1 });
	});
});

describe('the counter of an old answer', () => {
	/** An answer of another day, as the server gives it again for an old key. */
	const replayed = (remaining: number, period_end: string): MadeReply => ({
		kind: 'done',
		made: { ids: {}, sources: {}, doubts: [] },
		answer: { text: '', data: {}, quota: { ...quotaWith(remaining), period_end } },
	});

	it('of a period that is over tells nothing, until the day after its end', async () => {
		const clock = new VirtualClock();
		clock.now = Date.UTC(2026, 10, 22, 12);
		const run = await performScript(
			[
				[{ reply: replayed(1, '2026-11-21') }],
				[{ reply: replayed(5, '2026-11-22') }],
				[{ reply: replayed(4, '2026-11-22') }],
				[{ reply: done(3) }],
			],
			{ quotaReserve: 4, clock },
		);
		expect(run.outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'quota']);
	});

	it.each(['input', 'custom'] as const)(
		'may come with keys that outlive the execution (%s): one call goes at a time',
		async (idempotency) => {
			const script = [
				[{ reply: done(140) }],
				[{ reply: done(139) }],
				[{ reply: done(5) }],
				[{ reply: done(4) }],
				[{ reply: done(3) }],
			];
			const run = await performScript(script, { quotaReserve: 4, idempotency });

			expect(run.mostInFlight).toBe(1);
			expect(run.sent).toHaveLength(4);
		},
	);

	it('does not matter where there is no reserve', async () => {
		const run = await performVirtually(5, month(5), { idempotency: 'input' });
		expect(run.mostInFlight).toBe(5);
	});
});

it('a call that was lost before the counter was known is counted', async () => {
	const script = [[{ reply: broken }], [{ reply: done(5) }], [{ reply: done(4) }]];
	const run = await performScript(script, { quotaReserve: 4, maxRetries: 0 });

	expect(run.sent).toHaveLength(2);
	expect(run.outcomes[2]).toMatchObject({ kind: 'quota', reserveReached: true });
});
