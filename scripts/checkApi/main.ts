/** `npm run check:api [-- <web address or file>]`: does the service still take what the node sends? */
import { parseArgs } from 'node:util';

import { checkApi } from './checkApi';
import { PUBLISHED_AT } from './load';

async function main(): Promise<void> {
	const { positionals } = parseArgs({ allowPositionals: true });
	const [source = PUBLISHED_AT, ...others] = positionals;
	if (others.length > 0) throw new Error(`One address or file is enough: ${others.join(' ')}`);
	process.exitCode = await checkApi(source, console.log);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 2;
});
