/** What counts as nothing, in every field alike. */

/** Said of a required value that is blank. */
export const NOTHING_GIVEN = 'nothing given, but it is required';

/** Characters without width that copying leaves behind, the byte order mark among them. */
const INVISIBLE = new Set([0x00ad, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]);

/** A text without blanks and invisible characters at its ends. Loops, since a pattern would be quadratic. */
export function trimmed(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && isSpace(text, start)) start++;
	while (end > start && isSpace(text, end - 1)) end--;
	return text.slice(start, end);
}

const isSpace = (text: string, at: number): boolean =>
	INVISIBLE.has(text.charCodeAt(at)) || text.charAt(at).trim() === '';

/** Whether nothing was given: no value, a text without visible characters, or a list of such. */
export function isBlank(given: unknown): boolean {
	if (typeof given === 'string') return trimmed(given) === '';
	if (Array.isArray(given)) return given.every(isBlank);
	return given === undefined || given === null;
}
