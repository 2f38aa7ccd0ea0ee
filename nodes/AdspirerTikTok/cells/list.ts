/** The frame of all kinds that take several values. */
import * as z from 'zod/v4-mini';

import { bare } from './bare';
import { NOTHING_GIVEN } from './blank';
import { leftByABrokenCell } from './broken';
import { readIn, type Read, type Scope } from './cell';
import { Refused } from './refused';
import { entriesOf, type CellSplitter, type SplitsEntries } from './split';
import { bounds, counted, quoted } from './words';

/** How large a number may be, or how many entries a list may have. */
export interface Limits {
	readonly min?: number;
	readonly max?: number;
}

/** What a list does beside reading its entries. */
interface ListOptions extends Limits {
	/** Entries belong to those of another list by position: a blank one in the middle is filled with the first. */
	readonly keepsPlaces?: boolean;
	/** Whether the entry of a list is split as a cell is: `always` if not given. */
	readonly splitsEntries?: SplitsEntries;
	/** Takes away what programs put around an entry. */
	readonly unpack?: (given: unknown) => unknown;
	/** Entries that are the same count once. */
	readonly isDistinct?: boolean;
	/** Whether an entry says that nothing shall be restricted, which is the same as no entry. */
	readonly unrestricted?: ((entry: string) => boolean) | undefined;
}

/** How many wrong entries are told one by one. */
const MOST_TOLD = 5;

interface ReadList<T> {
	readonly values: T[];
	/** Problems of the list as a whole, and of entries by index. */
	readonly problems: Array<{ readonly entry?: number; readonly message: string }>;
}

/** Lists that were read with a blank entry before their last one. */
const withGaps = new WeakSet<object>();

/** Whether a list that was read had a blank entry in its middle, which was left out. */
export const hadGaps = (list: unknown): boolean =>
	typeof list === 'object' && list !== null && withGaps.has(list);

/** A kind that takes several values; each entry is read by `read`, which may give several for one. */
export function list<T>(read: Read<T | T[]>, split: CellSplitter, options: ListOptions = {}) {
	const readList = (given: unknown, scope: Scope) => listIn(given, scope, read, split, options);
	return z.transform((given: unknown, payload): T[] => {
		const { values, problems } = readIn(given, readList);
		for (const { entry, message } of problems) {
			const path = entry === undefined ? [] : [entry];
			payload.issues.push({ code: 'custom', message, input: given, path });
		}
		return problems.length > 0 ? z.NEVER : values;
	});
}

function listIn<T>(
	given: unknown,
	scope: Scope,
	read: Read<T | T[]>,
	split: CellSplitter,
	options: ListOptions,
): ReadList<T> {
	const { min = 0, max = Infinity, keepsPlaces = false, isDistinct = false } = options;
	const { unrestricted, unpack = bare } = options;
	const broken = leftByABrokenCell(given);
	if (broken) return { values: [], problems: [{ message: broken.message }] };
	const all = entriesOf(given, split, options.splitsEntries);
	const last = all.findLastIndex((entry) => entry !== '');
	const entries = all.slice(0, last + 1);
	const isFilled = (entry: unknown) => entry !== '';
	const count = keepsPlaces ? entries.length : entries.filter(isFilled).length;
	const problems: ReadList<T>['problems'] = [];
	const everything = unrestricted && entries.find((entry) => isText(entry) && unrestricted(entry));
	if (everything !== undefined) {
		if (count === 1) return { values: [], problems };
		const message = `${quoted(everything)} and others are given: write either`;
		return { values: [], problems: [{ message }] };
	}
	if (count < min || count > max) {
		const message =
			count === 0
				? NOTHING_GIVEN
				: `${counted(count, 'entry', 'entries')} given; ${bounds(min, max)} are allowed`;
		problems.push({ message });
	}
	if (keepsPlaces && entries[0] === '') {
		const message = 'blank, but later ones are not: the first one stands wherever one is missing';
		problems.push({ entry: 0, message });
	}
	const values: T[] = [];
	let wrong = 0;
	let place = -1;
	for (const entry of entries) {
		if (entry === '' && !keepsPlaces) continue;
		place++;
		if (wrong === MOST_TOLD) {
			const more = counted(count - place, 'more entry is', 'more entries are');
			problems.push({ message: `${more} not read, since these cannot be` });
			break;
		}
		const result =
			entry === ''
				? (values[0] ?? new Refused(NOTHING_GIVEN))
				: (leftByABrokenCell(entry) ?? read(unpack(entry), scope));
		if (result instanceof Refused) {
			if (entry === '') continue;
			wrong++;
			problems.push({ entry: place, message: result.message });
		} else if (Array.isArray(result)) for (const value of result) values.push(value);
		else values.push(result);
	}
	if (count < entries.length) withGaps.add(values);
	return { values: isDistinct ? [...new Set(values)] : values, problems };
}

const isText = (entry: unknown): entry is string => typeof entry === 'string';
