/** Our package, as npm would deliver it to an n8n. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { packTarball } from '../../../scripts/pack';

export const PACKAGE_NAME = 'n8n-nodes-adspirer-tiktok';
export const NODE_TYPE = `${PACKAGE_NAME}.adspirerTikTok`;

const root = resolve(__dirname, '../../..');

/** Builds and packs the package; gives the path of the tarball, which is there until this process ends. */
export function buildTarball(): string {
	execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'inherit' });
	const folder = mkdtempSync(join(tmpdir(), 'n8n-e2e-package-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return packTarball(folder).tarball;
}

/**
 * Makes a folder with an `npm` that delivers the tarball where n8n asks the registry for our package, and
 * is the real one otherwise. To be put in front of n8n's PATH.
 */
export function npmThatDelivers(tarball: string, userFolder: string): string {
	const folder = join(userFolder, 'bin');
	mkdirSync(folder, { recursive: true });
	const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
	const version = packedVersion(tarball);
	const script = `#!/bin/sh
case "$1" in
	view) echo '"${version}"' ;;
	pack) cp '${tarball}' . && basename '${tarball}' ;;
	*) exec '${npm}' --offline "$@" ;;
esac
`;
	writeFileSync(join(folder, 'npm'), script);
	chmodSync(join(folder, 'npm'), 0o755);
	return folder;
}

/** The version of the package in a tarball. */
export function packedVersion(tarball: string): string {
	const options = ['-xOzf', tarball, 'package/package.json'];
	const manifest = execFileSync('tar', options, { encoding: 'utf8' });
	return (JSON.parse(manifest) as { version: string }).version;
}
