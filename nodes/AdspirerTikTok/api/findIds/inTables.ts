import type { IdKind } from '../ids';
import { Findings } from './findings';
import { readName, type Name } from './names';
import { SECTION_BREAK } from './readable';
import { NO_SECTION, sectionAfter, type Section } from './sections';
import { isIdInText, isUnmistakableImageId } from './shapes';
import { tokensIn } from './tokens';

/**
 * Searches the tables in the output of `readable` whose columns or rows are headed by what their IDs are.
 * `rest` is the text without the tables with columns of IDs: there, a label does not stand before its value.
 */
export function inTables(text: string): { found: Findings; rest: string } {
	const found = new Findings();
	let rest = '';
	let end = 0;
	let section = NO_SECTION;
	let seen = 0;
	for (const table of tablesIn(text)) {
		section = sectionAfter(text.slice(seen, table.start), section);
		seen = table.end;
		if (!readTable(text.slice(table.start, table.end), section, found)) continue;
		rest += text.slice(end, table.start) + SECTION_BREAK;
		end = table.end;
	}
	return { found, rest: rest + text.slice(end) };
}

/** Lines under a header, in ASCII or Markdown. */
const RULE = /^\s*[|+:=-][-|+:=\s]*$/;

/** Two and more lines with `|` in them, one after the other. */
function* tablesIn(text: string): Generator<{ start: number; end: number }> {
	let end = 0;
	for (let bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', end)) {
		const start = Math.max(end, text.lastIndexOf('\n', bar) + 1);
		let lines = 0;
		for (end = start; end < text.length; lines++) {
			const next = text.indexOf('\n', end) + 1 || text.length;
			const line = text.slice(end, next);
			if (!line.includes('|') && !RULE.test(line)) break;
			end = next;
		}
		if (lines > 1) yield { start, end };
	}
}

/** In a row where an ID is missing. */
const NO_VALUE = /^[*_`'"~]{0,3}(?:none|null|n\/a|[-–—])[*_`'"~]{0,3}$/i;

/** Adds what a table tells to what was found. Whether it has a column of IDs: then nothing else is to be read from it. */
function readTable(table: string, section: Section, found: Findings): boolean {
	if (!/\d/.test(table)) return false;
	const lines = table.split('\n');
	let columns: readonly Name[] | undefined;
	let hasIds = false;
	for (const [at, line] of lines.entries()) {
		if (RULE.test(line)) continue;
		const isHeader = !columns || RULE.test(lines[at + 1] ?? '');
		if (!isHeader && !/\d/.test(line)) continue;
		const cells = cellsIn(line);
		const isRow = cells.some((cell) => holdsId(cell) || NO_VALUE.test(cell));
		if (isHeader && !isRow) columns = cells.map(readName);
		columns ??= [];
		if (isRow) readRow(cells, columns, section, found);
		// two lines with bars in them are not yet a table
		if (columns.length > 0 && cells.length > columns.length) return false;
		hasIds ||= columns.some(({ names }) => /^(id|bareId|foreign)$/.test(names));
	}
	return hasIds;
}

const cellsIn = (line: string) =>
	line
		.trim()
		.replace(/^\||\|$/g, '')
		.split('|')
		.map((cell) => cell.trim());

function readRow(
	row: readonly string[],
	columns: readonly Name[],
	section: Section,
	found: Findings,
): void {
	const names = row.map(readName);
	const [label] = names;
	for (const [at, cell] of row.entries()) {
		const kind = kindOfCell(at, names, columns, section);
		if (kind === undefined) {
			const isForeign =
				section.isForeign || [label, columns[at]].some((name) => name?.names === 'foreign');
			if (!isForeign) nameImages(cell, found);
			continue;
		}
		for (const id of idsInCell(cell)) {
			if (kind === 'bare') {
				found.addBare(id);
			} else if (isIdInText(kind, id)) {
				const isForeign = section.isForeign || (label?.names === 'foreign' && label.kind === kind);
				(isForeign ? found.demoted : found.labelled).add(kind, id);
			}
		}
	}
}

/** "| banner.jpg | tos-… |", whatever the names of its column and row */
function nameImages(cell: string, found: Findings): void {
	for (const id of idsInCell(cell)) {
		if (isUnmistakableImageId(id)) found.named.add('image_ids', id);
	}
}

/** What the names of its column and row, of the table's first column, and of the section call a cell's IDs. */
function kindOfCell(
	at: number,
	row: readonly Name[],
	columns: readonly Name[],
	section: Section,
): IdKind | 'bare' | undefined {
	const column = columns[at];
	const [label] = row;
	if (column?.names === 'id') return column.kind;
	if (column?.names === 'foreign' || column?.names === 'otherId') return undefined;
	if (column?.names !== 'bareId' && label?.names !== 'bareId') return undefined;
	if (label?.names === 'id') return label.kind;
	const heads = [column, columns[0]];
	const thing = row.find(isThing) ?? heads.find(isThing);
	if ([...row, ...heads].some(isOther) && !row.some(isThing)) return undefined;
	if (thing?.names === 'thing') return thing.kind;
	return section.isOther ? undefined : (section.kind ?? 'bare');
}

const isThing = (name: Name | undefined) => name?.names === 'thing';
const isOther = (name: Name | undefined) => /^other(Thing|Id)$/.test(name?.names ?? '');

const holdsId = (cell: string) => idsInCell(cell).length > 0;

/** Everything that may be an ID of any kind. */
const idsInCell = (cell: string) =>
	tokensIn(cell, true).flatMap(({ text, isWhole }) => (isWhole ? [text] : []));
