/**
 * n8n-core reads its configuration from the environment, once and early: this module comes before
 * every import of n8n-core (`engine.ts` sees to that).
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A throw-away n8n user folder, so that nobody's own `~/.n8n` is read or written. */
export const userFolder = mkdtempSync(join(tmpdir(), 'n8n-harness-'));

const withLoopback = (hosts = '') => [hosts, '127.0.0.1', 'localhost'].filter(Boolean).join(',');

Object.assign(process.env, {
	N8N_USER_FOLDER: userFolder,
	N8N_ENCRYPTION_KEY: 'key-of-the-test-harness',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_LOG_LEVEL: 'silent',
	// n8n's HTTP helper uses a proxy of the environment even for loopback addresses.
	NO_PROXY: withLoopback(process.env.NO_PROXY),
	no_proxy: withLoopback(process.env.no_proxy),
});
