/** How labels are worded: "Ad Group ID", `new_campaign_id`, "ID of the card", "ad group's ID". */

import type { IdKind } from '../ids';

/** A word in lower case, and what stands between it and the next word (or the end). */
export interface Word {
	readonly text: string;
	readonly after: string;
}

/** What a label calls the value beside it. */
export interface Label {
	/** `bare` is "ID" with nothing that says of what; `other` the ID of something that is not ours, such as a pixel. */
	readonly kind: IdKind | 'bare' | 'other';
	/** Index of the label's first word. */
	readonly start: number;
	/** Qualified as of something that was there before: "parent campaign ID". */
	readonly isForeign: boolean;
	/** Qualified as of what was just made: "new campaign ID". */
	readonly isNew: boolean;
	/** Nothing before it but words that are often there: of use where the whole text is a label. */
	readonly isPlain: boolean;
}

const KINDS = new Map<string, IdKind>([
	['campaign', 'campaign_id'],
	['card', 'card_id'],
	['carousel', 'card_id'],
	['image', 'image_ids'],
	['adgroup', 'adgroup_id'],
	['ad', 'ad_id'],
	['advertiser', 'advertiser_id'],
]);

const FOREIGN = new Set(
	`parent source original existing previous prior former old template base copied cloned duplicated reused
	replaced related similar conflicting other another deleted removed archived failed default fallback backup
	sibling example sample from google facebook linkedin`.split(/\s+/),
);
/** Things with IDs that no tool of ours makes. */
const OTHER_THINGS = new Set(
	`account app asset audience bundle business category creative customer event identity interest job language lead
	location order organization page pixel post profile region request session store task trace transaction user
	video`.split(/\s+/),
);
const MADE = new Set('new newly created uploaded generated added'.split(' '));
const USUAL = new Set(
	[...MADE].concat(
		`tik tok tiktok carousel spark image ad the your its this our a an final result resulting returned
		assigned main primary first unique numeric resource object entity successfully`.split(/\s+/),
	),
);
const ID_WORDS = new Set(['id', 'ids', 'identifier', 'identifiers']);
const DETERMINERS = new Set(
	'the your this that new newly created uploaded our its a an tik tok tiktok carousel'.split(' '),
);

