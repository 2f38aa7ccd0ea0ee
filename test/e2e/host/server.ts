/** Starts a real n8n, and ends it. */
import { rmSync } from 'node:fs';

import { freePort, n8nEnvironment, newUserFolder } from './environment';
import type { Installation } from './install';
import { npmThatDelivers } from './package';
import { startProcess, until, type RunningProcess } from './processes';
import { RestClient } from './rest';

/** A running n8n with its owner logged in. */
export interface N8nServer {
	/** Where its editor is. */
	readonly url: string;
	readonly userFolder: string;
	/** The environment that it runs in, for further processes beside it. */
	readonly env: Record<string, string>;
	readonly rest: RestClient;
	readonly process: RunningProcess;
	/** All that it has logged so far. */
	log(): string;
	/** Stops it and deletes its folder. */
	stop(): Promise<void>;
}

/** How long n8n may take to start, in ms. The first start of a new database takes longest. */
const START_PATIENCE = 120_000;

/**
 * Starts an n8n with an empty database.
 *
 * @param tarball our package, for whoever installs it there
 * @param settings environment variables on top
 */
export async function startN8n(
	installation: Installation,
	tarball: string,
	settings: Record<string, string> = {},
	port?: number,
): Promise<N8nServer> {
	const userFolder = newUserFolder();
	const ports = { editor: port ?? (await freePort()), taskBroker: await freePort() };
	const base = n8nEnvironment(installation, userFolder, ports);
	const env = {
		...base,
		PATH: `${npmThatDelivers(tarball, userFolder)}:${base.PATH ?? ''}`,
		...settings,
	};
	const { node, n8n } = installation;
	const server = startProcess(node, [n8n, 'start'], { env, cwd: userFolder });
	const url = `http://127.0.0.1:${ports.editor}`;
	const rest = new RestClient(url);
	const stop = async () => {
		await rest.close();
		await server.stop();
		rmSync(userFolder, { recursive: true, force: true });
	};
	try {
		await ready(rest, server);
		await rest.logIn();
	} catch (error) {
		const log = server.output();
		await stop();
		throw new Error(`n8n ${installation.version} did not start:\n${log.slice(-4000)}`, {
			cause: error,
		});
	}
	return { url, userFolder, env, rest, process: server, log: () => server.output(), stop };
}

async function ready(rest: RestClient, server: RunningProcess): Promise<void> {
	let hasEnded = false;
	void server.ended.then(() => (hasEnded = true));
	await until('n8n answers', START_PATIENCE, async () => {
		if (hasEnded) throw new Error('n8n ended');
		// `/healthz/readiness` is too early: n8n 1.x then still answers all with "n8n is starting up".
		return await rest.call<object | undefined>('GET', '/rest/settings').then(
			(settings) => settings !== undefined,
			() => false,
		);
	});
}
