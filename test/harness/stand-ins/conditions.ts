import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

/** Items that meet the conditions go to output 0, the rest to output 1. n8n-workflow evaluates the conditions. */
async function sortByConditions(this: IExecuteFunctions) {
	const met: INodeExecutionData[] = [];
	const unmet: INodeExecutionData[] = [];
	for (const [itemIndex, item] of this.getInputData().entries()) {
		(meetsConditions(this, itemIndex) ? met : unmet).push(item);
	}
	return [met, unmet];
}

function meetsConditions(context: IExecuteFunctions, itemIndex: number): boolean {
	try {
		return (
			context.getNodeParameter('conditions', itemIndex, false, { extractValue: true }) === true
		);
	} catch (error) {
		if (context.continueOnFail()) return false;
		throw new NodeOperationError(context.getNode(), String(error), { itemIndex });
	}
}

/** "If" version 2. */
export const ifNode: INodeType = {
	description: {
		displayName: 'If',
		name: 'if',
		group: ['transform'],
		version: [2, 2.1, 2.2, 2.3],
		description: 'Route items to different branches (true/false)',
		defaults: { name: 'If' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main, NodeConnectionTypes.Main],
		outputNames: ['true', 'false'],
		properties: [{ displayName: 'Conditions', name: 'conditions', type: 'filter', default: {} }],
	},
	execute: sortByConditions,
};

/** "Filter" version 2: one output on the canvas; the run data show the discarded items as a second. */
export const filter: INodeType = {
	description: {
		...ifNode.description,
		displayName: 'Filter',
		name: 'filter',
		description: 'Remove items matching a condition',
		defaults: { name: 'Filter' },
		outputs: [NodeConnectionTypes.Main],
		outputNames: ['Kept', 'Discarded'],
	},
	execute: sortByConditions,
};
