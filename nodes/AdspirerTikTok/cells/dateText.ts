/** Days and times as people, spreadsheets and databases write them. */
import { clockIn } from './clockText';
import { withPlainDigits } from './digits';
import { Refused } from './refused';
import { monthIn, weekdaysIn } from './months';
import { quoted } from './words';

/** What a text says: a wall clock, perhaps without a time of day, perhaps with its zone. */
export interface WrittenTime {
	/** `YYYY-MM-DD`, a day of the calendar. */
	readonly day: string;
	/** `HH:MM:SS`; undefined where only a day is written. */
	readonly time?: string;
	/** Minutes ahead of UTC. */
	readonly offset?: number;
	/** The zone (IANA) whose clocks show the time. */
	readonly zone?: string;
	/** Whether the offset is that of a zone's name. */
	readonly isNamed?: boolean;
}

const LONGEST = 100;

/** Reads a text that has one reading. @returns it, or why it has none or two */
export function readDateText(given: string): WrittenTime | Refused {
	if (given.length > LONGEST) return noTime(given);
	const text = withPlainDigits(given)
		.replace(/\s+/g, ' ')
		.replace(/−/g, '-')
		.trim()
		.replace(CLOCK_FIRST, '$2 $1');
	// Some short names of weekdays are those of months as well ("mar").
	const [before = '', weekday] = /^(\p{L}{1,14})\.?(?:, ?| )/u.exec(text) ?? [];
	const whole = dateAtStart(text);
	const date =
		whole ?? (weekday === undefined ? undefined : dateAtStart(text.slice(before.length)));
	if (date instanceof Refused) return date;
	if (!date) return noTime(given);
	const { year, month, day } = date;
	if (!isOnCalendar(year, month, day)) {
		return new Refused(`${quoted(given)} is not a day of the calendar`);
	}
	const written = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
	const rest = text.slice(date.length + (whole ? 0 : before.length));
	const [behind = '', nameInBrackets, nameBehind = ''] = WEEKDAY_BEHIND.exec(rest) ?? [];
	const isWeekday = nameInBrackets !== undefined || weekdaysIn(nameBehind).size > 0;
	const after = isWeekday ? (nameInBrackets ?? nameBehind) : undefined;
	for (const name of [whole ? undefined : weekday, after]) {
		if (name !== undefined && !weekdaysIn(name).has(weekdayOf(date))) {
			return weekdaysIn(name).size === 0
				? noTime(given)
				: new Refused(
						`${quoted(given)} names a weekday that ${written} is not: correct one of them`,
					);
		}
	}
	const clockText = isWeekday ? rest.slice(behind.length) : rest;
	if (clockText === '') return { day: written };
	const clock = clockIn(clockText, written, given);
	return clock instanceof Refused ? clock : { day: written, ...clock };
}

/** "9:00 2027-03-01", "9:30 am on 1 March 2027". */
const CLOCK_FIRST = /^(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?),? (?:on )?(?=[\p{L}\d])(.+)$/iu;

/** "(Mon)", " Mon", ", Monday". */
const WEEKDAY_BEHIND = /^(?: ?\((\p{L}{1,10})\.?\)|,? (\p{L}{2,14})\.?(?=$|[ ,]))/u;

const noTime = (given: string) =>
	new Refused(`${quoted(given)} is not a time in the form YYYY-MM-DD HH:MM:SS`);

interface DateAtStart {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** Of the text that it takes. */
	readonly length: number;
}

/** Years of two digits before this one are those of no schedule. */
const FIRST_SHORT_YEAR = 24;

/** "27" is 2027. @returns undefined for a short year of the past */
function fullYear(written: string): number | undefined {
	const year = Number(written);
	if (written.length === 4) return year;
	return year >= FIRST_SHORT_YEAR ? 2000 + year : undefined;
}

/** Year, month and day, by signs that are the same, also those of Chinese, Japanese and Korean; or the year last. */
const YEAR_FIRST =
	/^(\d{4})(?:(-|\/|\. ?)(\d{1,2})\2(\d{1,2})\.?(?=$|[T\s,(])| ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]?(?!\d{3})|(\d{2})(\d{2})(?=$|T))/i;

const YEAR_LAST = /^(\d{1,2})(-|\/|\. ?)(\d{1,2})\2(\d{4}|\d{2})\.?(?=$|[T\s,(])/i;

function dateAtStart(text: string): DateAtStart | Refused | undefined {
	const [all = '', year, , m1, d1, m2, d2, m3, d3] = YEAR_FIRST.exec(text) ?? [];
	if (year !== undefined) {
		const [month, day] = [Number(m1 ?? m2 ?? m3), Number(d1 ?? d2 ?? d3)];
		return { year: Number(year), month, day, length: all.length };
	}
	const [allLast = '', first, sign, second, lastYear] = YEAR_LAST.exec(text) ?? [];
	if (first === undefined) return withMonthName(text);
	const [a, b, y] = [Number(first), Number(second), fullYear(lastYear ?? '')];
	if (y === undefined) return undefined;
	const { length } = allLast;
	if (lastYear?.length === 2 && a >= FIRST_SHORT_YEAR) {
		const years = [`${y}-${pad(b)}-${pad(a)}`, `${2000 + a}-${pad(b)}-${lastYear}`];
		return new Refused(`${quoted(text)} can be ${years.join(' or ')}: write one of these`);
	}
	// With dots, the day is first wherever dots are used.
	if (sign?.startsWith('.') === true || a === b || a > 12)
		return { year: y, month: b, day: a, length };
	if (b > 12) return { year: y, month: a, day: b, length };
	const readings = [`${y}-${pad(b)}-${pad(a)}`, `${y}-${pad(a)}-${pad(b)}`];
	return new Refused(`${quoted(text)} can be ${readings.join(' or ')}: write one of these`);
}

/** "1 March 2027", "1. März 2027", "1er mars 2027", "1-Mar-2027", "01/Mar/2027". */
const DAY_FIRST =
	/^(?:the )?(\d{1,2})(?:st|nd|rd|th|er|º)?(?:\. ?|[ /-])(?:de |of )?(\p{L}{3,12})\.?,?[ /-](?:de |del )?(\d{4}|\d{2})(?=$|[T\s,(])/iu;

/** "March 1, 2027", "Mar-01-2027". */
const MONTH_FIRST =
	/^(\p{L}{3,12})\.?[ -](\d{1,2})(?:st|nd|rd|th)?(?:, ?|[ -])(\d{4}|\d{2})(?=$|[T\s,(])/iu;

/** "2027-Mar-01", "2027 March 1". */
const NAMED_AFTER_YEAR =
	/^(\d{4})[ /-](\p{L}{3,12})\.?[ /-](\d{1,2})(?:st|nd|rd|th)?(?=$|[T\s,(])/iu;

function withMonthName(text: string): DateAtStart | undefined {
	const dayFirst = DAY_FIRST.exec(text);
	const monthFirst = MONTH_FIRST.exec(text);
	const [all, year, name, day] = dayFirst
		? [dayFirst[0], dayFirst[3], dayFirst[2], dayFirst[1]]
		: monthFirst
			? [monthFirst[0], monthFirst[3], monthFirst[1], monthFirst[2]]
			: (NAMED_AFTER_YEAR.exec(text) ?? []);
	const month = monthIn(name ?? '');
	const fully = fullYear(year ?? '');
	if (all === undefined || month === undefined || fully === undefined) return undefined;
	return { year: fully, month, day: Number(day), length: all.length };
}

const weekdayOf = ({ year, month, day }: DateAtStart): number =>
	new Date(Date.UTC(year, month - 1, day)).getUTCDay();

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
