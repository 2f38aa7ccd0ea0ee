/** The environment that an n8n under test runs in. */
import { randomInt } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { withNodeOf, type Installation } from './install';

/** Nobody listens there: whatever n8n would fetch from the internet is refused at once. */
const NOWHERE = 'http://127.0.0.1:9';

/** A new folder for n8n's database, settings and community packages. */
export function newUserFolder(): string {
	return mkdtempSync(join(tmpdir(), 'n8n-e2e-'));
}

/**
 * A port of this machine that is free now.
 *
 * n8n takes it seconds later. It is none of those that the system gives to connections (32768 and above), or one
 * of those might have it by then; and a random one, for other tests may be looking for one too.
 */
export async function freePort(): Promise<number> {
	const port = randomInt(15_000, 32_000);
	const server = createServer();
	const isFree = await new Promise<boolean>((resolve) => {
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => resolve(true));
	});
	if (!isFree) return await freePort();
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** All of n8n's settings; nothing comes from the environment of the tests but the PATH. */
export function n8nEnvironment(
	installation: Installation,
	userFolder: string,
	ports: { editor: number; taskBroker: number },
): Record<string, string> {
	return {
		...withNodeOf(installation),
		HOME: userFolder,
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: 'for-tests-only',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_PORT: String(ports.editor),
		N8N_RUNNERS_BROKER_PORT: String(ports.taskBroker),
		// Without a pool n8n 1.x shows an execution as ended before its data are there.
		DB_SQLITE_POOL_SIZE: '2',
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_RESTRICT_FILE_ACCESS_TO: userFolder,
		HTTP_PROXY: NOWHERE,
		HTTPS_PROXY: NOWHERE,
		NO_PROXY: '127.0.0.1,localhost',
	};
}
