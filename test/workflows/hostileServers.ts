/** Servers over loopback that fail in ways that no HTTP server does, and count the requests they have read. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';

/** A certificate that signs itself, and its key, in PEM. */
export interface Certificate {
	readonly key: string;
	readonly cert: string;
}

export function certificateFor(host: string): Certificate {
	const folder = mkdtempSync(join(tmpdir(), 'adspirer-cert-'));
	const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
	try {
		execFileSync(
			'openssl',
			[
				...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(' '),
				...['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`],
				...['-keyout', keyFile, '-out', certFile],
			],
			{ stdio: 'ignore' },
		);
		return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** What a server does once it has read a request. `raw` is below TLS. */
type Behaviour = (socket: Socket, raw: Socket) => void;

export class HostileServer {
	/** Requests that were read as a whole. */
	requests = 0;

	private readonly sockets = new Set<Socket>();

	private constructor(
		private readonly server: Server,
		private readonly scheme: string,
	) {}

	/** @param certificate without one it speaks plain TCP */
	static async start(behaviour: Behaviour, certificate?: Certificate): Promise<HostileServer> {
		const server = createServer();
		const hostile = new HostileServer(server, certificate ? 'https' : 'http');
		server.on('connection', (raw) => {
			hostile.sockets.add(raw);
			raw.on('error', () => undefined);
			const socket = certificate ? new TLSSocket(raw, { isServer: true, ...certificate }) : raw;
			socket.on('error', () => undefined);
			let text = '';
			socket.on('data', (chunk: Buffer) => {
				text += chunk.toString('latin1');
				if (!/\r\n\r\n.*\}$/s.test(text)) return;
				text = '';
				hostile.requests++;
				behaviour(socket, raw);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return hostile;
	}

	/** @param scheme what the client believes it to be */
	url(scheme = this.scheme): string {
		return `${scheme}://localhost:${(this.server.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		for (const socket of this.sockets) socket.destroy();
		await new Promise((resolve) => this.server.close(resolve));
	}
}
