import type { IdKind } from '../ids';
import {
	isAttribute,
	isBeforeThing,
	isEnvelope,
	isFrom,
	isIdWord,
	isNew,
	isOld,
	isPlain,
	thingAt,
	wordsIn,
	type Word,
} from './vocabulary';

export type Thing = IdKind | 'other';
/** `of`: the thing that a word of age stands before, undefined for whatever is named. */
export interface Mark {
	readonly isNew: boolean;
	readonly of: Thing | undefined;
}

/** What a label, a heading or a field's name says. */
export interface Reading {
	readonly kind: Thing | undefined;
	/** Whether it says that its value is an ID, or nothing at all. */
	readonly isId: boolean;
	readonly isEmpty: boolean;
	readonly isAttribute: boolean;
	/** Whether an object of this name only holds what an answer tells: "data", "results". */
	readonly isEnvelope: boolean;
	/** "… in campaign": the thing that another belongs to. */
	readonly isRelated: boolean;
	/** Whether it holds words that the vocabulary lacks, where they could say anything. */
	readonly isStrange: boolean;
	readonly marks: readonly Mark[];
	/** Things under one label: "Campaign ID and Ad ID". */
	readonly several: number;
	/** "Image IDs": what stands before a value below may be its name. */
	readonly isMany: boolean;
	/** "Campaigns": a list, in which one may be any. */
	readonly isList: boolean;
	/** "… has campaign" */
	readonly isHad: boolean;
}

const readings = new Map<string, Reading>();
const MOST_REMEMBERED = 2000;

/** Reads a name by the grammar "[known words] thing [ID] [its own name]". */
export function read(name: string): Reading {
	let reading = readings.get(name);
	if (!reading) {
		reading = readWords(wordsIn(name));
		if (readings.size >= MOST_REMEMBERED) readings.clear();
		if (name.length < 100) readings.set(name, reading);
	}
	return reading;
}

interface Found {
	readonly kind: Thing;
	readonly start: number;
	readonly end: number;
	readonly hasId: boolean;
}

function readWords(words: readonly Word[]): Reading {
	const things = thingsIn(words);
	const lastId = words.findLastIndex((word) => isIdWord(word));
	const head = headOf(words, things, lastId);
	const marks = words.flatMap((word, at): Mark[] => {
		if (!isNew(word) && !isOld(word) && !isFrom(word)) return [];
		return [{ isNew: isNew(word), of: things.find(({ start }) => start > at)?.kind }];
	});
	const labelled = things.filter(({ hasId }) => hasId);
	return {
		kind: head.kind,
		isId: lastId >= 0 || labelled.length > 0,
		isEmpty: words.every((word) => isPlain(word) || isOld(word)),
		isEnvelope: words.every((word) => isEnvelope(word) || isNew(word) || isOld(word)),
		isAttribute:
			lastId < words.length - 1 && (isAttribute(words.at(-1)) || isPartOf(words, things)),
		isRelated: head.isRelated,
		isStrange: head.isStrange,
		marks,
		several: labelled.length,
		isList:
			lastId < 0 &&
			things.at(-1)?.kind !== 'image_ids' &&
			/[^s]s$/.test(words[(things.at(-1)?.end ?? 0) - 1]?.text ?? ''),
		isHad: lastId < 0 && words.some(({ text }) => /^(?:has|have|had)$/.test(text)),
		isMany: words[lastId]?.text === 'ids' || words[lastId]?.text === 'identifiers',
	};
}

const PART = /^(?:text|type|types|status|header|content|body|title|key)$/;

/** "Ad format:", not "Ad created:" */
function isPartOf(words: readonly Word[], things: readonly Found[]): boolean {
	const thing = things.at(-1);
	const rest = words.slice(thing?.end ?? words.length);
	return (
		rest.at(-1)?.isKey === true &&
		!thing?.hasId &&
		rest.some((word) => PART.test(word.text) || (!isPlain(word) && !isOld(word)))
	);
}

