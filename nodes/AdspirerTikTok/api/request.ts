import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INode,
} from 'n8n-workflow';

import { isRecord } from './canonicalJson';
import { checkedBaseUrl } from './baseUrl';
import { readReply, type HttpResponse } from './envelope';
import { OUTCOME_UNKNOWN, type Failure, type Reply } from './reply';

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

/**
 * Makes the function that talks to Adspirer, through n8n's own HTTP helper. The credential is read once.
 *
 * @param timeoutMs for one attempt as a whole; n8n's own timeout only counts silence
 * @throws n8n's errors if the node has no credential, UserError if its Base URL is refused
 */
export async function createSender(context: Caller, timeoutMs: number): Promise<Send> {
	const data = await context.getCredentials(CREDENTIAL);
	const baseURL = checkedBaseUrl(data.baseUrl);
	const credentialsDecrypted = { ...credentialOf(context.getNode()), type: CREDENTIAL, data };

	return async ({ tool, arguments: given, key }) => {
		const request: IHttpRequestOptions = {
			method: 'POST',
			baseURL,
			url: `/api/v1/tools/${tool.name}/execute`,
			headers: { ...(key !== undefined && { 'Idempotency-Key': key }) },
			body: { arguments: given },
			encoding: 'text',
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
			return readReply(asHttpResponse(response, data.apiKey));
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

/** Takes the API key out of the body: a server or a proxy may repeat what it was sent. */
function asHttpResponse(response: unknown, apiKey: unknown): HttpResponse {
	const { statusCode, headers, body } = isRecord(response) ? response : {};
	const key = typeof apiKey === 'string' ? apiKey.trim() : '';
	return {
		statusCode: typeof statusCode === 'number' ? statusCode : 0,
		headers: isRecord(headers) ? headers : {},
		body: typeof body === 'string' && key.length > 7 ? body.replaceAll(key, '[API key]') : body,
	};
}

/** n8n puts the code of every failure into `httpCode`: a system error, axios' own, or a status. */
function codeOf(error: unknown): string {
	const code = typeof error === 'object' && error !== null && 'httpCode' in error && error.httpCode;
	return typeof code === 'string' ? code : '';
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The request never left, since there was nobody to talk to. */
const UNREACHABLE = new Set([
	'EADDRNOTAVAIL',
	'EAI_AGAIN',
	'ECONNREFUSED',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'ENOTFOUND',
]);

const TIMED_OUT = new Set(['ECONNABORTED', 'ERR_CANCELED', 'ETIMEDOUT']);

/** Neither the address nor its certificate will be better at the next try. */
const MISCONFIGURED = /^$|CERT|SIGNATURE|^ERR_(INVALID_URL|TLS|SSL|FR_)|^EPROTO$/;

/** What it means that no whole response came back; `error` is what n8n's helper threw. */
export function transportFailure(error: unknown, timeoutMs: number): Failure {
	const code = codeOf(error);
	const base = { retry: 'withBackoff', mayHaveHappened: true, concernsAll: false } as const;
	// Where the answer had begun, n8n gives its status as the code.
	const inBrackets = code === '' ? '' : ` (${/^\d+$/.test(code) ? `status ${code}` : code})`;
	if (UNREACHABLE.has(code)) {
		return {
			...base,
			message: `Adspirer cannot be reached${inBrackets}`,
			advice: 'Check the Base URL in the Adspirer API credential and the network of n8n.',
			mayHaveHappened: false,
		};
	}
	if (MISCONFIGURED.test(code)) {
		return {
			message: `The request could not be sent${inBrackets || `: ${messageOf(error)}`}`,
			advice:
				'Check the API Key and the Base URL in the Adspirer API credential, and whether n8n may reach that address.',
			retry: 'never',
			mayHaveHappened: false,
			concernsAll: true,
		};
	}
	return {
		...base,
		message: TIMED_OUT.has(code)
			? `Adspirer did not answer within ${timeoutMs / 1000} s`
			: `The connection to Adspirer broke before the whole answer was there${inBrackets}`,
		advice: OUTCOME_UNKNOWN,
	};
}
