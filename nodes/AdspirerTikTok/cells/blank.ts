/** What counts as nothing, in every field alike. */

/** Said of a required value that is blank. */
export const NOTHING_GIVEN = 'nothing given, but it is required';

/**
 * Characters that show nothing and that copying leaves behind: of no width, the byte order mark, marks of direction,
 * and fillers (Hangul's, the blank of Braille). Not the signs that choose an emoji's form.
 */
const INVISIBLE =
	/[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\p{Cc}]/u;

/** Something that shows. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/u;

/** A text without blanks and invisible characters at its ends. Loops, since a pattern would be quadratic. */
export function trimmed(text: string): string {
	let start = 0;
	let end = text.length;
	while (start < end && isSpace(text, start)) start++;
	while (end > start && isSpace(text, end - 1)) end--;
	return text.slice(start, end);
}

function isSpace(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code > 0x20 && code < 0x7f) return false;
	return text.charAt(at).trim() === '' || INVISIBLE.test(text.charAt(at));
}

/** Whether nothing was given: no value, a text without visible characters, or a list of such. */
export function isBlank(given: unknown): boolean {
	if (typeof given === 'string') return !VISIBLE.test(given);
	if (Array.isArray(given)) return given.every(isBlank);
	return given === undefined || given === null;
}