/** The things in a name; of several that stand together, the last: "carousel card", "ad account", "Card image". */
export function thingsIn(words: readonly Word[]): Found[] {
	const things: Found[] = [];
	for (let at = 0; at < words.length; at++) {
		const thing = thingAt(words, at);
		if (!thing) continue;
		const end = at + thing.length;
		const hasId =
			thing.hasId ||
			(isIdWord(words[end]) && words[end - 1]?.isJoined === true) ||
			(words[end]?.text.length === 1 && isIdWord(words[end + 1]));
		const before = things.at(-1);
		const isCompound = before?.end === at && words[at - 1]?.isJoined === true && !before.hasId;
		if (isCompound) things.pop();
		// "tracking ad": of another thing's
		const kind = isCompound && before.kind === 'other' ? 'other' : thing.kind;
		things.push({ kind, start: isCompound ? before.start : at, end, hasId });
		at = end - 1;
	}
	return things;
}

function headOf(words: readonly Word[], all: readonly Found[], lastId: number) {
	// "card created with 3 images (ID": of one, not of several
	const end = all.at(-1);
	const isPlural =
		all.length > 1 &&
		end !== undefined &&
		!end.hasId &&
		end.end <= lastId &&
		words[end.end - 1]?.text.endsWith('s') === true;
	const things = isPlural && words[lastId]?.text === 'id' ? all.slice(0, -1) : all;
	const nothing = { kind: undefined, isRelated: false, isStrange: words.some(isStrangeBefore) };
	const last = things.at(-1);
	const beforeId = words
		.slice(0, Math.max(lastId, 0))
		.findLast((word) => !/^\d{1,3}$/.test(word.text));
	if (lastId >= 0 && (!last || last.end <= lastId)) {
		// "Reference ID", "Card template ID": of something that is unknown
		const isOfThing =
			last !== undefined &&
			last.end >= lastId - 1 &&
			(last.hasId || last.end === lastId || /^\d+$/.test(words[last.end]?.text ?? ''));
		const isBare =
			beforeId === undefined ||
			isPlain(beforeId) ||
			isOld(beforeId) ||
			isFrom(beforeId) ||
			beforeId.isKey ||
			beforeId.text === 'id';
		const isGap = beforeId !== undefined && words[lastId - 1]?.isJoined === false;
		if (!isOfThing && !isBare && !isGap) return { ...nothing, kind: 'other' as const };
	}
	if (!last) return nothing;
	const idAt = things.findIndex(({ hasId }) => hasId);
	const named = things[idAt];
	// "Card ID and pixel", "Campaign ID of the ad group"
	if (named && named !== last && !last.hasId) {
		if (words.at(-1)?.isKey === true && isBeforeThing(words[last.start - 1])) {
			return { kind: named.kind, isRelated: false, isStrange: isStrangeAround(words, named, 1) };
		}
		return last.kind === 'other'
			? { ...nothing, kind: 'other' as const }
			: { kind: named.kind, isRelated: false, isStrange: true };
	}
	const isOfId = things.length === 1 && lastId >= 0 && lastId < last.start;
	const before = words
		.slice(0, last.start)
		.findLast((word) => !isPlain(word) || isBeforeThing(word) || word.text === 'with');
	const isRelated =
		!isOfId &&
		before !== undefined &&
		(isBeforeThing(before) || (before.text === 'with' && things.length > 1)) &&
		words.indexOf(before) >= (things.at(-2)?.end ?? 0);
	return { kind: last.kind, isRelated, isStrange: isStrangeAround(words, last, things.length) };
}

export const isKnown = (word: Word) =>
	isPlain(word) || isNew(word) || isOld(word) || isFrom(word) || isAttribute(word);
const isStrangeBefore = (word: Word) => !isKnown(word);

/** Before a thing every word has to be known; behind it its own name may stand: capitals, or all behind a colon. */
function isStrangeAround(words: readonly Word[], last: Found, count: number): boolean {
	const covered = new Set<number>();
	for (let at = 0; at < words.length; at++) {
		const thing = thingAt(words, at);
		if (thing) for (let step = 0; step < thing.length; step++) covered.add(at + step);
	}
	let isNamed = false;
	return words.some((word, at) => {
		if (at >= last.start) isNamed ||= word.isKey;
		if (covered.has(at) || isKnown(word)) return false;
		if (isNamed) return false;
		const isAfterThing = at >= last.end || (count > 1 && [...covered].some((place) => place < at));
		return !(isAfterThing && (word.isCapital || /^\d/.test(word.text)));
	});
}
