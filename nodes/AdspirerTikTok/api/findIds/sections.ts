import type { IdKind } from '../ids';
import { isForeignWord, isUsualWord, kindAt, wordsIn, type Word } from './labels';
import { readName } from './names';

/** What the part of a text is about that a line opens: "## Campaign", "Ad group: Spring sale", "Existing campaigns:". */
export interface Section {
	readonly kind: IdKind | undefined;
	/** About what was there before, or what was sent. */
	readonly isForeign: boolean;
	/** About something that is not ours: "## Pixel". */
	readonly isOther: boolean;
}

const NOTHING: Section = { kind: undefined, isForeign: false, isOther: false };

/** Of a stretch between two values, so much is searched for a heading. In UTF-16 units. */
const FARTHEST = 2000;
const LONGEST_HEADING = 100;

/** The section that is open at the end of a stretch of text, undefined if it opens none. */
export function lastSection(stretch: string): Section | undefined {
	if (!stretch.includes('\n')) return undefined;
	const lines = stretch.slice(-FARTHEST).split('\n');
	for (const line of lines.slice(0, -1).reverse()) {
		const section = sectionOpenedBy(line);
		if (section) return section;
	}
	return undefined;
}

function sectionOpenedBy(line: string): Section | undefined {
	if (line.length > LONGEST_HEADING) return undefined;
	const isHeading = /^[\s>]*#/.test(line);
	const isTitle = isHeading || /^[\s>]*(\*\*|__)[^*_]+\1\s*$|:[\s*_]*$/.test(line);
	const [head = ''] = /^[^:"“(–—]*/.exec(line.replace(/^[\s>]*(?:[-*+•]|\d{1,3}[.)])\s/, '')) ?? [];
	const name = readName(head);
	const words = wordsIn(line);
	switch (name.names) {
		case 'thing':
			return { ...NOTHING, kind: name.kind };
		case 'foreign':
			return isTitle || name.kind ? { ...NOTHING, isForeign: true } : undefined;
		case 'otherThing':
			return { ...NOTHING, isOther: true };
		case 'other':
			return isHeading || isTitle ? aboutOneThing(words, isHeading) : undefined;
		default:
			return isHeading ? NOTHING : undefined;
	}
}

/** "TikTok campaign is live": about the thing that it begins with, or the only one that it mentions. */
function aboutOneThing(words: readonly Word[], isHeading: boolean): Section | undefined {
	if (words.some(isForeignWord)) return { ...NOTHING, isForeign: true };
	const kind = subjectOf(words);
	return kind !== undefined || isHeading ? { ...NOTHING, kind } : undefined;
}

/** The kind of the thing that a line begins with ("Successfully created the ad …"), or else of the only one. */
export function subjectOf(words: readonly Word[]): IdKind | undefined {
	const kinds = new Set<IdKind>();
	let first: IdKind | undefined;
	let start = words.length;
	for (let at = words.length - 1; at >= 0; at--) {
		const named = kindAt(words, at);
		if (!named) continue;
		kinds.add(named.kind);
		first = named.kind;
		at = start = named.start;
	}
	const isFirst = words.slice(0, start).every(isUsualWord);
	return isFirst || kinds.size === 1 ? first : undefined;
}
