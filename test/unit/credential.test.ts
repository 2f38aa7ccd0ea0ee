import fc from '../fastCheck';
import { UserError } from 'n8n-workflow';
import type { IHttpRequestOptions } from 'n8n-workflow';

import { AdspirerApi } from '../../credentials/AdspirerApi.credentials';
import { DEFAULT_BASE_URL } from '../../nodes/AdspirerTikTok/api/baseUrl';
import { startSimulator } from '../simulator/simulator';
import type { Simulator } from '../simulator/simulator';
import { testCredential } from './credentialTester';

const credential = new AdspirerApi();
const apiKey = 'sk_live_test';

describe('the credential form', () => {
	it('asks for the key as a password, and knows where the API is', () => {
		expect(credential.properties).toEqual([
			expect.objectContaining({
				name: 'apiKey',
				required: true,
				typeOptions: { password: true },
			}),
			expect.objectContaining({ name: 'baseUrl', default: DEFAULT_BASE_URL }),
		]);
	});
});

describe('authenticate', () => {
	const send = async (
		request: Partial<IHttpRequestOptions> & { uri?: string },
		credentials: { apiKey?: unknown; baseUrl?: unknown } = {},
	) =>
		await credential.authenticate(
			{ apiKey, ...credentials } as Parameters<AdspirerApi['authenticate']>[0],
			request as IHttpRequestOptions,
		);

	it('adds the key and leaves the rest of the request as it is', async () => {
		const request = {
			method: 'POST' as const,
			url: `${DEFAULT_BASE_URL}/api/v1/tools/add_tiktok_ad/execute`,
			headers: { 'Idempotency-Key': 'k' },
			body: { arguments: {} },
		};
		expect(await send(request)).toEqual({
			...request,
			headers: { 'Idempotency-Key': 'k', Authorization: `Bearer ${apiKey}` },
			sendCredentialsOnCrossOriginRedirect: false,
		});
		expect(request.headers).toEqual({ 'Idempotency-Key': 'k' });
	});

	it.each([
		{ url: 'https://api.adspirer.ai/api' },
		{ url: '/api', baseURL: 'https://api.adspirer.ai/' },
		{ url: 'api', baseURL: 'https://API.adspirer.ai:443' },
		{ url: 'https://api.adspirer.ai/api', baseURL: 'https://other.example' },
		{ uri: 'https://api.adspirer.ai/api' },
		{ uri: '/api', baseURL: 'https://api.adspirer.ai' },
	])('sends the key to its own server: %j', async (request) => {
		const { headers } = await send(request);
		expect(headers).toEqual({ Authorization: `Bearer ${apiKey}` });
	});

	it.each([
		{ url: 'http://api.adspirer.ai/api' },
		{ url: 'https://api.adspirer.ai:8443/api' },
		{ url: 'https://api.adspirer.ai.evil.example/api' },
		{ url: 'https://api.adspirer.ai@evil.example/api' },
		{ url: 'https://evil.example/api', baseURL: 'https://api.adspirer.ai' },
		{ url: '//evil.example/api', baseURL: 'https://api.adspirer.ai' },
		{ url: '/api', baseURL: 'https://evil.example' },
		{ uri: 'https://evil.example/api' },
		{ url: '/api' },
		{ url: '' },
		{},
	])('refuses to send the key anywhere else: %j', async (request) => {
		await expect(send(request)).rejects.toThrow(UserError);
		await expect(send(request)).rejects.toThrow(
			'The Adspirer API key is sent to https://api.adspirer.ai only',
		);
	});

	it('refuses an address with a user name or password, and does not repeat it', async () => {
		const sent = send({ url: 'https://user:s3cret@api.adspirer.ai/api' });
		await expect(sent).rejects.toThrow('contains a user name or password');
		await expect(sent).rejects.not.toThrow('s3cret');
	});

	it('follows the Base URL, plain HTTP to this computer included', async () => {
		const baseUrl = 'http://127.0.0.1:4010/adspirer/';
		const request = { url: 'http://127.0.0.1:4010/adspirer/api' };
		expect((await send(request, { baseUrl })).headers).toHaveProperty('Authorization');
		await expect(send({ url: DEFAULT_BASE_URL }, { baseUrl })).rejects.toThrow(
			'is sent to http://127.0.0.1:4010 only',
		);
	});

	it('refuses an unsafe Base URL', async () => {
		const baseUrl = 'http://api.adspirer.ai';
		await expect(send({ url: baseUrl }, { baseUrl })).rejects.toThrow('must start with https://');
	});

	it('trims a pasted key', async () => {
		const { headers } = await send({ url: DEFAULT_BASE_URL }, { apiKey: ` ${apiKey}\r\n` });
		expect(headers).toEqual({ Authorization: `Bearer ${apiKey}` });
	});

	it.each([undefined, '', ' \n'])('says that the key is empty: %j', async (empty) => {
		await expect(send({ url: DEFAULT_BASE_URL }, { apiKey: empty })).rejects.toThrow('is empty');
	});

	it.each(['a b', 'a\nb', 'a\r\nX-Other: 1', 'a\u200bb', 'ключ', 'Bearer abc', 'a\u0000'])(
		'refuses a key with characters that no key has, and does not repeat it: %j',
		async (bad) => {
			const sent = send({ url: DEFAULT_BASE_URL }, { apiKey: bad });
			await expect(sent).rejects.toThrow('another character that no key has');
			await expect(sent).rejects.not.toThrow(bad);
		},
	);

	it('never sends the key to another origin, whatever the address', async () => {
		const hostile = fc
			.tuple(
				fc.constantFrom('', ' ', '/', 'https:', 'HTTP:', '\\'),
				fc.constantFrom('//', '\\\\', ''),
			)
			.map(([start, slashes]) => `${start}${slashes}evil.example`);
		await fc.assert(
			fc.asyncProperty(
				fc.oneof(fc.webUrl(), fc.webPath(), fc.string(), hostile),
				fc.constantFrom(
					undefined,
					'',
					DEFAULT_BASE_URL,
					`${DEFAULT_BASE_URL}/`,
					'https://evil.example',
				),
				async (url, baseURL) => {
					const sent = await send({ url, baseURL }).catch((error: unknown) => error);
					if (sent instanceof UserError) return;
					expect(new URL(joinedByAxios(url, baseURL)).origin).toBe(DEFAULT_BASE_URL);
				},
			),
			{ numRuns: 1000 },
		);
	});
});

