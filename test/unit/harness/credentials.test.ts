import { createServer, type IncomingHttpHeaders } from 'node:http';
import type {
	ICredentialType,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { linearWorkflow, runWorkflow } from '../../harness';
import { THROW_AWAY, throwAwayNode } from './throw-away-node';

const KEY = 'secret-of-the-first-account';
const OTHER_KEY = 'secret-of-the-second-account';

const server = createServer((request, response) => {
	received.push(request.headers);
	response.writeHead(request.url === '/fails' ? 500 : 200, { 'Content-Type': 'application/json' });
	response.end(JSON.stringify({ url: request.url }));
});
const received: IncomingHttpHeaders[] = [];
let baseUrl = '';

beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());
beforeEach(() => received.splice(0));

const properties: ICredentialType['properties'] = [
	{ displayName: 'API Key', name: 'apiKey', type: 'string', default: '' },
	{ displayName: 'Account', name: 'account', type: 'string', default: 'main' },
];
const testApi: ICredentialType = {
	name: 'testApi',
	displayName: 'Test API',
	properties,
	async authenticate({ apiKey, account }, request) {
		request.headers = { ...request.headers, Authorization: `Bearer ${apiKey}`, account };
		return request;
	},
};
const genericApi: ICredentialType = {
	name: 'testApi',
	displayName: 'Test API',
	properties,
	authenticate: {
		type: 'generic',
		properties: {
			headers: { Authorization: '=Bearer {{ $credentials.apiKey }}' },
			qs: { account: '={{ $credentials.account }}' },
		},
	},
};

/** Sends one request for each item and gives the answers on output 0. */
const requesting = throwAwayNode(
	async function () {
		const answers: INodeExecutionData[] = [];
		for (const item of this.getInputData().keys()) {
			answers.push({ json: await request(this, item), pairedItem: { item } });
		}
		return [answers, []];
	},
	{
		credentials: [{ name: 'testApi', required: true }],
		properties: [{ displayName: 'Path', name: 'path', type: 'string', default: '/' }],
	},
);

async function request(context: IExecuteFunctions, item: number): Promise<IDataObject> {
	return await context.helpers.httpRequestWithAuthentication.call(context, 'testApi', {
		url: `${baseUrl}${context.getNodeParameter('path', item)}`,
	});
}

const options = {
	workflow: linearWorkflow({ name: 'Request', type: THROW_AWAY }),
	nodeTypes: { [THROW_AWAY]: requesting },
	credentialTypes: { testApi },
	credentials: { testApi: { apiKey: KEY } },
};

describe('credentials', () => {
	it('authenticate requests over HTTP and fill in the defaults of their type', async () => {
		const result = await runWorkflow({ ...options, input: [{}, {}] });

		expect(result.error).toBeUndefined();
		expect(result.items('Request').map(({ json }) => json)).toEqual([{ url: '/' }, { url: '/' }]);
		expect(received).toHaveLength(2);
		expect(received[0]).toMatchObject({ authorization: `Bearer ${KEY}`, account: 'main' });
	});

	it('may authenticate generically', async () => {
		const result = await runWorkflow({ ...options, credentialTypes: { testApi: genericApi } });

		expect(result.items('Request')[0]?.json).toEqual({ url: '/?account=main' });
		expect(received[0]).toMatchObject({ authorization: `Bearer ${KEY}` });
	});

	it('can be handed to the HTTP helper, which then reads none', async () => {
		const reading = throwAwayNode(
			async function () {
				const credentialsDecrypted = {
					id: '1',
					name: 'mine',
					type: 'testApi',
					data: { ...(await this.getCredentials('testApi')), account: 'handed over' },
				};
				await this.helpers.httpRequestWithAuthentication.call(
					this,
					'testApi',
					{ url: baseUrl },
					{ credentialsDecrypted },
				);
				return [[], []];
			},
			{ credentials: requesting.description.credentials },
		);
		await runWorkflow({ ...options, nodeTypes: { [THROW_AWAY]: reading } });

		expect(received[0]).toMatchObject({ authorization: `Bearer ${KEY}`, account: 'handed over' });
	});

	it('differ between workflows that run at once and between nodes of one', async () => {
		const other = { testApi: { id: 'other', name: 'Second account' } };
		const two = linearWorkflow(
			{ name: 'First', type: THROW_AWAY },
			{ name: 'Second', type: THROW_AWAY, credentials: other },
		);
		const credentialsById = { other: { apiKey: OTHER_KEY, account: 'second' } };
		await runWorkflow({ ...options, workflow: two, credentialsById });
		expect(received.map(({ account }) => account)).toEqual(['main', 'second']);

		received.splice(0);
		const input = Array.from({ length: 5 }, () => ({}));
		await Promise.all([
			runWorkflow({ ...options, input }),
			runWorkflow({
				...options,
				input,
				credentials: credentialsById.other && { testApi: credentialsById.other },
			}),
		]);
		const keys = received.map(({ authorization }) => authorization);
		expect(keys.filter((key) => key === `Bearer ${KEY}`)).toHaveLength(5);
		expect(keys.filter((key) => key === `Bearer ${OTHER_KEY}`)).toHaveLength(5);
	});

	it('are missed if there are none', async () => {
		const none = await runWorkflow({ ...options, credentials: {} });
		expect(none.error?.message).toBe('Node does not have any credentials set');

		const unknown = { testApi: { id: 'gone', name: 'Deleted' } };
		const workflow = linearWorkflow({ name: 'R', type: THROW_AWAY, credentials: unknown });
		const gone = await runWorkflow({ ...options, workflow, credentials: {} });
		expect(gone.error?.message).toMatch(/"gone" does not exist/);
		expect(received).toEqual([]);
	});

	it.each(['/', '/fails'])('leave nothing of the key behind (path %s)', async (path) => {
		const node = { name: 'Request', type: THROW_AWAY, parameters: { path } };
		const result = await runWorkflow({ ...options, workflow: linearWorkflow(node) });

		expect(result.status).toBe(path === '/' ? 'success' : 'error');
		expect(received.length).toBeGreaterThan(0);
		expect(result.logs.join('\n')).toContain('Running node "Request" started');
		expect(result.logs.join('\n')).not.toContain(KEY);
		expect(result.stored).not.toContain(KEY);
	});
});
