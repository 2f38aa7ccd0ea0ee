/** Wall clocks and instants of a time zone, by `Intl`. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
	const known = formats.get(zone);
	if (known) return known;
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
	});
	formats.set(zone, format);
	return format;
}

/** The wall clock `YYYY-MM-DD HH:MM:SS` of a zone at an instant (ms). */
export function wallClockAt(instant: number, zone: string): string {
	if (zone === 'UTC') return utcClock(instant);
	const parts = new Map<string, string>();
	for (const { type, value } of formatOf(zone).formatToParts(instant)) parts.set(type, value);
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
	return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}:${part('second')}`;
}

/** The instant (ms) at which UTC has this wall clock. */
export const utcInstant = (wallClock: string): number =>
	Date.parse(`${wallClock.replace(' ', 'T')}Z`);

const utcClock = (instant: number): string =>
	new Date(instant).toISOString().slice(0, 19).replace('T', ' ');

/** How far a zone is ahead of UTC at an instant, in ms. */
const offsetAt = (instant: number, zone: string): number =>
	utcInstant(wallClockAt(instant, zone)) - Math.floor(instant / 1000) * 1000;

/**
 * The instants (ms) at which a zone has a wall clock: one as a rule, none in the hour that a change of clocks
 * leaves out, two in the hour that it repeats; in order.
 */
export function instantsOf(wallClock: string, zone: string): number[] {
	const asUtc = utcInstant(wallClock);
	if (zone === 'UTC') return [asUtc];
	const offsets = new Set([offsetAt(asUtc - DAY, zone), offsetAt(asUtc + DAY, zone)]);
	return [...offsets]
		.map((offset) => asUtc - offset)
		.filter((instant) => wallClockAt(instant, zone) === wallClock)
		.sort((a, b) => a - b);
}

/** The first instant (ms) after a wall clock that a zone leaves out: when its clocks change. */
export function changeAfter(wallClock: string, zone: string): number {
	const asUtc = utcInstant(wallClock);
	let before = asUtc - DAY;
	let after = asUtc + DAY;
	const earlier = offsetAt(before, zone);
	while (after - before > 1000) {
		const middle = Math.floor((before + after) / 2000) * 1000;
		if (offsetAt(middle, zone) === earlier) before = middle;
		else after = middle;
	}
	return after;
}
