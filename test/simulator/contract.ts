/**
 * The documented arguments of the tools, as data. Source: the five tool pages and the OpenAPI document
 * of the Adspirer REST API. Written apart from the node's own schemas, so that neither can hide the
 * other's mistakes.
 */

import type { Argument } from './values';

export interface Tool {
	/** A write makes something at TikTok, costs a call and should carry an Idempotency-Key. */
	write: boolean;
	arguments: Readonly<Record<string, Argument>>;
}

/** Arguments that the OpenAPI document lacks: newer reference pages and the changelog have them (adspirer-now.md). */
const newer = <Names extends Record<string, Argument>>(added: Names): Names => added;

/** The objectives that the service takes (adspirer-now.md, A). Another one is refused by TikTok, not by its form. */
export const OBJECTIVES: readonly string[] = [
	'REACH',
	'RF_REACH',
	'VIDEO_VIEWS',
	'ENGAGEMENT',
	'TRAFFIC',
	'APP_INSTALL',
	'APP_PROMOTION',
	'LEAD_GENERATION',
	'CONVERSIONS',
	'WEB_CONVERSIONS',
	'PRODUCT_SALES',
	'SHOP_PURCHASES',
	'CATALOG_SALES',
];
const AGE_GROUPS = [
	'AGE_13_17',
	'AGE_18_24',
	'AGE_25_34',
	'AGE_35_44',
	'AGE_45_54',
	'AGE_55_100',
] as const;
const GENDERS = ['GENDER_UNLIMITED', 'GENDER_MALE', 'GENDER_FEMALE'] as const;
const text: Argument = { type: 'string' };
const flag: Argument = { type: 'boolean' };
const code: Argument = { type: 'string', format: 'code' };
const codes: Argument = { type: 'string[]', format: 'code' };
const id: Argument = { type: 'string', format: 'id' };
const digits: Argument = { type: 'string', format: 'digits' };
const digitLists: Argument = { type: 'string[]', format: 'digits' };
const images: Argument = { type: 'string[]', format: 'image' };
const count: Argument = { type: 'number', whole: true, minimum: 1 };
const time: Argument = { type: 'string', format: 'dateTime' };
const amount: Argument = { type: 'number', above: 0 };
const cardType: Argument = { type: 'string', options: ['IMAGE', 'PRODUCT'] };
const adText: Argument = { type: 'string', required: true, length: [1, 100] };
const landingPage: Argument = { type: 'string', required: true, format: 'https' };

/** Arguments that campaigns and ad groups share. */
const delivery = {
	schedule_end_time: time,
	pixel_id: digits,
	interest_category_ids: digitLists,
	audience_ids: digitLists,
	excluded_audience_ids: digitLists,
	languages: { type: 'string[]', format: 'language' },
	placement_type: {
		type: 'string',
		options: ['PLACEMENT_TYPE_AUTOMATIC', 'PLACEMENT_TYPE_NORMAL'],
	},
	placements: codes,
	operating_systems: { type: 'string[]', options: ['ANDROID', 'IOS'] },
	video_download_disabled: flag,
	comment_disabled: flag,
} satisfies Record<string, Argument>;

const NEWER_AD_GROUP = newer({
	bid_type: {
		type: 'string',
		options: ['BID_TYPE_NO_BID', 'BID_TYPE_CUSTOM', 'BID_TYPE_MAX_CONVERSION'],
	},
	bid_price: amount,
	conversion_bid_price: amount,
	bid_display_mode: code,
	deep_bid_type: code,
	deep_cpa_bid: amount,
	roas_bid: amount,
	skip_learning_phase: flag,
	schedule_type: { type: 'string', options: ['SCHEDULE_FROM_NOW', 'SCHEDULE_START_END'] },
	pacing: code,
	dayparting: { type: 'string', format: 'dayparting' },
	frequency: count,
	frequency_schedule: count,
	secondary_optimization_event: code,
});

const NEWER_AD = newer({
	video_url: { type: 'string', format: 'https' },
	tracking_pixel_id: digits,
	disclaimer_text: { type: 'string', length: [1, 90] },
});

