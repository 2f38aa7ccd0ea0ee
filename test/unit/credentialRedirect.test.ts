import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { NodeConnectionTypes, type IExecuteFunctions, type INodeType } from 'n8n-workflow';

import { AdspirerApi } from '../../credentials/AdspirerApi.credentials';
import { linearWorkflow, runWorkflow } from '../harness';

const credential = new AdspirerApi();
const apiKey = 'sk_live_test';

describe.each(['httpRequestWithAuthentication', 'requestWithAuthentication'] as const)(
	'a redirect that n8n follows with this credential, by %s',
	(helper) => {
		/** Which key the place behind a redirect gets, where the node wants credentials to be sent along. */
		async function keyBehind(scheme: '307 elsewhere' | '307 here'): Promise<string | undefined> {
			const keys: Array<string | undefined> = [];
			const target = createServer((request, response) => {
				keys.push(request.headers.authorization);
				response.end('{}');
			});
			const origin = createServer((request, response) => {
				const elsewhere = `${urlOf(target)}/there`;
				if (request.url === '/there') target.emit('request', request, response);
				else
					response.writeHead(307, { Location: scheme === '307 here' ? '/there' : elsewhere }).end();
			});
			for (const server of [origin, target]) {
				await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
			}
			try {
				const baseUrl = urlOf(origin);
				const request = { method: 'POST' as const, url: `${baseUrl}/`, body: { a: 1 }, json: true };
				const { error } = await runWorkflow({
					workflow: linearWorkflow({ name: 'Test', type: 'sender' }),
					nodeTypes: {
						sender: nodeRunning(credential.name, async (context) => {
							await context.helpers[helper].call(context, credential.name, {
								...request,
								followAllRedirects: true,
								sendCredentialsOnCrossOriginRedirect: true,
							});
						}),
					},
					credentialTypes: { [credential.name]: credential },
					credentials: { [credential.name]: { apiKey, baseUrl } },
				});
				expect(error).toBeUndefined();
				expect(keys).toHaveLength(1);
				return keys[0];
			} finally {
				for (const server of [origin, target]) server.close();
			}
		}

		it('carries the key to no other server', async () => {
			expect(await keyBehind('307 elsewhere')).toBeUndefined();
		});

		it('carries it on within the same one', async () => {
			expect(await keyBehind('307 here')).toBe(`Bearer ${apiKey}`);
		});
	},
);

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** A node with this credential that does one thing. */
const nodeRunning = (
	name: string,
	run: (context: IExecuteFunctions) => Promise<void>,
): INodeType => ({
	description: {
		displayName: 'Sender',
		name: 'sender',
		group: [],
		version: 1,
		description: '',
		defaults: {},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name, required: true }],
		properties: [],
	},
	async execute() {
		await run(this);
		return [[]];
	},
});
