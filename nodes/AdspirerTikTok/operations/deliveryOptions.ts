/** The values known today for how an ad group is billed, optimized, bid for and paced. */
import type { ChoiceOption } from '../cells/kinds';

export const BILLING_EVENTS: ChoiceOption[] = [
	{ name: 'CPC', value: 'CPC', description: 'Per click' },
	{ name: 'CPM', value: 'CPM', description: 'Per thousand impressions' },
	{ name: 'CPV', value: 'CPV', description: 'Per view' },
	{
		name: 'OCPM',
		value: 'OCPM',
		description: 'Per thousand impressions, optimized for conversions',
	},
];

export const OPTIMIZATION_GOALS: ChoiceOption[] = [
	{ name: 'Click', value: 'CLICK', description: 'Clicks; billed by CPC' },
	{
		name: 'Convert',
		value: 'CONVERT',
		description: 'Conversions; billed by OCPM',
		spellings: ['Conversion', 'Conversions'],
	},
	{
		name: 'Engaged View',
		value: 'ENGAGED_VIEW',
		description: 'Views of six seconds or with a reaction; billed by CPV',
	},
	{
		name: 'Engaged View 15',
		value: 'ENGAGED_VIEW_FIFTEEN',
		description: 'Views of 15 seconds or with a reaction',
	},
	{ name: 'Followers', value: 'FOLLOWERS', description: 'New followers of the TikTok account' },
	{ name: 'In-App Event', value: 'IN_APP_EVENT', description: 'Something done in an app' },
	{
		name: 'Install',
		value: 'INSTALL',
		description: 'App installs; billed by OCPM',
		spellings: ['App Install'],
	},
	{
		name: 'Landing Page View',
		value: 'TRAFFIC_LANDING_PAGE_VIEW',
		description: 'Visitors who wait until the page has loaded',
	},
	{ name: 'Lead Generation', value: 'LEAD_GENERATION', description: 'Filled-in forms' },
	{ name: 'Profile Views', value: 'PROFILE_VIEWS', description: 'Visits of the TikTok profile' },
	{ name: 'Reach', value: 'REACH', description: 'Different people; billed by CPM' },
	{
		name: 'Show',
		value: 'SHOW',
		description: 'Impressions; billed by CPM',
		spellings: ['Impression', 'Impressions'],
	},
	{ name: 'Value', value: 'VALUE', description: 'Purchases of high value' },
	{ name: 'Video View', value: 'VIDEO_VIEW', description: 'Views of the video' },
];

export const PROMOTION_TYPES: ChoiceOption[] = [
	{ name: 'Android App', value: 'APP_ANDROID', description: 'An app of Google Play' },
	{ name: 'Followers', value: 'FOLLOWERS', description: 'The TikTok account, to be followed' },
	{ name: 'iOS App', value: 'APP_IOS', description: 'An app of the App Store' },
	{
		name: 'Lead: External Website',
		value: 'LEAD_GEN_EXTERNAL_WEBSITE',
		description: 'A form on your own website',
	},
	{
		name: 'Lead: Instant Form',
		value: 'LEAD_GEN_INSTANT_FORM',
		description: 'A form within TikTok',
		spellings: ['Instant Form'],
	},
	{
		name: 'Lead: Message on TikTok',
		value: 'LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE',
		description: 'A direct message to you',
	},
	{
		name: 'Lead: Phone Call',
		value: 'LEAD_GEN_CLICK_TO_CALL',
		description: 'A call to you',
	},
	{ name: 'Leads', value: 'LEAD_GENERATION', description: 'Leads, whatever the way' },
	{ name: 'Livestream', value: 'LIVESTREAM', description: 'A live video on TikTok' },
	{ name: 'Website', value: 'WEBSITE', description: 'The landing page' },
];

/** Without a bid, TikTok bids by itself. */
export const AUTOMATIC_BID = 'BID_TYPE_NO_BID';
export const MANUAL_BID = 'BID_TYPE_CUSTOM';

export const BID_TYPES: ChoiceOption[] = [
	{
		name: 'Automatic',
		value: AUTOMATIC_BID,
		description: 'TikTok bids by itself to spend the budget',
		spellings: ['No Bid', 'Lowest Cost', 'Maximum Delivery'],
	},
	{
		name: 'Cost Cap',
		value: 'BID_TYPE_MAX_CONVERSION',
		description: 'TikTok keeps the average cost of a conversion down',
	},
	{
		name: 'Manual',
		value: MANUAL_BID,
		description:
			'You set the bid: Bid Price, or Conversion Bid Price where conversions are the goal',
		spellings: ['Custom'],
	},
];

export const DEEP_BID_TYPES: ChoiceOption[] = [
	{
		name: 'Lowest Return on Ad Spend',
		value: 'VO_MIN_ROAS',
		description: 'At least this return for each amount spent',
	},
	{
		name: 'Retention After 1 Day',
		value: 'VO_MIN_DAY1_RETENTION',
		description: 'People who open the app again on the next day',
	},
	{
		name: 'Retention After 7 Days',
		value: 'VO_MIN_DAY7_RETENTION',
		description: 'People who open the app again after a week',
	},
];

export const SCHEDULE_TYPES: ChoiceOption[] = [
	{
		name: 'From Now On',
		value: 'SCHEDULE_FROM_NOW',
		description: 'No end: it runs until you pause it',
	},
	{
		name: 'Start to End',
		value: 'SCHEDULE_START_END',
		description: 'From Schedule Start Time to Schedule End Time',
	},
];

export const PACING_MODES: ChoiceOption[] = [
	{
		name: 'Fast',
		value: 'PACING_MODE_FAST',
		description: 'Spend the budget as soon as possible; needs a manual bid',
		spellings: ['Accelerated'],
	},
	{
		name: 'Smooth',
		value: 'PACING_MODE_SMOOTH',
		description: 'Spread the budget over the time',
		spellings: ['Standard'],
	},
];
