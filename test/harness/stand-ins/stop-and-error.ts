import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeType,
} from 'n8n-workflow';

/** "Stop and Error" with an error message; an error object is left out. */
export const stopAndError: INodeType = {
	description: {
		displayName: 'Stop and Error',
		name: 'stopAndError',
		group: ['input'],
		version: 1,
		description: 'Throw an error in the workflow',
		defaults: { name: 'Stop and Error' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [],
		properties: [
			{ displayName: 'Error Message', name: 'errorMessage', type: 'string', default: '' },
		],
	},
	async execute(this: IExecuteFunctions) {
		throw new NodeOperationError(this.getNode(), String(this.getNodeParameter('errorMessage', 0)));
	},
};
