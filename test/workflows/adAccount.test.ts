/** The Ad Account: the list in the editor, and every way in which a workflow can give it. */
import { Workflow, type ILoadOptionsFunctions } from 'n8n-workflow';
import { AdspirerTikTok } from '../../nodes/AdspirerTikTok/AdspirerTikTok.node';
import { runAsTool } from '../harness';
import { additionalDataFor } from '../harness/additional-data';
import { LoadOptionsContext } from '../harness/engine';
import { NodeTypeRegistry } from '../harness/node-types';
import { readWorkflow } from '../harness/workflow-json';
import { against, NODE_TYPE } from './launch';
import { adGroupNode, launch, rows, useSimulator } from './operations';

const simulator = useSimulator({ accounts: 3 });

const account = (index: number) => {
	const found = simulator().settings.accounts[index];
	if (!found) throw new Error('The simulator has three accounts');
	return found;
};

describe('the list in the editor', () => {
	/** What n8n's server does when the list is opened. */
	async function search(filter?: string, apiKey = simulator().apiKey) {
		const connection = {
			...against(simulator()),
			credentials: { adspirerApi: { apiKey, baseUrl: simulator().url } },
		};
		const nodeTypes = new NodeTypeRegistry(connection.nodeTypes ?? {});
		const json = readWorkflow({
			nodes: [
				{
					name: 'Adspirer',
					type: NODE_TYPE,
					parameters: {},
					credentials: { adspirerApi: { id: 'adspirerApi', name: 'adspirerApi' } },
				},
			],
			connections: {},
		});
		const workflow = new Workflow({ ...json, active: false, nodeTypes });
		const node = workflow.getNode('Adspirer');
		if (!node) throw new Error('The workflow lost its node');
		const additional = additionalDataFor(json, 'internal', 'none', connection);
		const context: ILoadOptionsFunctions = new LoadOptionsContext(workflow, node, additional, '');
		return await new AdspirerTikTok().methods.listSearch.searchAdAccounts.call(context, filter);
	}

	it('shows name and ID of each, and costs no call', async () => {
		const { results } = await search();
		expect(results).toEqual(
			simulator().settings.accounts.map(({ name, advertiser_id }) => ({
				name: `${name} (${advertiser_id})`,
				value: advertiser_id,
			})),
		);
		expect(simulator().settings.quota.used).toBe(0);
	});

	it.each([
		['part of a name, in any case', () => ` ${account(1).name.toUpperCase().slice(-3)}`],
		['part of an ID', () => account(1).advertiser_id.slice(-5)],
	])('is searched by %s', async (_, filter) => {
		const { results } = await search(filter());
		expect(results.map(({ value }) => value)).toEqual([account(1).advertiser_id]);
	});

	it('says why there is none', async () => {
		await expect(search(undefined, 'sk_test_wrong')).rejects.toThrow('does not accept the API key');
		simulator().configure({ accounts: 0 });
		await expect(search()).rejects.toThrow('No TikTok ad account was found');
	});
});

/** A node with an Ad Account. */
const nodeFor = (advertiserId: unknown, rest: object = {}) =>
	adGroupNode({ advertiserId, ...rest, options: { checkFirst: true } } as Parameters<
		typeof adGroupNode
	>[0]);

const located = (mode: 'list' | 'id', value: string) => ({ __rl: true, mode, value });

describe('a workflow gives it', () => {
	const usedAccounts = () => simulator().ledger.created.map(({ advertiser_id }) => advertiser_id);

	it.each<[string, () => unknown]>([
		['from the list', () => located('list', account(1).advertiser_id)],
		['by ID', () => located('id', account(1).advertiser_id)],
		['by an expression in the field', () => located('id', '={{ $json.account }}')],
		['by an expression for the whole', () => '={{ $json.account }}'],
		['in plain text', () => account(1).advertiser_id],
		['as generated workflows do', () => ({ mode: 'id', value: account(1).advertiser_id })],
		['empty: by the incoming item', () => located('list', '')],
	])('%s', async (_, value) => {
		const input = rows(2).map((row) => ({
			...row,
			account: account(1).advertiser_id,
			advertiser_id: account(1).advertiser_id,
		}));
		const result = await launch(simulator(), nodeFor(value()), input);

		expect(result.error).toBeUndefined();
		expect(usedAccounts()).toEqual(input.map(() => account(1).advertiser_id));
	});

	it('as an older workflow, in Additional Fields', async () => {
		const old = { additionalFields: { advertiserId: account(1).advertiser_id } };
		await launch(simulator(), nodeFor(located('list', ''), old), rows(1));
		expect(usedAccounts()).toEqual([account(1).advertiser_id]);
	});

	it('empty: the only one that is connected', async () => {
		simulator().configure({ accounts: 1 });
		await launch(simulator(), nodeFor(located('list', '')), rows(1));
		expect(usedAccounts()).toEqual([account(0).advertiser_id]);
	});

	it.each([2, 3] as const)('as the model of an Agent of version %i', async (generation) => {
		const run = await runAsTool({
			...against(simulator()),
			node: nodeFor(located('id', "={{ $fromAI('account', 'The ad account', 'string') }}"), {
				idSource: 'fields',
				campaignId: '1780000000000001234',
				adgroupName: 'Women',
			}),
			calls: [{ account: account(2).advertiser_id }],
			generation,
		});
		expect(run.result.status).toBe('success');
		expect(usedAccounts()).toEqual([account(2).advertiser_id]);
	});
});
