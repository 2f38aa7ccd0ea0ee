/** A real execution context of n8n-core, for a function instead of a node. */
import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeParameters,
} from 'n8n-workflow';

import { AdspirerApi } from '../../credentials/AdspirerApi.credentials';
// With its ending: without it, tsx takes the codex file AdspirerTikTok.node.json.
import { AdspirerTikTok } from '../../nodes/AdspirerTikTok/AdspirerTikTok.node.ts';
import type { NodeJson } from '../../test/e2e/host/workflows';
import { linearWorkflow, runWorkflow } from '../../test/harness';

/**
 * Calls a function where n8n would call `execute()` of our node.
 *
 * @param node with the parameters that the function can read
 * @param rows the JSON of the incoming items
 */
export async function inContext<T>(
	{ name, type, parameters }: NodeJson,
	rows: readonly object[],
	use: (context: IExecuteFunctions, items: INodeExecutionData[]) => Promise<T>,
): Promise<T> {
	let used: { value: T } | undefined;
	const { description } = new AdspirerTikTok();
	const result = await runWorkflow({
		workflow: linearWorkflow({ name, type, parameters: parameters as INodeParameters }),
		nodeTypes: {
			[type]: {
				description: { ...description, outputs: [NodeConnectionTypes.Main] },
				async execute(this: IExecuteFunctions) {
					used = { value: await use(this, this.getInputData()) };
					return [[]];
				},
			},
		},
		credentialTypes: { adspirerApi: new AdspirerApi() },
		credentials: { adspirerApi: { apiKey: 'unused', baseUrl: 'http://127.0.0.1:9' } },
		input: rows.map((json) => ({ json: { ...json } })),
	});
	if (result.error) throw result.error;
	if (!used) throw new Error('The node did not run');
	return used.value;
}
