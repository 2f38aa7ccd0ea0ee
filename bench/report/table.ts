/** Tables in Markdown, laid out as prettier does it. */
import { markdownTable } from 'markdown-table';
import stringWidth from 'string-width';

export type Alignment = 'left' | 'right';

/** A table; the first row is its head. Cells must hold neither `|` nor line breaks. */
export function table(alignments: readonly Alignment[], rows: readonly string[][]): string {
	return markdownTable(rows, {
		align: alignments.map((alignment) => (alignment === 'left' ? null : alignment)),
		stringLength: stringWidth,
	});
}

/** `1.234` → `1.23` */
export const fixed = (value: number, digits: number) => value.toFixed(digits);

/** ms as seconds: `10.98 s` */
export const seconds = (ms: number) => `${fixed(ms / 1000, 2)} s`;

/** `4.71 ×` */
export const times = (ratio: number) => `${fixed(ratio, 2)} ×`;

/** `10,000` */
export const count = (value: number) => value.toLocaleString('en-US');
