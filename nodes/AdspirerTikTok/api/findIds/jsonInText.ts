import { parseJson } from '../losslessJson';
import { SECTION_BREAK } from './readable';

/** Pieces of a text that are tried as JSON; a text with more is no answer of a tool. */
const MOST_PIECES = 500;

export interface JsonFindings {
	readonly pieces: ReadonlyArray<{ readonly value: unknown; readonly caption: string }>;
	/** The text without them. */
	readonly rest: string;
}

/**
 * The JSON in a text that may tell IDs by name, in fences, in the prose or all of it, each with the line before it.
 * Lists of plain values stay in the text: their label stands before them.
 */
export function jsonInText(text: string): JsonFindings {
	if (!text.includes('"')) return { pieces: [], rest: text };
	const pieces: Array<{ value: unknown; caption: string }> = [];
	let rest = '';
	let end = 0;
	for (const { start, end: next } of bracketed(text)) {
		const json = text.slice(start, next);
		const value = /id/i.test(json) && json.includes('{') ? parsedText(json) : undefined;
		if (value === undefined) continue;
		const before = text.slice(Math.max(end, start - LONGEST_CAPTION), start);
		pieces.push({ value, caption: captionIn(before) });
		rest += text.slice(end, start) + SECTION_BREAK;
		end = next;
	}
	return { pieces, rest: rest + text.slice(end) };
}

const LONGEST_CAPTION = 100;

/** The line before JSON, if it heads it: it ends in a colon, is a heading, or goes on in the same line. */
function captionIn(before: string): string {
	const lines = before.split('\n');
	const own = lines.pop() ?? '';
	if (/\p{L}/u.test(own)) return own;
	const line = lines.findLast((above) => above.trim() !== '' && !/^\s*(```|~~~)/.test(above)) ?? '';
	return /^\s*#|[:：][\s*_]*$/.test(line) ? line : '';
}

/** The value of a text that is JSON, undefined if it is none. */
export function parsedText(text: string): unknown {
	if (!/^\s*[[{]/.test(text) || !/[\]}]$/.test(text.slice(-99).trimEnd())) return undefined;
	try {
		return parseJson(text);
	} catch {
		return undefined;
	}
}

interface Piece {
	readonly start: number;
	readonly end: number;
}

const BACKSLASH = '\\'.charCodeAt(0);
const QUOTE = '"'.charCodeAt(0);
const LINE_BREAK = '\n'.charCodeAt(0);
const BRACE = '{'.charCodeAt(0);
const BRACKET = '['.charCodeAt(0);
const CLOSING_BRACE = '}'.charCodeAt(0);
const CLOSING_BRACKET = ']'.charCodeAt(0);

/** The outermost pairs of brackets that match each other; brackets in strings do not count. */
function bracketed(text: string): Piece[] {
	const pieces: Piece[] = [];
	const open: number[] = [];
	let inString = false;
	for (let at = 0; at < text.length; at++) {
		const char = text.charCodeAt(at);
		if (inString) {
			if (char === BACKSLASH) at++;
			// JSON has no line break in a string: the quotation mark was none of JSON's
			else if (char === QUOTE || char === LINE_BREAK) inString = false;
		} else if (char === QUOTE) {
			inString = open.length > 0;
		} else if (char === BRACE || char === BRACKET) {
			open.push(at);
		} else if (char === CLOSING_BRACE || char === CLOSING_BRACKET) {
			const start = open.pop();
			if (start === undefined) continue;
			if (text.charCodeAt(start) !== (char === CLOSING_BRACE ? BRACE : BRACKET)) {
				open.length = 0;
				continue;
			}
			while ((pieces.at(-1)?.start ?? -1) > start) pieces.pop();
			if (pieces.length < MOST_PIECES) pieces.push({ start, end: at + 1 });
		}
	}
	return pieces;
}
