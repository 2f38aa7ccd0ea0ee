/** Runs our node on n8n's engine against the simulator. */
import type { INodeParameters } from 'n8n-workflow';

import { AdspirerApi } from '../../credentials/AdspirerApi.credentials';
// With its ending: without it, tsx takes the codex file AdspirerTikTok.node.json.
import { AdspirerTikTok } from '../../nodes/AdspirerTikTok/AdspirerTikTok.node.ts';
import type { RunOptions, WorkflowNodeJson } from '../harness';
import type { Simulator } from '../simulator/simulator';

export const NODE_TYPE = 'n8n-nodes-adspirer-tiktok.adspirerTikTok';

/**
 * An Adspirer node of a workflow; its name is the resource if none is given. It makes its calls without the free
 * look unless told, so that a test's faults and requests are those of the calls; the look has tests of its own.
 */
export function adspirerNode(
	{ options, ...parameters }: INodeParameters,
	settings: Partial<WorkflowNodeJson> = {},
): WorkflowNodeJson {
	return {
		name: String(parameters.resource),
		type: NODE_TYPE,
		parameters: {
			...parameters,
			options:
				typeof options === 'object' || options === undefined
					? { checkFirst: false, ...options }
					: options,
		},
		...settings,
	};
}

/** What a run needs to reach the simulator. */
export function against(
	simulator: Simulator,
): Pick<RunOptions, 'nodeTypes' | 'credentialTypes' | 'credentials'> {
	return {
		nodeTypes: { [NODE_TYPE]: new AdspirerTikTok() },
		credentialTypes: { adspirerApi: new AdspirerApi() },
		credentials: { adspirerApi: { apiKey: simulator.apiKey, baseUrl: simulator.url } },
	};
}
