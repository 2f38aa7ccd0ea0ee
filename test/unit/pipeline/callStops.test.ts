import {
	broken,
	done,
	failureOf,
	refused,
	throttled,
	unauthorized,
	unreachable,
	usedUp,
} from './replies';
import { performScript } from './virtualTime';

const notSent = { kind: 'notSent', attempts: 0 };

const quotaStop = (attempts: number) => ({
	...usedUp,
	kind: 'quota',
	reserveReached: false,
	attempts,
});

describe('the first 402', () => {
	it('stops everything new, and lets the calls in flight end as they end', async () => {
		const script = [
			[{ reply: usedUp, takes: 10 }],
			[{ reply: done(0), takes: 20 }],
			[{ reply: refused, takes: 30 }],
			[{ reply: usedUp, takes: 40 }],
			[{ reply: done() }],
			[{ reply: done() }],
		];
		const run = await performScript(script, { maxConcurrency: 4 });

		expect(run.sent).toHaveLength(4);
		expect(run.outcomes).toEqual([
			quotaStop(1),
			{ ...done(0), attempts: 1 },
			{ ...refused, attempts: 1 },
			quotaStop(1),
			quotaStop(0),
			quotaStop(0),
		]);
	});

	it('ends the waits of calls that are known to have created nothing, at once', async () => {
		const script = [
			[{ reply: usedUp, takes: 100 }],
			[{ reply: unreachable, takes: 1 }, { reply: done() }],
			[{ reply: unreachable, takes: 100 }, { reply: done() }],
		];
		const run = await performScript(script, { random: () => 0.99 });

		expect(run.endedAt).toBe(100);
		expect(run.outcomes).toEqual([quotaStop(1), quotaStop(1), quotaStop(1)]);
	});

	it('ends a throttling pause in the same way', async () => {
		const script = [
			[{ reply: throttled(60_000), takes: 1 }, { reply: done() }],
			[{ reply: usedUp, takes: 50 }],
			[{ reply: done(5), takes: 2 }],
			[{ reply: done() }],
		];
		const run = await performScript(script, { maxConcurrency: 3 });

		expect(run.endedAt).toBe(50);
		expect(run.outcomes).toEqual([
			quotaStop(1),
			quotaStop(1),
			{ ...done(5), attempts: 1 },
			quotaStop(0),
		]);
	});

	it('lets calls go on whose outcome is unknown', async () => {
		const script = [
			[{ reply: usedUp, takes: 100 }],
			[{ reply: broken, takes: 1 }, { reply: done(0) }],
			[{ reply: broken, takes: 200 }, { reply: unreachable }, { reply: done(0) }],
		];
		const run = await performScript(script);

		expect(run.outcomes).toEqual([
			quotaStop(1),
			{ ...done(0), attempts: 2 },
			{ ...done(0), attempts: 3 },
		]);
	});

	it('is a failure where an earlier try may have gone through, and says so', async () => {
		const run = await performScript([[{ reply: broken }, { reply: usedUp }], [{ reply: done() }]], {
			maxConcurrency: 1,
		});

		expect(run.outcomes).toEqual([
			{
				kind: 'failed',
				attempts: 2,
				failure: failureOf('broken. The next try met the used-up quota: Monthly limit reached.', {
					advice: 'Advice on broken.',
					retry: 'withBackoff',
					mayHaveHappened: true,
					status: 402,
				}),
			},
			quotaStop(0),
		]);
	});

	it('is a quota stop after tries that created nothing', async () => {
		const run = await performScript([[{ reply: unreachable }, { reply: usedUp }]]);
		expect(run.outcomes).toEqual([quotaStop(2)]);
	});

	it('of two keeps the first', async () => {
		const second = { ...usedUp, message: 'Another message.' } as const;
		const script = [[{ reply: usedUp }], [{ reply: second, takes: 20 }], [{ reply: done() }]];
		const run = await performScript(script, { maxConcurrency: 2 });

		expect(run.outcomes).toEqual([
			quotaStop(1),
			{ ...quotaStop(1), message: 'Another message.' },
			quotaStop(0),
		]);
	});
});

