const base = require('./jest.config');

process.env.FC_TIME_LIMIT ??= '50';

/** For mutation testing of what needs no engine: without the tests that do, and those that take long to say little. */
module.exports = {
	...base,
	// Jest finds the tests that a file matters to by what it knows of all files.
	roots: ['<rootDir>/credentials', '<rootDir>/nodes', '<rootDir>/test/unit'],
	testPathIgnorePatterns: [
		'/node_modules/',
		'<rootDir>/test/unit/(bench|checkApi|docs|harness|simulator)/',
		'arbitraryInput',
		'findIds.long',
		'contract.test',
		'planning.test',
		'property.test',
		'speed.test',
	],
	coverageThreshold: undefined,
};
