import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');

/** The largest tarball that we publish, in bytes. */
export const MAX_TARBALL_SIZE = 150_000;

/** The package as npm would publish it. */
export interface PackedPackage {
	/** Where it is unpacked. What it requires from n8n is found beside it, as on a server. */
	folder: string;
	/** Paths of all its files, relative to the folder. */
	files: string[];
	/** Size of the tarball in bytes. */
	size: number;
}

/** The tarball that npm would publish. */
export interface Tarball {
	/** Its path. */
	tarball: string;
	/** Paths of all files in it. */
	files: string[];
	/** In bytes. */
	size: number;
}

/** Packs what `npm run build` has left into a folder. */
export function packTarball(folder: string): Tarball {
	const options = ['--json', '--loglevel=error', `--pack-destination=${folder}`];
	const output = execFileSync('npm', ['pack', ...options], { cwd: root, encoding: 'utf8' });
	const [packed] = JSON.parse(output) as Array<{
		filename: string;
		size: number;
		files: Array<{ path: string }>;
	}>;
	if (!packed) throw new Error('npm pack made no tarball');
	const { filename, files, size } = packed;
	return { tarball: join(folder, filename), files: files.map(({ path }) => path), size };
}

/** Packs what `npm run build` has left and unpacks it again below an empty folder. */
export function packInto(workFolder: string): PackedPackage {
	const { tarball, files, size } = packTarball(workFolder);
	const folder = join(workFolder, 'node_modules', 'n8n-nodes-adspirer-tiktok');
	mkdirSync(folder, { recursive: true });
	execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
	symlinkSync(
		join(root, 'node_modules', 'n8n-workflow'),
		join(workFolder, 'node_modules', 'n8n-workflow'),
	);
	return { folder, files, size };
}

/** The files that have no business in the package. */
export function unexpectedFiles({ files }: PackedPackage): string[] {
	const expected = [
		/^(package\.json|README\.md|LICENSE|index\.js)$/,
		/^dist\/THIRD_PARTY_LICENSES\.txt$/,
		/^dist\/(nodes|credentials)\/[\w./]+\.(node|credentials)\.js$/,
		/^dist\/nodes\/[\w./]+\.(svg|node\.json)$/,
		/^dist\/nodes\/[\w./]+\/__schema__\/[\w./]+\.json$/,
	];
	return files.filter((file) => !expected.some((pattern) => pattern.test(file)));
}
