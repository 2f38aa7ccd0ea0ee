const base = require('./jest.mutation.config');

process.env.FIND_IDS_LENGTH ??= '120000';
process.env.FIND_IDS_RUNS ??= '10';

/** For mutation testing of what runs in n8n's engine, and of what only long texts need. */
module.exports = { ...base, testMatch: ['<rootDir>/test/mutation/engine.ts'] };