/** How axios, with which n8n sends, makes one address of the two. */
function joinedByAxios(url: string, baseURL = ''): string {
	const isAbsolute = /^([a-z][a-z\d+\-.]*:)?\/\//i.test(url);
	return baseURL && !isAbsolute
		? `${baseURL.replace(/\/?\/$/, '')}/${url.replace(/^\/+/, '')}`
		: url;
}

describe('the credential test, as n8n runs it', () => {
	let adspirer: Simulator;

	beforeAll(async () => {
		adspirer = await startSimulator();
	});

	beforeEach(() => adspirer.reset());

	afterAll(async () => await adspirer.close());

	const test = async (fields: { apiKey?: string; baseUrl?: string } = {}) =>
		await testCredential(credential, { apiKey: adspirer.apiKey, baseUrl: adspirer.url, ...fields });

	it.each(['', '/', '/ \n'])('calls the free tool, Base URL ending in %j', async (ending) => {
		const result = await test({ baseUrl: `${adspirer.url}${ending}` });
		expect(result.status).toBe('OK');
		expect(adspirer.ledger.requests).toEqual([
			expect.objectContaining({
				tool: 'list_connected_accounts',
				arguments: {},
				authorized: true,
				status: 200,
			}),
		]);
		expect(adspirer.settings.quota.used).toBe(0);
	});

	it('succeeds when the quota of the month is used up', async () => {
		adspirer.configure({ quota: { used: 150, limit: 150 } });
		expect(await test()).toMatchObject({ status: 'OK' });
	});

	it('says what to do about a key that is not accepted', async () => {
		expect(await test({ apiKey: 'sk_live_revoked' })).toEqual({
			status: 'Error',
			message: expect.stringMatching(/does not accept this API key.*adspirer\.ai\/keys/),
		});
	});

	it('says when there is no Adspirer API at the Base URL', async () => {
		expect(await test({ baseUrl: `${adspirer.url}/elsewhere` })).toEqual({
			status: 'Error',
			message: expect.stringContaining('There is no Adspirer API at this Base URL'),
		});
	});

	it('does not pass for an Adspirer that has trouble', async () => {
		adspirer.faults.add({ kind: 'status', status: 500 });
		expect(await test()).toMatchObject({ status: 'Error' });
	});

	it('follows no redirect', async () => {
		adspirer.faults.add({ kind: 'redirect', status: 302 });
		expect(await test()).toMatchObject({ status: 'Error' });
		expect(adspirer.ledger.redirectsFollowed).toEqual([]);
	});

	it.each([
		[{ apiKey: 'a b' }, 'another character that no key has'],
		[{ baseUrl: 'http://api.adspirer.ai' }, 'must start with https://'],
		[{ baseUrl: 'https://user:pw@api.adspirer.ai' }, 'must not contain a user name'],
		[{ baseUrl: 'api.adspirer.ai' }, 'is not a web address'],
	])('says what is wrong with %j, and sends nothing', async (fields, message) => {
		expect(await test(fields)).toEqual({
			status: 'Error',
			message: expect.stringContaining(message),
		});
		expect(adspirer.ledger.requests).toEqual([]);
	});

	it('asks the live API when the Base URL is empty', () => {
		expect(credential.test.request.baseURL).toContain(`|| '${DEFAULT_BASE_URL}'`);
	});
});
