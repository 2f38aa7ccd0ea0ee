/** The examples of the pages: what really comes out of a run on n8n's engine against the simulator. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { linearWorkflow, runWorkflow } from '../../test/harness';
import type { Simulator } from '../../test/simulator/simulator';
import { adspirerNode, against } from '../../test/workflows/launch';

/** The quota of every example, so that no date of today gets into the pages. */
export const QUOTA = { used: 41, limit: 150, tier: 'plus', period_end: '2026-05-01' } as const;

/** A row as a Google Sheets node gives it. */
export const ROW: IDataObject = {
	row_number: 2,
	Product: 'Fjell 45 Backpack',
	Images: 'https://example.com/fjell-front.jpg\nhttps://example.com/fjell-back.jpg',
	Text: 'Made for the fells',
	Page: 'https://example.com/fjell-45',
	Budget: 40,
};

/** The Idempotency-Key is made of the row's number, so that it is the same in every run. */
const KEY: INodeParameters = {
	idempotency: 'custom',
	idempotencyKey: '={{ $json.row_number }}',
};

/** The node of each operation in a chain; its name is the tool's. */
const NODES: Readonly<Record<string, INodeParameters>> = {
	upload_tiktok_images: {
		resource: 'image',
		operation: 'upload',
		imageUrls: '={{ $json.Images }}',
	},
	create_tiktok_carousel_card: {
		resource: 'carouselCard',
		operation: 'create',
	},
	create_tiktok_campaign: {
		resource: 'campaign',
		operation: 'create',
		campaignName: '={{ $json.Product }}',
		creativeType: 'carouselCard',
		cardType: 'IMAGE',
		adText: '={{ $json.Text }}',
		displayName: 'Nordwind Outdoor',
		landingPageUrl: '={{ $json.Page }}',
		budgetType: 'daily',
		budgetDaily: '={{ $json.Budget }}',
	},
	add_tiktok_ad_group: {
		resource: 'adGroup',
		operation: 'create',
		adgroupName: '={{ $json.Product }}, women 25-34',
		budget: 20,
		targeting: { ageGroups: ['AGE_25_34'], gender: 'GENDER_FEMALE' },
	},
	add_tiktok_ad: {
		resource: 'ad',
		operation: 'create',
		creativeType: 'carouselCard',
		cardType: 'IMAGE',
		adText: '={{ $json.Text }}',
		landingPageUrl: '={{ $json.Page }}',
	},
};

/** A tool's node of the chain and what went in and came out of it. */
export interface Example {
	readonly parameters: INodeParameters;
	readonly input: IDataObject;
	readonly output: IDataObject;
}

/** Runs the row through all five nodes, and gives the example of each tool by its name. */
export async function runChain(simulator: Simulator): Promise<Map<string, Example>> {
	simulator.reset();
	const nodes = Object.entries(NODES).map(([name, parameters]) =>
		adspirerNode({ ...parameters, options: KEY }, { name }),
	);
	const result = await runWorkflow({
		workflow: linearWorkflow(...nodes),
		...against(simulator),
		input: [ROW],
	});
	if (result.error) throw result.error;

	const examples = new Map<string, Example>();
	let input = ROW;
	for (const [name, parameters] of Object.entries(NODES)) {
		const [item] = result.items(name);
		if (!item) throw new Error(`${name} gave no item`);
		examples.set(name, { parameters: { ...parameters, options: KEY }, input, output: item.json });
		input = item.json;
	}
	return examples;
}

/** How a single node is run for an example. */
export interface SingleRun {
	/** The tool whose node of the chain it is. */
	readonly tool: string;
	/** In place of the node's own. */
	readonly parameters?: INodeParameters;
	readonly options?: INodeParameters;
	readonly input: readonly IDataObject[];
}

/** Runs one node, which goes on at errors, and gives the items of an output (0: Success, 1: Over Quota). */
export async function runSingle(
	simulator: Simulator,
	{ tool, parameters, options, input }: SingleRun,
	output = 0,
): Promise<IDataObject[]> {
	const node = adspirerNode(
		{ ...NODES[tool], ...parameters, options: { ...KEY, ...options } },
		{ name: tool, onError: 'continueRegularOutput' },
	);
	const result = await runWorkflow({
		workflow: linearWorkflow(node),
		...against(simulator),
		input: [...input],
	});
	if (result.error) throw result.error;
	return result.items(tool, output).map(({ json }) => json);
}
