import { SECTION_BREAK } from './readable';

/** The tools' answers have some thousand characters; of a longer text so many UTF-16 units are read. */
const MOST_CHARACTERS = 100_000;
/** What is read around a number: two blocks before its own, and one after. */
const BLOCK = 500;
/** Of the numbers that stand behind the same words so many are read, from the first and from the last. */
const MOST_ALIKE = 50;
const LONGEST_WORDS = 40;

/** The start of a number of ten and more digits. Bounded, since patterns overflow on runs of many megabytes. */
const NUMBER = /(?<!\d)\d{10}/g;
/** The start of those, and of everything with a digit that might be an image ID. */
const IMAGE_ID = /(?<![\w/.-])(?=[A-Za-z/._-]{0,99}\d)[\w/.-]{8}/g;

const LABEL = /campaign|card|carousel|image|advertiser|ad.?group|\bads?\b|(?<![a-z\d])ids?\b/i;
/** Where a row or a line starts: no label is cut in two there. */
const STARTS = [/<tr\b/i, /(?<=\n|\\n)/];
/** No ID has one of these in it, or is another one because of it. */
const SEPARATOR = /[\s,;|"'`*<>()[\]{}]/;
const ROW = /^(?:<tr\b|[^\n<]*[|│┃])/i;

/**
 * A text without what is far from everything that may be an ID by its looks, wherever in the text that stands. Where
 * this is still too much, what stands behind words such as "Campaign ID" is kept before the rest, and of what stands
 * behind the same words, and of all, the first and the last. Linear in the length of the text.
 */
export function nearIds(text: string, withImages: boolean): string {
	if (text.length <= MOST_CHARACTERS) return text;
	const candidate = withImages ? IMAGE_ID : NUMBER;
	const labelled: number[] = [];
	const others: number[] = [];
	for (const { index } of text.matchAll(candidate)) {
		const words = text.slice(Math.max(0, index - LONGEST_WORDS), index);
		(LABEL.test(words) ? labelled : others).push(index);
	}
	const blocks = new Set<number>();
	for (const places of [labelled, others]) {
		for (const place of fromBothEnds(withoutAlike(text, places))) {
			if (blocks.size * BLOCK >= MOST_CHARACTERS) break;
			const block = Math.floor(place / BLOCK);
			for (let near = block - 2; near <= block + 1; near++) blocks.add(near);
		}
	}
	return regionsOf(text, blocks, candidate).join(SECTION_BREAK);
}

/** Of the places behind the same words the first and the last. */
function withoutAlike(text: string, places: readonly number[]): number[] {
	const words = places.map((place) => wordsHash(text, place));
	const isAmongFirst = counter();
	const isAmongLast = counter();
	const isKept = words.map((hash) => isAmongFirst(hash));
	for (let at = words.length - 1; at >= 0; at--) {
		if (isAmongLast(words[at] ?? 0)) isKept[at] = true;
	}
	return places.filter((_, at) => isKept[at]);
}

function counter() {
	const counts = new Uint32Array(HASHES);
	return (hash: number) => (counts[hash] = (counts[hash] ?? 0) + 1) <= MOST_ALIKE;
}

const HASHES = 2 ** 16;

/** Tells the words before a place, back to the last digit, from most others. */
function wordsHash(text: string, place: number): number {
	let hash = 0;
	for (let at = place - 1; at >= 0 && at >= place - LONGEST_WORDS; at--) {
		const char = text.charCodeAt(at);
		if (char >= ZERO && char <= NINE) break;
		hash = (hash * 31 + char) % HASHES;
	}
	return hash;
}

const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);

/** The first, the last, the second, the second to last, … */
function fromBothEnds(places: readonly number[]): number[] {
	const last = places.length - 1;
	return places.map((_, at) => places[at % 2 === 0 ? at / 2 : last - (at - 1) / 2] ?? 0);
}

/** The text in these blocks, without half a label or half an ID; the rows of a table come with its first ones. */
function regionsOf(text: string, blocks: ReadonlySet<number>, candidate: RegExp): string[] {
	const firsts = [...blocks].filter((block) => !blocks.has(block - 1)).sort((a, b) => a - b);
	let end = 0;
	let paragraph = 0;
	return firsts.map((first) => {
		let next = first;
		while (blocks.has(next)) next++;
		const start = startIn(text, Math.max(first, 0) * BLOCK, next * BLOCK, candidate);
		const blank = lastBlank(text.slice(end, start));
		if (blank >= 0) paragraph = end + blank;
		end = endIn(text, start, next * BLOCK);
		const region = text.slice(start, end);
		return ROW.test(region) ? headOf(text.slice(paragraph, start)) + region : region;
	});
}

function startIn(text: string, from: number, to: number, candidate: RegExp): number {
	if (from === 0) return 0;
	const block = text.slice(from, from + BLOCK);
	const start = STARTS.map((pattern) => block.search(pattern)).find((at) => at >= 0);
	if (start !== undefined) return from + start;
	// what stands before a number says nothing about the next one
	const last = [...block.matchAll(candidate)].at(-1);
	const after = from + (last ? last.index + last[0].length : 0);
	const separator = text.slice(after, to).search(SEPARATOR);
	return separator < 0 ? to : after + separator;
}

function endIn(text: string, start: number, to: number): number {
	if (to >= text.length) return text.length;
	const line = text.slice(to - BLOCK, to).lastIndexOf('\n');
	if (line >= 0) return to - BLOCK + line;
	let end = to;
	while (end > start && !SEPARATOR.test(text.charAt(end))) end--;
	return end;
}

/** Where the last blank line is, or the start of a table in HTML. -1 if there is none. */
const lastBlank = (text: string) =>
	Math.max(...['\n\n', '\n\r\n', '<table'].map((blank) => text.lastIndexOf(blank)));

/** The first rows of a table. */
function headOf(table: string): string {
	const head = table.slice(0, BLOCK);
	return head.slice(0, Math.max(head.lastIndexOf('\n') + 1, head.lastIndexOf('<tr'), 0));
}
