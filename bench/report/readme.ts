/** The place of the tables in a README. */

const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/**
 * A README with a report between its markers.
 *
 * @throws Error if it does not have both markers, once each and in their order
 */
export function withReport(readme: string, report: string): string {
	const [before, rest, ...more] = readme.split(BEGIN);
	const [, after, ...evenMore] = rest?.split(END) ?? [];
	if (before === undefined || after === undefined || more.length + evenMore.length > 0) {
		throw new Error(`README.md needs one ${BEGIN} and, after it, one ${END}`);
	}
	return `${before}${BEGIN}\n\n${report}\n\n${END}${after}`;
}
