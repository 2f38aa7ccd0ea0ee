import type { IDataObject } from 'n8n-workflow';
import {
	adGroupNode,
	adNode,
	campaignNode,
	cardNode,
	launch,
	parts,
	rows,
	uploadNode,
	useSimulator,
} from './operations';

const simulator = useSimulator();

const goOn = { onError: 'continueRegularOutput' };
const OLD_CARD = '1790000000000000001';

const images = (name: string, count: number) =>
	Array.from({ length: count }, (_, index) => `https://example.com/${name}${index}.jpg`);

const reportOf = (item?: { json: IDataObject }) => item?.json.adspirer as IDataObject | undefined;

const uploadedIds = (n: number) => simulator().ledger.created[n]?.ids.image_ids ?? [];

describe('a success item', () => {
	it('has the row, all IDs so far, and Adspirer’s answer', async () => {
		simulator().configure({ shape: 'structured', quota: { used: 4 } });
		const input = [{ Product: 'Boots', urls: images('a', 2) }];
		const nodes = [uploadNode(), cardNode(), campaignNode({ campaignName: 'Spring' })];
		const result = await launch(simulator(), nodes, input);

		const [upload, card, campaign] = simulator().ledger.created;
		const [item] = result.items('campaign');
		expect(item && parts(item)).toEqual({
			json: {
				...input[0],
				...upload?.ids,
				...card?.ids,
				...campaign?.ids,
				advertiser_id: campaign?.advertiser_id,
				adspirer: {
					tool: 'create_tiktok_campaign',
					text: expect.stringContaining('TikTok campaign created'),
					structured: expect.any(Object),
					id_source: {
						campaign_id: expect.stringContaining('campaign_id'),
						adgroup_id: expect.stringContaining('adgroup_id'),
						ad_id: expect.stringContaining('ad_id'),
					},
					quota: {
						used: 7,
						limit: 150,
						remaining: 143,
						tier: 'plus',
						period_end: simulator().settings.quota.period_end,
					},
					idempotency_key: campaign?.key,
					attempts: 1,
				},
			},
			pairedItem: { item: 0 },
		});
	});

	it('has only IDs and the answer without Include Input Fields', async () => {
		simulator().configure({ shape: 'data' });
		const node = adGroupNode({ options: { includeInputFields: false } });
		const [row] = rows(1);
		const [item] = (await launch(simulator(), node, [{ ...row, card_id: OLD_CARD }])).items(
			'adGroup',
		);

		expect(Object.keys(item?.json ?? {}).sort()).toEqual([
			'adgroup_id',
			'adspirer',
			'campaign_id',
			'card_id',
		]);
	});

	it('names the advertiser that was asked for', async () => {
		simulator().configure({ accounts: 2 });
		const advertiserId = simulator().settings.accounts[1]?.advertiser_id ?? '';
		const node = adGroupNode({ additionalFields: { advertiserId } });
		const [item] = (await launch(simulator(), node, rows(1))).items('adGroup');

		expect(item?.json.advertiser_id).toBe(advertiserId);
	});

	it('carries the blocks of the answer', async () => {
		simulator().configure({ shape: 'list' });
		const [item] = (await launch(simulator(), adGroupNode(), rows(1))).items('adGroup');

		expect(reportOf(item)?.content).toEqual([expect.objectContaining({ type: 'resource' })]);
		expect(reportOf(item)).not.toHaveProperty('structured');
		expect(reportOf(item)?.warning).not.toContain('was found in the answer');
	});
});

