/** The values known today for an argument, with the labels that the editor shows. Most lists are open: see the schemas. */
import type { INodePropertyOptions } from 'n8n-workflow';

import type { ChoiceOption } from '../cells/kinds';

/** Orders options as the editor shows them; `localeCompare` would take 9 ms to load at n8n's start. */
export const byName = (a: INodePropertyOptions, b: INodePropertyOptions): number =>
	a.name < b.name ? -1 : 1;

/** TikTok Ads Manager's word for what several objectives of the API do. */
const SALES = 'Sales';

export const OBJECTIVES: ChoiceOption[] = [
	{
		name: 'App Install',
		value: 'APP_INSTALL',
		description: 'App installs; needs an app ID',
		spellings: ['App Installs'],
	},
	{
		name: 'App Promotion',
		value: 'APP_PROMOTION',
		description: 'App installs or return visits; needs an app ID',
	},
	{
		name: 'Catalog Sales',
		value: 'CATALOG_SALES',
		description: 'Sales of a product catalog',
		spellings: [SALES],
	},
	{
		name: 'Conversions',
		value: 'CONVERSIONS',
		description: 'Purchases or sign-ups on a website; needs a pixel ID',
		spellings: ['Website Conversions', 'Website Conversion', 'Conversion', SALES],
	},
	{
		name: 'Engagement',
		value: 'ENGAGEMENT',
		description: 'Followers and profile visits',
		spellings: ['Community Interaction'],
	},
	{
		name: 'Lead Generation',
		value: 'LEAD_GENERATION',
		description: 'Contact data of customers',
		spellings: ['Leads', 'Lead Gen'],
	},
	{
		name: 'Product Sales',
		value: 'PRODUCT_SALES',
		description: 'Sales of products',
		spellings: [SALES],
	},
	{ name: 'Reach', value: 'REACH', description: 'As many people as possible' },
	{
		name: 'Reach and Frequency',
		value: 'RF_REACH',
		description: 'A reserved number of people, each a limited number of times',
		spellings: ['Reach & Frequency'],
	},
	{
		name: 'Shop Purchases',
		value: 'SHOP_PURCHASES',
		description: 'Sales in a TikTok Shop',
		spellings: [SALES],
	},
	{ name: 'Traffic', value: 'TRAFFIC', description: 'Visits of a website' },
	{
		name: 'Video Views',
		value: 'VIDEO_VIEWS',
		description: 'Views of a video',
		spellings: ['Video View'],
	},
	{
		name: 'Web Conversions',
		value: 'WEB_CONVERSIONS',
		description: 'The newer code of Conversions',
		spellings: [SALES],
	},
];

/** Objectives that sell on a website or in a shop: an ad group may have a pixel with these only. */
export const PIXEL_OBJECTIVES = [
	'CONVERSIONS',
	'PRODUCT_SALES',
	'SHOP_PURCHASES',
	'WEB_CONVERSIONS',
];

export const APP_OBJECTIVES = ['APP_INSTALL', 'APP_PROMOTION'];

export const REACH_OBJECTIVES = ['REACH', 'RF_REACH'];

export const APP_PROMOTION_TYPES: ChoiceOption[] = [
	{ name: 'App Install', value: 'APP_INSTALL', description: 'New installs' },
	{ name: 'App Retargeting', value: 'APP_RETARGETING', description: 'Re-engage existing users' },
];

export const BUDGET_MODES: ChoiceOption[] = [
	{
		name: 'Daily',
		value: 'BUDGET_MODE_DAY',
		description: 'The budget is spent each day',
		spellings: ['Daily Budget'],
	},
	{
		name: 'Dynamic Daily',
		value: 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET',
		description: 'A daily average: more on some days, less on others',
		spellings: ['Dynamic Daily Budget'],
	},
	{
		name: 'Lifetime',
		value: 'BUDGET_MODE_TOTAL',
		description: 'The budget is spent over the whole schedule; needs a Schedule End Time',
		spellings: ['Lifetime Budget', 'Total Budget'],
	},
	{
		name: 'No Own Budget',
		value: 'BUDGET_MODE_INFINITE',
		description:
			'The campaign spreads its budget over the ad groups (campaign budget optimization)',
		spellings: ['No Limit'],
	},
];

/** Those that the service corrects (DOWNLOAD to DOWNLOAD_NOW) are spellings here. */
export const CALLS_TO_ACTION: ChoiceOption[] = [
	{ name: 'Apply Now', value: 'APPLY_NOW' },
	{ name: 'Book Now', value: 'BOOK_NOW', spellings: ['Book'] },
	{ name: 'Contact Us', value: 'CONTACT_US' },
	{ name: 'Download Now', value: 'DOWNLOAD_NOW', spellings: ['Download'] },
	{ name: 'Get Quote', value: 'GET_QUOTE', spellings: ['Get Offer'] },
	{ name: 'Install Now', value: 'INSTALL_NOW', spellings: ['Install'] },
	{ name: 'Learn More', value: 'LEARN_MORE' },
	{ name: 'Order Now', value: 'ORDER_NOW' },
	{ name: 'Shop Now', value: 'SHOP_NOW', spellings: ['Buy Now'] },
	{ name: 'Sign Up', value: 'SIGN_UP' },
	{ name: 'Subscribe', value: 'SUBSCRIBE' },
	{ name: 'Visit Store', value: 'VISIT_STORE' },
	{ name: 'Watch Now', value: 'WATCH_NOW', spellings: ['Watch'] },
];

