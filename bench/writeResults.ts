import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

import { RESULTS_FILE, type Results } from './results';

/** Writes `bench/results.json`, laid out as prettier wants it. */
export async function writeResults(results: Results): Promise<void> {
	const options = await resolveConfig(RESULTS_FILE);
	const json = JSON.stringify(results, null, '\t');
	writeFileSync(RESULTS_FILE, await format(json, { ...options, parser: 'json' }));
}
