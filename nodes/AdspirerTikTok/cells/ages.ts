/** Age groups by ranges: "25-54" is all groups in between, "18-40" cuts one. */
import type { INodePropertyOptions } from 'n8n-workflow';

import { Refused } from './refused';
import { quoted } from './words';

interface Group {
	readonly value: string;
	readonly label: string;
	readonly from: number;
	readonly to: number;
}

const CODE = /^AGE_(\d+)_(\d+)$/;

/** Two ages, or one and all above it. Also as a code of two ages. */
const RANGE =
	/^(?:AGES?[ _]?)?(\d{1,3})歳? ?(?:[-–—−‒~〜_]|TO|BIS|À|A) ?(\d{1,3})( ?\+)?$|^(\d{1,3})歳? ?(?:\+|PLUS|(?:AND|OR) (?:OVER|ABOVE|OLDER|UP)|UND ÄLTER|以上)$|^(?:>=|≥) ?(\d{1,3})$/iu;

/** What may stand behind a range. */
const YEARS =
	/ ?(?:years?(?: old)?|yrs?\.?|y\/?o|jahren?|ans|años|anni|anos|år|jaar|lat|歳|岁|세)$/i;

/** What may stand before one. */
const BEFORE = /^(?:from|von|de) (?=\d)/i;

/** As other platforms write their last group: "18-65+". */
const OPEN_END = 65;

/** Whether these options are age groups, which ranges can be put together of. */
export const areAgeGroups = (options: readonly INodePropertyOptions[]): boolean =>
	options.length > 0 && options.every(({ value }) => CODE.test(String(value)));

/** The groups of a range, undefined if the text is none; refused where a border lies within a group. */
export function ageGroupsIn(
	given: unknown,
	options: readonly INodePropertyOptions[],
): string[] | Refused | undefined {
	if (typeof given !== 'string' || given.length > 30) return undefined;
	const [, from, to, andAbove, before, behind] =
		RANGE.exec(given.normalize('NFKC').trim().replace(YEARS, '').replace(BEFORE, '')) ?? [];
	const aboveOnly = before ?? behind;
	if (from === undefined && aboveOnly === undefined) return undefined;
	const groups = options.map(({ name, value }): Group => {
		const [, first, last] = CODE.exec(String(value)) ?? [];
		return { value: String(value), label: name, from: Number(first), to: Number(last) };
	});
	const oldest = Math.max(...groups.map((group) => group.to));
	const least = Number(from ?? aboveOnly);
	const isOpen = aboveOnly !== undefined || andAbove !== undefined;
	const most = isOpen ? Math.max(oldest, Number(to ?? 0)) : Number(to);
	const [last] = groups.filter((group) => group.to === oldest);
	if (andAbove !== undefined && last && ![last.from, OPEN_END, oldest].includes(Number(to))) {
		return new Refused(
			`${quoted(given)} can be ${String(from)}-${String(to)} or ${String(from)}+: write the one that you mean`,
		);
	}
	// "18-65+" is everyone from 18 on, wherever the last group begins.
	const cut = groups.find(
		(group) => (group.from < least && least <= group.to) || (group.from <= most && most < group.to),
	);
	if (cut) {
		return new Refused(
			`${quoted(given)} cuts the group ${cut.label}: a range begins and ends where groups do`,
		);
	}
	const within = groups.filter((group) => least <= group.from && group.to <= most);
	const isCovered = within.some((group) => group.from === least) && most <= oldest;
	return isCovered
		? within.sort((a, b) => a.from - b.from).map(({ value }) => value)
		: new Refused(`${quoted(given)} is beyond the groups of ages that TikTok has`);
}
