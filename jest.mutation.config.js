const base = require('./jest.config');

/** For mutation testing, where each mutant runs the tests anew: without those that take long to say little. */
module.exports = {
	...base,
	testSequencer: '<rootDir>/test/quickFirst.js',
	testPathIgnorePatterns: [
		'/node_modules/',
		'<rootDir>/test/demo/',
		'<rootDir>/test/package/',
		'<rootDir>/test/unit/harness/',
		'<rootDir>/test/unit/simulator/',
		'arbitraryInput',
		'soak',
		'faults.test',
		'resume-after-quota',
		'spreadsheet-launch',
		'property.test',
	],
	coverageThreshold: undefined,
};
