/** How the text of one cell becomes the entries of a list. */
import { isDeeperThan } from '../api/jsonValue';
import { parseJson } from '../api/losslessJson';
import { isBlank, trimmed } from './blank';

/** Lists and objects that lie deeper in each other than this are none that a tool takes. */
export const MOST_LEVELS = 20;

/** Cuts the text of one spreadsheet cell into its entries. */
export type CellSplitter = (cell: string) => string[];

/** Commas and semicolons, also in full width, bars, tabs and line ends. */
const SEPARATORS = /[,;|，；、\t\r\n]/;

/** IDs and codes: at commas, semicolons, bars and line ends; `[en, es]`, `['en']` and `{en,es}` as well. */
export const atCommas: CellSplitter = (cell) => {
	const isWrapped = /^\[[^[\]]*\]$|^\{[^{}]*\}$/.test(cell);
	const entries = (isWrapped ? cell.slice(1, -1) : cell).split(SEPARATORS);
	return isWrapped ? entries.map((entry) => unwrapped(trimmed(entry))) : entries;
};

/** Free text: at line ends only, since a sentence may hold commas. */
export const atLineEnds: CellSplitter = (cell) => cell.split(/\r\n|[\r\n]/);

/** Choices: as IDs, and at slashes and "and". */
export const atChoices: CellSplitter = (cell) =>
	atCommas(cell.replace(/\/| (?:and|und|et|y|&) (?!(?:over|above|older|up)\b)/gi, ','));

/** What stands before the addresses of a list: `- https://…`, `2. https://…`. */
const BULLET = /^[ \t]{0,9}(?:[-*•–·]|\d{1,3}[.)])[ \t]{1,9}(?=[a-z][a-z\d+.-]{0,15}:\/\/)/gim;

const BEFORE_SCHEMES = /\r\n|[\r\n]|(?<=[\s,;|，；、])(?=[a-z][a-z\d+.-]{0,15}:\/\/)/i;

/**
 * URLs: at line ends and before a scheme, since a URL may hold commas (`w_400,h_400`). Two separators in a
 * row have a blank entry between them.
 */
export const atSchemes: CellSplitter = (cell) =>
	cell
		.replace(BULLET, '')
		.split(BEFORE_SCHEMES)
		.flatMap((piece) => {
			const [end = ''] = /[\s,;|，；、]{0,99}$/.exec(piece.slice(-99)) ?? [];
			const blanks = end.replace(/\s+/g, '').length - 1;
			const url = piece.slice(0, piece.length - end.length);
			return blanks > 0 ? [url, ...Array.from({ length: blanks }, () => '')] : [url];
		});

/** A text without the quotes around it. */
export const unwrapped = (text: string): string =>
	/^"[^"]*"$|^'[^']*'$|^`[^`]*`$/.test(text) ? text.slice(1, -1) : text;

/**
 * The entries of a list in the way people have it: n8n's multiple values (each entry a cell itself), an
 * expression that gives an array, a JSON array in a string, or a cell with several entries. Strings are
 * trimmed; a blank entry is `''`, so that every other one keeps its place. Line ends within one cell that
 * hold nothing between them are no entries where `split` is for lists without places.
 */
export function entriesOf(
	given: unknown,
	split: CellSplitter,
	splitsEntries: SplitsEntries = 'always',
): unknown[] {
	const entries: unknown[] = [];
	const isSplit =
		splitsEntries === 'always' || (splitsEntries === 'alone' && !hasSeveralEntries(given));
	collect(given, split, isSplit ? split : whole, entries);
	return entries;
}

/** Whether the entry of a list is a cell with entries of its own: `alone` where the list has no other entry. */
export type SplitsEntries = 'always' | 'alone' | 'never';

const whole: CellSplitter = (cell) => [cell];

function hasSeveralEntries(given: unknown): boolean {
	let list = given;
	while (Array.isArray(list) && list.length === 1) [list] = list as unknown[];
	return Array.isArray(list) && list.filter((entry) => !isBlank(entry)).length > 1;
}

function collect(
	given: unknown,
	split: CellSplitter,
	splitEntry: CellSplitter,
	entries: unknown[],
): void {
	if (Array.isArray(given)) {
		for (const entry of given) collect(entry, splitEntry, splitEntry, entries);
	} else if (typeof given !== 'string') {
		entries.push(given ?? '');
	} else {
		const cell = trimmed(given);
		const parsed = jsonArray(cell);
		if (!parsed) for (const entry of split(cell)) entries.push(trimmed(entry));
		else {
			for (const entry of parsed.flat(MOST_LEVELS)) {
				entries.push(typeof entry === 'string' ? trimmed(entry) : (entry ?? ''));
			}
		}
	}
}

/** The value of a JSON text, undefined if it is none or nested too deep. */
export function jsonIn(text: string): unknown {
	try {
		const parsed = parseJson(text);
		return isDeeperThan(MOST_LEVELS, parsed) ? undefined : parsed;
	} catch {
		return undefined;
	}
}

function jsonArray(cell: string): unknown[] | undefined {
	if (!cell.startsWith('[')) return undefined;
	const parsed = jsonIn(cell);
	return Array.isArray(parsed) ? parsed : undefined;
}
