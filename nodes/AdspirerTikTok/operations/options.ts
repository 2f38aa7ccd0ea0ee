/** The values that the docs list for an argument, with the labels that the editor shows. */
import type { INodePropertyOptions } from 'n8n-workflow';

/** Orders options as the editor shows them; `localeCompare` would take 9 ms to load at n8n's start. */
export const byName = (a: INodePropertyOptions, b: INodePropertyOptions): number =>
	a.name < b.name ? -1 : 1;

export const OBJECTIVES: INodePropertyOptions[] = [
	{ name: 'App Promotion', value: 'APP_PROMOTION', description: 'App installs; needs an app ID' },
	{
		name: 'Conversions',
		value: 'CONVERSIONS',
		description: 'Website conversions; needs a pixel ID',
	},
	{ name: 'Lead Generation', value: 'LEAD_GENERATION', description: 'Leads' },
	{ name: 'Reach', value: 'REACH', description: 'Maximum impressions' },
	{ name: 'Traffic', value: 'TRAFFIC', description: 'Website visits' },
	{ name: 'Video Views', value: 'VIDEO_VIEWS', description: 'Views of the video' },
];

/** Objectives that a pixel may be used with. */
export const CONVERSION_OBJECTIVES = ['CONVERSIONS', 'LEAD_GENERATION'];

/** Objectives under which an ad group's pixel is refused with PIXEL_ID_NOT_ALLOWED_FOR_OBJECTIVE. */
export const OTHER_OBJECTIVES: unknown[] = OBJECTIVES.map(({ value }) => value).filter(
	(value) => !CONVERSION_OBJECTIVES.includes(String(value)),
);

export const APP_PROMOTION_TYPES: INodePropertyOptions[] = [
	{ name: 'App Install', value: 'APP_INSTALL', description: 'New installs' },
	{ name: 'App Retargeting', value: 'APP_RETARGETING', description: 'Re-engage existing users' },
];

export const BUDGET_MODES: INodePropertyOptions[] = [
	{ name: 'Daily', value: 'BUDGET_MODE_DAY', description: 'The budget is spent each day' },
	{
		name: 'Lifetime',
		value: 'BUDGET_MODE_TOTAL',
		description: 'The budget is spent over the whole schedule; needs a Schedule End Time',
	},
];

export const CALLS_TO_ACTION: INodePropertyOptions[] = [
	{ name: 'Apply Now', value: 'APPLY_NOW' },
	{ name: 'Book Now', value: 'BOOK_NOW' },
	{ name: 'Buy Now', value: 'BUY_NOW' },
	{ name: 'Contact Us', value: 'CONTACT_US' },
	{ name: 'Download', value: 'DOWNLOAD' },
	{ name: 'Get Offer', value: 'GET_OFFER' },
	{ name: 'Get Quote', value: 'GET_QUOTE' },
	{ name: 'Learn More', value: 'LEARN_MORE' },
	{ name: 'Order Now', value: 'ORDER_NOW' },
	{ name: 'Shop Now', value: 'SHOP_NOW' },
	{ name: 'Sign Up', value: 'SIGN_UP' },
	{ name: 'Subscribe', value: 'SUBSCRIBE' },
	{ name: 'Watch Now', value: 'WATCH_NOW' },
];

export const CARD_TYPES: INodePropertyOptions[] = [
	{ name: 'Image', value: 'IMAGE', description: 'Image carousel' },
	{ name: 'Product', value: 'PRODUCT', description: 'Product catalog carousel' },
];

export const AGE_GROUPS: INodePropertyOptions[] = [
	{ name: '13-17', value: 'AGE_13_17' },
	{ name: '18-24', value: 'AGE_18_24' },
	{ name: '25-34', value: 'AGE_25_34' },
	{ name: '35-44', value: 'AGE_35_44' },
	{ name: '45-54', value: 'AGE_45_54' },
	{ name: '55+', value: 'AGE_55_100' },
];