export const CARD_TYPES: ChoiceOption[] = [
	{ name: 'Image', value: 'IMAGE', description: 'Image carousel' },
	{ name: 'Product', value: 'PRODUCT', description: 'Product catalog carousel' },
];

export const AGE_GROUPS: ChoiceOption[] = [
	{ name: '13-17', value: 'AGE_13_17' },
	{ name: '18-24', value: 'AGE_18_24' },
	{ name: '25-34', value: 'AGE_25_34' },
	{ name: '35-44', value: 'AGE_35_44' },
	{ name: '45-54', value: 'AGE_45_54' },
	{ name: '55+', value: 'AGE_55_100' },
];

export const GENDERS: ChoiceOption[] = [
	{
		name: 'All',
		value: 'GENDER_UNLIMITED',
		spellings: [
			'All Genders',
			'Any',
			'Both',
			'Female and Male',
			'Male and Female',
			'Men and Women',
			'Women and Men',
			'Female, Male',
			'Male, Female',
		],
	},
	{
		name: 'Female',
		value: 'GENDER_FEMALE',
		spellings: ['Women', 'Woman', 'F', 'Female Only', 'Females', 'Women Only'],
	},
	{
		name: 'Male',
		value: 'GENDER_MALE',
		spellings: ['Men', 'Man', 'M', 'Male Only', 'Males', 'Men Only'],
	},
];

export const OPERATING_SYSTEMS: ChoiceOption[] = [
	{ name: 'Android', value: 'ANDROID' },
	{ name: 'iOS', value: 'IOS' },
];

export const PLACEMENT_TYPES: ChoiceOption[] = [
	{
		name: 'Automatic (Recommended)',
		value: 'PLACEMENT_TYPE_AUTOMATIC',
		description: 'TikTok chooses where the ads run',
		spellings: ['Automatic', 'Automatic Placement', 'Automatic Placements', 'Auto'],
	},
	{
		name: 'Manual',
		value: 'PLACEMENT_TYPE_NORMAL',
		description: 'The ads run where Placements says',
		spellings: [
			'Select',
			'Select Placement',
			'Select Placements',
			'Manual Placement',
			'Manual Placements',
		],
	},
];

/** The placement that is TikTok's own feed. */
export const FEED = 'PLACEMENT_TIKTOK';

export const PLACEMENTS: ChoiceOption[] = [
	{
		name: 'Global App Bundle',
		value: 'PLACEMENT_GLOBAL_APP_BUNDLE',
		description: 'Other apps of TikTok’s owner, such as CapCut',
	},
	{ name: 'Pangle', value: 'PLACEMENT_PANGLE', description: 'Apps of other makers' },
	{ name: 'TikTok', value: FEED, description: 'The feed of TikTok itself' },
];

/** The conversion events of an ad group; a campaign knows a few more. */
export const AD_GROUP_EVENTS: ChoiceOption[] = [
	{ name: 'Add to Cart', value: 'ON_WEB_CART' },
	{ name: 'Click Landing Page', value: 'CLICK_LANDING_PAGE' },
	{ name: 'Complete Payment', value: 'COMPLETE_PAYMENT', spellings: ['Purchase'] },
	{ name: 'Conversion Leads', value: 'CONVERSION_LEADS' },
	{ name: 'Download Finish', value: 'DOWNLOAD_FINISH' },
	{ name: 'Form Submit', value: 'FORM', spellings: ['Submit Form'] },
	{ name: 'Page Visit', value: 'PAGE_VISIT' },
	{ name: 'Phone Connect', value: 'PHONE_CONNECT' },
	{ name: 'Place an Order', value: 'ON_WEB_ORDER' },
	{ name: 'Registration', value: 'ON_WEB_REGISTER', spellings: ['Complete Registration'] },
	{ name: 'Search', value: 'SEARCH' },
	{ name: 'Subscribe', value: 'SUBSCRIBE' },
	{ name: 'View Content', value: 'ON_WEB_DETAIL' },
];

/** The conversion events of a campaign. */
export const CAMPAIGN_EVENTS: ChoiceOption[] = [
	...AD_GROUP_EVENTS,
	{ name: 'Consult', value: 'CONSULT' },
	{ name: 'Initiate Order', value: 'INITIATE_ORDER' },
	{ name: 'Web Subscribe', value: 'ON_WEB_SUBSCRIBE' },
].sort(byName);

export const IDENTITY_TYPES: ChoiceOption[] = [
	{
		name: 'Authorized Post',
		value: 'AUTH_CODE',
		description:
			'A post of somebody else, authorized in TikTok Ads Manager by a code; needs an Identity ID',
	},
	{
		name: 'Business Center Account',
		value: 'BC_AUTH_TT',
		description: 'A TikTok account shared through Business Center; needs an Identity ID',
		spellings: ['TTBC Authorized Post'],
	},
	{
		name: 'Custom Identity',
		value: 'CUSTOMIZED_USER',
		description: 'A name and picture set up for ads; not for a Spark Ad',
	},
	{
		name: 'TikTok Account',
		value: 'TT_USER',
		description: 'A TikTok account linked to the ad account; what a Spark Ad needs',
	},
];
