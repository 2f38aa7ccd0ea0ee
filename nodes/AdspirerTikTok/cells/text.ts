/** Free text. */
import { bareText } from './bare';
import { one, readText, type Read } from './cell';
import { holdsAnExpression } from './broken';
import { list } from './list';
import { Refused } from './refused';
import { atLineEnds, jsonIn } from './split';
import { bounds, counted, quoted } from './words';

/** Free text of 1 to `max` characters, counted in Unicode code points as the service does. */
export const text = (max?: number) => one(textUpTo(max), bareText);

/**
 * Several free texts, each of 1 to `max` characters: the lines of a cell, or the entries of a list, which keep their
 * lines. They keep their places: see `list`.
 */
export const textList = (max?: number) =>
	list(textUpTo(max), atLineEnds, { keepsPlaces: true, splitsEntries: 'never', unpack: bareText });

/** What exports write where there is nothing. */
const NOTHING = /^(?:[-–—]{1,3}|n\/a|n\.? ?a\.|k\. ?a\.)$/i;

const textUpTo =
	(max = Infinity): Read<string> =>
	(given) => {
		const read = readText(given);
		if (read instanceof Refused) return read;
		if (isData(read)) return new Refused(`${quoted(read)} is a list or an object, not text`);
		const unevaluated = holdsAnExpression(read);
		if (unevaluated) return unevaluated;
		if (NOTHING.test(read)) {
			return new Refused(`${quoted(read)} is what exports write for nothing: leave the cell blank`);
		}
		const length = lengthOf(read);
		return length > max
			? new Refused(
					`${counted(length, 'character', 'characters')} given; ${bounds(1, max)} are allowed`,
				)
			: read;
	};

/** A list of several entries, or an object, that an expression has made text of. */
function isData(text: string): boolean {
	if (!/^(?:\[\s*["{[]|\{\s*")/.test(text)) return false;
	return typeof jsonIn(text) === 'object';
}

/** In code points, without taking the text apart. */
function lengthOf(text: string): number {
	let length = 0;
	for (const _ of text) length++;
	return length;
}
