import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { fetch } from 'undici';
import type { Fault } from '../../simulator/faults';
import { call, envelope, start, until, VALID } from './client';

const TOOL = 'add_tiktok_ad';
const AD = VALID[TOOL];

describe('statuses', () => {
	it.each([400, 401, 402, 404, 429, 500, 503] as const)(
		'%i comes with its documented envelope, once, and nothing is created',
		async (status) => {
			const simulator = await start();
			simulator.faults.add({ kind: 'status', status });
			const reply = await call(simulator, TOOL, AD);
			expect(reply.status).toBe(status);
			expect(envelope(reply)).toMatchObject({ success: false, is_error: true, tool: TOOL });
			expect(envelope(reply).error).not.toBe('');
			expect(simulator.ledger.createdCount).toBe(0);
			expect(simulator.ledger.requests[0]).toMatchObject({ fault: 'status', status });
			expect((await call(simulator, TOOL, AD)).status).toBe(200);
		},
	);

	it('402 carries the quota', async () => {
		const simulator = await start();
		simulator.faults.add({ kind: 'status', status: 402 });
		expect(envelope(await call(simulator, TOOL, AD)).quota).toMatchObject({
			used: 150,
			limit: 150,
			upgrade_url: 'https://adspirer.ai',
		});
	});

	it.each([502, 504] as const)('%i is a page of HTML', async (status) => {
		const simulator = await start();
		simulator.faults.add({ kind: 'status', status, executes: true });
		const reply = await call(simulator, TOOL, AD);
		expect(reply.status).toBe(status);
		expect(reply.headers['content-type']).toBe('text/html');
		expect(reply.text).toContain(`<h1>${status}`);
		expect(simulator.ledger.createdCount).toBe(1);
	});

	it('429 says when to retry, where it is told to', async () => {
		const simulator = await start();
		simulator.faults.add(
			{ kind: 'status', status: 429, retryAfter: 7 },
			{ kind: 'status', status: 429, retryAfter: 60, retryAfterIn: 'text' },
			{ kind: 'status', status: 429, retryAfter: 5, retryAfterIn: 'date' },
			{ kind: 'status', status: 429, error: 'Slow down.' },
		);
		const replies = [];
		for (let n = 0; n < 4; n++) replies.push(await call(simulator, TOOL, AD));
		const [header, text, date, neither] = replies;
		expect(header?.headers['retry-after']).toBe('7');
		expect(header?.text).not.toContain('Retry after');
		expect(text?.headers['retry-after']).toBeUndefined();
		expect(text?.text).toContain('Retry after 60 seconds.');
		expect(Date.parse(String(date?.headers['retry-after']))).toBeGreaterThan(Date.now() + 3000);
		expect(neither?.headers['retry-after']).toBeUndefined();
		expect(neither && envelope(neither).error).toBe('Slow down.');
	});

	it('409 stands for a key used with other arguments', async () => {
		const simulator = await start();
		simulator.faults.add({ kind: 'reuseConflict' });
		expect((await call(simulator, TOOL, AD)).status).toBe(409);
		expect(simulator.ledger.createdCount).toBe(0);
	});
});

