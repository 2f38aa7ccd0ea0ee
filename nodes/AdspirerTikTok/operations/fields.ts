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
			description: 'TikTok image IDs, as Image > Upload gives them. One each, or a list from an expression.',
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
	placeholder: 'e.g. New season, new colors. Free shipping this week.',
	description: '1 to 100 characters; up to 50 are never cut off',
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

/** For Additional Fields. */
export const advertiserId = (): INodeProperties => ({
	displayName: 'Advertiser ID',
	name: 'advertiserId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 7000000000000000001',
	description:
		'TikTok ad account; needed when several are connected. If empty, the advertiser_id of the incoming item is used.',
});

/** For Additional Fields. */
export const callToAction = (): INodeProperties => ({
	displayName: 'Call to Action',
	name: 'callToAction',
	type: 'options',
	options: options.CALLS_TO_ACTION,
	default: 'LEARN_MORE',
	description: 'Text of the button. TikTok chooses one if this is not added; an expression may give others.',
});

/** For Additional Fields. */
export const commentDisabled = (): INodeProperties => ({
	displayName: 'Disable Comments',
	name: 'commentDisabled',
	type: 'boolean',
	default: true,
	description: 'Whether to switch off comments on the ads. Comments are allowed if this is not added.',
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

/** Targeting; an ad group and a campaign name the first three arguments differently. */
export const targeting = (names: {
	locations: string;
	ageGroups: string;
	gender: string;
}): INodeProperties => ({
	displayName: 'Targeting',
	name: 'targeting',
	type: 'collection',
	placeholder: 'Add Targeting',
	default: {},
	options: [
		{
			displayName: 'Age Groups',
			name: names.ageGroups,
			type: 'multiOptions',
			options: options.AGE_GROUPS,
			default: [],
			description: 'Everyone from 18 if this is not added',
		},
		listField(
			{
				displayName: 'Audience IDs',
				name: 'audienceIds',
				description: 'Custom audiences to include (customer files, lookalikes)',
			},
			'Add Audience ID',
		),
		listField(
			{
				displayName: 'Excluded Audience IDs',
				name: 'excludedAudienceIds',
				description: 'Custom audiences to leave out',
			},
			'Add Audience ID',
		),
		{
			displayName: 'Gender',
			name: names.gender,
			type: 'options',
			options: options.GENDERS,
			default: 'GENDER_UNLIMITED',
		},
		listField(
			{
				displayName: 'Interest Category IDs',
				name: 'interestCategoryIds',
				description: 'Interest categories, as TikTok Ads Manager lists them',
			},
			'Add Category ID',
		),
		listField(
			{
				displayName: 'Languages',
				name: 'languages',
				placeholder: 'e.g. en',
				description: 'Language codes. All languages if this is not added.',
			},
			'Add Language',
		),
		listField(
			{
				displayName: 'Location IDs',
				name: names.locations,
				placeholder: 'e.g. 6252001',
				description:
					'TikTok location IDs: USA 6252001, UK 2635167, Canada 6251999, Australia 2077456. The USA if this is not added.',
			},
			'Add Location ID',
		),
		{
			displayName: 'Operating Systems',
			name: 'operatingSystems',
			type: 'multiOptions',
			options: options.OPERATING_SYSTEMS,
			default: [],
			description: 'All devices if this is not added',
		},
	],
});

export const placement = (): INodeProperties => ({
	displayName: 'Placement',
	name: 'placement',
	type: 'collection',
	placeholder: 'Add Placement',
	default: {},
	options: [
		{
			displayName: 'Placement Type',
			name: 'placementType',
			type: 'options',
			options: options.PLACEMENT_TYPES,
			default: 'PLACEMENT_TYPE_NORMAL',
			description: 'Automatic if this is not added',
		},
		{
			displayName: 'Placements',
			name: 'placements',
			type: 'multiOptions',
			options: options.PLACEMENTS,
			default: [],
			description: 'Where the ads run; needs the placement type Manual',
		},
	],
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
