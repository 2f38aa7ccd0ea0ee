/** IDs from node to node, for all items together, and as a dry run: on n8n's engine, against the simulator. */
import {
	adGroupNode,
	adNode,
	campaignNode,
	cardNode,
	launch,
	parts,
	uploadNode,
	useSimulator,
} from '../operations';
import { against } from '../launch';
import { ownIds } from '../ownIds';
import { linearWorkflow, runWorkflow } from '../../harness';

const simulator = useSimulator();

const url = (name: string) => `https://example.com/${name}.jpg`;
const chain = (options: object = {}) => {
	const settings = { options: { ...options } };
	return [
		uploadNode(settings),
		cardNode(settings),
		campaignNode(settings),
		adGroupNode({ ...settings, campaignId: 'left over' }),
		adNode({ ...settings, adgroupId: 'left over', cardId: 'left over' }),
	];
};
const input = [
	{ name: 'boots', urls: [url('b1'), url('b2')], sku: 7 },
	{ name: 'coats', urls: `${url('c1')}\n${url('c2')}`, sku: 8 },
];

describe('a chain without an expression for IDs', () => {
	it('hands every ID on to the node that needs it', async () => {
		const result = await launch(simulator(), chain(), input);
		expect(result.error).toBeUndefined();
		const { ledger } = simulator();
		expect(ledger).toMatchObject({
			createdCount: 10,
			violations: [],
			undocumented: [],
			unknownIds: [],
		});
		for (const [index, item] of result.items('ad').entries()) {
			const { json, pairedItem } = item;
			expect(pairedItem).toEqual({ item: index });
			expect(json).toMatchObject({ ...input[index] });
			const kinds = ['image_ids', 'card_id', 'campaign_id', 'adgroup_id', 'ad_id'];
			expect(ownIds(ledger, json).sort()).toEqual(kinds.sort());
		}
	});

	it('sends the ad account of the item along with every call', async () => {
		const [account] = simulator().settings.accounts;
		const advertiser = { advertiser_id: account?.advertiser_id };
		await launch(simulator(), chain(), [{ ...input[0], ...advertiser }]);
		expect(simulator().ledger.requests).toHaveLength(5);
		for (const request of simulator().ledger.requests) {
			expect(request.arguments).toMatchObject(advertiser);
		}
	});
});

describe('a dry run', () => {
	it('goes through the whole chain with placeholders, and sends nothing', async () => {
		const result = await launch(simulator(), chain({ dryRun: true }), input);
		expect(result.error).toBeUndefined();
		expect(simulator().ledger.requests).toEqual([]);
		const [first] = result.items('ad').map(parts);
		expect(first).toEqual({
			pairedItem: { item: 0 },
			json: {
				...input[0],
				image_ids: ['dry_run:image_ids:1', 'dry_run:image_ids:2'],
				card_id: 'dry_run:card_id',
				campaign_id: 'dry_run:campaign_id',
				adgroup_id: 'dry_run:adgroup_id',
				ad_id: 'dry_run:ad_id',
				adspirer: {
					tool: 'add_tiktok_ad',
					dry_run: true,
					idempotency_key: expect.stringMatching(/^[\da-f-]{36}$/),
					request: {
						arguments: {
							adgroup_id: 'dry_run:adgroup_id',
							card_id: 'dry_run:card_id',
							card_type: 'IMAGE',
							ad_text: 'New season',
							landing_page_url: 'https://example.com/spring',
						},
					},
				},
			},
		});
		expect(result.items('ad', 1)).toEqual([]);
	});

	it('does not need a credential that works', async () => {
		const { nodeTypes, credentialTypes } = against(simulator());
		const result = await runWorkflow({
			workflow: linearWorkflow(...chain({ dryRun: true })),
			nodeTypes,
			credentialTypes,
			credentials: { adspirerApi: { apiKey: '', baseUrl: 'not a url' } },
			input,
		});
		expect(result.items('ad')).toHaveLength(2);
	});

	it('leaves IDs that no real call takes', async () => {
		const [upload, ...others] = chain();
		const nodes = [
			{ ...uploadNode({ options: { dryRun: true } }), name: upload?.name ?? '' },
			...others,
		];
		const result = await launch(simulator(), nodes, input);
		expect(result.error?.message).toBe(
			[
				'2 of 2 items cannot be sent, so this node created nothing.',
				'Items 0, 1: Image IDs: the ID comes from a dry run, which creates nothing: switch Dry Run off in the node before',
			].join('\n'),
		);
		expect(simulator().ledger.requests).toEqual([]);
	});

	it('shows every bad item, and the good ones, where n8n goes on', async () => {
		const node = uploadNode({ options: { dryRun: true } }, { onError: 'continueRegularOutput' });
		const result = await launch(simulator(), node, [...input, { urls: 'x.jpg' }]);
		expect(result.items('image').map(({ json }) => Object.keys(json))).toEqual([
			['name', 'urls', 'sku', 'image_ids', 'adspirer'],
			['name', 'urls', 'sku', 'image_ids', 'adspirer'],
			['urls', 'error', 'details'],
		]);
	});
});

