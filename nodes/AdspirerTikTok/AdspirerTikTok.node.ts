import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { operationProperties, subtitle } from './operations/registry';
import { FIRST_VERSION, LATEST_VERSION } from './operations/tool';
import { withExpressions } from './pipeline/collections';
import { runNode } from './pipeline/run';
import { optionsField } from './pipeline/settings';

/** TikTok Ads through Adspirer: images, carousel cards, campaigns, ad groups and ads. */
export class AdspirerTikTok implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Adspirer TikTok Ads',
		name: 'adspirerTikTok',
		icon: { light: 'file:adspirerTikTok.svg', dark: 'file:adspirerTikTok.dark.svg' },
		group: ['output'],
		version: [FIRST_VERSION, LATEST_VERSION],
		subtitle,
		description: 'Launch TikTok Ads from spreadsheet rows, without creating anything twice',
		defaults: { name: 'Adspirer TikTok Ads' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['Success', 'Over Quota'],
		usableAsTool: true,
		credentials: [{ name: 'adspirerApi', required: true }],
		properties: withExpressions([...operationProperties, optionsField]),
	};

	/** Gives the items of Success and of Over Quota; see docs for their shapes. */
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this);
	}
}
