/** n8n's own settings and buttons on our node: each does what its user expects, and creates nothing twice. */
import { callsIn, createdCounts, expectClean } from './host/created';
import { setStage, type Stage } from './host/launch';
import { launchNodes, launchRows, uploadNode } from './host/launchChain';
import { until } from './host/processes';
import type { Execution } from './host/execution';
import type { StoredWorkflow } from './host/rest';
import { chain, noOp, rowsNodes, START, type NodeJson } from './host/workflows';
import {
	BEHIND_OUTPUTS,
	inBatches,
	parentWorkflow,
	subWorkflow,
	withErrorOutput,
} from './settings/flows';

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});
beforeEach(() => stage.simulator.reset());
afterEach(() => expectClean(stage.simulator.ledger));
afterAll(async () => await stage?.close());

/** A row whose only image is none. */
const WRONG_ROW = { name: 'Wrong', urls: ['ftp://example.com/no-image'] };

const store = async (name: string, nodes: NodeJson[]): Promise<StoredWorkflow> =>
	await stage.server.rest.createWorkflow(chain(name, nodes));

const run = async (stored: StoredWorkflow): Promise<Execution> =>
	await stage.server.rest.run(stored, 'Start');

const names = (items: Array<Record<string, unknown>>) => items.map(({ name }) => name);

/** The names of the rows whose images exist. */
const uploadedRows = () =>
	stage.simulator.ledger
		.createdBy('upload_tiktok_images')
		.map(({ arguments: given }) => /row-(\d+)/.exec(JSON.stringify(given))?.[1]);

describe('On Error', () => {
	const [first, second, third] = launchRows(3);
	const mixed = [first, WRONG_ROW, second, third].map((row) => ({ ...row }));

	it('continue with error output: the wrong row leaves through the third output', async () => {
		stage.simulator.configure({ quota: { used: 148, limit: 150 } });
		const flow = withErrorOutput(stage, mixed);
		const execution = await run(await stage.server.rest.createWorkflow(flow));

		expect(execution.status).toBe('success');
		expect(BEHIND_OUTPUTS.map((node) => names(execution.itemsOf(node)))).toEqual([
			['Row 0', 'Row 1'],
			['Row 2'],
			['Wrong'],
		]);
		expect(execution.itemsOf('To Correct')).toMatchObject([
			{ ...WRONG_ROW, error: expect.any(String), details: { tool: 'upload_tiktok_images' } },
		]);
		expect(uploadedRows()).toEqual(['0', '1']);
	});

	it('continue with regular output: the wrong row stays in its place', async () => {
		const upload = uploadNode(stage, {}, { onError: 'continueRegularOutput' });
		const execution = await run(
			await store('Regular output', [START, ...rowsNodes(mixed), upload, noOp('After')]),
		);

		expect(execution.status).toBe('success');
		const items = execution.itemsOf('After');
		expect(names(items)).toEqual(['Row 0', 'Wrong', 'Row 1', 'Row 2']);
		expect(items.map(({ error }) => error !== undefined)).toEqual([false, true, false, false]);
		expect(uploadedRows()).toHaveLength(3);
	});

	it('stop: a wrong row stops all, before anything exists', async () => {
		const upload = uploadNode(stage);
		const execution = await run(await store('Stop', [START, ...rowsNodes(mixed), upload]));

		expect(execution.status).toBe('error');
		expect(execution.data.resultData.error?.message).toMatch(/^1 of 4 items cannot be sent/);
		expect(stage.simulator.ledger.requests).toEqual([]);
	});
});

describe('Retry On Fail', () => {
	it.each(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'])(
		'with On Error %s: each row exists once',
		async (onError) => {
			// The tool does its work, but its answer is a 500: only the key saves from creating it again.
			stage.simulator.faults.add({
				kind: 'status',
				status: 500,
				executes: true,
				tool: 'upload_tiktok_images',
			});
			const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1, onError };
			const nodes = [START, ...rowsNodes(launchRows(3)), uploadNode(stage, {}, retry)];
			const execution = await run(await store('Retry On Fail', nodes));

			expect(execution.status).toBe('success');
			expect(uploadedRows().sort()).toEqual(['0', '1', '2']);
			const [success, , error] = [0, 1, 2].map((output) =>
				names(execution.itemsOf('Upload Images', output)),
			);
			expect([success, error].flat()).toEqual(['Row 0', 'Row 1', 'Row 2']);
		},
	);
});

