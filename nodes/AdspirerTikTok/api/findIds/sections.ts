import type { IdKind } from '../ids';
import { isForeignRemark } from './labels';
import { readName } from './names';
import { isUsual, kindAt, wordsIn, type Word } from './vocabulary';

/** What the part of a text is about that a line opens: "## Campaign", "Ad group: Spring sale", "Existing campaigns:". */
export interface Section {
	readonly kind: IdKind | undefined;
	/** About what was there before, or what was sent. */
	readonly isForeign: boolean;
	/** About something that is not ours: "## Pixel". */
	readonly isOther: boolean;
}

export const NO_SECTION: Section = { kind: undefined, isForeign: false, isOther: false };

/** Of a stretch between two values, so much is searched for a heading. In UTF-16 units. */
const FARTHEST = 2000;
const LONGEST_HEADING = 100;
/** "Existing campaign: …", "Request parameters:"; in words. */
const LONGEST_NAME = 4;

/** The section that is open at the end of a stretch of text at whose beginning `current` is open. */
export function sectionAfter(stretch: string, current: Section): Section {
	const lines = stretch.slice(-FARTHEST).split('\n').slice(0, -1).reverse();
	let isClosed = false;
	let section = current;
	for (const [above, line] of lines.entries()) {
		const opened = sectionOpenedBy(line, above === 0);
		if (opened === 'neutral') isClosed = true;
		else if (opened) {
			section = opened;
			break;
		}
	}
	return isClosed && (section.isForeign || section.isOther) ? NO_SECTION : section;
}

/** `neutral` is "Result:", which ends "Existing campaigns:", but belongs to "Campaign". */
function sectionOpenedBy(line: string, isRightAbove: boolean): Section | 'neutral' | undefined {
	if (line.length > LONGEST_HEADING) return undefined;
	const isHeading = /^[\s>]*#/.test(line);
	const isTitle = isHeading || /^[\s>]*(\*\*|__)[^*_]+\1\s*$|:[\s*_]*$/.test(line);
	const [head = ''] = line.replace(/^[\s>]*(?:[-*+•]|\d{1,3}[.)])\s/, '').split(/[:"“(–—]/);
	const name = readName(head);
	const words = wordsIn(line);
	switch (name.names) {
		case 'thing':
			return { ...NO_SECTION, kind: name.kind };
		case 'otherThing':
			return isTitle || isRightAbove ? { ...NO_SECTION, isOther: true } : undefined;
		case 'foreign': {
			const isName = wordsIn(head).length <= LONGEST_NAME;
			const isCaption = head !== line || (isRightAbove && isForeignRemark(words));
			if (isHeading || (isName && (isTitle || (name.kind && isCaption)))) {
				return { ...NO_SECTION, isForeign: true };
			}
			return isTitle ? aboutOneThing(words, isHeading) : undefined;
		}
		case 'other':
			return isTitle ? aboutOneThing(words, isHeading) : undefined;
		case 'container':
			return isTitle ? 'neutral' : undefined;
		default:
			return undefined;
	}
}

/** "TikTok campaign is live": about the thing that it begins with, or the only one that it mentions. */
function aboutOneThing(words: readonly Word[], isHeading: boolean): Section | undefined {
	const kind = subjectOf(words);
	return kind !== undefined || isHeading ? { ...NO_SECTION, kind } : undefined;
}

/**
 * The kind of the thing that a line is about: the one after the last preposition ("… to the campaign"), else the one
 * that it begins with ("Successfully created the ad …"), else the only one.
 */
export function subjectOf(words: readonly Word[]): IdKind | undefined {
	const kinds = new Set<IdKind>();
	let first: IdKind | undefined;
	let start = words.length;
	for (let at = words.length - 1; at >= 0; at--) {
		const named = kindAt(words, at);
		if (!named) continue;
		if (isAfterPreposition(words, named.start)) return named.kind;
		kinds.add(named.kind);
		first = named.kind;
		at = start = named.start;
	}
	const isFirst = words.slice(0, start).every(isUsual);
	return isFirst || kinds.size === 1 ? first : undefined;
}

function isAfterPreposition(words: readonly Word[], start: number): boolean {
	const before = words.slice(0, start).findLast((word) => !isUsual(word));
	return /^(in|into|to|for|of|under|within|from)$/.test(before?.text ?? '');
}