describe('broken connections', () => {
	it.each([
		['resetBefore', 0, 'reset'],
		['resetAfter', 1, 'reset'],
		['cutOff', 1, 'cutOff'],
	] as const)(
		'%s leaves %i objects, and the same key gets an answer',
		async (kind, created, status) => {
			const simulator = await start();
			const key = randomUUID();
			simulator.faults.add({ kind });
			await expect(call(simulator, TOOL, AD, { key })).rejects.toThrow();
			expect(simulator.ledger.createdCount).toBe(created);
			expect((await call(simulator, TOOL, AD, { key })).status).toBe(200);
			expect(simulator.ledger.createdCount).toBe(1);
			expect(simulator.ledger.requests[0]).toMatchObject({ status, fault: kind });
			expect(simulator.ledger.requests[1]).toMatchObject({ status: 200, replayed: created === 1 });
		},
	);

	it('a reset is a reset', async () => {
		const simulator = await start();
		simulator.faults.add({ kind: 'resetBefore' });
		await expect(call(simulator, TOOL, AD)).rejects.toMatchObject({ code: 'ECONNRESET' });
	});

	it('cutOff sends the headers and half of the body', async () => {
		const simulator = await start();
		simulator.faults.add({ kind: 'cutOff' });
		const response = await fetch(`${simulator.url}/api/v1/tools/${TOOL}/execute`, {
			method: 'POST',
			headers: { authorization: `Bearer ${simulator.apiKey}` },
			body: JSON.stringify({ arguments: AD }),
		});
		expect(response.status).toBe(200);
		let received = '';
		const read = async () => {
			for await (const chunk of response.body ?? []) received += Buffer.from(chunk).toString();
		};
		await expect(read()).rejects.toThrow('terminated');
		expect(received).toMatch(/^\{"success":true/);
		expect(received.length).toBeLessThan(Number(response.headers.get('content-length')));
	});

	it('bears a client that leaves before it has sent all', async () => {
		const simulator = await start();
		const complaints = jest.spyOn(console, 'error');
		const socket = connect(Number(new URL(simulator.url).port), '127.0.0.1');
		socket.write(
			`POST /api/v1/tools/${TOOL}/execute HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{"arg`,
		);
		await until(() => simulator.ledger.requests.length === 1);
		socket.destroy();
		await until(() => simulator.ledger.requests[0]?.status === 'clientGone');
		expect((await call(simulator, TOOL, AD)).status).toBe(200);
		expect(complaints).not.toHaveBeenCalled();
		complaints.mockRestore();
	});

	it('notes a client that leaves, and executes all the same', async () => {
		const simulator = await start({ latencyMs: 400 });
		const key = randomUUID();
		await expect(call(simulator, TOOL, AD, { key, timeoutMs: 10 })).rejects.toThrow();
		expect((await call(simulator, TOOL, AD, { key })).status).toBe(200);
		expect(simulator.ledger.createdCount).toBe(1);
		expect(simulator.ledger.requests[0]?.status).toBe('clientGone');
	});
});

describe('answers that are not answers', () => {
	type Pretence = 'html200' | 'empty200' | 'successFalse200' | 'wrongShape200';
	const cases: Array<[fault: Extract<Fault, { kind: Pretence }>, body: RegExp]> = [
		[{ kind: 'html200' }, /^<!doctype html>/],
		[{ kind: 'empty200' }, /^$/],
		[{ kind: 'successFalse200', error: 'No' }, /^\{"success":false,"error":"No"/],
		[{ kind: 'wrongShape200', variant: 'array' }, /^\[\]$/],
		[{ kind: 'wrongShape200', variant: 'text' }, /^"text"$/],
		[{ kind: 'wrongShape200', variant: 'noData' }, /^\{"success":true\}$/],
		[{ kind: 'wrongShape200', variant: 'nullData' }, /^\{"success":true,"data":null\}$/],
	];
	it.each(cases)('%j', async (fault, body) => {
		const simulator = await start();
		simulator.faults.add(fault, { ...fault, executes: true });
		for (const created of [0, 1]) {
			const reply = await call(simulator, TOOL, AD);
			expect(reply.status).toBe(200);
			expect(reply.text).toMatch(body);
			expect(simulator.ledger.createdCount).toBe(created);
		}
	});

	it('truncatedJson is a complete answer with half of its JSON', async () => {
		const simulator = await start();
		const key = randomUUID();
		simulator.faults.add({ kind: 'truncatedJson' });
		const half = await call(simulator, TOOL, AD, { key });
		const whole = await call(simulator, TOOL, AD, { key });
		expect(half.status).toBe(200);
		expect(() => envelope(half)).toThrow(SyntaxError);
		expect(whole.text.startsWith(half.text)).toBe(true);
		expect(simulator.ledger.createdCount).toBe(1);
	});

	it('huge200 has as many megabytes as told', async () => {
		const simulator = await start();
		simulator.faults.add({ kind: 'huge200', megabytes: 3.5 });
		const { status, text } = await call(simulator, TOOL, AD);
		expect(status).toBe(200);
		expect(text.length).toBeGreaterThanOrEqual(3.5 * 1024 * 1024);
		expect(() => JSON.parse(text) as unknown).not.toThrow();
		expect(simulator.ledger.createdCount).toBe(1);
	});

	it('huge200 bears a client that leaves early', async () => {
		const simulator = await start();
		simulator.faults.add({ kind: 'huge200', megabytes: 200 });
		await expect(call(simulator, TOOL, AD, { timeoutMs: 20 })).rejects.toThrow();
		expect((await call(simulator, TOOL, AD)).status).toBe(200);
	});

	it.each([
		[302, 'GET'],
		[307, 'POST'],
	] as const)('%i points to a place that notes who follows', async (status, method) => {
		const simulator = await start();
		simulator.faults.add({ kind: 'redirect', status, times: 2 });
		const reply = await call(simulator, TOOL, AD);
		expect(reply.status).toBe(status);
		expect(simulator.ledger.redirectsFollowed).toEqual([]);
		const path = `/api/v1/tools/${TOOL}/execute`;
		await fetch(simulator.url + path, {
			method: 'POST',
			headers: { authorization: `Bearer ${simulator.apiKey}` },
			body: JSON.stringify({ arguments: AD }),
		});
		expect(simulator.ledger.redirectsFollowed).toEqual([
			{ method, path: `/moved${path}`, authorized: true },
		]);
		simulator.faults.add({ kind: 'redirect', status, location: 'http://127.0.0.1:9/x' });
		expect((await call(simulator, TOOL, AD)).headers.location).toBe('http://127.0.0.1:9/x');
		expect(simulator.ledger.createdCount).toBe(0);
	});
});

describe('slow ones', () => {
	it.each(['slow', 'slowAfter'] as const)('%s answers late', async (kind) => {
		const simulator = await start();
		simulator.faults.add({ kind, ms: 60 });
		const reply = call(simulator, TOOL, AD);
		await until(() => simulator.ledger.requests[0]?.fault === kind);
		if (kind === 'slow') expect(simulator.ledger.createdCount).toBe(0);
		else await until(() => simulator.ledger.createdCount === 1);
		expect(simulator.ledger.requests[0]?.status).toBeNull();
		expect((await reply).status).toBe(200);
		expect(simulator.ledger.createdCount).toBe(1);
		const { startedAt = 0, endedAt } = simulator.ledger.requests[0] ?? {};
		expect((endedAt ?? 0) - startedAt).toBeGreaterThanOrEqual(58);
	});

	it('trickle sends a whole answer in pieces', async () => {
		const simulator = await start();
		simulator.faults.add({ kind: 'trickle', ms: 10, pieces: 4 });
		expect(envelope(await call(simulator, TOOL, AD)).success).toBe(true);
		const { startedAt = 0, endedAt } = simulator.ledger.requests[0] ?? {};
		expect((endedAt ?? 0) - startedAt).toBeGreaterThanOrEqual(28);
	});

	it('do not outlive the server', async () => {
		const simulator = await start();
		simulator.faults.add({ kind: 'slow', ms: 60_000 }, { kind: 'trickle', ms: 60_000 });
		const calls = [call(simulator, TOOL, AD), call(simulator, TOOL, AD)].map((reply) =>
			expect(reply).rejects.toThrow(),
		);
		await until(() => simulator.ledger.requests[1]?.fault != null);
		// Longer than a test may take: it ends in time only if the waits do.
		await simulator.close();
		await Promise.all(calls);
	});
});

it('survives a soak: every call ends with one object, whatever happened on the way', async () => {
	const simulator = await start({ quota: { limit: 1000 } });
	simulator.faults.random({
		seed: 3,
		rate: 0.4,
		kinds: [
			{ kind: 'status', status: 503 },
			{ kind: 'status', status: 502, executes: true },
			{ kind: 'resetBefore' },
			{ kind: 'resetAfter' },
			{ kind: 'cutOff' },
			{ kind: 'truncatedJson' },
		],
	});
	const answered = async (n: number): Promise<boolean> => {
		const key = randomUUID();
		for (let attempt = 0; attempt < 3; attempt++) {
			try {
				const reply = await call(simulator, TOOL, { ...AD, ad_name: `Ad ${n}` }, { key });
				if (reply.status === 200 && envelope(reply).success) return true;
			} catch {
				// A broken connection or JSON: once more with the same key.
			}
		}
		return false;
	};
	const results = await Promise.all(Array.from({ length: 100 }, (_, n) => answered(n)));
	expect(results).not.toContain(false);
	const { ledger } = simulator;
	expect(ledger.createdCount).toBe(100);
	expect(ledger.duplicates({ ignoreKeys: true })).toEqual([]);
	expect([ledger.violations, ledger.conflicts]).toEqual([[], []]);
	expect(ledger.requests.some(({ fault }) => fault !== null)).toBe(true);
});
