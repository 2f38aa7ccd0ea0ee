/** A tool's arguments, read from the node's fields. */
import type { IExecuteFunctions } from 'n8n-workflow';

import { isBlank } from '../cells/blank';
import { Cell, valueIn, type Surroundings } from '../cells/cell';
import { parameterName, type Arguments, type Tool } from '../operations/tool';
import type { Problem } from './problems';
import { parameterAt, shallow, sourcesOf, type Source } from './sources';

export { labelsOf, membersOf } from './collections';

/** Reads one parameter, null if it is absent; an expression that fails becomes a problem of its field. */
export function readParameter(
	context: IExecuteFunctions,
	path: string,
	item: number,
	label: string,
	problems: Problem[],
): unknown {
	const found = parameterAt(context, path, item);
	if (found.problem === undefined) return found.value;
	problems.push({ field: label, message: found.problem });
	return null;
}

/** The value as a cell, or none and a problem of its field if it is nested too deep to be read. */
export function cellOf(
	value: unknown,
	label: string,
	surroundings: Surroundings,
	problems: Problem[],
): Cell | undefined {
	const found = shallow(value);
	if (found.problem === undefined) {
		return isBlank(found.value) ? undefined : new Cell(found.value, surroundings);
	}
	problems.push({ field: label, message: found.problem });
	return undefined;
}

/** What the fields give to one item. */
export interface GivenArguments {
	/** A cell for each argument that is given. */
	readonly given: Arguments;
	readonly problems: Problem[];
	/** The expressions that arguments come from. */
	readonly expressions: ReadonlyMap<string, string>;
}

/** A source and the argument that it feeds; none for a collection as a whole. */
interface Feed {
	readonly source: Source;
	readonly argument?: string | undefined;
	/** What a fixed field gives to every item. */
	readonly fixed?: Cell | undefined;
}

/** Reads a tool's arguments from the node's fields. Blank fields and cells give nothing: see `docs/cells.md`. */
export class ArgumentReader {
	private readonly feeds: readonly Feed[];

	constructor(
		context: IExecuteFunctions,
		tool: Tool,
		private readonly surroundings: Surroundings,
	) {
		const argumentsByName = new Map(
			Object.keys(tool.schema.shape).map((argument) => [parameterName(argument), argument]),
		);
		const collections = new Set(
			tool.fields.filter(({ type }) => type === 'collection').map(({ name }) => name),
		);
		this.feeds = sourcesOf(context, tool.fields).flatMap((source): Feed[] => {
			const argument = argumentsByName.get(source.name);
			if (argument === undefined) return collections.has(source.name) ? [{ source }] : [];
			const { value } = source.expression === undefined ? valueOf(source) : { value: undefined };
			const fixed = isBlank(value) ? undefined : new Cell(value, surroundings);
			return [{ source, argument, fixed }];
		});
	}

	/** Whether a field of this argument stands in the panel: at top level, or added to its collection. */
	shows(argument: string): boolean {
		return this.feeds.some((feed) => feed.argument === argument);
	}

	/** What the fields give to an item (index). */
	read(item: number): GivenArguments {
		const given: Arguments = {};
		const problems: Problem[] = [];
		const expressions = new Map<string, string>();
		for (const { source, argument, fixed } of this.feeds) {
			const { label: field, expression } = source;
			const give = (name: string, cell: Cell): void => {
				if (name in given && valueIn(given[name]) !== cell.value) {
					problems.push({ field, expression, message: 'given in two places, and not the same' });
				}
				given[name] = cell;
			};
			if (fixed && argument !== undefined) {
				give(argument, fixed);
				continue;
			}
			const found = source.at(item);
			if (found.problem !== undefined) {
				problems.push({ field, expression, message: found.problem });
			} else if (argument !== undefined) {
				const value = shownIfBlank(source, found.value);
				if (isBlank(value)) continue;
				give(argument, new Cell(value, this.surroundings));
				if (expression !== undefined) expressions.set(argument, expression);
			}
		}
		return { given, problems, expressions };
	}
}

/** Of a fixed field: the same for every item. */
const valueOf = (source: Source): { readonly value?: unknown } => {
	const found = source.at(0);
	return found.problem === undefined ? found : {};
};

/** The choice that the panel shows, where the cell is there and blank. */
const shownIfBlank = ({ shownDefault }: Source, value: unknown): unknown =>
	shownDefault !== undefined && value !== undefined && isBlank(value) ? shownDefault : value;
