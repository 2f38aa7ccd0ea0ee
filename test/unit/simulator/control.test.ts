import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startSimulator } from '../../simulator/simulator';
import { AD, call, control, start } from './client';

describe('control over HTTP', () => {
	it('tells that all is well', async () => {
		expect(await control(await start(), 'GET', 'health')).toEqual({
			status: 200,
			json: { ok: true },
		});
	});

	it('shows the ledger', async () => {
		const simulator = await start();
		await call(simulator, 'add_tiktok_ad', AD);
		const { json } = await control(simulator, 'GET', 'ledger');
		expect(json).toEqual(JSON.parse(JSON.stringify(simulator.ledger)));
		expect(json).toMatchObject({
			created: [{ tool: 'add_tiktok_ad', arguments: AD }],
			createdCount: 1,
			duplicates: [],
			requests: [{ status: 200 }],
			violations: [],
			undocumented: [],
			conflicts: [],
			redirectsFollowed: [],
			maxInFlight: 1,
			quota: { used: 1, limit: 150 },
		});
	});

	it('plans and drops faults', async () => {
		const simulator = await start();
		await control(simulator, 'POST', 'faults', { kind: 'status', status: 503 });
		expect((await call(simulator, 'add_tiktok_ad', AD)).status).toBe(503);
		await control(simulator, 'POST', 'faults', [
			{ kind: 'status', status: 500 },
			{ kind: 'status', status: 429, times: 9 },
		]);
		expect((await call(simulator, 'add_tiktok_ad', AD)).status).toBe(500);
		expect((await call(simulator, 'add_tiktok_ad', AD)).status).toBe(429);
		await control(simulator, 'POST', 'faults', {
			random: { seed: 1, rate: 1, kinds: [{ kind: 'empty200' }] },
		});
		await control(simulator, 'DELETE', 'faults');
		expect((await call(simulator, 'add_tiktok_ad', AD)).status).toBe(200);
		await control(simulator, 'POST', 'faults', {
			random: { seed: 1, rate: 1, kinds: [{ kind: 'empty200' }] },
		});
		expect((await call(simulator, 'add_tiktok_ad', AD)).text).toBe('');
	});

	it('changes every setting, and a reset takes it back', async () => {
		const simulator = await start({ accounts: 2 });
		const change = {
			quota: { used: 3, limit: 4, tier: 'pro', period_end: '2026-05-01' },
			accounts: [{ advertiser_id: '7', name: 'Mine' }],
			shape: 'table',
			latencyMs: 1,
			tellChildren: false,
			staticImageRefused: true,
			rememberFailures: true,
			refuseUnknownIds: true,
			libraryIds: ['1'],
			failingUrls: ['x'],
			billsBeyond: 100,
			listsCount: true,
			listForm: 'table',
			freeCallsTellQuota: false,
			now: 1,
		};
		expect(await control(simulator, 'POST', 'settings', change)).toEqual({
			status: 200,
			json: change,
		});
		expect(simulator.settings).toEqual(change);
		await control(simulator, 'POST', 'reset');
		expect(simulator.settings).toMatchObject({
			quota: { used: 0 },
			accounts: [{}, {}],
			shape: 'rotate',
		});
	});

	it.each([
		['POST', 'faults', { kind: 'explode' }, 400],
		['POST', 'faults', { kind: 'slow', ms: 1, time: 2 }, 400],
		['POST', 'faults', '{', 400],
		['POST', 'settings', { shape: 'round' }, 400],
		['POST', 'settings', { quotas: {} }, 400],
		['GET', 'settings', undefined, 404],
		['POST', 'nothing', {}, 404],
	] as const)('answers %s %s with %j: %i', async (method, address, body, status) => {
		const reply = await control(await start(), method, address, body);
		expect(reply).toEqual({ status, json: { error: expect.any(String) } });
	});
});

describe('the handle', () => {
	it('leaves settings alone that are undefined', async () => {
		const simulator = await start({ shape: undefined, quota: { limit: undefined } });
		expect(simulator.settings).toMatchObject({ shape: 'rotate', quota: { limit: 150 } });
		expect(simulator.settings.quota.period_end).toMatch(/^\d{4}-\d{2}-01$/);
	});

	it('takes a port and a key, and says when the port is taken', async () => {
		const first = await start({ apiKey: 'another key' });
		const port = Number(new URL(first.url).port);
		await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
		expect((await call(first, 'add_tiktok_ad', AD, { apiKey: 'another key' })).status).toBe(200);
		await first.close();
		await (await startSimulator({ port })).close();
	});
});

describe('npm run simulator', () => {
	const main = path.join(__dirname, '../../simulator/main.ts');
	const run = (...flags: string[]) => {
		const child = spawn(process.execPath, [require.resolve('tsx/cli'), main, ...flags]);
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
		return { child, output: () => output, ended: once(child, 'close') };
	};

	/** Starts it, and waits until it has introduced itself. */
	const runUntilReady = async (...flags: string[]) => {
		const running = run(...flags);
		while (!running.output().includes('Ctrl+C')) await once(running.child.stdout, 'data');
		return running;
	};

	it('serves what its options say, and ends cleanly', async () => {
		const { child, output, ended } = await runUntilReady(
			...['--quota-limit', '3', '--accounts', '2', '--shape', 'plain', '--latency', '1-2'],
		);
		const [, url = ''] = /URL +(\S+)/.exec(output()) ?? [];
		const { json } = await control({ url }, 'POST', 'settings', {});
		expect(json).toMatchObject({
			quota: { used: 0, limit: 3 },
			accounts: [{}, {}],
			shape: 'plain',
			latencyMs: { min: 1, max: 2 },
		});
		expect(output()).toContain('sk_test_simulator');
		child.kill('SIGTERM');
		expect(await ended).toEqual([0, null]);
	});

	it('explains itself, and says what is wrong with an option', async () => {
		const runs = [
			run('--help'),
			run('--shape', 'round'),
			run('--port', 'x'),
			run('--latency', 'soon'),
		];
		const codes = await Promise.all(runs.map(async ({ ended }) => (await ended)[0] as unknown));
		expect(codes).toEqual([0, 1, 1, 1]);
		expect(runs[0]?.output()).toContain('--quota-limit');
		expect(runs[1]?.output()).toContain('shape: ');
		expect(runs[2]?.output()).toContain('--port: "x" is not a number');
		expect(runs[3]?.output()).toContain('--latency');
	});
});
