/**
 * Whose key a row is called with. n8n reads a credential field that holds an expression anew for each item, so
 * the rows of one run may belong to several clients. Nothing of one client's calls may touch those of another:
 * not a shared upload, not a counter, not an Idempotency-Key.
 */
import type { IExecuteFunctions } from 'n8n-workflow';

import { canonicalJson } from '../api/canonicalJson';
import { keyOf } from '../api/idempotencyKey';
import { readCredential, senderOf, type Credential, type Send } from '../api/request';

/** The owner of an API key. */
export interface Client {
	/** Tells clients apart where rows may have keys of their own; undefined where the credential is one for all. */
	readonly tag?: string;
	/** One attempt at a call with this client's key. Where the credential cannot be used, each call fails. */
	readonly sender: (timeoutMs: number) => Send;
}

/** The client of each item, by index; items of the same credential share one object. */
export async function clientsOf(context: IExecuteFunctions, count: number): Promise<Client[]> {
	const read: Array<Credential | Error> = [];
	for (let item = 0; item < count; item++) read.push(await credentialAt(context, item));
	const names = read.map(nameOf);
	const isOneForAll =
		new Set(names).size <= 1 && nameOf(await credentialAt(context, count)) === names[0];
	const known = new Map<string, Client>();
	return read.map((credential, item) => {
		const name = names[item] ?? '';
		const before = known.get(name);
		if (before) return before;
		const tag = keyOf({ node: context.getNode().id, credential: name });
		const client: Client = {
			...(!isOneForAll && { tag }),
			sender: (timeoutMs) =>
				credential instanceof Error
					? failing(credential)
					: senderOf(context, credential, timeoutMs),
		};
		known.set(name, client);
		return client;
	});
}

/** What belongs to each client, in the order in which clients come first. */
export function byClient<T>(
	all: readonly T[],
	clients: readonly Client[],
	itemOf: (one: T) => number,
): Array<{ readonly client: Client; readonly own: readonly T[] }> {
	const parts = new Map<Client, T[]>();
	for (const one of all) {
		const client = clients[itemOf(one)];
		if (!client) continue;
		const own = parts.get(client);
		if (own) own.push(one);
		else parts.set(client, [one]);
	}
	return [...parts].map(([client, own]) => ({ client, own }));
}

/** Beyond the last item, an expression that reads the item finds nothing: only what is one for all stays. */
async function credentialAt(context: IExecuteFunctions, item: number): Promise<Credential | Error> {
	try {
		return await readCredential(context, item);
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}

const nameOf = (credential: Credential | Error): string =>
	credential instanceof Error ? credential.message : canonicalJson(credential);

const failing =
	({ message }: Error): Send =>
	async () =>
		await Promise.resolve({
			kind: 'failed',
			failure: {
				message,
				advice: 'Check the Adspirer API credential of this node.',
				retry: 'never',
				mayHaveHappened: false,
				concernsAll: true,
			},
		});
