/** Workers of n8n's queue mode. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '../host/environment';
import { installN8n } from '../host/install';
import { startProcess, until } from '../host/processes';
import type { N8nVersion } from '../host/versions';

/** A running worker. */
export interface Worker {
	/** The IDs of the executions that it has taken from the queue, as its log tells. */
	started(): string[];
	/** Those of them that it has ended. */
	finished(): string[];
	/** Ends it as a power cut would. */
	kill(): Promise<void>;
	/** Asks it to end, as a restart of the machine does; gives its exit code. */
	stop(): Promise<number | null>;
	/** Ends it, if it still runs, and deletes its folder. */
	close(): Promise<void>;
}

/** How long a worker may take to start, in ms. */
const START_PATIENCE = 120_000;

/**
 * Starts a worker with a folder of its own, as on a machine of its own; resolves when it is ready.
 *
 * @param env the environment of the main instance
 * @param concurrency how many executions it runs at a time
 */
export async function startWorker(
	version: N8nVersion,
	env: Record<string, string>,
	concurrency: number,
): Promise<Worker> {
	const { node, n8n } = installN8n(version);
	const folder = mkdtempSync(join(tmpdir(), 'n8n-e2e-worker-'));
	const worker = startProcess(node, [n8n, 'worker', `--concurrency=${concurrency}`], {
		env: {
			...env,
			HOME: folder,
			N8N_USER_FOLDER: folder,
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		},
		cwd: folder,
	});
	const close = async () => {
		await worker.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	const isReady = () => worker.output().includes('n8n worker is now ready');
	await until('the worker is ready', START_PATIENCE, isReady).catch(async (error: unknown) => {
		await close();
		throw new Error(`The worker did not start:\n${worker.output().slice(-4000)}`, { cause: error });
	});
	const executionsIn = (line: RegExp) =>
		[...worker.output().matchAll(line)].map(([, id = '']) => id);
	return {
		started: () => executionsIn(/Worker started execution (\d+)/g),
		finished: () => executionsIn(/Worker finished execution (\d+)/g),
		kill: async () => await worker.kill(),
		stop: async () => {
			await worker.stop();
			return await worker.ended;
		},
		close,
	};
}
