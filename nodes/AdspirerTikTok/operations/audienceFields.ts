/** Who sees the ads and where: the collections Targeting and Placement of campaigns and ad groups. */
import type { INodeProperties } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { choice, choiceList, digitIdList, languageList, openChoiceList } from '../cells/kinds';
import { listField } from './fields';
import * as options from './options';

/** What the collections give, but for the three arguments that are named differently. */
export const audienceArguments = {
	interest_category_ids: z.optional(digitIdList()),
	audience_ids: z.optional(digitIdList()),
	excluded_audience_ids: z.optional(digitIdList()),
	languages: z.optional(languageList()),
	placement_type: z.optional(choice(options.PLACEMENT_TYPES)),
	placements: z.optional(openChoiceList(options.PLACEMENTS)),
	operating_systems: z.optional(choiceList(options.OPERATING_SYSTEMS)),
};

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
