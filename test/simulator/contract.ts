/**
 * The documented arguments of the tools, as data. Source: the five tool pages and the OpenAPI document
 * of the Adspirer REST API. Written apart from the node's own schemas, so that neither can hide the
 * other's mistakes.
 */

/** What an argument may hold. An optional argument may also be `null`, which counts as not given. */
export interface Argument {
	type: 'string' | 'number' | 'boolean' | 'string[]';
	required?: true;
	/** The closed list of values that the docs give; lists that end in "etc." are open and not here. */
	options?: readonly string[];
	/** `id`: placeholders are refused. `https`: an HTTPS URL. `dateTime`: `YYYY-MM-DD HH:MM:SS`. */
	format?: 'id' | 'https' | 'dateTime';
	/** Shortest and longest text, or text of each entry, in Unicode code points. */
	length?: readonly [min: number, max: number];
	/** Fewest and most entries of a list. */
	entries?: readonly [min: number, max: number];
	/** Smallest number. */
	minimum?: number;
	/** The number must be greater than this. */
	above?: number;
}

export interface Tool {
	/** A write makes something at TikTok, costs a call and should carry an Idempotency-Key. */
	write: boolean;
	arguments: Readonly<Record<string, Argument>>;
}

const OBJECTIVES = [
	'TRAFFIC',
	'CONVERSIONS',
	'LEAD_GENERATION',
	'REACH',
	'VIDEO_VIEWS',
	'APP_PROMOTION',
] as const;
const AGE_GROUPS = [
	'AGE_13_17',
	'AGE_18_24',
	'AGE_25_34',
	'AGE_35_44',
	'AGE_45_54',
	'AGE_55_100',
] as const;
const GENDERS = ['GENDER_UNLIMITED', 'GENDER_MALE', 'GENDER_FEMALE'] as const;
const PLACEMENTS = ['PLACEMENT_TIKTOK', 'PLACEMENT_PANGLE', 'PLACEMENT_GLOBAL_APP_BUNDLE'] as const;
const AD_GROUP_EVENTS = [
	'COMPLETE_PAYMENT',
	'ON_WEB_CART',
	'ON_WEB_DETAIL',
	'ON_WEB_REGISTER',
	'FORM',
	'CONVERSION_LEADS',
	'PAGE_VISIT',
	'CLICK_LANDING_PAGE',
	'PHONE_CONNECT',
	'SEARCH',
	'SUBSCRIBE',
	'DOWNLOAD_FINISH',
] as const;
const CAMPAIGN_EVENTS = [
	...AD_GROUP_EVENTS,
	'INITIATE_ORDER',
	'ON_WEB_SUBSCRIBE',
	'CONSULT',
] as const;

const text: Argument = { type: 'string' };
const list: Argument = { type: 'string[]' };
const flag: Argument = { type: 'boolean' };
const id: Argument = { type: 'string', format: 'id' };
const ids: Argument = { type: 'string[]', format: 'id' };
const time: Argument = { type: 'string', format: 'dateTime' };
const amount: Argument = { type: 'number', above: 0 };
const cardType: Argument = { type: 'string', options: ['IMAGE', 'PRODUCT'] };
const adText: Argument = { type: 'string', required: true, length: [1, 100] };
const landingPage: Argument = { type: 'string', required: true, format: 'https' };

/** Arguments that campaigns and ad groups share. */
const delivery = {
	schedule_end_time: time,
	pixel_id: id,
	interest_category_ids: ids,
	audience_ids: ids,
	excluded_audience_ids: ids,
	languages: list,
	placement_type: {
		type: 'string',
		options: ['PLACEMENT_TYPE_AUTOMATIC', 'PLACEMENT_TYPE_NORMAL'],
	},
	placements: { type: 'string[]', options: PLACEMENTS },
	operating_systems: { type: 'string[]', options: ['ANDROID', 'IOS'] },
	video_download_disabled: flag,
	comment_disabled: flag,
} satisfies Record<string, Argument>;

