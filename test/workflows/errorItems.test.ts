import { errorOutput, keysIn, oneByOne, REFUSED_ADVICE, regularOutput } from './failures';
import { adGroupNode, launch, parts, rows, useSimulator } from './operations';

const simulator = useSimulator({ shape: 'data' });
const { created, keyOfRequest } = keysIn(simulator);

const TOOL = 'add_tiktok_ad_group';

describe('with a Continue setting', () => {
	const failAt = (index: number) =>
		simulator().faults.add({ kind: 'status', status: 400, error: 'No.', skip: index });

	/** The item that is made of the second of three rows. */
	const expectedError = (row: object) => ({
		json: {
			...row,
			error: 'Adspirer refused the call: No.',
			details: {
				tool: TOOL,
				http_status: 400,
				idempotency_key: keyOfRequest(1),
				attempts: 1,
				advice: REFUSED_ADVICE,
			},
		},
		pairedItem: { item: 1 },
	});

	const expectedSuccess = (row: object, item: number, n: number) => ({
		json: {
			...row,
			adgroup_id: created(n).id,
			adspirer: expect.objectContaining({
				tool: TOOL,
				idempotency_key: created(n).key,
				attempts: 1,
			}),
		},
		pairedItem: { item },
	});

	it('“using error output” moves the item to the third output, with its row', async () => {
		failAt(1);
		const input = rows(3);
		const result = await launch(simulator(), adGroupNode(oneByOne, errorOutput), input);

		expect(result.status).toBe('success');
		expect(result.outputs('adGroup').map((output) => output.map(parts))).toEqual([
			[expectedSuccess(input[0] ?? {}, 0, 0), expectedSuccess(input[2] ?? {}, 2, 1)],
			[],
			[expectedError(input[1] ?? {})],
		]);
	});

	it('“continue” leaves the same item on the first output, in its place', async () => {
		failAt(1);
		const input = rows(3);
		const result = await launch(simulator(), adGroupNode(oneByOne, regularOutput), input);

		expect(result.status).toBe('success');
		expect(result.outputs('adGroup').map((output) => output.map(parts))).toEqual([
			[
				expectedSuccess(input[0] ?? {}, 0, 0),
				expectedError(input[1] ?? {}),
				expectedSuccess(input[2] ?? {}, 2, 1),
			],
			[],
		]);
	});

	it.each([
		['continueErrorOutput', 2],
		['continueRegularOutput', 0],
	])('%s drops an incoming error column, and keeps other columns', async (onError, output) => {
		failAt(1);
		const input = rows(2).map((row) => ({
			...row,
			error: 'of an earlier run',
			message: 'Hello',
			details: 'Some',
		}));
		const result = await launch(simulator(), adGroupNode(oneByOne, { onError }), input);
		const [first] = result.items('adGroup');
		const last = result.items('adGroup', output).at(-1);

		expect(first?.json).not.toHaveProperty('error');
		expect(first?.json).toMatchObject({ message: 'Hello', details: 'Some' });
		expect(last?.json.error).toBe('Adspirer refused the call: No.');
		expect(last?.json.message).toBe('Hello');
	});

	it.each([
		['continueErrorOutput', 2],
		['continueRegularOutput', 0],
	])(
		'%s lets the good items through and says all that is wrong with a bad one',
		async (onError, output) => {
			const input = rows(2).map((row, index) =>
				index === 0 ? { ...row, name: '', campaign_id: 'None' } : row,
			);
			const result = await launch(simulator(), adGroupNode({}, { onError }), input);
			const [bad] = result.items('adGroup', output);

			expect(simulator().ledger.requests).toHaveLength(1);
			expect(bad && parts(bad)).toEqual({
				json: {
					...input[0],
					error:
						'Item 0: Campaign ID: “None” stands for “no ID”; Ad Group Name: nothing given, but it is required',
					details: {
						tool: TOOL,
						problems: [
							{ field: 'Campaign ID', message: '“None” stands for “no ID”' },
							{ field: 'Ad Group Name', message: 'nothing given, but it is required' },
						],
					},
				},
				pairedItem: { item: 0 },
			});
			expect(result.items('adGroup').at(-1)?.json.adgroup_id).toBe(created(0).id);
		},
	);

	it('a wrong key is found out with one call, and said for each item', async () => {
		const result = await launch(simulator(), adGroupNode(oneByOne, errorOutput), rows(3), {
			credentials: { adspirerApi: { apiKey: 'sk_test_wrong', baseUrl: simulator().url } },
		});

		expect(simulator().ledger.requests).toHaveLength(1);
		const advice =
			'Check the key in the Adspirer API credential; a new one can be made at https://adspirer.ai/keys.';
		expect(result.items('adGroup', 2).map(({ json }) => json.details)).toEqual([
			{
				tool: TOOL,
				http_status: 401,
				idempotency_key: keyOfRequest(0),
				attempts: 1,
				advice,
			},
			{ tool: TOOL, advice },
			{ tool: TOOL, advice },
		]);
		expect(new Set(result.items('adGroup', 2).map(({ json }) => json.error))).toEqual(
			new Set([
				'Adspirer does not accept the API key: Not authenticated. Please connect your Adspirer account first at https://adspirer.ai',
			]),
		);
	});

	it('an unknown outcome is marked', async () => {
		simulator().faults.add({ kind: 'html200', executes: true });
		const result = await launch(simulator(), adGroupNode({}, regularOutput), rows(1));

		expect(result.items('adGroup')[0]?.json.details).toMatchObject({
			http_status: 200,
			may_have_gone_through: true,
		});
	});

	it('a list of ad accounts is handed on', async () => {
		simulator().configure({ accounts: 2 });
		const result = await launch(simulator(), adGroupNode({}, regularOutput), rows(1));

		expect(result.items('adGroup')[0]?.json.details).toMatchObject({
			http_status: 400,
			advice: 'Several ad accounts are connected: choose one in Ad Account.',
			structured_content: {
				platform: 'tiktok_ads',
				parameter: 'advertiser_id',
				accounts: simulator().settings.accounts.map(({ advertiser_id, name }) => ({
					advertiser_id,
					account_name: name,
				})),
			},
		});
	});
});
