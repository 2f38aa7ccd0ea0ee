/**
 * n8n runs the node again with all items: by Retry On Fail, and by Retry in the executions list. The second
 * try may be stopped early, by the quota, a revoked key, an outage or the stop button: what the first try
 * has created must come out all the same, and must not be created again later.
 */
import { retryExecution, startWorkflow, linearWorkflow, type ExecutionResult } from '../harness';
import type { Fault } from '../simulator/faults';
import { until } from '../until';
import { against } from './launch';
import { ownIds } from './ownIds';
import { adGroupNode, launch, rows, uploadNode, useSimulator } from './operations';

const simulator = useSimulator();
const ledger = () => simulator().ledger;

beforeEach(() => {
	jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => jest.restoreAllMocks());

const retryOnFail = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
const oneByOne = { options: { maxConcurrency: 1 } };

/** A status for the request that comes after so many others without a fault. */
const after = (skip: number, status: 400 | 401 | 500 | 503, executes = false): Fault => ({
	kind: 'status',
	status,
	skip,
	executes,
});

/** So many calls of the month are left. */
const leave = (left: number) => simulator().configure({ quota: { limit: 150, used: 150 - left } });

const createdIds = () => ledger().created.map(({ ids }) => ids.adgroup_id);

const idsOn = (result: ExecutionResult, output = 0) =>
	result
		.items('adGroup', output)
		.flatMap(({ json }) => (ownIds(ledger(), json).includes('adgroup_id') ? json.adgroup_id : []));

function expectNothingTwice() {
	expect(ledger().duplicates({ ignoreKeys: true })).toEqual([]);
	expect(ledger().conflicts).toEqual([]);
}

/** What leaves through Over Quota is fed into the same node in the next month. */
async function resume(result: ExecutionResult) {
	simulator().configure({ quota: { used: 0 } });
	return await launch(
		simulator(),
		adGroupNode(),
		result.items('adGroup', 1).map(({ json }) => json),
	);
}

it('meets a used-up quota: only what was not created is held back', async () => {
	leave(7);
	simulator().faults.add(after(0, 400));
	const node = adGroupNode(
		{ options: { maxConcurrency: 2 } },
		{ ...retryOnFail, onError: 'continueErrorOutput' },
	);
	const result = await launch(simulator(), node, rows(8));

	expect(ledger().createdCount).toBe(7);
	expect(idsOn(result).sort()).toEqual(createdIds().sort());
	expect(result.items('adGroup', 1).map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }]);
	await resume(result);
	expect(ledger().createdCount).toBe(8);
	expectNothingTwice();
});

it('meets a used-up quota after Retry in the executions list', async () => {
	leave(6);
	simulator().faults.add({ kind: 'resetBefore' }, { kind: 'resetBefore', skip: 6 });
	const node = adGroupNode({ options: { maxConcurrency: 7, maxRetries: 1 } });
	const failed = await launch(simulator(), node, rows(7));
	const retried = await retryExecution(failed);

	expect(retried.error?.message).toContain('The next try met the used-up quota');
	expect(createdIds()).toHaveLength(6);
	for (const id of createdIds()) expect(retried.error?.description).toContain(`adgroup_id ${id}`);

	simulator().configure({ quota: { used: 0 } });
	const result = await retryExecution(retried);
	expect(idsOn(result).sort()).toEqual(createdIds().sort());
	expect(ledger().createdCount).toBe(7);
	expectNothingTwice();
});

it('is at the reserve: what was created is not held back', async () => {
	leave(10);
	simulator().faults.add(after(0, 400));
	const node = adGroupNode(
		{ options: { quotaReserve: 5 } },
		{ ...retryOnFail, onError: 'continueRegularOutput' },
	);
	const result = await launch(simulator(), node, rows(8));

	expect(idsOn(result).sort()).toEqual(createdIds().sort());
	expect(ledger().createdCount).toBe(5);
	await resume(result);
	expect(ledger().createdCount).toBe(8);
	expectNothingTwice();
});

