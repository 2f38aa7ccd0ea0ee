import {
	deepCopy,
	jsonParse,
	NodeConnectionTypes,
	NodeOperationError,
	validateFieldType,
	type FieldType,
	type GenericValue,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

/** The types that the node offers for a field. */
const fieldTypes = ['string', 'number', 'boolean', 'array', 'object'] satisfies FieldType[];

/**
 * "Edit Fields (Set)" 3.3 and 3.4, manual mapping and JSON. Left out: dots in field names address
 * nested fields one level after the other but not list entries (`a.b`, not `a[0].b`).
 */
export const editFields: INodeType = {
	description: {
		displayName: 'Edit Fields (Set)',
		name: 'set',
		group: ['input'],
		version: [3.3, 3.4],
		description: 'Modify, add, or remove item fields',
		defaults: { name: 'Edit Fields' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [
			{ displayName: 'Mode', name: 'mode', type: 'string', default: 'manual' },
			{ displayName: 'JSON Output', name: 'jsonOutput', type: 'json', default: '{}' },
			{
				displayName: 'Fields to Set',
				name: 'assignments',
				type: 'assignmentCollection',
				default: {},
			},
			{
				displayName: 'Include Other Input Fields',
				name: 'includeOtherFields',
				type: 'boolean',
				default: false,
			},
			{ displayName: 'Input Fields to Include', name: 'include', type: 'string', default: 'all' },
			{ displayName: 'Fields to Include', name: 'includeFields', type: 'string', default: '' },
			{ displayName: 'Fields to Exclude', name: 'excludeFields', type: 'string', default: '' },
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				default: {},
				options: [
					{ displayName: 'Strip Binary Data', name: 'stripBinary', type: 'boolean', default: true },
					{
						displayName: 'Ignore Type Conversion Errors',
						name: 'ignoreConversionErrors',
						type: 'boolean',
						default: false,
					},
					{
						displayName: 'Support Dot Notation',
						name: 'dotNotation',
						type: 'boolean',
						default: true,
					},
				],
			},
		],
	},
	async execute(this: IExecuteFunctions) {
		return [this.getInputData().map((item, index) => editItem(this, item, index))];
	},
};

function editItem(
	context: IExecuteFunctions,
	{ json, binary }: INodeExecutionData,
	item: number,
): INodeExecutionData {
	const { dotNotation, stripBinary } = context.getNodeParameter('options', item, {});
	const includesInput = context.getNodeParameter('includeOtherFields', item) === true;
	const pairedItem = { item };
	try {
		const fields = includesInput ? includedFields(context, deepCopy(json), item) : {};
		const isManual = context.getNodeParameter('mode', item) === 'manual';
		const changes = isManual ? assignedFields(context, item) : jsonFields(context, item);
		for (const [name, value] of changes) setField(fields, name, value, dotNotation !== false);
		const keepsBinary = includesInput && stripBinary !== true && binary !== undefined;
		return { json: fields, pairedItem, ...(keepsBinary ? { binary } : {}) };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		if (context.continueOnFail()) return { json: { error: message }, pairedItem };
		throw new NodeOperationError(context.getNode(), message, { itemIndex: item });
	}
}

function includedFields(context: IExecuteFunctions, json: IDataObject, item: number): IDataObject {
	const include = context.getNodeParameter('include', item);
	if (include === 'all') return json;
	const isSelected = include === 'selected';
	const names = String(
		context.getNodeParameter(isSelected ? 'includeFields' : 'excludeFields', item),
	)
		.split(',')
		.map((name) => name.trim());
	const fields = Object.entries(json).filter(([name]) => names.includes(name) === isSelected);
	return Object.fromEntries(fields);
}

type Field = [name: string, value: GenericValue];

function assignedFields(context: IExecuteFunctions, item: number): Field[] {
	const { ignoreConversionErrors } = context.getNodeParameter('options', item, {});
	const assignments = context.getNodeParameter('assignments.assignments', item, []);
	if (!Array.isArray(assignments)) return [];

	return assignments.map((assignment): Field => {
		const { name, value, type } = Object(assignment) as IDataObject;
		if (value === undefined || value === null) return [String(name), null];
		const fieldType = fieldTypes.find((known) => known === type) ?? 'string';
		const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
		const validated = validateFieldType(
			String(name),
			fieldType === 'string' ? text : value,
			fieldType,
		);
		if (validated.valid) return [String(name), validated.newValue ?? null];
		if (ignoreConversionErrors === true) return [String(name), value];
		throw new Error(`${validated.errorMessage} [item ${item}]`);
	});
}

/** Each `{{ }}` of a JSON text stands for a JSON value: an object is written out, not `[object Object]`. */
function jsonFields(context: IExecuteFunctions, item: number): Field[] {
	const raw = context.getNodeParameter('jsonOutput', item, '{}', { rawExpressions: true });
	const isExpression = typeof raw === 'string' && raw.startsWith('=');
	const json = isExpression
		? raw.slice(1).replace(/{{[\s\S]*?}}/g, (expression) => {
				const value = context.evaluateExpression(expression, item);
				return typeof value === 'object' ? JSON.stringify(value) : String(value);
			})
		: raw;
	const fields: unknown = typeof json === 'string' ? jsonParse(json) : json;
	if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
		throw new Error(`The 'JSON Output' in item ${item} does not contain a valid JSON object`);
	}
	return Object.entries<GenericValue>({ ...fields });
}

function setField(fields: IDataObject, name: string, value: GenericValue, dots: boolean): void {
	const [first = name, ...rest] = dots ? name.split('.') : [name];
	if (rest.length === 0) {
		fields[first] = value;
		return;
	}
	const nested = { ...(Object(fields[first]) as IDataObject) };
	setField(nested, rest.join('.'), value, dots);
	fields[first] = nested;
}
