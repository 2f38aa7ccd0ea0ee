import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import {
	AD,
	AD_GROUP,
	call,
	CAMPAIGN,
	CARD,
	envelope,
	start,
	UPLOAD,
	VALID,
	WRITE_TOOLS,
} from './client';

describe('the door', () => {
	it('answers a missing or wrong key with the documented 401, and never keeps the key', async () => {
		const simulator = await start();
		const reply = await call(simulator, 'add_tiktok_ad', AD, { apiKey: 'not the key at all' });
		expect(reply.status).toBe(401);
		expect(envelope(reply)).toEqual({
			success: false,
			error: 'Not authenticated. Please connect your Adspirer account first at https://adspirer.ai',
			is_error: true,
			tool: 'add_tiktok_ad',
		});
		await call(simulator, 'add_tiktok_ad', AD);
		expect(simulator.ledger.requests.map(({ authorized }) => authorized)).toEqual([false, true]);
		expect(simulator.ledger.createdCount).toBe(1);
		const everything = JSON.stringify([simulator.ledger, simulator.settings]);
		expect(everything).not.toContain('not the key at all');
		expect(everything).not.toContain(simulator.apiKey);
	});

	it('answers an unknown tool with 404', async () => {
		const reply = await call(await start(), 'pause_tiktok_campaign');
		expect(reply.status).toBe(404);
		expect(envelope(reply).error).toBe('Tool not found: pause_tiktok_campaign');
	});

	it.each(['{"arguments":', 'hello', '[]', '{}', '{"arguments":[]}', '{"arguments":null}', ''])(
		'answers the body %j with 400',
		async (body) => {
			const simulator = await start();
			expect((await call(simulator, 'add_tiktok_ad', {}, { body })).status).toBe(400);
			expect(simulator.ledger.requests[0]).toMatchObject({ arguments: null, status: 400 });
		},
	);

	it('has nothing at other addresses', async () => {
		const { url } = await start();
		const addresses = ['/', '/api/v1/tools/add_tiktok_ad', '/api/v1/tools/add_tiktok_ad/execute'];
		for (const address of addresses) {
			const { statusCode, body } = await request(url + address);
			await body.dump();
			expect(statusCode).toBe(404);
		}
	});
});

