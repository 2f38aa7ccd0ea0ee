import type { Claim } from './claims';
import { Headings } from './headings';
import { tablesIn, type Table } from './tables';
import { IMAGE_FILE, tokensIn, type Token } from './shapes';

/**
 * Reads a text line by line: each value that may be an ID, with the headings above it, the label before it and
 * the remark behind it. Tables are read by column and row. Linear.
 *
 * @param text the output of `readable`
 * @param root names of the data in which the text stands
 * @param source in words, before the label
 */
export function readText(text: string, root: readonly string[], source: string, withImages: boolean): Claim[] {
	const claims: Claim[] = [];
	const headings = new Headings();
	const tables = tablesIn(text)[Symbol.iterator]();
	let table = tables.next();
	let labels: readonly string[] = [];
	let pending: string[] = [];
	let before = '';
	let repeats = 0;
	for (let start = 0; start <= text.length; ) {
		if (!table.done && table.value.start === start) {
			seeAll(headings, pending);
			pending = [];
			readTable(table.value, [...root, ...headings.names()], source, withImages, claims);
			labels = [];
			start = table.value.end;
			table = tables.next();
			continue;
		}
		const end = text.indexOf('\n', start);
		const line = text.slice(start, end < 0 ? text.length : end);
		start = end < 0 ? text.length + 1 : end + 1;
		const tokens = line.length < 4 ? [] : tokensIn(line, withImages);
		if (tokens.length === 0) {
			pending.push(line);
			if (pending.length > 2 * FARTHEST_LINES) pending = pending.slice(-FARTHEST_LINES);
			labels = [];
			repeats = 0;
			continue;
		}
		repeats = pending.length === 0 && line === before ? repeats + 1 : 0;
		before = line;
		// the same again and again says nothing new
		if (repeats > MOST_REPEATS) continue;
		seeAll(headings, pending);
		pending = [];
		const isHeaded = headings.seeValue(line);
		const below = STATE_LINE.exec(text.slice(start, start + 100))?.[0] ?? '';
		labels = readLine(line, tokens, { names: [...root, ...headings.names()], inherited: labels, below, isHeaded }, source, claims);
	}
	return claims;
}

/** A heading stands at most so many lines above. */
const FARTHEST_LINES = 60;
const MOST_REPEATS = 30;

function seeAll(headings: Headings, lines: readonly string[]): void {
	for (const line of lines.slice(-FARTHEST_LINES)) headings.see(line);
}

