import type { IDataObject } from 'n8n-workflow';
import { linearWorkflow, retryExecution, runWorkflow } from '../harness';
import { startSimulator } from '../simulator/simulator';
import { against } from './launch';
import { adGroupNode, cardNode, launch, rows, uploadNode, useSimulator } from './operations';

const simulator = useSimulator();

const oneByOne = { maxConcurrency: 1 };
const retryOnFail = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

const createdIds = () => simulator().ledger.created.map(({ ids }) => ids.adgroup_id);
const idsIn = (items: Array<{ json: IDataObject }>) => items.map(({ json }) => json.adgroup_id);

/** How many objects and requests there are for the keys, and that nothing is out of order. */
function expectCreated(objects: number, keyUses: number[]) {
	const { ledger } = simulator();
	expect(ledger.createdCount).toBe(objects);
	expect(Object.values(ledger.keys)).toEqual(keyUses);
	expect(ledger.conflicts).toEqual([]);
	expect(ledger.violations).toEqual([]);
}

describe('Retry On Fail', () => {
	it('goes on where the first try stopped', async () => {
		simulator().faults.add({ kind: 'status', status: 400, skip: 2 });
		const node = adGroupNode({ options: oneByOne }, retryOnFail);
		const result = await launch(simulator(), node, rows(4));

		expect(result.status).toBe('success');
		expectCreated(4, [1, 1, 2, 1]);
		expect(idsIn(result.items('adGroup'))).toEqual(createdIds());
	});

	// n8n runs a node again as well when its first item has an error, whatever On Error says.
	it.each(['continueErrorOutput', 'continueRegularOutput'])(
		'with %s creates nothing twice',
		async (onError) => {
			simulator().faults.add({ kind: 'status', status: 500, executes: true });
			const node = adGroupNode({ options: oneByOne }, { ...retryOnFail, onError });
			const result = await launch(simulator(), node, rows(2));

			expectCreated(2, [2, 1]);
			expect(idsIn(result.items('adGroup'))).toEqual(createdIds());
			expect(result.items('adGroup', 2)).toEqual([]);
		},
	);

	it('does not run again for a success, whatever the row has in its columns', async () => {
		const node = adGroupNode({}, { ...retryOnFail, onError: 'continueRegularOutput' });
		await launch(simulator(), node, [{ ...rows(1)[0], error: 'of an earlier run' }]);

		expectCreated(1, [1]);
	});
});

describe('Retry in the executions list', () => {
	it('goes on where the execution stopped', async () => {
		simulator().faults.add({ kind: 'status', status: 400, skip: 2 });
		const failed = await launch(simulator(), adGroupNode({ options: oneByOne }), rows(4));
		const result = await retryExecution(failed);

		expect(failed.status).toBe('error');
		expect(result.status).toBe('success');
		expectCreated(4, [1, 1, 2, 1]);
		expect(idsIn(result.items('adGroup'))).toEqual(createdIds());
	});

	it('finds what a lost answer has created', async () => {
		simulator().faults.add({ kind: 'resetAfter' });
		const failed = await launch(simulator(), adGroupNode({ options: { maxRetries: 0 } }), rows(1));
		const result = await retryExecution(failed);

		expectCreated(1, [2]);
		expect(idsIn(result.items('adGroup'))).toEqual(createdIds());
	});

	it('takes an edited item for a new one', async () => {
		simulator().faults.add({ kind: 'resetAfter' });
		const failed = await launch(simulator(), adGroupNode({ options: { maxRetries: 0 } }), rows(1));
		const workflow = linearWorkflow(adGroupNode({ budget: 30 }));
		const result = await retryExecution(failed, { workflow });

		expect(result.status).toBe('success');
		expectCreated(2, [1, 1]);
	});
});

