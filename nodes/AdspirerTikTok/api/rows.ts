/** The rows of a list in an answer: its data, JSON in its texts, the tables and the lines of its texts. */
import { isRecord } from './jsonValue';
import { jsonInText } from './findIds/jsonInText';
import { columnName, rowsInLines, rowsInTables } from './textRows';

/** One row of a list by its columns; names in snake_case. */
export type ListRow = Readonly<Record<string, string>>;

/** What a reader needs of an answer. */
export interface ListAnswer {
	readonly text: string;
	readonly data: Readonly<Record<string, unknown>>;
}

/** Lists lie at most so deep in data. */
const DEEPEST = 8;

/** What holds for a list holds for its rows, unless they say otherwise. */
const INHERITED = ['platform', 'status'];

/** Names of lists that are those of a platform. */
const PLATFORM = /tiktok|google|meta|facebook|linkedin|amazon/i;

/**
 * The entries of a list. An answer may tell it several times: the first telling counts in which `read` finds any.
 *
 * @param read makes an entry of a row, or nothing of a row that is none
 */
export function readEntries<Entry>(
	answer: ListAnswer,
	read: (row: ListRow) => Entry | undefined,
): Entry[] {
	for (const rows of tellings(answer)) {
		const entries = rows.flatMap((row) => read(row) ?? []);
		if (entries.length > 0) return entries;
	}
	return [];
}

/** The same list as often as an answer tells it, the surest telling first. */
function* tellings({ text, data }: ListAnswer): Generator<ListRow[]> {
	const { content, text: _, quota: __, ...fields } = data;
	yield rowsInData(fields, {}, 0);
	const texts = [text, ...textsIn(content)].map(jsonInText);
	yield texts.flatMap(({ pieces }) => pieces.flatMap(({ value }) => rowsInData(value, {}, 0)));
	yield texts.flatMap(({ rest }) => rowsInTables(rest));
	yield texts.flatMap(({ rest }) => rowsInLines(rest));
}

/** The texts of an answer's content blocks. */
const textsIn = (content: unknown): string[] =>
	(Array.isArray(content) ? content : []).flatMap((block: unknown) =>
		isRecord(block) && typeof block.text === 'string' ? [block.text] : [],
	);

function rowsInData(value: unknown, context: ListRow, depth: number): ListRow[] {
	if (depth > DEEPEST) return [];
	if (Array.isArray(value)) {
		return value.flatMap((entry: unknown) =>
			isRecord(entry) ? rowsOfRecord(entry, context, depth) : rowsInData(entry, context, depth + 1),
		);
	}
	return isRecord(value) ? rowsBelow(value, context, depth) : [];
}

/** A row, and those of the lists in it. */
function rowsOfRecord(record: Record<string, unknown>, context: ListRow, depth: number): ListRow[] {
	const own = Object.fromEntries(
		Object.entries(record).flatMap(([name, cell]): Array<[string, string]> =>
			['string', 'number', 'boolean'].includes(typeof cell)
				? [[columnName(name), String(cell)]]
				: [],
		),
	);
	return [{ ...context, ...own }, ...rowsBelow(record, context, depth)];
}

function rowsBelow(record: Record<string, unknown>, context: ListRow, depth: number): ListRow[] {
	const told = INHERITED.flatMap((name): Array<[string, string]> => {
		const value = record[name];
		return typeof value === 'string' ? [[name, value]] : [];
	});
	const inner = { ...context, ...Object.fromEntries(told) };
	return Object.entries(record).flatMap(([name, value]) => {
		const here = PLATFORM.test(name) ? { ...inner, platform: name } : inner;
		// A list may be an object whose names are the IDs.
		const isById = /^\d{5,20}$/.test(name) && isRecord(value);
		return isById
			? rowsOfRecord({ id: name, ...value }, here, depth + 1)
			: rowsInData(value, here, depth + 1);
	});
}