const contract = {
	upload_tiktok_images: {
		write: true,
		arguments: {
			image_urls: { type: 'string[]', required: true, format: 'https', entries: [1, 20] },
			advertiser_id: id,
		},
	},
	create_tiktok_carousel_card: {
		write: true,
		arguments: {
			image_ids: { type: 'string[]', required: true, format: 'id', entries: [2, 10] },
			card_type: cardType,
			ad_texts: { type: 'string[]', length: [1, 100] },
			landing_page_urls: { type: 'string[]', format: 'https' },
			call_to_action: text,
			advertiser_id: id,
		},
	},
	create_tiktok_campaign: {
		write: true,
		arguments: {
			campaign_name: { type: 'string', required: true },
			objective: { type: 'string', options: OBJECTIVES },
			app_id: id,
			app_promotion_type: { type: 'string', options: ['APP_INSTALL', 'APP_RETARGETING'] },
			budget_daily: amount,
			budget_lifetime: amount,
			budget_optimize_on: flag,
			asset_bundle_id: id,
			existing_image_ids: ids,
			ad_text: adText,
			display_name: { type: 'string', required: true, length: [1, 40] },
			landing_page_url: landingPage,
			call_to_action: text,
			optimization_event: { type: 'string', options: CAMPAIGN_EVENTS },
			target_locations: ids,
			target_age_groups: { type: 'string[]', options: AGE_GROUPS },
			target_gender: { type: 'string', options: GENDERS },
			tiktok_item_id: id,
			card_id: id,
			card_type: cardType,
			advertiser_id: id,
			...delivery,
		},
	},
	add_tiktok_ad_group: {
		write: true,
		arguments: {
			campaign_id: { type: 'string', required: true, format: 'id' },
			adgroup_name: { type: 'string', required: true },
			budget: { type: 'number', required: true, minimum: 1 },
			budget_mode: { type: 'string', options: ['BUDGET_MODE_DAY', 'BUDGET_MODE_TOTAL'] },
			objective: { type: 'string', options: OBJECTIVES },
			location_ids: ids,
			age_groups: { type: 'string[]', options: AGE_GROUPS },
			gender: { type: 'string', options: GENDERS },
			schedule_start_time: time,
			optimization_event: { type: 'string', options: AD_GROUP_EVENTS },
			billing_event: { type: 'string', options: ['CPC', 'CPM', 'OCPM', 'CPV'] },
			optimization_goal: text,
			promotion_type: { type: 'string', options: ['WEBSITE', 'APP_ANDROID', 'APP_IOS'] },
			advertiser_id: id,
			...delivery,
		},
	},
	add_tiktok_ad: {
		write: true,
		arguments: {
			adgroup_id: { type: 'string', required: true, format: 'id' },
			ad_text: adText,
			landing_page_url: landingPage,
			ad_name: text,
			ad_format: { type: 'string', options: ['SINGLE_IMAGE', 'SINGLE_VIDEO'] },
			display_name: { type: 'string', length: [0, 40] },
			call_to_action: text,
			image_ids: ids,
			image_urls: { type: 'string[]', format: 'https' },
			video_id: id,
			identity_id: id,
			identity_type: { type: 'string', options: ['CUSTOMIZED_USER', 'BC_AUTH_TT', 'TT_USER'] },
			tiktok_item_id: id,
			card_id: id,
			card_type: cardType,
			advertiser_id: id,
		},
	},
	list_connected_accounts: {
		write: false,
		arguments: {
			platform: {
				type: 'string',
				options: ['google_ads', 'meta_ads', 'tiktok_ads', 'linkedin_ads'],
			},
		},
	},
} satisfies Record<string, Tool>;

export type ToolName = keyof typeof contract;
/** A tool that makes something. */
export type WriteTool = Exclude<ToolName, 'list_connected_accounts'>;

/** The contract of each tool, by its name. */
export const tools: Readonly<Record<ToolName, Tool>> = contract;

/** Whether the API knows a tool of this name. */
export function isToolName(name: string): name is ToolName {
	return Object.hasOwn(contract, name);
}

/** Whether a tool makes something, and so costs a call of the month. */
export function isWriteTool(tool: ToolName): tool is WriteTool {
	return tools[tool].write;
}
