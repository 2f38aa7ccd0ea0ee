/** Programs of the operating system that the tests need. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program, and the Debian package that has it. */
interface Program {
	readonly name: string;
	readonly debianPackage: string;
}

export const CHROMIUM: Program = { name: 'chromium', debianPackage: 'chromium' };
export const REDIS: Program = { name: 'redis-server', debianPackage: 'redis-server' };
export const POSTGRES: Program = { name: 'postgres', debianPackage: 'postgresql' };

/**
 * The path of a program; installed from Debian's packages if it is missing and this may be done.
 *
 * @throws Error that says what is missing and which command brings it
 */
export function requireProgram({ name, debianPackage }: Program): string {
	const found = findProgram(name);
	if (found !== undefined) return found;
	const isRoot = process.getuid?.() === 0;
	if (isRoot && findProgram('apt-get') !== undefined) {
		console.log(`Installing ${debianPackage} from Debian's packages.`);
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const install = ['install', '-y', '--no-install-recommends', debianPackage];
		spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
		spawnSync('apt-get', ['-qq', ...install], { stdio: 'inherit', env });
	}
	const installed = findProgram(name);
	if (installed !== undefined) return installed;
	throw new Error(`"${name}" is missing. Install it: sudo apt-get install ${debianPackage}`);
}

function findProgram(name: string): string | undefined {
	const path = (process.env.PATH ?? '').split(delimiter);
	const folders = [...path, '/usr/bin', '/usr/sbin', ...postgresFolders()];
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Debian keeps the programs of a PostgreSQL server out of the PATH, in a folder for each version. */
function postgresFolders(): string[] {
	const versions = '/usr/lib/postgresql';
	if (!existsSync(versions)) return [];
	return readdirSync(versions).map((version) => join(versions, version, 'bin'));
}
