import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './envelope';
import type { Fault } from './faults';
import type { LedgerRequest } from './ledger';
import type { Timers } from './timers';

/** A response to be given, and how to note its end. */
export interface Exchange {
	response: ServerResponse;
	timers: Timers;
	/** Called just before the last byte leaves: whoever has the answer finds it in the ledger. */
	ended: (status: LedgerRequest['status']) => void;
}

const MEGABYTE = 1024 * 1024;

/** Sends an answer, spoilt by the fault if its kind is about delivery; nothing when the client has gone. */
export async function deliver(exchange: Exchange, answer: Answer, fault?: Fault): Promise<void> {
	const { response, timers } = exchange;
	if (fault?.kind === 'slowAfter') await timers.wait(fault.ms);
	if (response.destroyed) return;
	switch (fault?.kind) {
		case 'resetAfter':
			return reset(exchange);
		case 'cutOff':
			return await cutOff(exchange, answer);
		case 'truncatedJson':
			return send(exchange, { ...answer, body: firstHalf(answer.body) });
		case 'trickle':
			return await trickle(exchange, answer, fault.pieces ?? 10, fault.ms);
		case 'huge200':
			return await sendHuge(exchange, fault.megabytes);
		default:
			return send(exchange, answer);
	}
}

/** Resets the connection without a byte of an answer. */
export function reset({ response, ended }: Exchange): void {
	ended('reset');
	response.socket?.resetAndDestroy();
}

function send({ response, ended }: Exchange, answer: Answer): void {
	writeHead(response, answer);
	ended(answer.status);
	response.end(answer.body);
}

async function cutOff({ response, ended }: Exchange, answer: Answer): Promise<void> {
	writeHead(response, answer);
	await new Promise((resolve) => {
		response.once('close', resolve);
		response.write(firstHalf(answer.body), resolve);
	});
	ended('cutOff');
	response.socket?.destroy();
}

async function trickle(
	{ response, timers, ended }: Exchange,
	answer: Answer,
	pieces: number,
	ms: number,
): Promise<void> {
	writeHead(response, answer);
	const bytes = Buffer.from(answer.body);
	const size = Math.max(1, Math.ceil(bytes.length / pieces));
	let start = 0;
	for (; start + size < bytes.length && !response.destroyed; start += size) {
		response.write(bytes.subarray(start, start + size));
		await timers.wait(ms);
	}
	if (response.destroyed) return;
	ended(answer.status);
	response.end(bytes.subarray(start));
}

/** A 200 of many megabytes, made while it is sent. */
async function sendHuge({ response, ended }: Exchange, megabytes: number): Promise<void> {
	const block = Buffer.alloc(MEGABYTE, 'long text ');
	const length = Math.round(megabytes * MEGABYTE);
	function* body() {
		yield '{"success":true,"data":{"text":"';
		for (let left = length; left > 0; left -= MEGABYTE)
			yield left < MEGABYTE ? block.subarray(0, left) : block;
		ended(200);
		yield '"}}';
	}
	response.writeHead(200, { 'content-type': 'application/json' });
	// A client that has seen enough closes the connection: no reason to fail.
	await pipeline(Readable.from(body()), response).catch(() => undefined);
}

function writeHead(response: ServerResponse, { status, headers, body }: Answer): void {
	response.writeHead(status, {
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(body),
		...headers,
	});
}

/** The first half of an answer's body. */
function firstHalf(body: string): string {
	return body.slice(0, Math.floor(body.length / 2));
}
