/** The simulated Adspirer in a process of its own, so that it takes nothing from what is measured. */
import { join, resolve } from 'node:path';
import { Agent, request } from 'undici';

import { startProcess, until } from '../../test/e2e/host/processes';
import type { LedgerSnapshot } from '../../test/simulator/ledger';
import type { SettingsChange } from '../../test/simulator/settings';

const root = resolve(__dirname, '../..');

/** How long it may take to start, in ms. */
const START_PATIENCE = 30_000;

/** Enough for any part. */
const CALLS_A_MONTH = 100_000_000;

export interface SimulatorProcess {
	readonly url: string;
	readonly apiKey: string;
	/** Empties the ledger, then changes settings from the ones to start with: no latency, no end of the quota. */
	reset(change: SettingsChange): Promise<void>;
	ledger(): Promise<LedgerSnapshot>;
	stop(): Promise<void>;
}

/** Starts `test/simulator/main.ts` on a free port. */
export async function startSimulatorProcess(): Promise<SimulatorProcess> {
	const script = join(root, 'test/simulator/main.ts');
	const args = ['--import', 'tsx', script, `--quota-limit=${CALLS_A_MONTH}`];
	const { PATH = '' } = process.env;
	const child = startProcess(process.execPath, args, { env: { PATH }, cwd: root });
	const read = (label: string) => new RegExp(`${label} +(\\S+)\\n`).exec(child.output())?.[1];
	const url = await until('the simulator starts', START_PATIENCE, () => read('URL'));
	const apiKey = await until('the simulator tells its key', START_PATIENCE, () => read('API key'));

	const dispatcher = new Agent();
	const control = async (method: 'GET' | 'POST', path: string, body?: object) => {
		const answer = await request(`${url}/_simulator/${path}`, {
			method,
			dispatcher,
			body: body && JSON.stringify(body),
		});
		const text = await answer.body.text();
		if (answer.statusCode >= 300) throw new Error(`Simulator, ${path}: ${text}`);
		return JSON.parse(text) as unknown;
	};
	return {
		url,
		apiKey,
		reset: async (change) => {
			await control('POST', 'reset');
			await control('POST', 'settings', change);
		},
		ledger: async () => (await control('GET', 'ledger')) as LedgerSnapshot,
		stop: async () => {
			await dispatcher.close();
			await child.stop();
		},
	};
}
