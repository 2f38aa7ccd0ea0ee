/** How cells and numbers of things are written in messages. */

/** How many entries, names or lines a message shows. */
export const MOST_NAMED = 10;

const LONGEST_QUOTE = 60;

/** "1 entry", "3 entries". */
export const counted = (count: number, singular: string, plural: string): string =>
	`${count} ${count === 1 ? singular : plural}`;

/** "1 to 100", "at least 2". */
export const bounds = (min: number, max: number): string =>
	max === Infinity ? `at least ${min}` : `${min} to ${max}`;

/** The first characters of a text, with “…” where it goes on. */
export function shortened(text: string, longest = LONGEST_QUOTE): string {
	// Two code units a character at most, so that a text of megabytes is not taken apart.
	const characters = Array.from(text.slice(0, 2 * longest + 2));
	return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}

/** What was given, short enough for a message. */
export function quoted(given: unknown): string {
	if (Array.isArray(given)) return 'a list';
	if (given instanceof Date) return 'a date';
	if (typeof given === 'object' && given !== null) return 'an object';
	return `“${shortened(String(given))}”`;
}

/** "A", "A or B", "A, B or C"; beyond `most` of them "A, B … (30 in all)". */
export function alternatives(names: readonly string[], most = Infinity): string {
	if (names.length > most) return `${names.slice(0, most).join(', ')} … (${names.length} in all)`;
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
