import { broken, crashed, done, failureOf, refused, throttled, unreachable } from './replies';
import { performScript, type VirtualRun } from './virtualTime';

/** When the requests of a call left, in ms. */
const sentAt = ({ sent }: VirtualRun, index: number) =>
	sent.filter(({ call }) => call.index === index).map(({ at }) => at);

const order = ({ sent }: VirtualRun) => sent.map(({ call }) => call.index);

describe('the pool of calls', () => {
	it('does nothing for no calls', async () => {
		const run = await performScript([]);
		expect(run.outcomes).toEqual([]);
		expect(run.sent).toEqual([]);
	});

	it.each([1, 2, 5, 20])('keeps at most %i in flight, and that many if it can', async (most) => {
		const script = Array.from({ length: 23 }, (_, index) => [
			{ reply: done(), takes: 5 + ((index * 7) % 11) },
		]);
		const run = await performScript(script, { maxConcurrency: most });

		expect(run.mostInFlight).toBe(most);
		expect(run.outcomes).toHaveLength(23);
	});

	it('starts calls in order and gives outcomes in order, whichever ends first', async () => {
		const script = [30, 10, 20, 1].map((takes, index) => [{ reply: done(100 - index), takes }]);
		const run = await performScript(script, { maxConcurrency: 2 });

		expect(order(run)).toEqual([0, 1, 2, 3]);
		expect(sentAt(run, 2)).toEqual([10]);
		expect(sentAt(run, 3)).toEqual([30]);
		expect(run.outcomes).toEqual(
			[0, 1, 2, 3].map((index) => ({ ...done(100 - index), attempts: 1 })),
		);
	});

	it('goes on after failures that concern one call only', async () => {
		const run = await performScript(
			[[{ reply: refused }], [{ reply: crashed }], [{ reply: done() }]],
			{
				maxConcurrency: 1,
			},
		);

		expect(run.outcomes).toEqual([
			{ ...refused, attempts: 1 },
			{ ...crashed, attempts: 1 },
			{ ...done(), attempts: 1 },
		]);
	});
});

describe('trying again', () => {
	it('sends the very same call each time, and counts the tries', async () => {
		const steps = [
			{ reply: unreachable },
			{ reply: broken },
			{ reply: throttled(1) },
			{ reply: done() },
		];
		const run = await performScript([steps]);

		expect(new Set(run.sent.map(({ call }) => call)).size).toBe(1);
		expect(run.sent).toHaveLength(4);
		expect(run.outcomes).toEqual([{ ...done(), attempts: 4 }]);
	});

	it.each([0, 1, 3, 10])('stops after %i retries', async (maxRetries) => {
		const run = await performScript([[{ reply: unreachable }]], { maxRetries });

		expect(run.sent).toHaveLength(maxRetries + 1);
		expect(run.waits).toHaveLength(maxRetries);
		expect(run.outcomes).toEqual([{ ...unreachable, attempts: maxRetries + 1 }]);
	});

	it('waits twice as long each time, by a random share of it, and no more than 30 s', async () => {
		const shares = [0.5, 0, 0.999, 0.25, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];
		const given = shares.values();
		const run = await performScript([[{ reply: broken }]], {
			maxRetries: 10,
			random: () => given.next().value ?? 0,
		});

		const bases = [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000];
		expect(run.waits.map(({ ms }) => ms)).toEqual(
			bases.map((base, index) => base * (shares[index] ?? 0)),
		);
	});

	it('lets other calls go on while one waits after a broken connection', async () => {
		const script = [[{ reply: broken }, { reply: done() }], [{ reply: done(), takes: 400 }]];
		const run = await performScript(script, { maxConcurrency: 2, random: () => 0.9 });

		expect(sentAt(run, 0)).toEqual([0, 10 + 450]);
		expect(sentAt(run, 1)).toEqual([0]);
	});

	it('keeps the place of a call that waits: no other takes it', async () => {
		const script = [[{ reply: broken }, { reply: done() }], [{ reply: done() }]];
		const run = await performScript(script, { maxConcurrency: 1 });

		expect(sentAt(run, 1)).toEqual([10 + 250 + 10]);
	});

	it('waits with a signal of its own each time: Node warns of many listeners on one', async () => {
		const script = [broken, unreachable].map((reply) => [{ reply }]);
		const { waits } = await performScript(script);

		expect(new Set(waits.map(({ signal }) => signal)).size).toBe(6);
	});

	it('says that the outcome is unknown once a try has broken off', async () => {
		const script = [[{ reply: broken }, { reply: refused }]];
		const run = await performScript(script);

		expect(run.outcomes).toEqual([
			{
				kind: 'failed',
				attempts: 2,
				failure: failureOf('refused', {
					status: 400,
					mayHaveHappened: true,
					advice:
						'Advice on refused. An earlier try broke off: The call may have gone through. Run it again with the same idempotency key, or look in TikTok Ads Manager, before creating it anew.',
				}),
			},
		]);
	});

	it('does not say so twice', async () => {
		const run = await performScript([[{ reply: broken }]], { maxRetries: 1 });
		expect(run.outcomes).toEqual([{ ...broken, attempts: 2 }]);
	});

	it('stays unknown over every later try', async () => {
		const steps = [broken, unreachable, throttled(5), refused].map((reply) => ({ reply }));
		const [outcome] = (await performScript([steps])).outcomes;

		expect(outcome).toMatchObject({
			kind: 'failed',
			attempts: 4,
			failure: { message: 'refused', mayHaveHappened: true },
		});
	});
});

