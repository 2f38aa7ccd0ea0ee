/** Campaign > Create: docs page `create_tiktok_campaign`. */
import * as z from 'zod/v4-mini';

import {
	amount,
	choice,
	choiceList,
	dateTime,
	digitId,
	flag,
	httpsUrl,
	id,
	imageIdList,
	locationList,
	openChoice,
	pixelId as pixelNumber,
	postId,
	text,
} from '../cells/kinds';
import { audienceArguments, placement, targeting } from './audienceFields';
import {
	additionalFields,
	adText,
	advertiserId,
	callToAction,
	cardId,
	cardType,
	commentDisabled,
	creativeType,
	idSource,
	imageIds,
	imagesNotice,
	landingPageUrl,
	optimizationEvent,
	pixelId,
	tiktokItemId,
	videoDownloadDisabled,
} from './fields';
import { MATRIX } from './matrix';
import * as options from './options';
import { checksOf } from './rules';
import type { Tool } from './tool';

const NAME = 'create_tiktok_campaign';

/** Objectives that a campaign takes a pixel with. */
const PIXEL_OBJECTIVES = [...options.PIXEL_OBJECTIVES, 'LEAD_GENERATION'];

const schema = z.object({
	campaign_name: text(),
	objective: z.optional(openChoice(options.OBJECTIVES)),
	app_id: z.optional(digitId()),
	app_promotion_type: z.optional(choice(options.APP_PROMOTION_TYPES)),
	budget_daily: z.optional(amount()),
	budget_lifetime: z.optional(amount()),
	schedule_end_time: z.optional(dateTime('23:59:59')),
	budget_optimize_on: z.optional(flag()),
	asset_bundle_id: z.optional(id()),
	existing_image_ids: z.optional(imageIdList({ min: 1 })),
	ad_text: text(100),
	display_name: text(40),
	landing_page_url: httpsUrl(),
	call_to_action: z.optional(openChoice(options.CALLS_TO_ACTION)),
	pixel_id: z.optional(pixelNumber()),
	optimization_event: z.optional(openChoice(options.CAMPAIGN_EVENTS)),
	target_locations: z.optional(locationList()),
	target_age_groups: z.optional(choiceList(options.AGE_GROUPS)),
	target_gender: z.optional(choice(options.GENDERS)),
	...audienceArguments,
	video_download_disabled: z.optional(flag()),
	comment_disabled: z.optional(flag()),
	tiktok_item_id: z.optional(postId()),
	card_id: z.optional(digitId()),
	card_type: z.optional(choice(options.CARD_TYPES)),
	advertiser_id: z.optional(digitId()),
});

