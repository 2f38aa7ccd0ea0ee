import {
	NodeConnectionTypes,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

const conditions: INodeProperties = {
	displayName: 'Conditions',
	name: 'filters',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	options: [
		{
			displayName: 'Conditions',
			name: 'conditions',
			values: [
				{ displayName: 'Column', name: 'keyName', type: 'string', default: 'id' },
				{ displayName: 'Condition', name: 'condition', type: 'string', default: 'eq' },
				{ displayName: 'Value', name: 'keyValue', type: 'string', default: '' },
			],
		},
	],
};

/**
 * "Data table" on rows in memory, text columns only: `get`, `upsert` and `deleteRows` of the rows whose
 * columns equal all the given values. As there, an upsert changes every row that it finds.
 */
export function dataTable(rows: IDataObject[]): INodeType {
	return {
		description: {
			displayName: 'Data table',
			name: 'dataTable',
			group: ['input', 'transform'],
			version: [1, 1.1],
			description: 'Permanently save data across workflow executions in a table',
			defaults: { name: 'Data table' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [
				{ displayName: 'Operation', name: 'operation', type: 'string', default: 'insert' },
				{ displayName: 'Must Match', name: 'matchType', type: 'string', default: 'anyCondition' },
				{ displayName: 'Return All', name: 'returnAll', type: 'boolean', default: false },
				conditions,
				{ displayName: 'Columns', name: 'columns', type: 'resourceMapper', default: {} },
			],
		},
		async execute(this: IExecuteFunctions) {
			const results = this.getInputData().map((_, item) =>
				operate(this, item).map((json) => ({ json: { ...json }, pairedItem: { item } })),
			);
			return [results.flat()];
		},
	};

	function operate(context: IExecuteFunctions, item: number): IDataObject[] {
		const found = rows.filter(conditionOf(context, item));
		switch (context.getNodeParameter('operation', item)) {
			case 'get':
				return found;
			case 'deleteRows':
				for (const row of found) rows.splice(rows.indexOf(row), 1);
				return found;
			case 'upsert': {
				const values = context.getNodeParameter('columns.value', item) as IDataObject;
				if (found.length === 0) rows.push({ ...values });
				for (const row of found) Object.assign(row, values);
				return found.length === 0 ? [values] : found;
			}
			default:
				throw new NodeOperationError(context.getNode(), 'This stand-in cannot do that');
		}
	}
}

function conditionOf(context: IExecuteFunctions, item: number): (row: IDataObject) => boolean {
	const given = context.getNodeParameter('filters.conditions', item, []) as IDataObject[];
	const isKnown = given.every(({ condition = 'eq' }) => condition === 'eq');
	if (
		given.length === 0 ||
		!isKnown ||
		context.getNodeParameter('matchType', item) !== 'allConditions'
	) {
		throw new NodeOperationError(
			context.getNode(),
			'This stand-in can only compare all for equality',
		);
	}
	return (row) => given.every(({ keyName, keyValue }) => row[String(keyName)] === keyValue);
}
