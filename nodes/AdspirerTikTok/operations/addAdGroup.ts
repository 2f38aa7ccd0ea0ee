/** Ad Group > Create: docs page `add_tiktok_ad_group`. */
import * as z from 'zod/v4-mini';

import {
	amount,
	choice,
	choiceList,
	dateTime,
	digitId,
	flag,
	locationList,
	openChoice,
	pixelId as pixelNumber,
	text,
} from '../cells/kinds';
import { audienceArguments, placement, targeting } from './audienceFields';
import {
	additionalFields,
	advertiserId,
	commentDisabled,
	idSource,
	optimizationEvent,
	pixelId,
	videoDownloadDisabled,
} from './fields';
import * as options from './options';
import { conversionsNeedPixel, endIsAfterStart, has, placementsNeedManualType } from './rules';
import { rule, type Tool } from './tool';

const schema = z.object({
	campaign_id: digitId(),
	adgroup_name: text(),
	budget: amount(),
	budget_mode: z.optional(openChoice(options.BUDGET_MODES)),
	objective: z.optional(openChoice(options.OBJECTIVES)),
	location_ids: z.optional(locationList()),
	age_groups: z.optional(choiceList(options.AGE_GROUPS)),
	gender: z.optional(choice(options.GENDERS)),
	schedule_start_time: z.optional(dateTime('00:00:00')),
	schedule_end_time: z.optional(dateTime('23:59:59')),
	pixel_id: z.optional(pixelNumber()),
	optimization_event: z.optional(openChoice(options.AD_GROUP_EVENTS)),
	...audienceArguments,
	video_download_disabled: z.optional(flag()),
	comment_disabled: z.optional(flag()),
	billing_event: z.optional(openChoice(options.BILLING_EVENTS)),
	optimization_goal: z.optional(openChoice(options.OPTIMIZATION_GOALS)),
	promotion_type: z.optional(openChoice(options.PROMOTION_TYPES)),
	advertiser_id: z.optional(digitId()),
});

export const addAdGroup: Tool = {
	name: 'add_tiktok_ad_group',
	resource: { name: 'Ad Group', value: 'adGroup' },
	operation: {
		name: 'Create',
		value: 'create',
		action: 'Create ad group',
		description: 'Add an ad group with its own audience and budget to a campaign',
	},
	fields: [
		idSource(),
		{
			displayName: 'Campaign ID',
			name: 'campaignId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1780000000000001234',
			description: 'The campaign to add the ad group to, as Campaign > Create gives it',
			displayOptions: { show: { idSource: ['fields'] } },
		},
		{
			displayName: 'Ad Group Name',
			name: 'adgroupName',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Spring Launch – Women 25-34',
			description: 'As it is shown in TikTok Ads Manager',
		},
		{
			displayName: 'Budget',
			name: 'budget',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 2 },
			required: true,
			default: 20,
			description: 'In account currency. The minimum depends on it, for instance USD 20.',
		},
		{
			displayName: 'Budget Mode',
			name: 'budgetMode',
			type: 'options',
			options: options.BUDGET_MODES,
			default: 'BUDGET_MODE_DAY',
			description: 'Whether the budget is for each day or for the whole schedule',
		},
		{
			displayName: 'Schedule Start Time',
			name: 'scheduleStartTime',
			type: 'dateTime',
			default: '',
			description: 'As YYYY-MM-DD HH:MM:SS. A date alone means the start of that day.',
		},
		{
			displayName: 'Schedule End Time',
			name: 'scheduleEndTime',
			type: 'dateTime',
			default: '',
			description:
				'As YYYY-MM-DD HH:MM:SS; required for a lifetime budget. A date alone means the end of that day.',
		},
		{
			displayName: 'Objective',
			name: 'objective',
			type: 'options',
			options: options.OBJECTIVES,
			default: 'TRAFFIC',
			description:
				'The objective of the campaign. It decides how the ad group is billed and optimized.',
		},
		pixelId(),
		targeting({ locations: 'locationIds', ageGroups: 'ageGroups', gender: 'gender' }),
		placement(),
		additionalFields([
			advertiserId(),
			{
				displayName: 'Billing Event',
				name: 'billingEvent',
				type: 'options',
				options: options.BILLING_EVENTS,
				default: 'CPC',
				description: 'How the ad group is billed. Decided by the objective if this is not added.',
			},
			commentDisabled(),
			videoDownloadDisabled(),
			optimizationEvent(options.AD_GROUP_EVENTS),
			{
				displayName: 'Optimization Goal',
				name: 'optimizationGoal',
				type: 'options',
				options: options.OPTIMIZATION_GOALS,
				default: 'CLICK',
				description:
					'What TikTok optimizes for. Decided by the objective if this is not added; an expression may give other goals.',
			},
			{
				displayName: 'Promotion Type',
				name: 'promotionType',
				type: 'options',
				options: options.PROMOTION_TYPES,
				default: 'WEBSITE',
				description: 'What the ads lead to. Decided by the objective if this is not added.',
			},
		]),
	],
	schema: schema.check(
		placementsNeedManualType,
		conversionsNeedPixel,
		endIsAfterStart,
		rule(
			'pixel_id',
			'given, but only allowed for the objectives Conversions and Lead Generation (TikTok: PIXEL_ID_NOT_ALLOWED_FOR_OBJECTIVE)',
			({ objective = 'TRAFFIC', ...given }) =>
				has(given, 'pixel_id') && options.OTHER_OBJECTIVES.includes(objective),
		),
		rule(
			'schedule_end_time',
			'nothing given, but a lifetime budget needs it',
			(given) => given.budget_mode === 'BUDGET_MODE_TOTAL' && !has(given, 'schedule_end_time'),
		),
	),
	choices: [],
	takes: { campaign_id: 'campaign_id' },
	makes: ['adgroup_id'],
	budgets: ['budget'],
};
