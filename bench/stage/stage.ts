/** A real n8n with our package installed, and the simulator beside it. */
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';

import { installN8n } from '../../test/e2e/host/install';
import { buildTarball, PACKAGE_NAME, packedVersion } from '../../test/e2e/host/package';
import { until } from '../../test/e2e/host/processes';
import type { Execution } from '../../test/e2e/host/execution';
import { startN8n, type N8nServer } from '../../test/e2e/host/server';
import { N8N_VERSIONS } from '../../test/e2e/host/versions';
import { workflow, type Link, type NodeJson } from '../../test/e2e/host/workflows';
import type { Credentials } from './contenders';
import type { SimulatorProcess } from './simulatorProcess';
import { cpuMs } from './usage';

/** A workflow that is live: rows go in by its webhook, as in production. */
export interface LiveWorkflow {
	/** Runs it; resolves when its last node has ended. Rejects if it failed. */
	run(rows: readonly object[]): Promise<void>;
	/** The newest execution, with its data. */
	lastExecution(): Promise<Execution>;
}

/** All that a part needs. */
export interface BenchStage {
	readonly server: N8nServer;
	readonly credentials: Credentials;
	/** The process ID of n8n. */
	readonly pid: number;
	/** Stores and publishes a workflow of a webhook, "Rows", and what is given; the links start at "Rows". */
	publish(name: string, nodes: readonly NodeJson[], links: readonly Link[]): Promise<LiveWorkflow>;
	close(): Promise<void>;
}

/** The n8n that everything runs in. */
export const n8nInstallation = () => installN8n(N8N_VERSIONS.current);

let tarball: string | undefined;

/** Our package as npm would publish it; built once. */
export const ourTarball = (): string => (tarball ??= process.env.E2E_TARBALL ?? buildTarball());

const QUIET_MS = 300;
/** Of CPU time in a quiet moment: an idle n8n has its timers. */
const MOST_WHEN_QUIET = 10;
const PATIENCE = 60_000;

/** Waits until n8n has stored what it had to store, so that its CPU time belongs to what was run. */
export async function quiet(pid: number): Promise<void> {
	await until('n8n is quiet', PATIENCE, async () => {
		const before = cpuMs(pid);
		await pause(QUIET_MS);
		return cpuMs(pid) - before <= MOST_WHEN_QUIET;
	});
}

/** Starts n8n, installs our package, and stores the credentials for the simulator. */
export async function setBenchStage(simulator: SimulatorProcess): Promise<BenchStage> {
	const server = await startN8n(n8nInstallation(), ourTarball());
	const { rest } = server;
	const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
	const close = async () => {
		await dispatcher.close();
		await server.stop();
	};
	try {
		await rest.installPackage(PACKAGE_NAME, packedVersion(ourTarball()));
		const { apiKey, url: baseUrl } = simulator;
		const credentials = {
			adspirer: await rest.createCredential('Adspirer', 'adspirerApi', { apiKey, baseUrl }),
			bearer: await rest.createCredential('Bearer', 'httpBearerAuth', { token: apiKey }),
		};
		return {
			server,
			credentials,
			pid: server.process.pid,
			publish: async (name, nodes, links) => await publish(server, dispatcher, name, nodes, links),
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

async function publish(
	server: N8nServer,
	dispatcher: Agent,
	name: string,
	nodes: readonly NodeJson[],
	links: readonly Link[],
): Promise<LiveWorkflow> {
	const { rest, url } = server;
	const path = name.toLowerCase().replace(/\W+/g, '-');
	const trigger: NodeJson = {
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		webhookId: path,
		parameters: {
			httpMethod: 'POST',
			path,
			responseMode: 'lastNode',
			responseData: 'noData',
			options: {},
		},
	};
	const rowsNode: NodeJson = {
		name: 'Rows',
		type: 'n8n-nodes-base.splitOut',
		parameters: { fieldToSplitOut: 'body.rows', options: {} },
	};
	const all = [trigger, rowsNode, ...nodes];
	const stored = await rest.createWorkflow(workflow(name, all, [['Webhook', 0, 'Rows'], ...links]));
	await rest.activate(stored);

	const send = async (rows: readonly object[]) => {
		const { statusCode, body } = await request(`${url}/webhook/${path}`, {
			method: 'POST',
			dispatcher,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ rows }),
		});
		return { statusCode, text: await body.text() };
	};
	let isLive = false;
	return {
		run: async (rows) => {
			// n8n publishes in the background: until then there is nobody at this address.
			const { statusCode, text } = await until(`${name} is live`, PATIENCE, async () => {
				const answer = await send(rows);
				isLive ||= answer.statusCode !== 404;
				return isLive && answer;
			});
			if (statusCode >= 300) {
				throw new Error(`${name}: ${statusCode} ${text}\n${server.log().slice(-2000)}`);
			}
		},
		lastExecution: async () => {
			const [newest] = await rest.executions(stored.id);
			if (!newest) throw new Error(`${name} has not run`);
			return await rest.ended(newest.id);
		},
	};
}
