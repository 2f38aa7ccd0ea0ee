import type { IdKind } from '../ids';
import type { Claim } from './claims';
import {
	isAttribute,
	isBeforeThing,
	isFrom,
	isIdWord,
	isNew,
	isOld,
	isPlain,
	thingAt,
	wordsIn,
	type Word,
} from './vocabulary';

/** How far a claim may be trusted to tell an ID of what was just made. */
export const TRUST = { old: -1, unsure: 0, bare: 1, plain: 2, made: 3 } as const;

/** `bare`: nothing says of what; `other`: of a thing that no tool of ours makes; `none`: no ID at all. */
export interface Verdict {
	readonly kind: IdKind | 'bare' | 'other' | 'none';
	readonly trust: number;
}

type Thing = IdKind | 'other';
/** `of`: the thing that a word of age stands before, undefined for whatever is named. */
interface Mark {
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
	/** "… in campaign": the thing that another belongs to. */
	readonly isRelated: boolean;
	/** Whether it holds words that the vocabulary lacks, where they could say anything. */
	readonly isStrange: boolean;
	readonly marks: readonly Mark[];
	/** Things under one label: "Campaign ID and Ad ID". */
	readonly several: number;
	/** "Image IDs": what stands before a value below may be its name. */
	readonly isMany: boolean;
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
		isAttribute: lastId < words.length - 1 && (isAttribute(words.at(-1)) || isPartOf(words, things)),
		isRelated: head.isRelated,
		isStrange: head.isStrange,
		marks,
		several: labelled.length,
		isMany: words[lastId]?.text === 'ids' || words[lastId]?.text === 'identifiers',
	};
}

const PART = /^(?:text|type|types|status|header|content|body|title|key)$/;

/** "Ad format:", not "Ad created:" */
function isPartOf(words: readonly Word[], things: readonly Found[]): boolean {
	const thing = things.at(-1);
	const rest = words.slice(thing?.end ?? words.length);
	return rest.at(-1)?.isKey === true && !thing?.hasId && rest.some((word) => PART.test(word.text) || (!isPlain(word) && !isOld(word)));
}

/** The things in a name; of several that stand together, the last: "carousel card", "ad account", "Card image". */
function thingsIn(words: readonly Word[]): Found[] {
	const things: Found[] = [];
	for (let at = 0; at < words.length; at++) {
		const thing = thingAt(words, at);
		if (!thing) continue;
		const end = at + thing.length;
		const hasId = thing.hasId || (isIdWord(words[end]) && words[end - 1]?.isJoined === true) || (words[end]?.text.length === 1 && isIdWord(words[end + 1]));
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
	const isPlural = all.length > 1 && end !== undefined && !end.hasId && end.end <= lastId && words[end.end - 1]?.text.endsWith('s') === true;
	const things = isPlural && words[lastId]?.text === 'id' ? all.slice(0, -1) : all;
	const nothing = { kind: undefined, isRelated: false, isStrange: words.some(isStrangeBefore) };
	const last = things.at(-1);
	const beforeId = words.slice(0, Math.max(lastId, 0)).findLast((word) => !/^\d{1,3}$/.test(word.text));
	if (lastId >= 0 && (!last || last.end <= lastId)) {
		// "Reference ID", "Card template ID": of something that is unknown
		const isOfThing = last !== undefined && last.end >= lastId - 1 && (last.hasId || last.end === lastId || /^\d+$/.test(words[last.end]?.text ?? ''));
		const isBare = beforeId === undefined || isPlain(beforeId) || isOld(beforeId) || isFrom(beforeId) || beforeId.isKey || beforeId.text === 'id';
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
	const before = words.slice(0, last.start).findLast((word) => !isPlain(word) || isBeforeThing(word) || word.text === 'with');
	const isRelated = !isOfId && before !== undefined && (isBeforeThing(before) || (before.text === 'with' && things.length > 1)) && words.indexOf(before) >= (things.at(-2)?.end ?? 0);
	return { kind: last.kind, isRelated, isStrange: isStrangeAround(words, last, things.length) };
}

const isKnown = (word: Word) => isPlain(word) || isNew(word) || isOld(word) || isFrom(word) || isAttribute(word);
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
		if (isNamed || word.isKey) return false;
		const isAfterThing = at >= last.end || (count > 1 && [...covered].some((place) => place < at));
		return !(isAfterThing && (word.isCapital || /^\d/.test(word.text)));
	});
}

