import type { Claim } from './claims';
import { IMAGE_FILE, tokensIn } from './shapes';
import type { Table } from './tables';

/** Of the other cells of a row so much is read. In UTF-16 units. */
const FARTHEST = 300;

/** Of what is missing no table tells more. */
const MOST_MISSING = 2000;

/** Each ID of a table, named by the table's first column, its row and its column; the row's other cells are its remark. */
export function readTable(
	{ header, rows }: Table,
	names: readonly string[],
	source: string,
	withImages: boolean,
	claims: Claim[],
): void {
	for (const row of rows) {
		for (const [at, cell] of row.entries()) {
			if (cell.length < 4) continue;
			for (const { text } of tokensIn(cell, withImages)) {
				if (text === '' && claims.length > MOST_MISSING) continue;
				const column = header[at] ?? '';
				const label = at === 0 || IMAGE_FILE.test(row[0] ?? '') ? '' : (row[0] ?? '');
				const others = row
					.filter((_, other) => other !== at && (other > 0 || at === 0))
					.join(' | ')
					.slice(0, FARTHEST);
				const own = cell.replace(text, '').trim();
				const called = [
					...names,
					...(at === 0 || /ids?\W*$/i.test(header[0] ?? '') ? [] : [header[0] ?? '']),
					label.replace(/\d{10,}/g, ''),
					column,
				];
				claims.push({
					value: text,
					names: called,
					remark: ` | ${own} | ${others} | `,
					isData: false,
					isListed: true,
					place: source,
				});
			}
		}
	}
}
