/** How an ad group bids, paces and repeats: the collections Bid and Delivery and Frequency. */
import type { INodeProperties } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { decimal, flag, openChoice, text, wholeNumber } from '../cells/kinds';
import * as delivery from './deliveryOptions';
import { APP_OBJECTIVES, REACH_OBJECTIVES } from './options';

/** Half hours of a week. */
const HALF_HOURS = 336;

/** What the collections give. */
export const deliveryArguments = {
	bid_type: z.optional(openChoice(delivery.BID_TYPES)),
	bid_price: z.optional(decimal({ above: 0 })),
	conversion_bid_price: z.optional(decimal({ above: 0 })),
	bid_display_mode: z.optional(openChoice(delivery.BILLING_EVENTS)),
	deep_bid_type: z.optional(openChoice(delivery.DEEP_BID_TYPES)),
	deep_cpa_bid: z.optional(decimal({ above: 0 })),
	roas_bid: z.optional(decimal({ above: 0 })),
	skip_learning_phase: z.optional(flag()),
	schedule_type: z.optional(openChoice(delivery.SCHEDULE_TYPES)),
	pacing: z.optional(openChoice(delivery.PACING_MODES)),
	dayparting: z.optional(text(HALF_HOURS)),
	frequency: z.optional(wholeNumber({ min: 1 })),
	frequency_schedule: z.optional(wholeNumber({ min: 1 })),
};

const MONEY = { minValue: 0, numberPrecision: 2 };

const FOR_APPS = { show: { '/objective': APP_OBJECTIVES } };

/** Bid and Delivery: optional, since TikTok bids and paces by itself. */
export const bidAndDelivery = (): INodeProperties => ({
	displayName: 'Bid and Delivery',
	name: 'bidAndDelivery',
	type: 'collection',
	placeholder: 'Add Setting',
	default: {},
	options: [
		{
			displayName: 'Bid Display Mode',
			name: 'bidDisplayMode',
			type: 'options',
			options: delivery.BILLING_EVENTS,
			default: 'CPC',
			description: 'What the bid is for. The billing event if this is not added. Example: CPC.',
		},
		{
			displayName: 'Bid Price',
			name: 'bidPrice',
			type: 'number',
			typeOptions: MONEY,
			default: 1,
			description:
				'Manual bid for each click, thousand impressions or view, in the account’s currency; needed with the Bid Type Manual. Example: 0.50.',
		},
		{
			displayName: 'Bid Type',
			name: 'bidType',
			type: 'options',
			options: delivery.BID_TYPES,
			default: 'BID_TYPE_CUSTOM',
			description: 'How TikTok bids. Automatic if this is not added. Example: BID_TYPE_CUSTOM.',
		},
		{
			displayName: 'Conversion Bid Price',
			name: 'conversionBidPrice',
			type: 'number',
			typeOptions: MONEY,
			default: 5,
			description:
				'Target cost of one conversion, in the account’s currency; needed with the Bid Type Manual for objectives with a pixel. Example: 5.00.',
		},
		{
			displayName: 'Dayparting',
			name: 'dayparting',
			type: 'string',
			default: '',
			placeholder: 'e.g. 000000000000000011111111111111111111111111111111…',
			description: `When in the week the ads run: ${HALF_HOURS} characters of 0 and 1, one for each half hour from Monday 00:00. Always if this is not added. Example: 48 characters a day, 1 for each half hour with ads.`,
		},
		{
			displayName: 'Deep Bid Type',
			name: 'deepBidType',
			type: 'options',
			options: delivery.DEEP_BID_TYPES,
			default: 'VO_MIN_ROAS',
			description:
				'What people shall do after the install; goes with Deep CPA Bid. Nothing if this is not added. Example: VO_MIN_ROAS.',
			displayOptions: FOR_APPS,
		},
		{
			displayName: 'Deep CPA Bid',
			name: 'deepCpaBid',
			type: 'number',
			typeOptions: MONEY,
			default: 10,
			description:
				'Target cost of what Deep Bid Type says, in the account’s currency. Example: 10.00.',
			displayOptions: FOR_APPS,
		},
		{
			displayName: 'Pacing',
			name: 'pacing',
			type: 'options',
			options: delivery.PACING_MODES,
			default: 'PACING_MODE_SMOOTH',
			description:
				'How fast the budget is spent. Smooth if this is not added. Example: PACING_MODE_SMOOTH.',
		},
		{
			displayName: 'Return on Ad Spend',
			name: 'roasBid',
			type: 'number',
			typeOptions: MONEY,
			default: 1.5,
			description:
				'Return to aim at, as a multiple of what is spent: 1.5 is 150 %. Only with the Optimization Goal Value. Example: 1.5.',
		},
		{
			displayName: 'Schedule Type',
			name: 'scheduleType',
			type: 'options',
			options: delivery.SCHEDULE_TYPES,
			default: 'SCHEDULE_START_END',
			description:
				'Whether the ad group has an end. Adspirer decides by the schedule times if this is not added. Example: SCHEDULE_START_END.',
		},
		{
			displayName: 'Skip Learning Phase',
			name: 'skipLearningPhase',
			type: 'boolean',
			default: true,
			description:
				'Whether to skip the days in which TikTok learns whom to show the ads. Not skipped if this is not added; only for an audience that is known well. Example: true skips them.',
		},
	],
});

/** Frequency, which the objectives Reach and Reach and Frequency need. */
export const frequency = (): INodeProperties => ({
	displayName: 'Frequency',
	name: 'frequencyCap',
	type: 'collection',
	placeholder: 'Add Frequency',
	default: {},
	description: 'Both are required for Reach. 3 times in 7 days is a sane start.',
	displayOptions: { show: { objective: REACH_OBJECTIVES } },
	options: [
		{
			displayName: 'Frequency',
			name: 'frequency',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 3,
			description: 'How often one person sees the ads at most. Example: 3.',
		},
		{
			displayName: 'Frequency Schedule',
			name: 'frequencySchedule',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 7,
			description: 'In how many days. Example: 7.',
		},
	],
});
