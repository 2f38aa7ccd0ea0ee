import { tokensIn } from './shapes';

/** Rows under a head, as a text shows them. */
export interface Table {
	/** Where its lines begin and end in the text. */
	readonly start: number;
	readonly end: number;
	readonly header: readonly string[];
	readonly rows: ReadonlyArray<readonly string[]>;
}

/** Lines under a header, in ASCII or Markdown. */
export const isRule = (line: string) => /^\s*[|+:=-][-|+:=\s]*$/.test(line);

/** The separators of tables: bars, commas and tabs, columns of blanks. */
const SEPARATORS = [/\|/, /\t/, /,/, / {2,}/];
const LONGEST_HEADER = 1000;

/** The tables in a text: Markdown, boxes, and columns apart by tabs, commas or blanks whose head names an ID. */
export function* tablesIn(text: string): Generator<Table> {
	let start = 0;
	while (start < text.length) {
		const line = lineAt(text, start);
		const next = start + line.length + 1;
		const separator = separatorOf(line);
		const lines = separator && linesAt(text, start, line, separator);
		if (lines?.table) yield lines.table;
		start = lines?.end ?? next;
	}
}

function lineAt(text: string, start: number): string {
	const end = text.indexOf('\n', start);
	return text.slice(start, end < 0 ? text.length : end);
}

function separatorOf(line: string): RegExp | undefined {
	if (line.length > LONGEST_HEADER || line.length < 3) return undefined;
	if (line.includes('|')) return SEPARATORS[0];
	return /ids?\b/i.test(line) && !/\d{5}/.test(line) && !/[:!?]|\.\s|\.$/.test(line)
		? SEPARATORS.slice(1).find((separator) => separator.test(line.trim()))
		: undefined;
}

/** The lines that may be a table, and the table if they are one. */
function linesAt(
	text: string,
	start: number,
	first: string,
	separator: RegExp,
): { end: number; table: Table | undefined } {
	const isBar = separator === SEPARATORS[0];
	let header: string[] | undefined;
	const rows: string[][] = [];
	let end = start;
	for (let at = start; at < text.length;) {
		const line = at === start ? first : lineAt(text, at);
		const isUnderline = isRule(line);
		const isLine = isUnderline || (isBar ? line.includes('|') : separator.test(line.trim()));
		const next = at + line.length + 1;
		if (!isLine) break;
		if (!isUnderline) {
			const cells = cellsOf(line, separator);
			const isHead = !header || isRule(lineAt(text, next));
			// two tables without a line between them
			if (header && isHead && rows.length > 0) break;
			if (!isBar && header && cells.length !== header.length) break;
			if (isHead && tokensIn(line, true).every(({ text: id }) => id === '')) header = cells;
			else rows.push(cells);
			if (!header) return { end: next, table: undefined };
		}
		at = end = next;
	}
	const isTable =
		header && rows.length > 0 && rows.every((row) => row.length <= (header?.length ?? 0));
	const table = header && isTable ? { start, end, header, rows } : undefined;
	return { end: Math.max(end, start + first.length + 1), table };
}

function cellsOf(line: string, separator: RegExp): string[] {
	const bare = separator === SEPARATORS[0] ? line.trim().replace(/^\||\|$/g, '') : line.trim();
	return bare.split(separator).map((cell) => cell.trim());
}
