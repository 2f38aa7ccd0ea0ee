import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { adGroupNode, launch, parts, rows, useSimulator } from './operations';

const PERIOD = { tier: 'plus', period_end: '2099-12-01' } as const;

const simulator = useSimulator({ shape: 'data', quota: { limit: 10, ...PERIOD } });

/** Calls go on until the 402: on a plan that ends there, this is what the node does without a counter. */
const GOES_ON = { payForExtraCalls: true };

const TOOL = 'add_tiktok_ad_group';

/** So many calls are left of ten. */
const leave = (remaining: number) => simulator().configure({ quota: { used: 10 - remaining } });

const adgroupIds = (items: Array<{ json: IDataObject }>) =>
	items.map(({ json }) => json.adgroup_id);

const createdIds = () => simulator().ledger.created.map(({ ids }) => ids.adgroup_id);

const MESSAGE =
	'🚨 Monthly limit reached (10/10 tool calls on Plus tier).\nUpgrade to Pro at https://adspirer.ai to keep building.';

describe('a quota that runs out', () => {
	it.each(['stopWorkflow', 'continueErrorOutput', 'continueRegularOutput'])(
		'sends the rest to Over Quota, with %s as well',
		async (onError) => {
			leave(2);
			const input = rows(5);
			const node = adGroupNode({ options: { ...GOES_ON, maxConcurrency: 1 } }, { onError });
			const result = await launch(simulator(), node, input);

			expect(result.status).toBe('success');
			expect(simulator().ledger.requests.map(({ status }) => status)).toEqual([200, 200, 402]);
			expect(adgroupIds(result.items('adGroup'))).toEqual(createdIds());
			expect(result.items('adGroup').map(({ pairedItem }) => pairedItem)).toEqual([
				{ item: 0 },
				{ item: 1 },
			]);
			const overQuota = (item: number, attempted: boolean) => ({
				json: {
					...input[item],
					adspirer: {
						tool: TOOL,
						quota_exceeded: true,
						message: MESSAGE,
						quota: {
							used: 10,
							limit: 10,
							remaining: 0,
							...PERIOD,
							upgrade_url: 'https://adspirer.ai',
						},
						idempotency_key: attempted
							? simulator().ledger.requests[item]?.key
							: expect.stringMatching(/^[\da-f-]{36}$/),
						attempted,
					},
				},
				pairedItem: { item },
			});
			expect(result.items('adGroup', 1).map(parts)).toEqual([
				overQuota(2, true),
				overQuota(3, false),
				overQuota(4, false),
			]);
			expect(result.items('adGroup', 2)).toEqual([]);
		},
	);

	it('lets calls in flight end as they end', async () => {
		leave(1);
		simulator().faults.add({ kind: 'slowAfter', ms: 50 });
		const node = adGroupNode({ options: { ...GOES_ON, maxConcurrency: 2 } });
		const result = await launch(simulator(), node, rows(4));

		expect(simulator().ledger.requests.map(({ status }) => status)).toEqual([200, 402]);
		expect(adgroupIds(result.items('adGroup'))).toEqual(createdIds());
		const attempted = result
			.items('adGroup', 1)
			.map(({ json }) => (json.adspirer as IDataObject).attempted);
		expect(attempted).toEqual([true, false, false]);
	});

	it('takes no incoming error along, for n8n would move the item', async () => {
		leave(0);
		const input = [{ ...rows(1)[0], error: 'old' }];
		const node = adGroupNode({}, { onError: 'continueErrorOutput' });
		const result = await launch(simulator(), node, input);

		expect(result.items('adGroup', 1)[0]?.json).not.toHaveProperty('error');
		expect(result.items('adGroup', 2)).toEqual([]);
	});

	it('keeps all incoming fields, so that the item can come again', async () => {
		leave(0);
		const node = adGroupNode({ options: { includeInputFields: false } });
		const result = await launch(simulator(), node, rows(1));

		expect(result.items('adGroup', 1)[0]?.json).toMatchObject({ ...rows(1)[0] });
	});

	it('meets a call whose first try may have gone through: that is an error item', async () => {
		leave(1);
		simulator().faults.add({ kind: 'resetAfter' }, { kind: 'status', status: 402 });
		jest.spyOn(Math, 'random').mockReturnValue(0);
		const node = adGroupNode(
			{ options: { ...GOES_ON, maxConcurrency: 1 } },
			{ onError: 'continueErrorOutput' },
		);
		const result = await launch(simulator(), node, rows(2));
		jest.restoreAllMocks();

		const [failed] = result.items('adGroup', 2);
		expect(failed?.json).toMatchObject({
			error: `The connection to Adspirer broke before the whole answer was there (ECONNRESET). The next try met the used-up quota: ${MESSAGE}`,
			details: { http_status: 402, attempts: 2, may_have_gone_through: true },
		});
		expect(result.items('adGroup', 1).map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
	});
});

describe('items of Over Quota, fed into the same node in the next month', () => {
	const optionsOf: Record<string, INodeParameters> = {
		execution: { idempotency: 'execution' },
		input: { idempotency: 'input' },
		custom: { idempotency: 'custom', idempotencyKey: '={{ $json.name }}' },
	};

	it.each(Object.keys(optionsOf))('do what they would have done (%s)', async (mode) => {
		leave(2);
		const input = rows(5);
		const node = adGroupNode({ options: { maxConcurrency: 1, ...optionsOf[mode] } });
		const first = await launch(simulator(), node, input);
		const held = first.items('adGroup', 1).map(({ json }) => json);
		leave(10);
		const second = await launch(simulator(), node, held);

		const { ledger } = simulator();
		expect(ledger.created.map((object) => object.arguments)).toEqual(
			input.map(({ name, campaign_id }) =>
				expect.objectContaining({ campaign_id, adgroup_name: name }),
			),
		);
		expect([...first.items('adGroup'), ...second.items('adGroup')].map(({ json }) => json)).toEqual(
			input.map((row, index) => ({
				...row,
				adgroup_id: createdIds()[index],
				adspirer: expect.not.objectContaining({ quota_exceeded: true }),
			})),
		);
		expect(second.items('adGroup', 1)).toEqual([]);
		expect(ledger.conflicts).toEqual([]);
		expect(ledger.duplicates({ ignoreKeys: true })).toEqual([]);
	});

	it.each(['input', 'custom'])('keep their key (%s)', async (mode) => {
		leave(0);
		const node = adGroupNode({ options: optionsOf[mode] ?? {} });
		const [held] = (await launch(simulator(), node, rows(1))).items('adGroup', 1);
		leave(10);
		const [done] = (await launch(simulator(), node, held ? [held.json] : [])).items('adGroup');

		const keyOf = (json?: IDataObject) => (json?.adspirer as IDataObject).idempotency_key;
		expect(keyOf(done?.json)).toBe(keyOf(held?.json));
	});

	it('are not taken for an equal row that was done before (input)', async () => {
		leave(1);
		const [row] = rows(1);
		const node = adGroupNode({ options: { maxConcurrency: 1, idempotency: 'input' } });
		const first = await launch(simulator(), node, [{ ...row }, { ...row }]);
		leave(10);
		await launch(
			simulator(),
			node,
			first.items('adGroup', 1).map(({ json }) => json),
		);

		expect(simulator().ledger.createdCount).toBe(2);
		expect(Object.values(simulator().ledger.keys)).toEqual([1, 2]);
	});
});

describe('a reserve', () => {
	it.each([1, 5, 20])('is never used with %i calls at a time', async (maxConcurrency) => {
		leave(9);
		simulator().configure({ latencyMs: { min: 0, max: 8 } });
		const input = rows(12);
		const node = adGroupNode({ options: { maxConcurrency, quotaReserve: 4 } });
		const result = await launch(simulator(), node, input);

		expect(simulator().settings.quota.used).toBe(6);
		expect(simulator().ledger.requests).toHaveLength(5);
		expect(adgroupIds(result.items('adGroup')).sort()).toEqual(createdIds().sort());
		expect(result.items('adGroup', 1).map(parts)).toEqual(
			input.slice(5).map((row, index) => ({
				json: {
					...row,
					adspirer: {
						tool: TOOL,
						quota_exceeded: true,
						reserve_reached: true,
						message:
							'Stopped at the reserve: 4 calls of the month are left, and Quota Reserve keeps 4.',
						quota: { used: 6, limit: 10, remaining: 4, ...PERIOD },
						idempotency_key: expect.stringMatching(/^[\da-f-]{36}$/),
						attempted: false,
					},
				},
				pairedItem: { item: index + 5 },
			})),
		);
	});

	it('lets the first call go alone', async () => {
		simulator().configure({ latencyMs: 100 });
		const node = adGroupNode({ options: { maxConcurrency: 5, quotaReserve: 1 } });
		await launch(simulator(), node, rows(5));

		const [first, ...others] = simulator().ledger.requests;
		for (const { startedAt } of others)
			expect(startedAt).toBeGreaterThanOrEqual(first?.endedAt ?? 0);
		expect(simulator().ledger.maxInFlight).toBe(4);
	});
});
