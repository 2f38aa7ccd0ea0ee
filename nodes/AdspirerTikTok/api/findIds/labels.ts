/** How labels are worded: "Ad Group ID", `new_campaign_id`, "ID of the card", "ad group's ID". */

import type { IdKind } from '../ids';
import {
	isForeign,
	isIdWord,
	isJoint,
	isMade,
	isOrdinal,
	isUsual,
	kindAt,
	kindGluedToId,
	type Word,
} from './vocabulary';

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
	/** Only usual words before it: of use where the whole text is a label. */
	readonly isPlain: boolean;
}

/** The ID label that ends with the word at `last`, if one does. */
export function labelAt(words: readonly Word[], last: number): Label | undefined {
	// "Image ID 1", `image_id_1`
	const end = isOrdinal(words[last]) ? last - 1 : last;
	if (isIdWord(words[end])) return labelBeforeId(words, end);
	const kind = kindGluedToId(words[end]?.text ?? '');
	return kind ? qualified(words, kind, end) : labelAfterId(words, end);
}

/** "Ad Group ID", "ad group's ID", "Image 2 ID". */
function labelBeforeId(words: readonly Word[], id: number): Label {
	let last = id - 1;
	if (words[last]?.text === 's' && isJoint(words[last])) last--;
	if (isOrdinal(words[last]) && isJoint(words[last])) last--;
	if (!isJoint(words[last])) return qualified(words, 'bare', id);
	const named = kindAt(words, last);
	if (named) return qualified(words, named.kind, named.start);
	const before = words[id - 1];
	const isBare = isUsual(before) || /^(with|has|and|is)$/.test(before?.text ?? '');
	return qualified(words, isBare ? 'bare' : 'other', id);
}

/** "ID of the new ad group". */
function labelAfterId(words: readonly Word[], last: number): Label | undefined {
	const named = kindAt(words, last);
	if (!named) return undefined;
	let at = named.start - 1;
	while (isJoint(words[at]) && (isUsual(words[at]) || isForeign(words[at]))) at--;
	const isOf = /^(of|for)$/.test(words[at]?.text ?? '') && isJoint(words[at]);
	if (!isOf || !isIdWord(words[at - 1]) || !isJoint(words[at - 1])) return undefined;
	const before = labelBeforeId(words, at - 1);
	// "ad group ID of the campaign 179…": the campaign's own
	if (before.kind !== 'bare') return undefined;
	const between = words.slice(at + 1, named.start);
	return {
		...before,
		kind: named.kind,
		isForeign: before.isForeign || between.some(isForeign),
		isNew: before.isNew || between.some(isMade),
	};
}

/** A qualifier and the words after it may be so many, without the usual ones: "Existing TikTok Spring sale campaign ID". */
const MOST_QUALIFYING = 4;

function qualified(words: readonly Word[], kind: Label['kind'], start: number): Label {
	let saysForeign = false;
	let isNew = false;
	let isPlain = true;
	let left = MOST_QUALIFYING;
	for (let at = start - 1; left > 0 && isJoint(words[at]); at--) {
		if (!isUsual(words[at])) left--;
		// In "made from your post, with ad ID …" the ad is new; in "copied from the campaign ID …" the campaign is not.
		saysForeign ||= isForeign(words[at]) && (words[at]?.text !== 'from' || isPlain);
		isNew ||= isMade(words[at]);
		isPlain &&= isUsual(words[at]);
	}
	return { kind, start, isForeign: saysForeign, isNew, isPlain };
}

/** "existing", "the old one"; and not "copied from …", which says where a new one comes from. */
export const isForeignRemark = (words: readonly Word[]) =>
	words.length <= 3 && words.some(isForeign) && !words.some(({ text }) => /^(from|of)$/.test(text));
