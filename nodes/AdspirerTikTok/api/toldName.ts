/** The exact name that the service has given to what it made: the one asked for, and the time of its making. */
import { isRecord } from './jsonValue';
import type { ListAnswer } from './rows';

/** "_1777600000": seconds or milliseconds since 1970. */
const SUFFIX = /^[_ -]\d{9,14}(?![\p{L}\p{N}_])/u;

/** Texts of an answer lie at most so deep. */
const DEEPEST = 8;

/**
 * @param requested the name that was sent
 * @returns undefined where the answer tells no such name, or several
 */
export function toldName({ text, data }: ListAnswer, requested: string): string | undefined {
	const names = new Set<string>();
	for (const told of [text, ...textsIn(data, 0)]) {
		for (let at = told.indexOf(requested); at >= 0; at = told.indexOf(requested, at + 1)) {
			const end = at + requested.length;
			const [suffix] = SUFFIX.exec(told.slice(end, end + 20)) ?? [];
			const isWhole = at === 0 || !/[\p{L}\p{N}_]$/u.test(told.slice(Math.max(0, at - 2), at));
			if (suffix !== undefined && isWhole) names.add(requested + suffix);
		}
	}
	const [name, another] = names;
	return another === undefined ? name : undefined;
}

function textsIn(value: unknown, depth: number): string[] {
	if (typeof value === 'string') return [value];
	if (depth > DEEPEST || !(Array.isArray(value) || isRecord(value))) return [];
	return Object.values(value).flatMap((inner) => textsIn(inner, depth + 1));
}
