/** Bounds for what a server says, so that no answer can fill an execution, a message or a model's prompt. */

/** Of a sentence in a message, in UTF-16 units. */
export const MOST_SENTENCE = 2000;

/** Of an error's description and of the data that came with it, in UTF-16 units. */
export const MOST_DESCRIPTION = 100_000;

/** Of an answer's text in an item, which an agent reads as a whole. In UTF-16 units. */
export const MOST_TEXT = 100_000;

/** A text that is too long ends with how much is left out. No character is cut in half. */
export function capped(text: string, most: number): string {
	if (text.length <= most) return text;
	const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
	const end = isHalf ? most - 1 : most;
	return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