describe('all items together', () => {
	const many = ['a', 'b', 'c'].map((row) => ({
		name: row,
		urls: Array.from({ length: 9 }, (_, index) => url(`${row}${index}`)),
	}));

	it('upload in as few calls as possible, and give one item linked to all', async () => {
		const result = await launch(simulator(), uploadNode({ combineItems: true }), many);
		const { ledger } = simulator();
		const sent = ledger.requests.map(({ arguments: given }) => given);
		const urls = many.flatMap((row) => row.urls);
		// Calls of a run overlap: the order of arrival is not that of the plan.
		expect(sent).toHaveLength(2);
		expect(sent).toEqual(
			expect.arrayContaining([{ image_urls: urls.slice(0, 20) }, { image_urls: urls.slice(20) }]),
		);
		const [item, ...more] = result.items('image');
		expect(more).toEqual([]);
		expect(item?.pairedItem).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(item?.json).toMatchObject({ name: 'a', adspirer: { calls: { length: 2 } } });
		expect(item?.json.image_ids).toHaveLength(27);
	});

	it('show their calls in a dry run', async () => {
		const node = uploadNode({ combineItems: true, options: { dryRun: true } });
		const [item] = (await launch(simulator(), node, many)).items('image');
		expect(item?.json.image_ids).toEqual(
			Array.from({ length: 27 }, (_, index) => `dry_run:image_ids:${index + 1}`),
		);
		expect(item?.json.adspirer).toMatchObject({ calls: { length: 2 } });
	});

	it('become one carousel card', async () => {
		const result = await launch(
			simulator(),
			[
				uploadNode(),
				cardNode({ idSource: 'allItems', additionalFields: { adTexts: '={{ $json.name }}' } }),
			],
			input,
		);
		const images = result.items('image').flatMap(({ json }) => json.image_ids);
		const [request, ...others] = simulator().ledger.requestsTo('create_tiktok_carousel_card');
		expect(others).toEqual([]);
		expect(request?.arguments).toMatchObject({
			image_ids: images,
			ad_texts: ['boots', 'boots', 'coats', 'coats'],
		});
		expect(result.items('carouselCard').map(parts)).toMatchObject([
			{ pairedItem: [{ item: 0 }, { item: 1 }], json: { name: 'boots' } },
		]);
	});

	it('are refused together where one carousel cannot have them', async () => {
		const rows = [
			{ image_ids: ['1'], advertiser_id: '7' },
			{ image_ids: ['2'], advertiser_id: '8' },
		];
		const result = await launch(simulator(), cardNode({ idSource: 'allItems' }), rows);
		expect(result.error?.message).toBe(
			[
				'2 of 2 items cannot be sent, so this node created nothing.',
				'Items 0, 1: Ad Account: item 1 gives "8", an earlier item "7"; one carousel card has only one',
			].join('\n'),
		);
	});
});