export const createCampaign: Tool = {
	name: NAME,
	resource: { name: 'Campaign', value: 'campaign' },
	operation: {
		name: 'Create',
		value: 'create',
		action: 'Create campaign',
		description:
			'Create a real campaign with its first ad group and ad, paused: nothing is spent before somebody starts it. Takes 15 to 30 seconds.',
	},
	fields: [
		idSource(),
		advertiserId(),
		{
			displayName: 'Campaign Name',
			name: 'campaignName',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Spring Launch',
			description:
				'As TikTok Ads Manager shows it; the service adds a timestamp, so that it is unique. Example: Spring Launch.',
		},
		{
			displayName: 'Objective',
			name: 'objective',
			type: 'options',
			options: options.OBJECTIVES,
			default: 'TRAFFIC',
			description:
				'What the campaign is for. An expression may give any other code of the API. Example: TRAFFIC.',
		},
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 7100000000000000001',
			description:
				'The app to promote, by its number in TikTok Ads Manager; required for App Install and App Promotion. Example: 7100000000000000001.',
			displayOptions: { show: { objective: options.APP_OBJECTIVES } },
		},
		pixelId(PIXEL_OBJECTIVES),
		...creativeType(
			{
				description:
					'What the ad of the campaign is made of. Carousel cards and Spark Ads run in TikTok’s feed, a single image never does.',
				options: [
					{
						name: 'Asset Bundle',
						value: 'assetBundle',
						description: 'Images that another Adspirer tool has bundled, outside this node',
					},
					{
						name: 'Carousel Card',
						value: 'carouselCard',
						description: 'Several images to swipe through; runs in TikTok’s feed',
					},
					{
						name: 'Existing Images',
						value: 'existingImages',
						description:
							'Images of the asset library, such as uploaded ones; one alone does not run in TikTok’s feed',
					},
					{
						name: 'Spark Ad',
						value: 'sparkAd',
						description: 'An organic TikTok post, run as an ad in the feed',
					},
				],
			},
			'existingImages',
		),
		imagesNotice(['existingImages']),
		imageIds('existingImageIds', { idSource: ['fields'], creativeType: ['existingImages'] }),
		{
			displayName: 'Asset Bundle ID',
			name: 'assetBundleId',
			type: 'string',
			required: true,
			default: '',
			description:
				'The bundle that Adspirer’s validate_and_prepare_tiktok_assets has made, in a chat for instance; it lives 60 minutes, and this node cannot make one',
			displayOptions: { show: { creativeType: ['assetBundle'] } },
		},
		cardId({ idSource: ['fields'], creativeType: ['carouselCard'] }),
		{ ...cardType(), displayOptions: { show: { creativeType: ['carouselCard'] } } },
		tiktokItemId({ creativeType: ['sparkAd'] }),
		adText(),
		{
			displayName: 'Display Name',
			name: 'displayName',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Nordwind Outdoor',
			description:
				'Brand or business name on the ad: 1 to 40 characters. Example: Nordwind Outdoor.',
		},
		landingPageUrl(),
		{
			displayName: 'Budget Type',
			name: 'budgetType',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Daily', value: 'daily', description: 'An amount for each day' },
				{ name: 'Lifetime', value: 'lifetime', description: 'An amount for the whole campaign' },
				{ name: 'None', value: 'none', description: 'Only the ad groups have budgets' },
			],
			default: 'daily',
			description: 'Whether the campaign has a budget, and for which time',
		},
		{
			displayName: 'Daily Budget',
			name: 'budgetDaily',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 2 },
			required: true,
			default: 20,
			description:
				'What may be spent in a day, in the account’s currency. The minimum depends on it, for instance USD 20, EUR 20, GBP 15 or JPY 2500. Example: 25.00.',
			displayOptions: { show: { budgetType: ['daily'] } },
		},
		{
			displayName: 'Lifetime Budget',
			name: 'budgetLifetime',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 2 },
			required: true,
			default: 200,
			description:
				'What may be spent on all days together, in the account’s currency; at least about seven daily minimums. Example: 200.00.',
			displayOptions: { show: { budgetType: ['lifetime'] } },
		},
		{
			displayName: 'Schedule End Time',
			name: 'scheduleEndTime',
			type: 'dateTime',
			required: true,
			default: '',
			description:
				'When the campaign ends, as YYYY-MM-DD HH:MM:SS. A date alone means the end of that day. Example: 2027-03-31.',
			displayOptions: { show: { budgetType: ['lifetime'] } },
		},
		targeting({
			locations: 'targetLocations',
			ageGroups: 'targetAgeGroups',
			gender: 'targetGender',
		}),
		placement(),
		additionalFields([
			{
				displayName: 'App Promotion Type',
				name: 'appPromotionType',
				type: 'options',
				options: options.APP_PROMOTION_TYPES,
				default: 'APP_INSTALL',
				description:
					'What people shall do with the app. New installs if this is not added. Example: APP_INSTALL.',
				displayOptions: { show: { '/objective': options.APP_OBJECTIVES } },
			},
			callToAction(),
			{
				displayName: 'Campaign Budget Optimization',
				name: 'budgetOptimizeOn',
				type: 'boolean',
				default: false,
				description:
					'Whether TikTok spreads the budget over the ad groups by itself. It does if this is not added, and budgets of ad groups have no effect then; false gives each ad group its own. Example: false.',
			},
			commentDisabled(),
			videoDownloadDisabled(),
			optimizationEvent(options.CAMPAIGN_EVENTS, PIXEL_OBJECTIVES),
			{
				displayName: 'Schedule End Time',
				name: 'scheduleEndTime',
				type: 'dateTime',
				default: '',
				description:
					'When the campaign ends, as YYYY-MM-DD HH:MM:SS. A date alone means the end of that day. Example: 2027-03-31.',
				displayOptions: { show: { '/budgetType': ['daily'] } },
			},
		]),
	],
	schema: schema.check(...checksOf(MATRIX, NAME)),
	choices: [
		{
			parameter: 'creativeType',
			cases: {
				existingImages: { needs: ['existing_image_ids'] },
				assetBundle: { needs: ['asset_bundle_id'] },
				carouselCard: { needs: ['card_id', 'card_type'] },
				sparkAd: { needs: ['tiktok_item_id'] },
			},
		},
		{
			parameter: 'budgetType',
			cases: {
				daily: { needs: ['budget_daily'] },
				lifetime: { needs: ['budget_lifetime'] },
				none: { needs: [] },
			},
		},
	],
	takes: { existing_image_ids: 'image_ids', card_id: 'card_id' },
	makes: ['campaign_id', 'adgroup_id', 'ad_id'],
	budgets: ['budget_daily', 'budget_lifetime'],
};
