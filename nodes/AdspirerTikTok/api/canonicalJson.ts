import { isRecord } from './jsonValue';

/** JSON text that is equal for equal values: object keys in order, `undefined` left out. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) =>
		isRecord(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
			: part,
	);
}