/** Where one word ends and another begins: also within camelCase, and between letters and digits. */
const WORD = /IDs(?![a-z])|[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[A-Z]|\d+/g;

/** Between the words of one label: "**Ad** Group-ID", `ad_group_id`. */
const JOINT = /^[^\S\n]*[-_*`'"’#~\\]{0,3}[^\S\n]*[*`'"]{0,3}$/;

const LONGEST_JOINT = 10;

export function wordsIn(text: string): Word[] {
	const words: Word[] = [];
	let word = '';
	let end = 0;
	for (const match of text.matchAll(WORD)) {
		if (word !== '') words.push({ text: word, after: text.slice(end, match.index) });
		word = match[0].toLowerCase();
		end = match.index + match[0].length;
	}
	if (word !== '') words.push({ text: word, after: text.slice(end) });
	return words;
}

/** The kind that the words ending at `last` name, and the index of its first word. */
export function kindAt(
	words: readonly Word[],
	last: number,
): { kind: IdKind; start: number } | undefined {
	const word = words[last]?.text ?? '';
	const singular = word.endsWith('s') ? word.slice(0, -1) : word;
	const before = words[last - 1];
	if (singular === 'group' && /^ads?$/.test(before?.text ?? '') && isJoint(before)) {
		return { kind: 'adgroup_id', start: last - 1 };
	}
	const kind = KINDS.get(singular);
	return kind && { kind, start: last };
}

/** The ID label that ends with the word at `last`, if one does. */
export function labelAt(words: readonly Word[], last: number): Label | undefined {
	// "Image ID 1", `image_id_1`
	const end = isOrdinal(words[last]) ? last - 1 : last;
	const word = words[end]?.text ?? '';
	if (ID_WORDS.has(word)) return labelBeforeId(words, end);
	const [, glued = ''] = /^(.+?)ids?$/.exec(word) ?? [];
	const kind = KINDS.get(glued);
	if (kind) return qualified(words, kind, end);
	return labelAfterId(words, end);
}

/** "Ad Group ID", "ad group's ID", "Image 2 ID". */
function labelBeforeId(words: readonly Word[], id: number): Label {
	let last = id - 1;
	if (words[last]?.text === 's' && isJoint(words[last])) last--;
	if (isOrdinal(words[last]) && isJoint(words[last])) last--;
	if (!isJoint(words[last])) return qualified(words, 'bare', id);
	const named = kindAt(words, last);
	if (named) return qualified(words, named.kind, named.start);
	const isBare =
		USUAL.has(words[id - 1]?.text ?? '') || /^(with|has|and|is)$/.test(words[id - 1]?.text ?? '');
	return qualified(words, isBare ? 'bare' : 'other', id);
}

/** "ID of the new ad group". */
function labelAfterId(words: readonly Word[], last: number): Label | undefined {
	const named = kindAt(words, last);
	if (!named) return undefined;
	let at = named.start - 1;
	let isForeign = false;
	let isNew = false;
	while (isJoint(words[at])) {
		const word = words[at]?.text ?? '';
		if (FOREIGN.has(word) && word !== 'from') isForeign = true;
		else if (!DETERMINERS.has(word)) break;
		isNew ||= MADE.has(word);
		at--;
	}
	const isOf = /^(of|for)$/.test(words[at]?.text ?? '') && isJoint(words[at - 1]);
	if (!isOf || !ID_WORDS.has(words[at - 1]?.text ?? '')) return undefined;
	const before = labelBeforeId(words, at - 1);
	// "ad group ID of the campaign 179…": the campaign's own
	if (before.kind !== 'bare') return undefined;
	return {
		...before,
		kind: named.kind,
		isForeign: isForeign || before.isForeign,
		isNew: isNew || before.isNew,
	};
}

/** How many words before a label may qualify it. */
const FARTHEST_QUALIFIER = 4;

function qualified(words: readonly Word[], kind: Label['kind'], start: number): Label {
	let isForeign = false;
	let isNew = false;
	let isPlain = true;
	for (let at = start - 1; at >= start - FARTHEST_QUALIFIER && isJoint(words[at]); at--) {
		const word = words[at]?.text ?? '';
		// In "made from your post, with ad ID …" the ad is new; in "copied from the campaign ID …" the campaign is not.
		isForeign ||= FOREIGN.has(word) && (word !== 'from' || isPlain);
		isNew ||= MADE.has(word);
		isPlain &&= USUAL.has(word);
	}
	return { kind, start, isForeign, isNew, isPlain };
}

/** The kind of a thing that the words say was there before: "existing TikTok campaign". */
export function foreignKindIn(words: readonly Word[]): IdKind | undefined {
	for (let at = 0; at < words.length; at++) {
		const named = kindAt(words, at);
		if (!named) continue;
		let before = named.start - 1;
		while (isUsual(words[before]) && isJoint(words[before])) before--;
		if (isForeignWord(words[before]) && isJoint(words[before])) return named.kind;
	}
	return undefined;
}

const isJoint = (word: Word | undefined) =>
	word !== undefined && word.after.length <= LONGEST_JOINT && JOINT.test(word.after);
const isOrdinal = (word: Word | undefined) => word !== undefined && /^\d{1,3}$/.test(word.text);
export const isIdWord = (word: Word | undefined) => word !== undefined && ID_WORDS.has(word.text);
/** "existing", "the old one"; and not "copied from …", which says where a new one comes from. */
export const isForeignRemark = (words: readonly Word[]) =>
	words.length <= 3 &&
	words.some(isForeignWord) &&
	!words.some(({ text }) => /^(from|of)$/.test(text));
export const isForeignWord = (word: Word | undefined) =>
	word !== undefined && FOREIGN.has(word.text);
export const isOtherThing = (word: Word | undefined) =>
	word !== undefined && OTHER_THINGS.has(word.text.replace(/s$/, ''));
/** Whether it may stand before a label or a thing without changing what that is. */
export const isUsual = (word: Word | undefined) =>
	word !== undefined && (USUAL.has(word.text) || isOrdinal(word));
