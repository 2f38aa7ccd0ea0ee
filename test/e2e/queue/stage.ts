/** n8n in queue mode: a main instance, workers, Redis and PostgreSQL. */
import { setStage, type Stage } from '../host/launch';
import { N8N_VERSIONS } from '../host/versions';
import type { SimulatorOptions } from '../../simulator/simulator';
import { startPostgres } from './postgres';
import { startRedis } from './redis';
import { startWorker, type Worker } from './worker';

/** All that a test of queue mode needs. */
export interface QueueStage extends Stage {
	/** Starts one more worker, as on a machine of its own. */
	addWorker(concurrency: number): Promise<Worker>;
}

const VERSION = N8N_VERSIONS.current;

/**
 * So that a dead worker is noticed within seconds: by default its executions are locked for a minute, and n8n
 * looks every half minute for those whose lock has run out.
 */
const NOTICE_SOON = {
	QUEUE_WORKER_LOCK_DURATION: '10000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '3000',
};

/** Starts all but the workers. What has been started is ended when something fails. */
export async function setQueueStage(simulator: SimulatorOptions): Promise<QueueStage> {
	const closers: Array<() => Promise<unknown>> = [];
	const close = async () => {
		for (const closeOne of closers.splice(0).reverse()) await closeOne();
	};
	try {
		const redis = await startRedis();
		closers.push(async () => await redis.stop());
		const postgres = await startPostgres();
		closers.push(async () => await postgres.stop());
		const env = {
			...postgres.env,
			...NOTICE_SOON,
			EXECUTIONS_MODE: 'queue',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			// A worker then installs the community packages that it does not have.
			N8N_REINSTALL_MISSING_PACKAGES: 'true',
		};
		const stage = await setStage({ version: VERSION, env, simulator });
		closers.push(async () => await stage.close());
		const addWorker = async (concurrency: number) => {
			const worker = await startWorker(VERSION, stage.server.env, concurrency);
			closers.push(async () => await worker.close());
			return worker;
		};
		return { ...stage, addWorker, close };
	} catch (error) {
		await close();
		throw error;
	}
}