describe('a failure that concerns all calls', () => {
	it('is the outcome of every call that was not sent', async () => {
		const script = [[{ reply: unauthorized }], [{ reply: done(), takes: 30 }], [{ reply: done() }]];
		const run = await performScript(script, { maxConcurrency: 2 });

		expect(run.outcomes).toEqual([
			{ ...unauthorized, attempts: 1, endedRun: true },
			{ ...done(), attempts: 1 },
			{ ...unauthorized, attempts: 0 },
		]);
	});

	it('ends waits; their calls keep their own failure', async () => {
		const script = [
			[{ reply: throttled(60_000), takes: 1 }],
			[{ reply: unreachable, takes: 1 }],
			[{ reply: unauthorized, takes: 20 }],
		];
		const run = await performScript(script, { random: () => 0.9 });

		expect(run.endedAt).toBe(20);
		expect(run.outcomes).toEqual([
			{ ...throttled(60_000), attempts: 1 },
			{ ...unreachable, attempts: 1 },
			{ ...unauthorized, attempts: 1, endedRun: true },
		]);
	});

	it('does not tell unsent calls that they may have gone through', async () => {
		const script = [[{ reply: broken }, { reply: unauthorized }], [{ reply: done() }]];
		const run = await performScript(script, { maxConcurrency: 1 });

		expect(run.outcomes[0]).toMatchObject({ attempts: 2, failure: { mayHaveHappened: true } });
		expect(run.outcomes[1]).toEqual({ ...unauthorized, attempts: 0 });
	});

	it('stays the reason, whatever calls in flight meet', async () => {
		const script = [[{ reply: unauthorized }], [{ reply: usedUp, takes: 20 }], [{ reply: done() }]];
		const run = await performScript(script, { maxConcurrency: 2 });

		expect(run.outcomes).toEqual([
			{ ...unauthorized, attempts: 1, endedRun: true },
			quotaStop(1),
			{ ...unauthorized, attempts: 0 },
		]);
	});
});

describe('where n8n stops at a failure', () => {
	it('sends nothing new after it; calls in flight end as they end', async () => {
		const script = [
			[{ reply: refused }],
			[{ reply: broken, takes: 5 }, { reply: done() }],
			[{ reply: unreachable, takes: 5 }, { reply: done() }],
			[{ reply: done(), takes: 40 }],
			[{ reply: done() }],
		];
		const run = await performScript(script, { maxConcurrency: 4, stopsAtFailure: true });

		expect(run.outcomes).toEqual([
			{ ...refused, attempts: 1, endedRun: true },
			{ ...done(), attempts: 2 },
			{ ...unreachable, attempts: 1 },
			{ ...done(), attempts: 1 },
			notSent,
		]);
	});
});

describe('cancelling', () => {
	it('before the start sends nothing', async () => {
		const run = await performScript([[{ reply: done() }], [{ reply: done() }]], { cancelAt: 0 });
		expect(run.sent).toEqual([]);
		expect(run.outcomes).toEqual([notSent, notSent]);
	});

	it('ends every wait at once, sends nothing new and lets calls in flight finish', async () => {
		const script = [
			[{ reply: broken }, { reply: done() }],
			[{ reply: unreachable }, { reply: done() }],
			[{ reply: done(), takes: 200 }],
			[{ reply: done() }],
		];
		const run = await performScript(script, { maxConcurrency: 3, cancelAt: 50 });

		expect(run.sent).toHaveLength(3);
		expect(run.endedAt).toBe(200);
		expect(run.outcomes).toEqual([
			{ ...broken, attempts: 1 },
			{ ...unreachable, attempts: 1 },
			{ ...done(), attempts: 1 },
			notSent,
		]);
	});

	it('ends a throttling pause', async () => {
		const script = [[{ reply: throttled(60_000) }], [{ reply: done() }]];
		const run = await performScript(script, { maxConcurrency: 1, cancelAt: 1000 });

		expect(run.endedAt).toBe(1000);
		expect(run.outcomes).toEqual([{ ...throttled(60_000), attempts: 1 }, notSent]);
	});
});

describe('a failure that concerns all calls', () => {
	it('ends even the tries of calls whose outcome is unknown, at once', async () => {
		const script = [
			[{ reply: broken, takes: 1 }, { reply: done() }],
			[{ reply: broken, takes: 99 }, { reply: done() }],
			[{ reply: unauthorized, takes: 50 }],
		];
		const run = await performScript(script, { random: () => 0.99 });

		expect(run.sent).toHaveLength(3);
		expect(run.endedAt).toBe(99);
		expect(run.outcomes.slice(0, 2)).toEqual([
			{ ...broken, attempts: 1 },
			{ ...broken, attempts: 1 },
		]);
	});
});

describe('a host that cannot be reached', () => {
	it('costs the tries of a few calls; the others are not tried', async () => {
		const script = Array.from({ length: 50 }, () => [{ reply: unreachable }]);
		const run = await performScript(script, { maxConcurrency: 1, maxRetries: 1 });

		expect(run.sent).toHaveLength(6);
		expect(run.outcomes).toHaveLength(50);
		expect(run.outcomes[2]).toMatchObject({ kind: 'failed', attempts: 2, endedRun: true });
		expect(run.outcomes.slice(3)).toEqual(
			run.outcomes.slice(3).map(() => expect.objectContaining({ kind: 'failed', attempts: 0 })),
		);
	});

	it('is forgotten as soon as one call gets through', async () => {
		const script = [unreachable, unreachable, done(), unreachable, unreachable, done()].map(
			(reply) => [{ reply }],
		);
		const run = await performScript(script, { maxConcurrency: 1, maxRetries: 0 });

		expect(run.sent).toHaveLength(6);
	});
});
