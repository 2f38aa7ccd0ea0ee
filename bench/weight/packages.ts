/** Community packages, installed as n8n does it: each in a folder of its own, without dev and peer dependencies. */
import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cacheFolder } from '../../test/e2e/host/cache';

/** What is in a `package.json` that matters here. */
interface Manifest {
	name?: string;
	version?: string;
	dependencies?: Record<string, string>;
	devDependencies?: unknown;
	peerDependencies?: unknown;
	optionalDependencies?: unknown;
	n8n?: { nodes?: string[] };
}

/** A package with all that it needs at run time, but for what n8n brings. */
export interface InstalledPackage {
	readonly version: string;
	/** Size of what npm downloads for the package itself, in bytes; undefined if it is not on the registry. */
	readonly tarballBytes?: number;
	/** All files together, in bytes. */
	readonly installedBytes: number;
	/** The package itself and its dependencies. */
	readonly packages: number;
	/** Path of its first node; undefined if it is not on the registry. */
	readonly nodeFile?: string;
}

/** Installs a tarball into a new folder, which `remove` deletes. */
export function installTarball(tarball: string): {
	installed: InstalledPackage;
	remove: () => void;
} {
	const folder = mkdtempSync(join(tmpdir(), 'bench-package-'));
	const remove = () => rmSync(folder, { recursive: true, force: true });
	try {
		return { installed: installInto(folder, tarball), remove };
	} catch (error) {
		remove();
		throw error;
	}
}

/** Installs a version from the registry into the cache, or finds it there. Undefined if npm cannot bring it. */
export function installFromRegistry(name: string, version: string): InstalledPackage | undefined {
	const folder = cacheFolder('bench', `${name}-${version}`);
	mkdirSync(folder, { recursive: true });
	const tarball = join(folder, `${name}-${version}.tgz`);
	if (!existsSync(tarball)) {
		try {
			npm(folder, ['pack', `${name}@${version}`, '--silent']);
		} catch {
			return undefined;
		}
	}
	return installInto(folder, tarball);
}

/** Installs only what a manifest names as dependencies, where the package itself cannot be had. */
export function installDependencies(
	name: string,
	version: string,
	dependencies: Record<string, string>,
): InstalledPackage {
	const folder = cacheFolder('bench', `${name}-${version}-dependencies`);
	return install(folder, { name, version, dependencies });
}

function installInto(folder: string, tarball: string): InstalledPackage {
	const unpacked = join(folder, 'package');
	if (!existsSync(unpacked)) execFileSync('tar', ['-xzf', tarball, '-C', folder]);
	const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as Manifest;
	const [node] = manifest.n8n?.nodes ?? [];
	return {
		...install(unpacked, manifest),
		tarballBytes: statSync(tarball).size,
		...(node !== undefined && { nodeFile: join(unpacked, node) }),
	};
}

function install(folder: string, manifest: Manifest): InstalledPackage {
	mkdirSync(folder, { recursive: true });
	const lock = join(folder, 'package-lock.json');
	if (!existsSync(lock)) {
		const stripped: Manifest = {
			...manifest,
			devDependencies: undefined,
			peerDependencies: undefined,
			optionalDependencies: undefined,
		};
		writeFileSync(join(folder, 'package.json'), JSON.stringify(stripped, null, '\t'));
		npm(folder, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']);
	}
	const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as { packages: object };
	return {
		version: manifest.version ?? '',
		installedBytes: sizeOf(folder),
		// The lock file lists the package itself as well.
		packages: Object.keys(packages).length,
	};
}

function npm(cwd: string, args: string[]): void {
	execFileSync('npm', args, { cwd, stdio: 'pipe' });
}

function sizeOf(folder: string): number {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith('package-lock'))
		.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
