/** Until the reader that finds IDs brings its own: rows of a list, as tables and lists of objects tell them. */
import { isRecord } from './canonicalJson';

/** One row of a list by its columns; names in snake_case. */
export type ListRow = Readonly<Record<string, string>>;

/** What a reader needs of an answer. */
export interface ListAnswer {
	readonly text: string;
	readonly data: Readonly<Record<string, unknown>>;
}

const columnName = (title: string): string =>
	title
		.trim()
		.replace(/[*_`]{1,3}(.*?)[*_`]{1,3}/g, '$1')
		.replace(/[^A-Za-z0-9]+/g, '_')
		.replace(/^_|_$/g, '')
		.toLowerCase();

/** The rows of every list in an answer, in order. */
export function readRows({ text, data }: ListAnswer): ListRow[] {
	const inData = rowsIn(data, 0);
	return inData.length > 0 ? inData : rowsInTables(text);
}

function rowsIn(value: unknown, depth: number): ListRow[] {
	if (depth > 8) return [];
	if (Array.isArray(value)) {
		return value
			.filter(isRecord)
			.map((record) =>
				Object.fromEntries(
					Object.entries(record).flatMap(([name, cell]) =>
						['string', 'number', 'boolean'].includes(typeof cell)
							? [[columnName(name), String(cell)]]
							: [],
					),
				),
			);
	}
	return isRecord(value) ? Object.values(value).flatMap((inner) => rowsIn(inner, depth + 1)) : [];
}

function rowsInTables(text: string): ListRow[] {
	const rows: ListRow[] = [];
	let columns: string[] | undefined;
	let before: string[] | undefined;
	for (const line of text.split(/\r?\n/)) {
		if (!line.includes('|')) {
			columns = before = undefined;
			continue;
		}
		const cells = line
			.trim()
			.replace(/^\||\|$/g, '')
			.split('|')
			.map((cell) => cell.trim().replace(/^[`*]{1,2}|[`*]{1,2}$/g, ''));
		if (cells.every((cell) => /^:?-+:?$/.test(cell))) columns = before?.map(columnName);
		else if (columns) {
			const names = columns;
			rows.push(
				Object.fromEntries(cells.map((cell, i): [string, string] => [names[i] ?? '', cell])),
			);
		} else before = cells;
	}
	return rows;
}
