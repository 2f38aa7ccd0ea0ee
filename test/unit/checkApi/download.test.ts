import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';

import { checkApi } from '../../../scripts/checkApi/checkApi';
import { altered, propertyOf, STORED } from './openApi';

/** Answers by path. */
const answers: Record<string, [status: number, body: string, headers?: Record<string, string>]> = {
	'/openapi.json': [200, readFileSync(STORED, 'utf8')],
	'/moved': [302, '', { location: '/openapi.json' }],
	'/changed': [
		200,
		altered((document) =>
			Object.assign(propertyOf(document, 'add_tiktok_ad', 'ad_name'), {
				anyOf: [{ type: 'boolean' }],
			}),
		),
	],
	'/page': [200, '<!doctype html>\n<title>Adspirer</title>', { 'content-type': 'text/html' }],
	'/broken': [503, 'upstream connect error'],
};

let server: Server;
let base: string;

beforeAll(async () => {
	server = createServer(({ url = '' }, response) => {
		const [status, body, headers = {}] = answers[url] ?? [404, '{"error":"Not Found"}'];
		response.writeHead(status, headers).end(body);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	base = `http://127.0.0.1:${address.port}`;
});

afterAll(async () => {
	server.closeAllConnections();
	await new Promise((closed) => server.close(closed));
});

async function checked(url: string) {
	const lines: string[] = [];
	return { code: await checkApi(url, (line) => lines.push(line)), last: lines.at(-1) };
}

it.each([
	['/openapi.json', 0, /Differences: 0/],
	['/moved', 0, /Differences: 0/],
	['/changed', 1, /Differences: 1/],
	['/page', 2, /is not JSON but begins with “<!doctype html> <title>/],
	['/none', 2, /: the answer is 404 Not Found\.$/],
	['/broken', 2, /: the answer is 503 Service Unavailable\.$/],
])('%s: exit code %i', async (path, code, last) => {
	expect(await checked(base + path)).toEqual({ code, last: expect.stringMatching(last) });
});

it('exit code 2 when nobody answers', async () => {
	expect(await checked('http://127.0.0.1:1/')).toEqual({
		code: 2,
		last: expect.stringContaining('could not be read from http://127.0.0.1:1/'),
	});
});

it('the command exits with the code', async () => {
	const script = resolve(__dirname, '../../../scripts/checkApi/main.ts');
	const run = (source: string) =>
		new Promise<unknown>((done) => {
			const child = execFile(
				process.execPath,
				['--import', 'tsx', script, source],
				(_error, stdout) => done({ code: child.exitCode, stdout }),
			);
		});

	expect(
		await Promise.all([run(STORED), run(`${base}/changed`), run(join(__dirname, 'none'))]),
	).toEqual([
		{ code: 0, stdout: expect.stringContaining('Differences: 0') },
		{ code: 1, stdout: expect.stringContaining('Changed: add_tiktok_ad takes ad_name as boolean') },
		{ code: 2, stdout: expect.stringContaining('could not be read') },
	]);
}, 30_000);
