/** `npm run check:api [-- <web address or file>]`: does the service still take what the node sends? */
import { checkApi } from './checkApi';
import { PUBLISHED_AT } from './load';

async function main(): Promise<void> {
	const [source = PUBLISHED_AT] = process.argv.slice(2);
	process.exitCode = await checkApi(source, console.log);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 2;
});
