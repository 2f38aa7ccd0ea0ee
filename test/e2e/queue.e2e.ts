/** Queue mode, in which a user outgrows one machine: what a lost worker costs, and that it costs no duplicate. */
import { until } from './host/processes';
import type { ListedExecution } from './host/execution';
import { Launch } from './queue/launch';
import { setQueueStage, type QueueStage } from './queue/stage';
import type { Worker } from './queue/worker';

/** How many executions a worker runs at a time. */
const CONCURRENCY = 10;

const rows = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, index) => `R-${from + index}`);

const ROWS = rows(1, 200);

const inHand = (worker: Worker) => {
	const finished = new Set(worker.finished());
	return worker.started().filter((id) => !finished.has(id));
};

describe('n8n with two workers', () => {
	let stage: QueueStage;
	let launch: Launch;
	let killed: Worker;
	let survivor: Worker;
	let replacement: Promise<Worker>;
	let failed: ListedExecution[];

	beforeAll(async () => {
		const latencyMs = { min: 400, max: 1200 };
		stage = await setQueueStage({ latencyMs, quota: { limit: 1000 } });
		const addWorker = async () => await stage.addWorker(CONCURRENCY);
		[killed, survivor] = await Promise.all([addWorker(), addWorker()]);
		launch = await Launch.publish(stage);
	});
	afterAll(async () => {
		await replacement?.catch(() => undefined);
		await stage?.close();
	});
	afterEach(() => {
		const { ledger } = stage.simulator;
		expect(ledger.duplicates({ ignoreKeys: true })).toEqual([]);
		expect(ledger.violations).toEqual([]);
		expect(ledger.conflicts).toEqual([]);
	});

	it('marks what a killed worker had in hand as failed, and ends all else', async () => {
		const { ledger } = stage.simulator;
		await launch.trigger(ROWS);
		const isMidway = () => ledger.createdCount >= ROWS.length / 2 && inHand(killed).length > 4;
		await until('200 executions are half done', 60_000, isMidway);
		await killed.kill();
		replacement = stage.addWorker(CONCURRENCY);

		const executions = await launch.ended(ROWS.length);
		failed = executions.filter(({ status }) => status !== 'success');
		expect(killed.finished().length).toBeGreaterThan(10);
		expect(survivor.finished().length).toBeGreaterThan(10);
		expect(failed.length).toBeGreaterThan(0);
		expect(failed.length).toBeLessThanOrEqual(CONCURRENCY);
		const others = new Set([...survivor.started(), ...(await replacement).started()]);
		expect(failed.filter(({ id }) => others.has(id))).toEqual([]);
		expect(new Set(failed.map(({ status }) => status))).toEqual(new Set(['error']));
	});

	it('has lost their data, so that Retry in the executions list runs nothing', async () => {
		const { requests } = stage.simulator.ledger;
		const before = requests.length;
		const { rest } = stage.server;
		const [one] = failed;
		const lost = await rest.execution(one?.id ?? '');
		expect(lost.data.resultData.runData).toEqual({});
		expect(lost.data.resultData.error?.message).toContain('failed to be processed too many times');

		const retried = await rest.retry(lost.id);
		expect(retried.status).toBe('error');
		expect(requests.length).toBe(before);
	});

	it('creates nothing twice when the rows without a campaign are run again', async () => {
		const { ledger } = stage.simulator;
		const known = await launch.campaigns();
		const missing = ROWS.filter((row) => !known.has(row));
		expect(missing).toHaveLength(failed.length);
		const createdUnknown = ledger.createdCount - known.size;
		expect(createdUnknown).toBeGreaterThan(0);

		await launch.trigger(missing);
		// Those of the first run, the retried one, and these.
		const executions = await launch.ended(ROWS.length + 1 + missing.length);
		const successes = executions.filter(({ status }) => status === 'success');
		expect(successes).toHaveLength(ROWS.length);

		const campaigns = await launch.campaigns();
		expect([...campaigns.keys()].sort()).toEqual([...ROWS].sort());
		const told = [...campaigns.values()].flatMap((ids) => [...ids]).sort();
		const created = ledger.createdBy('create_tiktok_campaign').map(({ ids }) => ids.campaign_id);
		expect(told).toEqual(created.sort());
		expect(ledger.createdCount).toBe(ROWS.length);
		expect(ledger.requests.filter(({ replayed }) => replayed)).toHaveLength(createdUnknown);
	});

	it('loses nothing when a worker is asked to stop', async () => {
		const { ledger } = stage.simulator;
		const more = rows(201, 230);
		const triggered = launch.trigger(more);
		await until('the worker is at work', 30_000, () => inHand(survivor).length > 2);
		expect(await survivor.stop()).toBe(0);
		expect(inHand(survivor)).toEqual([]);

		await triggered;
		await until('the other worker has done the rest', 60_000, async () => {
			const campaigns = await launch.campaigns();
			return more.every((row) => campaigns.has(row));
		});
		expect(ledger.createdCount).toBe(ROWS.length + more.length);
	});
});
