/** Nodes for the five operations, and the runs that workflow tests make with them. */
import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import {
	linearWorkflow,
	runWorkflow,
	type ExecutionResult,
	type RunOptions,
	type WorkflowNodeJson,
} from '../harness';
import { startSimulator, type Simulator, type SimulatorOptions } from '../simulator/simulator';
import { adspirerNode, against } from './launch';

type NodeSettings = Partial<WorkflowNodeJson>;

export const uploadNode = (parameters: INodeParameters = {}, settings?: NodeSettings) =>
	adspirerNode(
		{ resource: 'image', operation: 'upload', imageUrls: '={{ $json.urls }}', ...parameters },
		settings,
	);

export const cardNode = (parameters: INodeParameters = {}, settings?: NodeSettings) =>
	adspirerNode({ resource: 'carouselCard', operation: 'create', ...parameters }, settings);

export const campaignNode = (parameters: INodeParameters = {}, settings?: NodeSettings) =>
	adspirerNode(
		{
			resource: 'campaign',
			operation: 'create',
			campaignName: '={{ $json.name }}',
			creativeType: 'carouselCard',
			cardType: 'IMAGE',
			adText: 'New season',
			displayName: 'Nordwind',
			landingPageUrl: 'https://example.com/spring',
			budgetType: 'daily',
			budgetDaily: 20,
			...parameters,
		},
		settings,
	);

export const adGroupNode = (parameters: INodeParameters = {}, settings?: NodeSettings) =>
	adspirerNode(
		{
			resource: 'adGroup',
			operation: 'create',
			adgroupName: '={{ $json.name }}',
			budget: 20,
			...parameters,
		},
		settings,
	);

export const adNode = (parameters: INodeParameters = {}, settings?: NodeSettings) =>
	adspirerNode(
		{
			resource: 'ad',
			operation: 'create',
			creativeType: 'carouselCard',
			cardType: 'IMAGE',
			adText: 'New season',
			landingPageUrl: 'https://example.com/spring',
			...parameters,
		},
		settings,
	);

/** Rows with all that an ad group needs: `{ name: 'row 0', campaign_id }` and so on. */
export const rows = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({
		name: `row ${index}`,
		campaign_id: String(1_780_000_000_000_001_000n + BigInt(index)),
	}));

/** Runs nodes one after the other against a simulator. */
export async function launch(
	simulator: Simulator,
	nodes: WorkflowNodeJson | WorkflowNodeJson[],
	input: IDataObject[],
	options: Partial<RunOptions> = {},
): Promise<ExecutionResult> {
	return await runWorkflow({
		workflow: linearWorkflow(...[nodes].flat()),
		...against(simulator),
		input,
		...options,
	});
}

/** What an item is to the next node: its JSON and where it comes from. */
export const parts = ({ json, pairedItem }: INodeExecutionData) => ({ json, pairedItem });

/** One simulator for the tests of a file, as good as new in each. */
export function useSimulator(options: SimulatorOptions = {}): () => Simulator {
	let simulator: Simulator | undefined;
	const current = () => {
		if (!simulator) throw new Error('The simulator runs during tests only');
		return simulator;
	};
	beforeAll(async () => {
		simulator = await startSimulator(options);
	});
	beforeEach(() => current().reset());
	afterAll(async () => await current().close());
	return current;
}
