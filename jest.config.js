/** Packages of ES modules only, which jest has to translate: they measure and lay out the tables of scripts. */
const ES_MODULES = '(ansi-regex|get-east-asian-width|markdown-table|string-width|strip-ansi)/';

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	maxWorkers: '100%',
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	transform: {
		'\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
		[`/node_modules/${ES_MODULES}.*\\.js$`]: [
			'@swc/jest',
			{ jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
		],
	},
	transformIgnorePatterns: [`/node_modules/(?!(.*/)?${ES_MODULES})`],
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	coverageReporters: ['text-summary', 'lcov'],
	coverageThreshold: { global: { lines: 95 } },
};
