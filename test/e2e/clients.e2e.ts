/** A credential with expressions in a real n8n: each row is called with the key that its own item gives. */
import { startSimulator, type Simulator } from '../simulator/simulator';
import { setStage, type Stage } from './host/launch';
import { launchRows } from './host/launchChain';
import { N8N_VERSIONS } from './host/versions';
import { chain, rowsNodes, START } from './host/workflows';

const KEYS = ['sk_test_anna', 'sk_test_ben', 'sk_test_cleo'];

describe.each(['current', 'oldest'] as const)('the %s n8n', (version) => {
	let stage: Stage;
	/** A server for each client, which takes that client's key only. */
	let clients: Simulator[] = [];
	beforeAll(async () => {
		stage = await setStage({ version: N8N_VERSIONS[version] });
		clients = await Promise.all(KEYS.map(async (apiKey) => await startSimulator({ apiKey })));
	});
	afterAll(async () => {
		await Promise.all(clients.map(async (client) => await client.close()));
		await stage?.close();
	});

	it('calls each of three rows with its own key', async () => {
		const { rest } = stage.server;
		const { id, name } = await rest.createCredential('By row', 'adspirerApi', {
			apiKey: '={{ $json.key }}',
			baseUrl: '={{ $json.server }}',
		});
		const rows = launchRows(3).map((row, index) => ({
			...row,
			key: KEYS[index],
			server: clients[index]?.url,
		}));
		const upload = stage.adspirer(
			'Upload',
			{ resource: 'image', operation: 'upload', imageUrls: '={{ $json.urls }}' },
			{ credentials: { adspirerApi: { id, name } } },
		);
		const stored = await rest.createWorkflow(
			chain('Three clients', [START, ...rowsNodes(rows), upload]),
		);
		const execution = await rest.run(stored, 'Start');
		expect(execution.status).toBe('success');
		const requests = clients.map(({ ledger }) =>
			ledger.requests
				.filter(({ tool }) => tool === 'upload_tiktok_images')
				.map(({ status, arguments: given }) => ({ status, given })),
		);
		expect(requests).toEqual(
			rows.map(({ urls }) => [{ status: 200, given: { image_urls: [urls].flat() } }]),
		);
		expect(stage.simulator.ledger.requests).toEqual([]);
	});
});
