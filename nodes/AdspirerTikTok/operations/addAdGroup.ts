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
import { bidAndDelivery, deliveryArguments, frequency } from './deliveryFields';
import { BILLING_EVENTS, OPTIMIZATION_GOALS, PROMOTION_TYPES } from './deliveryOptions';
import {
	additionalFields,
	advertiserId,
	commentDisabled,
	idSource,
	optimizationEvent,
	pixelId,
	videoDownloadDisabled,
} from './fields';
import { MATRIX } from './matrix';
import * as options from './options';
import { checksOf } from './rules';
import type { Tool } from './tool';

const NAME = 'add_tiktok_ad_group';

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
	billing_event: z.optional(openChoice(BILLING_EVENTS)),
	optimization_goal: z.optional(openChoice(OPTIMIZATION_GOALS)),
	promotion_type: z.optional(openChoice(PROMOTION_TYPES)),
	secondary_optimization_event: z.optional(openChoice(options.AD_GROUP_EVENTS)),
	...deliveryArguments,
	advertiser_id: z.optional(digitId()),
});

export const addAdGroup: Tool = {
	name: NAME,
	resource: { name: 'Ad Group', value: 'adGroup' },
	operation: {
		name: 'Create',
		value: 'create',
		action: 'Create ad group',
		description:
			'Add a real ad group with its own audience and budget to a campaign, paused: nothing is spent before somebody starts it',
	},
	fields: [
		idSource(),
		advertiserId(),
		{
			displayName: 'Campaign ID',
			name: 'campaignId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 1780000000000001234',
			description:
				'The campaign to add the ad group to, as Campaign > Create gives it: digits only. Example: 1780000000000001234.',
			displayOptions: { show: { idSource: ['fields'] } },
		},
		{
			displayName: 'Ad Group Name',
			name: 'adgroupName',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Spring Launch – Women 25-34',
			description:
				'As TikTok Ads Manager shows it: up to 512 characters, without emoji. Example: Women 25-34.',
		},
		{
			displayName: 'Budget',
			name: 'budget',
			type: 'number',
			typeOptions: { minValue: 1, numberPrecision: 2 },
			required: true,
			default: 20,
			description:
				'What may be spent, in the account’s currency; Budget Mode says in which time. The minimum depends on the currency, for instance USD 20 a day. It has no effect where the campaign spreads its own budget (campaign budget optimization, which is on unless switched off). Example: 25.00.',
		},
		{
			displayName: 'Budget Mode',
			name: 'budgetMode',
			type: 'options',
			options: options.BUDGET_MODES,
			default: 'BUDGET_MODE_DAY',
			description:
				'Whether the budget is for each day or for the whole schedule. An expression may give others. Example: BUDGET_MODE_DAY.',
		},
		{
			displayName: 'Schedule Start Time',
			name: 'scheduleStartTime',
			type: 'dateTime',
			default: '',
			description:
				'When the ad group starts, as YYYY-MM-DD HH:MM:SS. A date alone means the start of that day; now if it is empty. Example: 2027-03-01.',
		},
		{
			displayName: 'Schedule End Time',
			name: 'scheduleEndTime',
			type: 'dateTime',
			default: '',
			description:
				'When the ad group ends, as YYYY-MM-DD HH:MM:SS; required for a lifetime budget. A date alone means the end of that day; no end if it is empty. Example: 2027-03-31.',
		},
		{
			displayName: 'Objective',
			name: 'objective',
			type: 'options',
			options: options.OBJECTIVES,
			default: 'TRAFFIC',
			description:
				'The objective of the campaign, as it was created. It decides how the ad group is billed and optimized. An expression may give any other code. Example: TRAFFIC.',
		},
		pixelId(options.PIXEL_OBJECTIVES),
		frequency(),
		targeting({ locations: 'locationIds', ageGroups: 'ageGroups', gender: 'gender' }),
		placement(),
		bidAndDelivery(),
		additionalFields([
			{
				displayName: 'Billing Event',
				name: 'billingEvent',
				type: 'options',
				options: BILLING_EVENTS,
				default: 'CPC',
				description:
					'What is paid for. Decided by the objective if this is not added. Example: CPC.',
			},
			commentDisabled(),
			videoDownloadDisabled(),
			optimizationEvent(options.AD_GROUP_EVENTS, options.PIXEL_OBJECTIVES),
			{
				displayName: 'Optimization Goal',
				name: 'optimizationGoal',
				type: 'options',
				options: OPTIMIZATION_GOALS,
				default: 'CLICK',
				description:
					'What TikTok optimizes for. Decided by the objective if this is not added; an expression may give others. Example: CLICK.',
			},
			{
				displayName: 'Promotion Type',
				name: 'promotionType',
				type: 'options',
				options: PROMOTION_TYPES,
				default: 'WEBSITE',
				description:
					'What the ads lead to. Decided by the objective if this is not added, which is told as a warning. Example: WEBSITE.',
			},
			{
				displayName: 'Secondary Optimization Event',
				name: 'secondaryOptimizationEvent',
				type: 'options',
				options: options.AD_GROUP_EVENTS,
				default: 'COMPLETE_PAYMENT',
				description:
					'A second event to optimize for; only with the Optimization Goals Install and Value. None if this is not added. Example: COMPLETE_PAYMENT.',
			},
		]),
	],
	schema: schema.check(...checksOf(MATRIX, NAME)),
	choices: [],
	takes: { campaign_id: 'campaign_id' },
	makes: ['adgroup_id'],
	budgets: ['budget'],
};
