/**
 * What goes with what: every rule between arguments, one row each. `rules.ts` says what a row means. An objective
 * that is not listed in `options.ts` breaks no rule of objectives: nobody here knows what it wants.
 */
import { AUTOMATIC_BID, MANUAL_BID } from './deliveryOptions';
import {
	AD_CREATIVES,
	bidsForConversions,
	BUDGETED_MODES,
	CAMPAIGN_CREATIVES,
	ENDING_OBJECTIVES,
	endsBeforeItStarts,
	hasMoreThanImages,
	hasVideo,
	isBelowMinimum,
	isDayparting,
	isOneOf,
	isOneOfSeveral,
	isSingleImage,
	isText,
	isWide,
	LONGEST_NAME,
	mayHavePixel,
	MOST_WIDE,
	objectivesBut,
	runsInFeed,
	SMALLEST_DAILY,
	SMALLEST_LIFETIME,
	SPARK_IDENTITIES,
	startsWithoutManual,
	VIEW_OBJECTIVES,
} from './matrixTerms';
import { APP_OBJECTIVES, PIXEL_OBJECTIVES, REACH_OBJECTIVES } from './options';
import { countOf, has, type Rule } from './rules';
import { hasEmoji } from './texts';

const CARD = 'create_tiktok_carousel_card';
const CAMPAIGN = 'create_tiktok_campaign';
const AD_GROUP = 'add_tiktok_ad_group';
const AD = 'add_tiktok_ad';

const PAGES = 'Adspirer: pages of the tools';
const NEWER_PAGES = 'Adspirer: newer reference pages of the tools, changelog of 2026';
const VALIDITY = 'Adspirer: validity matrix of its agent skills';
const TIKTOK = 'TikTok: Marketing API v1.3, help pages';
const THIRD_PARTIES = 'Third parties that call the same API';

const SINGLE_IMAGE =
	'one image given, which TikTok’s feed does not show by itself (its error 40002). Use a carousel card of 2 to 10 images, a video or a Spark Ad';
const SINGLE_IMAGE_AD = `${SINGLE_IMAGE}. For an ad group that runs elsewhere, set ad_format in Additional Arguments`;
const WIDE_TEXT = `TikTok counts Chinese, Japanese and Korean characters double and may cut or refuse more than ${MOST_WIDE}`;
const BELOW_MINIMUM = `below the least that TikTok takes in any currency: ${SMALLEST_DAILY} a day, about ${SMALLEST_LIFETIME} in all. In most it is more, such as USD 20 and 140`;

