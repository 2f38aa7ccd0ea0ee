import { randomUUID } from 'node:crypto';
import { AD, call, CAMPAIGN, CARD, envelope, start } from './client';

describe('quota', () => {
	it('counts successful calls, and ends with the documented 402', async () => {
		const simulator = await start({ quota: { used: 148, limit: 150, period_end: '2026-05-01' } });
		const statuses: number[] = [];
		const key = randomUUID();
		statuses.push((await call(simulator, 'add_tiktok_ad', AD, { key })).status);
		statuses.push((await call(simulator, 'add_tiktok_ad', AD, { key })).status);
		statuses.push((await call(simulator, 'add_tiktok_ad', { ...AD, ad_text: '' })).status);
		statuses.push((await call(simulator, 'add_tiktok_ad', AD)).status);
		const refused = await call(simulator, 'add_tiktok_ad', AD);
		statuses.push(refused.status);
		expect(statuses).toEqual([200, 200, 400, 200, 402]);
		expect(envelope(refused)).toEqual({
			success: false,
			error:
				'🚨 Monthly limit reached (150/150 tool calls on Plus tier).\n' +
				'Upgrade to Pro at https://adspirer.ai to keep building.',
			is_error: true,
			tool: 'add_tiktok_ad',
			quota: {
				used: 150,
				limit: 150,
				tier: 'plus',
				period_end: '2026-05-01',
				upgrade_url: 'https://adspirer.ai',
			},
		});
		expect((await call(simulator, 'add_tiktok_ad', AD, { key })).status).toBe(200);
		simulator.configure({ quota: { used: 0 } });
		expect((await call(simulator, 'add_tiktok_ad', AD)).status).toBe(200);
		expect(simulator.ledger.quota).toMatchObject({ used: 1, limit: 150 });
	});

	it('is never overspent by calls that are in flight together', async () => {
		const simulator = await start({ quota: { limit: 7 }, latencyMs: 400 });
		const replies = await Promise.all(
			Array.from({ length: 20 }, () => call(simulator, 'add_tiktok_ad', AD)),
		);
		expect(replies.filter(({ status }) => status === 200)).toHaveLength(7);
		expect(replies.filter(({ status }) => status === 402)).toHaveLength(13);
		expect(simulator.ledger.createdCount).toBe(7);
		expect(simulator.ledger.maxInFlight).toBe(20);
	});
});

describe('idempotency', () => {
	it('answers a repeated call from memory, byte for byte, whatever the order of its arguments', async () => {
		const simulator = await start();
		const key = randomUUID();
		const first = await call(simulator, 'add_tiktok_ad', AD, { key });
		await call(simulator, 'add_tiktok_ad', AD);
		const reversed = Object.fromEntries(Object.entries(AD).reverse());
		const second = await call(simulator, 'add_tiktok_ad', reversed, { key });
		expect(second.text).toBe(first.text);
		const { ledger } = simulator;
		expect(ledger.requests.map(({ replayed }) => replayed)).toEqual([false, false, true]);
		expect(ledger.createdCount).toBe(2);
		expect(ledger.keys[key]).toBe(2);
		expect(ledger.quota.used).toBe(2);
	});

	it('lets calls with one key in flight together run once', async () => {
		const simulator = await start({ latencyMs: 20 });
		const key = randomUUID();
		const replies = await Promise.all(
			Array.from({ length: 5 }, () => call(simulator, 'create_tiktok_campaign', CAMPAIGN, { key })),
		);
		expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
		expect(simulator.ledger.createdCount).toBe(1);
		expect(simulator.ledger.requests.filter(({ replayed }) => replayed)).toHaveLength(4);
		expect(simulator.ledger.quota.used).toBe(1);
	});

	it.each([
		['arguments', 'add_tiktok_ad', { ...AD, ad_text: 'Other' }],
		['tool', 'create_tiktok_carousel_card', CARD],
	])('answers a key that comes with another %s with 409', async (_what, tool, given) => {
		const simulator = await start();
		const key = randomUUID();
		await call(simulator, 'add_tiktok_ad', AD, { key });
		expect((await call(simulator, tool, given, { key })).status).toBe(409);
		expect(simulator.ledger.conflicts).toEqual([{ n: 1, tool, key }]);
		expect(simulator.ledger.createdCount).toBe(1);
	});

	it.each([
		[false, 200],
		[true, 402],
	])(
		'with rememberFailures %s a failed call may be repeated: %i',
		async (rememberFailures, status) => {
			const simulator = await start({ rememberFailures, quota: { limit: 0 } });
			const key = randomUUID();
			expect((await call(simulator, 'add_tiktok_ad', AD, { key })).status).toBe(402);
			simulator.configure({ quota: { limit: 150 } });
			expect((await call(simulator, 'add_tiktok_ad', AD, { key })).status).toBe(status);
		},
	);

	it('tells objects that one logical call created twice', async () => {
		const simulator = await start();
		await call(simulator, 'add_tiktok_ad', AD, { key: null });
		await call(simulator, 'add_tiktok_ad', AD, { key: null });
		await call(simulator, 'add_tiktok_ad', AD);
		await call(simulator, 'add_tiktok_ad', { ...AD, ad_name: 'Another' });
		const { ledger } = simulator;
		expect(ledger.duplicates()).toEqual([
			{ tool: 'add_tiktok_ad', key: null, ids: ledger.created.slice(0, 2).map(({ ids }) => ids) },
		]);
		expect(ledger.duplicates({ ignoreKeys: true })[0]?.ids).toHaveLength(3);
		expect(ledger.requestsTo('add_tiktok_ad')).toHaveLength(4);
	});
});
