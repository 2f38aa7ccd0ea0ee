/** Where the values of cells come from: a field's fixed value, its expression, or that of its collection. */
import type { IExecuteFunctions, INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { isDeeperThan, isRecord } from '../api/canonicalJson';
import { isBlank, trimmed } from '../cells/blank';
import { nearest } from '../cells/near';
import { jsonIn, MOST_LEVELS } from '../cells/split';
import { alternatives, quoted } from '../cells/words';
import { membersOf } from './collections';
import { columnLostInText, lostColumn } from './lostColumns';

/** What a source gives to an item: a value, nothing, or why it cannot be read. */
export type Found =
	| {
			readonly value: unknown;
			readonly problem?: undefined;
			/** The field was not added, which is no blank cell. */
			readonly isAbsent?: boolean;
	  }
	| { readonly problem: string; readonly value?: undefined; readonly isAbsent?: undefined };

/** A source of cells. Every one is read in this way, wherever its values are. */
export interface Source {
	/** Name of the field. */
	readonly name: string;
	/** The field's label in the editor. */
	readonly label: string;
	/** What feeds the field, as its owner wrote it: an expression without its `=`; undefined for a fixed value. */
	readonly expression?: string | undefined;
	/** What the panel shows where the cell is blank, for a field outside of collections that has choices. */
	readonly shownDefault?: string | undefined;
	/** What it gives to an item (index). `undefined` as the value is a blank. */
	at(item: number): Found;
}

/** What a collection by expression gives that is not blank: its members are sources of their own. */
const HAS_MEMBERS = true;

const TOO_DEEP: Found = {
	problem: `lists or objects are nested more than ${MOST_LEVELS} levels deep`,
};

/** The value of something found, or a problem if it is nested too deep to be read. */
export const shallow = (value: unknown): Found =>
	isDeeperThan(MOST_LEVELS, value) ? TOO_DEEP : { value };

/** Reads one parameter of the node for an item; null if it is absent. */
export function parameterAt(context: IExecuteFunctions, path: string, item: number): Found {
	try {
		return shallow(context.getNodeParameter(path, item, null));
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { problem: `the expression does not work: ${message}` };
	}
}

/** The text of an expression without its `=`; of a list, the one that is in it. */
function expressionIn(raw: unknown): string | undefined {
	if (typeof raw === 'string') return raw.startsWith('=') ? trimmed(raw.slice(1)) : undefined;
	if (typeof raw !== 'object' || raw === null) return undefined;
	const [found, ...more] = Object.values(raw).flatMap((part) => expressionIn(part) ?? []);
	return more.length === 0 ? found : [found, ...more].join(', ');
}

/**
 * The sources of fields, in their order. A field that is not shown or not added to its collection has none. What
 * has no expression is read once for all items, everything else once an item (an expression costs about 1.5 ms).
 */
export function sourcesOf(
	context: IExecuteFunctions,
	fields: readonly INodeProperties[],
): Source[] {
	const { parameters } = context.getNode();
	const items = context.getInputData();
	return fields.flatMap((field): Source[] => {
		const raw = parameters[field.name];
		if (field.type !== 'collection') {
			return field.name in parameters ? [sourceOf(context, items, field, raw, field.name)] : [];
		}
		if (typeof raw === 'string' && raw.startsWith('=')) {
			const whole = new Collection(context, items, field, trimmed(raw.slice(1)));
			return [whole.itself(), ...membersOf(field).map((member) => whole.member(member))];
		}
		const members: Record<string, unknown> = isRecord(raw) ? raw : {};
		return membersOf(field)
			.filter(({ name }) => name in members)
			.map((member) => {
				const path = `${field.name}.${member.name}`;
				return sourceOf(context, items, member, members[member.name], path);
			});
	});
}

function sourceOf(
	context: IExecuteFunctions,
	items: readonly INodeExecutionData[],
	field: INodeProperties,
	raw: unknown,
	path: string,
): Source {
	const { name, displayName: label, type, default: shown } = field;
	const expression = expressionIn(raw);
	if (expression === undefined) {
		const fixed = shallow(raw);
		return { name, label, at: () => fixed };
	}
	const found = new Search(items, (item) => parameterAt(context, path, item), raw);
	const hasDefault =
		type === 'options' && path === name && typeof shown === 'string' && shown !== '';
	return {
		name,
		label,
		expression,
		shownDefault: hasDefault ? shown : undefined,
		at: (item) => found.at(item),
	};
}

/** Reads what an expression gives, and knows whether it has found anything in any row. */
class Search {
	/** What was read before its turn. */
	private readonly ahead = new Map<number, Found>();

	/** Of each part: whether any row has it. Looked up where one is missing. */
	private readonly isThere = new Map<number, boolean>();

	/** The entries of a list, or the one text. */
	private readonly parts: readonly unknown[];

	/** Why nothing is read at all: a text names a column that no row has. */
	private readonly lost: Found | undefined;

	constructor(
		private readonly items: readonly INodeExecutionData[],
		private readonly read: (item: number) => Found,
		private readonly raw: unknown,
	) {
		this.parts = Array.isArray(raw) ? raw : [raw];
		const [column] = this.parts.flatMap((part) =>
			typeof part === 'string' && part.startsWith('=')
				? (columnLostInText(part.slice(1), items) ?? [])
				: [],
		);
		this.lost =
			column === undefined
				? undefined
				: { problem: lostColumn(`{{ $json[${JSON.stringify(column)}] }}`, items) };
	}

	at(item: number): Found {
		if (this.lost) return this.lost;
		const found = this.next(item);
		if (found.problem !== undefined) return found;
		const missing = this.parts.findIndex(
			(part, index) => this.isMissing(found, index) && expressionIn(part) !== undefined,
		);
		if (missing < 0 || this.isInAnyRow(missing)) return found;
		return { problem: lostColumn(expressionIn(this.parts[missing]) ?? '', this.items) };
	}

	private next(item: number): Found {
		const found = this.ahead.get(item) ?? this.read(item);
		this.ahead.delete(item);
		return found;
	}

	private isMissing({ problem, value, isAbsent }: Found, part: number): boolean {
		if (problem !== undefined || isAbsent) return false;
		if (!Array.isArray(this.raw)) return value === undefined;
		return Array.isArray(value) && part < value.length && value[part] === undefined;
	}

	private isInAnyRow(part: number): boolean {
		const known = this.isThere.get(part);
		if (known !== undefined) return known;
		const isThere = this.items.some((_, item) => {
			const found = this.ahead.get(item) ?? this.read(item);
			this.ahead.set(item, found);
			return !this.isMissing(found, part);
		});
		this.isThere.set(part, isThere);
		return isThere;
	}
}

/** A collection that is an expression as a whole. Its members are read one by one, as if they were fields. */
class Collection {
	private readonly search: Search;

	private readonly names: readonly string[];

	private last?: { readonly item: number; readonly found: Found };

	constructor(
		context: IExecuteFunctions,
		private readonly items: readonly INodeExecutionData[],
		private readonly field: INodeProperties,
		private readonly expression: string,
	) {
		this.names = membersOf(field).map(({ name }) => name);
		const read = (item: number) => this.objectIn(parameterAt(context, field.name, item));
		this.search = new Search(items, read, `=${expression}`);
	}

	/** The collection itself: gives no value, but says what is wrong with it. */
	itself(): Source {
		const { name, displayName: label } = this.field;
		const at = (item: number): Found => {
			const found = this.found(item);
			return found.problem === undefined && !isBlank(found.value) ? { value: HAS_MEMBERS } : found;
		};
		return { name, label, expression: this.expression, at };
	}

	member({ name, displayName: label }: INodeProperties): Source {
		const read = (item: number): Found => {
			const { value } = { value: undefined, ...this.found(item) };
			const isAdded = isRecord(value) && Object.hasOwn(value, name);
			return isAdded ? { value: value[name] } : { value: undefined, isAbsent: true };
		};
		const search = new Search(this.items, read, `=${this.expression}`);
		return { name, label, expression: this.expression, at: (item) => search.at(item) };
	}

	private found(item: number): Found {
		if (this.last?.item !== item) this.last = { item, found: this.search.at(item) };
		return this.last.found;
	}

	/** The collection as an object; refused if it is none, or has a member that there is no field for. */
	private objectIn(found: Found): Found {
		if (found.problem !== undefined || found.value === undefined) return found;
		const { value } = found;
		if (isBlank(value)) return { value: null };
		const read = typeof value === 'string' ? jsonIn(value) : value;
		if (!isRecord(read)) {
			return {
				problem: `${quoted(value)} is not an object such as { "${this.names[0] ?? ''}": … }`,
			};
		}
		const unknown = Object.keys(read).find((name) => !this.names.includes(name));
		if (unknown === undefined) return { value: read };
		const near = nearest(unknown, this.names);
		const hint = near === undefined ? '' : `. Did you mean ${near}?`;
		return {
			problem: `${this.field.displayName} has no field ${quoted(unknown)}, but ${alternatives(this.names)}${hint}`,
		};
	}
}
