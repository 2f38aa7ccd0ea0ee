/** `npm run docs` writes the generated sections of the docs; with `--check` it fails if one is stale. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { docsFolder, generatePages } from './pages';

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
	const stale = (await generatePages()).filter(({ current, generated }) => current !== generated);
	if (values.check) {
		if (stale.length === 0) return;
		const paths = stale.map(({ path }) => `docs/${path}`).join(', ');
		throw new Error(`Stale: ${paths}. Run npm run docs and look at what changed.`);
	}
	for (const { path, generated } of stale) {
		writeFileSync(join(docsFolder, path), generated);
		console.log(`docs/${path}`);
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
