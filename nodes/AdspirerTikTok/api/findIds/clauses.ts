/** What is said around a value in one line. */

/** Where what was said ends and something new begins. */
const SENTENCE_END = /[.!?](?=["'`”’»)\]*_]*(?:\s|$))|;|\s\|\s/g;
/** A label that says of what the ID is needs no sentence before it. */
export const SPEAKS =
	/\b(?:campaign|card|carousel|image|ad[ _-]?group|ad|advertiser)s?['’]?s?[ _*`"'-]*ids?\b/i;

/** Remarks in parentheses; "(Card ID)" is a label. */
export const ASIDES = /\((?![^()]*(?:(?<![A-Za-z])[Ii][Dd]|(?<=[a-z])I[dD])s?(?![a-z]))[^()]*\)/g;
/** Another attribute in the same line: "Status: PAUSED, ". */
const ASIDE = /^.*[:=].*,(?=\s[^,]*(?:(?<![A-Za-z])[iI][dD]|(?<=[a-z])I[dD])s?(?![a-z]))/;
const ASIDE_INSIDE = /^.*,(?=\s[^,]*(?:(?<![A-Za-z])[iI][dD]|(?<=[a-z])I[dD])s?(?![a-z]))/;

/** The label directly before a value, and the sentence before that. */
export function clausesOf(
	before: string,
	isInside: boolean,
): { label: string; context: string; aside: string } {
	const [named, inside = ''] = /\(\s*`?(\w+_ids?)`?\s*\)/i.exec(before) ?? [];
	if (named !== undefined) return { label: inside, context: '', aside: before.replace(named, '') };
	const bare = before.replace(ASIDES, ' ');
	let start = 0;
	for (const { index } of bare.matchAll(SENTENCE_END))
		if (/\p{L}/u.test(bare.slice(index + 1))) start = index + 1;
	const [aside = ''] = (isInside ? ASIDE_INSIDE : ASIDE).exec(bare.slice(start)) ?? [];
	const label = bare
		.slice(start + aside.length)
		.replace(/^\s*\|/, '')
		.trim();
	const context =
		bare
			.slice(0, start)
			.split(/[.!?;](?=\s)/)
			.findLast((part) => /\p{L}/u.test(part)) ?? '';
	return { label: /[\p{L}]/u.test(label) ? label : '', context: context.trim(), aside };
}

export const parenthesesIn = (before: string) => /\p{L}.*\(([^()]*)\)/u.exec(before)?.[1] ?? '';

/** What is said behind a value, up to the end of the sentence. */
export function endOf(after: string): string {
	const comma = after.search(
		/[,|;]\s[^,|;.!?]*(?:(?<![A-Za-z])[iI][dD]|(?<=[a-z])I[dD])s?(?![a-z])/,
	);
	if (comma >= 0) return endOf(after.slice(0, comma));
	const end = after.search(/[.!?;](?=["'`”’»)\]*_]*(?:\s|$))/);
	return end < 0 ? after : after.slice(0, end);
}
