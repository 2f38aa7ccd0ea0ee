import type { IdKind } from '../ids';
import { isForeignRemark, labelAt, type Label } from './labels';
import {
	foreignKindIn,
	isForeign,
	isOrdinal,
	isOtherThing,
	isUsual,
	kindAt,
	type Word,
} from './vocabulary';

/** Words that may stand between a label and its value: "Card ID is", "Card ID has been set to". */
const FILLERS = new Set(
	`are as assigned be been below created equals following generated has have here is its new now returned set the
	this to was were will your`.split(/\s+/),
);
/** What follows these is no value of the label before them. */
const DIVIDERS = new Set('and but if no not or then uses using when with without'.split(' '));
const MOST_FILLERS = 8;
const LONGEST_COMMENT = 15;

/** Between a label and its value none of these: the end of a sentence, an empty cell, a dash for no value, blank lines. */
const BREAKS =
	/[;!?&/$€£%\uFFFC…]|\.(?:\s|$|\.)|\|[^\S\n]*\||[:=][^\S\n]*[-–—]+[^\S\n]*\n|(?:\n[^\S\n]*){4}/;

/** Nothing but spaces, quotes and emphasis, in one line. */
const PLAIN_GAP = /^(?:[^\S\n]|[-*_`'"“”‘’«»()[\]\\]){0,10}$/;

/** The label that governs the value right after these words, undefined if none does. */
export function labelBefore(words: readonly Word[]): Label | undefined {
	const last = lastBeforeBullet(words);
	const tail = tailOf(words, last);
	if (tail === undefined) return undefined;
	const label = labelAt(words, last);
	if (label) return label;
	const opening = tail.includes(')') ? openingOf(words, last) : undefined;
	if (opening !== undefined) return labelWithComment(words, opening, last);
	return labelAcrossFillers(words, last, /[:=→⇒➜]|[-=]>/.test(tail));
}

/** The kind named right before a value: "campaign 179…", "Ad group: 179…". */
export function kindBefore(words: readonly Word[]): IdKind | undefined {
	const last = lastBeforeBullet(words);
	const named = tailOf(words, last) === undefined ? undefined : kindAt(words, last);
	if (!named) return undefined;
	const foreign = foreignKindIn(words.slice(Math.max(0, named.start - 3), last + 1));
	return foreign ? undefined : named.kind;
}

/** The kinds in a row of labels that ends with this one: "Campaign ID, Ad Group ID and Ad ID: …", "Campaign / Ad IDs: …". */
export function kindsInRow(words: readonly Word[], label: Label): Array<Label['kind']> {
	const row = [label.kind];
	const isForAll = words.slice(label.start).some(({ text }) => /^(ids|identifiers)$/.test(text));
	for (let start = label.start; isColumn(words, start);) {
		const last = start - (isAnd(words[start - 1]) ? 2 : 1);
		const before = labelAt(words, last) ?? (isForAll ? kindAt(words, last) : undefined);
		if (!before) break;
		row.unshift(before.kind);
		start = before.start;
	}
	return row;
}

/** Whether the label that starts here has others before it in its line. */
export function isColumn(words: readonly Word[], start: number): boolean {
	const before = words[start - 1];
	const gap = (before?.after ?? '').replace(/["'`*_]/g, '');
	const isSpaced = /^(?:[^\S\n]{2,}|\t)$/.test(gap) && !isUsual(before);
	return isAnd(before) || isSpaced || /^[^\S\n]*[,/&|][^\S\n]*$/.test(gap);
}

const isAnd = (word: Word | undefined) => /^(and|or)$/.test(word?.text ?? '');

/** The last word before the value, or before its bullet: "Card ID:\n1. 179…". */
function lastBeforeBullet(words: readonly Word[]): number {
	const last = words.length - 1;
	const isBullet =
		isOrdinal(words[last]) &&
		/^[.)][^\S\n]/.test(words[last]?.after ?? '') &&
		/\n(?:[^\S\n]|>)*$/.test(words[last - 1]?.after ?? '');
	return isBullet ? last - 1 : last;
}

/** What stands between a word and the value, undefined if it separates them. */
function tailOf(words: readonly Word[], last: number): string | undefined {
	const tail = words
		.slice(last)
		.map(({ after }, at) => (at === 0 ? after : after.replace(/^[.)]/, '')))
		.join('');
	return BREAKS.test(tail) ? undefined : tail;
}

/** The last word before the parenthesis that the word at `last` stands in. */
function openingOf(words: readonly Word[], last: number): number | undefined {
	for (let at = last - 1; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
		const after = words[at]?.after ?? '';
		if (after.includes('(')) return at;
		if (/[)\n]/.test(after)) return undefined;
	}
	return undefined;
}

/** "Image IDs (3 uploaded): …", "Campaign ID (existing): …" */
function labelWithComment(words: readonly Word[], before: number, last: number): Label | undefined {
	if (!PLAIN_GAP.test(words[before]?.after ?? '')) return undefined;
	const label = labelAt(words, before);
	const comment = words.slice(before + 1, last + 1);
	return label && { ...label, isForeign: label.isForeign || isForeignRemark(comment) };
}

/** "Card ID is …", and before a colon any words: "Campaign ID for Spring sale: …". */
function labelAcrossFillers(
	words: readonly Word[],
	last: number,
	isExplicit: boolean,
): Label | undefined {
	for (let at = last; at > last - MOST_FILLERS; at--) {
		const word = words[at];
		if (!word || (at < last && !PLAIN_GAP.test(word.after))) return undefined;
		const label = labelAt(words, at);
		if (label) return label;
		const isPassed =
			FILLERS.has(word.text) ||
			(isExplicit && !DIVIDERS.has(word.text) && !isForeign(word) && !isOtherThing(word));
		if (!isPassed) return undefined;
	}
	return undefined;
}
