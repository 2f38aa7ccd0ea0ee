import { wordsIn } from './labels';
import { ADDRESS } from './readable';
import { isUnmistakableImageId } from './shapes';
import type { Token } from './tokens';

/** Bullets, numbers, emoji; or a line further in, which continues the item above it. */
const ITEM = /^\s*(?:[^\w\s#*|]|\*(?!\*)|\d{1,3}[.)]\s)|^\s{2,}\S/;
const LEADS_ON = /[:=→⇒➜|–—]|[-=]>/;
const POINTS = /[:=→⇒➜]|[-=]>/;
/** From a name to its ID. */
const POINTER = /^[^\S\n]?["'`*)\]]{0,4}[^\S\n]?(?:[:=→⇒➜]|[-=]>)[^\S\n]*["'`*([]{0,4}$/;
const DASH = /^[^\S\n]?["'`*)\]]{0,4}[^\S\n]?[-–—][^\S\n]*["'`*([]{0,4}$/;
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

/** Follows the list of image IDs that a label opens, through the rest of its line or the items below. */
export class ImageList {
	/** End of the last token that was looked at, undefined while no list is open. */
	private seen: number | undefined;
	/** Whether the items stand in lines of their own. */
	private isBlock = false;
	/** Whether the line has its ID: the other tokens of an item are no IDs. */
	private isLineDone = false;
	/** Whether the token before was the name of the image whose ID is next. */
	private isAfterKey = false;

	constructor(private readonly text: string) {}

	/** Starts with a labelled token; `gap` stands between the two. Returns whether the token is an ID. */
	open(gap: string, token: Token, next: Token | undefined): boolean {
		this.isBlock = gap.includes('\n');
		this.isLineDone = false;
		return this.see(token, next, true);
	}

	/** Starts behind a heading, before the first token. */
	openAt(position: number): void {
		this.seen = position;
		this.isBlock = /[^\S\n]*\n/y.test(this.text.slice(position, position + FARTHEST));
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
		const fits = between.includes('\n') ? this.fitsItem(between, token) : this.fitsLine(between);
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

	private fitsLine(between: string): boolean {
		// a remark on the ID before
		if (between.lastIndexOf('(') > between.lastIndexOf(')')) return false;
		const named = withoutNames(between);
		const isNeighbour =
			between.length < FARTHEST &&
			areNeighbours(named) &&
			!/[.!?](\s|$)/.test(named) &&
			(this.isAfterKey || named !== between || !POINTS.test(between));
		if (this.isBlock) return isNeighbour && (!this.isLineDone || between.includes(','));
		if (!isNeighbour) this.close();
		return isNeighbour;
	}

	private fitsItem(between: string, token: Token): boolean {
		this.isLineDone = false;
		const [rest = '', ...lines] = between.slice(-FARTHEST).split('\n');
		const prefix = lines.pop() ?? '';
		const blankLines = lines.filter((line) => line.trim() === '').length;
		const isWrapped = rest.trimEnd().endsWith(',') && areNeighbours(withoutNames(rest));
		const isNear =
			between.length < FARTHEST &&
			blankLines <= MOST_BLANK_LINES &&
			lines.every((line) => line.trim() === '' || ITEM.test(line));
		const isItem = ITEM.test(prefix);
		const fits =
			(this.isBlock || isWrapped) &&
			isNear &&
			this.isCaption(prefix, token) &&
			(isItem || LEADS_ON.test(prefix) || this.isAlone(token));
		if (!fits && !(isItem && isNear && this.isBlock)) this.close();
		return fits;
	}

	/** Whether what stands before the ID of an item says no more than which image it is. */
	private isCaption(prefix: string, token: Token): boolean {
		const words = wordsIn(withoutNames(prefix)).filter(({ text }) => !isOrdinal(text));
		if (words.every(({ text }) => CAPTIONS.has(text))) return true;
		return (
			isUnmistakableImageId(token.text) && words.length <= LONGEST_TITLE && LEADS_ON.test(prefix)
		);
	}

	private isAlone(token: Token): boolean {
		const after = this.text.slice(token.end, token.end + FARTHEST).split('\n', 1)[0] ?? '';
		return /^[\s"'`*,;.\]]*(\([^()]*\)\s*)?$/.test(after);
	}
}

/** Without file names, web addresses and remarks in parentheses. */
const withoutNames = (text: string) =>
	text
		.replaceAll(ADDRESS, '')
		.replace(/\([^()]*\)/g, '')
		.replace(/\S+/g, (word) => (/\.(?:jpe?g|png|webp|gif)\b/i.test(word) ? '' : word));

const areNeighbours = (text: string) =>
	wordsIn(text).every((word) => NEIGHBOURS.has(word.text) || isOrdinal(word.text));

const isOrdinal = (word: string) => /^\d{1,3}$/.test(word);