describe('throttling', () => {
	it('pauses all calls: those that wait, those in flight that come back, and new ones', async () => {
		const script = [
			[{ reply: throttled(60_000) }, { reply: done() }],
			[{ reply: broken, takes: 20 }, { reply: done() }],
			[{ reply: done(), takes: 50 }],
			[{ reply: done() }],
		];
		const run = await performScript(script, { maxConcurrency: 3 });

		expect(sentAt(run, 0)).toEqual([0, 60_010]);
		expect(sentAt(run, 1)).toEqual([0, 60_010]);
		expect(sentAt(run, 2)).toEqual([0]);
		expect(sentAt(run, 3)).toEqual([60_010]);
	});

	it('takes the later end of two pauses', async () => {
		const script = [
			[{ reply: throttled(1000) }, { reply: done() }],
			[{ reply: throttled(5000), takes: 500 }, { reply: done() }],
			[{ reply: throttled(100), takes: 600 }, { reply: done() }],
		];
		const run = await performScript(script);

		for (const index of [0, 1, 2]) expect(sentAt(run, index)[1]).toBe(5500);
	});

	it('pauses for 30 s where the server names no time, and never for more than 120 s', async () => {
		const unnamed = await performScript([[{ reply: throttled() }, { reply: done() }]]);
		const long = await performScript([[{ reply: throttled(3_600_000) }, { reply: done() }]]);

		expect(sentAt(unnamed, 0)).toEqual([0, 30_010]);
		expect(sentAt(long, 0)).toEqual([0, 120_010]);
	});

	it('pauses the others also when the throttled call has no retry left', async () => {
		const script = [[{ reply: throttled(60_000) }], [{ reply: done() }]];
		const run = await performScript(script, { maxConcurrency: 1, maxRetries: 0 });

		expect(run.outcomes).toEqual([
			{ ...throttled(60_000), attempts: 1 },
			{ ...done(), attempts: 1 },
		]);
		expect(sentAt(run, 1)).toEqual([60_010]);
	});

	it('does not wait at the end for nobody', async () => {
		const run = await performScript([[{ reply: throttled(60_000) }]], { maxRetries: 0 });
		expect(run.endedAt).toBe(10);
	});
});
