/** Ad > Create: docs page `add_tiktok_ad`. */
import * as z from 'zod/v4-mini';

import {
	choice,
	digitId,
	fileUrl,
	fileUrlList,
	httpsUrl,
	identityId,
	imageIdList,
	openChoice,
	pixelId as pixelNumber,
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
	creativeType,
	idSource,
	imageIds,
	imagesNotice,
	landingPageUrl,
	listField,
	tiktokItemId,
} from './fields';
import { MATRIX } from './matrix';
import * as options from './options';
import { checksOf } from './rules';
import type { Tool } from './tool';

const NAME = 'add_tiktok_ad';

/** Sent where a choice sets one; the service finds out the others. */
const AD_FORMATS = [
	{ name: 'Single Image', value: 'SINGLE_IMAGE' },
	{ name: 'Single Video', value: 'SINGLE_VIDEO' },
];

const schema = z.object({
	adgroup_id: digitId(),
	ad_text: text(100),
	landing_page_url: httpsUrl(),
	ad_name: z.optional(text()),
	ad_format: z.optional(openChoice(AD_FORMATS)),
	display_name: z.optional(text(40)),
	call_to_action: z.optional(openChoice(options.CALLS_TO_ACTION)),
	image_ids: z.optional(imageIdList({ min: 1 })),
	image_urls: z.optional(fileUrlList({ min: 1 })),
	video_id: z.optional(videoId()),
	video_url: z.optional(fileUrl()),
	identity_id: z.optional(identityId()),
	identity_type: z.optional(openChoice(options.IDENTITY_TYPES)),
	tiktok_item_id: z.optional(postId()),
	card_id: z.optional(digitId()),
	card_type: z.optional(choice(options.CARD_TYPES)),
	tracking_pixel_id: z.optional(pixelNumber()),
	disclaimer_text: z.optional(text(90)),
	advertiser_id: z.optional(digitId()),
});

export const addAd: Tool = {
	name: NAME,
	resource: { name: 'Ad', value: 'ad' },
	operation: {
		name: 'Create',
		value: 'create',
		action: 'Create ad',
		description:
			'Add a real ad to an ad group, paused: a carousel card, a video, a TikTok post or images. Nothing is spent before somebody starts it.',
	},
	fields: [
		idSource(),
		advertiserId(),
		{
			displayName: 'Ad Group ID',
			name: 'adgroupId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1780000000000005678',
			description:
				'The ad group to add the ad to, as Ad Group > Create gives it: digits only. Example: 1780000000000005678.',
			displayOptions: { show: { idSource: ['fields'] } },
		},
		...creativeType(
			{
				description:
					'What the ad is made of. Carousel cards, videos and Spark Ads run in TikTok’s feed, a single image never does.',
				options: [
					{
						name: 'Carousel Card',
						value: 'carouselCard',
						description: 'Several images to swipe through; runs in TikTok’s feed',
					},
					{
						name: 'Image URLs',
						value: 'imageUrls',
						description:
							'Public images, uploaded along with the ad; one alone does not run in TikTok’s feed',
					},
					{
						name: 'Images',
						value: 'images',
						description:
							'Images of the asset library, such as uploaded ones; one alone does not run in TikTok’s feed',
					},
					{
						name: 'Spark Ad',
						value: 'sparkAd',
						description: 'An organic TikTok post, run as an ad in the feed',
					},
					{
						name: 'Video',
						value: 'video',
						description: 'A video of the TikTok creative library; runs in TikTok’s feed',
					},
					{
						name: 'Video URL',
						value: 'videoUrl',
						description: 'A public video, uploaded along with the ad; runs in TikTok’s feed',
					},
				],
			},
			'images',
		),
		imagesNotice(['images', 'imageUrls']),
		imageIds('imageIds', { idSource: ['fields'], creativeType: ['images'] }),
		listField({
			displayName: 'Image URLs',
			name: 'imageUrls',
			required: true,
			placeholder: 'e.g. https://example.com/banner.jpg',
			description:
				'Public HTTPS addresses of the images, one a line or a list from an expression; Adspirer uploads them by itself, without a call of its own. Example: https://example.com/banner.jpg.',
			displayOptions: { show: { creativeType: ['imageUrls'] } },
		}),
		{
			displayName: 'Video ID',
			name: 'videoId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. v10033g50000c1a2b3c4d5e6f7g8',
			description:
				'TikTok video ID, from the creative library of TikTok Ads Manager: letters and digits. Example: v10033g50000c1a2b3c4d5e6f7g8.',
			displayOptions: { show: { creativeType: ['video'] } },
		},
		{
			displayName: 'Video URL',
			name: 'videoUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://example.com/spring.mp4',
			description:
				'Public HTTPS address of an MP4 or MOV file; Adspirer uploads it by itself. Example: https://example.com/spring.mp4.',
			displayOptions: { show: { creativeType: ['videoUrl'] } },
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
			description:
				'Whom the post belongs to. Business Center Account and Authorized Post go with an Identity ID. Example: TT_USER.',
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
				description:
					'As TikTok Ads Manager shows it. Made up by Adspirer if this is not added. Example: Spring Launch – Boots.',
			},
			callToAction(),
			{
				displayName: 'Disclaimer',
				name: 'disclaimerText',
				type: 'string',
				default: '',
				placeholder: 'e.g. Terms apply.',
				description:
					'Small print below the ad: 1 to 90 characters. None if this is not added. Example: Terms apply.',
			},
			{
				displayName: 'Display Name',
				name: 'displayName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Nordwind Outdoor',
				description:
					'Brand name on the ad: 1 to 40 characters. That of the identity if this is not added. Example: Nordwind Outdoor.',
			},
			{
				displayName: 'Identity ID',
				name: 'identityId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 7100000000000000009',
				description:
					'Who the ad is shown as, by the ID of the identity in TikTok Ads Manager (an @handle is none). Found by Adspirer if this is not added. Example: 7100000000000000009.',
			},
			{
				displayName: 'Identity Type',
				name: 'identityType',
				type: 'options',
				options: options.IDENTITY_TYPES,
				default: 'CUSTOMIZED_USER',
				description:
					'Kind of the identity. Found by Adspirer if this is not added. Example: CUSTOMIZED_USER.',
				displayOptions: { hide: { '/creativeType': ['sparkAd'] } },
			},
			{
				displayName: 'Tracking Pixel ID',
				name: 'trackingPixelId',
				type: 'string',
				default: '',
				placeholder: 'e.g. 7200000000000000001',
				description:
					'TikTok pixel that only counts what people do after the ad, by its number; for objectives whose ad group takes no pixel. None if this is not added. Example: 7200000000000000001.',
			},
		]),
	],
	schema: schema.check(...checksOf(MATRIX, NAME)),
	choices: [
		{
			parameter: 'creativeType',
			cases: {
				images: { needs: ['image_ids'] },
				imageUrls: { needs: ['image_urls'] },
				video: { needs: ['video_id'], sets: { ad_format: 'SINGLE_VIDEO' } },
				videoUrl: { needs: ['video_url'], sets: { ad_format: 'SINGLE_VIDEO' } },
				carouselCard: { needs: ['card_id', 'card_type'] },
				sparkAd: { needs: ['tiktok_item_id', 'identity_type'] },
			},
		},
	],
	takes: { adgroup_id: 'adgroup_id', image_ids: 'image_ids', card_id: 'card_id' },
	makes: ['ad_id'],
	budgets: [],
};
