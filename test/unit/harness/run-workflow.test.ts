import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { linearWorkflow, runWorkflow, startWorkflow, type WorkflowJson } from '../../harness';
import { node, rows, THROW_AWAY, throwAwayNode } from './throw-away-node';

/** Rows with `quota` go to output 1; rows with `fails` become error items on output 0. */
const sorting = throwAwayNode(async function () {
	const items = this.getInputData().map(({ json }, item): INodeExecutionData => {
		const failure = { error: json.fails, details: { code: 'E1' } };
		return { json: json.fails === undefined ? json : failure, pairedItem: { item } };
	});
	return [items.filter(({ json }) => !json.quota), items.filter(({ json }) => json.quota)];
});

describe('outputs and errors', () => {
	const input = [{ row: 1 }, { row: 2, fails: 'no such image' }, { row: 3, quota: true }];

	it.each(['continueErrorOutput', 'continueRegularOutput'])(
		'routes items with %s',
		async (onError) => {
			const result = await runWorkflow({
				workflow: linearWorkflow(node({ onError })),
				nodeTypes: { [THROW_AWAY]: sorting },
				input,
			});

			expect(result.status).toBe('success');
			const failure = { error: 'no such image', details: { code: 'E1' } };
			const outputs = result.outputs('Node').map(rows);
			expect(outputs).toEqual(
				onError === 'continueErrorOutput'
					? [
							[{ row: 1 }],
							[{ row: 3, quota: true }],
							[{ row: 2, fails: 'no such image', ...failure }],
						]
					: [[{ row: 1 }, failure], [{ row: 3, quota: true }]],
			);
			expect(result.items('Node', 1)[0]?.pairedItem).toEqual({ item: 2 });
		},
	);

	it('keeps the error of a node that throws', async () => {
		const throwing = throwAwayNode(async () => {
			throw new Error('broken');
		});
		const result = await runWorkflow({
			workflow: linearWorkflow(node()),
			nodeTypes: { [THROW_AWAY]: throwing },
		});

		expect(result.status).toBe('error');
		expect(result.error?.message).toBe('broken');
		expect(result.runs('Node')[0]?.error?.message).toBe('broken');
		expect(result.items('Node')).toEqual([]);
		expect(result.stored).toContain('"message":"broken"');
	});

	it('gives a failed execution for a required parameter left empty', async () => {
		const strict = throwAwayNode(async () => [[]], {
			properties: [{ displayName: 'ID', name: 'id', type: 'string', default: '', required: true }],
		});
		const { done, cancel } = startWorkflow({
			workflow: linearWorkflow(node()),
			nodeTypes: { [THROW_AWAY]: strict },
		});
		cancel();
		const result = await done;

		expect(result.status).toBe('error');
		expect(result.error?.message).toMatch(/issues/);
		expect(result.runs('Start')).toEqual([]);
	});

	it('collects hints and log lines of its own run only', async () => {
		const talking = throwAwayNode(async function () {
			const [item] = this.getInputData();
			this.logger.warn(`row ${item?.json.row}`, {
				error: new Error('why', { cause: new Error('deep') }),
			});
			this.addExecutionHints({ message: `hint ${item?.json.row}` });
			return [this.getInputData(), []];
		});
		const run = async (row: number) =>
			await runWorkflow({
				workflow: linearWorkflow(node()),
				nodeTypes: { [THROW_AWAY]: talking },
				input: [{ row }],
			});
		const [first, second] = await Promise.all([run(1), run(2)]);

		expect(first.hints('Node')).toEqual([{ message: 'hint 1' }]);
		expect(first.logs.join()).toMatch(/warn row 1 .*"message":"why".*"message":"deep"/);
		expect(first.logs.join()).not.toContain('row 2');
		expect(second.logs.join()).toContain('row 2');
		expect(Number(second.executionId)).toBe(Number(first.executionId) + 1);
	});

	it('refuses what n8n would not know', async () => {
		const run = async (workflow: WorkflowJson) =>
			await runWorkflow({ workflow, nodeTypes: { [THROW_AWAY]: sorting } });

		await expect(run(linearWorkflow(node({ type: 'n8n-nodes-base.gmail' })))).rejects.toThrow(
			/Unknown node type "n8n-nodes-base.gmail"/,
		);
		await expect(run(linearWorkflow(node({ typeVersion: 7 })))).rejects.toThrow(/no version 7/);
		await expect(run({ nodes: [node()], connections: {} })).rejects.toThrow(/no active trigger/);
		await expect(run({ nodes: [node(), node()], connections: {} })).rejects.toThrow(/same name/);
		await expect(run({ nodes: [node()], connections: { Other: {} } })).rejects.toThrow(
			/connections/,
		);
		const result = await run(linearWorkflow(node()));
		expect(() => result.items('Nod')).toThrow('No node "Nod" in the workflow. It has: Start, Node');
	});
});

