import type { ICredentialDataDecryptedObject, IExecuteFunctions, INodeType } from 'n8n-workflow';
import { AdspirerTikTok } from '../../nodes/AdspirerTikTok/AdspirerTikTok.node.ts';
import { runAsTool, type ExecutionResult } from '../harness';
import type { Fault } from '../simulator/faults';
import { against, NODE_TYPE } from './launch';
import { adGroupNode, launch, rows, useSimulator } from './operations';

const SECRET = 'sk_test_4f9d-secret';

const simulator = useSimulator({ apiKey: SECRET });

beforeEach(() => {
	jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => jest.restoreAllMocks());

/** Everything reachable from a value: hidden properties, causes and stacks included. */
function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
	if (typeof value === 'string') return [value];
	if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return [];
	if (seen.has(value)) return [];
	seen.add(value);
	const entries = value instanceof Map ? [...value].flat() : [];
	return [...entries, ...Reflect.ownKeys(value).map((key) => Reflect.get(value, key))].flatMap(
		(part) => textsIn(part, seen),
	);
}

/** The node, with what it throws and returns put aside before n8n makes something of it. */
function watchedNode(): { nodeType: INodeType; left: unknown[] } {
	const node = new AdspirerTikTok();
	const left: unknown[] = [];
	const execute = async function (this: IExecuteFunctions) {
		try {
			const outputs = await node.execute.call(this);
			left.push(outputs);
			return outputs;
		} catch (error) {
			left.push(error);
			throw error;
		}
	};
	return { nodeType: { description: node.description, execute }, left };
}

/** Runs one node, and fails if the key can be found in anything that is left of the run. */
async function launchAndSearch(
	onError: string,
	changes: ICredentialDataDecryptedObject = {},
	options = {},
): Promise<ExecutionResult> {
	const { nodeType, left } = watchedNode();
	const connection = against(simulator());
	const credentials = {
		adspirerApi: { apiKey: SECRET, baseUrl: simulator().url, ...changes },
	};
	const node = adGroupNode({ options: { maxRetries: 1, ...options } }, { onError });
	const result = await launch(simulator(), node, rows(2), {
		...connection,
		nodeTypes: { [NODE_TYPE]: nodeType },
		credentials,
	});

	const secrets = [SECRET, ...secretsOf(changes)];
	const texts = [result.stored, ...result.logs, ...textsIn(left), ...textsIn(result.run)];
	for (const secret of secrets) expect(texts.filter((text) => text.includes(secret))).toEqual([]);
	expect(left).toHaveLength(1);
	return result;
}

const secretsOf = ({ apiKey }: ICredentialDataDecryptedObject) =>
	typeof apiKey === 'string' && apiKey.trim() !== '' ? [apiKey] : [];

/** The message that a user gets, whichever way. */
const messageIn = (result: ExecutionResult) =>
	result.error?.message ??
	[...result.items('adGroup'), ...result.items('adGroup', 2)].map(({ json }) => json.error)[0];

const MODES = ['stopWorkflow', 'continueErrorOutput', 'continueRegularOutput'];

describe.each(MODES)('the key is nowhere with %s', (onError) => {
	const faults: Fault[] = [
		...([400, 401, 402, 404, 429, 500, 502, 503] as const).map((status): Fault => ({
			kind: 'status',
			status,
			retryAfter: 0,
		})),
		{ kind: 'reuseConflict' },
		{ kind: 'resetBefore' },
		{ kind: 'resetAfter' },
		{ kind: 'cutOff' },
		{ kind: 'truncatedJson' },
		{ kind: 'html200' },
		{ kind: 'empty200' },
		{ kind: 'wrongShape200', variant: 'nullData' },
		{ kind: 'redirect', status: 307 },
	];

	it.each(faults)('after %j', async (fault) => {
		simulator().faults.add({ ...fault, times: 9 });
		await launchAndSearch(onError);
		expect(simulator().ledger.requests.length).toBeGreaterThan(0);
	});

	it('after a success', async () => {
		const result = await launchAndSearch(onError);
		expect(result.items('adGroup')).toHaveLength(2);
	});

	it('where the server repeats it', async () => {
		simulator().faults.add({ kind: 'status', status: 400, error: `Bad key ${SECRET}!`, times: 9 });
		expect(messageIn(await launchAndSearch(onError))).toBe(
			'Adspirer refused the call: Bad key [API key]!',
		);
	});

	it('where nobody answers', async () => {
		const result = await launchAndSearch(onError, { baseUrl: 'http://127.0.0.1:1' });
		expect(messageIn(result)).toBe('Adspirer cannot be reached (ECONNREFUSED)');
	});

	it.each<[what: string, apiKey: string, message: string]>([
		[
			'has a line break in it',
			'sk_test_7777\nsecret',
			'The request could not be sent: The API Key in the Adspirer API credential contains a space, a line break or another character that no key has. Copy it again from https://adspirer.ai/keys, without any text around it.',
		],
		[
			'is empty',
			' ',
			'The request could not be sent: The API Key in the Adspirer API credential is empty. Paste one from https://adspirer.ai/keys.',
		],
	])('where it %s', async (_what, apiKey, message) => {
		expect(messageIn(await launchAndSearch(onError, { apiKey }))).toBe(message);
		expect(simulator().ledger.requests).toEqual([]);
	});

	it.each<[baseUrl: string, message: string]>([
		['http://example.com', 'must start with https://, or the API key could be read on its way'],
		['ftp://127.0.0.1', 'must start with https://, or the API key could be read on its way'],
		['https://user:sk_test_in_url@example.com', 'must not contain a user name or password'],
		['https://example.com/?key=sk_test_in_url', 'must end with the host or a path'],
		['not an address', 'is not a web address'],
	])('and it does not go to %s', async (baseUrl, message) => {
		const result = await launchAndSearch(onError, { baseUrl });

		expect(messageIn(result)).toContain(`The Base URL in the Adspirer API credential ${message}`);
		expect(result.stored).not.toContain('sk_test_in_url');
		expect(simulator().ledger.requests).toEqual([]);
	});
});

it.each(MODES)('a missing credential is said in plain words (%s)', async (onError) => {
	const result = await launch(simulator(), adGroupNode({}, { onError }), rows(2), {
		credentials: {},
	});

	expect(messageIn(result)).toMatch(/credential/i);
	const items = onError === 'stopWorkflow' ? [] : [{ item: 0 }, { item: 1 }];
	const output = onError === 'continueErrorOutput' ? 2 : 0;
	expect(result.items('adGroup', output).map(({ pairedItem }) => pairedItem)).toEqual(items);
	expect(simulator().ledger.requests).toEqual([]);
});

it.each([2, 3] as const)('an agent of version %i never reads the key', async (generation) => {
	for (const status of [400, 401, 402, 500] as const) {
		simulator().faults.add({ kind: 'status', status, error: `Bad key ${SECRET}` });
		const { answers, result } = await runAsTool({
			...against(simulator()),
			node: adGroupNode({
				idSource: 'fields',
				campaignId: '1780000000000001234',
				adgroupName: 'a',
			}),
			calls: [{}],
			generation,
		});

		expect(answers).toHaveLength(1);
		const texts = [...textsIn(answers), result.stored, ...result.logs, ...textsIn(result.run)];
		expect(texts.filter((text) => text.includes(SECRET))).toEqual([]);
	}
});
