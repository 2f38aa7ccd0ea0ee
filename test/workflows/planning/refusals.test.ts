/** What is refused before the first request, and how a marketer gets to read it. */
import type { IDataObject } from 'n8n-workflow';

import { linearWorkflow } from '../../harness';
import { adGroupNode, campaignNode, launch, rows, uploadNode, useSimulator } from '../operations';

const simulator = useSimulator();

const named = (count: number): IDataObject[] => rows(count);
const linesOf = (message = '') => message.split('\n');

describe('with "stop"', () => {
	it('one bad item keeps all others from being sent', async () => {
		const input = named(3);
		const result = await launch(simulator(), adGroupNode(), [...input, { name: 'row 3' }]);
		expect(result.status).toBe('error');
		expect(linesOf(result.error?.message)).toEqual([
			'1 of 4 items cannot be sent, so this node created nothing.',
			'Item 3: Campaign ID: the incoming item has no campaign_id, which Campaign > Create makes. Put that node before this one, or set Take IDs From to “Fields Below”',
		]);
		expect(simulator().ledger.requests).toEqual([]);
	});

	it('shows ten problems in full and counts the rest', async () => {
		const input = named(12).map((row, index) => ({ ...row, budget: -index }));
		const result = await launch(simulator(), adGroupNode({ budget: '={{ $json.budget }}' }), input);
		expect(linesOf(result.error?.message)).toEqual([
			'12 of 12 items cannot be sent, so this node created nothing.',
			...input
				.slice(0, 10)
				.map(
					({ budget }, item) =>
						`Item ${item}: Budget: ${budget} given; 1 or more is allowed (from {{ $json.budget }})`,
				),
			'… and 2 more items',
		]);
	});

	it('shows exactly ten without a count', async () => {
		const input = named(10).map((row, index) => ({ ...row, budget: -index }));
		const result = await launch(simulator(), adGroupNode({ budget: '={{ $json.budget }}' }), input);
		expect(linesOf(result.error?.message)).toHaveLength(11);
	});

	it('says once what is wrong with many items', async () => {
		const input = Array.from({ length: 12 }, () => ({ name: 'row', campaign_id: '1' }));
		const result = await launch(simulator(), adGroupNode({ budget: 0 }), input);
		expect(linesOf(result.error?.message)).toEqual([
			'12 of 12 items cannot be sent, so this node created nothing.',
			'Items 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more: Budget: 0 given; 1 or more is allowed',
		]);
	});

	it('says what to do', async () => {
		const result = await launch(simulator(), adGroupNode({ budget: 0 }), named(1));
		expect(result.error).toMatchObject({
			description:
				'Correct the items and run the node again. To let the good ones through, set On Error in the node’s settings to one of the Continue options; Dry Run shows everything that is wrong without sending anything.',
		});
	});
});

describe('where n8n goes on', () => {
	it('a bad row leaves alone, and the others are sent', async () => {
		const input = [...named(1), { name: 'no campaign' }, ...named(1)];
		const node = adGroupNode({}, { onError: 'continueErrorOutput' });
		const result = await launch(simulator(), node, input);
		expect(result.items('adGroup')).toHaveLength(2);
		expect(result.items('adGroup', 2).map(({ json }) => json)).toEqual([
			{
				name: 'no campaign',
				error: expect.stringMatching(/^Item 1: Campaign ID: the incoming item has no campaign_id/),
				details: {
					tool: 'add_tiktok_ad_group',
					problems: [
						{
							field: 'Campaign ID',
							message: expect.stringContaining('which Campaign > Create makes'),
						},
					],
				},
			},
		]);
	});

	it('an expression that fails is a matter of its row', async () => {
		const node = adGroupNode(
			{ adgroupName: '={{ $json.name ?? $("Nowhere") }}' },
			{ onError: 'continueRegularOutput' },
		);
		const [row] = named(1);
		const result = await launch(simulator(), node, [{ campaign_id: '1' }, { ...row }]);
		const [bad, good] = result.items('adGroup').map(({ json }) => json);
		expect(bad).toMatchObject({
			campaign_id: '1',
			error:
				'Item 0: Ad Group Name: the expression does not work: Referenced node doesn\'t exist (from {{ $json.name ?? $("Nowhere") }})',
		});
		expect(good).toMatchObject({ ...row, adgroup_id: expect.any(String) });
		expect(simulator().ledger.createdCount).toBe(1);
	});

	it('a bad setting refuses every row', async () => {
		const node = adGroupNode(
			{ options: { timeout: '={{ $json.timeout }}' } },
			{ onError: 'continueRegularOutput' },
		);
		const input = named(2).map((row) => ({ ...row, timeout: 'soon' }));
		const result = await launch(simulator(), node, input);
		expect(result.items('adGroup').map(({ json }) => json.error)).toEqual([
			'Item 0: Timeout (Seconds): “soon” is not a number (write it as 1234.56) (from {{ $json.timeout }})',
			'Item 1: Timeout (Seconds): “soon” is not a number (write it as 1234.56) (from {{ $json.timeout }})',
		]);
		expect(simulator().ledger.requests).toEqual([]);
	});
});