describe('an answer without the new ID', () => {
	it('is a success with a warning, and an older ID is not taken for the new one', async () => {
		simulator().configure({ shape: 'noIds' });
		const input = [{ image_ids: ['ad-site-i18n-sg/1a', 'ad-site-i18n-sg/2b'], card_id: OLD_CARD }];
		const result = await launch(simulator(), [cardNode(), campaignNode({}, goOn)], input);

		const warning =
			'Carousel Card > Create succeeded, but no card_id was found in the answer. Look it up in adspirer.text or in TikTok Ads Manager.';
		const [item] = result.items('carouselCard');
		expect(item?.json.image_ids).toEqual(input[0]?.image_ids);
		expect(item?.json).not.toHaveProperty('card_id');
		expect(reportOf(item)).toMatchObject({ warning, attempts: 1 });
		expect(simulator().ledger.requests).toHaveLength(1);
		expect(result.items('campaign')[0]?.json.error).toContain(
			`the incoming item has no card_id, which Carousel Card > Create makes (the node before said: “${warning.replace(/\.$/, '')}”)`,
		);
	});

	it('of the campaign’s own ad group leaves no older one for the next node', async () => {
		simulator().configure({ tellChildren: false });
		const old = { adgroup_id: '1780000000000001111', ad_id: '1780000000000002222' };
		const input = [{ name: 'row 0', card_id: OLD_CARD, ...old }];
		const result = await launch(simulator(), [campaignNode(), adNode({}, goOn)], input);

		const [item] = result.items('campaign');
		expect(item?.json.campaign_id).toBe(simulator().ledger.created[0]?.ids.campaign_id);
		expect(item?.json).not.toHaveProperty('adgroup_id');
		expect(item?.json).not.toHaveProperty('ad_id');
		expect(item?.json.card_id).toBe(OLD_CARD);
		expect(result.items('ad')[0]?.json.error).toContain('the incoming item has no adgroup_id');
		expect(simulator().ledger.createdBy('add_tiktok_ad')).toEqual([]);
	});

	it('since the node before failed keeps the next one from using an older ID', async () => {
		simulator().faults.add({ kind: 'status', status: 400, tool: 'add_tiktok_ad_group' });
		const input = [{ ...rows(1)[0], card_id: OLD_CARD, adgroup_id: '1780000000000001111' }];
		const result = await launch(simulator(), [adGroupNode({}, goOn), adNode({}, goOn)], input);

		expect(result.items('ad')[0]?.json.error).toMatch(
			/Ad Group ID: the incoming item has no adgroup_id, which Ad Group > Create makes \(the node before said: “Adspirer refused the call: /,
		);
		expect(simulator().ledger.requestsTo('add_tiktok_ad')).toEqual([]);
	});

	it('about some of the images is no success: the error names what failed and what arrived', async () => {
		simulator().configure({ failingUrls: ['a1'] });
		const input = [{ urls: images('a', 3), image_ids: ['ad-site-i18n-sg/old'] }];
		const stopped = await launch(simulator(), uploadNode(), input);
		const goneOn = await launch(simulator(), uploadNode({}, goOn), input);

		expect(uploadedIds(0)).toHaveLength(2);
		expect(stopped.error?.message).toContain('of 3 images');
		for (const id of uploadedIds(0)) expect(stopped.error?.description).toContain(id);
		const [item] = goneOn.items('image');
		expect(item?.json.error).toContain('of 3 images');
		expect(item?.json).not.toHaveProperty('image_ids');
	});

	it.each(['plain', 'structured'] as const)(
		'keeps the others where a second try tells of none (%s)',
		async (shape) => {
			simulator().configure({ failingUrls: ['a1'], shape });
			const [first] = (
				await launch(simulator(), uploadNode({}, goOn), [{ urls: images('a', 2) }])
			).items('image');
			const again = await launch(simulator(), uploadNode({}, goOn), [first?.json ?? {}]);
			const [item] = again.items('image');

			expect(simulator().ledger.requests[1]?.arguments).toMatchObject({
				image_urls: images('a', 2).slice(1),
			});
			expect(item?.json).toMatchObject({
				details: { uploaded: [{ image_id: uploadedIds(0)[0] }] },
			});
		},
	);

	it('about all of the images says so', async () => {
		simulator().configure({ failingUrls: ['example.com'] });
		const result = await launch(simulator(), uploadNode(), [
			{ urls: images('a', 2), image_ids: ['ad-site-i18n-sg/old'] },
		]);
		const [item] = result.items('image');

		expect(item?.json).not.toHaveProperty('image_ids');
		expect(reportOf(item)?.warning).toMatch(
			/^Image > Upload succeeded, but no image_ids was found/,
		);
	});
});

describe('images of all items together', () => {
	// 12 + 8 fill the first call; the third row has 5 more of its own.
	const input = [12, 8, 5].map((count, row) => ({
		name: `row ${row}`,
		urls: images(`r${row}-`, count),
	}));
	const node = (settings = goOn) =>
		uploadNode({ combineItems: true, options: { maxConcurrency: 1 } }, settings);

	it('become one item, linked to all', async () => {
		const result = await launch(simulator(), node(), input);
		const [item, ...others] = result.items('image');
		const [first, second] = simulator().ledger.requests;

		expect(others).toEqual([]);
		expect(item?.pairedItem).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(item?.json).toMatchObject({
			name: 'row 0',
			image_ids: [...uploadedIds(0), ...uploadedIds(1)],
		});
		expect(reportOf(item)).toMatchObject({
			idempotency_key: first?.key,
			attempts: 2,
			quota: { used: 2, remaining: 148 },
			calls: [
				{ idempotency_key: first?.key, attempts: 1, quota: { used: 1 } },
				{ idempotency_key: second?.key, attempts: 1, quota: { used: 2 } },
			],
		});
	});

	it('keep what has arrived when a later call fails; the other rows leave by themselves', async () => {
		simulator().faults.add({ kind: 'status', status: 400, error: 'No.', skip: 1 });
		const result = await launch(simulator(), node(), input);

		const [item, failed, ...others] = result.items('image');
		expect(others).toEqual([]);
		expect(item?.json).toMatchObject({ name: 'row 0', image_ids: uploadedIds(0) });
		expect(item?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
		expect(failed?.json).toMatchObject({ ...input[2], error: 'Adspirer refused the call: No.' });
		expect(failed?.pairedItem).toEqual({ item: 2 });
	});

	it('keep what has arrived when the quota runs out', async () => {
		simulator().configure({ quota: { used: 149 } });
		const result = await launch(simulator(), node(), input);

		expect(result.items('image').map(({ pairedItem }) => pairedItem)).toEqual([
			[{ item: 0 }, { item: 1 }],
		]);
		const [held, ...others] = result.items('image', 1);
		expect(others).toEqual([]);
		expect(held?.json).toMatchObject({ ...input[2], adspirer: { quota_exceeded: true } });
		expect(held?.pairedItem).toEqual({ item: 2 });
	});

	it('keep what has arrived of a row whose other images failed, and the row leaves by itself', async () => {
		simulator().faults.add({ kind: 'status', status: 400, error: 'No.', skip: 1 });
		const all = [{ name: 'all', urls: images('all', 25) }];
		const result = await launch(simulator(), node(), all);

		const [failed, ...others] = result.items('image');
		expect(others).toEqual([]);
		expect(failed?.json.error).toBe('Adspirer refused the call: No.');
		expect(failed?.pairedItem).toEqual({ item: 0 });
		const again = await launch(simulator(), node(), [failed?.json ?? {}]);
		expect(again.items('image').map(parts)).toEqual([
			{
				json: expect.objectContaining({ image_ids: [...uploadedIds(0), ...uploadedIds(1)] }),
				pairedItem: [{ item: 0 }],
			},
		]);
		expect(simulator().ledger.createdCount).toBe(2);
		expect(simulator().ledger.conflicts).toEqual([]);
	});

	it.each(['custom', 'input', 'execution'])(
		'that were held at the quota ask only for the rest when they come again (%s)',
		async (idempotency) => {
			simulator().configure({ quota: { used: 149 } });
			const options = { maxConcurrency: 1, idempotency, idempotencyKey: '={{ $json.name }}' };
			const upload = uploadNode({ combineItems: true, options }, goOn);
			const all = [{ name: 'all', urls: images('all', 25) }];
			const first = await launch(simulator(), upload, all);
			simulator().configure({ quota: { used: 0 } });
			const held = first.items('image', 1).map(({ json }) => json);
			const [item] = (await launch(simulator(), upload, held)).items('image');

			expect(first.items('image')).toEqual([]);
			expect(held[0]).not.toHaveProperty('image_ids');
			expect(item?.json.image_ids).toEqual([...uploadedIds(0), ...uploadedIds(1)]);
			expect(uploadedIds(1)).toHaveLength(5);
			expect(simulator().ledger.conflicts).toEqual([]);
		},
	);

	it('are all in the error’s description where n8n stops', async () => {
		simulator().faults.add({ kind: 'status', status: 400, error: 'No.', skip: 1 });
		const result = await launch(simulator(), node({ onError: 'stopWorkflow' }), input);

		expect(result.error?.description).toContain(
			`Items 0, 1 (idempotency key ${simulator().ledger.created[0]?.key}): image_ids ${uploadedIds(0).join(',')}`,
		);
	});
});
