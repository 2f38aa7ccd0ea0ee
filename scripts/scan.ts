/**
 * Runs n8n's own scan of community packages on the sources and on the packed build, as n8n does
 * after a release (there it downloads both). Needs a build, and no network.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { MAX_TARBALL_SIZE, packInto, unexpectedFiles } from './pack';

async function scan(workFolder: string): Promise<string[]> {
	parseArgs();
	// The scanner makes itself a temporary folder when it is loaded, and leaves it behind.
	process.env.TMPDIR = workFolder;
	const { analyzePackage, SOURCE_FILE_PATTERNS } =
		await import('@n8n/scan-community-package/scanner/scanner.mjs');
	const packed = packInto(workFolder);

	const complaints: string[] = [];
	const check = (what: string, passed: boolean, details = '') => {
		console.log(`${passed ? '✓' : '✗'} ${what}`);
		if (!passed) complaints.push(`${what}\n${details}`);
	};

	const sources = await analyzePackage(resolve(__dirname, '..'), SOURCE_FILE_PATTERNS);
	check("n8n's scan of the sources", sources.passed, sources.details ?? sources.message);

	const build = await analyzePackage(packed.folder, ['**/*.js', 'package.json']);
	check("n8n's scan of the packed build", build.passed, build.details ?? build.message);

	const unexpected = unexpectedFiles(packed);
	check(
		`${packed.files.length} files, none unexpected`,
		unexpected.length === 0,
		unexpected.join('\n'),
	);

	const sizes = `${(packed.size / 1000).toFixed(1)} kB of at most ${MAX_TARBALL_SIZE / 1000} kB`;
	check(`tarball: ${sizes}`, packed.size < MAX_TARBALL_SIZE);
	return complaints;
}

async function main(): Promise<void> {
	const workFolder = mkdtempSync(join(tmpdir(), 'adspirer-scan-'));
	try {
		const complaints = await scan(workFolder);
		for (const complaint of complaints) console.error(`\n${complaint}`);
		process.exitCode = complaints.length > 0 ? 1 : 0;
	} finally {
		rmSync(workFolder, { recursive: true, force: true });
	}
}

void main();
