/** Points in time: the start and the end of a schedule. */
import { isLuxonTime, one, readText, type Read, type Scope, type Surroundings } from './cell';
import { readDateText, type WrittenTime } from './dateText';
import { Refused } from './refused';
import { quoted } from './words';
import { changeAfter, instantsOf, utcInstant, wallClockAt } from './zone';

type TimeOfDay = '00:00:00' | '23:59:59';

/**
 * A point in time, sent as `YYYY-MM-DD HH:MM:SS` in the zone that the run's settings name. A wall clock is one
 * of the workflow's zone. A day alone is completed with `timeOfDay`: its first or its last second.
 */
export const dateTime = (timeOfDay: TimeOfDay) => one(momentFrom(timeOfDay));

/** How long a time may be past, since a run takes a while: 5 minutes. */
const GRACE = 5 * 60_000;

const MIDNIGHT = '00:00:00';

/** As TikTok's exports and screens write it. */
const NO_END = /^(?:no (?:limit|end(?: date| time)?)|unlimited)$/i;

const ELSEWHERE: Surroundings = { timezone: 'UTC', sentIn: 'utc', now: -Infinity };

const momentFrom =
	(timeOfDay: TimeOfDay): Read<string | undefined> =>
	(given, scope) => {
		const isEnd = timeOfDay !== MIDNIGHT;
		if (isEnd && typeof given === 'string' && NO_END.test(given.slice(0, 30).trim())) {
			scope.note(`${given.trim()} is no end`);
			return undefined;
		}
		const written = writtenTime(given);
		if (written instanceof Refused) return written;
		return sentTime(written, timeOfDay, given, scope);
	};

/** What a luxon time, a date or a text says. */
function writtenTime(given: unknown): WrittenTime | Refused {
	const read =
		typeof given === 'number'
			? String(given)
			: isLuxonTime(given)
				? (given.toISO() ?? new Refused('the date is not valid'))
				: given instanceof Date
					? Number.isNaN(given.getTime())
						? new Refused('the date is not valid')
						: given.toISOString()
					: readText(given);
	if (read instanceof Refused) return read;
	const isCompactDay = /^20\d{2}(?:0[1-9]|1[0-2])[0-3]\d$/.test(read);
	if (/^\d{4,13}(?:[.,]\d{1,20})?$/.test(read) && !isCompactDay) {
		return serialNumber(Number(read.replace(',', '.')), read);
	}
	const written = readDateText(read);
	if (written instanceof Refused) return written;
	// Midnight where it was written comes from a format that has dates only.
	return written.offset !== undefined && written.isNamed !== true && written.time === MIDNIGHT
		? { day: written.day }
		: written;
}

/** A spreadsheet counts days from 1899-12-30; programs count seconds or milliseconds from 1970. */
function serialNumber(number: number, written: string): Refused {
	const isDays = number >= 20_000 && number < 100_000;
	const ms = isDays ? (number - 25_569) * 86_400_000 : number < 1e11 ? number * 1000 : number;
	const date = new Date(Math.round(ms / 1000) * 1000);
	if (Number.isNaN(date.getTime()) || (!isDays && number < 1e8)) {
		return new Refused(`${quoted(written)} is not a time in the form YYYY-MM-DD HH:MM:SS`);
	}
	const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
	const clock = time === MIDNIGHT ? day : `${day} ${time}`;
	const meant = isDays ? clock : `${day} ${time} UTC`;
	const what = isDays
		? 'the number by which a spreadsheet counts days'
		: `a count of ${number < 1e11 ? 'seconds' : 'milliseconds'} since 1970 (UTC)`;
	return new Refused(
		`${quoted(written)} is ${what}; it would be ${meant}: write that, or format the column as text`,
	);
}

function sentTime(
	{ day, time, offset, zone }: WrittenTime,
	timeOfDay: TimeOfDay,
	given: unknown,
	scope: Scope,
): string | Refused {
	const { timezone, sentIn, now } = scope.surroundings ?? ELSEWHERE;
	const instant =
		time === undefined
			? borderOfDay(day, timeOfDay, timezone)
			: offset === undefined
				? instantAt(`${day} ${time}`, zone ?? timezone, given)
				: utcInstant(`${day} ${time}`) - offset * 60_000;
	if (instant instanceof Refused) return instant;
	const here = wallClockAt(instant, timezone);
	if (instant < now - GRACE) {
		return new Refused(
			`${quotedTime(given)} is past: it was ${minutesOf(here)} ${timezone}, and now it is ${minutesOf(wallClockAt(now, timezone))}`,
		);
	}
	const sent = sentIn === 'utc' ? wallClockAt(instant, 'UTC') : here;
	const sentZone = sentIn === 'utc' ? 'UTC' : 'as written';
	scope.note(`${minutesOf(here)} ${timezone}, sent as ${sent} (${sentZone})`);
	return sent;
}

const quotedTime = (given: unknown) =>
	typeof given === 'string' || typeof given === 'number' ? quoted(given) : 'the time';

/** Without seconds where they are none. */
const minutesOf = (wallClock: string) => wallClock.replace(/:00$/, '');

/** The instant of a wall clock; refused where the zone leaves it out or has it twice. */
function instantAt(wallClock: string, zone: string, given: unknown): number | Refused {
	const [instant, again] = instantsOf(wallClock, zone);
	if (instant === undefined) {
		const change = changeAfter(wallClock, zone);
		const [from, to] = [change - 1000, change].map((at) => wallClockAt(at, zone).slice(11));
		return new Refused(
			`${quotedTime(given)} does not exist in ${zone}, whose clocks go from ${from} to ${to} on this day: write a time before or after`,
		);
	}
	if (again === undefined) return instant;
	const readings = [instant, again].map(
		(at) => `${wallClock.replace(' ', 'T')}${offsetOf(at, wallClock)}`,
	);
	return new Refused(
		`${quotedTime(given)} comes twice in ${zone}, whose clocks are set back on this day: write ${readings.join(' or ')}`,
	);
}

/** "+02:00". */
function offsetOf(instant: number, wallClock: string): string {
	const minutes = Math.round((utcInstant(wallClock) - instant) / 60_000);
	const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
	return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** The first or the last second of a day, also where clocks change at midnight. */
function borderOfDay(day: string, timeOfDay: TimeOfDay, zone: string): number {
	const wallClock = `${day} ${timeOfDay}`;
	const instants = instantsOf(wallClock, zone);
	const isStart = timeOfDay === MIDNIGHT;
	const border = isStart ? instants.at(0) : instants.at(-1);
	return border ?? changeAfter(wallClock, zone) - (isStart ? 0 : 1000);
}
