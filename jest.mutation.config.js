const base = require('./jest.config');

process.env.FC_TIME_LIMIT ??= '50';

/** For mutation testing of what needs no engine. */
module.exports = {
	...base,
	testMatch: ['<rootDir>/test/mutation/unit.ts'],
	coverageThreshold: undefined,
};
