import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

/** Passes its items on at once. A hint of its run says what n8n would have waited for. */
export const wait: INodeType = {
	description: {
		displayName: 'Wait',
		name: 'wait',
		group: ['organization'],
		version: [1, 1.1],
		description: 'Wait before continue with execution',
		defaults: { name: 'Wait' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [
			{ displayName: 'Resume', name: 'resume', type: 'string', default: 'timeInterval' },
			...interval(1, 1, 'hours'),
			...interval(1.1, 5, 'seconds'),
			{
				displayName: 'Date and Time',
				name: 'dateTime',
				type: 'dateTime',
				default: '',
				required: true,
				displayOptions: { show: { resume: ['specificTime'] } },
			},
		],
	},
	async execute(this: IExecuteFunctions) {
		this.addExecutionHints({ message: `n8n would wait ${waitFor(this)}` });
		return [this.getInputData()];
	},
};

/** The default of the interval depends on the version of the node. */
function interval(version: number, amount: number, unit: string): INodeProperties[] {
	const displayOptions = { show: { resume: ['timeInterval'], '@version': [version] } };
	return [
		{ displayName: 'Wait Amount', name: 'amount', type: 'number', default: amount, displayOptions },
		{ displayName: 'Wait Unit', name: 'unit', type: 'string', default: unit, displayOptions },
	];
}

function waitFor(context: IExecuteFunctions): string {
	const resume = context.getNodeParameter('resume', 0);
	if (resume === 'timeInterval') {
		return `${context.getNodeParameter('amount', 0)} ${context.getNodeParameter('unit', 0)}`;
	}
	if (resume !== 'specificTime') return `for a ${resume} call`;

	const dateTime = String(context.getNodeParameter('dateTime', 0));
	const until = new Date(dateTime);
	if (Number.isNaN(until.getTime())) {
		throw new NodeOperationError(
			context.getNode(),
			`"${dateTime}" is not a valid date to wait for`,
		);
	}
	return `until ${until.toISOString()}`;
}
