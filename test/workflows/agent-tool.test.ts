import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runAsTool } from '../harness';
import { against } from './launch';
import { adGroupNode, useSimulator } from './operations';

const simulator = useSimulator();

const CAMPAIGN = '1780000000000001234';
const NAME_BY_MODEL = "={{ $fromAI('name', 'Its name', 'string') }}";

const toolNode = (parameters: INodeParameters = {}) =>
	adGroupNode({
		idSource: 'fields',
		campaignId: CAMPAIGN,
		adgroupName: NAME_BY_MODEL,
		...parameters,
	});

/** Has an agent call the node, and gives the items that its model reads after each call. */
async function askTool(
	generation: 2 | 3,
	names: string[],
	node = toolNode(),
	apiKey = simulator().apiKey,
) {
	const connection = against(simulator());
	const run = await runAsTool({
		...connection,
		credentials: { adspirerApi: { apiKey, baseUrl: simulator().url } },
		node,
		calls: names.map((name) => ({ name })),
		generation,
	});
	const answers = run.answers.map(({ text }) => JSON.parse(text) as IDataObject[]);
	return { ...run, answers };
}

describe.each([2, 3] as const)('the tool of an Agent of version %i', (generation) => {
	it('tells the model the IDs', async () => {
		const { answers, result } = await askTool(generation, ['Spring', 'Summer']);

		const { ledger } = simulator();
		expect(result.status).toBe('success');
		expect(answers.map((items) => items.map(({ adgroup_id }) => adgroup_id))).toEqual(
			ledger.created.map(({ ids }) => [ids.adgroup_id]),
		);
		expect(Object.values(ledger.keys)).toEqual([1, 1]);
		expect(ledger.violations).toEqual([]);
	});

	it('makes a new key for each call, also for equal ones', async () => {
		await askTool(generation, ['Spring', 'Spring']);

		expect(simulator().ledger.createdCount).toBe(2);
		expect(Object.values(simulator().ledger.keys)).toEqual([1, 1]);
	});

	it('tells the model that the quota is used up', async () => {
		simulator().configure({ quota: { used: 150 } });
		const { answers, result } = await askTool(generation, ['Spring']);

		expect(result.status).toBe('success');
		expect(answers[0]).toEqual([
			expect.objectContaining({
				adspirer: expect.objectContaining({
					quota_exceeded: true,
					attempted: true,
					message: expect.stringContaining('Monthly limit reached'),
				}),
			}),
		]);
		expect(answers[0]?.[0]).not.toHaveProperty('error');
	});

	it('tells the model what is wrong with its arguments', async () => {
		const node = toolNode({ campaignId: '="<campaign_id>"', budget: 0 });
		const { answers, result } = await askTool(generation, ['Spring'], node);

		expect(result.status).toBe('success');
		expect(simulator().ledger.requests).toEqual([]);
		expect(answers[0]).toEqual([
			expect.objectContaining({
				error: expect.stringMatching(
					/^Item 0: Campaign ID: .*; Budget: 0 given; 1 or more is allowed$/,
				),
				details: expect.objectContaining({ tool: 'add_tiktok_ad_group' }),
			}),
		]);
	});

	it('tells the model what Adspirer refused', async () => {
		simulator().faults.add({ kind: 'status', status: 400, error: 'The preexisting name is taken' });
		const { answers, result } = await askTool(generation, ['Spring']);

		expect(result.status).toBe('success');
		expect(answers[0]).toEqual([
			expect.objectContaining({
				error: 'Adspirer refused the call: The preexisting name is taken',
				details: expect.objectContaining({ http_status: 400, attempts: 1 }),
			}),
		]);
	});

	it('tells the model that the key is wrong, without the key', async () => {
		const { answers, result } = await askTool(generation, ['Spring'], toolNode(), 'sk_test_wrong');

		expect(result.status).toBe('success');
		expect(answers[0]).toEqual([
			expect.objectContaining({
				error: expect.stringMatching(/^Adspirer does not accept the API key/),
			}),
		]);
		expect(JSON.stringify(answers)).not.toContain('sk_test_wrong');
	});

	it('tells the model of an operation that is none', async () => {
		const node = toolNode({ operation: '__CUSTOM_API_CALL__' });
		const { answers } = await askTool(generation, ['Spring'], node);

		expect(answers[0]).toEqual([
			expect.objectContaining({ error: expect.stringMatching(/^Item 0: Operation: /) }),
		]);
	});

	it('goes on after a failed call', async () => {
		simulator().faults.add({ kind: 'status', status: 400 });
		const { answers } = await askTool(generation, ['Spring', 'Summer']);

		expect(answers[0]?.[0]).toHaveProperty('error');
		expect(answers[1]?.[0]).toHaveProperty('adgroup_id');
	});
});

/** Has an Agent of version 2 make all calls at once. */
const askInBatch = async (names: string[]) =>
	await runAsTool({
		...against(simulator()),
		node: toolNode(),
		calls: names.map((name) => ({ name })),
		generation: 2,
		batch: true,
	});

it('calls of a batch of Agent 2, which n8n gives the same coordinates, are different calls', async () => {
	await askInBatch(['Spring', 'Spring', 'Spring']);

	expect(simulator().ledger.createdCount).toBe(3);
	expect(Object.values(simulator().ledger.keys)).toEqual([1, 1, 1]);
});

it('calls of a batch of Agent 2 that n8n fills with the arguments of another send nothing', async () => {
	const { answers } = await askInBatch(['Spring', 'Summer', 'Autumn']);

	expect(simulator().ledger.createdCount).toBe(1);
	const refused = answers.filter((answer) =>
		JSON.stringify(answer).includes('AI Agent: n8n has mixed up the arguments of calls'),
	);
	expect(refused).toHaveLength(2);
});

it('a custom key protects a tool of Agent 2 against its own retry', async () => {
	const options = {
		idempotency: 'custom',
		idempotencyKey: NAME_BY_MODEL,
	};
	await askTool(2, ['Spring', 'Spring'], toolNode({ options }));

	expect(simulator().ledger.createdCount).toBe(1);
	expect(Object.values(simulator().ledger.keys)).toEqual([2]);
});
