/** The words that labels are made of, and what each says about the value beside it. */

import type { IdKind } from '../ids';

/** A word in lower case, and what stands between it and the next word (or the end). */
export interface Word {
	readonly text: string;
	readonly after: string;
}

/** Where one word ends and another begins: also within camelCase, and between letters and digits. */
const WORD = /IDs(?![a-z])|[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[A-Z]|\d+/g;

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

/** The things that our tools make, by one word; an "ad group" is two. */
const KINDS = new Map<string, IdKind>([
	['campaign', 'campaign_id'],
	['card', 'card_id'],
	['carousel', 'card_id'],
	['image', 'image_ids'],
	['adgroup', 'adgroup_id'],
	['ad', 'ad_id'],
	['advertiser', 'advertiser_id'],
]);

/** Things with IDs that no tool of ours makes. */
const OTHER_THINGS = listed(`
	account app asset audience bundle business catalog category comment creative customer event feed file folder form
	identity interest job label language lead location music order organization page pixel playlist portfolio post
	profile region request rule segment session shop song sound store survey task template thumbnail trace transaction
	user video
`);

/** Said of what was there before. */
const FOREIGN = listed(`
	another archived backup base cloned conflicting copied default deleted duplicated example existing facebook failed
	fallback former from google linkedin old original other parent previous previously prior related removed replaced
	reused sample sibling similar source template
`);

/** Said of what was just made. */
const MADE = listed('added created generated new newly uploaded');

/** May stand before a label or a thing without changing what that is. */
const USUAL = listed(`
	a ad added an assigned carousel created entity final first generated image its main new newly numeric object our
	primary resource result resulting returned spark successfully the this tik tiktok tok unique uploaded your
`);

const ID_WORDS = listed('id identifier identifiers ids');

const isIn = (list: ReadonlySet<string>) => (word: Word | undefined) =>
	word !== undefined && list.has(word.text);

export const isIdWord = isIn(ID_WORDS);
export const isForeign = isIn(FOREIGN);
export const isMade = isIn(MADE);

export const isOtherThing = (word: Word) => OTHER_THINGS.has(singularOf(word.text));

export const isUsual = (word: Word | undefined) =>
	word !== undefined && (USUAL.has(word.text) || isOrdinal(word));

/** The number of an item: "Image ID 2". */
export const isOrdinal = (word: Word | undefined) =>
	word !== undefined && /^\d{1,3}$/.test(word.text);

/** Between the words of one label: "**Ad** Group-ID", `ad_group_id`. */
const JOINT = /^[^\S\n]*[-_*`'"’#~\\]{0,3}[^\S\n]*[*`'"]{0,3}$/;
const LONGEST_JOINT = 10;

/** Whether the word and the next belong together. */
export const isJoint = (word: Word | undefined) =>
	word !== undefined && word.after.length <= LONGEST_JOINT && JOINT.test(word.after);

/** The kind of thing that the words ending at `last` name, and the index of its first word. */
export function kindAt(
	words: readonly Word[],
	last: number,
): { kind: IdKind; start: number } | undefined {
	const word = singularOf(words[last]?.text ?? '');
	const before = words[last - 1];
	if (word === 'group' && singularOf(before?.text ?? '') === 'ad' && isJoint(before)) {
		return { kind: 'adgroup_id', start: last - 1 };
	}
	const kind = KINDS.get(word);
	return kind && { kind, start: last };
}

/** The kind in a word such as `campaignid`, written together. */
export function kindGluedToId(word: string): IdKind | undefined {
	const [, glued = ''] = /^([a-z]{2,20}?)ids?$/.exec(word) ?? [];
	return KINDS.get(glued);
}

/** The kind of a thing that the words say was there before: "existing TikTok campaign". */
export function foreignKindIn(words: readonly Word[]): IdKind | undefined {
	for (let at = 0; at < words.length; at++) {
		const named = kindAt(words, at);
		if (!named) continue;
		let before = named.start - 1;
		while (isUsual(words[before]) && isJoint(words[before])) before--;
		if (isForeign(words[before]) && isJoint(words[before])) return named.kind;
	}
	return undefined;
}

const singularOf = (word: string) => (word.endsWith('s') ? word.slice(0, -1) : word);

function listed(words: string): ReadonlySet<string> {
	return new Set(words.trim().split(/\s+/));
}
