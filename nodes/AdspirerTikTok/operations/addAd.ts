/** Ad > Create: docs page `add_tiktok_ad`. */
import * as z from 'zod/v4-mini';

import {
	choice,
	digitId,
	fileUrlList,
	httpsUrl,
	identityId,
	imageIdList,
	openChoice,
	postId,
	text,
	videoId,
} from '../cells/kinds';
import {
	additionalFields,
	adText,
	advertiserId,
	callToAction,
	cardId,
	cardType,
	idSource,
	imageIds,
	landingPageUrl,
	listField,
	tiktokItemId,
} from './fields';
import * as options from './options';
import type { Tool } from './tool';

const AD_FORMATS = [
	{ name: 'Single Image', value: 'SINGLE_IMAGE' },
	{ name: 'Single Video', value: 'SINGLE_VIDEO' },
];

const schema = z.object({
	adgroup_id: digitId(),
	ad_text: text(100),
	landing_page_url: httpsUrl(),
	ad_name: z.optional(text()),
	ad_format: z.optional(choice(AD_FORMATS)),
	display_name: z.optional(text(40)),
	call_to_action: z.optional(openChoice(options.CALLS_TO_ACTION)),
	image_ids: z.optional(imageIdList({ min: 1 })),
	image_urls: z.optional(fileUrlList({ min: 1 })),
	video_id: z.optional(videoId()),
	identity_id: z.optional(identityId()),
	identity_type: z.optional(openChoice(options.IDENTITY_TYPES)),
	tiktok_item_id: z.optional(postId()),
	card_id: z.optional(digitId()),
	card_type: z.optional(choice(options.CARD_TYPES)),
	advertiser_id: z.optional(digitId()),
});

export const addAd: Tool = {
	name: 'add_tiktok_ad',
	resource: { name: 'Ad', value: 'ad' },
	operation: {
		name: 'Create',
		value: 'create',
		action: 'Create ad',
		description: 'Add an ad of images, a video, a carousel card or a TikTok post to an ad group',
	},
	fields: [
		idSource(),
		{
			displayName: 'Ad Group ID',
			name: 'adgroupId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1780000000000005678',
			description: 'The ad group to add the ad to, as Ad Group > Create gives it',
			displayOptions: { show: { idSource: ['fields'] } },
		},
		{
			displayName: 'Creative Type',
			name: 'creativeType',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Carousel Card',
					value: 'carouselCard',
					description: 'Several images to swipe through',
				},
				{
					name: 'Image URLs',
					value: 'imageUrls',
					description: 'Public images, which are uploaded along with the ad',
				},
				{
					name: 'Images',
					value: 'images',
					description: 'Images that are in the TikTok asset library, such as uploaded ones',
				},
				{
					name: 'Spark Ad',
					value: 'sparkAd',
					description: 'An organic TikTok post, run as an ad',
				},
				{
					name: 'Video',
					value: 'video',
					description: 'A video of the TikTok creative library',
				},
			],
			default: 'images',
			description: 'What the ad is made of',
		},
		imageIds('imageIds', { idSource: ['fields'], creativeType: ['images'] }),
		listField(
			{
				displayName: 'Image URLs',
				name: 'imageUrls',
				required: true,
				placeholder: 'e.g. https://example.com/banner.jpg',
				description: 'Public HTTPS addresses of the images; TikTok uploads them by itself',
				displayOptions: { show: { creativeType: ['imageUrls'] } },
			},
			'Add Image URL',
		),
		{
			displayName: 'Video ID',
			name: 'videoId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. v10033g50000c1a2b3c4d5e6f7g8',
			description: 'TikTok video ID, from the creative library of TikTok Ads Manager',
			displayOptions: { show: { creativeType: ['video'] } },
		},
		cardId({ idSource: ['fields'], creativeType: ['carouselCard'] }),
		{ ...cardType(), displayOptions: { show: { creativeType: ['carouselCard'] } } },
		tiktokItemId({ creativeType: ['sparkAd'] }),
		{
			displayName: 'Identity Type',
			name: 'identityType',
			type: 'options',
			options: options.IDENTITY_TYPES,
			default: 'TT_USER',
			description: 'Whom the post belongs to',
			displayOptions: { show: { creativeType: ['sparkAd'] } },
		},
		adText(),
		landingPageUrl(),
		additionalFields([
			{
				displayName: 'Ad Name',
				name: 'adName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Spring Launch – Boots',
				description: 'Made up by Adspirer if this is not added',
			},
			advertiserId(),
			callToAction(),
			{
				displayName: 'Display Name',
				name: 'displayName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Nordwind Outdoor',
				description: 'Brand name on the ad, at most 40 characters',
			},
			{
				displayName: 'Identity ID',
				name: 'identityId',
				type: 'string',
				default: '',
				description: 'Who the ad is shown as. Found by Adspirer if this is not added.',
			},
			{
				displayName: 'Identity Type',
				name: 'identityType',
				type: 'options',
				options: options.IDENTITY_TYPES,
				default: 'CUSTOMIZED_USER',
				description: 'Kind of the identity. Found by Adspirer if this is not added.',
				displayOptions: { hide: { '/creativeType': ['sparkAd'] } },
			},
		]),
	],
	schema,
	choices: [
		{
			parameter: 'creativeType',
			cases: {
				images: { needs: ['image_ids'], sets: { ad_format: 'SINGLE_IMAGE' } },
				imageUrls: { needs: ['image_urls'], sets: { ad_format: 'SINGLE_IMAGE' } },
				video: { needs: ['video_id'], sets: { ad_format: 'SINGLE_VIDEO' } },
				carouselCard: { needs: ['card_id', 'card_type'] },
				sparkAd: { needs: ['tiktok_item_id', 'identity_type'] },
			},
		},
	],
	takes: { adgroup_id: 'adgroup_id', image_ids: 'image_ids', card_id: 'card_id' },
	makes: ['ad_id'],
	budgets: [],
};