describe('a call', () => {
	it.each(WRITE_TOOLS)('%s creates, counts and is in the ledger', async (tool) => {
		const simulator = await start({ quota: { used: 41, limit: 150, period_end: '2026-05-01' } });
		const key = randomUUID();
		const before = Date.now();
		const reply = await call(simulator, tool, VALID[tool], { key });
		const { success, data, tool: echoed } = envelope(reply);
		expect({ status: reply.status, success, echoed }).toEqual({
			status: 200,
			success: true,
			echoed: tool,
		});
		expect(data?.quota).toEqual({ used: 42, limit: 150, tier: 'plus', period_end: '2026-05-01' });
		const { ledger } = simulator;
		expect(ledger.created).toEqual([
			{
				n: 0,
				tool,
				key,
				ids: expect.any(Object),
				arguments: VALID[tool],
				advertiser_id: simulator.settings.accounts[0]?.advertiser_id,
				at: expect.any(Number),
			},
		]);
		expect(ledger.requests).toEqual([
			{
				n: 0,
				tool,
				key,
				authorized: true,
				arguments: VALID[tool],
				status: 200,
				fault: null,
				replayed: false,
				startedAt: expect.any(Number),
				endedAt: expect.any(Number),
			},
		]);
		expect(ledger.requests[0]?.startedAt).toBeGreaterThanOrEqual(before);
		expect(ledger.keys).toEqual({ [key]: 1 });
		expect(ledger.violations).toEqual([]);
		expect(ledger.quota.used).toBe(42);
	});

	it('goes through the whole chain with IDs made here', async () => {
		const simulator = await start({ refuseUnknownIds: true, shape: 'data' });
		const data = async (tool: string, given: object) =>
			envelope(await call(simulator, tool, { ...given })).data;
		const images = await data('upload_tiktok_images', UPLOAD);
		const card = await data('create_tiktok_carousel_card', {
			...CARD,
			image_ids: images?.image_ids,
		});
		const campaign = await data('create_tiktok_campaign', { ...CAMPAIGN, card_id: card?.card_id });
		const adGroup = await data('add_tiktok_ad_group', {
			...AD_GROUP,
			campaign_id: campaign?.campaign_id,
		});
		const ad = await data('add_tiktok_ad', {
			...AD,
			image_ids: images?.image_ids,
			adgroup_id: adGroup?.adgroup_id,
		});
		const childAd = await data('add_tiktok_ad', {
			...AD,
			image_ids: images?.image_ids,
			adgroup_id: campaign?.adgroup_id,
		});
		expect(ad?.ad_id).toMatch(/^\d{19}$/);
		expect(childAd?.ad_id).toMatch(/^\d{19}$/);
		expect(images?.image_ids?.[0]).toMatch(/^ad-site-i18n-sg\/20230602[0-9a-f]{16}$/);
		expect(Number.isSafeInteger(Number(ad?.ad_id))).toBe(false);
		expect(String(BigInt(Number(ad?.ad_id)))).not.toBe(ad?.ad_id);
		expect(simulator.ledger.unknownIds).toEqual([]);
		expect(simulator.ledger.createdBy('add_tiktok_ad')).toHaveLength(2);
		const ids = simulator.ledger.created.flatMap((object) => Object.values(object.ids).flat());
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('has the same IDs for the same seed, also after a reset', async () => {
		const [first, second, other] = [await start(), await start(), await start({ seed: 2 })];
		for (const simulator of [first, second, other]) await call(simulator, 'add_tiktok_ad', AD);
		const ids = first.ledger.created[0]?.ids;
		expect(second.ledger.created[0]?.ids).toEqual(ids);
		expect(other.ledger.created[0]?.ids).not.toEqual(ids);
		first.reset();
		expect(first.ledger.requests).toEqual([]);
		await call(first, 'add_tiktok_ad', AD);
		expect(first.ledger.created[0]?.ids).toEqual(ids);
	});

	it('with arguments against the contract is refused and recorded', async () => {
		const simulator = await start();
		const reply = await call(simulator, 'add_tiktok_ad', {
			...AD,
			ad_text: '',
			adgroup_id: 'None',
		});
		expect(reply.status).toBe(400);
		expect(envelope(reply).error).toMatch(/adgroup_id: "None".*ad_text: required/);
		expect(simulator.ledger.violations).toEqual([
			{ n: 0, tool: 'add_tiktok_ad', messages: [expect.any(String), 'ad_text: required'] },
		]);
		expect(simulator.ledger.createdCount).toBe(0);
	});

	it('with undocumented arguments is executed and recorded', async () => {
		const simulator = await start();
		expect((await call(simulator, 'add_tiktok_ad', { ...AD, dayparting: 'x' })).status).toBe(200);
		expect(simulator.ledger.undocumented).toEqual([
			{ n: 0, tool: 'add_tiktok_ad', names: ['dayparting'] },
		]);
		expect(simulator.ledger.violations).toEqual([]);
	});

	it.each([
		[null, 'Idempotency-Key: missing on a write'],
		['row-7', 'Idempotency-Key: bad key, no UUID: row-7'],
	])('with the key %j is executed and recorded', async (key, message) => {
		const simulator = await start();
		expect((await call(simulator, 'add_tiktok_ad', AD, { key })).status).toBe(200);
		expect(simulator.ledger.violations).toEqual([
			{ n: 0, tool: 'add_tiktok_ad', messages: [message] },
		]);
	});

	it('takes its time', async () => {
		const simulator = await start({ latencyMs: { min: 30, max: 40 } });
		await call(simulator, 'add_tiktok_ad', AD);
		const { startedAt = 0, endedAt } = simulator.ledger.requests[0] ?? {};
		expect((endedAt ?? 0) - startedAt).toBeGreaterThanOrEqual(29);
	});
});

it('serves 5,000 calls, 20 at a time', async () => {
	const simulator = await start({ quota: { limit: 10_000 } });
	let left = 5000;
	const worker = async () => {
		while (left-- > 0) await call(simulator, 'add_tiktok_ad', { ...AD, ad_name: `Ad ${left}` });
	};
	await Promise.all(Array.from({ length: 20 }, worker));
	expect(simulator.ledger.createdCount).toBe(5000);
	expect(simulator.ledger.maxInFlight).toBeLessThanOrEqual(20);
	expect(simulator.ledger.duplicates({ ignoreKeys: true })).toEqual([]);
}, 30_000);
