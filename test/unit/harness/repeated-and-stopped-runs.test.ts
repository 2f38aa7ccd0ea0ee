import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { linearWorkflow, retryExecution, runWorkflow, startWorkflow } from '../../harness';
import { node, rows, THROW_AWAY, throwAwayNode } from './throw-away-node';

/** Fails on its first try; its items show the seed that it keeps in the node's context. */
function failingOnce() {
	let tries = 0;
	return throwAwayNode(async function () {
		const context = this.getContext('node');
		context.seed ??= randomUUID();
		tries += 1;
		if (tries === 1) throw new Error(`seed ${context.seed}`);
		const json = {
			seed: `seed ${context.seed}`,
			mode: this.getMode(),
			runIndex: this.getWorkflowDataProxy(0).$runIndex,
			executionId: this.getExecutionId(),
		};
		return [this.getInputData().map((_, item) => ({ json, pairedItem: { item } })), []];
	});
}

describe('repeated runs of a node', () => {
	it('keeps the node context over Retry On Fail', async () => {
		const seeds: unknown[] = [];
		const failing = throwAwayNode(async function () {
			const context = this.getContext('node');
			context.seed ??= randomUUID();
			seeds.push(context.seed);
			if (seeds.length < 3) throw new Error('again');
			return [this.getInputData(), []];
		});
		const result = await runWorkflow({
			workflow: linearWorkflow(node({ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 })),
			nodeTypes: { [THROW_AWAY]: failing },
		});

		expect(result.status).toBe('success');
		expect(seeds).toHaveLength(3);
		expect(new Set(seeds).size).toBe(1);
	});

	it('restores the node context in a retry from the list of executions', async () => {
		const failed = await runWorkflow({
			workflow: linearWorkflow(node(), { name: 'After', type: 'n8n-nodes-base.noOp' }),
			nodeTypes: { [THROW_AWAY]: failingOnce() },
			input: [{ row: 1 }, { row: 2 }],
		});
		expect(failed.status).toBe('error');
		const retried = await retryExecution(failed);

		expect(retried.status).toBe('success');
		expect(retried.error).toBeUndefined();
		expect(retried.executionId).not.toBe(failed.executionId);
		expect(retried.runs('Start')).toHaveLength(1);
		expect(rows(retried.items('After'))).toEqual(
			[1, 2].map(() => ({
				seed: failed.error?.message,
				mode: 'retry',
				runIndex: 0,
				executionId: retried.executionId,
			})),
		);
		await expect(retryExecution(retried)).rejects.toThrow(/succeeded/);
	});

	it('retries with an edited workflow', async () => {
		const configurable = throwAwayNode(
			async function () {
				if (this.getNodeParameter('valid', 0) !== true) throw new Error('not valid');
				return [this.getInputData(), []];
			},
			{ properties: [{ displayName: 'Valid', name: 'valid', type: 'boolean', default: false }] },
		);
		const failed = await runWorkflow({
			workflow: linearWorkflow(node()),
			nodeTypes: { [THROW_AWAY]: configurable },
			input: [{ row: 1 }],
		});
		const workflow = linearWorkflow(node({ parameters: { valid: true } }));
		const retried = await retryExecution(failed, { workflow });

		expect(failed.error?.message).toBe('not valid');
		expect(rows(retried.items('Node'))).toEqual([{ row: 1 }]);
	});

	it('counts the rounds of a loop in runIndex and shares the node context', async () => {
		const counting = throwAwayNode(async function () {
			const context = this.getContext('node');
			context.rounds = (context.rounds ?? 0) + 1;
			const { $runIndex } = this.getWorkflowDataProxy(0);
			const json = { runIndex: $runIndex, rounds: context.rounds };
			return [this.getInputData().map((_, item) => ({ json, pairedItem: { item } })), []];
		});
		const loop = { name: 'Loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3 };
		const workflow = linearWorkflow(loop, node());
		const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
		const result = await runWorkflow({
			workflow: {
				...workflow,
				connections: {
					Start: { main: [to('Loop')] },
					Loop: { main: [[], to('Node')] },
					Node: { main: [to('Loop')] },
				},
			},
			nodeTypes: { [THROW_AWAY]: counting },
			input: [{ row: 1 }, { row: 2 }, { row: 3 }],
		});

		expect(result.runs('Node')).toHaveLength(3);
		expect(rows(result.items('Loop', 0, 3))).toEqual([
			{ runIndex: 0, rounds: 1 },
			{ runIndex: 1, rounds: 2 },
			{ runIndex: 2, rounds: 3 },
		]);
	});
});

/** Waits until the execution is stopped, then does what n8n's own nodes do: throws "canceled". */
function waitingForCancel(started: () => void) {
	return throwAwayNode(async function () {
		const stopped = once(this.getExecutionCancelSignal() ?? new EventTarget(), 'abort');
		started();
		await stopped;
		throw new Error('The execution was canceled');
	});
}

describe('cancelling', () => {
	it('stops the execution like the stop button', async () => {
		const running = startWorkflow({
			workflow: linearWorkflow(node(), { name: 'After', type: 'n8n-nodes-base.noOp' }),
			nodeTypes: { [THROW_AWAY]: waitingForCancel(() => running.cancel()) },
		});
		const result = await running.done;

		expect(result.status).toBe('canceled');
		expect(result.executionId).toBe(running.executionId);
		expect(result.runs('After')).toEqual([]);
	});

	it('stops at a signal, even one that has fired before', async () => {
		const stop = new AbortController();
		const options = {
			workflow: linearWorkflow(node()),
			nodeTypes: { [THROW_AWAY]: waitingForCancel(() => stop.abort()) },
			signal: stop.signal,
		};

		expect((await runWorkflow(options)).status).toBe('canceled');
		const result = await runWorkflow(options);
		expect(result.status).toBe('canceled');
		expect(result.runs('Node')).toEqual([]);
	});
});
