/** What programs put around the one value of a cell. */
import { isBlank, trimmed } from './blank';
import { jsonIn } from './split';

const LONGEST = 10_000;

/** The text that a spreadsheet's `="…"` holds; any other as it is. */
const ofFormula = (text: string): string => {
	const [, inner] = /^=\s{0,3}"((?:[^"]|"")*)"$/.exec(text) ?? [];
	return inner === undefined ? text : inner.replace(/""/g, '"');
};

/** The one entry of a list that has no other; undefined if it has none or several. */
function onlyEntry(list: readonly unknown[]): unknown {
	const [entry, ...more] = list.length > 100 ? [] : list.filter((value) => !isBlank(value));
	return more.length === 0 ? entry : undefined;
}

/** A free text without `["…"]` or `="…"` around it. Its quotes and apostrophes are its own. */
export function bareText(given: unknown): unknown {
	if (Array.isArray(given)) {
		const entry = onlyEntry(given);
		return entry === undefined ? given : Array.isArray(entry) ? given : bareText(entry);
	}
	if (typeof given !== 'string' || given.length > LONGEST) return given;
	const text = trimmed(given);
	if (text.startsWith('=')) return ofFormula(text);
	if (!/^\[\s*"/.test(text)) return given;
	const list = jsonIn(text);
	const entry = Array.isArray(list) ? onlyEntry(list) : undefined;
	return typeof entry === 'string' ? entry : given;
}

/** A value without what stands around it: `["183"]`, `[183]`, `="183"`, and the apostrophe that makes a cell text. */
export function bare(given: unknown): unknown {
	const text = bareText(given);
	if (typeof text !== 'string' || text.length > LONGEST) return text;
	const cell = trimmed(text);
	if (!/^['[]/.test(cell)) return cell;
	if (/^\[[^[\]]*\]$/.test(cell)) {
		const list = jsonIn(cell);
		const entry = Array.isArray(list) ? onlyEntry(list) : undefined;
		return ['string', 'number', 'boolean'].includes(typeof entry) ? bare(entry) : text;
	}
	return /^'[^']/.test(cell) ? withoutApostrophe(cell) : cell;
}

/** `'25` → `25`; text in quotes keeps both. */
const withoutApostrophe = (cell: string): string => (cell.endsWith("'") ? cell : cell.slice(1));

/** For a kind that takes nothing away. */
export const asGiven = (given: unknown): unknown => given;
