import type { IExecuteFunctions, INodeTypeDescription } from 'n8n-workflow';
import { runAsTool } from '../../harness';
import { THROW_AWAY, throwAwayNode } from './throw-away-node';

const description: Partial<INodeTypeDescription> = {
	usableAsTool: true,
	properties: [
		{ displayName: 'Name', name: 'name', type: 'string', default: '' },
		{
			displayName: 'Mode',
			name: 'mode',
			type: 'string',
			default: 'for people',
			displayOptions: { hide: { '@tool': [true] } },
		},
	],
};

/** Tells where it ran; the second output stands for what a model never gets to see. */
const telling = throwAwayNode(async function () {
	return [[{ json: whereabouts(this), pairedItem: { item: 0 } }], [{ json: { lost: true } }]];
}, description);

function whereabouts(context: IExecuteFunctions) {
	const [input] = context.getInputData();
	const runIndex: unknown = context.getWorkflowDataProxy(0).$runIndex;
	return {
		name: context.getNodeParameter('name', 0),
		mode: context.getNodeParameter('mode', 0, 'for tools'),
		input: input?.json ?? {},
		isToolExecution: context.isToolExecution(),
		type: context.getNode().type,
		runIndex: Number(runIndex),
	};
}

const options = {
	node: {
		name: 'Create campaign',
		type: THROW_AWAY,
		parameters: {
			toolDescription: 'Creates a campaign',
			name: "={{ $fromAI('campaign_name', 'Its name', 'string') }}",
		},
	},
	nodeTypes: { [THROW_AWAY]: telling },
	calls: [{ campaign_name: 'Spring' }, { campaign_name: 'Summer' }],
	input: [{ chatInput: 'hello' }],
};

describe('a node as a tool', () => {
	it('of Agent 2 runs in the agent, on nothing but the arguments', async () => {
		const { answers, tool, result } = await runAsTool({ ...options, generation: 2 });

		expect(result.error).toBeUndefined();
		expect(tool).toEqual({
			name: 'Create_campaign',
			description: 'Creates a campaign',
			arguments: ['campaign_name'],
		});
		expect(answers.map(({ text }) => JSON.parse(text))).toEqual(
			['Spring', 'Summer'].map((name, runIndex) => [
				{
					name,
					mode: 'for tools',
					input: { campaign_name: name },
					isToolExecution: true,
					type: `${THROW_AWAY}Tool`,
					runIndex,
				},
			]),
		);
		expect(result.runs('Create campaign')).toHaveLength(2);
	});

	it('of Agent 3 runs in the engine, on the item of the agent and the arguments', async () => {
		const { answers, tool, result } = await runAsTool({ ...options, generation: 3 });

		expect(result.error).toBeUndefined();
		expect(tool?.arguments).toEqual(['campaign_name']);
		expect(answers.map(({ text }) => JSON.parse(text))).toEqual(
			['Spring', 'Summer'].map((name, runIndex) => [
				{
					name,
					mode: 'for tools',
					input: { chatInput: 'hello', campaign_name: name, toolCallId: `call_${runIndex}` },
					isToolExecution: false,
					type: `${THROW_AWAY}Tool`,
					runIndex,
				},
			]),
		);
		expect(result.items('Create campaign', 0, 1)[0]?.json.name).toBe('Summer');
	});

	it('has the same run index in all calls of a batch of Agent 2', async () => {
		const { answers } = await runAsTool({ ...options, generation: 2, batch: true });
		const told = answers.map(({ text }) => JSON.parse(text)[0]);

		expect(told.map(({ runIndex }) => runIndex)).toEqual([0, 0]);
		expect(told.map(({ input }) => input.campaign_name)).toEqual(['Spring', 'Summer']);
		// n8n takes $fromAI() from the stored run of that index, which is the first call's for all of them.
		expect(told.map(({ name }) => name)).toEqual(['Spring', 'Spring']);
	});

	it('reaches the model with its first output only', async () => {
		const nothing = throwAwayNode(async () => [[], [{ json: { quota: true } }]], description);
		const nodeTypes = { [THROW_AWAY]: nothing };

		const ofAgent2 = await runAsTool({ ...options, nodeTypes, generation: 2 });
		expect(ofAgent2.answers.map(({ text }) => text)).toEqual(['[]', '[]']);
		const ofAgent3 = await runAsTool({ ...options, nodeTypes, generation: 3 });
		expect(ofAgent3.answers.map(({ text }) => text)).toEqual(['""', '""']);
	});

	it('that throws is an empty text for Agent 2 and a message for Agent 3', async () => {
		const throwing = throwAwayNode(async () => {
			throw new Error('broken');
		}, description);
		const nodeTypes = { [THROW_AWAY]: throwing };

		const ofAgent2 = await runAsTool({ ...options, nodeTypes, generation: 2 });
		expect(ofAgent2.answers[0]?.text).toBe('');
		expect(ofAgent2.answers[0]?.error?.message).toBe('broken');
		const ofAgent3 = await runAsTool({ ...options, nodeTypes, generation: 3 });
		expect(ofAgent3.answers[0]?.text).toBe('[{"error":"broken"}]');
		expect(ofAgent3.answers[0]?.error?.message).toBe('broken');
	});

	it('counts a new run for each retry of Agent 2, and stays in one with Agent 3', async () => {
		const runsWith = async (generation: 2 | 3) => {
			const runs: number[] = [];
			const failing = throwAwayNode(async function () {
				runs.push(whereabouts(this).runIndex);
				if (runs.length < 3) throw new Error('again');
				return [[{ json: {} }], []];
			}, description);
			const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
			await runAsTool({
				...options,
				calls: [{ campaign_name: 'Spring' }],
				node: { ...options.node, ...settings },
				nodeTypes: { [THROW_AWAY]: failing },
				generation,
			});
			return runs;
		};

		expect(await runsWith(2)).toEqual([0, 1, 2]);
		expect(await runsWith(3)).toEqual([0, 0, 0]);
	});

	it('describes itself by resource and operation if it has them', async () => {
		const show = { show: { resource: ['campaign'] } };
		const withOperation = throwAwayNode(async () => [[], []], {
			usableAsTool: true,
			properties: [
				{
					displayName: 'Resource',
					name: 'resource',
					type: 'options',
					options: [{ name: 'Campaign', value: 'campaign' }],
					default: 'campaign',
				},
				{
					displayName: 'Operation',
					name: 'operation',
					type: 'options',
					displayOptions: show,
					options: [{ name: 'Create', value: 'create', action: 'Create a campaign' }],
					default: 'create',
				},
			],
		});
		const { tool } = await runAsTool({
			...options,
			node: { name: 'Campaigns', type: THROW_AWAY },
			nodeTypes: { [THROW_AWAY]: withOperation },
			calls: [],
			generation: 2,
		});

		expect(tool).toEqual({
			name: 'Campaigns',
			description: 'Create a campaign in Throw Away',
			arguments: [],
		});
	});

	it('has to be usable as one', async () => {
		const nodeTypes = { [THROW_AWAY]: throwAwayNode(async () => [[], []]) };
		await expect(runAsTool({ ...options, nodeTypes, generation: 3 })).rejects.toThrow(
			'"Throw Away" cannot be used as a tool',
		);
	});
});
