const { rm } = require('node:fs/promises');

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
	await esbuild.build({
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
