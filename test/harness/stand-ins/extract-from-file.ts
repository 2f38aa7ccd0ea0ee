import { parse } from 'csv-parse/sync';
import {
	NodeConnectionTypes,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
} from 'n8n-workflow';

const options: INodeProperties[] = [
	{ displayName: 'Delimiter', name: 'delimiter', type: 'string', default: ',' },
	{ displayName: 'Encoding', name: 'encoding', type: 'string', default: 'utf-8' },
	{ displayName: 'Exclude Byte Order Mark', name: 'enableBOM', type: 'boolean', default: false },
	{ displayName: 'Preserve Quotes', name: 'relaxQuotes', type: 'boolean', default: false },
	{ displayName: 'Header Row', name: 'headerRow', type: 'boolean', default: true },
	{
		displayName: 'Include Empty Cells',
		name: 'includeEmptyCells',
		type: 'boolean',
		default: false,
	},
	{ displayName: 'Max Number of Rows', name: 'maxRowCount', type: 'number', default: -1 },
	{ displayName: 'Starting Line', name: 'fromLine', type: 'number', default: 0 },
];

/**
 * "Extract From File", operation "Extract From CSV" only, with the parser that n8n uses: one item a
 * row, all values strings, empty cells left out unless the option says otherwise. Left out: the
 * option "Skip Records With Errors".
 */
export const extractFromFile: INodeType = {
	description: {
		displayName: 'Extract from File',
		name: 'extractFromFile',
		group: ['input'],
		version: [1, 1.1],
		description: 'Convert binary data to JSON',
		defaults: { name: 'Extract from File' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [
			{ displayName: 'Operation', name: 'operation', type: 'string', default: 'csv' },
			{
				displayName: 'Input Binary Field',
				name: 'binaryPropertyName',
				type: 'string',
				default: 'data',
			},
			{ displayName: 'Options', name: 'options', type: 'collection', default: {}, options },
		],
	},
	async execute(this: IExecuteFunctions) {
		if (this.getNodeParameter('operation', 0) !== 'csv') {
			throw new NodeOperationError(this.getNode(), 'This stand-in can only extract from CSV');
		}
		const rows: INodeExecutionData[] = [];
		for (const item of this.getInputData().keys()) {
			const csv = await this.helpers.getBinaryDataBuffer(
				item,
				this.getNodeParameter('binaryPropertyName', item),
			);
			const parsed = parseCsv(csv, this.getNodeParameter('options', item, {}));
			rows.push(...parsed.map((json) => ({ json, pairedItem: { item } })));
		}
		return [rows];
	},
};

function parseCsv(csv: Buffer, chosen: IDataObject): IDataObject[] {
	const hasHeader = chosen.headerRow !== false;
	const maxRowCount = Number(chosen.maxRowCount ?? -1);
	const encoding = String(chosen.encoding ?? 'utf-8');
	const records = parse(csv.toString(Buffer.isEncoding(encoding) ? encoding : 'utf-8'), {
		delimiter: String(chosen.delimiter ?? ','),
		from_line: Number(chosen.fromLine ?? 0) || 1,
		bom: chosen.enableBOM === true,
		relax_quotes: chosen.relaxQuotes === true,
		columns: hasHeader,
		to: maxRowCount > -1 ? maxRowCount : undefined,
	});
	return records.map((record: object) => {
		const cells = Object.entries<string>({ ...record });
		const kept = cells.filter(([, cell]) => chosen.includeEmptyCells === true || cell !== '');
		return hasHeader ? Object.fromEntries(kept) : { row: kept.map(([, cell]) => cell) };
	});
}
