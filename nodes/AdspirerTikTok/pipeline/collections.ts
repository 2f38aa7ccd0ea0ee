/** Collections, and what n8n makes of one that is an expression as a whole. */
import { isINodeProperties, type INodeProperties } from 'n8n-workflow';

/** The fields inside a collection. */
export const membersOf = ({ options = [] }: INodeProperties): INodeProperties[] =>
	options.filter((option) => isINodeProperties(option));

/** The editor's labels by field name, those inside collections included. */
export function labelsOf(fields: readonly INodeProperties[]): Map<string, string> {
	return new Map(
		fields
			.flatMap((field) => (field.type === 'collection' ? membersOf(field) : [field]))
			.map(({ name, displayName }) => [name, displayName]),
	);
}

/**
 * Where the text `={{ … }}` stands for a whole collection, as in generated workflows, n8n would read it as a
 * collection without members (`getNodeParameters` looks them up in the text). So each collection gets a hidden
 * field of the same name after it, which n8n keeps as it is. It is there for such a text only: as text, an
 * object is "[object Object]", which comes after "[", and "={{" before.
 */
export const withExpressions = (fields: readonly INodeProperties[]): INodeProperties[] =>
	fields.flatMap((field) => {
		if (field.type !== 'collection') return [field];
		const { displayName, name, displayOptions } = field;
		const hide = { ...displayOptions?.hide, [`/${name}`]: [{ _cnd: { gte: '[' } }] };
		const asText: INodeProperties = {
			displayName,
			name,
			type: 'hidden',
			default: {},
			displayOptions: { ...displayOptions, hide },
		};
		return [field, asText];
	});
