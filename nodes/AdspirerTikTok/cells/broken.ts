/** What a formula or an expression that does not work leaves in a cell. It is no value of any kind. */
import { trimmed } from './blank';
import { Refused } from './refused';

/** Values of failed formulas: Excel and Google Sheets, in English and in the languages that translate them. */
const FORMULA_ERRORS = new Set([
	'#REF!',
	'#N/A',
	'#VALUE!',
	'#NAME?',
	'#DIV/0!',
	'#NULL!',
	'#NUM!',
	'#ERROR!',
	'#SPILL!',
	'#CALC!',
	'#FIELD!',
	'#BLOCKED!',
	'#CONNECT!',
	'#BUSY!',
	'#UNKNOWN!',
	'#GETTING_DATA',
	'#PYTHON!',
	'#EXTERNAL!',
	'#TIMEOUT!',
	'#BEZUG!',
	'#NV',
	'#WERT!',
	'#ZAHL!',
	'#ÜBERLAUF!',
	'#FEHLER!',
	'#VALEUR!',
	'#NOM?',
	'#NOMBRE!',
	'#NUL!',
	'#¡REF!',
	'#¡VALOR!',
	'#¿NOMBRE?',
	'#¡DIV/0!',
	'#¡NUM!',
	'#¡NULO!',
	'#N/D',
	'#VALOR!',
	'#NOME?',
	'#VALORE!',
	'#RIF!',
	'#NUM?',
	'#VERW!',
	'#WAARDE!',
	'#NAAM?',
	'#N/B',
	'#ADR!',
	'#ARG!',
	'#NAZWA?',
	'#LICZBA!',
]);

/** What programs write for nothing, a number that is none, an object, or a time that is none. */
const PROGRAM_WORDS = new Set([
	'undefined',
	'null',
	'NULL',
	'NaN',
	'[object Object]',
	'[undefined]',
	'[null]',
	'Invalid DateTime',
	'Invalid Date',
]);

const LONGEST = 30;

/** Says what is wrong if a value is what a broken cell or expression leaves. */
export function leftByABrokenCell(given: unknown): Refused | undefined {
	if (typeof given === 'number' && Number.isNaN(given)) {
		return new Refused('“NaN” is what a calculation leaves that does not work');
	}
	if (typeof given !== 'string' || given.length > 2 * LONGEST) return undefined;
	if (/^\d/.test(given)) return undefined;
	const text = trimmed(given);
	if (FORMULA_ERRORS.has(text.toUpperCase()) || /^(?:#{3,}|Err:\d{3})$/.test(text)) {
		return new Refused(`“${text}” is what a formula leaves that does not work: correct the cell`);
	}
	if (/^loading(\.{3}|…)$/i.test(text)) {
		return new Refused(
			`“${text}” is a cell that the spreadsheet has not calculated yet: run again later`,
		);
	}
	return PROGRAM_WORDS.has(text)
		? new Refused(
				`“${text}” is what an expression leaves that finds nothing: correct the expression`,
			)
		: undefined;
}

/** What stands in `{{ … }}` of a tracker or of a mail merge: names, `ad.id`, `CAMPAIGN_NAME`. */
const MACRO = /^\s*[\p{L}_][\p{L}\p{N}_.:\s-]*$/u;

/** Names that only an expression of n8n begins with, such as `DateTime.now`. */
const OF_N8N =
	/^\s*(?:DateTime|Duration|Interval|Math|JSON|Object|Array|Number|String|Date|new|json)\b/;

/** `{{ $json.x }}` and all that n8n would calculate, evaluated or not closed. */
const NOT_CLOSED = /^[^{}]*\$(?:[a-z_]|\()/i;

const LONGEST_EXPRESSION = 300;

/** A formula that a sheet has not calculated: `=A2&B2`, `=CONCATENATE(A2,B2)`. */
const FORMULA =
	/^=\s{0,5}(?:[\d(+-]|[A-Z][A-Z.]{1,30}\(|\$?[A-Z]{1,3}\$?\d{1,7}(?:[^\p{L}\p{N}]|$))/u;

/** `<%= x %>` and `${x}`: of other languages for templates. Macros of trackers are in upper case: `${GDPR}`. */
const OF_OTHER_TEMPLATES = /<%=|\$\{[^{}]{0,100}[a-z(]/;

/** What n8n calls its data by, without the braces around it. */
const OF_DATA =
	/\$(?:json|node|input|binary|items)\s?[.[(]|\$\(\s?['"]|^=?\s{0,5}\$(?:now|today)(?:[.(]|$)/;

/** Says so if an expression stands in a text where its value should be. */
export function holdsAnExpression(text: string): Refused | undefined {
	const isCode =
		(text.startsWith('=') && (text.includes('{{') || FORMULA.test(text))) ||
		OF_OTHER_TEMPLATES.test(text) ||
		OF_DATA.test(text) ||
		holdsCodeInBraces(text);
	return isCode
		? new Refused(
				'the text has an expression in it that was not evaluated: switch the field to Expression, or correct the cell that it comes from',
			)
		: undefined;
}

function holdsCodeInBraces(text: string): boolean {
	for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at + 1)) {
		const inside = text.slice(at + 2, at + 2 + LONGEST_EXPRESSION);
		const end = inside.indexOf('}}');
		const code = end < 0 ? '' : inside.slice(0, end);
		const isMacro = MACRO.test(code) && !OF_N8N.test(code);
		if (end < 0 ? NOT_CLOSED.test(inside) : code.trim() !== '' && !isMacro) return true;
	}
	return false;
}
