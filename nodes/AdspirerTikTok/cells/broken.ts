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
	const text = trimmed(given);
	if (FORMULA_ERRORS.has(text.toUpperCase()) || /^#{3,}$/.test(text)) {
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

/** `{{ $json.x }}`, `{{ $('Sheet').item.json.x }}`: an expression that n8n has not been asked to evaluate. */
const EXPRESSION = /\{\{[^{}]{0,200}?\$(?:[a-z_]|\()/i;

/** Says so if an expression stands in a text where its value should be. */
export function holdsAnExpression(text: string): Refused | undefined {
	if (!text.includes('{{')) return undefined;
	return EXPRESSION.test(text) || text.startsWith('=')
		? new Refused(
				'the text has an expression in it that was not evaluated: switch the field to Expression, or correct the cell that it comes from',
			)
		: undefined;
}
