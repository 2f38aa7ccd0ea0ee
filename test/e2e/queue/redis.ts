/** A Redis for n8n's queue, that keeps nothing. */
import { createConnection } from 'node:net';
import { once } from 'node:events';

import { freePort } from '../host/environment';
import { startProcess, until } from '../host/processes';
import { REDIS, requireProgram } from '../host/programs';

/** A running Redis, for this machine only and without a password. */
export interface RedisServer {
	readonly port: number;
	stop(): Promise<void>;
}

/** Starts `redis-server` on a free port; resolves when it takes connections. */
export async function startRedis(): Promise<RedisServer> {
	const port = await freePort();
	const options = { bind: '127.0.0.1', port: String(port), save: '', appendonly: 'no' };
	const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
	const server = startProcess(requireProgram(REDIS), args, { env: {}, cwd: '/' });
	const stop = async () => await server.stop();
	await until('Redis answers', 10_000, async () => await isListening(port)).catch(
		async (error: unknown) => {
			await stop();
			throw new Error(`Redis did not start:\n${server.output()}`, { cause: error });
		},
	);
	return { port, stop };
}

/** Whether somebody takes connections on a port of this machine. */
export async function isListening(port: number): Promise<boolean> {
	const socket = createConnection(port, '127.0.0.1');
	try {
		await once(socket, 'connect');
		return true;
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}
