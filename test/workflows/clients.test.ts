/** A credential whose fields are expressions: each row is called with its own client's key, and with no other's. */
import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../nodes/AdspirerTikTok/api/jsonValue';
import type { WorkflowNodeJson } from '../harness';
import type { Simulator } from '../simulator/simulator';
import { startSimulator } from '../simulator/simulator';
import { adGroupNode, launch, rows, uploadNode } from './operations';

const KEYS = ['sk_test_anna', 'sk_test_ben', 'sk_test_cleo'];

/** A server for each client, which takes that client's key only. */
let clients: Simulator[];

beforeAll(async () => {
	clients = await Promise.all(
		KEYS.map(async (apiKey, index) =>
			startSimulator({ apiKey, shape: 'data', seed: index + 1, accounts: 1 }),
		),
	);
});
beforeEach(() => clients.forEach((client) => client.reset()));
afterAll(async () => await Promise.all(clients.map((client) => client.close())));

const client = (index: number): Simulator => {
	const one = clients[index];
	if (!one) throw new Error('There is no such client');
	return one;
};

const CREDENTIAL = { apiKey: '={{ $json.key }}', baseUrl: '={{ $json.server }}' };

/** Six rows of the three clients in turn. */
const sheet = (): IDataObject[] =>
	rows(6).map((row, index) => ({ ...row, ...ownerOf(index), client: index % 3 }));

const ownerOf = (index: number) => ({
	key: client(index % 3).apiKey,
	server: client(index % 3).url,
});

const run = async (node: WorkflowNodeJson, input: IDataObject[], options = {}) =>
	await launch(client(0), node, input, { credentials: { adspirerApi: CREDENTIAL }, ...options });

const namesOf = (one: Simulator) =>
	one.ledger.created
		.map(({ arguments: given }) => (isRecord(given) ? given.adgroup_name : undefined))
		.sort();

const ALL_MADE = [
	['row 0', 'row 3'],
	['row 1', 'row 4'],
	['row 2', 'row 5'],
];

it.each([false, true])('calls each row with its own key, looking first: %s', async (checkFirst) => {
	const input = sheet();
	const result = await run(adGroupNode({ options: { checkFirst } }), input);
	expect(clients.map(namesOf)).toEqual(ALL_MADE);
	expect(
		clients.map(({ ledger }) => ledger.requests.filter(({ status }) => status === 401)),
	).toEqual([[], [], []]);
	const looks = clients.map(
		({ ledger }) => ledger.requests.filter(({ tool }) => tool === 'list_connected_accounts').length,
	);
	expect(looks).toEqual(checkFirst ? [1, 1, 1] : [0, 0, 0]);
	expect(result.items('adGroup').map(({ pairedItem }) => pairedItem)).toEqual(
		input.map((_, item) => ({ item })),
	);
	result.items('adGroup').forEach(({ json }, index) => {
		expect(client(index % 3).ledger.created.map(({ ids }) => ids.adgroup_id)).toContain(
			json.adgroup_id,
		);
	});
});

it('never puts the images of two clients into one call', async () => {
	const input = sheet().map((row, index) => ({ ...row, urls: `https://example.com/${index}.jpg` }));
	const result = await run(uploadNode({ combineItems: true }), input);
	const asked = clients.map(({ ledger }) => ledger.requests.map(({ arguments: given }) => given));
	expect(asked).toEqual(
		[0, 1, 2].map((index) => [
			{
				image_urls: [`https://example.com/${index}.jpg`, `https://example.com/${index + 3}.jpg`],
			},
		]),
	);
	expect(result.items('image')).toHaveLength(3);
});

it.each(['continueErrorOutput', 'continueRegularOutput'])(
	'one client’s refused key and another’s used-up quota are no matter of the rest, with %s',
	async (onError) => {
		const input = sheet().map((row) => (row.client === 0 ? { ...row, key: 'sk_test_old' } : row));
		client(1).configure({ quota: { used: 10, limit: 10 } });
		const node = adGroupNode({ options: { checkFirst: true } }, { onError });
		const result = await run(node, input);
		expect(clients.map(namesOf)).toEqual([[], [], ['row 2', 'row 5']]);
		expect(result.items('adGroup', 1).map(({ json }) => json.name)).toEqual(['row 1', 'row 4']);
		const failed = result.items('adGroup', onError === 'continueErrorOutput' ? 2 : 0);
		expect(failed.filter(({ json }) => json.error).map(({ json }) => json.name)).toEqual([
			'row 0',
			'row 3',
		]);
		expect(JSON.stringify(failed.map(({ json: { adspirer } }) => adspirer))).not.toContain(
			'sk_test',
		);
	},
);

it('stops before the next client at a failure, where n8n stops', async () => {
	client(1).configure({ quota: { limit: 10 } });
	const input = sheet().map((row) => (row.client === 1 ? { ...row, key: 'sk_test_old' } : row));
	const result = await run(adGroupNode({}), input);
	expect(result.error?.message).toMatch(/key/i);
	expect(clients.map(namesOf)).toEqual([['row 0', 'row 3'], [], []]);
});

it('a row without a key is called with none', async () => {
	const input = sheet().map((row) => (row.client === 0 ? { ...row, key: '' } : row));
	const result = await run(adGroupNode({}, { onError: 'continueErrorOutput' }), input);
	expect(clients.map(namesOf)).toEqual([[], ...ALL_MADE.slice(1)]);
	expect(result.items('adGroup', 2).map(({ json }) => json.name)).toEqual(['row 0', 'row 3']);
	expect(client(0).ledger.requests).toEqual([]);
});

it.each(['input', 'custom'])(
	'two clients’ equal rows are two calls, each once: %s',
	async (mode) => {
		const [one = {}] = rows(1);
		const of = (index: number) => ({ ...one, ...ownerOf(index) });
		const options = { idempotency: mode, idempotencyKey: '={{ $json.name }}' };
		const node = adGroupNode({ options });
		await run(node, [of(0), of(1)]);
		await run(node, [of(1)]);
		await run(node, [of(2), of(1), of(0)]);
		expect(clients.map(({ ledger }) => ledger.createdCount)).toEqual([1, 1, 1]);
		const keys = clients.map(({ ledger }) => ledger.requests.map(({ key }) => key));
		expect(keys.map((own) => new Set(own).size)).toEqual([1, 1, 1]);
		expect(new Set(keys.flat()).size).toBe(3);
	},
);
