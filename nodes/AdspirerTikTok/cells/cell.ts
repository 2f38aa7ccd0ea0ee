/** A value to be read, and the frame that all kinds of values have in common. */
import * as z from 'zod/v4-mini';

import { isRecord } from '../api/jsonValue';
import { bare } from './bare';
import { isBlank, NOTHING_GIVEN, trimmed } from './blank';
import { leftByABrokenCell } from './broken';
import { Refused } from './refused';
import { quoted } from './words';

// zod's compiled parsers need `new Function`, which has no place in somebody else's n8n.
z.config({ jitless: true });

/** What is the same for all cells of a run. */
export interface Surroundings {
	/** The workflow's time zone (IANA), in which a wall clock is read. */
	readonly timezone: string;
	/** In which zone times are sent. */
	readonly sentIn: 'utc' | 'workflow';
	/** The clock of the run, in ms. */
	readonly now: number;
}

/** What reading needs and tells beside the value itself. */
export interface Scope {
	/** Undefined where a kind is used apart from a run: times are then those of UTC, and never past. */
	readonly surroundings?: Surroundings | undefined;
	/** Says how a value was read, where that is not plain. */
	note(text: string): void;
}

/** Reads something that is not blank and not broken. */
export type Read<T> = (given: unknown, scope: Scope) => T | Refused;

/** A value of a field or a column, on its way to a kind. One that is the same for all items is read once. */
export class Cell implements Scope {
	/** How it was read, in words for a person. */
	readonly notes: string[] = [];

	private known?: { readonly by: unknown; readonly result: unknown };

	constructor(
		readonly value: unknown,
		readonly surroundings?: Surroundings,
	) {}

	note(text: string): void {
		this.notes.push(text);
	}

	/** What `read` makes of the value; a second time, what it made before. */
	readBy<T>(read: (given: unknown, scope: Scope) => T): T {
		// The same function gives the same type.
		if (this.known?.by === read) return this.known.result as T;
		const result = read(this.value, this);
		this.known = { by: read, result };
		return result;
	}
}

const UNHEARD: Scope = { note: () => undefined };

/** Gives a cell, or a bare value, to `read`. */
export const readIn = <T>(given: unknown, read: (value: unknown, scope: Scope) => T): T =>
	given instanceof Cell ? given.readBy(read) : read(given, UNHEARD);

/** The value of a cell, or a bare value. */
export const valueIn = (given: unknown): unknown => (given instanceof Cell ? given.value : given);

/** A kind that takes one value. Blanks and what a broken cell leaves are refused here, for every kind alike. */
export function one<T>(read: Read<T>, unpack: (given: unknown) => unknown = bare) {
	const readOne: Read<T> = (given, scope) => {
		const value = isBlank(given) ? given : unpack(given);
		if (isBlank(value)) return new Refused(NOTHING_GIVEN);
		return leftByABrokenCell(value) ?? read(value, scope);
	};
	return z.transform((given: unknown, payload): T => {
		const result = readIn(given, readOne);
		if (!(result instanceof Refused)) return result;
		payload.issues.push({ code: 'custom', message: result.message, input: given });
		return z.NEVER;
	});
}

/** A luxon time, as expressions give it: by its methods, since it is of another copy of luxon than n8n's. */
export interface LuxonTime {
	readonly isValid: boolean;
	toISO(): string | null;
	toISODate(): string | null;
}

export const isLuxonTime = (value: unknown): value is LuxonTime =>
	isRecord(value) && typeof value.toISO === 'function' && typeof value.toISODate === 'function';

/** The text of a cell, without blanks at its ends. A time is written as its date, a number as JavaScript does. */
export function readText(given: unknown): string | Refused {
	if (typeof given === 'string') return trimmed(given);
	if (typeof given === 'boolean') return String(given);
	if (typeof given === 'number' && Number.isFinite(given)) {
		return hasLostDigits(given) ? new Refused(digitsLost(given)) : String(given);
	}
	if (isLuxonTime(given)) return given.toISODate() ?? new Refused('the date is not valid');
	if (given instanceof Date) {
		if (Number.isNaN(given.getTime())) return new Refused('the date is not valid');
		return given.toISOString().slice(0, 10);
	}
	if (typeof given === 'bigint') return String(given);
	return new Refused(`${quoted(given)} is not text`);
}

/** Whether a whole number is beyond 2^53, so that several numbers are stored as this one. */
export const hasLostDigits = (given: unknown): boolean =>
	typeof given === 'number' && Number.isInteger(given) && !Number.isSafeInteger(given);

export const digitsLost = (given: unknown): string =>
	`the number ${String(given)} has lost digits: an ID is longer than a number can hold. Format the column as text, so that the ID arrives in quotes`;
