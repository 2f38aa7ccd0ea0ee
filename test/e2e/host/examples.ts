/** The example workflows, made ready for an n8n under test. */
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import type { CredentialReference, Stage } from './launch';
import type { WorkflowFile } from './rest';

const examples = resolve(__dirname, '../../../examples');

/** Names of the files in `examples/workflows`, without their ending. */
export function exampleNames(): string[] {
	const files = readdirSync(join(examples, 'workflows'));
	return files.filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json'));
}

/** An example as its file has it. */
export function readExample(name: string): WorkflowFile {
	return JSON.parse(
		readFileSync(join(examples, 'workflows', `${name}.json`), 'utf8'),
	) as WorkflowFile;
}

/**
 * An example as a user makes it ready: the credential is chosen in the Adspirer nodes, the spreadsheet stands
 * where this n8n may read it, and its path is filled in.
 */
export function prepareExample(name: string, { server, credential }: Stage): WorkflowFile {
	const example = readExample(name);
	const nodes = example.nodes.map((node) =>
		withSpreadsheet(withCredential(node, credential), server.userFolder),
	);
	return { ...example, nodes };
}

type NodeJson = WorkflowFile['nodes'][number];

function withCredential(node: NodeJson, credential: CredentialReference): NodeJson {
	const { credentials } = node;
	const usesAdspirer =
		typeof credentials === 'object' && credentials !== null && 'adspirerApi' in credentials;
	return usesAdspirer
		? { ...node, credentials: { ...credentials, adspirerApi: credential } }
		: node;
}

/** Copies the file that a node reads into n8n's folder, and lets the node read it there. */
function withSpreadsheet(node: NodeJson, folder: string): NodeJson {
	const { type, parameters } = node;
	if (type !== 'n8n-nodes-base.readWriteFile') return node;
	const { fileSelector } = parameters as { fileSelector: string };
	const copy = join(folder, basename(fileSelector));
	copyFileSync(resolve(examples, '..', fileSelector), copy);
	return { ...node, parameters: { ...(parameters as object), fileSelector: copy } };
}
