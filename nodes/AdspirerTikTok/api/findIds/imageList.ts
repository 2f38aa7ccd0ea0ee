import { isUnmistakableImageId } from './shapes';
import type { Token } from './tokens';
import { isOrdinal, wordsIn } from './vocabulary';

/** Bullets, numbers, emoji; or a line further in, which continues the item above it. */
const ITEM = /^\s*(?:[^\w\s#*|]|\*(?!\*)|\d{1,3}[.)]\s)|^\s{2,}\S/;
/** Between a label and the first ID: " (in order): ", " are ". */
const SEPARATOR = /^[^\w(.!?]*(?:\([^()]*\)[^\w.!?]*)?(?:(?:is|are|were)\b[^\w.!?]*)?/;
const BULLET = /^\s*(?:[-*+•]|\d{1,3}[.)])\s/;
const LEADS_ON = /[:=→⇒➜|–—]|[-=]>/;
const POINTS = /[:=→⇒➜]|[-=]>/;
/** From a name to its ID. */
const POINTER = /^[^\S\n]?["'`*)\]\\]{0,4}[^\S\n]?(?:[:=→⇒➜]|[-=]>)[^\S\n]*["'`*([]{0,4}$/;
const DASH = /^[^\S\n]?["'`*)\]\\]{0,4}[^\S\n]?[-–—][^\S\n]*["'`*([]{0,4}$/;
const LIKE_A_NAME = /(?![a-f]{4})[a-z]{4}/i;
/** Between the IDs of one line: "…, None and …". */
const NEIGHBOURS = new Set('and or none null n a na nan undefined failed pending'.split(' '));
/** Before the ID of an item: "2. Image 2 ID: …". */
const CAPTIONS = new Set(
	'image images img id ids file uploaded upload tik tok new none and'.split(' '),
);
/** An item with an unmistakable ID may have a title of so many words. */
const LONGEST_TITLE = 10;
const MOST_BLANK_LINES = 2;
/** Items are not farther apart. In UTF-16 units. */
const FARTHEST = 2000;

/** Follows the list of image IDs that a label opens, through the rest of its line or the lines below. */
export class ImageList {
	/** End of the last token that was looked at, undefined while no list is open. */
	private seen: number | undefined;
	/** Whether the IDs stand in lines of their own. */
	private isBlock = false;
	/** Whether the label is for several: then lines may follow. */
	private isPlural = false;
	/** Whether the line has its ID: the other tokens of an item are no IDs. */
	private isLineDone = false;
	/** Whether the token before was the name of the image whose ID is next. */
	private isAfterKey = false;

	constructor(private readonly text: string) {}

	/** Starts with a labelled token; `label` is all from the label to it. Returns whether the token is an ID. */
	open(label: string, token: Token, next: Token | undefined): boolean {
		this.isBlock = label.includes('\n');
		this.isPlural = /ids/i.test(label);
		this.isLineDone = false;
		return this.see(token, next, true);
	}

	/** Starts right behind a label for several, before the first token. */
	openAt(position: number): void {
		const rest = this.text.slice(position, position + FARTHEST).split('\n', 1)[0] ?? '';
		const [separator] = SEPARATOR.exec(rest) ?? [''];
		this.isBlock = separator.length === rest.length || /^[^.!?]{0,40}[:=→[][^\w.!?]*$/.test(rest);
		this.seen = position + (this.isBlock ? rest : separator).length;
		this.isPlural = true;
		this.isLineDone = false;
		this.isAfterKey = false;
	}

	close(): void {
		this.seen = undefined;
	}

	/** Whether a token without a label of its own is an ID of the open list; `next` is the token after it. */
	takes(token: Token, next: Token | undefined): boolean {
		if (this.seen === undefined) return false;
		const between = this.text.slice(this.seen, token.start);
		const fits =
			between.length < FARTHEST &&
			(between.includes('\n') ? this.fitsItem(between, token, next) : this.fitsLine(between));
		return this.see(token, next, fits);
	}

	private see(token: Token, next: Token | undefined, fits: boolean): boolean {
		if (this.seen !== undefined || fits) this.seen = token.end;
		this.isAfterKey = next !== undefined && this.isKey(token, next);
		const isTaken = fits && !this.isAfterKey;
		this.isLineDone ||= isTaken;
		return isTaken;
	}

	/** "banner_2026 → …", and not "… → banner_2026" */
	private isKey(token: Token, next: Token): boolean {
		if (isUnmistakableImageId(token.text)) return false;
		const gap = this.text.slice(token.end, Math.min(next.start, token.end + FARTHEST));
		const isName = LIKE_A_NAME.test(token.text);
		const isNextName = LIKE_A_NAME.test(next.text);
		if (isUnmistakableImageId(next.text) || isName === isNextName) return POINTER.test(gap);
		return isName && (POINTER.test(gap) || DASH.test(gap));
	}

	/** "banner_2026: …" in a line of its own; and not "upload_2026: batch_2026_05" */
	private namesImage(token: Token, next: Token | undefined): boolean {
		if (next === undefined || !this.isKey(token, next)) return false;
		return isUnmistakableImageId(next.text) || !LIKE_A_NAME.test(next.text);
	}

	private fitsLine(between: string): boolean {
		const isInRemark = between.lastIndexOf('(') > between.lastIndexOf(')');
		if (isInRemark && !/(?:[,;|/&]|\band)\s*\($/.test(between)) return false;
		const gap = withoutNames(between);
		const isNeighbour =
			areNeighbours(gap) &&
			!/[.!?](\s|$)/.test(gap) &&
			(this.isAfterKey || gap !== between || !POINTS.test(between));
		if (this.isBlock) return isNeighbour && (!this.isLineDone || between.includes(','));
		if (!isNeighbour) this.close();
		return isNeighbour;
	}

	private fitsItem(between: string, token: Token, next: Token | undefined): boolean {
		this.isLineDone = false;
		const [rest = '', ...lines] = between.split('\n');
		const prefix = lines.pop() ?? '';
		const blankLines = lines.filter((line) => line.trim() === '').length;
		const isWrapped = rest.trimEnd().endsWith(',') && areNeighbours(withoutNames(rest));
		const isItem = ITEM.test(prefix);
		const isNear =
			blankLines <= MOST_BLANK_LINES &&
			lines.every((line) => line.trim() === '' || ITEM.test(line) || isMissing(line));
		const goesOn = this.isBlock
			? isItem || LEADS_ON.test(prefix) || this.startsLine(token) || this.namesImage(token, next)
			: isWrapped ||
				(this.isPlural && blankLines === 0 && !BULLET.test(prefix) && this.startsLine(token));
		const fits = isNear && goesOn && isCaption(prefix, token);
		if (!fits && !(isItem && isNear && this.isBlock)) this.close();
		return fits;
	}

	/** Whether no word follows the token directly. */
	private startsLine(token: Token): boolean {
		const after = this.text.slice(token.end, token.end + FARTHEST).split('\n', 1)[0] ?? '';
		return /^["'`*_)\]”’»\\]{0,9}(?:[.,;]?\s*$|[.,;]\s|\s*[(–—|])/.test(after);
	}
}

/** Whether what stands before the ID of an item says no more than which image it is. */
function isCaption(prefix: string, token: Token): boolean {
	const words = wordsIn(withoutNames(prefix)).filter((word) => !isOrdinal(word));
	if (words.every(({ text }) => CAPTIONS.has(text))) return true;
	return (
		isUnmistakableImageId(token.text) && words.length <= LONGEST_TITLE && LEADS_ON.test(prefix)
	);
}

/** Without remarks in parentheses, and without everything up to a file name or a web address. */
const withoutNames = (text: string) =>
	text.replace(/\([^()]*\)/g, '').replace(/^.*(?:\.(?:jpe?g|png|webp|gif)\b|\uFFFC)/is, '');

/** An upload that failed: "None". */
const isMissing = (line: string) => /\w/.test(line) && areNeighbours(line);

const areNeighbours = (text: string) =>
	wordsIn(text).every((word) => NEIGHBOURS.has(word.text) || isOrdinal(word));