/** Said behind a value of where it came from: what follows is about another. */
const FROM_THERE = /\b(?:(?:copied|cloned|duplicated?|cop(?:y|ies)|derived|taken|based|different|renamed|moved) (?:from|of|on|off|to)|replac(?:es|ing)|supersedes|instead of)\b.*/is;

/** "'error': None", "failed: 0" */
const NOTHING = /\w+['"]?\s{0,3}[:=]\s{0,3}['"]?(?:none|null|false|no|0|\[\])(?!\w)/gi;

/** What is said behind a value: that it is old, that it is new, or what nobody can tell. */
export function readRemark(remark: string): Mark | 'strange' | undefined {
	const words = wordsIn(remark.slice(0, 300).replace(FROM_THERE, '').replace(NOTHING, ''));
	const at = words.findIndex((word) => isOld(word) || word.text === 'source');
	if (at >= 0) {
		const things = thingsIn(words);
		return { isNew: false, of: things.find(({ start }) => start > at)?.kind };
	}
	// "… overlaps with": a sentence that goes on
	const isSentence = /^["'`*_)\]\\]{0,4} \p{Ll}/u.test(remark);
	if (isSentence && words.slice(0, 2).some((word) => !isKnown(word) && !/^\d/.test(word.text) && !thingAt([word], 0))) return 'strange';
	const isSaid = /^["'`*_\\]{0,4}[^\p{L}\d]*[([|–—-][^\p{L}\d]*(?:new|created|just created|newly created|neu)\b/iu.test(remark);
	return isSaid || /[|]\s*(?:new|created)\s*(?:[|]|$)/i.test(remark) ? { isNew: true, of: undefined } : undefined;
}

/** What a claim is about, and how far it can be trusted. Its innermost names count most. */
export function judge({ names, remark, isData }: Claim): Verdict {
	const all = names.map(read);
	const label = all.at(-1);
	const isAnyOld = all.some(({ marks }) => marks.some(({ isNew }) => !isNew));
	const unsure = isAnyOld ? TRUST.old : TRUST.unsure;
	const isValue = label?.kind !== undefined || label?.isId || /^(?:value|val|values)$/i.test(names.at(-1) ?? '');
	if ((label?.isAttribute && !label.isId) || (isData && !isValue)) return { kind: 'none', trust: unsure };
	let owner = all.length - 1;
	let isStrange = false;
	while (owner >= 0) {
		const reading = all[owner];
		if (!reading || reading.kind) break;
		if (!reading.isEmpty && reading.isStrange) {
			// "Order 179…": of something that is unknown
			const heads = all.slice(0, owner).some(({ isMany, kind: thing }) => isMany && thing !== undefined && thing !== 'other');
			if (owner === all.length - 1 && !reading.isId && !heads) return { kind: 'other', trust: unsure };
			isStrange ||= isData;
		}
		owner--;
	}
	const own = all[owner];
	const kind = own?.kind ?? 'bare';
	if (kind === 'other') return { kind, trust: unsure };
	if (kind === 'bare' && !all.some(({ isId }) => isId)) return { kind: 'none', trust: unsure };
	if (own) isStrange ||= own.isStrange || own.several > 1;
	isStrange ||= isData && all.slice(0, Math.max(owner, 0)).some(({ isStrange: strange, kind: thing }) => strange || thing === 'other');
	const said = readRemark(remark);
	const isOf = (of: Thing | undefined) => of === undefined || of === kind || kind === 'bare';
	const marks = all.map((reading, at) => {
		// "Request ID" above "Card ID": a label of its own, which says nothing of this one
		const isElsewhere = at < all.length - 1 && label?.isId === true && label.kind !== undefined && reading.isId && reading.kind !== kind;
		return isElsewhere ? [] : reading.marks.filter(({ of }) => isOf(of));
	});
	const isOldAnywhere = marks.some((inName) => inName.some(({ isNew }) => !isNew));
	const isOldHere = said !== undefined && said !== 'strange' && !said.isNew && isOf(said.of);
	if (isOldAnywhere || isOldHere) return { kind, trust: TRUST.old };
	if (isStrange || own?.isRelated || said === 'strange') return { kind, trust: TRUST.unsure };
	const isMade = marks.some((inName) => inName.some(({ isNew }) => isNew)) || (said !== undefined && said.isNew);
	if (kind === 'bare') return { kind, trust: TRUST.bare };
	return { kind, trust: isMade ? TRUST.made : TRUST.plain };
}
