/** What an ID looks like, and what only looks like one. */
import { isPlaceholder } from '../placeholders';
import type { IdKind } from '../ids';

/** A number that stands for something else is never that long, an ID of TikTok's always. */
const NUMERIC_ID = /^\d{10,20}$/;
/** A time as digits: 20260501123045123. */
const DATE = /^20[23]\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:\d{4}|\d{6}|\d{9})$/;
export const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|bmp|svg|avif|heic|tiff?)$/i;
/** TikTok's own form of an image ID. */
const IMAGE_ID = /^(?:ad-site|tos)-[\w-]+\/[\w/.-]{4,}$/;
/** Letters and digits in one: no file, date, size or name. */
const HASH = /^(?=[^\d]*\d.*\d.*\d)(?=.*[a-z])[a-z\d]{10,64}$/i;

/** Whether a piece of a text may be an ID of this kind. */
export function isIdInText(kind: IdKind, text: string): boolean {
	return (NUMERIC_ID.test(text) && !DATE.test(text)) || (kind === 'image_ids' && isImageId(text));
}

const isImageId = (text: string) =>
	isUnmistakable(text) ||
	(HASH.test(text) && !/^\d+(?:px|kb|mb|gb|bytes|ms|sec|jpy|x\d+)$/i.test(text));

/** Whether it needs no label to be known as an image ID. */
export const isUnmistakable = (text: string) => IMAGE_ID.test(text) && !IMAGE_FILE.test(text);

/** The ID in a field of structured data that is labelled as one, undefined if it holds none. */
export function idInField(value: unknown): string | undefined {
	if (typeof value === 'number') {
		return Number.isSafeInteger(value) && value > 0 ? String(value) : undefined;
	}
	if (typeof value !== 'string') return undefined;
	const id = value.trim();
	if (id.length > 200 || /\s|:\/\/|…|\.{3}|^dry_run:|^-\d*$|^0+$/.test(id) || IMAGE_FILE.test(id))
		return undefined;
	return isPlaceholder(id) ? undefined : id;
}

/** A piece of a text that may be an ID by its looks; `text` is empty where a word says that an ID is missing. */
export interface Token {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

const NUMBER = /\d{10,}/g;
const NUMBER_OR_IMAGE =
	/[A-Za-z\d][\w/.-]{9,}|(?<![A-Za-z\d])(?:None|none|null|NULL|failed|Failed|FAILED)(?![A-Za-z\d])/g;

/** Of values that are missing, no line tells more. */
const MOST_MISSING = 500;

/** What may be an ID in a line: numbers, with `withImages` image IDs as well. */
export function tokensIn(line: string, withImages: boolean): Token[] {
	const tokens: Token[] = [];
	for (const { 0: match, index: start } of line.matchAll(withImages ? NUMBER_OR_IMAGE : NUMBER)) {
		let end = start + match.length;
		while (/[_/.-]/.test(line.charAt(end - 1))) end--;
		const text = line.slice(start, end);
		if (text.length < 7) {
			if (tokens.length < MOST_MISSING) tokens.push({ text: '', start, end });
		}
		if (
			text.length >= 7 &&
			isIdInText('image_ids', text) &&
			!isContinued(line, start) &&
			!continues(line, end)
		) {
			tokens.push({ text, start, end });
		}
	}
	return tokens;
}

/** Whether something before belongs to it: a price, an address, a longer word. */
function isContinued(line: string, start: number): boolean {
	const before = line.charAt(start - 1);
	if (before === '=') return /[?&][\w.-]{1,40}=$/.test(line.slice(Math.max(0, start - 42), start));
	if (!/[\p{L}\p{N}_$€£¥+%&?@\\/.…~^-]/u.test(before)) return false;
	const isBullet = before === '-' && start === 1;
	return !isBullet && !/(?:^|\W)_{1,3}$/.test(line.slice(Math.max(0, start - 4), start));
}

function continues(line: string, end: number): boolean {
	const after = line.charAt(end);
	const next = line.charAt(end + 1);
	if (after === '_') return /[^\W_]/.test(next);
	if (after === '-' || after === '?' || after === '+') return /\w/.test(next);
	if (after === '.') return /[\w.]/.test(next);
	if (after === ',') return /^\d{3}(?!\d)/.test(line.slice(end + 1, end + 5));
	if (after === ':') return /\d/.test(next);
	return /[\p{L}\p{N}_$€£¥%&@…~^=/]/u.test(after);
}
