import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INode,
} from 'n8n-workflow';

import { isRecord } from './jsonValue';
import { checkedBaseUrl } from './baseUrl';
import { MOST_CHARACTERS, readReply, type HttpResponse } from './envelope';
import { keyMask, type KeyMask } from './maskedKey';
import type { Reply } from './reply';
import { transportFailure } from './transport';

export const CREDENTIAL = 'adspirerApi';

/** Where the node talks from: a run, or a list in the editor. */
type Caller = IExecuteFunctions | ILoadOptionsFunctions;

/** One attempt at a call. Never throws: every way to fail is a reply. */
export type Send = (call: {
	readonly tool: { readonly name: string };
	readonly arguments: Readonly<Record<string, unknown>>;
	/** The Idempotency-Key; none where nothing is made. */
	readonly key?: string;
}) => Promise<Reply>;

/** An Adspirer credential, as one item has it: its fields may hold expressions. */
export interface Credential {
	readonly baseURL: string;
	readonly data: ICredentialDataDecryptedObject;
}

/** @throws n8n's errors if the node has no credential, UserError if its Base URL is refused */
export async function readCredential(context: Caller, item = 0): Promise<Credential> {
	const data = await context.getCredentials(CREDENTIAL, item);
	return { baseURL: checkedBaseUrl(data.baseUrl), data };
}

/**
 * Makes the function that talks to Adspirer, through n8n's own HTTP helper.
 *
 * @param timeoutMs for one attempt as a whole; n8n's own timeout only counts silence
 */
export function senderOf(context: Caller, { baseURL, data }: Credential, timeoutMs: number): Send {
	const mask = keyMask(data.apiKey);
	const credentialsDecrypted = { ...credentialOf(context.getNode()), type: CREDENTIAL, data };

	return async ({ tool, arguments: given, key }) => {
		const request: IHttpRequestOptions = {
			method: 'POST',
			baseURL,
			url: `/api/v1/tools/${tool.name}/execute`,
			headers: { ...(key !== undefined && { 'Idempotency-Key': key }) },
			body: { arguments: given },
			// As text, n8n would collect an endless answer until its memory is full.
			encoding: 'stream',
			timeout: timeoutMs,
			returnFullResponse: true,
			// A thrown 401 would make n8n send the request a second time.
			ignoreHttpStatusErrors: true,
			// The key and the Idempotency-Key would travel along.
			disableFollowRedirect: true,
		};
		try {
			const response: unknown = await context.helpers.httpRequestWithAuthentication.call(
				withDeadline(context, timeoutMs),
				CREDENTIAL,
				request,
				{ credentialsDecrypted },
			);
			return readReply(await asHttpResponse(response, mask));
		} catch (error) {
			return { kind: 'failed', failure: transportFailure(error, timeoutMs) };
		}
	};
}

/**
 * The same context with a deadline in place of n8n's cancel signal: n8n would overwrite a signal in the
 * request, and a write that has left is waited for even when the execution is cancelled.
 */
function withDeadline(context: Caller, timeoutMs: number): Caller {
	const deadline = { value: () => AbortSignal.timeout(timeoutMs) };
	return Object.create(context, { getExecutionCancelSignal: deadline }) as Caller;
}

function credentialOf({ credentials }: INode): { id: string; name: string } {
	const { id, name = CREDENTIAL } = credentials?.[CREDENTIAL] ?? {};
	return { id: id ?? '', name };
}

/** The parts of a response that are read, the body masked. */
async function asHttpResponse(response: unknown, mask: KeyMask): Promise<HttpResponse> {
	const { statusCode, headers, body } = isRecord(response) ? response : {};
	const text = isAsyncIterable(body) ? await textOf(body) : body;
	return {
		statusCode: typeof statusCode === 'number' ? statusCode : 0,
		headers: isRecord(headers) ? headers : {},
		body: typeof text === 'string' ? mask(text) : text,
	};
}

/** Reads a body as UTF-8, and ends the connection where it is longer than an answer can be. */
async function textOf(body: AsyncIterable<unknown>): Promise<string> {
	const decoder = new TextDecoder();
	const texts: string[] = [];
	let length = 0;
	for await (const chunk of body) {
		const text =
			chunk instanceof Uint8Array ? decoder.decode(chunk, { stream: true }) : String(chunk);
		texts.push(text);
		length += text.length;
		if (length > MOST_CHARACTERS) break;
	}
	return texts.join('') + decoder.decode();
}

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
	typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
