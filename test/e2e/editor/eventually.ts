import { isDeepStrictEqual } from 'node:util';

import { until } from '../host/processes';

/** How long the page may take to follow, in ms. */
const PATIENCE = 10_000;

/** Reads something until it is as expected, or time is up; gives what was read last, for `expect`. */
export async function eventually<T>(expected: T, read: () => Promise<T>): Promise<T> {
	const end = Date.now() + PATIENCE;
	return await until('the page is as expected', 2 * PATIENCE, async () => {
		const value = await read();
		return (isDeepStrictEqual(value, expected) || Date.now() > end) && { value };
	}).then(({ value }) => value);
}
