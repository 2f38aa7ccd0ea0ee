/** Fields that several operations have. Two shapes are two functions. */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import * as options from './options';

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

/** Several values of one kind: n8n's list, an expression, or a cell with several entries. */
export const listField = (
	field: Pick<INodeProperties, 'displayName' | 'name'> & Partial<INodeProperties>,
	button: string,
): INodeProperties => ({
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: button },
	default: [],
	...field,
});

export const imageIds = (name: string, show: Shown): INodeProperties =>
	listField(
		{
			displayName: 'Image IDs',
			name,
			required: true,
			placeholder: 'e.g. ad-site-i18n-sg/202306025d0d2c5b1c1d4c43',
			description:
				'TikTok image IDs, as Image > Upload gives them. One in each entry, or an expression that gives a list.',
			displayOptions: { show },
		},
		'Add Image ID',
	);

export const cardId = (show: Shown): INodeProperties => ({
	displayName: 'Card ID',
	name: 'cardId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 1790000000000007919',
	description: 'Carousel card ID, as Carousel Card > Create gives it',
	displayOptions: { show },
});

export const cardType = (): INodeProperties => ({
	displayName: 'Card Type',
	name: 'cardType',
	type: 'options',
	options: options.CARD_TYPES,
	default: 'IMAGE',
	description: 'What the carousel is made of',
});

export const adText = (): INodeProperties => ({
	displayName: 'Ad Text',
	name: 'adText',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. New colors. Free shipping this week.',
	description: '1 to 100 characters; up to 50 are shown in full',
});

export const landingPageUrl = (): INodeProperties => ({
	displayName: 'Landing Page URL',
	name: 'landingPageUrl',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. https://example.com/spring',
	description: 'Where a click leads; must be HTTPS',
});

export const tiktokItemId = (show: Shown): INodeProperties => ({
	displayName: 'TikTok Post ID',
	name: 'tiktokItemId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 7290000000000001234',
	description:
		'The organic TikTok post to run as a Spark Ad. Find its ID in TikTok Ads Manager under Spark Ads.',
	displayOptions: { show },
});

/** Shown for the objectives that a pixel may be used with. */
export const pixelId = (): INodeProperties => ({
	displayName: 'Pixel ID',
	name: 'pixelId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 7200000000000000001',
	description: 'TikTok pixel that tracks conversions; required for Conversions',
	displayOptions: { show: { objective: options.CONVERSION_OBJECTIVES } },
});

/** For Additional Fields. */
export const optimizationEvent = (events: INodePropertyOptions[]): INodeProperties => ({
	displayName: 'Optimization Event',
	name: 'optimizationEvent',
	type: 'options',
	options: events,
	default: 'COMPLETE_PAYMENT',
	description: 'The conversion to optimize for; needs a pixel ID',
	displayOptions: { show: { '/objective': options.CONVERSION_OBJECTIVES } },
});

/** The ad account, from the list of the connected ones or by its ID. Empty takes the incoming item's, or the only one. */
export const advertiserId = (): INodeProperties => ({
	displayName: 'Ad Account',
	name: 'advertiserId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'The TikTok ad account to work in; needed when several are connected. If empty, the advertiser_id of the incoming item is used, or else the account that is connected.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose an ad account',
			typeOptions: { searchListMethod: 'searchAdAccounts', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 7000000000000000001',
		},
	],
});

/** For Additional Fields. */
export const callToAction = (): INodeProperties => ({
	displayName: 'Call to Action',
	name: 'callToAction',
	type: 'options',
	options: options.CALLS_TO_ACTION,
	default: 'LEARN_MORE',
	description:
		'Text of the button. TikTok chooses one if this is not added; an expression may give others.',
});

/** For Additional Fields. */
export const commentDisabled = (): INodeProperties => ({
	displayName: 'Disable Comments',
	name: 'commentDisabled',
	type: 'boolean',
	default: true,
	description:
		'Whether to switch off comments on the ads. Comments are allowed if this is not added.',
});

/** For Additional Fields. */
export const videoDownloadDisabled = (): INodeProperties => ({
	displayName: 'Disable Video Download',
	name: 'videoDownloadDisabled',
	type: 'boolean',
	default: true,
	description:
		'Whether to keep people from downloading the video. Downloads are allowed if this is not added.',
});

/** Additional Fields with an operation's optional arguments, in alphabetical order. */
export const additionalFields = (fields: INodeProperties[]): INodeProperties => ({
	displayName: 'Additional Fields',
	name: 'additionalFields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	options: fields,
});
