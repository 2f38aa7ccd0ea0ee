import { join } from 'node:path';

import { TOOLS } from '../../nodes/AdspirerTikTok/operations/registry';
import { differences } from './compare';
import { readTools, UnreadableDocument } from './document';
import { loadJson } from './load';
import { TOOLS_LEFT_OUT } from './toolsLeftOut';

/** 0: the node takes what the document says. 1: they differ. 2: nothing could be compared. */
export type ExitCode = 0 | 1 | 2;

/** Arguments that are published elsewhere than in the service's own document. */
const NEWER = join(__dirname, '../../test/fixtures/adspirer-tiktok-newer-arguments.json');

/** Compares the node with the OpenAPI document at `source` (a web address or a file) and prints what differs. */
export async function checkApi(source: string, print: (line: string) => void): Promise<ExitCode> {
	try {
		const tools = readTools(await loadJson(source));
		const newer = readTools(await loadJson(NEWER));
		const found = differences(tools, TOOLS, TOOLS_LEFT_OUT, newer);
		for (const sentence of found) print(sentence);
		print(`Compared ${TOOLS.length} tools with ${source}. Differences: ${found.length}.`);
		return found.length > 0 ? 1 : 0;
	} catch (error) {
		if (!(error instanceof UnreadableDocument)) throw error;
		print(`The OpenAPI document could not be read from ${source}: ${error.message}.`);
		return 2;
	}
}
