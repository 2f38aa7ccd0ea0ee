import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import type { WorkflowNodeJson } from '../../harness';

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

/** That node in a workflow, as "Node" unless told otherwise. */
export const node = (settings: object = {}): WorkflowNodeJson => ({
	name: 'Node',
	type: THROW_AWAY,
	...settings,
});

/** What its items hold. */
export const rows = (items: INodeExecutionData[]): IDataObject[] => items.map(({ json }) => json);
