/**
 * For mutation testing, where each mutant runs the tests anew: what needs n8n's engine, or long texts, in one file,
 * which loads all once. `npm test` runs the files one by one.
 */
const FILES = [
	'unit/description.test.ts',
	'unit/planning.test.ts',
	'unit/operations/contract.test.ts',
	'unit/api/transport.test.ts',
	'unit/api/findIds/findIds.long.test.ts',
	'unit/pipeline/route.test.ts',
	'unit/pipeline/stop.test.ts',
	'workflows/planning/refusals.test.ts',
	'workflows/planning/chains.test.ts',
	'workflows/planning/visibleFields.test.ts',
	'workflows/answers.test.ts',
	'workflows/errors.test.ts',
	'workflows/errorItems.test.ts',
	'workflows/idempotency.test.ts',
	'workflows/secondTry.test.ts',
	'workflows/quota.test.ts',
	'workflows/retries.test.ts',
	'workflows/cancelling.test.ts',
	'workflows/secrets.test.ts',
	'workflows/agent-tool.test.ts',
];

describe.each(FILES)('%s', (file) => {
	// Inside, so that the hooks of a file are for its own tests only.
	jest.requireActual(`../${file}`);
});
