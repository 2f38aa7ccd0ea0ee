import { isRecord } from '../jsonValue';
import { jsonInText, parsedText } from './jsonInText';
import { readable } from './readable';
import type { ToldAnswer } from './readAnswer';
import { readData } from './readData';
import { tablesIn } from './tables';
import { wordsIn } from './vocabulary';

/** One row of a list that an answer tells: cells as texts, by their column in snake_case (`account_id`). */
export type Row = Record<string, string>;

/** "Account ID", `accountId` and "**Account-Id**" are all `account_id`. */
export const columnName = (label: string): string =>
	wordsIn(label.replace(/["'“”]/g, ' '))
		.map(({ text }) => text)
		.join('_');

const MOST_TEXTS = 200;

/**
 * The rows of the list that an answer tells, from the first of these places that has any: lists of objects in its
 * data, JSON in its texts, tables, lists of labelled lines. Never throws.
 *
 * @returns the rows in their order; empty where the answer has no list
 */
export function readRows({ text, data }: ToldAnswer): Row[] {
	const { text: _, quota: __, content, ...fields } = data;
	const own = readData(fields, [], '');
	const blocks = readData(content, [], 'content').texts.map(({ text: block }) => block);
	const texts = [...new Set([text, ...blocks, ...own.texts.map(({ text: said }) => said)])].slice(
		0,
		MOST_TEXTS,
	);
	const readers = [
		() => objectsIn(own.lists),
		...texts.map((said) => () => objectsIn(listsInText(said))),
		...texts.map((said) => () => rowsOfTables(readable(said))),
		...texts.map((said) => () => labelledRows(readable(said))),
	];
	for (const read of readers) {
		const rows = read();
		if (rows.length > 0) return rows;
	}
	return [];
}

/** The objects of the longest list. */
function objectsIn(lists: ReadonlyArray<readonly unknown[]>): Row[] {
	const isBlocks = (list: readonly unknown[]) =>
		list.every((part) => isRecord(part) && typeof part.text === 'string' && 'type' in part);
	let longest: readonly unknown[] = [];
	for (const list of lists) if (list.length > longest.length && !isBlocks(list)) longest = list;
	return longest.filter(isRecord).map((object) => rowOf(Object.entries(object)));
}

function rowOf(entries: Iterable<readonly [string, unknown]>): Row {
	const row: Row = {};
	for (const [label, value] of entries) {
		const column = columnName(label);
		const isPlain =
			typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
		if (column !== '' && isPlain) row[column] = String(value).trim();
	}
	return row;
}

function listsInText(text: string): ReadonlyArray<readonly unknown[]> {
	const whole = parsedText(text);
	if (whole !== undefined) return readData(whole, [], '').lists;
	const values = jsonInText(text).pieces.map(({ value }) => value);
	if (values.length > 1 && values.every(isRecord)) return [values];
	return values.flatMap((value) => readData(value, [], '').lists);
}

const bare = (cell: string) => cell.replace(/^[`*_\s]+|[`*_\s]+$/g, '');

function rowsOfTables(text: string): Row[] {
	const rows: Row[] = [];
	for (const { header, rows: cells } of tablesIn(text)) {
		for (const row of cells)
			rows.push(rowOf(header.map((label, at) => [label, bare(row[at] ?? '')] as const)));
	}
	return rows;
}

const LABELLED =
	/^[\s>*+•-]*(?:\d{1,3}[.)]\s+)?[*_`]*([\p{L}][\p{L}\d _-]{0,40}?)[*_`]*\s*[:：=][*_`]*\s*(\S.*)$/u;

/** "Account ID: 712…" line by line; a row ends where a label comes again. Labels in one line are apart by `|` or commas. */
function labelledRows(text: string): Row[] {
	const rows: Row[] = [];
	let row: Row = {};
	const close = () => {
		if (Object.keys(row).length > 1) rows.push(row);
		row = {};
	};
	for (const line of text.split('\n')) {
		for (const part of line.length > 2000
			? []
			: line.split(/\s[|•·]\s|[,;]\s(?=[\p{L} _-]{2,40}[:=])/u)) {
			const [, label, value = ''] = LABELLED.exec(part) ?? [];
			if (label === undefined) continue;
			const column = columnName(label);
			if (column in row) close();
			row[column] = bare(value);
		}
	}
	close();
	return rows;
}
