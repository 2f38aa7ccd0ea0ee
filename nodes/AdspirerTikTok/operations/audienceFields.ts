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
			description: 'Everyone from 18 if this is not added. Example: AGE_25_34.',
		},
		listField({
			displayName: 'Audience IDs',
			name: 'audienceIds',
			placeholder: 'e.g. 1730000000000000001',
			description:
				'Custom audiences to include (customer files, lookalikes), by their numbers in TikTok Ads Manager: one a line, separated by commas, or a list from an expression. Example: 1730000000000000001.',
		}),
		listField({
			displayName: 'Excluded Audience IDs',
			name: 'excludedAudienceIds',
			placeholder: 'e.g. 1730000000000000002',
			description:
				'Custom audiences to leave out, such as customers of today, in the same way. Nobody is left out if this is not added. Example: 1730000000000000002.',
		}),
		{
			displayName: 'Gender',
			name: names.gender,
			type: 'options',
			options: options.GENDERS,
			default: 'GENDER_UNLIMITED',
			description: 'Everyone if this is not added. Example: GENDER_FEMALE.',
		},
		listField({
			displayName: 'Interest Category IDs',
			name: 'interestCategoryIds',
			placeholder: 'e.g. 15',
			description:
				'Interest categories, by their numbers in TikTok Ads Manager: one a line, separated by commas, or a list from an expression. Any interest if this is not added. Example: 15.',
		}),
		listField({
			displayName: 'Languages',
			name: 'languages',
			placeholder: 'e.g. en',
			description:
				'Languages of the people, by their codes of two letters: one a line or separated by commas. All languages if this is not added. Example: en.',
		}),
		listField({
			displayName: 'Location IDs',
			name: names.locations,
			placeholder: 'e.g. 6252001',
			description:
				'TikTok location IDs: USA 6252001, UK 2635167, Canada 6251999, Australia 2077456; one a line or separated by commas. The USA if this is not added. Example: 2635167.',
		}),
		{
			displayName: 'Operating Systems',
			name: 'operatingSystems',
			type: 'multiOptions',
			options: options.OPERATING_SYSTEMS,
			default: [],
			description:
				'All devices if this is not added. With the objectives App Install and App Promotion an ad group needs exactly one. Example: ANDROID.',
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
			description: 'Automatic if this is not added. Example: PLACEMENT_TYPE_NORMAL.',
		},
		{
			displayName: 'Placements',
			name: 'placements',
			type: 'multiOptions',
			options: options.PLACEMENTS,
			default: [],
			description:
				'Where the ads run; needs the placement type Manual. A single image runs only where TikTok is not among them. Example: PLACEMENT_PANGLE.',
		},
	],
});
