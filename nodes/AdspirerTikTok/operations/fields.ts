/** Fields that several operations have. Two shapes are two functions. */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { ChoiceOption } from '../cells/kinds';
import * as options from './options';
import { FIRST_VERSION, LATEST_VERSION } from './tool';

/** For which values of other fields a field is shown. */
type Shown = NonNullable<INodeProperties['displayOptions']>['show'];

const ID_SOURCES: INodePropertyOptions[] = [
	{
		name: 'Incoming Item',
		value: 'item',
		description: 'Read the IDs that earlier Adspirer nodes put into the item, such as card_id',
	},
	{ name: 'Fields Below', value: 'fields', description: 'Type the IDs in, or use expressions' },
];

const ALL_ITEMS: INodePropertyOptions = {
	name: 'All Incoming Items',
	value: 'allItems',
	description: 'Put the image IDs of every incoming item, in order, into one carousel card',
};

/** Take IDs From, for an operation that serves each item by itself. */
export const idSource = (): INodeProperties => ({
	displayName: 'Take IDs From',
	name: 'idSource',
	type: 'options',
	noDataExpression: true,
	options: ID_SOURCES,
	default: 'item',
	description: 'Where the IDs of the things to build on come from',
});

/** Take IDs From, for an operation that can also serve all items at once. */
export const idSourceWithAllItems = (): INodeProperties => ({
	...idSource(),
	options: [...ID_SOURCES, ALL_ITEMS],
});

/**
 * Creative Type with its choices. The first version of the node began with a single image, which TikTok's feed never
 * shows: a workflow of then has that choice where it stores none.
 */
export const creativeType = (
	about: { description: string; options: INodePropertyOptions[] },
	defaultOfFirstVersion: string,
): INodeProperties[] => {
	const field: INodeProperties = {
		displayName: 'Creative Type',
		name: 'creativeType',
		type: 'options',
		noDataExpression: true,
		options: about.options,
		default: 'carouselCard',
		description: about.description,
		displayOptions: { show: { '@version': [{ _cnd: { gte: LATEST_VERSION } }] } },
	};
	return [
		field,
		{
			...field,
			default: defaultOfFirstVersion,
			displayOptions: { show: { '@version': [FIRST_VERSION] } },
		},
	];
};

/** Says which images run where, below a creative type that is made of images. */
export const imagesNotice = (creativeTypes: string[]): INodeProperties => ({
	displayName:
		'TikTok’s feed never shows a single image. What runs there: a carousel card of 2 to 10 images, a video, or a Spark Ad.',
	name: 'imagesNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { creativeType: creativeTypes } },
});

/**
 * Several values of one kind: a field of several lines, so that a column can be dropped at once. n8n's multiple
 * values, as older workflows store them, are a list in the same parameter.
 */
export const listField = (
	field: Pick<INodeProperties, 'displayName' | 'name'> & Partial<INodeProperties>,
): INodeProperties => ({
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	...field,
});

export const imageIds = (name: string, show: Shown): INodeProperties =>
	listField({
		displayName: 'Image IDs',
		name,
		required: true,
		placeholder: 'e.g. ad-site-i18n-sg/202306025d0d2c5b1c1d4c43',
		description:
			'TikTok image IDs, as Image > Upload gives them: one a line, separated by commas, or a list from an expression. Example: ad-site-i18n-sg/202306025d0d2c5b1c1d4c43.',
		displayOptions: { show },
	});

export const cardId = (show: Shown): INodeProperties => ({
	displayName: 'Card ID',
	name: 'cardId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 1790000000000007919',
	description:
		'Carousel card ID, as Carousel Card > Create gives it: digits only. Example: 1790000000000007919.',
	displayOptions: { show },
});

export const cardType = (): INodeProperties => ({
	displayName: 'Card Type',
	name: 'cardType',
	type: 'options',
	options: options.CARD_TYPES,
	default: 'IMAGE',
	description: 'What the carousel is made of. Example: IMAGE.',
});

