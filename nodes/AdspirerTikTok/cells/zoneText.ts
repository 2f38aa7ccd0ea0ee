/** Time zones as people and programs write them behind a time. */
import { Refused } from './refused';
import { quoted } from './words';
import { instantsOf, utcInstant } from './zone';

/** What stands behind a time: an offset in minutes ahead of UTC, or a zone whose clocks the time is of. */
export interface WrittenZone {
	readonly offset?: number;
	readonly zone?: string;
	/** Whether a person has named the zone, as in "CET": its midnight is no mere day. */
	readonly isNamed?: boolean;
}

/**
 * Short names with one meaning: their offset in hours, and a place whose clocks show them in a part of the year only.
 * The American ones are those of RFC 2822. Not `CST`, `IST`, `BST` and others, which several countries use.
 */
export const ZONE_NAMES: Readonly<Record<string, readonly [hours: number, place?: string]>> = {
	Z: [0],
	UTC: [0],
	GMT: [0],
	UT: [0],
	WET: [0, 'Europe/Lisbon'],
	WEST: [1, 'Europe/Lisbon'],
	CET: [1, 'Europe/Berlin'],
	MEZ: [1, 'Europe/Berlin'],
	CEST: [2, 'Europe/Berlin'],
	MESZ: [2, 'Europe/Berlin'],
	EET: [2, 'Europe/Athens'],
	EEST: [3, 'Europe/Athens'],
	MSK: [3],
	HKT: [8],
	SGT: [8],
	JST: [9],
	KST: [9],
	AEST: [10],
	AEDT: [11, 'Australia/Sydney'],
	NZST: [12, 'Pacific/Auckland'],
	NZDT: [13, 'Pacific/Auckland'],
	EST: [-5, 'America/New_York'],
	EDT: [-4, 'America/New_York'],
	PST: [-8, 'America/Los_Angeles'],
	PDT: [-7, 'America/Los_Angeles'],
};

const OFFSET = /^(?:(?:UTC|GMT) ?([+-])(\d{1,2})|([+-])(\d{2}))(?::?(\d{2}))?(?![\d:])/i;

const HOW_TO_WRITE = 'write its distance from UTC, such as 09:00+01:00';

/** Reads all that stands behind a time of day; each part has to agree with the others. */
export function zoneIn(text: string, wallClock: string, given: string): WrittenZone | Refused {
	const [, first = '', bracket, comment] =
		/^([^[\]()]*?) ?(?:\[!?([^[\]]{1,60})\])? ?(?:\(([^()]{1,60})\))?$/.exec(text) ?? [];
	// Go writes "+0100 CET".
	const names = /^(?:UTC|GMT) /i.test(first) ? [first] : first.split(' ');
	const parts = [...names, bracket, comment].filter((part) => part !== undefined && part !== '');
	if (parts.length === 0 && text !== '') return notUnderstood(text, given);
	let known: WrittenZone = {};
	for (const part of parts as string[]) {
		const zone = oneZone(part, wallClock, given);
		// Programs spell the zone out behind its offset: "GMT+0100 (Central European Standard Time)".
		const isSpeltOut =
			part === comment && known.offset !== undefined && /^[\p{L} .'-]+$/u.test(part);
		if (zone instanceof Refused) {
			if (isSpeltOut && part.includes(' ')) continue;
			return zone;
		}
		if (!agree(known, zone, wallClock)) {
			return new Refused(`${quoted(given)} names two zones that differ: ${parts.join(' and ')}`);
		}
		known = known.offset === undefined ? zone : known;
	}
	return known;
}

function oneZone(text: string, wallClock: string, given: string): WrittenZone | Refused {
	const [all, sign, hours, bareSign, bareHours, minutes = '0'] = OFFSET.exec(text) ?? [];
	if (all !== undefined && all.length === text.length) {
		const ahead = Number(hours ?? bareHours) * 60 + Number(minutes);
		if (ahead > 18 * 60 || Number(minutes) > 59) {
			return new Refused(`${quoted(given)} is further from UTC than any place`);
		}
		return { offset: (sign ?? bareSign) === '-' ? -ahead : ahead };
	}
	const [hoursAhead, place] = ZONE_NAMES[text.toUpperCase()] ?? [];
	if (hoursAhead !== undefined) return ofName(text, hoursAhead * 60, place, wallClock, given);
	if (!/^[a-z]+\/[\w+/-]{1,50}$/i.test(text) || !isZone(text)) return notUnderstood(text, given);
	return { zone: text };
}

/** A short name counts where the clocks of its place show it: "09:00 CET" in summer is said of two hours. */
function ofName(
	name: string,
	offset: number,
	place: string | undefined,
	wallClock: string,
	given: string,
): WrittenZone | Refused {
	if (place === undefined || agree({ offset }, { zone: place }, wallClock)) {
		return offset === 0 ? { offset } : { offset, isNamed: true };
	}
	const day = wallClock.slice(0, 10);
	return new Refused(
		`${quoted(given)} is in ${name.toUpperCase()}, which clocks do not show on ${day} (${place}): ${HOW_TO_WRITE}`,
	);
}

/** Whether two zones can be said of the same time. */
function agree(a: WrittenZone, b: WrittenZone, wallClock: string): boolean {
	const instants = [a, b].map(({ offset, zone }) => {
		if (offset !== undefined) return [utcInstant(wallClock) - offset * 60_000];
		return zone === undefined ? undefined : instantsOf(wallClock, zone);
	});
	const [first, second] = instants;
	return !first || !second || first.some((instant) => second.includes(instant));
}

const notUnderstood = (zone: string, given: string) =>
	new Refused(
		`${quoted(given)} has “${zone}” behind its time, which is no zone of one meaning: ${HOW_TO_WRITE}`,
	);

function isZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
	} catch {
		return false;
	}
}