/** The rules, by what they are about. */
export const MATRIX: readonly Rule[] = [
	// The creative
	{
		tools: [CAMPAIGN],
		arguments: CAMPAIGN_CREATIVES.flat(),
		demand: { fails: isOneOfSeveral(CAMPAIGN_CREATIVES) },
		says: 'given, but another creative as well. A campaign has exactly one: images, an asset bundle, a carousel card or a TikTok post',
		source: PAGES,
		severity: 'error',
	},
	{
		tools: [AD],
		arguments: AD_CREATIVES.flat(),
		demand: { fails: isOneOfSeveral(AD_CREATIVES) },
		says: 'given, but another creative as well. An ad has exactly one: a video, images, a carousel card or a TikTok post',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [CAMPAIGN],
		arguments: ['existing_image_ids'],
		demand: { fails: (given) => countOf(given.existing_image_ids) === 1 && runsInFeed(given) },
		says: `${SINGLE_IMAGE}, or leave TikTok out of Placements`,
		source: VALIDITY,
		severity: 'error',
	},
	{
		tools: [AD],
		arguments: ['image_ids', 'image_urls'],
		demand: { fails: (given, argument) => has(given, argument) && isSingleImage(given) },
		says: SINGLE_IMAGE_AD,
		source: VALIDITY,
		severity: 'error',
	},
	{
		tools: [AD],
		when: { ad_format: ['SINGLE_VIDEO'] },
		arguments: ['ad_format'],
		demand: {
			fails: (given) => AD_CREATIVES.flat().some((name) => has(given, name)) && !hasVideo(given),
		},
		says: 'SINGLE_VIDEO given, but no video',
		source: PAGES,
		severity: 'error',
	},
	{
		tools: [CAMPAIGN, AD],
		arguments: ['card_id'],
		demand: { with: ['card_type'] },
		says: 'given, but no Card Type',
		source: PAGES,
		severity: 'error',
	},
	{
		tools: [CAMPAIGN],
		when: { objective: VIEW_OBJECTIVES },
		arguments: ['card_id'],
		demand: 'forbidden',
		says: 'given, but carousels do not run with the objectives Engagement and Video Views. Use a Spark Ad',
		source: TIKTOK,
		severity: 'error',
	},
	{
		tools: [CARD],
		arguments: ['ad_texts', 'landing_page_urls'],
		demand: { fails: hasMoreThanImages },
		says: 'more entries than images given; one for each image is allowed',
		source: PAGES,
		severity: 'error',
	},
	{
		tools: [CAMPAIGN, AD, CARD],
		when: { call_to_action: ['LEARN', 'VISIT', 'GO'] },
		arguments: ['call_to_action'],
		demand: 'forbidden',
		says: 'given, but Adspirer refuses LEARN, VISIT and GO. Use for instance LEARN_MORE, VISIT_STORE or SHOP_NOW',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [CAMPAIGN, AD, CARD],
		arguments: ['ad_text', 'ad_texts'],
		demand: { fails: (given, argument) => [given[argument]].flat().some(isWide) },
		says: WIDE_TEXT,
		source: TIKTOK,
		severity: 'warning',
	},
	{
		tools: [AD],
		arguments: ['identity_type'],
		demand: {
			fails: (given) =>
				has(given, 'tiktok_item_id') && !isOneOf(given.identity_type, SPARK_IDENTITIES),
		},
		says: 'a Spark Ad wants the identity of the TikTok account that the post belongs to: TikTok Account (TT_USER), Business Center Account or Authorized Post',
		source: VALIDITY,
		severity: 'warning',
	},
	{
		tools: [AD],
		when: { identity_type: ['AUTH_CODE', 'BC_AUTH_TT'] },
		arguments: ['identity_id'],
		demand: 'required',
		says: 'nothing given, but this Identity Type goes with one. Adspirer tries to find it',
		source: VALIDITY,
		severity: 'warning',
	},

	// What the objective asks for
	{
		tools: [CAMPAIGN],
		when: { objective: APP_OBJECTIVES },
		arguments: ['app_id'],
		demand: 'required',
		says: 'nothing given, but the objectives App Install and App Promotion need it',
		source: VALIDITY,
		severity: 'error',
	},
	{
		tools: [CAMPAIGN, AD_GROUP],
		when: { objective: APP_OBJECTIVES },
		arguments: ['operating_systems'],
		demand: { fails: (given) => countOf(given.operating_systems) !== 1 },
		says: 'exactly one is needed with the objectives App Install and App Promotion. Make a campaign or an ad group for each',
		source: VALIDITY,
		severity: 'error',
	},
	{
		tools: [CAMPAIGN, AD_GROUP],
		when: { objective: ['CONVERSIONS'] },
		arguments: ['pixel_id'],
		demand: 'required',
		says: 'nothing given, but the objective Conversions needs it',
		source: PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		when: { objective: objectivesBut(...PIXEL_OBJECTIVES) },
		arguments: ['pixel_id'],
		demand: 'forbidden',
		says: 'given, but only allowed for the objectives Conversions, Product Sales, Shop Purchases and Web Conversions (TikTok: PIXEL_ID_NOT_ALLOWED_FOR_OBJECTIVE). Give it to the ad, as Tracking Pixel ID',
		source: VALIDITY,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		arguments: ['optimization_event'],
		demand: { fails: (given) => mayHavePixel(given) && !has(given, 'optimization_event') },
		says: 'nothing given, but a pixel needs it: add Optimization Event under Additional Fields',
		source: VALIDITY,
		severity: 'error',
	},
	{
		tools: [CAMPAIGN, AD_GROUP],
		when: { optimization_event: ['DOWNLOAD', 'CONTACT', 'BUTTON_CLICK'] },
		arguments: ['optimization_event'],
		demand: 'forbidden',
		says: 'DOWNLOAD, CONTACT and BUTTON_CLICK were wrong values of older pages. Choose the event that the pixel reports',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		when: { objective: REACH_OBJECTIVES },
		arguments: ['frequency', 'frequency_schedule'],
		demand: 'required',
		says: 'nothing given, but the objectives Reach and Reach and Frequency need it: 3 in 7 days is a sane start',
		source: VALIDITY,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		arguments: ['frequency', 'frequency_schedule'],
		demand: { with: ['frequency', 'frequency_schedule'] },
		says: 'given, but not both: Frequency is how often, Frequency Schedule in how many days',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		when: { objective: objectivesBut(...REACH_OBJECTIVES, ...VIEW_OBJECTIVES) },
		arguments: ['promotion_type'],
		demand: 'required',
		says: 'nothing given, so Adspirer chooses one by the objective',
		source: VALIDITY,
		severity: 'warning',
	},
	{
		tools: [CAMPAIGN, AD_GROUP],
		when: { objective: ENDING_OBJECTIVES },
		arguments: ['objective'],
		demand: { fails: startsWithoutManual },
		says: 'TikTok takes no new manual campaigns with this objective from 1 January 2027 on, so this may be refused',
		source: TIKTOK,
		severity: 'warning',
	},

	// Where and when
	{
		tools: [CAMPAIGN, AD_GROUP],
		when: { placement_type: ['PLACEMENT_TYPE_AUTOMATIC'] },
		arguments: ['placements'],
		demand: 'forbidden',
		says: 'given, but Placement Type is not Manual, so they would have no effect',
		source: PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		when: { budget_mode: ['BUDGET_MODE_TOTAL'] },
		arguments: ['schedule_end_time'],
		demand: 'required',
		says: 'nothing given, but a lifetime budget needs it',
		source: PAGES,
		severity: 'error',
	},
	{
		tools: [CAMPAIGN],
		arguments: ['schedule_end_time'],
		demand: { fails: (given) => has(given, 'budget_lifetime') && !has(given, 'schedule_end_time') },
		says: 'nothing given, but a lifetime budget needs it',
		source: PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		when: { schedule_type: ['SCHEDULE_START_END'] },
		arguments: ['schedule_end_time'],
		demand: 'required',
		says: 'nothing given, but the Schedule Type Start to End needs it',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		when: { schedule_type: ['SCHEDULE_FROM_NOW'] },
		arguments: ['schedule_end_time'],
		demand: 'forbidden',
		says: 'given, but the Schedule Type From Now On has no end. Leave one of them out',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		arguments: ['schedule_end_time'],
		demand: { fails: endsBeforeItStarts },
		says: 'the end is not after the start',
		source: PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		arguments: ['dayparting'],
		demand: { fails: (given) => has(given, 'dayparting') && !isDayparting(given.dayparting) },
		says: 'not 336 characters of 0 and 1: one for each half hour of a week, from Monday 00:00',
		source: TIKTOK,
		severity: 'error',
	},

	// Budgets
	{
		tools: [CAMPAIGN],
		arguments: ['budget_lifetime'],
		demand: { fails: (given) => has(given, 'budget_daily') && has(given, 'budget_lifetime') },
		says: 'given, but a daily budget as well. A campaign has one of them',
		source: PAGES,
		severity: 'error',
	},
	{
		tools: [CAMPAIGN],
		arguments: ['budget_daily', 'budget_lifetime'],
		demand: {
			fails: (given, argument) => isBelowMinimum(given[argument], argument === 'budget_lifetime'),
		},
		says: BELOW_MINIMUM,
		source: NEWER_PAGES,
		severity: 'warning',
	},
	{
		tools: [AD_GROUP],
		when: { budget_mode: BUDGETED_MODES },
		arguments: ['budget'],
		demand: {
			fails: ({ budget, budget_mode: mode }) =>
				isBelowMinimum(budget, mode === 'BUDGET_MODE_TOTAL'),
		},
		says: BELOW_MINIMUM,
		source: NEWER_PAGES,
		severity: 'warning',
	},

	// Bids
	{
		tools: [AD_GROUP],
		when: { bid_type: [MANUAL_BID], objective: PIXEL_OBJECTIVES },
		arguments: ['conversion_bid_price'],
		demand: 'required',
		says: 'nothing given, but a manual bid for this objective needs it',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		when: { bid_type: [MANUAL_BID], objective: objectivesBut(...PIXEL_OBJECTIVES) },
		arguments: ['bid_price'],
		demand: {
			fails: (given) =>
				!has(given, 'bid_price') &&
				!(bidsForConversions(given) && has(given, 'conversion_bid_price')),
		},
		says: 'nothing given, but a manual bid needs it',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		when: { bid_type: [AUTOMATIC_BID] },
		arguments: ['bid_price', 'conversion_bid_price'],
		demand: 'forbidden',
		says: 'given, but Bid Type is Automatic: TikTok would bid by itself. Set it to Manual, or leave this out',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		arguments: ['bid_price', 'conversion_bid_price'],
		demand: { with: ['bid_type'] },
		says: 'given without Bid Type, which is Automatic then: set it to Manual if TikTok shall use this',
		source: NEWER_PAGES,
		severity: 'warning',
	},
	{
		tools: [AD_GROUP],
		arguments: ['deep_bid_type', 'deep_cpa_bid'],
		demand: { with: ['deep_bid_type', 'deep_cpa_bid'] },
		says: 'given, but not both: Deep Bid Type and Deep CPA Bid go together',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		when: { objective: objectivesBut(...APP_OBJECTIVES) },
		arguments: ['deep_bid_type', 'deep_cpa_bid'],
		demand: 'forbidden',
		says: 'given, but only allowed for the objectives App Install and App Promotion',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		arguments: ['roas_bid'],
		demand: {
			fails: (given) =>
				has(given, 'roas_bid') &&
				given.optimization_goal !== 'VALUE' &&
				given.deep_bid_type !== 'VO_MIN_ROAS',
		},
		says: 'given, but only used with the Optimization Goal Value',
		source: NEWER_PAGES,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		arguments: ['secondary_optimization_event'],
		demand: { onlyWith: { optimization_goal: ['INSTALL', 'VALUE'] } },
		says: 'given, but only allowed with the Optimization Goals Install and Value',
		source: VALIDITY,
		severity: 'error',
	},
	{
		tools: [AD_GROUP],
		when: { pacing: ['PACING_MODE_FAST'] },
		arguments: ['pacing'],
		demand: { fails: (given) => given.bid_type !== MANUAL_BID },
		says: 'Fast needs a manual bid',
		source: THIRD_PARTIES,
		severity: 'warning',
	},
	{
		tools: [AD_GROUP],
		when: { optimization_goal: ['CLICK'] },
		arguments: ['billing_event'],
		demand: { onlyWith: { billing_event: ['CPC'] } },
		says: 'this Optimization Goal is billed by CPC',
		source: THIRD_PARTIES,
		severity: 'warning',
	},
	{
		tools: [AD_GROUP],
		when: { optimization_goal: ['CONVERT', 'INSTALL'] },
		arguments: ['billing_event'],
		demand: { onlyWith: { billing_event: ['OCPM'] } },
		says: 'this Optimization Goal is billed by OCPM',
		source: THIRD_PARTIES,
		severity: 'warning',
	},
	{
		tools: [AD_GROUP],
		when: { optimization_goal: ['REACH', 'SHOW'] },
		arguments: ['billing_event'],
		demand: { onlyWith: { billing_event: ['CPM'] } },
		says: 'this Optimization Goal is billed by CPM',
		source: THIRD_PARTIES,
		severity: 'warning',
	},
	{
		tools: [AD_GROUP],
		when: { optimization_goal: ['ENGAGED_VIEW'] },
		arguments: ['billing_event'],
		demand: { onlyWith: { billing_event: ['CPV'] } },
		says: 'this Optimization Goal is billed by CPV',
		source: THIRD_PARTIES,
		severity: 'warning',
	},

	// Names
	{
		tools: [AD_GROUP],
		arguments: ['adgroup_name'],
		demand: {
			fails: ({ adgroup_name: name }) => isText(name) && Array.from(name).length > LONGEST_NAME,
		},
		says: `more than ${LONGEST_NAME} characters given, which TikTok may refuse`,
		source: TIKTOK,
		severity: 'warning',
	},
	{
		tools: [AD_GROUP],
		arguments: ['adgroup_name'],
		demand: { fails: ({ adgroup_name: name }) => isText(name) && hasEmoji(name) },
		says: 'emoji given, which TikTok may refuse in a name',
		source: TIKTOK,
		severity: 'warning',
	},
];
