/** The chain of the five operations as the model sees it. */
import type { INodeParameters } from 'n8n-workflow';

import type { Fault } from '../simulator/faults';
import { adGroupNode, adNode, campaignNode, cardNode, uploadNode } from '../workflows/operations';

export const KINDS = ['image_ids', 'card_id', 'campaign_id', 'adgroup_id', 'ad_id'] as const;
export type Kind = (typeof KINDS)[number];

export interface Step {
	readonly tool: string;
	readonly takes: readonly Kind[];
	readonly makes: readonly Kind[];
	readonly node: typeof adNode;
	readonly fields: INodeParameters;
}

/** The name of a row; every call but an upload tells it. */
export const NAME = '={{ $json.name }}';

export const UPLOAD: Step = {
	tool: 'upload_tiktok_images',
	takes: [],
	makes: ['image_ids'],
	node: uploadNode,
	fields: {},
};

export const CARD: Step = {
	tool: 'create_tiktok_carousel_card',
	takes: ['image_ids'],
	makes: ['card_id'],
	node: cardNode,
	fields: { additionalFields: { adTexts: [NAME] } },
};

export const STEPS: readonly Step[] = [
	UPLOAD,
	CARD,
	{
		tool: 'create_tiktok_campaign',
		takes: ['card_id'],
		makes: ['campaign_id', 'adgroup_id', 'ad_id'],
		node: campaignNode,
		fields: {},
	},
	{
		tool: 'add_tiktok_ad_group',
		takes: ['campaign_id'],
		makes: ['adgroup_id'],
		node: adGroupNode,
		fields: {},
	},
	{
		tool: 'add_tiktok_ad',
		takes: ['adgroup_id', 'card_id'],
		makes: ['ad_id'],
		node: adNode,
		fields: { adText: NAME },
	},
];

export const FAULTS: readonly Fault[] = [
	...([400, 401, 402, 500, 503] as const).map((status): Fault => ({ kind: 'status', status })),
	{ kind: 'status', status: 429, retryAfter: 0 },
	{ kind: 'status', status: 500, executes: true },
	{ kind: 'status', status: 503, executes: true },
	{ kind: 'reuseConflict' },
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'cutOff' },
	{ kind: 'truncatedJson' },
	{ kind: 'empty200', executes: true },
];
