import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what is heavy is kept between runs, outside the checkout: `$XDG_CACHE_HOME` or `~/.cache`. */
export function cacheFolder(...path: string[]): string {
	const { XDG_CACHE_HOME = join(homedir(), '.cache') } = process.env;
	return join(XDG_CACHE_HOME, 'n8n-nodes-adspirer-tiktok', ...path);
}
