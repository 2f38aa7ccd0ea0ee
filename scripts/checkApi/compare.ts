/** Says in sentences where the service's document and the node part. */
import { titleOf, type Tool } from '../../nodes/AdspirerTikTok/operations/tool';
import type { Argument, Limits } from './argument';
import { readArguments, type DocumentedTool } from './document';
import { nodeArguments } from './nodeArguments';

/**
 * All differences between the documented tools and those of the node, a sentence each; none if they are equal.
 * TikTok tools that are neither the node's nor among `leftOut` are new. What `newer` tells is known elsewhere: it
 * is not gone because this document lacks it.
 */
export function differences(
	documented: ReadonlyMap<string, DocumentedTool>,
	tools: readonly Tool[],
	leftOut: ReadonlySet<string>,
	newer: ReadonlyMap<string, DocumentedTool>,
): string[] {
	const known = new Set([...tools.map(({ name }) => name), ...leftOut]);
	const fresh = [...documented].filter(([name, { isTikTok }]) => isTikTok && !known.has(name));
	return [
		...fresh.map(
			([name, { title }]) => `New tool: ${name} (${title}). The node has no operation for it.`,
		),
		...tools.flatMap((tool) => {
			const other = documented.get(tool.name);
			if (!other) return [`Gone tool: ${tool.name}, which ${titleOf(tool)} calls.`];
			const told = newer.get(tool.name);
			const documentedHere = readArguments(tool.name, other);
			const everywhere = told
				? withNewer(documentedHere, readArguments(tool.name, told))
				: documentedHere;
			return argumentDifferences(tool.name, everywhere, nodeArguments(tool));
		}),
	];
}

/**
 * The arguments of a document, completed by those that are published elsewhere: arguments that the document lacks,
 * further values of those it has, and values that the service refuses by now.
 */
export function withNewer(documented: readonly Argument[], newer: readonly Argument[]): Argument[] {
	const byName = new Map(newer.map((argument) => [argument.name, argument]));
	const names = new Set(documented.map(({ name }) => name));
	return [
		...documented.map((argument) => {
			const { values = [], refused = [], isOpen = false } = byName.get(argument.name) ?? {};
			return {
				...argument,
				values: [...new Set([...argument.values, ...values])].filter(
					(value) => !refused.includes(value),
				),
				isOpen: argument.isOpen || isOpen,
			};
		}),
		...newer.filter(({ name }) => !names.has(name)),
	];
}

/** The differences between two lists of one tool's arguments. */
export function argumentDifferences(
	tool: string,
	documented: readonly Argument[],
	taken: readonly Argument[],
): string[] {
	const byName = new Map(taken.map((argument) => [argument.name, argument]));
	const names = new Set(documented.map(({ name }) => name));
	return [
		...documented.flatMap((argument) => {
			const own = byName.get(argument.name);
			if (own) return changes(argument, own).map((text) => `Changed: ${tool} ${text}.`);
			const need = argument.isRequired ? 'required' : 'optional';
			return [
				`New argument: ${tool} takes ${argument.name} (${argument.type}, ${need}). The node has no field for it.`,
			];
		}),
		...taken
			.filter(({ name }) => !names.has(name))
			.map(({ name }) => `Gone argument: ${tool} no longer takes ${name}, which the node sends.`),
	];
}

/** What differs between an argument as documented and as the node takes it, as the ends of sentences. */
function changes(documented: Argument, own: Argument): string[] {
	const { name, limits } = documented;
	const understood = [...own.values, ...(own.spellings ?? [])];
	const added = documented.values.filter((value) => !understood.includes(value));
	// A list that goes on in the document may well hold what the node offers.
	const removed = own.values.filter(
		(value) => !documented.isOpen && !documented.values.includes(value),
	);
	const hasOtherDefault =
		documented.default !== undefined &&
		own.default !== undefined &&
		documented.default !== own.default;

	const found: Array<[differs: boolean, sentence: string]> = [
		[documented.isRequired && !own.isRequired, `requires ${name}, which is optional in the node`],
		[!documented.isRequired && own.isRequired, `does without ${name}, which the node requires`],
		[
			documented.type !== own.type,
			`takes ${name} as ${documented.type}, but the node sends ${own.type}`,
		],
		[added.length > 0, `takes ${added.join(', ')} as ${name}, which the node does not offer`],
		[removed.length > 0, `does not list ${removed.join(', ')} for ${name}, which the node offers`],
		[
			documented.isOpen && !own.isOpen,
			`takes more values as ${name} than it lists, but the node takes no others`,
		],
		[
			hasOtherDefault,
			`uses ${JSON.stringify(documented.default)} for ${name} by default, but the node's field starts with ${JSON.stringify(own.default)}`,
		],
		[
			limits.min !== own.limits.min || limits.max !== own.limits.max,
			`limits ${name} to ${written(limits)}, but the node to ${written(own.limits)}`,
		],
	];
	return found.flatMap(([differs, sentence]) => (differs ? [sentence] : []));
}

function written({ min, max }: Limits): string {
	if (min === undefined) return max === undefined ? 'nothing' : `at most ${max}`;
	return max === undefined ? `at least ${min}` : `${min} to ${max}`;
}
