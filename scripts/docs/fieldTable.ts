/** Tables of fields, made from the node's own description. */
import type { INodeProperties } from 'n8n-workflow';

// With its ending: without it, tsx takes the codex file AdspirerTikTok.node.json.
import { AdspirerTikTok } from '../../nodes/AdspirerTikTok/AdspirerTikTok.node.ts';
import { parameterName, type Tool } from '../../nodes/AdspirerTikTok/operations/tool';
import { membersOf } from '../../nodes/AdspirerTikTok/pipeline/parameters';
import { code, table } from './markdown';
import { choicesOf, labelOf, shownWhen } from './shownWhen';

const { properties } = new AdspirerTikTok().description;

const NONE = '–';

/** The fields of an operation as the editor shows them, without Resource, Operation and Options. */
export function fieldsOf({ resource, operation }: Tool): INodeProperties[] {
	return properties.filter(
		({ name, type, displayOptions: { show = {} } = {} }) =>
			type !== 'hidden' &&
			name !== 'operation' &&
			show.resource?.includes(resource.value) &&
			show.operation?.includes(operation.value),
	);
}

/** The tables of an operation: its fields, those of each collection, and the choices that fields have. */
export function fieldTables(tool: Tool): string {
	const fields = fieldsOf(tool);
	const isCollection = ({ type }: INodeProperties) => type === 'collection';
	const single = fields.filter((field) => !isCollection(field));
	const collections = fields.filter(isCollection);
	const all = [...single, ...collections.flatMap(membersOf)];
	const rows = (list: readonly INodeProperties[]) =>
		list.map((field) => [
			field.displayName,
			field.description ?? '',
			typeOf(field),
			defaultOf(field),
			field.required ? 'yes' : 'no',
			shownWhen(field, all) || 'always',
			argumentOf(tool, field),
		]);
	const header = (ofDefault: string) => [
		'Field',
		'What it is',
		'Type',
		ofDefault,
		'Required',
		'Shown when',
		'API argument',
	];
	return [
		table(header('Default'), rows(single)),
		...collections.flatMap((collection) => [
			`**${collection.displayName}.** Only what you add here is sent.`,
			table(header('When added'), rows(membersOf(collection))),
		]),
		...choiceList(all),
	].join('\n\n');
}

/** The table of the collection Options, and the choices that its fields have. */
export function optionsTables(): string {
	const options = properties.filter(({ name }) => name === 'options').flatMap(membersOf);
	const rows = options.map((field) => [
		field.displayName,
		field.description ?? '',
		typeOf(field),
		defaultOf(field),
		shownWhen(field, options) || 'always',
	]);
	return [
		table(['Option', 'What it does', 'Type', 'Default', 'Shown when'], rows),
		...choiceList(options),
	].join('\n\n');
}

function typeOf({ type, typeOptions }: INodeProperties): string {
	switch (type) {
		case 'string':
			return typeOptions?.multipleValues ? 'list of texts' : 'text';
		case 'number':
			return `number${limitsOf(typeOptions)}`;
		case 'boolean':
			return 'on or off';
		case 'dateTime':
			return 'date and time';
		case 'json':
			return 'JSON object';
		case 'options':
			return 'one choice';
		case 'multiOptions':
			return 'any choices';
		default:
			return type;
	}
}

function limitsOf({ minValue, maxValue }: INodeProperties['typeOptions'] = {}): string {
	if (minValue === undefined) return '';
	return maxValue === undefined ? `, ${minValue} or more` : `, ${minValue} to ${maxValue}`;
}

function defaultOf(field: INodeProperties): string {
	const { default: value } = field;
	if (typeof value === 'boolean') return value ? 'on' : 'off';
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'string' || value === '') return NONE;
	return labelOf(field, value) ?? code(value);
}

/** The API's argument that a field becomes, or those that a choice sets by itself. */
function argumentOf({ schema, choices }: Tool, { name }: INodeProperties): string {
	const argument = Object.keys(schema.shape).find((candidate) => parameterName(candidate) === name);
	if (argument !== undefined) return code(argument);
	const cases = choices.find(({ parameter }) => parameter === name)?.cases ?? {};
	const set = new Set(Object.values(cases).flatMap(({ sets = {} }) => Object.keys(sets)));
	return set.size > 0 ? `sets ${[...set].map(code).join(', ')}` : NONE;
}

/** Every field that has choices, with each choice's label, value and description. */
function choiceList(fields: readonly INodeProperties[]): string[] {
	const lines = new Set(
		fields
			.filter(({ type }) => type === 'options' || type === 'multiOptions')
			.map((field) => `- **${field.displayName}**\n${choiceLines(field).join('\n')}`),
	);
	if (lines.size === 0) return [];
	const intro = `**Choices.** Where a code stands behind a label, an expression or a column may give either.`;
	return [intro, [...lines].join('\n')];
}

/** One line a choice. A field that takes no expressions is set in the node, where only labels are seen. */
function choiceLines(field: INodeProperties): string[] {
	return choicesOf(field).map(({ name, value, description }) => {
		const written = field.noDataExpression ? '' : ` ${code(String(value))}`;
		return `  - ${name}${written}${description ? `: ${description}` : ''}`;
	});
}