describe('Retry in the list of executions', () => {
	it.each(['original', 'saved'] as const)(
		'with the %s workflow: goes on where it stopped',
		async (which) => {
			const { rest } = stage.server;
			stage.simulator.faults.add({
				kind: 'status',
				status: 500,
				tool: 'create_tiktok_campaign',
				executes: true,
				skip: 1,
			});
			const nodes = [START, ...rowsNodes(launchRows(3)), ...launchNodes(stage)];
			const failed = await run(await store('Retried launch', nodes));
			expect(failed.status).toBe('error');

			const retried = await rest.retry(failed.id, which);

			expect(retried).toMatchObject({ status: 'success', mode: 'retry' });
			expect(names(retried.itemsOf('Create Ad'))).toEqual(['Row 0', 'Row 1', 'Row 2']);
			expect(createdCounts(stage.simulator.ledger)).toEqual([3, 3, 3, 3, 3]);
		},
	);
});

it('Always Output Data: an empty item on Success, beside those on Over Quota', async () => {
	stage.simulator.configure({ quota: { used: 150, limit: 150 } });
	const upload = uploadNode(stage, {}, { alwaysOutputData: true });
	const execution = await run(
		await store('Always Output Data', [START, ...rowsNodes(launchRows(2)), upload, noOp('After')]),
	);

	expect(execution.status).toBe('success');
	expect(execution.itemsOf('Upload Images', 0)).toEqual([{}]);
	expect(names(execution.itemsOf('Upload Images', 1))).toEqual(['Row 0', 'Row 1']);
	expect(execution.runsOf('After')).toHaveLength(1);
	expect(uploadedRows()).toEqual([]);
});

it('Execute Once: the first item alone', async () => {
	const upload = uploadNode(stage, {}, { executeOnce: true });
	const execution = await run(
		await store('Execute Once', [START, ...rowsNodes(launchRows(3)), upload]),
	);

	expect(names(execution.itemsOf('Upload Images'))).toEqual(['Row 0']);
	expect(uploadedRows()).toEqual(['0']);
});

describe('Loop Over Items', () => {
	const looped = async () => await stage.server.rest.createWorkflow(inBatches(stage));

	it('creates each row of each batch once', async () => {
		const execution = await run(await looped());

		expect(execution.status).toBe('success');
		expect(execution.runsOf('Upload Images')).toHaveLength(3);
		expect(names(execution.itemsOf('Done'))).toEqual(names(launchRows(5)));
		expect(createdCounts(stage.simulator.ledger)).toEqual([5, 5, 0, 0, 0]);
	});

	it('goes on with Retry where it stopped, in the second batch', async () => {
		const fault = { kind: 'status', status: 500, executes: true } as const;
		stage.simulator.faults.add({ ...fault, tool: 'upload_tiktok_images', skip: 3 });
		const failed = await run(await looped());
		expect(failed.status).toBe('error');

		const retried = await stage.server.rest.retry(failed.id);

		expect(retried.status).toBe('success');
		expect(names(retried.itemsOf('Done'))).toEqual(names(launchRows(5)));
		expect(createdCounts(stage.simulator.ledger)).toEqual([5, 5, 0, 0, 0]);
	});
});

