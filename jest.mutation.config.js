const base = require('./jest.config');

/** The quick tests, for mutation testing: each mutant runs them anew. */
module.exports = {
	...base,
	testPathIgnorePatterns: [
		'/node_modules/',
		'<rootDir>/test/package/',
		'<rootDir>/test/unit/harness/',
		'<rootDir>/test/unit/simulator/',
	],
	coverageThreshold: undefined,
};
