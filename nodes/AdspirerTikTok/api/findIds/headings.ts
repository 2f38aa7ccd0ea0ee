import { read } from './reading';

/** A line without a value that may head what follows. */
interface Title {
	readonly text: string;
	/** Of a Markdown heading; 7 for a title such as "**Campaign**" or "Campaign:". */
	readonly level: number;
	readonly indent: number;
}

const TITLE = 7;
const LONGEST = 120;
/** More blank lines than that end what a title heads. */
const MOST_BLANK_LINES = 2;
/** "Campaign: Spring" heads the lines below it; "Status: PAUSED" does not. */
const NAMED =
	/^(?:[\p{L} _-]{0,40}\b)?(?:campaigns?|cards?|carousel|images?|ads?|ad[ _-]?groups?|pixels?|advertisers?|videos?|identity|audiences?)\s*$/iu;

/** "Platform: Google" */
const STATE = /^(?:platform|network|channel|status|state|type|action)$/i;
/** "I found a similar campaign." */
const EXISTING =
	/\b(?:existing|similar|another|previous|old|older|earlier|duplicate|matching|conflicting|overlapping|identical|current)\s(?:\w{1,20}\s)?(?:campaign|ad ?group|ad|card|carousel|image)s?\b/i;

/** An item of a list. */
const ITEM = /^[\s>]*(?:[-*+•]|\d{1,3}[.)])\s/;

/** Which headings and titles are open at a place of a text. */
export class Headings {
	private open: Title[] = [];
	/** What the sentence in the line above says was there before. */
	existing = '';
	private blankLines = 0;
	/** Whether lines have come since the last title. */
	private isUsed = false;
	/** Whether the title heads a list with bullets or numbers. */
	private hasItems = false;

	/** Takes a line that holds no value. */
	see(line: string): void {
		if (line.length > 1000) {
			this.close();
			return;
		}
		const bare = line.replace(/^[\s>]+/, '').trim();
		if (bare === '') {
			this.blankLines++;
			if (this.blankLines > MOST_BLANK_LINES) this.close();
			return;
		}
		if (/^(?:```|~~~|[-=_*]{3,}$)/.test(bare)) return;
		const indent = indentOf(line);
		this.endTitles(line, indent);
		this.blankLines = 0;
		const heading = /^#{1,6}(?=\s)/.exec(bare);
		if (heading) {
			this.put({ text: bare.slice(heading[0].length), level: heading[0].length, indent: -1 });
			return;
		}
		const text = bare.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+/, '').replace(/^\[[x ]\]\s*/i, '');
		if (text.length <= LONGEST && isTitle(text)) this.put({ text, level: TITLE, indent });
		else this.isUsed = true;
		this.existing = EXISTING.exec(text)?.[0] ?? '';
	}

	/** Takes a line that holds a value. Returns whether a value without a label may be what the title names. */
	seeValue(line: string): boolean {
		this.endTitles(line, indentOf(line));
		this.blankLines = 0;
		const isItem = ITEM.test(line);
		if (!this.isUsed) this.hasItems = isItem;
		const isHeaded =
			!this.isUsed ||
			((isItem || !this.hasItems) &&
				/(?<![a-z])ids|images|s[\W_]*$/i.test(this.open.at(-1)?.text ?? ''));
		this.isUsed = true;
		const heading = /^[\s>]*(#{1,6})\s(.*)/.exec(line.slice(0, LONGEST));
		const isLabel = /(?<![a-z])ids?(?![a-z])/i.test(heading?.[2] ?? '');
		if (heading && !isLabel)
			this.put({
				text: (heading[2] ?? '').replace(/\d{10,}/g, ''),
				level: heading[1]?.length ?? 1,
				indent: -1,
			});
		return isHeaded;
	}

	/** From the outside in. */
	names(): string[] {
		return this.open.map(({ text }) => text);
	}

	private put(title: Title): void {
		this.open = this.open.filter(
			({ level, indent }) =>
				level < title.level || (level === TITLE && title.level === TITLE && indent < title.indent),
		);
		this.open.push(title);
		this.isUsed = false;
	}

	/** A paragraph after a blank line is no longer under a title, a line further out no longer under a list's. */
	private endTitles(line: string, indent: number): void {
		const isParagraph =
			this.blankLines > 0 &&
			this.isUsed &&
			/\S\s+\S/.test(line) &&
			!/^\s*(?:[-*+•>|]|\d{1,3}[.)]\s|[^\w\s"'`(#*]\s)/.test(line);
		const isItem = indent > 0;
		this.open = this.open.filter(
			(title) =>
				title.level < TITLE ||
				!((isParagraph && !isItem) || (this.isUsed && indent < title.indent)),
		);
	}

	private close(): void {
		this.open = this.open.filter(({ level }) => level < TITLE);
	}
}

/** How far in a line begins. */
function indentOf(line: string): number {
	const [lead = ''] = /^[\s>]*/.exec(line) ?? [];
	return lead.length;
}

/** Whether a line without a value heads what follows. */
export function isTitle(text: string): boolean {
	if (/^[\W_]*(?:none|null|n\/a|failed|pending|)[\W_]*$/i.test(text)) return false;
	if (/[:：][\s*_`]*$/.test(text) || /^(\*\*|__)[^*_]+\1$/.test(text)) return true;
	const [key = '', value] = text.split(/[:：=(–—]|\s-\s/, 2);
	const bareKey = key
		.replace(/[*_`"'“”]+/g, '')
		.replace(/^[^\p{L}]+/u, '')
		.trim();
	if (value !== undefined && /[:：=]/.test(text))
		return (
			NAMED.test(bareKey) ||
			(STATE.test(bareKey) && read(value).marks.some(({ isNew }) => !isNew)) ||
			/(?:(?<![A-Za-z])[iI][dD]|[a-z]I[dD])s?[\s*_`\"'”’)\]]*(?:[:：=]\s*\[?)?$/.test(text)
		);
	return !/[.!?]["'”’)]*$/.test(text) && text.split(/\s+/).length <= 9;
}
