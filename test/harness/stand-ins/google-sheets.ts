import {
	NodeConnectionTypes,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

/** A document in memory: the rows below the header row of each sheet, by the sheet's name. */
export type Spreadsheet = Record<string, IDataObject[]>;

const properties: INodeProperties[] = [
	{ displayName: 'Resource', name: 'resource', type: 'string', default: 'sheet' },
	{ displayName: 'Operation', name: 'operation', type: 'string', default: 'read' },
	{ displayName: 'Sheet', name: 'sheetName', type: 'resourceLocator', default: { value: '' } },
	{ displayName: 'Keep First Row', name: 'keepFirstRow', type: 'boolean', default: false },
	{
		displayName: 'Filters',
		name: 'filtersUI',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		options: [
			{
				displayName: 'Filter',
				name: 'values',
				values: [
					{ displayName: 'Column', name: 'lookupColumn', type: 'string', default: '' },
					{ displayName: 'Value', name: 'lookupValue', type: 'string', default: '' },
				],
			},
		],
	},
	{ displayName: 'Columns', name: 'columns', type: 'resourceMapper', default: {} },
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		default: {},
		options: [
			{ displayName: 'Cell Format', name: 'cellFormat', type: 'string', default: 'USER_ENTERED' },
		],
	},
];

/**
 * "Google Sheets" 4.5 on a document in memory: `read` with filters that must all match, `append` and
 * `update` with each column mapped, and `clear` that keeps the header. As in Google Sheets, a text that
 * looks like a number becomes one unless the cell format is RAW. Left out: ranges, formats, formulas.
 */
export function googleSheets(spreadsheet: Spreadsheet): INodeType {
	return {
		description: {
			displayName: 'Google Sheets',
			name: 'googleSheets',
			group: ['input', 'output'],
			version: [4.5],
			description: 'Read, update and write data to Google Sheets',
			defaults: { name: 'Google Sheets' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties,
		},
		async execute(this: IExecuteFunctions) {
			const name = String(this.getNodeParameter('sheetName', 0, '', { extractValue: true }));
			const rows = spreadsheet[name];
			if (!rows) throw new NodeOperationError(this.getNode(), `Sheet with name ${name} not found`);
			const operation = this.getNodeParameter('operation', 0);
			const input = this.getInputData();
			if (operation === 'read') return [input.flatMap((_, item) => readRows(this, rows, item))];
			if (operation === 'clear' && this.getNodeParameter('keepFirstRow', 0) === true) {
				rows.length = 0;
				return [input];
			}
			if (operation === 'append' || operation === 'update') {
				return [input.map((_, item) => writeRow(this, rows, item, operation))];
			}
			throw new NodeOperationError(this.getNode(), 'This stand-in cannot do that');
		},
	};
}

function readRows(context: IExecuteFunctions, rows: IDataObject[], item: number) {
	const filters = context.getNodeParameter('filtersUI.values', item, []) as IDataObject[];
	return rows
		.map((row, index): INodeExecutionData => {
			return { json: { row_number: index + 2, ...row }, pairedItem: { item } };
		})
		.filter(({ json }) =>
			filters.every(
				({ lookupColumn, lookupValue }) =>
					String(json[String(lookupColumn)] ?? '') === String(lookupValue),
			),
		);
}

/** A row whose key is not in the sheet is not updated, and nothing is said about it. */
function writeRow(
	context: IExecuteFunctions,
	rows: IDataObject[],
	item: number,
	operation: 'append' | 'update',
): INodeExecutionData {
	const isRaw = context.getNodeParameter('options.cellFormat', item, 'USER_ENTERED') === 'RAW';
	const given = context.getNodeParameter('columns.value', item) as IDataObject;
	const cells = Object.fromEntries(
		Object.entries(given).map(([column, value]) => [column, cellOf(value, isRaw)]),
	);
	if (operation === 'append') {
		rows.push(cells);
	} else {
		const [key] = context.getNodeParameter('columns.matchingColumns', item) as string[];
		if (key === undefined || cells[key] === '') {
			const message = "The 'Column to Match On' parameter is required";
			throw new NodeOperationError(context.getNode(), message, { itemIndex: item });
		}
		const row = rows.find((candidate) => String(candidate[key]) === String(cells[key]));
		if (row) Object.assign(row, cells);
	}
	return { json: given, pairedItem: { item } };
}

function cellOf(value: unknown, isRaw: boolean) {
	if (value === undefined || value === null) return '';
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	const text = String(value);
	const isNumber = text.trim() !== '' && Number.isFinite(Number(text));
	return isNumber && !isRaw ? Number(text) : text;
}
