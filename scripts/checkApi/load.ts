import { readFile } from 'node:fs/promises';

import { fetch } from 'undici';

import { UnreadableDocument } from './document';

/** Where the service publishes its OpenAPI document ("Raw OpenAPI spec" in its API reference). */
export const PUBLISHED_AT = 'https://api.adspirer.ai/openapi.json';

/** How long the service may take to answer, in milliseconds. */
const TIMEOUT = 30_000;

/** The JSON at a web address or in a file; throws `UnreadableDocument`, saying what is there instead. */
export async function loadJson(source: string): Promise<unknown> {
	const text = await (/^https?:\/\//i.test(source) ? download(source) : read(source));
	try {
		return JSON.parse(text);
	} catch {
		const beginning = text.slice(0, 200).replace(/\s+/g, ' ').trim().slice(0, 60);
		throw new UnreadableDocument(`it is not JSON but begins with “${beginning}”`);
	}
}

async function download(url: string): Promise<string> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) });
		const text = await response.text();
		if (response.ok) return text;
		throw new UnreadableDocument(`the answer is ${response.status} ${response.statusText}`);
	} catch (error) {
		throw error instanceof UnreadableDocument ? error : new UnreadableDocument(reason(error));
	}
}

async function read(file: string): Promise<string> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		throw new UnreadableDocument(reason(error));
	}
}

/** undici says "fetch failed" and gives the reason as its cause. */
function reason(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? error.cause.message : error.message;
}
