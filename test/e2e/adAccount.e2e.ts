/** The list of ad accounts in a real n8n, and the free look of a run there. */
import { setStage, type Stage } from './host/launch';
import { launchRows, uploadNode } from './host/launchChain';
import { N8N_VERSIONS } from './host/versions';
import { chain, rowsNodes, START } from './host/workflows';

describe.each(['current', 'oldest'] as const)('the %s n8n', (version) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await setStage({ version: N8N_VERSIONS[version] });
	});
	beforeEach(() => stage.simulator.reset());
	afterAll(async () => await stage?.close());

	/** What the editor asks its server for when the list is opened, or searched. */
	const list = async (filter?: string) =>
		await stage.server.rest.call<{ results: Array<{ name: string; value: string }> }>(
			'POST',
			'/rest/dynamic-node-parameters/resource-locator-results',
			{
				path: 'parameters.advertiserId',
				methodName: 'searchAdAccounts',
				nodeTypeAndVersion: { name: stage.adspirer('Upload', {}).type, version: 1 },
				currentNodeParameters: { resource: 'image', operation: 'upload' },
				credentials: { adspirerApi: stage.credential },
				...(filter !== undefined && { filter }),
			},
		);

	const upload = (advertiserId: unknown) =>
		uploadNode(
			stage,
			{},
			{
				parameters: { resource: 'image', imageUrls: '={{ $json.urls }}', advertiserId },
			},
		);

	const run = async (advertiserId: unknown) => {
		const nodes = [START, ...rowsNodes(launchRows(2)), upload(advertiserId)];
		const stored = await stage.server.rest.createWorkflow(chain('Ad account', nodes));
		return await stage.server.rest.run(stored, 'Start');
	};

	it('lists the accounts, searches them, and runs with the one that is chosen', async () => {
		stage.simulator.configure({ accounts: 3 });
		const [, second] = stage.simulator.settings.accounts;
		const { results } = await list();
		expect(results).toEqual(
			stage.simulator.settings.accounts.map(({ name, advertiser_id }) => ({
				name: `${name} (${advertiser_id})`,
				value: advertiser_id,
			})),
		);
		expect((await list(second?.name)).results).toEqual([results[1]]);

		const value = results[1]?.value;
		const execution = await run({ __rl: true, mode: 'list', value, cachedResultName: 'Acme EU' });
		expect(execution.status).toBe('success');
		const { created } = stage.simulator.ledger;
		expect(created.map(({ advertiser_id }) => advertiser_id)).toEqual([value, value]);
	});

	it('creates nothing where several are connected and none is chosen', async () => {
		stage.simulator.configure({ accounts: 2 });
		const execution = await run({ __rl: true, mode: 'list', value: '' });
		expect(execution.status).toBe('error');
		const { message } = execution.data.resultData.error ?? {};
		for (const { name } of stage.simulator.settings.accounts) expect(message).toContain(name);
		expect(stage.simulator.ledger.createdCount).toBe(0);
	});
});
