import { ID_KINDS } from '../ids';
import { Findings } from './findings';
import { ImageList } from './imageList';
import { isColumn, kindBefore, kindsInRow, labelBefore } from './labelBefore';
import { isForeignRemark, labelAt, type Label } from './labels';
import { NO_SECTION, sectionAfter, subjectOf } from './sections';
import { isIdInText, isUnmistakableImageId } from './shapes';
import { tokensIn, type Token } from './tokens';
import { foreignKindIn, isForeign, isOtherThing, kindAt, wordsIn, type Word } from './vocabulary';

/** Searches the output of `readable` for IDs and what the words before them call them. */
export function inText(text: string, withImages: boolean): Findings {
	return new TextSearch(text, withImages).run();
}

/** The words that call a value stand in so many UTF-16 units before it. */
const WINDOW = 240;
const LONGEST_REMARK = 60;
const IMAGES_LABEL = /image[^\S\n]?[_-]?ids\b/gi;
/** A heading stands in so many UTF-16 units before the first item. */
const FARTHEST_LABEL = 2000;
/** What needs no label but "campaign": as long as TikTok's IDs are today, and no date with a time. */
const LONG_NUMBER = /^(?!20\d\d[01]\d[0-3]\d{8,11}$)\d{15,20}$/;

class TextSearch {
	private readonly found = new Findings();
	private readonly tokens: readonly Token[];
	private readonly images: ImageList;
	/** Where the IDs of the open list of images go. */
	private takeImage: (id: string) => void = () => undefined;
	private section = NO_SECTION;

	constructor(
		private readonly text: string,
		withImages: boolean,
	) {
		this.tokens = tokensIn(text, withImages);
		this.images = new ImageList(text);
	}

	run(): Findings {
		let end = 0;
		for (const [at, token] of this.tokens.entries()) {
			const stretch = this.text.slice(end, token.start);
			this.section = sectionAfter(stretch, this.section);
			this.openImages(stretch, token.start);
			if (token.isWhole) this.read(at, token, this.wordsBefore(token, end));
			end = token.end;
		}
		return this.found;
	}

	private wordsBefore(token: Token, floor: number): Word[] {
		const start = Math.max(floor, token.start - WINDOW);
		const words = wordsIn(this.text.slice(start, token.start));
		// the first word may be half of one
		return start === floor ? words : words.slice(1);
	}

	private read(at: number, token: Token, words: readonly Word[]): void {
		const next = this.tokens[at + 1];
		const label = labelBefore(words);
		if (!label || label.kind === 'bare') {
			if (this.images.takes(token, next)) {
				this.takeImage(token.text);
				return;
			}
		} else {
			this.images.close();
		}
		if (label) this.readLabelled(at, token, words, label);
		else this.readUnlabelled(token, words);
	}

	/** "Image IDs: None, …": a list that does not start with an ID. */
	private openImages(stretch: string, end: number): void {
		const near = stretch.slice(-FARTHEST_LABEL);
		const heading = [...near.matchAll(IMAGES_LABEL)].at(-1);
		if (!heading) return;
		const start = heading.index + heading[0].length;
		const words = wordsIn(near.slice(Math.max(0, start - WINDOW), start));
		const label = labelAt(words, words.length - 1);
		if (label?.kind !== 'image_ids') return;
		this.takeImage = this.takerFor(label, words);
		this.images.openAt(end - near.length + start);
	}

	private readLabelled(at: number, token: Token, words: readonly Word[], label: Label): void {
		const row = kindsInRow(words, label);
		if (row.length > 1) {
			this.readRow(at, row, label);
			return;
		}
		const gap = words
			.slice(label.start)
			.map(({ after }) => after)
			.join('');
		// the last column's label is not above the first column's value
		if (gap.includes('\n') && !/[:=]/.test(gap) && isColumn(words, label.start)) return;
		const take = this.takerFor(label, words, token);
		if (label.kind === 'image_ids' || label.kind === 'bare') {
			this.takeImage = take;
			const text = words.slice(label.start).map((word) => word.text + word.after);
			if (!this.images.open(text.join(''), token, this.tokens[at + 1])) return;
		}
		take(token.text);
	}

