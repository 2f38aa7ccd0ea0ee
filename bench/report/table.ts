/** Tables in Markdown, laid out as prettier does it. */

export type Alignment = 'left' | 'right';

/** A table; the first row is its head. Cells must hold neither `|` nor line breaks. */
export function table(alignments: readonly Alignment[], rows: readonly string[][]): string {
	const widths = alignments.map((_, column) =>
		Math.max(3, ...rows.map((row) => (row[column] ?? '').length)),
	);
	const line = (cells: readonly string[]) =>
		`| ${alignments
			.map((alignment, column) => {
				const cell = cells[column] ?? '';
				const width = widths[column] ?? 0;
				return alignment === 'right' ? cell.padStart(width) : cell.padEnd(width);
			})
			.join(' | ')} |`;
	const rule = alignments.map((alignment, column) => {
		const dashes = '-'.repeat(widths[column] ?? 0);
		return alignment === 'right' ? `${dashes.slice(1)}:` : dashes;
	});
	const [head = [], ...body] = rows;
	return [line(head), line(rule), ...body.map(line)].join('\n');
}

/** `1.234` → `1.23` */
export const fixed = (value: number, digits: number) => value.toFixed(digits);

/** ms as seconds: `10.98 s` */
export const seconds = (ms: number) => `${fixed(ms / 1000, 2)} s`;

/** `4.71 ×` */
export const times = (ratio: number) => `${fixed(ratio, 2)} ×`;

/** `10,000` */
export const count = (value: number) => value.toLocaleString('en-US');
