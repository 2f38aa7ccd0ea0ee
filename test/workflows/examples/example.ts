/** Runs the workflows of `examples/workflows` on sheets like `examples/launches.csv`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { NodeHelpers, type IDataObject, type INode } from 'n8n-workflow';

import { AdspirerTikTok } from '../../../nodes/AdspirerTikTok/AdspirerTikTok.node.ts';
import {
	runWorkflow,
	type ExecutionResult,
	type NodeTypeMap,
	type RunOptions,
	type WorkflowJson,
} from '../../harness';
import type { Created } from '../../simulator/ledger';
import type { Simulator } from '../../simulator/simulator';
import { against } from '../launch';

export const EXAMPLES = join(__dirname, '../../../examples');

/** A workflow as its file has it. */
export const readExample = (name: string): WorkflowJson =>
	JSON.parse(readFileSync(join(EXAMPLES, 'workflows', `${name}.json`), 'utf8')) as WorkflowJson;

/** The rows of `launches.csv`; L-005 has two mistakes, and one image only. */
export const launches = (): IDataObject[] =>
	parse(readFileSync(join(EXAMPLES, 'launches.csv')), { columns: true });

/** Those without mistakes. */
export const goodLaunches = (): IDataObject[] => launches().slice(0, 4);

/** Runs an example against a simulator, with stand-ins for the services that it uses. */
export async function runExample(
	simulator: Simulator,
	workflow: WorkflowJson,
	services: NodeTypeMap,
	options: Partial<RunOptions> = {},
): Promise<ExecutionResult> {
	const connection = against(simulator);
	return await runWorkflow({
		...connection,
		nodeTypes: { ...connection.nodeTypes, ...services },
		workflow,
		...options,
	});
}

/** How many objects there are of each kind: images uploads, cards, campaigns. */
export const createdCounts = ({ ledger }: Simulator) => [
	ledger.createdBy('upload_tiktok_images').length,
	ledger.createdBy('create_tiktok_carousel_card').length,
	ledger.createdBy('create_tiktok_campaign').length,
];

/** That every call kept the contract, and that nothing exists twice whatever its key. */
export function expectCleanLedger({ ledger }: Simulator): void {
	expect(ledger).toMatchObject({ violations: [], undocumented: [], unknownIds: [], conflicts: [] });
	expect(ledger.duplicates({ ignoreKeys: true })).toEqual([]);
}

/** The arguments of a call that created something. */
export const argumentsOf = ({ arguments: given }: Created): IDataObject => ({
	...(given as IDataObject),
});

const { description } = new AdspirerTikTok();

/** That an Adspirer node has only parameters that the node knows, and all that it needs. */
export function expectKnownParameters(node: INode): void {
	const { properties } = description;
	const { parameters } = node;
	expect(
		NodeHelpers.getNodeParameters(properties, parameters, true, false, node, description),
	).toMatchObject(parameters);
	expect(NodeHelpers.getNodeParametersIssues(properties, node, description)).toBeNull();
}