describe('Max Total Budget', () => {
	it('sends nothing above it', async () => {
		const budgets = [0.1, 0.2, 30, 40].map((cents) => cents + 1);
		const input = named(4).map((row, index) => ({ ...row, budget: budgets[index] }));
		const parameters = { budget: '={{ $json.budget }}', options: { maxTotalBudget: 74.29 } };
		const result = await launch(simulator(), adGroupNode(parameters), input);
		expect(linesOf(result.error?.message)).toEqual([
			'4 of 4 items cannot be sent, so this node created nothing.',
			'Items 0, 1, 2, 3: Max Total Budget: the budgets of this run add up to 74.3, above the limit of 74.29; the largest are item 3 with 41, item 2 with 31, item 1 with 1.2. Nothing was sent',
		]);
		expect(simulator().ledger.requests).toEqual([]);
	});

	it('lets exactly that much through', async () => {
		const parameters = { budget: 20.1, options: { maxTotalBudget: 40.2 } };
		const result = await launch(simulator(), adGroupNode(parameters), named(2));
		expect(result.items('adGroup')).toHaveLength(2);
	});
});

describe('what is not shown', () => {
	it('is not sent, although the workflow still holds it', async () => {
		const parameters = {
			creativeType: 'sparkAd',
			tiktokItemId: '7290000000000001234',
			existingImageIds: ['old'],
			assetBundleId: 'old',
			cardId: 'old',
			appId: 'old',
			pixelId: 'old',
			budgetType: 'lifetime',
			budgetLifetime: 100,
			scheduleEndTime: '2027-03-31',
			additionalFields: {
				scheduleEndTime: '2028-01-01',
				optimizationEvent: 'FORM',
				appPromotionType: 'APP_INSTALL',
				callToAction: 'SHOP_NOW',
			},
		};
		await launch(simulator(), campaignNode(parameters), [{ name: 'Spring' }]);
		expect(simulator().ledger.requests.map((request) => request.arguments)).toEqual([
			{
				campaign_name: 'Spring',
				objective: 'TRAFFIC',
				tiktok_item_id: '7290000000000001234',
				ad_text: 'New season',
				display_name: 'Nordwind',
				landing_page_url: 'https://example.com/spring',
				budget_lifetime: 100,
				// New York is n8n's own zone.
				schedule_end_time: '2027-04-01 03:59:59',
				call_to_action: 'SHOP_NOW',
			},
		]);
	});
});

describe('additional arguments', () => {
	it('are sent beside the others', async () => {
		const options = { additionalArguments: '{ "bid_price": 1.5, "rule_id": 1790000000000007919 }' };
		await launch(simulator(), adGroupNode({ options }), named(1));
		expect(simulator().ledger.requests[0]?.arguments).toMatchObject({
			adgroup_name: 'row 0',
			bid_price: 1.5,
			rule_id: '1790000000000007919',
		});
		expect(simulator().ledger.undocumented).toMatchObject([{ names: ['rule_id'] }]);
	});

	it('cannot redefine a field', async () => {
		const options = { additionalArguments: '{ "image_urls": ["https://example.com/b.jpg"] }' };
		const node = uploadNode({ imageUrls: 'https://example.com/a.jpg', options });
		const result = await launch(simulator(), node, [{}]);
		expect(linesOf(result.error?.message)[1]).toBe(
			'Item 0: Additional Arguments: image_urls has a field of its own: use Image URLs',
		);
	});
});

describe('times', () => {
	it('are read in the time zone of the workflow and sent in UTC', async () => {
		const node = adGroupNode({
			scheduleStartTime: '2027-07-01T09:30:00Z',
			scheduleEndTime: `={{ DateTime.fromISO('2027-07-31T22:00:00Z') }}`,
		});
		const workflow = { ...linearWorkflow(node), settings: { timezone: 'Europe/Berlin' } };
		await launch(simulator(), node, named(1), { workflow });
		// The end is midnight where it was written, so it is a day.
		expect(simulator().ledger.requests[0]?.arguments).toMatchObject({
			schedule_start_time: '2027-07-01 09:30:00',
			schedule_end_time: '2027-08-01 21:59:59',
		});
	});
});
