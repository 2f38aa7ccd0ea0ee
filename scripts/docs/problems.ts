/** What each operation says when something is wrong, as runs on n8n's engine give it. */
import type { IDataObject } from 'n8n-workflow';

import type { Fault } from '../../test/simulator/faults';
import type { SettingsChange } from '../../test/simulator/settings';
import type { Simulator } from '../../test/simulator/simulator';
import { ROW, runSingle, type SingleRun } from './examples';
import { code, table } from './markdown';

/** A mistake, and the run that makes it. The item of the table is the first that has an error. */
interface Mistake extends Omit<SingleRun, 'tool' | 'input'> {
	/** For the reader. */
	readonly what: string;
	/** Default: the row with every ID that the chain makes. */
	readonly input?: readonly IDataObject[];
	readonly service?: SettingsChange;
	readonly fault?: Fault;
}

const IDS = {
	image_ids: [
		'ad-site-i18n-sg/202306025d0d2c5b1c1d4c43',
		'ad-site-i18n-sg/202306025d0d2c5b1c1d4c44',
	],
	card_id: '1790000000000007919',
	campaign_id: '1780000000000001234',
	adgroup_id: '1780000000000005678',
};
const COMPLETE: IDataObject = { ...ROW, ...IDS };

const CELL = 'The cell';

const urls = (count: number) =>
	Array.from({ length: count }, (_, index) => `https://example.com/${index + 1}.jpg`);

const SEVERAL_ACCOUNTS: Mistake = {
	what: 'Several ad accounts are connected and Ad Account is empty',
	service: { accounts: 2 },
};
const STATIC_IMAGE: Mistake = {
	what: 'One image alone, which TikTok does not show in its feed',
	input: [{ ...COMPLETE, image_ids: IDS.image_ids.slice(0, 1) }],
};
const NO_PIXEL: Mistake = {
	what: 'Objective Conversions without a pixel',
	parameters: { objective: 'CONVERSIONS' },
};
const AUTOMATIC_PLACEMENT: Mistake = {
	what: 'Placements without Placement Type Manual',
	parameters: { placement: { placements: ['PLACEMENT_TIKTOK'] } },
};

