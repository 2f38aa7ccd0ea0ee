import type { SettledOutcome } from '../../../nodes/AdspirerTikTok/pipeline/outcome';
import { broken, done, failureOf, quotaWith, refused, unauthorized } from './replies';
import { performScript } from './virtualTime';

describe('what an earlier try has told', () => {
	const unknown: SettledOutcome = {
		kind: 'failed',
		failure: failureOf('broken', { mayHaveHappened: true, retry: 'withBackoff' }),
		attempts: 3,
	};
	const madeEarlier: SettledOutcome = {
		kind: 'done',
		answer: { text: 'Earlier', data: {}, quota: quotaWith(5) },
		made: { ids: {}, sources: {}, doubts: [] },
		attempts: 2,
	};

	it('is not asked again where it was done', async () => {
		const script = [[{ reply: refused }], [{ reply: done(8) }], [{ reply: refused }]];
		const run = await performScript(script, { earlier: { 0: madeEarlier, 2: madeEarlier } });

		expect(run.sent.map(({ call }) => call.index)).toEqual([1]);
		expect(run.outcomes).toEqual([madeEarlier, { ...done(8), attempts: 1 }, madeEarlier]);
	});

	it('holds for the reserve', async () => {
		const script = [[{ reply: refused }], [{ reply: done(4) }]];
		const run = await performScript(script, { earlier: { 0: madeEarlier }, quotaReserve: 5 });

		expect(run.sent).toEqual([]);
		expect(run.outcomes[1]).toMatchObject({ kind: 'quota', quota: quotaWith(5) });
	});

	it('is settled where nobody knew, by the same key', async () => {
		const run = await performScript([[{ reply: done() }]], { earlier: { 0: unknown } });
		expect(run.outcomes).toEqual([{ ...done(), attempts: 4 }]);
	});

	it('stays unknown where the call is refused now, or never sent', async () => {
		const earlier = { 0: unknown, 2: unknown };
		const script = [[{ reply: unauthorized }], [{ reply: done() }], [{ reply: done() }]];
		const run = await performScript(script, { earlier, maxConcurrency: 1 });

		expect(run.sent).toHaveLength(1);
		expect(run.outcomes[0]).toMatchObject({ failure: { status: 401, mayHaveHappened: true } });
		expect(run.outcomes[1]).toMatchObject({ failure: { status: 401, mayHaveHappened: false } });
		expect(run.outcomes[2]).toEqual(unknown);
	});

	it('counts for all tries of a call', async () => {
		const script = [[{ reply: broken }, { reply: broken }]];
		const run = await performScript(script, { earlier: { 0: unknown }, maxRetries: 1 });
		expect(run.outcomes).toMatchObject([{ kind: 'failed', attempts: 5 }]);
	});
});
