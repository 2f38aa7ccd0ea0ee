/** The rows of a list that a text tells in a table or in lines. */
import type { ListRow } from './rows';

/** A row while its lines are read. */
type OpenRow = Record<string, string>;

/** Longer lines are prose. */
const LONGEST_LINE = 2000;

/** Headings name the platform of what stands below them. */
const PLATFORM = /tik.?tok|google|meta|facebook|linkedin|amazon/i;

/** "- Status: ✅ connected", "**Account ID**: `7123…`" */
const LABELLED =
	/^[\s>]*(?:[-*•–]\s+|\d{1,4}[.)]\s+)?[*_]{0,2}([A-Za-z][A-Za-z _/-]{0,30}?)[*_]{0,2}\s?[:=][*_]{0,2}\s*(\S.*)$/;

/** `advertiser_id="7123…"` or `status: connected` within a line. */
const PAIR = /([A-Za-z][A-Za-z_]{0,30}(?: [A-Za-z]{1,15}){0,2})\s?[:=]\s?["'`]?([^"'`,;|()[\]]+)/g;

/** An ID that needs no label: TikTok's long numbers, and names of images. */
const UNMISTAKABLE =
	/(?<![\w.-])(?:\d{15,20}|(?:ad-site|tos)-[\w.-]{1,60}\/[\w./~-]{1,120})(?![\w.-]*\w)/;

/** `Account ID` → `account_id`. */
export const columnName = (title: string): string =>
	title
		.replace(/[^A-Za-z0-9]+/g, '_')
		.replace(/^_|_$/g, '')
		.toLowerCase();

/** A text without the marks of Markdown around it. */
const plain = (text: string): string =>
	text
		.trim()
		.replace(/^[`*_"']{1,3}|[`*_"']{1,3}$/g, '')
		.trim();

/** The rows of the tables in a text, each with the platform that the heading above names. */
export function rowsInTables(text: string): ListRow[] {
	const rows: ListRow[] = [];
	let columns: string[] | undefined;
	let before: string[] | undefined;
	let platform: OpenRow = {};
	for (const line of text.split(/\r?\n/)) {
		if (!line.includes('|')) {
			columns = before = undefined;
			platform = platformIn(line) ?? platform;
			continue;
		}
		const cells = line
			.trim()
			.replace(/^\||\|$/g, '')
			.split('|')
			.map(plain);
		if (cells.every((cell) => /^[:\s]*-+[:\s]*$/.test(cell))) columns = before?.map(columnName);
		else if (columns) {
			const names = columns;
			rows.push({
				...platform,
				...Object.fromEntries(cells.map((cell, i) => [names[i] ?? '', cell])),
			});
		} else before = cells;
	}
	return rows;
}

/** A heading that names one platform; one that is none of its own ends what was said before. */
function platformIn(line: string): OpenRow | undefined {
	const isHeading = /^\s*(?:#{1,6}\s|[*_]{2}[^*_]+[*_]{2}:?\s*(?:\(\d+\)\s*)?:?$)/.test(line);
	if (!isHeading) return undefined;
	const [name] = PLATFORM.exec(line) ?? [];
	return name === undefined ? undefined : { platform: name };
}

/**
 * The rows of a text that tells one in each line (`- Acme (advertiser_id="7123…", connected)`) or in several
 * (`Account ID: 7123…` below a name). Only what is labelled, or cannot be anything else, is an ID.
 */
export function rowsInLines(text: string): ListRow[] {
	const rows: OpenRow[] = [];
	let platform: OpenRow = {};
	let open: OpenRow = {};
	const close = () => {
		if (Object.keys(open).length > 0) rows.push({ ...platform, ...open });
		open = {};
	};
	for (const line of text.split(/\r?\n/)) {
		if (line.length > LONGEST_LINE || line.trim() === '') continue;
		const heading = platformIn(line);
		const inLine = rowIn(line);
		const [, label = '', value = ''] = inLine ? [] : (LABELLED.exec(line) ?? []);
		const column = columnName(label);
		if (heading && !inLine) {
			close();
			platform = heading;
		} else if (inLine) {
			close();
			rows.push({ ...platform, ...inLine });
		} else if (column !== '') {
			if (column in open) close();
			open[column] = plain(value);
		} else {
			close();
			open = { name: nameIn(line) };
		}
	}
	close();
	return rows;
}

/** A line that tells a row by itself: it has an ID and a word besides it. */
function rowIn(line: string): OpenRow | undefined {
	const labelled = LABELLED.exec(line);
	const isPlainLabel = labelled !== null && !/[(|,]/.test(labelled[2] ?? '');
	if (isPlainLabel) return undefined;
	const pairs = [...line.matchAll(PAIR)].map(([, label = '', value = '']): [string, string] => [
		columnName(label),
		plain(value),
	]);
	const row = Object.fromEntries(pairs);
	const [bare] = UNMISTAKABLE.exec(line) ?? [];
	if (!Object.keys(row).some((column) => /(^|_)id$/.test(column))) {
		if (bare === undefined) return undefined;
		row.id = bare;
	}
	const name = nameIn(line);
	const status =
		/needs?.re.?auth\w*|re.?connect\w*|expired|(?:not |dis)?connected|sign in again/i.exec(line);
	return {
		...(name !== '' && { name }),
		...(status && { status: status[0] }),
		...row,
	};
}

/** What stands before brackets, dashes and IDs: the name. */
function nameIn(line: string): string {
	const bare = line
		.replace(/^[\s>]*(?:[-*•–]\s+|\d{1,4}[.)]\s+|#{1,6}\s+)?/, '')
		.replace(UNMISTAKABLE, '')
		.replace(/^[^\p{L}\p{N}*_(]+/u, '');
	const [name = ''] = bare.split(/\s*(?:[([|`]|\s[-–—:]\s|:$)/, 1);
	return plain(name);
}