const contract = {
	upload_tiktok_images: {
		write: true,
		arguments: {
			image_urls: { type: 'string[]', required: true, format: 'https', entries: [1, 20] },
			advertiser_id: digits,
		},
	},
	create_tiktok_carousel_card: {
		write: true,
		arguments: {
			image_ids: { type: 'string[]', required: true, format: 'image', entries: [2, 10] },
			card_type: cardType,
			ad_texts: { type: 'string[]', length: [1, 100] },
			landing_page_urls: { type: 'string[]', format: 'https' },
			call_to_action: code,
			advertiser_id: digits,
		},
	},
	create_tiktok_campaign: {
		write: true,
		arguments: {
			campaign_name: { type: 'string', required: true },
			objective: code,
			app_id: id,
			app_promotion_type: { type: 'string', options: ['APP_INSTALL', 'APP_RETARGETING'] },
			budget_daily: amount,
			budget_lifetime: amount,
			budget_optimize_on: flag,
			asset_bundle_id: id,
			existing_image_ids: images,
			ad_text: adText,
			display_name: { type: 'string', required: true, length: [1, 40] },
			landing_page_url: landingPage,
			call_to_action: code,
			optimization_event: code,
			target_locations: digitLists,
			target_age_groups: { type: 'string[]', options: AGE_GROUPS },
			target_gender: { type: 'string', options: GENDERS },
			tiktok_item_id: digits,
			card_id: digits,
			card_type: cardType,
			advertiser_id: digits,
			...delivery,
		},
	},
	add_tiktok_ad_group: {
		write: true,
		arguments: {
			campaign_id: { type: 'string', required: true, format: 'digits' },
			adgroup_name: { type: 'string', required: true },
			budget: { type: 'number', required: true, minimum: 1 },
			budget_mode: code,
			objective: code,
			location_ids: digitLists,
			age_groups: { type: 'string[]', options: AGE_GROUPS },
			gender: { type: 'string', options: GENDERS },
			schedule_start_time: time,
			optimization_event: code,
			billing_event: code,
			optimization_goal: code,
			promotion_type: code,
			advertiser_id: digits,
			...delivery,
			...NEWER_AD_GROUP,
		},
	},
	add_tiktok_ad: {
		write: true,
		arguments: {
			adgroup_id: { type: 'string', required: true, format: 'digits' },
			ad_text: adText,
			landing_page_url: landingPage,
			ad_name: text,
			ad_format: code,
			display_name: { type: 'string', length: [0, 40] },
			call_to_action: code,
			image_ids: images,
			image_urls: { type: 'string[]', format: 'https' },
			video_id: { type: 'string', format: 'video' },
			identity_id: { type: 'string', format: 'identity' },
			identity_type: code,
			tiktok_item_id: digits,
			card_id: digits,
			card_type: cardType,
			advertiser_id: digits,
			...NEWER_AD,
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
	get_usage_status: { write: false, arguments: {} },
	get_connections_status: { write: false, arguments: {} },
	discover_tiktok_assets: { write: false, arguments: { advertiser_id: digits } },
	list_tiktok_campaigns: { write: false, arguments: { advertiser_id: digits } },
	list_tiktok_ad_groups: {
		write: false,
		arguments: { advertiser_id: digits, campaign_id: digits },
	},
	list_tiktok_ads: {
		write: false,
		arguments: { advertiser_id: digits, campaign_id: digits, adgroup_id: digits },
	},
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof contract;
/** A tool that makes something. */
export type WriteTool = {
	[Name in ToolName]: (typeof contract)[Name]['write'] extends true ? Name : never;
}[ToolName];
/** A tool that only tells what there is. */
export type ReadTool = Exclude<ToolName, WriteTool>;

/** The contract of each tool, by its name. */
export const tools: Readonly<Record<ToolName, Tool>> = contract;

/** Arguments of a tool that the OpenAPI document does not list. */
export const newerArguments: Readonly<Partial<Record<ToolName, readonly string[]>>> = {
	add_tiktok_ad_group: Object.keys(NEWER_AD_GROUP),
	add_tiktok_ad: Object.keys(NEWER_AD),
};

/** Whether the API knows a tool of this name. */
export function isToolName(name: string): name is ToolName {
	return Object.hasOwn(contract, name);
}

/** Whether a tool makes something, and so costs a call of the month. */
export function isWriteTool(tool: ToolName): tool is WriteTool {
	return tools[tool].write;
}
