import { isINodePropertyOptions, type INodeProperties } from 'n8n-workflow';

/** What picks the operation itself, and the version: a page is about one, and the newest. */
const PICKS_THE_PAGE = ['resource', 'operation', '@version'];

/**
 * When a field is shown, in words: "Creative Type is Image URLs, and Objective is Reach or Traffic".
 *
 * @param all the fields of the operation, by which names and values become labels
 * @returns nothing for a field that is always shown
 */
export function shownWhen(
	{ displayOptions = {} }: INodeProperties,
	all: readonly INodeProperties[],
): string {
	const { show = {}, hide = {} } = displayOptions;
	const inWords = (conditions: typeof show, verb: string) =>
		Object.entries(conditions)
			.filter(([name]) => !PICKS_THE_PAGE.includes(name))
			.map(([name, values = []]) => {
				const field = all.find((candidate) => candidate.name === name.replace(/^\//, ''));
				if (!field) throw new Error(`A field is shown by ${name}, which is no field`);
				const labels = values.map((value) => labelOf(field, value) ?? JSON.stringify(value));
				return `${field.displayName} ${verb} ${labels.join(' or ')}`;
			});
	return [...inWords(show, 'is'), ...inWords(hide, 'is not')].join(', and ');
}

/** The label of one of a field's choices, undefined if the value is none. */
export function labelOf(field: INodeProperties, value: unknown): string | undefined {
	return choicesOf(field).find((choice) => choice.value === value)?.name;
}

/** The choices that a field has. */
export const choicesOf = ({ options = [] }: INodeProperties) =>
	options.filter((option) => isINodePropertyOptions(option));