export const adText = (): INodeProperties => ({
	displayName: 'Ad Text',
	name: 'adText',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. New colors. Free shipping this week.',
	description:
		'What people read in the ad: 1 to 100 characters, of which up to 50 are shown in full. Example: New colors. Free shipping this week.',
});

export const landingPageUrl = (): INodeProperties => ({
	displayName: 'Landing Page URL',
	name: 'landingPageUrl',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. https://example.com/spring',
	description:
		'Where a click leads: an address that starts with https://. TikTok’s macros such as __CAMPAIGN_ID__ stay as they are. Example: https://example.com/spring.',
});

export const tiktokItemId = (show: Shown): INodeProperties => ({
	displayName: 'TikTok Post ID',
	name: 'tiktokItemId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 7290000000000001234',
	description:
		'The organic TikTok post to run as a Spark Ad: the digits at the end of its address, also under Spark Ads in TikTok Ads Manager. Example: 7290000000000001234.',
	displayOptions: { show },
});

/** Shown for the objectives that the tool takes a pixel with. */
export const pixelId = (objectives: string[]): INodeProperties => ({
	displayName: 'Pixel ID',
	name: 'pixelId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 7200000000000000001',
	description:
		'TikTok pixel that tracks conversions, by its number in TikTok Events Manager (not its code); required for Conversions. Example: 7200000000000000001.',
	displayOptions: { show: { objective: objectives } },
});

/** For Additional Fields. */
export const optimizationEvent = (
	events: ChoiceOption[],
	objectives: string[],
): INodeProperties => ({
	displayName: 'Optimization Event',
	name: 'optimizationEvent',
	type: 'options',
	options: events,
	default: 'COMPLETE_PAYMENT',
	description:
		'The event of the pixel to optimize for. An ad group with a pixel needs it; a campaign uses COMPLETE_PAYMENT if this is not added. An expression may give others. Example: COMPLETE_PAYMENT.',
	displayOptions: { show: { '/objective': objectives } },
});

/** Which ad account a call is for; at top level of every operation that takes it. */
export const advertiserId = (): INodeProperties => ({
	displayName: 'Ad Account',
	name: 'advertiserId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 7000000000000000001',
	description:
		'TikTok ad account, by its advertiser ID. If empty, the advertiser_id of the incoming item is used, or else the account that is connected; needed when several are. Example: 7000000000000000001.',
});

/** Where the first version of the node had the ad account, in Additional Fields. */
const advertiserIdOfFirstVersion = (): INodeProperties => ({
	...advertiserId(),
	displayOptions: { show: { '@version': [FIRST_VERSION] } },
});

/** For Additional Fields. */
export const callToAction = (): INodeProperties => ({
	displayName: 'Call to Action',
	name: 'callToAction',
	type: 'options',
	options: options.CALLS_TO_ACTION,
	default: 'LEARN_MORE',
	description:
		'Text of the button. TikTok chooses one if this is not added; an expression may give others. Example: SHOP_NOW.',
});

/** For Additional Fields. */
export const commentDisabled = (): INodeProperties => ({
	displayName: 'Disable Comments',
	name: 'commentDisabled',
	type: 'boolean',
	default: true,
	description:
		'Whether to switch off comments on the ads. Comments are allowed if this is not added. Example: true switches them off.',
});

/** For Additional Fields. */
export const videoDownloadDisabled = (): INodeProperties => ({
	displayName: 'Disable Video Download',
	name: 'videoDownloadDisabled',
	type: 'boolean',
	default: true,
	description:
		'Whether to keep people from downloading the video. Downloads are allowed if this is not added. Example: true forbids them.',
});

/** Additional Fields with an operation's optional arguments, in alphabetical order. */
export const additionalFields = (fields: INodeProperties[]): INodeProperties => ({
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: [advertiserIdOfFirstVersion(), ...fields],
});