describe('expressions', () => {
	async function evaluate(this: IExecuteFunctions) {
		const items = this.getInputData().map((_, item) => ({
			json: { value: this.getNodeParameter('value', item) },
			pairedItem: { item },
		}));
		return [items.reverse(), []];
	}
	const evaluating = throwAwayNode(evaluate, {
		properties: [{ displayName: 'Value', name: 'value', type: 'string', default: '' }],
	});
	const run = async (value: string) => {
		const result = await runWorkflow({
			workflow: linearWorkflow(
				node({ parameters: { value: '={{ $json.x * 2 }}' } }),
				node({ name: 'Second', parameters: { value } }),
			),
			nodeTypes: { [THROW_AWAY]: evaluating },
			input: [{ x: 1 }, { x: 2 }],
		});
		expect(result.error).toBeUndefined();
		return result.items('Second').map(({ json }) => json.value);
	};

	it('know the item, earlier nodes by paired items, and the run', async () => {
		expect(await run('={{ $json.value }}')).toEqual([2, 4]);
		expect(await run("={{ $('Start').item.json.x }}")).toEqual([1, 2]);
		expect(await run("={{ $('Node').all().map((item) => item.json.value).join() }}")).toEqual([
			'4,2',
			'4,2',
		]);
		expect(await run('={{ $runIndex }} of {{ $workflow.name }}')).toEqual(
			Array(2).fill('0 of Test workflow'),
		);
	});

	it('know the time', async () => {
		const [now] = await run('={{ $now.toUTC().toISO() }}');
		expect(Math.abs(Date.now() - Date.parse(String(now)))).toBeLessThan(60_000);
	});
});

describe('a workflow as the editor exports it', () => {
	const exported = {
		name: 'Exported',
		nodes: [
			{
				parameters: { rule: { interval: [{ field: 'weeks' }] } },
				id: '3f0a8e0e-8d6b-4dd0-9d1c-0b7d9f3f6a10',
				name: 'Every Monday',
				type: 'n8n-nodes-base.scheduleTrigger',
				typeVersion: 1.2,
				position: [-200, 0],
			},
			{
				parameters: {},
				id: '3f0a8e0e-8d6b-4dd0-9d1c-0b7d9f3f6a11',
				name: 'By hand',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [-200, 200],
			},
			{
				parameters: {},
				id: '3f0a8e0e-8d6b-4dd0-9d1c-0b7d9f3f6a12',
				name: 'Node',
				type: THROW_AWAY,
				typeVersion: 1,
				position: [0, 0],
				executeOnce: true,
				notes: 'Runs for the first item only',
			},
			{
				parameters: { content: '## Read me' },
				id: '3f0a8e0e-8d6b-4dd0-9d1c-0b7d9f3f6a13',
				name: 'Sticky Note',
				type: 'n8n-nodes-base.stickyNote',
				typeVersion: 1,
				position: [0, -200],
			},
		],
		connections: {
			'Every Monday': { main: [[{ node: 'Node', type: 'main', index: 0 }]] },
			'By hand': { main: [[{ node: 'Node', type: 'main', index: 0 }]] },
		},
		pinData: { Node: [{ json: { pinned: true } }] },
		active: false,
		settings: { executionOrder: 'v1', timezone: 'Europe/Vienna' },
		versionId: 'b4a2d2b0',
		meta: { instanceId: 'a1b2' },
		id: 'x6Wq1CzD2bT9sG4k',
		tags: [],
	};
	const showing = throwAwayNode(async function () {
		const { id } = this.getNode();
		const json = { id, workflow: this.getWorkflow().id, zone: this.getTimezone() };
		return [this.getInputData().map((item) => ({ ...item, json: { ...item.json, ...json } })), []];
	});
	const options = { workflow: exported, nodeTypes: { [THROW_AWAY]: showing } };

	it('runs with its IDs and settings and stays as it is', async () => {
		const before = JSON.stringify(exported);
		const result = await runWorkflow({
			...options,
			input: [{ row: 1 }, { row: 2 }],
			mode: 'trigger',
		});

		expect(rows(result.items('Node'))).toEqual([
			{
				row: 1,
				id: '3f0a8e0e-8d6b-4dd0-9d1c-0b7d9f3f6a12',
				workflow: 'x6Wq1CzD2bT9sG4k',
				zone: 'Europe/Vienna',
			},
		]);
		expect(result.runs('Every Monday')).toHaveLength(1);
		expect(JSON.stringify(exported)).toBe(before);
	});

	it('starts where it is told and uses pinned data only if asked', async () => {
		const result = await runWorkflow({ ...options, startAt: 'By hand', usePinnedData: true });

		expect(result.runs('Every Monday')).toEqual([]);
		expect(rows(result.items('Node'))).toEqual([{ pinned: true }]);
	});
});
