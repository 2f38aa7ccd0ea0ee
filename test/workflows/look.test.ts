/** The free look before the first call that costs something: accounts, the counter, and when there is none. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { linearWorkflow, retryExecution } from '../harness';
import type { Fault } from '../simulator/faults';
import { adGroupNode, launch, rows, uploadNode, useSimulator } from './operations';

const PERIOD = { tier: 'plus', period_end: '2099-12-01' } as const;
const LOOK = 'list_connected_accounts';
const TOOL = 'add_tiktok_ad_group';

const simulator = useSimulator({ shape: 'data', quota: { limit: 10, ...PERIOD } });

/** So many calls are left of ten. */
const leave = (remaining: number) => simulator().configure({ quota: { used: 10 - remaining } });

const looks = () => simulator().ledger.requestsTo(LOOK);
const paid = () => simulator().ledger.requests.filter(({ tool }) => tool !== LOOK);

const node = (options: INodeParameters = {}, onError = 'stopWorkflow', rest = {}) =>
	adGroupNode({ options: { checkFirst: true, ...options }, ...rest }, { onError });

const reportOf = ({ json }: { json: IDataObject }) => json.adspirer as IDataObject;

describe('the counter', () => {
	it.each(
		[1, 5, 20].flatMap((maxConcurrency) =>
			['execution', 'input'].map((idempotency) => ({ maxConcurrency, idempotency })),
		),
	)('lets three of nine rows be made where three calls are left, with %j', async (options) => {
		leave(3);
		simulator().configure({ latencyMs: { min: 0, max: 8 } });
		const result = await launch(simulator(), node(options), rows(9));

		expect(paid().map(({ status }) => status)).toEqual([200, 200, 200]);
		expect(looks()).toHaveLength(1);
		expect(result.items('adGroup').map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2].map((item) => ({ item })),
		);
		const held = result.items('adGroup', 1);
		expect(held.map(({ pairedItem }) => pairedItem)).toEqual(
			[3, 4, 5, 6, 7, 8].map((item) => ({ item })),
		);
		expect(held.map(reportOf)).toEqual(
			held.map(() =>
				expect.objectContaining({
					quota_exceeded: true,
					attempted: false,
					quota: { used: 10, limit: 10, remaining: 0, ...PERIOD },
				}),
			),
		);
	});

	it.each([
		['resetBefore', 4],
		['resetAfter', 4],
		['cutOff', 4],
	] as const)('keeps the place of a call that is tried again after %s', async (kind, requests) => {
		leave(3);
		simulator().faults.add({ kind, tool: TOOL });
		const result = await launch(simulator(), node({ maxConcurrency: 20 }), rows(9));

		expect(paid()).toHaveLength(requests);
		expect(result.items('adGroup')).toHaveLength(3);
		expect(simulator().settings.quota.used).toBe(10);
	});

	it('gives the place of a refused row to the next one', async () => {
		leave(3);
		simulator().faults.add({ kind: 'status', status: 400, tool: TOOL, times: 2 });
		const result = await launch(
			simulator(),
			node({ maxConcurrency: 20 }, 'continueRegularOutput'),
			rows(9),
		);

		expect(paid()).toHaveLength(5);
		expect(result.items('adGroup')).toHaveLength(5);
		expect(result.items('adGroup', 1)).toHaveLength(4);
	});

	it('holds for the calls of a combined upload as well', async () => {
		leave(2);
		const upload = uploadNode({ combineItems: true, options: { checkFirst: true } });
		const urls = Array.from({ length: 50 }, (_, index) => `https://example.com/${index}.png`);
		const result = await launch(
			simulator(),
			upload,
			urls.map((url) => ({ urls: url })),
		);

		expect(paid()).toHaveLength(2);
		expect(result.items('image')[0]?.json.image_ids).toHaveLength(40);
		expect(result.items('image', 1)).toHaveLength(10);
	});

	it('keeps the reserve with 20 calls at a time, the first ones too', async () => {
		leave(9);
		simulator().configure({ latencyMs: 30 });
		const result = await launch(
			simulator(),
			node({ maxConcurrency: 20, quotaReserve: 4 }),
			rows(12),
		);

		expect(paid()).toHaveLength(5);
		expect(simulator().ledger.maxInFlight).toBe(5);
		expect(result.items('adGroup', 1).map(reportOf)[0]).toMatchObject({ reserve_reached: true });
	});

	it.each([
		['a plan by the month', 20, true],
		['a plan by the year', 200, undefined],
	])('tells what is billed from what is used up: %s', async (_, days, billed) => {
		const end = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
		leave(0);
		simulator().configure({ quota: { period_end: end } });
		const result = await launch(simulator(), node(), rows(1));

		expect(paid()).toEqual([]);
		const [report] = result.items('adGroup', 1).map(reportOf);
		expect(report?.billed_beyond_limit).toBe(billed);
	});

	it('is passed where the user pays for extra calls', async () => {
		leave(1);
		const result = await launch(
			simulator(),
			node({ payForExtraCalls: true, maxConcurrency: 1 }),
			rows(3),
		);

		expect(paid().map(({ status }) => status)).toEqual([200, 402]);
		expect(result.items('adGroup', 1).map(reportOf)).toMatchObject([
			{ attempted: true },
			{ attempted: false },
		]);
	});

	/** One row a round. */
	const looped = async (input: IDataObject[]) => {
		const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
		const loop = { name: 'Loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3 };
		return await launch(simulator(), [], input, {
			workflow: {
				...linearWorkflow(loop, node()),
				connections: {
					Start: { main: [to('Loop')] },
					Loop: { main: [[], to('adGroup')] },
					adGroup: { main: [to('Loop'), to('Loop')] },
				},
			},
		});
	};

	it('is kept for the rounds of a loop, which looks once', async () => {
		leave(4);
		await looped(rows(4));
		expect(paid()).toHaveLength(4);
		expect(looks()).toHaveLength(1);
	});

	it('is looked at again before a round of a loop is held back: the plan may have been upgraded', async () => {
		leave(2);
		await looped(rows(4));
		expect(paid()).toHaveLength(2);
		expect(looks()).toHaveLength(3);
	});
});

