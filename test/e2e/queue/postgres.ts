/** A PostgreSQL for n8n's data, that is gone after the test. */
import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { freePort } from '../host/environment';
import { startProcess, until } from '../host/processes';
import { POSTGRES, requireProgram } from '../host/programs';

/** A running PostgreSQL, for this machine only and without a password. */
export interface PostgresServer {
	/** n8n's settings to use it. */
	readonly env: Record<string, string>;
	/** Ends it, and deletes its data. */
	stop(): Promise<void>;
}

/** Starts a PostgreSQL on a free port with an empty database; resolves when it takes connections. */
export async function startPostgres(): Promise<PostgresServer> {
	const postgres = requireProgram(POSTGRES);
	const folder = mkdtempSync(join(tmpdir(), 'n8n-e2e-postgres-'));
	const user = unprivilegedUser();
	if (user) chownSync(folder, user.uid, user.gid);
	const place = { cwd: folder, env: { LC_ALL: 'C.UTF-8' }, ...user };
	const initdb = join(dirname(postgres), 'initdb');
	const initArgs = ['--pgdata=.', '--username=n8n', '--auth=trust', '--no-sync'];
	execFileSync(initdb, initArgs, { ...place, stdio: ['ignore', 'ignore', 'inherit'] });

	const port = await freePort();
	const serverArgs = ['-D', folder, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-F'];
	const server = startProcess(postgres, serverArgs, place);
	const stop = async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	const isReady = () => server.output().includes('ready to accept connections');
	await until('PostgreSQL is ready', 30_000, isReady).catch(async (error: unknown) => {
		await stop();
		throw new Error(`PostgreSQL did not start:\n${server.output()}`, { cause: error });
	});
	const env = {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(port),
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: 'n8n',
	};
	return { env, stop };
}

/** PostgreSQL does not run as root: whom it runs as then. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'postgres']).toString());
	return { uid: idOf('-u'), gid: idOf('-g') };
}
