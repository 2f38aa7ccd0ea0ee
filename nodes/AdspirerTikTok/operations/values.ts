/**
 * The kinds of values that Adspirer's tools take, as zod types. Each reads what a spreadsheet cell, an
 * expression or an AI agent gives and ends as the JSON value of the docs. A message is what follows the
 * field's name in an error ("Ad Text: …"): what was given and what is allowed.
 */
import type { INodePropertyOptions } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { isPlaceholder } from '../api/placeholders';
import { atCommas, atLineEnds, atSchemes, isBlank, readCells, type CellSplitter } from './cells';

// zod's compiled parsers need `new Function`, which has no place in somebody else's n8n.
z.config({ jitless: true });

/** Why a given value cannot be read. */
class Refused {
	constructor(readonly message: string) {}
}

/** Said of a required value that is blank. */
export const NOTHING_GIVEN = 'nothing given, but it is required';

type Read<T> = (given: unknown) => T | Refused;

/** How large a number may be, or how many entries a list may have. */
interface Limits {
	min?: number;
	max?: number;
}

const one = <T>(read: Read<T>) =>
	z.transform((given: unknown, payload): T => {
		const result = isBlank(given) ? new Refused(NOTHING_GIVEN) : read(given);
		if (!(result instanceof Refused)) return result;
		payload.issues.push({ code: 'custom', message: result.message, input: given });
		return z.NEVER;
	});

const list = <T>(read: Read<T>, split: CellSplitter, { min = 0, max = Infinity }: Limits = {}) =>
	z.transform((given: unknown, payload): T[] => {
		const entries = readCells(given, split);
		if (entries.length < min || entries.length > max) {
			const message =
				entries.length === 0
					? NOTHING_GIVEN
					: `${counted(entries.length, 'entry', 'entries')} given; ${bounds(min, max)} are allowed`;
			payload.issues.push({ code: 'custom', message, input: given });
		}
		return entries.map((entry, index) => {
			const result = read(entry);
			if (!(result instanceof Refused)) return result;
			payload.issues.push({ code: 'custom', message: result.message, input: entry, path: [index] });
			return z.NEVER;
		});
	});

/** Free text of 1 to `max` characters, counted in Unicode code points as the service does. */
export const text = (max?: number) => one(textUpTo(max));

/** Several free texts, one a line, each of 1 to `max` characters. */
export const textList = (max?: number) => list(textUpTo(max), atLineEnds);

/** An HTTPS address. */
export const httpsUrl = () => one(readHttpsUrl);

/** Several HTTPS addresses. */
export const httpsUrlList = (limits?: Limits) => list(readHttpsUrl, atSchemes, limits);

/** An ID. Always a string: TikTok's numeric IDs are longer than a number can hold. */
export const id = () => one(readId);

/** Several IDs. */
export const idList = (limits?: Limits) => list(readId, atCommas, limits);

/** Several short codes, such as languages. */
export const codeList = () => list(readCode, atCommas);

/** One of the values the docs list, also by its label or without its prefix ("Female", "18-24"). */
export const choice = (options: INodePropertyOptions[]) => one(readChoice(options));

/** Several of the values the docs list. */
export const choiceList = (options: INodePropertyOptions[]) => list(readChoice(options), atCommas);

/** One of the listed values or any other that the server knows: its list is longer than the docs'. */
export const openChoice = (options: INodePropertyOptions[]) =>
	one((given) => matchingOption(given, options) ?? readCode(given));

/** An amount of money in the ad account's currency, at least `min`. */
export const amount = () => one(readAmount);

/** A number that is not negative. */
export const amountOrZero = () =>
	one((given) => {
		const number = readNumber(given);
		if (number instanceof Refused || number >= 0) return number;
		return new Refused(`${number} given; only 0 or more is allowed`);
	});

/** A whole number. */
export const wholeNumber = (limits: Limits) => one(wholeNumberIn(limits));

/** Yes or no. */
export const flag = () => one(readFlag);

/** A point in time as `YYYY-MM-DD HH:MM:SS`; a date alone is completed with `timeOfDay`. */
export const dateTime = (timeOfDay: '00:00:00' | '23:59:59') => one(dateTimeFrom(timeOfDay));

const textUpTo =
	(max = Infinity): Read<string> =>
	(given) => {
		const read = readText(given);
		if (read instanceof Refused) return read;
		const length = Array.from(read).length;
		return length > max
			? new Refused(
					`${counted(length, 'character', 'characters')} given; ${bounds(1, max)} are allowed`,
				)
			: read;
	};

const readText: Read<string> = (given) => {
	if (typeof given === 'string') return given.trim();
	if (typeof given === 'boolean' || Number.isFinite(given)) return String(given);
	return new Refused(`${quoted(given)} is not text`);
};

const readHttpsUrl: Read<string> = (given) => {
	const read = readText(given);
	if (read instanceof Refused) return read;
	if (/^https:\/\/[^\s/]/i.test(read) && !/\s/.test(read) && URL.canParse(read)) return read;
	return new Refused(`${quoted(read)} is not a web address that starts with https://`);
};

/** A long number as spreadsheets write it, with the comma of some countries (a list splits there: `79E+18`). */
const SCIENTIFIC = /^(\d+([.,]\d+)?e\+\d+|\d(\.\d+)?e\d+)$/i;

