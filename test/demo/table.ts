import stringWidth from 'string-width';

/** A column of a table for the terminal. */
export interface Column {
	readonly heading: string;
	readonly isNumber?: boolean;
}

/** A cell is a list of lines; a note is a line below the cells, as wide as it wants. */
export interface TableRow {
	readonly cells: ReadonlyArray<readonly string[]>;
	readonly notes: readonly string[];
}

const GAP = '  ';

/** Lays a table out, each column as wide as its widest line. Gives its lines, a blank one below each row. */
export function tableLines(columns: readonly Column[], rows: readonly TableRow[]): string[] {
	const sized = columns.map((column, index) => {
		const texts = [column.heading, ...rows.flatMap(({ cells }) => cells[index] ?? [])];
		return { ...column, width: Math.max(...texts.map((text) => stringWidth(text))) };
	});
	const line = (texts: readonly string[]) =>
		sized
			.map(({ width, isNumber }, index) => {
				const text = texts[index] ?? '';
				const space = ' '.repeat(width - stringWidth(text));
				return isNumber ? space + text : text + space;
			})
			.join(GAP)
			.trimEnd();

	return [
		line(columns.map(({ heading }) => heading)),
		sized.map(({ width }) => '─'.repeat(width)).join(GAP),
		...rows.flatMap(({ cells, notes }) => {
			const height = Math.max(...cells.map((cell) => cell.length));
			const lines = Array.from({ length: height }, (_, index) =>
				line(cells.map((cell) => cell[index] ?? '')),
			);
			const indent = ' '.repeat(sized[0]?.width ?? 0) + GAP;
			return [...lines, ...notes.map((note) => indent + note), ''];
		}),
	];
}
