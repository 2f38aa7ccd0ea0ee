/** One value of an argument, judged by itself. Sources: the tool pages, and `cells.md` for what a broken cell leaves. */

/** What an argument may hold. An optional argument may also be `null`, which counts as not given. */
export interface Argument {
	type: 'string' | 'number' | 'boolean' | 'string[]';
	required?: true;
	/** The closed list of values that the docs give; lists that end in "etc." are open and not here. */
	options?: readonly string[];
	format?: Format;
	/** Shortest and longest text, or text of each entry, in Unicode code points. */
	length?: readonly [min: number, max: number];
	/** Fewest and most entries of a list. */
	entries?: readonly [min: number, max: number];
	/** Smallest number. */
	minimum?: number;
	/** The number must be greater than this. */
	above?: number;
	/** No fraction. */
	whole?: true;
}

interface Form {
	says: string;
	fits: (value: string) => boolean;
}

const NO_ID = 'is a placeholder, no ID';
const like = (pattern: RegExp, says: string): Form => ({
	says,
	fits: (value) => pattern.test(value),
});

/** Forms of text. All that name a thing refuse placeholders first. */
const FORMS = {
	/** An ID whose form is not known. */
	id: like(/^\S+$/, 'is no ID: it holds a blank'),
	digits: like(/^\d+$/, 'is no ID of this kind: digits only'),
	/** Such as `ad-site-i18n-sg/202306025d0d2c5b1c1d4c43`. */
	image: like(/^[^\s|,;'"[\]{}]+$/, 'is no image ID'),
	video: like(/^[a-z0-9]+$/i, 'is no video ID: letters and digits only'),
	identity: like(/^[^\s@]+$/, 'is no identity ID'),
	/** `en`, `zh-Hant`. */
	language: like(/^[a-z]{2}(-[A-Z][a-z]{3})?$/, 'is no language code'),
	/** An open list: what is not known today may be tomorrow. */
	code: like(/^[A-Z][A-Z0-9_]*$/, 'is no code: capitals, digits and underscores'),
	/** Half hours of a week from Monday 00:00. */
	dayparting: like(/^[01]{336}$/, 'is not 336 characters of 0 and 1'),
	https: { says: 'is not an HTTPS URL', fits: isHttps },
	dateTime: { says: 'is not a date and time as YYYY-MM-DD HH:MM:SS', fits: isDateTime },
} satisfies Record<string, Form>;

export type Format = keyof typeof FORMS;

const NAMES_A_THING: ReadonlySet<Format> = new Set(['id', 'digits', 'image', 'video', 'identity']);

/** What a spreadsheet or an expression leaves when it fails, as the whole of a cell. */
const BROKEN_CELLS: ReadonlySet<string> = new Set([
	...['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '#NULL!', '#NUM!', '#ERROR!', '#SPILL!'],
	...['Loading...', 'undefined', 'null', 'NaN', '[object Object]', 'Invalid DateTime'],
]);
/** n8n's expressions; a tracker's own `{{ad.id}}` is none. */
const UNEVALUATED = /\{\{\s*[$=]|^=.*\{\{/s;
const EDGES = /^[\s\u200B-\u200D\u2060\uFEFF]|[\s\u200B-\u200D\u2060\uFEFF]$/;

/** What is wrong with a value, a message each, without the argument's name. */
export function valueProblems(argument: Argument, value: unknown): string[] {
	const missing = value === undefined || value === null;
	if (missing || (argument.required && value === '')) return argument.required ? ['required'] : [];
	if (argument.type === 'boolean') return typeof value === 'boolean' ? [] : ['not a boolean'];
	if (argument.type === 'number') return numberProblems(argument, value);
	if (argument.type === 'string') return textProblems(argument, value);
	if (!Array.isArray(value)) return ['not an array'];
	const [fewest, most] = argument.entries ?? [0, Infinity];
	const count =
		value.length < fewest || value.length > most
			? [`${value.length} entries, allowed are ${fewest} to ${most}`]
			: [];
	const entries = value.flatMap((entry: unknown, index) =>
		textProblems(argument, entry).map((problem) => `entry ${index + 1}: ${problem}`),
	);
	return [...count, ...entries];
}

/** Broken cells anywhere in a value of any form. */
export function brokenCells(value: unknown): string[] {
	if (typeof value === 'string') return brokenCell(value);
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(brokenCells);
}

function brokenCell(value: string): string[] {
	const shown = JSON.stringify(value);
	if (BROKEN_CELLS.has(value.trim())) return [`${shown} is what a broken cell leaves`];
	if (value.includes('[object Object]')) return [`${shown} holds [object Object]`];
	if (UNEVALUATED.test(value)) return [`${shown} holds an expression that was not evaluated`];
	return [];
}

function numberProblems(argument: Argument, value: unknown): string[] {
	if (typeof value !== 'number' || !Number.isFinite(value)) return ['not a finite number'];
	if (argument.whole && !Number.isInteger(value)) return [`${value} is not a whole number`];
	if (argument.minimum !== undefined && value < argument.minimum)
		return [`${value} is less than ${argument.minimum}`];
	if (argument.above !== undefined && value <= argument.above)
		return [`${value} is not greater than ${argument.above}`];
	return [];
}

function textProblems({ options, format, length }: Argument, value: unknown): string[] {
	if (typeof value !== 'string') return ['not a string'];
	const shown = JSON.stringify(value);
	const broken = brokenCell(value);
	if (broken.length > 0) return broken;
	if (options && !options.includes(value)) return [`${shown} is not one of ${options.join(', ')}`];
	if (format && NAMES_A_THING.has(format) && isPlaceholder(value)) return [`${shown} ${NO_ID}`];
	if (format && !FORMS[format].fits(value)) return [`${shown} ${FORMS[format].says}`];
	if (EDGES.test(value)) return [`${shown} is not trimmed`];
	const [shortest, longest] = length ?? [0, Infinity];
	const characters = [...value].length;
	if (characters < shortest || characters > longest)
		return [`${characters} characters, allowed are ${shortest} to ${longest}`];
	return [];
}

/** What stands where an ID should be: nothing, a failed upload's `None`, an ID of a dry run. */
function isPlaceholder(value: string): boolean {
	return value === '' || value === 'None' || value.startsWith('dry_run:');
}

/** HTTPS, a host with a dot, no user, no blank, invisible or full-width character, one address only. */
function isHttps(value: string): boolean {
	if (!/^https:\/\/[^\s\u200B-\u200D\u2060\uFEFF\uFF01-\uFF5E|]+$/i.test(value)) return false;
	if (/^https:\/\/https?:/i.test(value) || !URL.canParse(value)) return false;
	const { hostname, username, password } = new URL(value);
	return /[^.]\.[^.]/.test(hostname) && username === '' && password === '';
}

function isDateTime(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value)) return false;
	const iso = value.replace(' ', 'T');
	const date = new Date(`${iso}Z`);
	// The 30th of February becomes the 2nd of March: only a real date survives the round trip.
	return !Number.isNaN(date.valueOf()) && date.toISOString() === `${iso}.000Z`;
}
