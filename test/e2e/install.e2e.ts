import type { INodeTypeDescription } from 'n8n-workflow';

import { cacheFolder } from './host/cache';
import { LAUNCH_TOOLS } from './host/created';
import { setStage, type Stage } from './host/launch';
import { launchNodes, launchRows } from './host/launchChain';
import { NODE_TYPE, PACKAGE_NAME } from './host/package';
import { N8N_VERSIONS } from './host/versions';
import { chain, rowsNodes, START } from './host/workflows';
import { BEHIND_OUTPUTS, withErrorOutput } from './settings/flows';

const versions = Object.entries(N8N_VERSIONS);

describe.each(versions)('n8n, the %s version that we promise: %s', (name, version) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await setStage({ version, env: { N8N_LOG_FORMAT: 'json' } });
	});
	afterAll(async () => await stage?.close());

	it('installs the package and lists its node', async () => {
		const packages = await stage.server.rest.call<
			Array<{ installedNodes: Array<{ type: string; name: string }>; failedLoading?: boolean }>
		>('GET', '/rest/community-packages');
		expect(packages).toMatchObject([
			{
				packageName: PACKAGE_NAME,
				installedNodes: [{ type: NODE_TYPE, name: 'Adspirer TikTok Ads' }],
			},
		]);
		expect(packages[0]?.failedLoading).not.toBe(true);
	});

	it('gives the node, its tool variant, and the credential to the editor', async () => {
		const types = await typesOf<INodeTypeDescription>(stage, 'nodes');
		expect(types.filter(({ name: type }) => type.includes('adspirer'))).toMatchObject([
			{
				name: NODE_TYPE,
				displayName: 'Adspirer TikTok Ads',
				outputNames: ['Success', 'Over Quota'],
				iconUrl: { light: expect.any(String), dark: expect.any(String) },
				codex: { categories: ['Marketing'], alias: expect.arrayContaining(['TikTok']) },
			},
			{ name: `${NODE_TYPE}Tool`, outputs: ['ai_tool'], codex: { categories: ['AI'] } },
		]);

		const credentials = await typesOf<{ name: string }>(stage, 'credentials');
		expect(credentials.filter(({ name: type }) => type.includes('adspirer'))).toMatchObject([
			{
				name: 'adspirerApi',
				displayName: 'Adspirer API',
				supportedNodes: expect.arrayContaining([NODE_TYPE]),
			},
		]);
	});

	it('serves the icons', async () => {
		const types = await typesOf<INodeTypeDescription>(stage, 'nodes');
		const { iconUrl } = types.find(({ name: type }) => type === NODE_TYPE) ?? {};
		const paths = typeof iconUrl === 'object' ? [iconUrl.light, iconUrl.dark] : [];
		expect(paths).toHaveLength(2);
		for (const path of paths) {
			const { status, body } = await stage.server.rest.send('GET', `/${path}`);
			expect({ status, body }).toEqual({ status: 200, body: expect.stringContaining('<svg') });
		}
	});

	it('launches: images, carousel card, campaign, ad group, ad', async () => {
		const { rest } = stage.server;
		const nodes = [START, ...rowsNodes(launchRows(1)), ...launchNodes(stage)];
		const execution = await rest.run(await rest.createWorkflow(chain('Launch', nodes)), 'Start');

		const { ledger } = stage.simulator;
		expect(execution.status).toBe('success');
		expect(ledger.created.map(({ tool }) => tool)).toEqual(LAUNCH_TOOLS);
		expect(ledger).toMatchObject({ violations: [], undocumented: [], unknownIds: [] });
		const [image, card, campaign, adGroup, ad] = ledger.created;
		expect(execution.itemsOf('Create Ad')).toMatchObject([
			{
				name: 'Row 0',
				...image?.ids,
				card_id: card?.ids.card_id,
				campaign_id: campaign?.ids.campaign_id,
				adgroup_id: adGroup?.ids.adgroup_id,
				ad_id: ad?.ids.ad_id,
			},
		]);
	});

	it('has a success, a row over quota and a wrong row leave by an output each', async () => {
		const { rest } = stage.server;
		const wrong = { name: 'Wrong', urls: ['ftp://example.com/no-image'] };
		stage.simulator.configure({ quota: { used: 149, limit: 150 } });
		const flow = withErrorOutput(stage, [...launchRows(2), wrong]);
		const execution = await rest.run(await rest.createWorkflow(flow), 'Start');
		stage.simulator.configure({ quota: { used: 0 } });

		const [uploaded, held, toCorrect] = BEHIND_OUTPUTS.map((node) => execution.itemsOf(node));
		expect(uploaded).toMatchObject([{ name: 'Row 0' }]);
		expect(held).toMatchObject([{ name: 'Row 1', adspirer: { quota_exceeded: true } }]);
		const details = { tool: 'upload_tiktok_images', problems: [{ field: 'Image URLs, entry 1' }] };
		// n8n before 2.37 moves no item that has `details`.
		const report = name === 'oldest' ? { message: details } : { details };
		expect(toCorrect).toMatchObject([
			{ ...wrong, error: expect.stringMatching(/^Item 2: Image URLs/), ...report },
		]);
	});

	it('has logged no warning and no error of ours', () => {
		// n8n itself stands in a folder of our name, and cannot ask the npm registry here.
		const log = stage.server.log().replaceAll(cacheFolder(), '');
		const ours = log
			.split('\n')
			.filter((line) => /"level":"(warn|error)"/.test(line) && /adspirer|tiktok/i.test(line))
			.filter((line) => !line.includes('Failed to execute npm registry request'));
		expect(log).toContain(`Community package installed: ${PACKAGE_NAME}`);
		expect(ours).toEqual([]);
	});

	describe('the credential test', () => {
		const check = async (data: object) => {
			const stored = { ...stage.credential, type: 'adspirerApi' };
			return await stage.server.rest.testCredential(stored, {
				apiKey: stage.simulator.apiKey,
				baseUrl: stage.simulator.url,
				...data,
			});
		};
		const ok = { status: 'OK', message: 'Connection successful!' };

		it('accepts a good key', async () => {
			expect(await check({})).toEqual(ok);
		});

		it('accepts a good key whose quota is used up', async () => {
			stage.simulator.configure({ quota: { used: 150, limit: 150 } });
			expect(await check({})).toEqual(ok);
			stage.simulator.configure({ quota: { used: 0 } });
		});

		it('says that a wrong key is wrong', async () => {
			// n8n 1.x shows its own words for a 401, whatever the credential says.
			const message = {
				oldest: 'Authorization failed - please check your credentials',
				current: expect.stringMatching(/^Adspirer does not accept this API key\./),
			}[name];
			expect(await check({ apiKey: 'sk_test_wrong' })).toEqual({ status: 'Error', message });
		});

		it.each([
			['over plain http', { baseUrl: 'http://api.adspirer.ai' }, /must start with https:\/\//],
			['without a key', { apiKey: '' }, /API Key .* is empty/],
		])('refuses to go out %s', async (_, data, message) => {
			const before = stage.simulator.ledger.requests.length;
			expect(await check(data)).toEqual({
				status: 'Error',
				message: expect.stringMatching(message),
			});
			expect(stage.simulator.ledger.requests).toHaveLength(before);
		});

		it('uses up no call', async () => {
			const { used } = stage.simulator.ledger.quota;
			await check({});
			expect(stage.simulator.ledger.quota.used).toBe(used);
		});
	});
});

/** What the editor loads to know all nodes or credentials. */
async function typesOf<T>({ server }: Stage, kind: 'nodes' | 'credentials'): Promise<T[]> {
	const { body } = await server.rest.send('GET', `/types/${kind}.json`);
	return body as T[];
}
