/** What the rows of `matrix.ts` speak of: groups of values, and questions about the arguments of a call. */
import { APP_OBJECTIVES, FEED, OBJECTIVES, PIXEL_OBJECTIVES } from './options';
import { countOf, has, type Circumstances, type Given } from './rules';
import { widthOf } from './texts';

export const VIEW_OBJECTIVES = ['ENGAGEMENT', 'VIDEO_VIEWS'];

/** TikTok takes no new manual campaigns with these from this day on. */
export const ENDING_OBJECTIVES = [
	'APP_PROMOTION',
	'CONVERSIONS',
	'LEAD_GENERATION',
	'PRODUCT_SALES',
	'WEB_CONVERSIONS',
];
const FIRST_DAY_WITHOUT_MANUAL = '2027-01-01';

/** The objectives known today but for some. */
export const objectivesBut = (...excepted: readonly string[]): unknown[] =>
	OBJECTIVES.map(({ value }) => value).filter((value) => !excepted.includes(String(value)));

/** In account currency: the smallest daily minimum of all currencies (GBP), and about seven times that. */
export const SMALLEST_DAILY = 15;
export const SMALLEST_LIFETIME = 7 * SMALLEST_DAILY;
export const BUDGETED_MODES = [
	'BUDGET_MODE_DAY',
	'BUDGET_MODE_DYNAMIC_DAILY_BUDGET',
	'BUDGET_MODE_TOTAL',
];

export const LONGEST_NAME = 512;
/** How many wide characters, such as Chinese ones, a text has at most; of others it may have twice as many. */
export const MOST_WIDE = 50;

export const CAMPAIGN_CREATIVES = [
	['asset_bundle_id'],
	['existing_image_ids'],
	['card_id'],
	['tiktok_item_id'],
];
/** Image IDs and addresses together are one creative. */
export const AD_CREATIVES = [
	['video_url'],
	['video_id'],
	['image_ids', 'image_urls'],
	['card_id'],
	['tiktok_item_id'],
];
export const SPARK_IDENTITIES = ['AUTH_CODE', 'BC_AUTH_TT', 'TT_USER'];

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isOneOf = (value: unknown, values: readonly string[]) =>
	isText(value) && values.includes(value);

/** Whether a budget is below what TikTok takes at least in any currency. */
export const isBelowMinimum = (budget: unknown, isLifetime: boolean) =>
	typeof budget === 'number' && budget < (isLifetime ? SMALLEST_LIFETIME : SMALLEST_DAILY);
export const isWide = (text: unknown) => isText(text) && widthOf(text) > 2 * MOST_WIDE;

export const hasMoreThanImages = (given: Given, argument: string) =>
	countOf(given.image_ids) > 0 && countOf(given[argument]) > countOf(given.image_ids);

/** Whether TikTok's own feed is among the places where the ads run. */
export const runsInFeed = ({ placement_type: type, placements }: Given) =>
	type !== 'PLACEMENT_TYPE_NORMAL' || !Array.isArray(placements) || placements.includes(FEED);

/** Whether an ad is one image whose format is left to the service; the ad does not know where it runs. */
export const isSingleImage = (given: Given) =>
	!has(given, 'ad_format') && countOf(given.image_ids) + countOf(given.image_urls) === 1;

export const hasVideo = (given: Given) => has(given, 'video_id') || has(given, 'video_url');

/** Whether an ad group has a pixel, and an objective that does not forbid it. */
export const mayHavePixel = ({ objective = 'TRAFFIC', pixel_id: pixel }: Given) =>
	isText(pixel) && !objectivesBut(...PIXEL_OBJECTIVES).includes(objective);

/** Whether a manual bid is for conversions rather than for clicks, impressions or views. */
export const bidsForConversions = ({ billing_event: billing, objective }: Given) =>
	billing === 'OCPM' || isOneOf(objective, [...APP_OBJECTIVES, 'LEAD_GENERATION']);

export const startsWithoutManual = (
	{ schedule_start_time: start }: Given,
	_argument: string,
	{ today }: Circumstances,
) => [today, start].some((time) => isText(time) && time >= FIRST_DAY_WITHOUT_MANUAL);

/** Both are in the same zone and form, so that they compare as texts. */
export const endsBeforeItStarts = ({ schedule_start_time: start, schedule_end_time: end }: Given) =>
	isText(start) && isText(end) && end <= start;

/** Whether one of these creatives is given, and another as well. */
export const isOneOfSeveral =
	(creatives: readonly string[][]) => (given: Given, argument: string) =>
		has(given, argument) &&
		creatives.some((names) => !names.includes(argument) && names.some((name) => has(given, name)));

/** Half hours of a week: 336 characters of 0 and 1. */
export const isDayparting = (given: unknown) => isText(given) && /^[01]{336}$/.test(given);
