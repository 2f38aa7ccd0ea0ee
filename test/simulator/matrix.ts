/** What goes with what: the published rules between the arguments of one call, a row each. */
import type { WriteTool } from './contract';

/** The `arguments` object of a request, as it was parsed. */
export type Arguments = Readonly<Record<string, unknown>>;

export interface MatrixRow {
	/** The tools whose calls the row judges. */
	tools: readonly WriteTool[];
	/** The message of a call that breaks it, with the argument's name first. */
	says: string;
	/** Where it is published: `facts` (adspirer-facts.md), `now` (adspirer-now.md), then its section or mark. */
	source: string;
	broken: (given: Arguments) => boolean;
}

const CARD: readonly WriteTool[] = ['create_tiktok_carousel_card'];
const CAMPAIGN: readonly WriteTool[] = ['create_tiktok_campaign'];
const AD_GROUP: readonly WriteTool[] = ['add_tiktok_ad_group'];
const AD: readonly WriteTool[] = ['add_tiktok_ad'];

const PIXEL_OBJECTIVES = ['CONVERSIONS', 'WEB_CONVERSIONS', 'PRODUCT_SALES', 'SHOP_PURCHASES'];
const APP_OBJECTIVES = ['APP_INSTALL', 'APP_PROMOTION'];
const REACH_OBJECTIVES = ['REACH', 'RF_REACH'];
/** Objectives whose ads may not be carousels (T). */
export const NO_CAROUSEL_OBJECTIVES: readonly unknown[] = ['VIDEO_VIEWS', 'ENGAGEMENT'];

/** Sources of a campaign's or an ad's creative; exactly one is given. */
const CAMPAIGN_CREATIVES = ['asset_bundle_id', 'existing_image_ids', 'tiktok_item_id', 'card_id'];
const AD_CREATIVES = [
	'image_ids',
	'image_urls',
	'video_id',
	'video_url',
	'tiktok_item_id',
	'card_id',
];

/** The objective of a call; TRAFFIC is the documented default. */
const objectiveIn = (given: Arguments, objectives: readonly string[]) =>
	objectives.some((objective) => objective === (given.objective ?? 'TRAFFIC'));
const hasAll = (given: Arguments, names: readonly string[]) =>
	names.every((name) => has(given, name));
const countOf = (given: Arguments, names: readonly string[]) =>
	names.filter((name) => has(given, name)).length;

const needs = (name: string, other: string): Pick<MatrixRow, 'says' | 'broken'> => ({
	says: `${name}: needs ${other}`,
	broken: (given) => has(given, name) && !has(given, other),
});
const excludes = (name: string, other: string): Pick<MatrixRow, 'says' | 'broken'> => ({
	says: `${name}: excludes ${other}`,
	broken: (given) => has(given, name) && has(given, other),
});
const needsOneOf = (names: readonly string[]): Pick<MatrixRow, 'says' | 'broken'> => ({
	says: `creative: one of ${names.join(', ')} is needed`,
	broken: (given) => countOf(given, names) === 0,
});
const noMoreThanImages = (name: string): Pick<MatrixRow, 'says' | 'broken'> => ({
	says: `${name}: more entries than image_ids`,
	broken: (given) => listLength(given[name]) > listLength(given.image_ids),
});

const PAGES = 'facts, rules the API enforces';
const MATRIX = 'now, what goes with what (A)';
const ARGUMENTS = 'now, arguments (A)';

