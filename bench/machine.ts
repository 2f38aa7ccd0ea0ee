/** Where and with what was measured. */
import { execFileSync } from 'node:child_process';
import { cpus, totalmem, type, release } from 'node:os';

import packageJson from '../package.json';
import { N8N_VERSIONS } from '../test/e2e/host/versions';
import { n8nInstallation } from './stage/stage';

export interface Machine {
	readonly cpu: string;
	readonly cores: number;
	readonly memoryGb: number;
	readonly system: string;
}

export interface Versions {
	/** This package. */
	readonly ours: string;
	readonly n8n: string;
	/** The Node.js that n8n, the floor and the loading of packages run on. */
	readonly node: string;
	/** The Node.js of the benchmark, the simulator and our steps by themselves. */
	readonly benchNode: string;
}

/** This machine. */
export function thisMachine(): Machine {
	return {
		cpu: cpus()[0]?.model.trim() ?? 'unknown',
		cores: cpus().length,
		memoryGb: Math.round(totalmem() / 1e9),
		system: `${type()} ${release()}`,
	};
}

/** The versions of what is measured. */
export function theseVersions(): Versions {
	const node = execFileSync(n8nInstallation().node, ['--version'], { encoding: 'utf8' });
	return {
		ours: packageJson.version,
		n8n: N8N_VERSIONS.current,
		node: node.trim().slice(1),
		benchNode: process.versions.node,
	};
}
