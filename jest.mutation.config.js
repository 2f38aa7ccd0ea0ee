const base = require('./jest.config');

process.env.FIND_IDS_LENGTH ??= '250000';

/** For mutation testing, where each mutant runs the tests anew: without those that take long to say little. */
module.exports = {
	...base,
	// Jest finds the tests that a file matters to by what it knows of all files.
	roots: ['<rootDir>/credentials', '<rootDir>/nodes', '<rootDir>/test'],
	testSequencer: '<rootDir>/test/quickFirst.js',
	testPathIgnorePatterns: [
		'/node_modules/',
		'<rootDir>/test/demo/',
		'<rootDir>/test/package/',
		'<rootDir>/test/unit/harness/',
		'<rootDir>/test/unit/simulator/',
		'arbitraryInput',
		'soak',
		'<rootDir>/test/workflows/faults/',
		'<rootDir>/test/unit/docs/',
		'<rootDir>/test/workflows/examples/',
		'checkApi',
		'resume-after-quota',
		'spreadsheet-launch',
		'property.test',
		'findIds.speed',
		'retries.test',
		'cancelling.test',
		'secrets.test',
	],
	coverageThreshold: undefined,
};