it.each([
	['a revoked key', [after(2, 401)]],
	['an outage', [1, 2, 3, 4].map(() => after(2, 503))],
])('meets %s: the error names what the first try has created', async (_what, faults) => {
	simulator().faults.add(after(2, 500, true), ...faults);
	const result = await launch(simulator(), adGroupNode(oneByOne, retryOnFail), rows(4));

	expect(result.status).toBe('error');
	expect(ledger().createdCount).toBe(3);
	const lines = result.error?.description?.split('\n') ?? [];
	const [first, second, third] = ledger().created;
	expect(lines).toContain(
		`Item 0 (idempotency key ${first?.key}): adgroup_id ${first?.ids.adgroup_id}`,
	);
	expect(lines).toContain(
		`Item 1 (idempotency key ${second?.key}): adgroup_id ${second?.ids.adgroup_id}`,
	);
	expect(lines).toContain(`Item 2 (idempotency key ${third?.key}): may have gone through`);
});

it.each(['continueErrorOutput', 'continueRegularOutput'])(
	'meets a revoked key with %s: what was created comes out',
	async (onError) => {
		simulator().faults.add(after(0, 500), after(3, 401));
		const node = adGroupNode(oneByOne, { ...retryOnFail, onError });
		const result = await launch(simulator(), node, rows(4));

		expect(ledger().createdCount).toBe(3);
		expect(idsOn(result)).toEqual(createdIds());
		const errors = result.outputs('adGroup').flat();
		expect(errors.find(({ json }) => 'error' in json)?.json).toMatchObject({
			error: expect.stringMatching(/^Adspirer does not accept the API key/),
			details: { may_have_gone_through: true, attempts: 2 },
		});
	},
);

it.each(['continueErrorOutput', 'continueRegularOutput'])(
	'comes since a row cannot be sent (%s): what was created comes out whatever the API says then',
	async (onError) => {
		simulator().faults.add(after(2, 400), after(2, 400));
		const node = adGroupNode(oneByOne, { ...retryOnFail, onError });
		const result = await launch(simulator(), node, [{ name: 'bad' }, ...rows(2)]);

		expect(ledger().requests).toHaveLength(2);
		expect(idsOn(result)).toEqual(createdIds());
	},
);

it('keeps the words of an upload that lacks an image', async () => {
	simulator().configure({ failingUrls: ['missing'] });
	const urls = ['https://example.com/a.jpg', 'https://example.com/missing.jpg'];
	const node = uploadNode({}, { ...retryOnFail, onError: 'continueRegularOutput' });
	const result = await launch(simulator(), node, [{ urls }]);

	expect(ledger().requests).toHaveLength(1);
	const { advice } = Object(result.items('image')[0]?.json.details) as { advice?: unknown };
	expect(advice).toMatch(/Adspirer said: .*None/s);
});

it('comes after the stop button: the error names what the first try has created', async () => {
	simulator().configure({ latencyMs: 20 });
	const running = startWorkflow({
		workflow: linearWorkflow(adGroupNode(oneByOne, { ...retryOnFail, maxTries: 3 })),
		...against(simulator()),
		input: rows(9),
	});
	await until(() => ledger().createdCount >= 2);
	running.cancel();
	const result = await running.done;

	expect(result.status).toBe('canceled');
	const error = result.runs('adGroup')[0]?.error ?? result.error;
	expect(error?.description?.split('\n').slice(1)).toEqual(
		ledger().created.map(
			({ key, ids }, item) => `Item ${item} (idempotency key ${key}): adgroup_id ${ids.adgroup_id}`,
		),
	);
});

it('takes a changed item for another one', async () => {
	simulator().faults.add(after(1, 400));
	const failed = await launch(simulator(), adGroupNode(oneByOne), rows(2));
	const workflow = linearWorkflow(adGroupNode({ ...oneByOne, budget: 30 }));
	const result = await retryExecution(failed, { workflow });

	expect(ledger().createdCount).toBe(3);
	expect(idsOn(result)).toEqual(createdIds().slice(1));
});

it('leaves nothing in the execution’s data once all is done', async () => {
	simulator().faults.add(after(1, 400));
	const failed = await launch(simulator(), adGroupNode(oneByOne), rows(2));
	const result = await retryExecution(failed);

	expect(failed.stored).toContain('unfinishedRun');
	expect(result.stored).not.toContain('unfinishedRun');
});
