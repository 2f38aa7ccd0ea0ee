const { transform } = require('./jest.config');

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test/e2e'],
	testMatch: ['**/*.e2e.ts'],
	transform,
	globalSetup: '<rootDir>/test/e2e/host/globalSetup.ts',
	// Each file has an n8n of its own, and n8n takes both cores when it starts.
	maxWorkers: 1,
	testTimeout: 180_000,
	verbose: true,
};