/** By name of the tool. */
const MISTAKES: Readonly<Record<string, readonly Mistake[]>> = {
	upload_tiktok_images: [
		{ what: `${CELL} with the URLs is empty`, input: [{ ...ROW, Images: '' }] },
		{ what: 'More than 20 URLs in one item', input: [{ ...ROW, Images: urls(21).join('\n') }] },
		{
			what: 'An address that is not HTTPS',
			input: [{ ...ROW, Images: `${urls(1).join('')}\nhttp://example.com/2.jpg` }],
		},
		SEVERAL_ACCOUNTS,
	],
	create_tiktok_carousel_card: [
		{ what: 'No Image > Upload before this node', input: [ROW] },
		{
			what: 'Only one image',
			input: [{ ...ROW, image_ids: IDS.image_ids.slice(0, 1) }],
		},
		{
			what: 'More ad texts than images',
			parameters: { additionalFields: { adTexts: ['Warm', 'Dry', 'Light'] } },
		},
		{
			what: 'An ad text that is too long',
			parameters: { additionalFields: { adTexts: ['Warm', 'Dry '.repeat(30)] } },
		},
		{
			what: '_All Incoming Items_, and one item has no images: no card is made, and the other items say',
			parameters: { idSource: 'allItems' },
			options: { idempotency: 'input' },
			input: [COMPLETE, ROW],
		},
		{
			what: '_All Incoming Items_ of different ad accounts',
			parameters: { idSource: 'allItems' },
			input: [
				{ ...COMPLETE, advertiser_id: '7000000000000000001' },
				{ ...COMPLETE, advertiser_id: '7000000000000000002' },
			],
		},
	],
	create_tiktok_campaign: [
		{ what: 'No Carousel Card > Create before this node', input: [ROW] },
		{
			what: 'The images come from a dry run',
			parameters: { creativeType: 'existingImages' },
			input: [{ ...ROW, image_ids: ['dry_run:image_ids:1', 'dry_run:image_ids:2'] }],
		},
		{ what: 'An ad text that is too long', input: [{ ...COMPLETE, Text: 'Warm '.repeat(25) }] },
		{
			what: 'A display name that is too long',
			parameters: { displayName: 'Nordwind Outdoor Equipment and Clothing Company' },
		},
		{
			what: 'A landing page that is not HTTPS',
			input: [{ ...COMPLETE, Page: 'http://example.com/fjell-45' }],
		},
		{ what: 'A budget that can be read in two ways', input: [{ ...COMPLETE, Budget: '1.000' }] },
		{ what: 'A budget of 0', input: [{ ...COMPLETE, Budget: 0 }] },
		{
			what: 'Lifetime budget without an end',
			parameters: {
				budgetType: 'lifetime',
				budgetLifetime: 200,
				scheduleEndTime: '={{ $json.End }}',
			},
		},
		NO_PIXEL,
		{
			what: 'Objective App Promotion without an app',
			parameters: { objective: 'APP_PROMOTION', targeting: { operatingSystems: ['IOS'] } },
		},
		AUTOMATIC_PLACEMENT,
		{
			what: 'An age group that TikTok does not have',
			parameters: { targeting: { targetAgeGroups: '={{ "18-24, 25-30" }}' } },
		},
		{
			what: 'An argument that has a field',
			options: { additionalArguments: '{ "budget_daily": 500 }' },
		},
		{
			what: 'All budgets together are above Max Total Budget',
			options: { maxTotalBudget: 60 },
			input: [COMPLETE, { ...COMPLETE, row_number: 3 }],
		},
		{ ...STATIC_IMAGE, parameters: { creativeType: 'existingImages' } },
		SEVERAL_ACCOUNTS,
	],
	add_tiktok_ad_group: [
		{ what: 'No Campaign > Create before this node', input: [ROW] },
		{
			what: 'The campaign could not be created, and its error item comes in',
			input: [
				{
					...ROW,
					error: 'Adspirer refused the call: the name is too long',
					details: { tool: 'create_tiktok_campaign' },
				},
			],
		},
		{
			what: 'A campaign ID that the spreadsheet has turned into a number',
			input: [{ ...ROW, campaign_id: 1.78e18 }],
		},
		{ what: 'A budget below 1', parameters: { budget: 0.5 } },
		{
			what: 'Lifetime budget without an end',
			parameters: { budgetMode: 'BUDGET_MODE_TOTAL' },
		},
		{
			what: 'A date that is not on the calendar',
			parameters: { scheduleStartTime: '={{ "2027-02-30" }}' },
		},
		NO_PIXEL,
		{
			what: 'A pixel, and an expression that gives the objective Traffic',
			parameters: { objective: '={{ "TRAFFIC" }}', pixelId: '7200000000000000001' },
		},
		AUTOMATIC_PLACEMENT,
		SEVERAL_ACCOUNTS,
	],
	add_tiktok_ad: [
		{ what: 'No Ad Group > Create or Carousel Card > Create before this node', input: [ROW] },
		{
			what: 'Creative Type Images, and no Image > Upload before this node',
			parameters: { creativeType: 'images' },
			input: [{ ...ROW, adgroup_id: IDS.adgroup_id }],
		},
		{
			what: 'Creative Type Video, and the cell with the video ID is empty',
			parameters: { creativeType: 'video', videoId: '={{ $json.Video }}' },
		},
		{
			what: 'An ID with a blank in it',
			parameters: { creativeType: 'sparkAd', tiktokItemId: '={{ "7290000 0000" }}' },
		},
		{ what: 'An ad text that is too long', input: [{ ...COMPLETE, Text: 'Warm '.repeat(25) }] },
		{
			what: 'TikTok is throttling, and Max Retries is used up',
			options: { maxRetries: 0 },
			fault: { kind: 'status', status: 429, retryAfter: 60, retryAfterIn: 'text' },
		},
		{ ...STATIC_IMAGE, parameters: { creativeType: 'images' } },
		SEVERAL_ACCOUNTS,
	],
};

/** The table of a tool's mistakes and the messages that they lead to. */
export async function problemTable(simulator: Simulator, tool: string): Promise<string> {
	const rows: string[][] = [];
	for (const mistake of MISTAKES[tool] ?? []) {
		rows.push([mistake.what, code(await messageOf(simulator, tool, mistake))]);
	}
	return table(['What happened', 'What the error says'], rows);
}

async function messageOf(simulator: Simulator, tool: string, mistake: Mistake): Promise<string> {
	const { what, service = {}, fault, input = [COMPLETE], ...run } = mistake;
	simulator.reset();
	simulator.configure(service);
	if (fault) simulator.faults.add(fault);
	const items = await runSingle(simulator, { tool, input, ...run });
	const error = items.map((item) => item.error).find((said) => said !== undefined);
	if (typeof error !== 'string') throw new Error(`${tool} says nothing of: ${what}`);
	return error;
}
