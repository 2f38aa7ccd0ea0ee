import * as z from 'zod/v4-mini';

import { addAd } from '../../../nodes/AdspirerTikTok/operations/addAd';
import { createCampaign } from '../../../nodes/AdspirerTikTok/operations/createCampaign';
import { createCarouselCard } from '../../../nodes/AdspirerTikTok/operations/createCarouselCard';
import type { Tool } from '../../../nodes/AdspirerTikTok/operations/tool';
import { amount, flag, httpsUrlList, text } from '../../../nodes/AdspirerTikTok/cells/kinds';
import { nodeArguments } from '../../../scripts/checkApi/nodeArguments';

const argumentOf = (tool: Tool, name: string) =>
	nodeArguments(tool).find((argument) => argument.name === name);

it('finds limits by trying', () => {
	const schema = z.object({
		note: text(5000),
		free_text: text(),
		budget: z.optional(amount()),
		image_urls: httpsUrlList({ min: 3, max: 90 }),
		is_on: flag(),
	});
	const limits = nodeArguments({ ...addAd, fields: [], schema }).map((argument) => [
		argument.name,
		argument.type,
		argument.limits,
	]);
	expect(limits).toEqual([
		['note', 'string', { max: 5000 }],
		['free_text', 'string', {}],
		['budget', 'number', { min: 1 }],
		['image_urls', 'array of string', { min: 3, max: 90 }],
		['is_on', 'boolean', {}],
	]);
});

it('knows what a choice sets, what a field offers, and whether other values pass', () => {
	expect(argumentOf(addAd, 'ad_format')).toEqual({
		name: 'ad_format',
		isRequired: false,
		type: 'string',
		values: ['SINGLE_VIDEO'],
		spellings: [],
		isOpen: true,
		limits: {},
	});
	expect(argumentOf(createCarouselCard, 'card_type')).toMatchObject({
		values: ['IMAGE', 'PRODUCT'],
		isOpen: false,
		default: 'IMAGE',
	});
	expect(argumentOf(createCampaign, 'call_to_action')).toMatchObject({ isOpen: true });
	expect(argumentOf(createCampaign, 'campaign_name')).toMatchObject({ isRequired: true });
});
