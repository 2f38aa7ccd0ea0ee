import { isIdInText } from './shapes';

/** A piece of a text that may be an ID by its looks. */
export interface Token {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** Whether it stands for itself: not part of a longer token, a price, a query, a shortened ID. */
	readonly isWhole: boolean;
}

const NUMBER = /\d{10,}/g;
const IMAGE_ID = /[A-Za-z\d][\w/.-]{7,}/g;

/** The numbers of ten and more digits in a text, or with `withImages` everything that might be an image ID as well. */
export function tokensIn(text: string, withImages: boolean): Token[] {
	const tokens: Token[] = [];
	for (const { 0: match, index: start } of text.matchAll(withImages ? IMAGE_ID : NUMBER)) {
		const token = withoutEnding(match);
		if (withImages && !isIdInText('image_ids', token)) continue;
		const end = start + token.length;
		const isWhole = !isContinued(text, start) && !continues(text, end);
		tokens.push({ text: token, start, end, isWhole });
	}
	return tokens;
}

/** Without the full stop of the sentence, the underscore of emphasis. */
function withoutEnding(token: string): string {
	let end = token.length;
	while (/[_/.-]/.test(token.charAt(end - 1))) end--;
	return token.slice(0, end);
}

const PART_OF_TOKEN_BEFORE = /[\p{L}\p{N}_$€£¥+%&?@\\/.…~^-]/u;
const PART_OF_TOKEN_AFTER = /[\p{L}\p{N}_$€£¥%&@…~^=/]/u;

function isContinued(text: string, start: number): boolean {
	const before = text.charAt(start - 1);
	// a query: ?campaign_id=179…
	if (before === '=') return /[?&][\w.-]*=$/.test(text.slice(Math.max(0, start - 40), start));
	if (!PART_OF_TOKEN_BEFORE.test(before)) return false;
	const isBullet = before === '-' && /^\n?$/.test(text.charAt(start - 2));
	return !isBullet && !isEmphasis(text, start);
}

/** `__179…__` */
function isEmphasis(text: string, start: number): boolean {
	return /(?:^|\W)_{1,3}$/.test(text.slice(Math.max(0, start - 4), start));
}

function continues(text: string, end: number): boolean {
	const after = text.charAt(end);
	const next = text.charAt(end + 1);
	if (after === '_') return /[^\W_]/.test(next);
	if (after === '-' || after === '?' || after === '+') return /\w/.test(next);
	if (after === '.') return /[\w.]/.test(next);
	if (after === ':') return /\d/.test(next);
	return PART_OF_TOKEN_AFTER.test(after);
}
