import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import tls from 'node:tls';

import { adGroupNode, launch, rows, useSimulator } from './operations';
import { certificateFor, HostileServer } from './hostileServers';

const simulator = useSimulator();

const localhost = certificateFor('localhost');
const elsewhere = certificateFor('elsewhere.example');

let server: HostileServer | undefined;

/** Trusts the certificates of the tests, as a computer trusts its own authorities. */
function trust(...certificates: string[]): void {
	const connect = tls.connect.bind(tls) as (options: tls.ConnectionOptions) => tls.TLSSocket;
	jest
		.spyOn(tls, 'connect')
		.mockImplementation(((options: tls.ConnectionOptions) =>
			connect({ ...options, ca: certificates })) as typeof tls.connect);
}

afterEach(async () => {
	jest.restoreAllMocks();
	await server?.close();
	server = undefined;
});

/** What becomes of two rows at a server: one call after the other, none tried again. */
async function endsOf(baseUrl: string): Promise<Array<Record<string, unknown>>> {
	const options = { maxRetries: 0, maxConcurrency: 1 };
	const result = await launch(
		simulator(),
		adGroupNode({ options }, { onError: 'continueRegularOutput' }),
		rows(2),
		{ credentials: { adspirerApi: { apiKey: 'sk_live_secret', baseUrl } } },
	);
	return result.items('adGroup').map(({ json }) => json);
}

const endedWith = (details: unknown) =>
	expect.objectContaining({ error: expect.any(String), details });

const MAYBE = endedWith(expect.objectContaining({ may_have_gone_through: true, attempts: 1 }));

const NOT_SENT = endedWith(expect.not.objectContaining({ may_have_gone_through: true }));

const answer = (body: string, length = body.length) =>
	`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`;

const READ_AND: Array<[what: string, behaviour: Parameters<typeof HostileServer.start>[0]]> = [
	['answers with what is no HTTP', (socket) => void socket.end('what?\r\n\r\n')],
	[
		'breaks the protocol in a header',
		(socket) => void socket.end('HTTP/1.1 200 OK\r\nA\0: b\r\n\r\n'),
	],
	['resets the connection', (_socket, raw) => void raw.resetAndDestroy()],
	['closes the connection', (socket) => void socket.end()],
	['stops in the middle of its answer', (socket) => void socket.end(answer('{"succ', 100))],
	['answers in plain text below TLS', (_socket, raw) => void raw.end(answer('{}'))],
	['sends rubbish below TLS', (_socket, raw) => void raw.end('\x00\x01\x02\x03 rubbish \xff\xfe')],
];

describe.each([
	['TCP', undefined],
	['TLS', localhost],
])('over %s, a server that reads the request and then', (_protocol, certificate) => {
	it.each(READ_AND)('%s: both rows are told as perhaps done', async (_what, behaviour) => {
		trust(localhost.cert);
		server = await HostileServer.start(behaviour, certificate);

		const ends = await endsOf(server.url());
		expect(server.requests).toBe(2);
		expect(ends).toEqual([MAYBE, MAYBE]);
	});
});

it('an endless answer is read no further than an answer can be', async () => {
	let written = 0;
	server = await HostileServer.start((socket) => {
		socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
		const piece = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
		const more = () => {
			while (!socket.destroyed && written < 200_000_000) {
				written += piece.length;
				if (!socket.write(piece)) return void socket.once('drain', more);
			}
		};
		more();
	});

	const ends = await endsOf(server.url());
	expect(ends).toEqual([MAYBE, MAYBE]);
	expect(server.requests).toBe(2);
	expect(written).toBeLessThan(60_000_000);
});

describe('what comes before the request', () => {
	it.each([
		['a certificate that nobody signed', localhost, [], 'could not be sent'],
		['a certificate for another name', elsewhere, [elsewhere.cert], 'could not be sent'],
	])('%s: nothing was read, and no row is tried in vain', async (_what, own, trusted, said) => {
		if (trusted.length > 0) trust(...trusted);
		server = await HostileServer.start((socket) => void socket.end(), own);

		const ends = await endsOf(server.url());
		expect(server.requests).toBe(0);
		expect(ends).toEqual([NOT_SENT, NOT_SENT]);
		for (const { error } of ends) expect(error).toContain(said);
	});

	it('nobody listens: nothing was sent', async () => {
		const gone = await HostileServer.start(() => undefined);
		const url = gone.url();
		await gone.close();

		const ends = await endsOf(url);
		expect(ends).toEqual([NOT_SENT, NOT_SENT]);
		expect(ends[0]?.error).toContain('cannot be reached (ECONNREFUSED)');
	});
});

it('plain HTTP where TLS is expected is told as perhaps done: its codes also come after a request', async () => {
	const plain = createServer((_request, response) => void response.end());
	await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
	try {
		const ends = await endsOf(`https://localhost:${(plain.address() as AddressInfo).port}`);
		expect(ends).toEqual([MAYBE, MAYBE]);
		expect(ends[0]?.details).toMatchObject({ advice: expect.stringContaining('Base URL') });
	} finally {
		await new Promise((resolve) => plain.close(resolve));
	}
});