/** "Status: existing" in the line below an ID. */
const STATE_LINE = /^(?:[^\n]*\n)?[^\p{L}\d\n]{0,9}(?:status|state|type|note|action|result)\b[^\p{L}\d\n]{0,6}[:=|][^\n]*/iu;
/** Bullets, numbers, quotes and signs at the beginning of a line. */
const LEAD = /^(?:[^\p{L}\p{N}["'`“(]+|\d{1,3}[.)]\s+|\[[x ]\]\s*)+/u;
/** Between the values of a list. */
const JOINER = /^(?:[^\p{L}\p{N}]|\b(?:and|und|y|et|or|none|null)\b)*$/iu;
/** Where what was said ends and something new begins. */
const SENTENCE_END = /[.!?](?=["'`”’»)\]*_]*(?:\s|$))|;|\s\|\s/g;
/** So much is read before and behind a value. In UTF-16 units. */
const FARTHEST = 200;

interface Around {
	readonly names: readonly string[];
	/** The label of the values in the line above, for a list that goes on. */
	readonly inherited: readonly string[];
	readonly below: string;
	/** Whether a value without a label is what the headings name. */
	readonly isHeaded: boolean;
}

/** Adds the values of one line; returns the names of its last one. */
function readLine(line: string, tokens: readonly Token[], around: Around, source: string, claims: Claim[]): readonly string[] {
	let names: readonly string[] = [];
	let end = 0;
	let series: string[] = [];
	let aside = '';
	for (const [at, token] of tokens.entries()) {
		const gap = line.slice(Math.max(end, token.start - FARTHEST), token.start);
		const before = at === 0 ? gap.replace(LEAD, '') : gap;
		const isJoined = at > 0 && JOINER.test(gap.replace(ASIDES, ''));
		const next = tokens[at + 1];
		const after = line.slice(token.end, Math.min(next?.start ?? line.length, token.end + FARTHEST));
		if (isJoined && series.length > 0) {
			names = [...around.names, series.shift() ?? ''];
		} else if (!isJoined) {
			const said = clausesOf(before, at > 0);
			aside = said.aside;
			series = seriesIn(said.label, line, tokens, at);
			const label = series.shift() ?? said.label;
			names = label === '' && said.context === '' ? (around.isHeaded ? around.names : []) : [...around.names, ...(said.context === '' || SPEAKS.test(label) ? [] : [said.context]), label];
			const goesOn = label === '' && at === 0 && !/\p{L}/u.test(before) && /ids\b/i.test(around.inherited.at(-1) ?? '');
			if (goesOn) names = around.inherited;
		}
		const parts = parenthesesIn(before);
		const isLast = next === undefined;
		const remark = `${endOf(after)}${parts ? ` (${parts})` : ''}${aside ? ` | ${aside}` : ''}${isLast && around.below ? ` | ${around.below}` : ''}`;
		claims.push({ value: token.text, names, remark, isData: false, isListed: false, source: `${source}${labelOf(names)}` });
		end = token.end;
	}
	return names;
}

/** A label that says of what the ID is needs no sentence before it. */
const SPEAKS = /\b(?:campaign|card|carousel|image|ad[ _-]?group|ad|advertiser)s?['’]?s?[ _*`"'-]*ids?\b/i;

/** Remarks in parentheses; "(Card ID)" is a label. */
const ASIDES = /\((?![^()]*(?:(?<![A-Za-z])[Ii][Dd]|(?<=[a-z])I[dD])s?(?![a-z]))[^()]*\)/g;
/** Another attribute in the same line: "Status: PAUSED, ". */
const ASIDE = /^.*[:=].*,(?=\s[^,]*(?:(?<![A-Za-z])[iI][dD]|(?<=[a-z])I[dD])s?(?![a-z]))/;
const ASIDE_INSIDE = /^.*,(?=\s[^,]*(?:(?<![A-Za-z])[iI][dD]|(?<=[a-z])I[dD])s?(?![a-z]))/;

/** The label directly before a value, and the sentence before that. */
function clausesOf(before: string, isInside: boolean): { label: string; context: string; aside: string } {
	const outside = before.replace(ASIDES, ' ');
	const isOutside = /\p{L}/u.test(outside) && (SPEAKS.test(outside) || !SPEAKS.test(before));
	const bare = isOutside ? outside : before.replace(/[()]/g, ' ');
	let start = 0;
	for (const { index } of bare.matchAll(SENTENCE_END)) if (/\p{L}/u.test(bare.slice(index + 1))) start = index + 1;
	const comma = isInside && start === 0 ? /^[^\p{L}\p{N}]*,\s/u.exec(bare) : null;
	if (comma) start = comma[0].length;
	const [aside = ''] = (isInside ? ASIDE_INSIDE : ASIDE).exec(bare.slice(start)) ?? [];
	const label = bare.slice(start + aside.length).replace(/^\s*\|/, '').trim();
	const context = comma ? '' : bare.slice(0, start).split(/[.!?;](?=\s)/).findLast((part) => /\p{L}/u.test(part)) ?? '';
	return { label: /[\p{L}]/u.test(label) ? label : '', context: context.trim(), aside };
}

const parenthesesIn = (before: string) => /\p{L}.*\(([^()]*)\)/u.exec(before)?.[1] ?? '';

/** What is said behind a value, up to the end of the sentence. */
function endOf(after: string): string {
	const comma = after.search(/[,|;]\s[^,|;.!?]*(?:(?<![A-Za-z])[iI][dD]|(?<=[a-z])I[dD])s?(?![a-z])/);
	if (comma >= 0) return endOf(after.slice(0, comma));
	const end = after.search(/[.!?;](?=["'`”’»)\]*_]*(?:\s|$))/);
	return end < 0 ? after : after.slice(0, end);
}

/** "Campaign ID, Ad Group ID and Ad ID: 1, 2 and 3" */
function seriesIn(label: string, line: string, tokens: readonly Token[], at: number): string[] {
	const list = /^(.*?)\s*[:：=]\s*\S{0,3}$/.exec(label)?.[1] ?? label;
	const parts = list.split(/\s*(?:,|\/|\||&|\band\b|→)\s*/).filter((part) => part !== '');
	if (!parts.every((part) => /\p{L}/u.test(part))) return [];
	if (parts.length < 2) return [];
	const values = tokens.slice(at, at + parts.length);
	const areJoined = values.every(({ start }, index) => index === 0 || JOINER.test(line.slice(tokens[at + index - 1]?.end, start)));
	if (values.length < parts.length || !areJoined) return [];
	return parts.map((part) => (/ids?\b/i.test(part) ? part : `${part} ID`));
}

/** The label in the words of a source. */
function labelOf(names: readonly string[]): string {
	const label = (names.at(-1) ?? '').replace(/[^\p{L}\p{N}_ ]+/gu, ' ').replace(/\s+/g, ' ').trim();
	return label === '' ? '' : `: "${label.slice(-60)}"`;
}

/** Each ID of a table, named by the table's first column, its row and its column; the row's other cells are its remark. */
function readTable({ header, rows }: Table, names: readonly string[], source: string, withImages: boolean, claims: Claim[]): void {
	for (const row of rows) {
		for (const [at, cell] of row.entries()) {
			if (cell.length < 4) continue;
			for (const { text } of tokensIn(cell, withImages)) {
				const column = header[at] ?? '';
				const label = at === 0 || IMAGE_FILE.test(row[0] ?? '') ? '' : (row[0] ?? '');
				const others = row.filter((_, other) => other !== at && (other > 0 || at === 0)).join(' | ').slice(0, FARTHEST);
				const own = cell.replace(text, '').trim();
				const called = [...names, ...(at === 0 || /ids?\W*$/i.test(header[0] ?? '') ? [] : [header[0] ?? '']), label.replace(/\d{10,}/g, ''), column];
				claims.push({ value: text, names: called, remark: ` | ${own} | ${others} | `, isData: false, isListed: true, source: `${source}${labelOf([column || label])}` });
			}
		}
	}
}
