const { readFile, rm, writeFile } = require('node:fs/promises');

const esbuild = require('esbuild');
const gulp = require('gulp');

/** Removes what an earlier build left, so that it is never published. */
async function clean() {
	await rm('dist', { recursive: true, force: true });
}

/**
 * Bundles each node and each credential with all it needs: a package with runtime dependencies
 * cannot be verified by n8n. Only n8n-workflow is n8n's own copy, at run time.
 */
async function compile() {
	const { metafile } = await esbuild.build({
		metafile: true,
		entryPoints: ['nodes/**/*.node.ts', 'credentials/**/*.credentials.ts'],
		outbase: '.',
		outdir: 'dist',
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		external: ['n8n-workflow'],
		// zod may warn on the console, which n8n forbids.
		drop: ['console'],
		charset: 'utf8',
		logLevel: 'warning',
	});
	await writeNotice(Object.keys(metafile.inputs));
}

/**
 * Their licenses ask that notice and text go along with copies of them: writes those of all bundled packages.
 *
 * @param {string[]} inputs paths of the bundled files
 */
async function writeNotice(inputs) {
	const folders = inputs.flatMap(
		(path) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
	);
	const notices = await Promise.all(
		[...new Set(folders)].sort().map(async (folder) => {
			const { name, version, license } = JSON.parse(
				await readFile(`${folder}/package.json`, 'utf8'),
			);
			const text = await readFile(`${folder}/LICENSE`, 'utf8');
			return `${name} ${version} (${license})\n\n${text.trim()}\n`;
		}),
	);
	const intro = 'This package contains parts of other packages, under these licenses.\n';
	await writeFile(
		'dist/THIRD_PARTY_LICENSES.txt',
		[intro, ...notices].join(`\n${'-'.repeat(80)}\n\n`),
	);
}

/** Puts what n8n looks for beside the compiled file where it stood beside the source. */
function copy(...globs) {
	return gulp.src(globs, { base: '.', encoding: false }).pipe(gulp.dest('dist'));
}

function icons() {
	return copy('nodes/**/*.svg', 'credentials/**/*.svg');
}

function codex() {
	return copy('nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json');
}

const build = gulp.series(clean, gulp.parallel(compile, icons, codex));

/** Builds again after every change. */
function watch() {
	gulp.watch(['nodes', 'credentials'], { ignoreInitial: false }, build);
}

module.exports = { clean, compile, icons, codex, build, watch, default: build };