describe('each call has a key of its own', () => {
	it.each(['execution', 'input'])('for two equal items (%s)', async (idempotency) => {
		const [row] = rows(1);
		const node = adGroupNode({ options: { idempotency } });
		await launch(simulator(), node, [{ ...row }, { ...row }]);

		expectCreated(2, [1, 1]);
	});

	it.each(['execution', 'input', 'custom'])('for two equal nodes (%s)', async (idempotency) => {
		const options = { idempotency, idempotencyKey: '={{ $json.name }}' };
		const nodes = ['First', 'Second'].map((name) => adGroupNode({ options }, { name }));
		await launch(simulator(), nodes, rows(1));

		expectCreated(2, [1, 1]);
	});

	it('for the rounds of a loop', async () => {
		const to = (node: string) => [{ node, type: 'main', index: 0 }];
		const loop = { name: 'Loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3 };
		const [row] = rows(1);
		const result = await launch(simulator(), [], [{ ...row }, { ...row }, { ...row }], {
			workflow: {
				...linearWorkflow(loop, adGroupNode()),
				connections: {
					Start: { main: [to('Loop')] },
					Loop: { main: [[], to('adGroup')] },
					adGroup: { main: [to('Loop')] },
				},
			},
		});

		expect(result.runs('adGroup')).toHaveLength(3);
		expectCreated(3, [1, 1, 1]);
		expect(idsIn(result.items('Loop', 0, 3))).toEqual(createdIds());
	});

	it('for two executions, unless the input decides', async () => {
		for (const idempotency of ['execution', 'input']) {
			simulator().reset();
			const node = adGroupNode({ options: { idempotency } });
			const first = await launch(simulator(), node, rows(2));
			const second = await launch(simulator(), node, rows(2));

			if (idempotency === 'execution') expectCreated(4, [1, 1, 1, 1]);
			else {
				expectCreated(2, [2, 2]);
				expect(idsIn(second.items('adGroup'))).toEqual(idsIn(first.items('adGroup')));
			}
		}
	});
});

describe('the user’s own key', () => {
	const custom = { idempotency: 'custom', idempotencyKey: '={{ $json.name }}' };

	it('creates once, in whatever execution', async () => {
		for (const count of [2, 3]) {
			await launch(simulator(), adGroupNode({ options: custom }), rows(count));
		}
		expectCreated(3, [2, 2, 1]);
	});

	it('is explained when its item was changed', async () => {
		const settings = { onError: 'continueRegularOutput' };
		await launch(simulator(), adGroupNode({ options: custom }), rows(1));
		const changed = adGroupNode({ options: custom, budget: 30 }, settings);
		const result = await launch(simulator(), changed, rows(1));

		expect(simulator().ledger.conflicts).toHaveLength(1);
		expect(result.items('adGroup')[0]?.json).toMatchObject({
			error:
				'This idempotency key was used before with other values: Idempotency-Key was already used with different arguments.',
			details: {
				http_status: 409,
				advice:
					'The item was changed after its first try. Give it another idempotency key to create something new.',
			},
		});
	});

	it('stands for each of the calls that one upload takes', async () => {
		const urls = Array.from({ length: 25 }, (_, index) => `https://example.com/${index}.jpg`);
		const node = uploadNode({ combineItems: true, options: { ...custom, ...oneByOne } });
		for (let run = 0; run < 2; run++) await launch(simulator(), node, [{ name: 'a', urls }]);

		expectCreated(2, [2, 2]);
	});
});

it('two executions at once do not mix', async () => {
	const other = await startSimulator({ apiKey: 'sk_test_other', seed: 2 });
	try {
		simulator().configure({ latencyMs: { min: 0, max: 10 } });
		other.configure({ latencyMs: { min: 0, max: 10 }, quota: { limit: 3 } });
		const nodes = [adGroupNode({}, { onError: 'continueErrorOutput' })];
		const workflow = linearWorkflow(...nodes);
		const { nodeTypes, credentialTypes } = against(simulator());
		const run = (target: typeof other) =>
			runWorkflow({
				workflow,
				nodeTypes,
				credentialTypes,
				credentials: against(target).credentials,
				input: rows(8),
			});
		const [here, there] = await Promise.all([run(simulator()), run(other)]);

		expectCreated(
			8,
			Array.from({ length: 8 }, () => 1),
		);
		expect(idsIn(here.items('adGroup')).sort()).toEqual(createdIds().sort());
		expect(here.items('adGroup', 1)).toEqual([]);
		expect(other.ledger.createdCount).toBe(3);
		expect(idsIn(there.items('adGroup')).sort()).toEqual(
			other.ledger.created.map(({ ids }) => ids.adgroup_id).sort(),
		);
		expect(there.items('adGroup', 1)).toHaveLength(5);
		const keys = new Set([
			...Object.keys(simulator().ledger.keys),
			...Object.keys(other.ledger.keys),
		]);
		expect(keys.size).toBe(8 + other.ledger.requests.length);
	} finally {
		await other.close();
	}
});

it('nodes of a chain keep their keys when the last one is retried', async () => {
	simulator().faults.add({ kind: 'status', status: 400, tool: 'create_tiktok_carousel_card' });
	const urls = ['https://example.com/1.jpg', 'https://example.com/2.jpg'];
	const failed = await launch(simulator(), [uploadNode(), cardNode()], [{ urls }]);
	const result = await retryExecution(failed);

	expectCreated(2, [1, 2]);
	expect(result.items('carouselCard')[0]?.json.card_id).toBe(
		simulator().ledger.created[1]?.ids.card_id,
	);
});