/** All rows. A call that breaks one is refused before TikTok is asked, and uses no call. */
export const matrix: readonly MatrixRow[] = [
	{ tools: CARD, source: PAGES, ...noMoreThanImages('ad_texts') },
	{ tools: CARD, source: PAGES, ...noMoreThanImages('landing_page_urls') },
	{ tools: CAMPAIGN, source: PAGES, ...excludes('budget_daily', 'budget_lifetime') },
	{ tools: CAMPAIGN, source: PAGES, ...needs('budget_lifetime', 'schedule_end_time') },
	{ tools: CAMPAIGN, source: PAGES, ...excludes('asset_bundle_id', 'existing_image_ids') },
	{ tools: CAMPAIGN, source: PAGES, ...needsOneOf(CAMPAIGN_CREATIVES) },
	{ tools: [...CAMPAIGN, ...AD], source: PAGES, ...needs('card_id', 'card_type') },
	{
		tools: CAMPAIGN,
		source: PAGES,
		says: 'pixel_id: required when objective is CONVERSIONS',
		broken: (given) => given.objective === 'CONVERSIONS' && !has(given, 'pixel_id'),
	},
	{
		tools: CAMPAIGN,
		source: MATRIX,
		says: 'app_id: required when objective is APP_INSTALL or APP_PROMOTION',
		broken: (given) => objectiveIn(given, APP_OBJECTIVES) && !has(given, 'app_id'),
	},
	{
		tools: [...CAMPAIGN, ...AD_GROUP],
		source: MATRIX,
		says: 'operating_systems: exactly one when objective is APP_INSTALL or APP_PROMOTION',
		broken: (given) =>
			objectiveIn(given, APP_OBJECTIVES) && listLength(given.operating_systems) !== 1,
	},
	{
		tools: CAMPAIGN,
		source: 'now, what goes with what (T)',
		says: 'card_id: no carousels with VIDEO_VIEWS and ENGAGEMENT',
		broken: (given) => has(given, 'card_id') && NO_CAROUSEL_OBJECTIVES.includes(given.objective),
	},
	{
		tools: [...CAMPAIGN, ...AD_GROUP],
		source: 'seeds, placements are for manual placement',
		says: 'placements: needs placement_type PLACEMENT_TYPE_NORMAL',
		broken: (given) => has(given, 'placements') && given.placement_type !== 'PLACEMENT_TYPE_NORMAL',
	},
	{
		tools: AD_GROUP,
		source: PAGES,
		says: 'budget_mode: BUDGET_MODE_TOTAL needs schedule_end_time',
		broken: (given) =>
			given.budget_mode === 'BUDGET_MODE_TOTAL' && !has(given, 'schedule_end_time'),
	},
	{
		tools: AD_GROUP,
		source: MATRIX,
		says: 'pixel_id: PIXEL_ID_NOT_ALLOWED_FOR_OBJECTIVE, give it to the ad as tracking_pixel_id',
		broken: (given) => has(given, 'pixel_id') && !objectiveIn(given, PIXEL_OBJECTIVES),
	},
	{ tools: AD_GROUP, source: MATRIX, ...needs('pixel_id', 'optimization_event') },
	{
		tools: AD_GROUP,
		source: MATRIX,
		says: 'frequency: required with frequency_schedule when objective is REACH or RF_REACH',
		broken: (given) =>
			objectiveIn(given, REACH_OBJECTIVES) && !hasAll(given, ['frequency', 'frequency_schedule']),
	},
	{
		tools: AD_GROUP,
		source: MATRIX,
		says: 'secondary_optimization_event: only with the goals INSTALL and VALUE',
		broken: (given) =>
			has(given, 'secondary_optimization_event') &&
			given.optimization_goal !== 'INSTALL' &&
			given.optimization_goal !== 'VALUE',
	},
	{
		tools: AD_GROUP,
		source: ARGUMENTS,
		says: 'bid_price: required with BID_TYPE_CUSTOM',
		broken: (given) =>
			given.bid_type === 'BID_TYPE_CUSTOM' &&
			!objectiveIn(given, PIXEL_OBJECTIVES) &&
			!has(given, 'bid_price'),
	},
	{
		tools: AD_GROUP,
		source: ARGUMENTS,
		says: 'conversion_bid_price: required with BID_TYPE_CUSTOM for conversion objectives',
		broken: (given) =>
			given.bid_type === 'BID_TYPE_CUSTOM' &&
			objectiveIn(given, PIXEL_OBJECTIVES) &&
			!has(given, 'conversion_bid_price'),
	},
	{
		tools: AD_GROUP,
		source: ARGUMENTS,
		says: 'deep_bid_type: goes with deep_cpa_bid, for app promotion only',
		broken: (given) => {
			const together = countOf(given, ['deep_bid_type', 'deep_cpa_bid']);
			return together === 1 || (together === 2 && !objectiveIn(given, APP_OBJECTIVES));
		},
	},
	{
		tools: AD_GROUP,
		source: ARGUMENTS,
		says: 'roas_bid: value optimization only',
		broken: (given) => has(given, 'roas_bid') && given.optimization_goal !== 'VALUE',
	},
	{
		tools: AD_GROUP,
		source: ARGUMENTS,
		says: 'schedule_type: SCHEDULE_FROM_NOW has no schedule_end_time, SCHEDULE_START_END has one',
		broken: (given) =>
			has(given, 'schedule_end_time')
				? given.schedule_type === 'SCHEDULE_FROM_NOW'
				: given.schedule_type === 'SCHEDULE_START_END',
	},
	{ tools: AD, source: PAGES, ...needsOneOf(AD_CREATIVES) },
	{
		tools: AD,
		source: ARGUMENTS,
		says: 'creative: exactly one source',
		broken: (given) => countOf(given, AD_CREATIVES) > 1,
	},
	{
		tools: AD,
		source: ARGUMENTS,
		says: 'ad_format: SINGLE_VIDEO needs video_id or video_url',
		broken: (given) =>
			given.ad_format === 'SINGLE_VIDEO' && countOf(given, ['video_id', 'video_url']) === 0,
	},
];

/** Whether an argument is given: blanks and empty lists count as not given. */
export function has(given: Arguments, name: string): boolean {
	const value = given[name];
	return value !== undefined && value !== null && value !== '' && !isEmptyList(value);
}

function isEmptyList(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}

function listLength(value: unknown): number {
	return Array.isArray(value) ? value.length : 0;
}
