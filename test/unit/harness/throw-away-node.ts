import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

export const THROW_AWAY = 'n8n-nodes-test.throwAway';

/** A node type for one test: the given `execute`, two outputs unless told otherwise. */
export function throwAwayNode(
	execute: (this: IExecuteFunctions) => Promise<INodeExecutionData[][]>,
	description: Partial<INodeTypeDescription> = {},
): INodeType {
	return {
		description: {
			displayName: 'Throw Away',
			name: 'throwAway',
			group: ['output'],
			version: 1,
			description: 'Exists for one test',
			defaults: { name: 'Throw Away' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
			outputNames: ['Success', 'Over Quota'],
			properties: [],
			...description,
		},
		execute,
	};
}
