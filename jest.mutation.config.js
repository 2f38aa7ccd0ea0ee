const base = require('./jest.config');

process.env.FC_TIME_LIMIT ??= '50';

/** For mutation testing of what needs no engine. */
module.exports = {
	...base,
	testMatch: ['<rootDir>/test/mutation/unit.ts'],
	testEnvironment: require.resolve('./test/mutation/environment.cjs'),
	transform: {
		...base.transform,
		'/node_modules/(@n8n|n8n-core|n8n-workflow|csv-parse|fast-check|undici|zod)/.*js$':
			'<rootDir>/test/mutation/package.cjs',
	},
	transformIgnorePatterns: [],
	coverageThreshold: undefined,
};