export const GENDERS: INodePropertyOptions[] = [
	{ name: 'All', value: 'GENDER_UNLIMITED' },
	{ name: 'Female', value: 'GENDER_FEMALE' },
	{ name: 'Male', value: 'GENDER_MALE' },
];

export const OPERATING_SYSTEMS: INodePropertyOptions[] = [
	{ name: 'Android', value: 'ANDROID' },
	{ name: 'iOS', value: 'IOS' },
];

export const PLACEMENT_TYPES: INodePropertyOptions[] = [
	{
		name: 'Automatic (Recommended)',
		value: 'PLACEMENT_TYPE_AUTOMATIC',
		description: 'TikTok chooses where the ads run',
	},
	{
		name: 'Manual',
		value: 'PLACEMENT_TYPE_NORMAL',
		description: 'The ads run where Placements says',
	},
];

export const PLACEMENTS: INodePropertyOptions[] = [
	{ name: 'Global App Bundle', value: 'PLACEMENT_GLOBAL_APP_BUNDLE' },
	{ name: 'Pangle', value: 'PLACEMENT_PANGLE' },
	{ name: 'TikTok', value: 'PLACEMENT_TIKTOK' },
];

/** The conversion events of an ad group; a campaign knows a few more. */
export const AD_GROUP_EVENTS: INodePropertyOptions[] = [
	{ name: 'Add to Cart', value: 'ON_WEB_CART' },
	{ name: 'Click Landing Page', value: 'CLICK_LANDING_PAGE' },
	{ name: 'Complete Payment', value: 'COMPLETE_PAYMENT' },
	{ name: 'Conversion Leads', value: 'CONVERSION_LEADS' },
	{ name: 'Download Finish', value: 'DOWNLOAD_FINISH' },
	{ name: 'Form Submit', value: 'FORM' },
	{ name: 'Page Visit', value: 'PAGE_VISIT' },
	{ name: 'Phone Connect', value: 'PHONE_CONNECT' },
	{ name: 'Registration', value: 'ON_WEB_REGISTER' },
	{ name: 'Search', value: 'SEARCH' },
	{ name: 'Subscribe', value: 'SUBSCRIBE' },
	{ name: 'View Content', value: 'ON_WEB_DETAIL' },
];

/** The conversion events of a campaign. */
export const CAMPAIGN_EVENTS: INodePropertyOptions[] = [
	...AD_GROUP_EVENTS,
	{ name: 'Consult', value: 'CONSULT' },
	{ name: 'Initiate Order', value: 'INITIATE_ORDER' },
	{ name: 'Web Subscribe', value: 'ON_WEB_SUBSCRIBE' },
].sort(byName);

export const BILLING_EVENTS: INodePropertyOptions[] = [
	{ name: 'CPC', value: 'CPC', description: 'Per click' },
	{ name: 'CPM', value: 'CPM', description: 'Per thousand impressions' },
	{ name: 'CPV', value: 'CPV', description: 'Per view' },
	{
		name: 'OCPM',
		value: 'OCPM',
		description: 'Per thousand impressions, optimized for conversions',
	},
];

export const OPTIMIZATION_GOALS: INodePropertyOptions[] = [
	{ name: 'Click', value: 'CLICK' },
	{ name: 'Convert', value: 'CONVERT' },
	{ name: 'Reach', value: 'REACH' },
];

export const PROMOTION_TYPES: INodePropertyOptions[] = [
	{ name: 'Android App', value: 'APP_ANDROID' },
	{ name: 'iOS App', value: 'APP_IOS' },
	{ name: 'Website', value: 'WEBSITE' },
];

export const IDENTITY_TYPES: INodePropertyOptions[] = [
	{
		name: 'Business Center Account',
		value: 'BC_AUTH_TT',
		description: 'A TikTok account shared through Business Center',
	},
	{
		name: 'Custom Identity',
		value: 'CUSTOMIZED_USER',
		description: 'A name and picture set up for ads',
	},
	{
		name: 'TikTok Account',
		value: 'TT_USER',
		description: 'A TikTok account linked to the ad account; what a Spark Ad needs',
	},
];
