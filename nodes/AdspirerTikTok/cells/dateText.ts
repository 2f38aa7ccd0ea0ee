/** Days and times as people, spreadsheets and databases write them. */
import { Refused } from './refused';
import { monthIn } from './months';
import { quoted } from './words';

/** What a text says: a wall clock, perhaps without a time of day, perhaps with the offset of its zone. */
export interface WrittenTime {
	/** `YYYY-MM-DD`, a day of the calendar. */
	readonly day: string;
	/** `HH:MM:SS`; undefined where only a day is written. */
	readonly time?: string;
	/** Minutes ahead of UTC. */
	readonly offset?: number;
}

const LONGEST = 60;

const DATE =
	/^(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}))(?=$|[T\s,])/i;

const TIME =
	/^(?:[T\s]|,\s?)\s?(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:[.,]\d{1,9})?)?\s?([ap]\.?m\.?)?\s?(Z|UTC|GMT|(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})?)?(?:\[[\w/+-]{1,40}\])?$/i;

/** Reads a text that has one reading. @returns it, or why it has none or two */
export function readDateText(given: string): WrittenTime | Refused {
	const text = given.length > LONGEST ? given : given.normalize('NFKC').replace(/\s+/g, ' ').trim();
	const date = text.length > LONGEST ? undefined : dateAtStart(text);
	if (date instanceof Refused) return date;
	if (!date) return new Refused(`${quoted(given)} is not a time in the form YYYY-MM-DD HH:MM:SS`);
	const { year, month, day, length } = date;
	const written = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
	if (!isOnCalendar(year, month, day)) {
		return new Refused(`${quoted(given)} is not a day of the calendar`);
	}
	const rest = text.slice(length);
	if (rest === '') return { day: written };
	const clock = clockIn(rest, given);
	return clock instanceof Refused ? clock : { day: written, ...clock };
}

interface DateAtStart {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** Of the text that it takes. */
	readonly length: number;
}

function dateAtStart(text: string): DateAtStart | Refused | undefined {
	const [all = '', year, , month, day, first, sign, second, lastYear] = DATE.exec(text) ?? [];
	const { length } = all;
	if (year !== undefined) {
		return { year: Number(year), month: Number(month), day: Number(day), length };
	}
	if (first === undefined) return withMonthName(text);
	const [a, b, y] = [Number(first), Number(second), Number(lastYear)];
	// With dots, the day is first wherever dots are used.
	if (sign === '.' || a === b || a > 12) return { year: y, month: b, day: a, length };
	if (b > 12) return { year: y, month: a, day: b, length };
	const readings = [`${y}-${pad(b)}-${pad(a)}`, `${y}-${pad(a)}-${pad(b)}`];
	return new Refused(`${quoted(text)} can be ${readings.join(' or ')}: write one of these`);
}

/** "1 March 2027", "1. März 2027", "March 1, 2027", "1-Mar-2027". */
function withMonthName(text: string): DateAtStart | undefined {
	const [all = '', d1, m1, m2, d2, year = ''] =
		/^(?:(\d{1,2})(?:\.|st|nd|rd|th)?[ -](?:de )?(\p{L}{3,12})\.?|(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?),?[ -](?:de )?(\d{4})(?=$|[T\s,])/iu.exec(
			text,
		) ?? [];
	const month = monthIn(m1 ?? m2 ?? '');
	if (month === undefined) return undefined;
	return { year: Number(year), month, day: Number(d1 ?? d2), length: all.length };
}

function clockIn(text: string, given: string): Omit<WrittenTime, 'day'> | Refused {
	const [all, hours = '', minutes, seconds = '00', half, zone, sign, zoneHours, zoneMinutes] =
		TIME.exec(text) ?? [];
	if (all === undefined || (minutes === undefined && half === undefined)) {
		return new Refused(`${quoted(given)} is not a time in the form YYYY-MM-DD HH:MM:SS`);
	}
	if (hours === '24') {
		return new Refused(`${quoted(given)} has the hour 24: write 00:00 of the next day`);
	}
	const hour = hourOf(Number(hours), half);
	if (hour === undefined || hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds) > 59) {
		return new Refused(`${quoted(given)} is not a time of day`);
	}
	const time = `${pad(hour)}:${minutes ?? '00'}:${seconds}`;
	if (zone === undefined) return { time };
	const ahead = Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0);
	return ahead > 18 * 60
		? new Refused(`${quoted(given)} is further from UTC than any place`)
		: { time, offset: sign === '-' ? -ahead : ahead };
}

/** Of 24, from one of 12 with its half of the day; 12 am is midnight. */
function hourOf(hour: number, half: string | undefined): number | undefined {
	if (half === undefined) return hour;
	if (hour < 1 || hour > 12) return undefined;
	return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

/** Whether a day exists (30 February does not). */
function isOnCalendar(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return (
		year >= 1000 &&
		date.getUTCFullYear() === year &&
		date.getUTCMonth() === month - 1 &&
		date.getUTCDate() === day
	);
}

const pad = (number: number, length = 2): string => String(number).padStart(length, '0');
