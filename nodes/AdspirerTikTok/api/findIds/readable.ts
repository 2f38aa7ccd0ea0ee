/** Stands for a web address, whose digits are no IDs. */
export const ADDRESS = '\uFFFC';

/** Between parts of a text that have nothing to do with each other: no label reaches across. */
export const SECTION_BREAK = '\n\n\n\n';

/**
 * A text as a person sees it: HTML as the Markdown it amounts to, no invisible characters, and web addresses
 * and link targets blanked out. Emphasis and quotes stay.
 */
export function readable(text: string): string {
	let seen = text
		.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+/g, '')
		.replaceAll('\\n', '\n')
		.replace(/[│┃｜├┤┼╞╡╪╠╣╬]/g, '|')
		.replace(/[─━═]/g, '-');
	if (seen.includes('<')) seen = withoutTags(seen);
	if (seen.includes('&')) seen = withoutEntities(seen);
	return (
		seen
			.replace(/\b[hH][tT]{2}[pP][sS]?:\/\/[^\s<>"'`()[\]{}|→⇒➜\\]*/g, ADDRESS)
			// [text](target)
			.replace(/\]\((?=[\uFFFC/#])[^()\n]*\)/g, '')
			// the info string of a fence
			.replace(/(?<!`)(`{3,9})[a-z]+(?=\s)/gi, '$1')
	);
}

/** A row of a table is in one line. */
const AFTER_TABLE_TAG = /(<\/?(?:thead|tbody|tr|t[dh])\b[^<>]*>)\s+(?=<)/gi;
const CELL_END = /<\/t[dh]\s*>/gi;
const LINE_BREAK =
	/<(?:tr|\/?(?:br|dd|details|div|dl|dt|h[1-6]|hr|li|ol|p|pre|summary|table|ul))\b[^<>]*>/gi;
const OTHER_TAG =
	/<\/?(?:a|b|code|em|i|kbd|mark|samp|small|span|strong|tbody|td|th|thead|tr|u)\b[^<>]*>/gi;

function withoutTags(html: string): string {
	return (
		html
			.replace(AFTER_TABLE_TAG, '$1')
			// a cell of a Markdown table is in one line
			.replace(/^[ \t]*\|.*/gm, (row) => row.replace(/<br\s*\/?>/gi, ', '))
			.replace(CELL_END, ' | ')
			.replace(LINE_BREAK, '\n')
			.replace(OTHER_TAG, '')
	);
}

const withoutEntities = (html: string) =>
	html
		.replace(/&(?:nbsp|#160|#32);/g, ' ')
		.replace(/&(?:quot|apos|#34|#39);/g, '"')
		.replace(/&(?:colon|#58);/g, ':')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