	/** As many IDs as labels: "Campaign ID, Ad Group ID, Ad ID: 1…, 2…, 3…". */
	private readRow(at: number, row: ReadonlyArray<Label['kind']>, label: Label): void {
		const cells = this.tokens.slice(at, at + row.length);
		const follows = this.tokens[at + row.length];
		const isRow =
			cells.length === row.length &&
			cells.every((cell, i) => cell.isWhole && (i === 0 || this.isNextCell(cells[i - 1], cell))) &&
			!(follows && this.isNextCell(cells.at(-1), follows));
		if (!isRow) return;
		for (const [i, cell] of cells.entries()) {
			this.takerFor({ ...label, kind: row[i] ?? 'other' }, [], cell)(cell.text);
		}
	}

	private isNextCell(before: Token | undefined, token: Token): boolean {
		const gap = this.text.slice(before?.end ?? 0, token.start).slice(0, WINDOW);
		return /^["'`*]*([,;|/&]|and)?["'`*]*$/.test(gap.replace(/\s/g, ''));
	}

	/** Where the IDs under a label go. */
	private takerFor(label: Label, words: readonly Word[], token?: Token): (id: string) => void {
		const { found, section } = this;
		const kind = label.kind === 'bare' ? this.kindAround(words, label) : label.kind;
		if (label.isForeign || kind === 'other' || (token && this.isSaidForeignAfter(token))) {
			return (id) => found.others.push(id);
		}
		if (kind === 'bare') return (id) => found.addBare(id);
		const isNew = label.isNew && kind !== 'image_ids';
		const list =
			label.kind === 'bare'
				? found.contextual
				: section.isForeign
					? found.demoted
					: isNew
						? found.labelledNew
						: found.labelled;
		return (id) => {
			if (isIdInText(kind, id)) list.add(kind, id);
		};
	}

	/** What a plain "ID" is the ID of, by its line and its section. */
	private kindAround(words: readonly Word[], label: Label): Label['kind'] {
		const inLine = kindInLine(words.slice(0, label.start));
		if (inLine !== undefined) return inLine;
		const { section } = this;
		return section.isForeign || section.isOther ? 'other' : (section.kind ?? 'bare');
	}

	/** "Campaign ID: 179… (existing)" */
	private isSaidForeignAfter(token: Token): boolean {
		const after = this.text.slice(token.end, token.end + LONGEST_REMARK);
		const [, remark = ''] = /^[^\w\n(,;|]*\(([^()\n]*)\)/.exec(after) ?? [];
		return isForeignRemark(wordsIn(remark));
	}

	private readUnlabelled({ text }: Token, words: readonly Word[]): void {
		if (this.section.isForeign) return;
		if (isUnmistakableImageId(text)) {
			this.found.named.add('image_ids', text);
			return;
		}
		if (!LONG_NUMBER.test(text)) return;
		// Campaign "Spring sale" (179…)
		const isRemark = /\([*_`'"]*$/.test(words.at(-1)?.after ?? '');
		const said = kindBefore(words) ?? (isRemark ? kindInLine(words) : undefined);
		const kind = ID_KINDS.find((ours) => ours === said);
		if (kind) this.found.named.add(kind, text);
	}
}

/** What the words in the line before an ID say it is the ID of; `bare` if several things are named, undefined if none is. */
function kindInLine(words: readonly Word[]): Label['kind'] | undefined {
	const line = words.slice(words.findLastIndex(({ after }) => after.includes('\n')) + 1);
	const last = line.at(-1);
	if (isForeign(line[0]) || foreignKindIn(line)) return 'other';
	// "… to the campaign (ID: …)", but not "card with 3 images (ID: …)"
	if (last?.after.includes('(') && !last.text.endsWith('s')) {
		const nearest = kindAt(line, line.length - 1);
		if (nearest) return nearest.kind;
		if (isOtherThing(last)) return 'other';
	}
	const kind = subjectOf(line);
	if (kind) return kind;
	if (line.some(isOtherThing)) return 'other';
	return line.some((_, at) => kindAt(line, at)) ? 'bare' : undefined;
}
