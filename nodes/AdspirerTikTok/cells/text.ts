/** Free text. */
import { one, readText, type Read } from './cell';
import { holdsAnExpression } from './broken';
import { list } from './list';
import { Refused } from './refused';
import { atLineEnds } from './split';
import { bounds, counted } from './words';

/** Free text of 1 to `max` characters, counted in Unicode code points as the service does. */
export const text = (max?: number) => one(textUpTo(max));

/** Several free texts, one a line, each of 1 to `max` characters. They keep their places: see `list`. */
export const textList = (max?: number) => list(textUpTo(max), atLineEnds, { keepsPlaces: true });

const textUpTo =
	(max = Infinity): Read<string> =>
	(given) => {
		const read = readText(given);
		if (read instanceof Refused) return read;
		const unevaluated = holdsAnExpression(read);
		if (unevaluated) return unevaluated;
		const length = lengthOf(read);
		return length > max
			? new Refused(
					`${counted(length, 'character', 'characters')} given; ${bounds(1, max)} are allowed`,
				)
			: read;
	};

/** In code points, without taking the text apart. */
function lengthOf(text: string): number {
	let length = 0;
	for (const _ of text) length++;
	return length;
}
