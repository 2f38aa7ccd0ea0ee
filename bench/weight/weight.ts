/** Part 4: what a package weighs, and how long n8n waits for its node when it starts. */
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { withNodeOf } from '../../test/e2e/host/install';
import { n8nInstallation, ourTarball } from '../stage/stage';
import { inOrderOf, median } from '../statistics';
import {
	installDependencies,
	installFromRegistry,
	installTarball,
	type InstalledPackage,
} from './packages';

/** Adspirer's own node for n8n. */
const OFFICIAL = {
	name: 'n8n-nodes-adspirer',
	version: '0.3.0',
	/** As the package-lock.json of its repository names them for this version. */
	dependencies: { '@langchain/core': '^0.3.0', zod: '^3.22.0' },
};
/** The Example node of n8n's template for community nodes, as it is on npm. */
const STARTER = { name: 'n8n-nodes-starter', version: '0.1.0' };

export const PACKAGES = ['ours', 'official', 'starter'] as const;

/** What a package weighs. What cannot be had from the registry is missing. */
export interface Weight {
	readonly version: string;
	/** In kB. */
	readonly tarballKb?: number;
	readonly installedMb: number;
	/** The package itself and its dependencies. */
	readonly packages: number;
	/** Time to `require` the node in a fresh process that has n8n-workflow loaded, in ms: median of the rounds. */
	readonly requireMs?: number;
}

export interface WeightResult {
	readonly rounds: number;
	readonly ours: Weight;
	readonly official: Weight;
	readonly starter?: Weight;
}

/** Installs all packages and loads their nodes, each time in a process of its own. */
export function measureWeight(
	{ rounds }: { readonly rounds: number },
	log: (line: string) => void,
): WeightResult {
	const { installed: ours, remove } = installTarball(ourTarball());
	try {
		const { name, version, dependencies } = OFFICIAL;
		const official =
			installFromRegistry(name, version) ?? installDependencies(name, version, dependencies);
		const starter = installFromRegistry(STARTER.name, STARTER.version);
		const installed = { ours, official, starter };

		const times = { ours: [] as number[], official: [] as number[], starter: [] as number[] };
		// The first round only brings the files into the memory of the system.
		for (let round = 0; round <= rounds; round++) {
			for (const one of inOrderOf(round, PACKAGES)) {
				const file = installed[one]?.nodeFile;
				if (file === undefined) continue;
				const ms = requireMs(file);
				if (round > 0) times[one].push(ms);
			}
		}
		const weights = {
			ours: weightOf(ours, times.ours),
			official: weightOf(official, times.official),
			...(starter && { starter: weightOf(starter, times.starter) }),
		};
		for (const [one, weight] of Object.entries(weights)) log(`  ${one}: ${JSON.stringify(weight)}`);
		return { rounds, ...weights };
	} finally {
		remove();
	}
}

const weightOf = (
	{ version, tarballBytes, installedBytes, packages }: InstalledPackage,
	times: number[],
): Weight => ({
	version,
	...(tarballBytes !== undefined && { tarballKb: tarballBytes / 1e3 }),
	installedMb: installedBytes / 1e6,
	packages,
	...(times.length > 0 && { requireMs: median(times) }),
});

const SCRIPT = `
require('n8n-workflow');
const start = performance.now();
require(process.argv[1]);
console.log(performance.now() - start);
`;

/** On n8n's Node.js, with n8n's own modules in reach as there. */
function requireMs(nodeFile: string): number {
	const installation = n8nInstallation();
	const env = {
		...withNodeOf(installation),
		NODE_PATH: join(installation.folder, 'node_modules'),
	};
	const args = ['--eval', SCRIPT, nodeFile];
	// Elsewhere than in our checkout, which has a second n8n-workflow.
	return Number(execFileSync(installation.node, args, { env, cwd: tmpdir(), encoding: 'utf8' }));
}
