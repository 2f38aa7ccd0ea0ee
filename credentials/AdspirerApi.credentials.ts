import { UserError } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { checkedBaseUrl, DEFAULT_BASE_URL } from '../nodes/AdspirerTikTok/api/baseUrl';

/** An Adspirer account: its API key, and where the API is. */
export class AdspirerApi implements ICredentialType {
	name = 'adspirerApi';

	displayName = 'Adspirer API';

	icon = {
		light: 'file:../nodes/AdspirerTikTok/adspirerTikTok.svg',
		dark: 'file:../nodes/AdspirerTikTok/adspirerTikTok.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-adspirer-tiktok/n8n-nodes-adspirer-tiktok#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			placeholder: 'e.g. sk_live_…',
			description:
				'Starts with sk_live_. Create one at <a href="https://adspirer.ai/keys" target="_blank">adspirer.ai/keys</a>.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: DEFAULT_BASE_URL,
			description:
				'Where the Adspirer API is. The key is sent to this server only, and only over HTTPS.',
		},
	];

	/** Lists the connected ad accounts: free, changes nothing, and works when the quota is used up. */
	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			baseURL: `={{ $credentials.baseUrl?.trim() || '${DEFAULT_BASE_URL}' }}`,
			url: '/api/v1/tools/list_connected_accounts/execute',
			body: { arguments: {} },
			json: true,
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'Adspirer does not accept this API key. Copy it again, whole, or create a new one at https://adspirer.ai/keys (a revoked or expired key stops working).',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: `There is no Adspirer API at this Base URL. Set it to ${DEFAULT_BASE_URL}.`,
				},
			},
		],
	};

	/**
	 * Adds the key to a request, if it goes to the server of the Base URL: the HTTP Request node can
	 * use this credential too, with whatever address a workflow gives it.
	 *
	 * A function, because n8n would evaluate an expression at every request for the generic form.
	 *
	 * @throws UserError when the key, the Base URL or the request's address will not do.
	 */
	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const key = checkedKey(credentials.apiKey);
		checkTarget(requestOptions, checkedBaseUrl(credentials.baseUrl));
		return {
			...requestOptions,
			headers: { ...requestOptions.headers, Authorization: `Bearer ${key}` },
			// The HTTP Request node follows redirects, and n8n would carry the key to another server.
			sendCredentialsOnCrossOriginRedirect: false,
		};
	}
}

/** The key as a header can carry it: pasted keys often bring blanks or a line break along. */
function checkedKey(raw: unknown): string {
	const key = typeof raw === 'string' ? raw.trim() : '';
	if (key === '') {
		throw new UserError(
			'The API Key in the Adspirer API credential is empty. Paste one from https://adspirer.ai/keys.',
		);
	}
	if (!/^[\x21-\x7e]+$/.test(key)) {
		throw new UserError(
			'The API Key in the Adspirer API credential contains a space, a line break or another character that no key has. Copy it again from https://adspirer.ai/keys, without any text around it.',
		);
	}
	return key;
}

/** Refuses a request that would take the key anywhere but to the server of the Base URL. */
function checkTarget(requestOptions: IHttpRequestOptions, baseUrl: string): void {
	const { origin } = new URL(baseUrl);
	const target = targetOf(requestOptions);
	if (target?.origin !== origin) {
		const where = target ? `goes to ${target.origin}` : 'has no complete address';
		throw new UserError(
			`The Adspirer API key is sent to ${origin} only, the Base URL of its credential, but this request ${where}. Change the address of the request.`,
		);
	}
	if (target.username !== '' || target.password !== '') {
		throw new UserError(
			'The address of this request contains a user name or password. Remove everything before the @.',
		);
	}
}

/** The address of a request. The HTTP Request node calls it `uri`, every other caller `url`. */
type Addressed = { baseURL?: string; url?: string; uri?: string };

/** Where a request will go; undefined if that is not a complete address. */
function targetOf({ baseURL, url, uri }: Addressed): URL | undefined {
	const address = url ?? uri ?? '';
	const base = baseURL || undefined;
	return URL.canParse(address, base) ? new URL(address, base) : undefined;
}
