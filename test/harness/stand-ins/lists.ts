/** Nodes that put lists of items together, take them apart and sort them. */
import {
	NodeConnectionTypes,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

/** "Merge" 3, mode Append: the items of all inputs, one input after the other. */
export const merge: INodeType = {
	description: {
		displayName: 'Merge',
		name: 'merge',
		group: ['transform'],
		version: [3, 3.1, 3.2],
		description: 'Merges data of multiple streams once data from both is available',
		defaults: { name: 'Merge' },
		inputs:
			"={{ Array.from({ length: $parameter.numberInputs || 2 }, (_, index) => ({ type: 'main', displayName: 'Input ' + (index + 1) })) }}",
		outputs: [NodeConnectionTypes.Main],
		requiredInputs: 1,
		properties: [
			{ displayName: 'Mode', name: 'mode', type: 'string', default: 'append' },
			{ displayName: 'Number of Inputs', name: 'numberInputs', type: 'number', default: 2 },
		],
	},
	async execute(this: IExecuteFunctions) {
		if (this.getNodeParameter('mode', 0) !== 'append') {
			throw new NodeOperationError(this.getNode(), 'This stand-in can only append');
		}
		const inputs = this.getNodeInputs().map((_, index) => inputOf(this, index));
		return [inputs.flat()];
	},
};

/** Of an input that nothing has come to, n8n says that there is no such input. */
function inputOf(context: IExecuteFunctions, index: number): INodeExecutionData[] {
	try {
		return context.getInputData(index) ?? [];
	} catch {
		return [];
	}
}

/** "Split Out" of one field into one other, with all other fields. */
export const splitOut: INodeType = {
	description: {
		displayName: 'Split Out',
		name: 'splitOut',
		group: ['transform'],
		version: 1,
		description: 'Turn a list inside item(s) into separate items',
		defaults: { name: 'Split Out' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [
			{ displayName: 'Fields To Split Out', name: 'fieldToSplitOut', type: 'string', default: '' },
			{ displayName: 'Include', name: 'include', type: 'string', default: 'noOtherFields' },
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				default: {},
				options: [
					{
						displayName: 'Destination Field Name',
						name: 'destinationFieldName',
						type: 'string',
						default: '',
					},
				],
			},
		],
	},
	async execute(this: IExecuteFunctions) {
		const path = String(this.getNodeParameter('fieldToSplitOut', 0)).split('.');
		const field = String(this.getNodeParameter('options.destinationFieldName', 0, ''));
		if (field === '' || this.getNodeParameter('include', 0) !== 'allOtherFields') {
			throw new NodeOperationError(this.getNode(), 'This stand-in cannot do that');
		}
		return [this.getInputData().flatMap((source, item) => split(source, item, path, field))];
	},
};

/** What the real one removes at the end of the path stays here: its parents are the "other fields". */
function split({ json }: INodeExecutionData, item: number, path: string[], field: string) {
	const list = path.reduce<unknown>((value, name) => (Object(value) as IDataObject)[name], json);
	const entries = Array.isArray(list) ? (list as IDataObject[]) : [];
	return entries.map((entry): INodeExecutionData => {
		return { json: { ...json, [field]: entry }, pairedItem: { item } };
	});
}

/** "Sort" by one field, numbers or texts; equal ones keep their order. */
export const sort: INodeType = {
	description: {
		displayName: 'Sort',
		name: 'sort',
		group: ['transform'],
		version: 1,
		description: 'Change items order',
		defaults: { name: 'Sort' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [
			{ displayName: 'Type', name: 'type', type: 'string', default: 'simple' },
			{
				displayName: 'Fields To Sort By',
				name: 'sortFieldsUi',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				default: {},
				options: [
					{
						displayName: 'Sort Field',
						name: 'sortField',
						values: [
							{ displayName: 'Field Name', name: 'fieldName', type: 'string', default: '' },
							{ displayName: 'Order', name: 'order', type: 'string', default: 'ascending' },
						],
					},
				],
			},
		],
	},
	async execute(this: IExecuteFunctions) {
		const fields = this.getNodeParameter('sortFieldsUi.sortField', 0) as IDataObject[];
		const [{ fieldName, order } = {}] = fields;
		if (fields.length !== 1 || order !== 'ascending') {
			throw new NodeOperationError(this.getNode(), 'This stand-in sorts by one field, ascending');
		}
		const valueOf = ({ json }: INodeExecutionData) => json[String(fieldName)] ?? '';
		return [
			this.getInputData().toSorted((a, b) => {
				const [first, second] = [valueOf(a), valueOf(b)];
				if (first === second) return 0;
				return first < second ? -1 : 1;
			}),
		];
	},
};
