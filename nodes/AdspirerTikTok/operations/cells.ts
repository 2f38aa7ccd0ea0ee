import { isDeeperThan } from '../api/jsonValue';
import { parseJson } from '../api/losslessJson';

/** Lists and objects that lie deeper in each other than this are none that a tool takes. */
export const MOST_LEVELS = 20;

/** Cuts the text of one spreadsheet cell into its entries. */
export type CellSplitter = (cell: string) => string[];

/** IDs and codes: at commas, semicolons and line ends. */
export const atCommas: CellSplitter = (cell) => cell.split(/[,;\r\n]/);

/** Free text: at line ends only, since a sentence may hold commas. */
export const atLineEnds: CellSplitter = (cell) => cell.split(/[\r\n]/);

/** URLs: at line ends and before a scheme, since a URL may hold commas (`w_400,h_400`). */
export const atSchemes: CellSplitter = (cell) =>
	cell
		.split(/[\r\n]|(?<=[\s,;])(?=[a-z][a-z\d+.-]{0,15}:\/\/)/i)
		.map((url) => url.replace(/[\s,;]{1,99}$/, ''));

/**
 * Reads a list the way people have it: n8n's multiple values (each entry a cell itself), an expression
 * that gives an array, a JSON array in a string, or a cell with several entries.
 *
 * @returns the entries in order; strings are trimmed and blanks are dropped, other values stay as they are
 */
export function readCells(given: unknown, split: CellSplitter): unknown[] {
	if (Array.isArray(given)) return given.flatMap((entry) => readCells(entry, split));
	if (given === undefined || given === null) return [];
	if (typeof given !== 'string') return [given];

	const cell = given.trim();
	const entries = jsonArray(cell) ?? split(cell);
	return entries
		.flat(Infinity)
		.map((entry) => (typeof entry === 'string' ? entry.trim() : entry))
		.filter((entry) => entry !== '' && entry !== null);
}

/** Whether nothing was given: no value, blank text, or a list of such. */
export function isBlank(given: unknown): boolean {
	if (typeof given === 'string') return given.trim() === '';
	if (Array.isArray(given)) return given.every(isBlank);
	return given === undefined || given === null;
}

function jsonArray(cell: string): unknown[] | undefined {
	if (!cell.startsWith('[')) return undefined;
	try {
		const parsed = parseJson(cell);
		return Array.isArray(parsed) && !isDeeperThan(MOST_LEVELS, parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}
