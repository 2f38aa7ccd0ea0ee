/** Columns that an expression looks for and no row has. */
import type { INodeExecutionData } from 'n8n-workflow';

import { nearest } from '../cells/near';
import { alternatives, MOST_NAMED } from '../cells/words';

type Items = readonly INodeExecutionData[];

/** How many rows are looked at for the names of their columns. */
const MOST_ROWS = 1000;

/** `$json.Name`, `$json["Name"]`, also behind `$('Node').item` and the like. */
const COLUMN =
	/\bjson\s{0,9}(?:\??\.\s{0,9}([\p{L}_$][\p{L}\p{N}_$]{0,99})|(?:\?\.)?\[\s{0,9}(["'`])(.{1,100}?)\2\s{0,9}\])/u;

/** `{{ $json.Name }}` and nothing else within the braces. */
const LONE_COLUMN =
	/\{\{\s{0,9}\$json(?:\.([\p{L}_$][\p{L}\p{N}_$]{0,99})|\[(["'])([^"'\]]{1,100})\2\])\s{0,9}\}\}/gu;

/** Whether n8n evaluates all of a text as one expression, and gives what it comes to as it is. */
const isWhole = (expression: string): boolean =>
	expression.startsWith('{{') && expression.endsWith('}}') && expression.indexOf('{{', 2) < 0;

/** The column that a text with expressions in it names, and that no row has; n8n writes nothing in its place. */
export function columnLostInText(expression: string, items: Items): string | undefined {
	if (isWhole(expression)) return undefined;
	for (const [, name, , quotedName] of expression.matchAll(LONE_COLUMN)) {
		const column = name ?? quotedName ?? '';
		if (!items.some(({ json }) => Object.hasOwn(json, column))) return column;
	}
	return undefined;
}

/** Says that an expression finds nothing in any row: which columns there are, the nearest, and how to allow it. */
export function lostColumn(expression: string, items: Items): string {
	const [, name, , quotedName] = COLUMN.exec(expression) ?? [];
	const wanted = name ?? quotedName;
	const columns = columnsOf(items);
	const has = wanted !== undefined && columns.includes(wanted);
	const near = wanted === undefined || has ? undefined : nearest(wanted, columns);
	return [
		'the expression finds nothing in any row. ',
		columns.length > 0
			? `The rows have the columns ${alternatives(columns.map(shown), MOST_NAMED).replace(/ or (?=[^,]*$)/, ' and ')}. `
			: 'The rows have no columns. ',
		near === undefined ? '' : `Did you mean ${shown(near)}? Write {{ ${written(near)} }}. `,
		`If nothing shall be allowed here, write ${allowing(expression)}`,
	].join('');
}

/** The names of all columns, in the order in which they come up. */
function columnsOf(items: Items): string[] {
	const columns = new Set<string>();
	for (const { json } of items.slice(0, MOST_ROWS)) {
		for (const column of Object.keys(json)) columns.add(column);
	}
	return [...columns];
}

const isPlain = (column: string) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(column);

const written = (column: string) =>
	isPlain(column) ? `$json.${column}` : `$json[${JSON.stringify(column)}]`;

/** In quotes, with what cannot be seen in words. */
function shown(column: string): string {
	const name = column.length > 60 ? `${column.slice(0, 60)}…` : column;
	if (/^[\uFEFF\u200B]/.test(name))
		return `“${name.slice(1)}” (with an invisible character before it)`;
	if (/\s$/.test(name)) return `“${name}” (with a blank at its end)`;
	return /^\s/.test(name) ? `“${name}” (with a blank before it)` : `“${name}”`;
}

const allowing = (expression: string): string =>
	isWhole(expression)
		? `{{ ${expression.slice(2, -2).trim()} ?? '' }}`
		: "?? '' behind the column, as in {{ $json.Name ?? '' }}";
