/**
 * For mutation testing, where each mutant runs the tests anew: what needs no engine in one file, which loads
 * n8n-workflow once. `npm test` runs the files one by one.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What needs the engine, is about something else, or takes long to say little. */
const LEFT_OUT =
	/^(bench|checkApi|docs|harness|simulator)\/|(arbitraryInput|contract|findIds\.long|planning|speed)\.test/;

const folder = join(__dirname, '../unit');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file))
	.sort();

describe.each(files)('%s', (file) => {
	// Inside, so that the hooks of a file are for its own tests only.
	jest.requireActual(join(folder, file));
});
