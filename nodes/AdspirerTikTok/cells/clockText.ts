/** The time of day behind a date, as people and programs write it. */
import { Refused } from './refused';
import { quoted } from './words';
import { zoneIn, type WrittenZone } from './zoneText';

export interface WrittenClock extends WrittenZone {
	/** `HH:MM:SS` */
	readonly time: string;
}

/** "at", in the languages that put a word before the hour. */
const BEFORE = /^(?:T|(?: ?, ?| )(?:(?:at|um|kl\.?|klo|om|à|a las|alle|às|o) )?)(?=\d)/i;

const CLOCK =
	/^(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?|\.(\d{2})(?:\.(\d{2}))?| ?h ?(\d{2})?(?![a-z])|(?= ?Uhr\b)|(?= ?[ap]\.?m))(?: ?([ap])\.?m\.?(?![a-z]))?(?: ?(?:Uhr|hrs?)(?![a-z]))?/i;

/** ISO without signs: `T090000`. */
const COMPACT = /^T(\d{2})(\d{2})(\d{2})?(?=$|[Z+-])/i;

/** In Chinese, Japanese and Korean the half of the day comes first, and the units have their own signs. */
function inCommonForm(text: string): string {
	const [, morning, afternoon, clock = ''] =
		/^ ?(?:(午前|上午|오전)|(午後|下午|오후)) ?(.*)$/.exec(text) ?? [];
	const half = morning !== undefined ? ' AM' : afternoon !== undefined ? ' PM' : '';
	return (half === '' ? text : ` ${clock}`)
		.replace(
			/^ ?(\d{1,2}) ?[時时点點시] ?(?:(\d{1,2}) ?[分분])?/,
			(_all, hour: string, minute = '0') => ` ${hour}:${String(minute).padStart(2, '0')}`,
		)
		.replace(/^( \d{1,2}:\d{2}(?::\d{2})?)/, `$1${half}`);
}

/** @param text what stands behind the date */
export function clockIn(text: string, day: string, given: string): WrittenClock | Refused {
	const common = inCommonForm(text).replace(
		COMPACT,
		(_all, hour: string, minute: string, second = '00') => `T${hour}:${minute}:${String(second)}`,
	);
	const [before] = BEFORE.exec(common) ?? [];
	const clock = before === undefined ? '' : common.slice(before.length);
	const [all, hours = '', minutes, seconds, dotMinutes, dotSeconds, hMinutes, half] =
		CLOCK.exec(clock) ?? [];
	if (all === undefined) {
		return new Refused(`${quoted(given)} is not a time in the form YYYY-MM-DD HH:MM:SS`);
	}
	if (hours === '24') {
		return new Refused(`${quoted(given)} has the hour 24: write 00:00 of the next day`);
	}
	const hour = hourOf(Number(hours), half);
	const minute = minutes ?? dotMinutes ?? hMinutes ?? '00';
	const second = seconds ?? dotSeconds ?? '00';
	if (hour === undefined || hour > 23 || Number(minute) > 59 || Number(second) > 59) {
		return new Refused(`${quoted(given)} is not a time of day`);
	}
	const time = `${String(hour).padStart(2, '0')}:${minute}:${second}`;
	const zone = zoneIn(clock.slice(all.length).trim(), `${day} ${time}`, given);
	return zone instanceof Refused ? zone : { time, ...zone };
}

/** Of 24, from one of 12 with its half of the day; 12 am is midnight. */
function hourOf(hour: number, half: string | undefined): number | undefined {
	if (half === undefined) return hour;
	if (hour < 1 || hour > 12) return undefined;
	return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}
