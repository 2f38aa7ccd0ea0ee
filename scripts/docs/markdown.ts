/** Markdown as the pages have it. What is generated stays as it is: prettier is told to leave it alone. */
import { markdownTable } from 'markdown-table';

const LEAVE_ALONE = '<!-- prettier-ignore -->';

/** A table; each cell is inline Markdown in one line. Columns are not aligned: their cells are sentences. */
export function table(header: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const cells = [header, ...rows].map((row) => row.map(inCell));
	return [LEAVE_ALONE, markdownTable(cells, { alignDelimiters: false })].join('\n');
}

/** A value as a block of JSON. */
export function jsonBlock(value: unknown): string {
	return [LEAVE_ALONE, '```json', JSON.stringify(value, null, 2), '```'].join('\n');
}

/** Inline code. */
export const code = (text: string): string => `\`${text}\``;

/**
 * Replaces what stands between the markers `<!-- name -->` and `<!-- /name -->` of a page.
 *
 * @throws Error when the page does not have exactly one such pair
 */
export function withSection(page: string, name: string, content: string): string {
	const start = `<!-- ${name} -->`;
	const end = `<!-- /${name} -->`;
	const [before, inside, ...moreStarts] = page.split(start);
	const [, after, ...moreEnds] = (inside ?? '').split(end);
	if (before === undefined || after === undefined || moreStarts.length + moreEnds.length > 0) {
		throw new Error(`A page needs ${start} and ${end} once each`);
	}
	return `${before}${start}\n\n${content}\n\n${end}${after}`;
}

const inCell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