const readId: Read<string> = (given) => {
	if (typeof given === 'number' && Number.isInteger(given) && !Number.isSafeInteger(given)) {
		return new Refused(digitsLost(given));
	}
	const read = readCode(given);
	if (read instanceof Refused) return read;
	if (SCIENTIFIC.test(read)) return new Refused(digitsLost(read));
	return isPlaceholder(read) ? new Refused(`${quoted(read)} stands for “no ID”`) : read;
};

const readCode: Read<string> = (given) => {
	const read = readText(given);
	if (read instanceof Refused) return read;
	return /[\s"'`[\]{}<>]/.test(read)
		? new Refused(`${quoted(read)} has spaces, quotes or brackets in it`)
		: read;
};

const readChoice =
	(options: INodePropertyOptions[]): Read<string> =>
	(given) => {
		const allowed = options.map(({ value }) => value).join(', ');
		return (
			matchingOption(given, options) ??
			new Refused(`${quoted(given)} is not one of the allowed values: ${allowed}`)
		);
	};

/** No budget may be lower, whatever the currency; what the currency asks for is the server's business. */
const LEAST_AMOUNT = 1;

const readAmount: Read<number> = (given) => {
	const number = readNumber(given);
	if (number instanceof Refused || number >= LEAST_AMOUNT) return number;
	return new Refused(`${number} given; ${LEAST_AMOUNT} or more is allowed`);
};

const wholeNumberIn =
	({ min = 0, max = Infinity }: Limits): Read<number> =>
	(given) => {
		const number = readNumber(given);
		if (number instanceof Refused) return number;
		return Number.isSafeInteger(number) && number >= min && number <= max
			? number
			: new Refused(`${number} given; a whole number of ${bounds(min, max)} is allowed`);
	};

const readNumber: Read<number> = (given) => {
	const isWritten = typeof given === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(given);
	const number = isWritten ? Number(given) : given;
	return typeof number === 'number' && Number.isFinite(number)
		? number
		: new Refused(`${quoted(given)} is not a number (write it as 1234.56)`);
};

const FLAGS = new Map([
	...['true', 'yes', 'y', '1', 'on'].map((word) => [word, true] as const),
	...['false', 'no', 'n', '0', 'off'].map((word) => [word, false] as const),
]);

const readFlag: Read<boolean> = (given) => {
	const read = readText(given);
	if (read instanceof Refused) return read;
	return FLAGS.get(read.toLowerCase()) ?? new Refused(`${quoted(given)} is not true or false`);
};

const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?$/;

const dateTimeFrom =
	(timeOfDay: string): Read<string> =>
	(given) => {
		const read = readText(given);
		if (read instanceof Refused) return read;
		const [, date, minutes, seconds = '00'] = WALL_CLOCK.exec(read) ?? [];
		const wallClock = `${date} ${minutes === undefined ? timeOfDay : `${minutes}:${seconds}`}`;
		return date !== undefined && isRealTime(wallClock)
			? wallClock
			: new Refused(`${quoted(given)} is not a time in the form YYYY-MM-DD HH:MM:SS`);
	};

/** Whether a `YYYY-MM-DD HH:MM:SS` is on the calendar (30 February is not). */
export function isRealTime(wallClock: string): boolean {
	const utc = new Date(`${wallClock.replace(' ', 'T')}Z`);
	return !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(wallClock.replace(' ', 'T'));
}

/** Finds the option that a value means: by its value, its value without the prefix of all, or its label. */
function matchingOption(given: unknown, options: INodePropertyOptions[]): string | undefined {
	if (typeof given !== 'string') return undefined;
	const wanted = comparable(given);
	const values = options.map(({ value }) => String(value));
	const spellings = [wanted, comparable(commonPrefix(values)) + wanted];
	return (
		values.find((value) => spellings.includes(comparable(value))) ??
		values[options.findIndex(({ name }) => comparable(name) === wanted)]
	);
}

/** The words that all values begin with: `AGE_` of `AGE_18_24`, `AGE_25_34`. */
function commonPrefix(values: string[]): string {
	const [first = ''] = values;
	const ends = Array.from(first.matchAll(/_/g), ({ index }) => index + 1);
	const end = ends.findLast((length) =>
		values.every((value) => value.startsWith(first.slice(0, length))),
	);
	return first.slice(0, end ?? 0);
}

const comparable = (label: string) =>
	label
		.trim()
		.toUpperCase()
		.replace(/[^A-Z\d+]+/g, '_');

const digitsLost = (given: unknown) =>
	`the number ${String(given)} has lost digits: an ID is longer than a number can hold. Format the column as text, so that the ID arrives in quotes`;

const counted = (count: number, singular: string, plural: string) =>
	`${count} ${count === 1 ? singular : plural}`;

const bounds = (min: number, max: number) =>
	max === Infinity ? `at least ${min}` : `${min} to ${max}`;

/** What was given, short enough for a message. */
export function quoted(given: unknown): string {
	if (Array.isArray(given)) return 'a list';
	if (typeof given === 'object' && given !== null) return 'an object';
	const characters = Array.from(String(given));
	return characters.length > 60
		? `“${characters.slice(0, 60).join('')}…”`
		: `“${characters.join('')}”`;
}
