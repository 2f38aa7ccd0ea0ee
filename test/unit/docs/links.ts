/** Links and headings of Markdown pages, as GitHub shows them. */

/** Targets of the links and images of a page; what stands in code is no link. */
export function linksIn(markdown: string): string[] {
	const text = withoutCode(markdown);
	const inMarkdown = text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g);
	const inHtml = text.matchAll(/\b(?:href|src|srcset)="([^"\s]+)"/g);
	const references = text.matchAll(/^\[[^\]]+\]:\s+(\S+)/gm);
	return [...inMarkdown, ...inHtml, ...references].flatMap(([, target]) => target ?? []);
}

/** The anchors of a page's headings: `## Dry run` is `#dry-run`, a second one `#dry-run-1`. */
export function anchorsIn(markdown: string): string[] {
	const seen = new Map<string, number>();
	return headingsIn(markdown).map(({ text }) => {
		const anchor = text
			.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
			.toLowerCase()
			.replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
			.replace(/ /g, '-');
		const count = seen.get(anchor) ?? 0;
		seen.set(anchor, count + 1);
		return count === 0 ? anchor : `${anchor}-${count}`;
	});
}

/** The headings of a page from top to bottom. */
export function headingsIn(markdown: string): Array<{ level: number; text: string }> {
	const lines = withoutFences(markdown).matchAll(/^(#{1,6}) +(.+?)(?: +#+)? *$/gm);
	return [...lines].map(([, marks = '', text = '']) => ({ level: marks.length, text }));
}

const withoutFences = (markdown: string) => markdown.replace(/^(```|~~~)[^]*?^\1/gm, '');

const withoutCode = (markdown: string) => withoutFences(markdown).replace(/(`+)[^`]+?\1/g, '');
