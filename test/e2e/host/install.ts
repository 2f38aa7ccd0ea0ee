/** Brings a real n8n into the cache, once. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { cacheFolder } from './cache';
import { NODE_FOR_N8N_2, type N8nVersion } from './versions';

/** An n8n that can be started. */
export interface Installation {
	readonly version: N8nVersion;
	readonly folder: string;
	/** The Node.js that it runs on. */
	readonly node: string;
	/** Its command line program, for that Node.js. */
	readonly n8n: string;
}

/**
 * So that all comes from the npm registry: a newer linkedom needs a package that is not there, and n8n 1.x takes
 * xlsx from a website.
 */
const OVERRIDES = { linkedom: '0.18.12', xlsx: '0.18.5' };

const isNew = (version: N8nVersion) => !version.startsWith('1.');
const ownNodeMajor = Number(process.versions.node.split('.')[0]);

/**
 * Installs an n8n, or finds it in the cache. The first time takes some minutes and about 3 GB.
 *
 * @throws Error with what npm said if it cannot be installed
 */
export function installN8n(version: N8nVersion): Installation {
	const folder = cacheFolder(`n8n-${version}`);
	const needsNode = isNew(version) && ownNodeMajor < 24;
	const nodePackage = `node-${process.platform}-${process.arch}`;
	const installation: Installation = {
		version,
		folder,
		node: needsNode ? join(folder, 'node_modules', nodePackage, 'bin/node') : process.execPath,
		n8n: join(folder, 'node_modules/n8n/bin/n8n'),
	};
	const complete = join(folder, needsNode ? 'complete-with-node' : 'complete');
	if (existsSync(complete)) return installation;

	console.log(`Installing n8n ${version} into ${folder}: this takes some minutes, once.`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const dependencies = { n8n: version, ...(needsNode && { [nodePackage]: NODE_FOR_N8N_2 }) };
	const manifest = { private: true, dependencies, overrides: OVERRIDES };
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, '\t'));
	npm(folder, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
	npm(folder, ['rebuild', 'sqlite3', '--ignore-scripts=false', '--loglevel=error']);
	writeFileSync(complete, '');
	return installation;
}

function npm(cwd: string, args: string[]): void {
	const { status } = spawnSync('npm', args, { cwd, stdio: 'inherit' });
	if (status !== 0) throw new Error(`"npm ${args.join(' ')}" failed in ${cwd}: see above`);
}

/** An environment in which `node` is the one that the n8n runs on. */
export function withNodeOf({ node }: Installation): Record<string, string> {
	return { PATH: `${dirname(node)}:${process.env.PATH ?? ''}` };
}
