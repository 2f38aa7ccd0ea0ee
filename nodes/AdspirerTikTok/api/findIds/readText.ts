import type { Claim } from './claims';
import { ASIDES, clausesOf, endOf, parenthesesIn, SPEAKS } from './clauses';
import { Headings } from './headings';
import { readTable } from './readTable';
import { tokensIn, type Token } from './shapes';
import { tablesIn } from './tables';

/**
 * Reads a text line by line: each value that may be an ID, with the headings above it, the label before it and
 * the remark behind it. Tables are read by column and row. Linear.
 *
 * @param text the output of `readable`
 * @param root names of the data in which the text stands
 * @param source in words, before the label
 */
export function readText(
	text: string,
	root: readonly string[],
	source: string,
	withImages: boolean,
): Claim[] {
	const claims: Claim[] = [];
	const headings = new Headings();
	const tables = tablesIn(text)[Symbol.iterator]();
	let table = tables.next();
	let labels: readonly string[] = [];
	let pending: string[] = [];
	const mentions = new Map<string, number>();
	const isNews = ({ text: value }: Token) => {
		const count = mentions.get(value) ?? 0;
		mentions.set(value, count + 1);
		return count < MOST_MENTIONS;
	};
	for (let start = 0; start <= text.length;) {
		if (!table.done && table.value.start === start) {
			seeAll(headings, pending);
			pending = [];
			readTable(table.value, [...root, ...headings.names()], source, withImages, claims);
			labels = [];
			start = table.value.end;
			table = tables.next();
			continue;
		}
		const end = text.indexOf('\n', start);
		const line = text.slice(start, end < 0 ? text.length : end);
		start = end < 0 ? text.length + 1 : end + 1;
		const tokens = line.length < 4 ? [] : tokensIn(line, withImages);
		if (tokens.length === 0) {
			pending.push(line);
			if (pending.length > 2 * FARTHEST_LINES) pending = pending.slice(-FARTHEST_LINES);
			labels = [];
			continue;
		}
		// the same again and again says nothing new
		if (!tokens.some(isNews)) continue;
		seeAll(headings, pending);
		pending = [];
		const isHeaded = headings.seeValue(line);
		const { existing } = headings;
		headings.existing = '';
		const below = STATE_LINE.exec(text.slice(start, start + 100))?.[0] ?? '';
		const names = [...root, ...headings.names()];
		const named = readLine(
			line,
			tokens,
			{
				names,
				inherited: labels,
				below: `${below}${existing ? ` | ${existing}` : ''}`,
				isHeaded,
			},
			source,
			claims,
		);
		labels = tokens.length === 1 && named !== names ? named : [];
	}
	return claims;
}

/** A heading stands at most so many lines above. */
const FARTHEST_LINES = 60;
/** So often is read what a text says of one value. */
const MOST_MENTIONS = 500;

function seeAll(headings: Headings, lines: readonly string[]): void {
	for (const line of lines.slice(-FARTHEST_LINES)) headings.see(line);
}

/** "Status: existing" in the line below an ID. */
const STATE_LINE =
	/^(?:[^\n]*\n)?[^\p{L}\d\n]{0,9}(?:status|state|type|note|action|result)\b[^\p{L}\d\n]{0,6}[:=|][^\n]*/iu;
/** Bullets, numbers, quotes and signs at the beginning of a line. */
const LEAD = /^(?:[^\p{L}\p{N}["'`“(]+|\d{1,3}[.)]\s+|\[[x ]\]\s*)+/u;
/** Between the values of a list. */
const JOINER = /^(?:[^\p{L}\p{N}]|\b(?:and|und|y|et|or|none|null)\b)*$/iu;
/** So much is read before and behind a value. In UTF-16 units. */
const FARTHEST = 200;

interface Around {
	readonly names: readonly string[];
	/** The label of the values in the line above, for a list that goes on. */
	readonly inherited: readonly string[];
	readonly below: string;
	/** Whether a value without a label is what the headings name. */
	readonly isHeaded: boolean;
}

/** Adds the values of one line; returns the names of its last one. */
function readLine(
	line: string,
	tokens: readonly Token[],
	around: Around,
	source: string,
	claims: Claim[],
): readonly string[] {
	let names: readonly string[] = [];
	let end = 0;
	let series: string[] = [];
	let aside = '';
	let hasJoints = false;
	for (const [at, token] of tokens.entries()) {
		const gap = line.slice(Math.max(end, token.start - FARTHEST), token.start);
		const before = at === 0 ? gap.replace(LEAD, '') : gap;
		const joint = gap.replace(ASIDES, '').trim();
		// a list with commas ends where one lacks
		const isJoined: boolean = at > 0 && JOINER.test(joint) && (joint !== '' || !hasJoints);
		hasJoints = isJoined && (hasJoints || joint !== '');
		const next = tokens[at + 1];
		const after = line.slice(token.end, Math.min(next?.start ?? line.length, token.end + FARTHEST));
		if (isJoined && series.length > 0) {
			names = [...around.names, series.shift() ?? ''];
		} else if (!isJoined) {
			const said = clausesOf(before, at > 0);
			aside = said.aside;
			series = seriesIn(said.label, line, tokens, at);
			const label = series.shift() ?? said.label;
			names =
				label === '' && said.context === ''
					? around.isHeaded
						? around.names
						: []
					: [
							...around.names,
							...(said.context === '' || SPEAKS.test(label) ? [] : [said.context]),
							label,
						];
			const goesOn =
				label === '' &&
				at === 0 &&
				!/\p{L}/u.test(before) &&
				/ids\b/i.test(around.inherited.at(-1) ?? '');
			if (goesOn) names = around.inherited;
		}
		const parts = parenthesesIn(before);
		const isLast = next === undefined;
		const remark = `${endOf(after)}${parts ? ` (${parts})` : ''}${aside ? ` | ${aside}` : ''}${isLast && around.below ? ` | ${around.below}` : ''}`;
		claims.push({
			value: token.text,
			names,
			remark,
			isData: false,
			isListed: false,
			place: source,
		});
		end = token.end;
	}
	return names;
}

/** "Campaign ID, Ad Group ID and Ad ID: 1, 2 and 3" */
function seriesIn(label: string, line: string, tokens: readonly Token[], at: number): string[] {
	const list = /^(.*?)\s*[:：=]\s*\S{0,3}$/.exec(label)?.[1] ?? label;
	const parts = list.split(/\s*(?:,|\/|\||&|\band\b|→)\s*/).filter((part) => part !== '');
	if (!parts.every((part) => /\p{L}/u.test(part))) return [];
	if (parts.length < 2) return [];
	const values = tokens.slice(at, at + parts.length);
	const areJoined = values.every(
		({ start }, index) =>
			index === 0 || JOINER.test(line.slice(tokens[at + index - 1]?.end, start)),
	);
	if (values.length < parts.length || !areJoined) return [];
	return parts.map((part) => (/ids?\b/i.test(part) ? part : `${part} ID`));
}