describe('no look', () => {
	it.each<[string, INodeParameters, number]>([
		['in a dry run', { dryRun: true }, 0],
		['where it is switched off', { checkFirst: false }, 1],
	])('%s', async (_, options, calls) => {
		await launch(simulator(), node(options), rows(1));
		expect(looks()).toEqual([]);
		expect(paid()).toHaveLength(calls);
	});

	it('where there is no call to make', async () => {
		const [row] = rows(1);
		await launch(simulator(), node({}, 'continueErrorOutput'), [{ ...row, campaign_id: '' }]);
		expect(simulator().ledger.requests).toEqual([]);
	});

	it('where an earlier try has done everything', async () => {
		simulator().faults.add({ kind: 'status', status: 500, tool: TOOL, skip: 1 });
		const failed = await launch(simulator(), node({ maxConcurrency: 1 }), rows(2));
		const retried = await retryExecution(failed);
		expect(retried.items('adGroup')).toHaveLength(2);
		// Retry in the executions list is another execution.
		expect(looks()).toHaveLength(2);
	});
});

it('looks once in Retry On Fail', async () => {
	simulator().faults.add({ kind: 'status', status: 500, tool: TOOL });
	const retrying = { ...node(), retryOnFail: true, waitBetweenTries: 1, maxTries: 3 };
	const result = await launch(simulator(), retrying, rows(2));
	expect(result.items('adGroup')).toHaveLength(2);
	expect(looks()).toHaveLength(1);
});

describe('a look that fails', () => {
	it.each<Fault>([
		{ kind: 'status', status: 400 },
		{ kind: 'status', status: 404 },
		{ kind: 'status', status: 500 },
		{ kind: 'status', status: 503 },
		{ kind: 'status', status: 402 },
		{ kind: 'html200' },
		{ kind: 'empty200' },
		{ kind: 'resetBefore' },
	])('is no reason to stop: %j', async (fault) => {
		simulator().faults.add({ ...fault, tool: LOOK });
		const result = await launch(simulator(), node(), rows(3));
		expect(result.items('adGroup')).toHaveLength(3);
		expect(looks()).toHaveLength(1);
	});

	it('stops the run where the key is refused', async () => {
		simulator().faults.add({ kind: 'status', status: 401, tool: LOOK });
		const result = await launch(simulator(), node(), rows(3));
		expect(result.error?.message).toContain('does not accept the API key');
		expect(paid()).toEqual([]);
	});

	it('makes an error item of each row where n8n goes on after a refused key', async () => {
		simulator().faults.add({ kind: 'status', status: 401, tool: LOOK });
		const result = await launch(simulator(), node({}, 'continueErrorOutput'), rows(3));
		expect(result.items('adGroup', 2)).toHaveLength(3);
		expect(paid()).toEqual([]);
	});
});

describe('the ad accounts', () => {
	const ids = () => simulator().settings.accounts.map(({ advertiser_id }) => advertiser_id);

	it.each([
		['several are connected and none is named', 2, undefined],
		['another one is named', 1, '7000000000000000999'],
	])('keep everything from being made where %s', async (_, accounts, named) => {
		simulator().configure({ accounts });
		const input = rows(3).map((row) => ({ ...row, ...(named && { advertiser_id: named }) }));
		const result = await launch(simulator(), node(), input);

		expect(paid()).toEqual([]);
		for (const { name, advertiser_id } of simulator().settings.accounts) {
			expect(result.error?.message).toContain(name);
			expect(result.error?.message).toContain(advertiser_id);
		}
	});

	it('keep only the rows out that are wrong where n8n goes on', async () => {
		simulator().configure({ accounts: 2 });
		const named = [ids()[0], '7000000000000000999', ids()[1], undefined];
		const input = rows(4).map((row, index) => ({ ...row, advertiser_id: named[index] }));
		const result = await launch(simulator(), node({}, 'continueErrorOutput'), input);

		expect(result.items('adGroup').map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 2 },
		]);
		expect(result.items('adGroup', 2).map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 1 },
			{ item: 3 },
		]);
		expect(paid()).toHaveLength(2);
	});
});
