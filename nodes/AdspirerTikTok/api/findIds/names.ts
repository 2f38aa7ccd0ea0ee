/** What the name of a field, a column or a heading says about the value it names. */

import type { IdKind } from '../ids';
import { labelAt } from './labels';
import { isImageFile } from './shapes';
import {
	foreignKindIn,
	isForeign,
	isOrdinal,
	isOtherThing,
	kindAt,
	wordsIn,
	type Word,
} from './vocabulary';

export type Name =
	/** An ID: `card_id`, "New Campaign ID"; `isPlain` is false if an unusual word stands before: `tracking_ad_id`. */
	| { readonly names: 'id'; readonly kind: IdKind; readonly isPlain: boolean }
	/** An ID of something that the name does not tell: `id`, "TikTok ID". */
	| { readonly names: 'bareId' }
	/** A thing or things of a kind: `campaign`, `uploaded_images`, "Ad group". */
	| { readonly names: 'thing'; readonly kind: IdKind }
	/** Nothing in particular: `result`, `data`, `items`. */
	| { readonly names: 'container' }
	/** What was there before, or what was sent: `existing_campaigns`, `request`. */
	| { readonly names: 'foreign'; readonly kind?: IdKind }
	/** Something that is not ours, or its ID: `pixel`, `request_id`. */
	| { readonly names: 'otherThing' | 'otherId' }
	| { readonly names: 'other' };

const CONTAINERS = new Set(
	`attributes body content contents created creation data details entities entity generated info item items list
	new node nodes object objects output payload record records resource resources response responses result
	results return returned row rows spark structured success successful succeeded summary tik tok tool uploaded
	uploads upload value values assets ok all the your added successfully total`.split(/\s+/),
);
const FOREIGN_CONTAINERS = new Set(
	`request requested arguments argument args input inputs params parameters query failed failure failures error
	errors quota default defaults`.split(/\s+/),
);

/** A longer text is no name. In UTF-16 units. */
const LONGEST_NAME = 60;

/** Whether a text may be a name: it is no sentence, no address and no file. */
export const isName = (text: string) =>
	text.length <= LONGEST_NAME && !text.includes('://') && !isImageFile(text);

export function readName(text: string): Name {
	if (!isName(text)) return { names: 'other' };
	const words = wordsIn(text);
	const last = words.length - (words.at(-1)?.text === 'list' ? 2 : 1);
	const foreign = foreignKindIn(words);
	if (foreign) return { names: 'foreign', kind: foreign };
	const label = labelAt(words, last);
	if (label?.kind === 'bare') return { names: label.isPlain ? 'bareId' : 'other' };
	if (label?.kind === 'other') return { names: 'otherId' };
	if (label) return { names: 'id', kind: label.kind, isPlain: label.isPlain };
	return thingIn(words) ?? containerIn(words);
}

function thingIn(words: readonly Word[]): Name | undefined {
	let kind: IdKind | undefined;
	for (let at = words.length - 1; at >= 0; at--) {
		const named = kindAt(words, at);
		// the last one counts: an "ad campaign" is a campaign
		kind ??= named?.kind;
		if (named) at = named.start;
		else if (!isOrdinal(words[at]) && !CONTAINERS.has(words[at]?.text ?? '')) return undefined;
	}
	return kind && { names: 'thing', kind };
}

function containerIn(words: readonly Word[]): Name {
	const rest = words.filter((word) => !CONTAINERS.has(word.text) && !isForeign(word));
	const saysForeign = rest.length === 0 && words.some(isForeign);
	if (saysForeign || words.some(({ text }) => FOREIGN_CONTAINERS.has(text))) {
		return { names: 'foreign' };
	}
	if (rest.length === 0) return { names: 'container' };
	return { names: rest.every(isOtherThing) ? 'otherThing' : 'other' };
}
