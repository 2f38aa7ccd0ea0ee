import { AD, AD_GROUP, call, CAMPAIGN, CARD, envelope, start, VALID } from './client';

describe('references', () => {
	it('accepts IDs that look real, and records them unless they are in the library', async () => {
		const simulator = await start({ libraryIds: [...CARD.image_ids] });
		expect((await call(simulator, 'add_tiktok_ad', AD)).status).toBe(200);
		expect(simulator.ledger.unknownIds).toEqual([
			{ n: 0, tool: 'add_tiktok_ad', argument: 'adgroup_id', id: AD.adgroup_id },
		]);
		simulator.configure({ refuseUnknownIds: true });
		expect((await call(simulator, 'add_tiktok_ad', AD)).status).toBe(400);
	});

	it('refuses an ID that cannot be one', async () => {
		const simulator = await start();
		const reply = await call(simulator, 'add_tiktok_ad', { ...AD, adgroup_id: 'Spring' });
		expect(reply.status).toBe(400);
		expect(envelope(reply).error).toContain('adgroup_id: "Spring" is no ID');
		expect(simulator.ledger.violations).toHaveLength(1);
	});

	it('takes an ID of another kind for a violation', async () => {
		const simulator = await start({ shape: 'data' });
		const campaignId = envelope(await call(simulator, 'create_tiktok_campaign', CAMPAIGN)).data
			?.campaign_id;
		const reply = await call(simulator, 'add_tiktok_ad', { ...AD, adgroup_id: campaignId });
		expect(reply.status).toBe(400);
		expect(simulator.ledger.violations[0]?.messages[0]).toMatch(
			/another kind of thing \(campaign\)/,
		);
	});

	it('refuses what belongs to another advertiser', async () => {
		const simulator = await start({ accounts: 2, shape: 'data' });
		const [one, two] = simulator.settings.accounts.map(({ advertiser_id }) => advertiser_id);
		const campaign = await call(simulator, 'create_tiktok_campaign', {
			...CAMPAIGN,
			advertiser_id: one,
		});
		const { campaign_id } = envelope(campaign).data ?? {};
		const reply = await call(simulator, 'add_tiktok_ad_group', {
			...AD_GROUP,
			campaign_id,
			advertiser_id: two,
		});
		expect(reply.status).toBe(400);
		expect(envelope(reply).error).toContain(`does not belong to advertiser ${two}`);
	});

	it.each([
		['create_tiktok_campaign', { card_id: null, existing_image_ids: CARD.image_ids.slice(1) }, 400],
		['create_tiktok_campaign', {}, 200],
		['add_tiktok_ad', { image_ids: CARD.image_ids.slice(1) }, 400],
		['add_tiktok_ad', { image_ids: null, tiktok_item_id: '7234567890123456789' }, 200],
		['create_tiktok_carousel_card', {}, 200],
	] as const)('with staticImageRefused, %s with %j is %i', async (tool, change, status) => {
		const simulator = await start({ staticImageRefused: true });
		const reply = await call(simulator, tool, { ...VALID[tool], ...change });
		expect(reply.status).toBe(status);
		if (status === 400) expect(envelope(reply).error).toContain('40002');
	});

	it('corrects DOWNLOAD, takes other capitals and refuses the rest', async () => {
		const simulator = await start({ shape: 'plain' });
		const reply = await call(simulator, 'add_tiktok_ad', { ...AD, call_to_action: 'DOWNLOAD' });
		expect(envelope(reply).data?.text).toContain('DOWNLOAD_NOW (autocorrected)');
		expect(
			(await call(simulator, 'add_tiktok_ad', { ...AD, call_to_action: 'VISIT_STORE' })).status,
		).toBe(200);
		expect(
			(await call(simulator, 'add_tiktok_ad', { ...AD, call_to_action: 'learn more' })).status,
		).toBe(400);
	});

	it('answers failed uploads with None inside a 200', async () => {
		const simulator = await start({ shape: 'data', failingUrls: ['/broken/'] });
		const urls = ['https://a.co/1.jpg', 'https://a.co/2.gif?x=1', 'https://a.co/broken/3.jpg'];
		const reply = await call(simulator, 'upload_tiktok_images', { image_urls: urls });
		const arrived = simulator.ledger.created[0]?.ids.image_ids;
		expect(arrived).toHaveLength(1);
		expect(envelope(reply).data?.image_ids).toEqual([...(arrived ?? []), 'None', 'None']);
		const nothing = await call(simulator, 'upload_tiktok_images', { image_urls: urls.slice(1) });
		expect(nothing.status).toBe(200);
		expect(envelope(nothing).data?.image_ids).toEqual(['None', 'None']);
		expect(simulator.ledger.createdCount).toBe(1);
		expect(simulator.ledger.quota.used).toBe(2);
		const ad = await call(simulator, 'add_tiktok_ad', { ...AD, image_ids: null, image_urls: urls });
		expect(envelope(ad).error).toContain('2.gif?x=1 could not be downloaded');
	});
});

describe('accounts', () => {
	it('must be named when there are several', async () => {
		const simulator = await start({ accounts: 2 });
		const reply = await call(simulator, 'add_tiktok_ad', AD);
		const [one, two] = simulator.settings.accounts.map(({ advertiser_id }) => advertiser_id);
		expect(reply.status).toBe(400);
		expect(envelope(reply).error).toBe(
			'You have 2 tiktok_ads accounts connected. Please specify which account to use by passing the ' +
				`advertiser_id parameter:\n  - Acme Holdings (advertiser_id="${one}")\n  - Acme EU (advertiser_id="${two}")`,
		);
		expect(envelope(reply).structured_content).toMatchObject({
			accounts: [{ advertiser_id: one, account_name: 'Acme Holdings' }, { advertiser_id: two }],
		});
		expect((await call(simulator, 'add_tiktok_ad', { ...AD, advertiser_id: two })).status).toBe(
			200,
		);
		expect(simulator.ledger.created[0]?.advertiser_id).toBe(two);
	});

	it('must be connected', async () => {
		const simulator = await start();
		const unknown = await call(simulator, 'add_tiktok_ad', { ...AD, advertiser_id: '7' });
		expect(unknown.status).toBe(403);
		expect(envelope(unknown).error).toContain('advertiser_id="7"');
		simulator.configure({ accounts: 0 });
		expect(envelope(await call(simulator, 'add_tiktok_ad', AD)).error).toContain(
			'No tiktok_ads account',
		);
		expect(simulator.ledger.violations).toEqual([]);
	});

	it('are listed for free, even with the quota used up', async () => {
		const simulator = await start({ accounts: 3, quota: { used: 15, limit: 15, tier: 'free' } });
		const reply = await call(simulator, 'list_connected_accounts', {}, { key: null });
		expect(reply.status).toBe(200);
		const [, second] = simulator.settings.accounts;
		expect(envelope(reply).data).toMatchObject({
			text: expect.stringContaining('Acme EU'),
			structured: {
				accounts: [{}, { account_id: second?.advertiser_id, status: 'connected' }, {}],
			},
		});
		const none = await call(simulator, 'list_connected_accounts', { platform: 'meta_ads' });
		expect(envelope(none).data?.structured).toEqual({ accounts: [] });
		expect(simulator.ledger.quota.used).toBe(15);
		expect(simulator.ledger.violations).toEqual([]);
		expect(simulator.ledger.createdCount).toBe(0);
	});
});