describe('the button at a node in the editor', () => {
	it('runs up to it with pinned data before it, and goes on with the data of that run', async () => {
		const { rest } = stage.server;
		const [upload, card] = launchNodes(stage);
		const rows = launchRows(2);
		const pinned = noOp('Sheet of Today');
		const pinnedRun = await rest.createWorkflow({
			...chain('Pinned', [START, pinned, upload, card]),
			pinData: { [pinned.name]: rows.map((json) => ({ json })) },
		});

		const first = await rest.runUpTo(pinnedRun, 'Upload Images', {});
		expect(first.status).toBe('success');
		expect(names(first.itemsOf('Upload Images'))).toEqual(names(rows));
		expect(first.runsOf('Create Carousel Card')).toEqual([]);
		expect(createdCounts(stage.simulator.ledger)).toEqual([2, 0, 0, 0, 0]);

		const { runData } = first.data.resultData;
		const second = await rest.runUpTo(pinnedRun, 'Create Carousel Card', runData);
		expect(second.status).toBe('success');
		expect(names(second.itemsOf('Create Carousel Card'))).toEqual(names(rows));
		expect(createdCounts(stage.simulator.ledger)).toEqual([2, 2, 0, 0, 0]);
	});

	it('pressed again creates nothing with Idempotency Per Input', async () => {
		const { rest } = stage.server;
		const upload = uploadNode(stage, { idempotency: 'input' });
		const stored = await store('Pressed twice', [START, ...rowsNodes(launchRows(2)), upload]);

		const first = await rest.runUpTo(stored, 'Upload Images', {});
		const again = await rest.runUpTo(stored, 'Upload Images', first.data.resultData.runData);

		const ids = (execution: Execution) =>
			execution.itemsOf('Upload Images').map(({ image_ids }) => image_ids);
		expect(ids(again)).toEqual(ids(first));
		expect(createdCounts(stage.simulator.ledger)).toEqual([2, 0, 0, 0, 0]);
	});
});

it.each(['once', 'each'])('a sub-workflow, run %s, launches for its parent', async (mode) => {
	const { rest } = stage.server;
	const child = await rest.createWorkflow(subWorkflow(stage));
	await rest.activate(child);
	const parent = await rest.createWorkflow(parentWorkflow(stage, child.id, mode));

	const execution = await run(parent);

	expect(execution.data.resultData.error).toBeUndefined();
	expect(names(execution.itemsOf('Create Campaign'))).toEqual(['Row 0', 'Row 1', 'Row 2']);
	expect(createdCounts(stage.simulator.ledger)).toEqual([3, 3, 3, 0, 0]);
});

describe('Stop of a running execution', () => {
	/** Stops a run of six rows after four calls have left, two at a time. */
	const stopped = async (stored: StoredWorkflow): Promise<Execution> => {
		const { rest } = stage.server;
		const { ledger } = stage.simulator;
		stage.simulator.configure({ latencyMs: 800 });
		const id = await rest.start(stored, 'Start');
		await until('the fourth call is in flight', 20_000, () => callsIn(ledger).length === 4);
		await rest.stop(id);
		await until('the calls have ended', 20_000, () =>
			ledger.requests.every(({ endedAt }) => endedAt !== null),
		);
		stage.simulator.configure({ latencyMs: 0 });
		return await rest.ended(id);
	};

	it('sends nothing new; run again, Idempotency Per Input creates the rest and nothing twice', async () => {
		const { ledger } = stage.simulator;
		const upload = uploadNode(stage, { maxConcurrency: 2, idempotency: 'input' });
		const rows = rowsNodes(launchRows(6));
		const stored = await store('Stopped', [START, ...rows, upload, noOp('After')]);

		const execution = await stopped(stored);

		expect(execution.status).toBe('canceled');
		expect(execution.runsOf('After')).toEqual([]);
		expect(callsIn(ledger).map(({ status }) => status)).toEqual([200, 200, 200, 200]);

		const again = await run(stored);
		expect(again.status).toBe('success');
		expect(names(again.itemsOf('After'))).toEqual(names(launchRows(6)));
		expect(callsIn(ledger).map(({ replayed }) => replayed)).toEqual([
			...[false, false, false, false],
			...[true, true, true, true, false, false],
		]);
		expect(createdCounts(ledger)).toEqual([6, 0, 0, 0, 0]);
	});

	it('with saved progress, Retry goes on, and Per Input creates nothing twice', async () => {
		const { rest } = stage.server;
		const upload = uploadNode(stage, { maxConcurrency: 2, idempotency: 'input' });
		const stored = await rest.createWorkflow({
			...chain('Saved progress', [START, ...rowsNodes(launchRows(6)), upload, noOp('After')]),
			settings: { saveExecutionProgress: true },
		});
		const { id } = await stopped(stored);

		const retried = await rest.retry(id);

		expect(retried.status).toBe('success');
		expect(names(retried.itemsOf('After'))).toEqual(names(launchRows(6)));
		expect(createdCounts(stage.simulator.ledger)).toEqual([6, 0, 0, 0, 0]);
	});
});
