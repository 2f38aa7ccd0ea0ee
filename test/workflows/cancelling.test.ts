import { linearWorkflow, startWorkflow, type WorkflowNodeJson } from '../harness';
import { until } from '../until';
import { against } from './launch';
import { adGroupNode, rows, useSimulator } from './operations';

const simulator = useSimulator();

afterEach(() => jest.restoreAllMocks());

/** Starts a run and presses n8n's stop button as soon as the ledger says so. */
async function runAndCancel(node: WorkflowNodeJson, rowCount: number, isTime: () => boolean) {
	const running = startWorkflow({
		workflow: linearWorkflow(node, { name: 'After', type: 'n8n-nodes-base.noOp' }),
		...against(simulator()),
		input: rows(rowCount),
	});
	await until(isTime);
	running.cancel();
	return { result: await running.done };
}

const requests = () => simulator().ledger.requests;

const errorOf = ({ result }: Awaited<ReturnType<typeof runAndCancel>>) =>
	result.runs('adGroup')[0]?.error ?? result.error;

it('lets calls in flight finish, sends nothing new, and says what was created', async () => {
	simulator().faults.add(
		{ kind: 'slow', ms: 0 },
		{ kind: 'slow', ms: 150 },
		{ kind: 'slow', ms: 150 },
	);
	const node = adGroupNode({ options: { maxConcurrency: 2 } });
	const run = await runAndCancel(node, 6, () => requests().length === 3);

	const { ledger } = simulator();
	expect(run.result.status).toBe('canceled');
	expect(requests().map(({ status }) => status)).toEqual([200, 200, 200]);
	expect(ledger.createdCount).toBe(3);
	expect(run.result.runs('After')).toEqual([]);
	const error = errorOf(run);
	expect(error?.message).toBe('The execution was canceled');
	expect(error?.description?.split('\n')).toEqual([
		'Created by this run so far:',
		...ledger.created.map(
			({ key, ids, arguments: given }) =>
				`Item ${String(Object(given).adgroup_name).slice(4)} (idempotency key ${key}): adgroup_id ${ids.adgroup_id}`,
		),
	]);
});

it.each(['continueErrorOutput', 'continueRegularOutput'])(
	'throws with %s as well',
	async (onError) => {
		simulator().configure({ latencyMs: 120 });
		const node = adGroupNode({ options: { maxConcurrency: 1 } }, { onError });
		const run = await runAndCancel(node, 3, () => requests().length === 1);

		expect(run.result.status).toBe('canceled');
		expect(requests()).toHaveLength(1);
		expect(run.result.runs('After')).toEqual([]);
	},
);

// Both waits take longer than a test may: it ends in time only if they do.
it('ends the wait after a 429 at once', async () => {
	simulator().faults.add({ kind: 'status', status: 429, retryAfter: 60 });
	const run = await runAndCancel(adGroupNode(), 1, () => requests()[0]?.status === 429);

	expect(requests()).toHaveLength(1);
	expect(run.result.status).toBe('canceled');
});

it('ends the wait of a call that may have gone through, and names it', async () => {
	jest.spyOn(Math, 'random').mockReturnValue(0);
	simulator().faults.add({ kind: 'resetAfter' }, { kind: 'status', status: 503, retryAfter: 60 });
	const run = await runAndCancel(adGroupNode(), 1, () => requests()[1]?.status === 503);

	expect(requests()).toHaveLength(2);
	expect(errorOf(run)?.description).toBe(
		`Created by this run so far:\nItem 0 (idempotency key ${requests()[0]?.key}): may have gone through`,
	);
});

// n8n goes on with the tries of Retry On Fail after its stop button was pressed.
it('a try that starts afterwards does nothing', async () => {
	simulator().configure({ latencyMs: 120 });
	const node = adGroupNode(
		{ options: { maxConcurrency: 1 } },
		{ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
	);
	const run = await runAndCancel(node, 3, () => requests().length === 1);

	expect(run.result.status).toBe('canceled');
	expect(requests()).toHaveLength(1);
	expect(simulator().ledger.createdCount).toBe(1);
});
