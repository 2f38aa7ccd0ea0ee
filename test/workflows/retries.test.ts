import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { OUTCOME_UNKNOWN } from '../../nodes/AdspirerTikTok/api/reply';
import type { Fault } from '../simulator/faults';
import { adGroupNode, launch, rows, useSimulator } from './operations';

const simulator = useSimulator();

const goOn = { onError: 'continueRegularOutput' };

beforeEach(() => {
	// No backoff: a random share of nothing.
	jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => jest.restoreAllMocks());

const reportOf = ({ json }: { json: IDataObject }) => json.adspirer as IDataObject;

/** Runs one ad group and looks at the only item. */
async function launchOne(options: INodeParameters = {}) {
	const result = await launch(simulator(), adGroupNode({ options }, goOn), rows(1));
	const [item] = result.items('adGroup');
	if (!item) throw new Error('There is no item');
	return item;
}

describe('a call is tried again with its key, and creates one object', () => {
	const faults: Fault[] = [
		{ kind: 'status', status: 429, retryAfter: 0 },
		{ kind: 'status', status: 429, retryAfter: 0.05 },
		{ kind: 'status', status: 429, retryAfter: 0, retryAfterIn: 'date' },
		{ kind: 'status', status: 429, retryAfter: 0, retryAfterIn: 'text' },
		{ kind: 'status', status: 502 },
		{ kind: 'status', status: 502, executes: true },
		{ kind: 'status', status: 503 },
		{ kind: 'status', status: 504, executes: true },
		{ kind: 'resetBefore' },
		{ kind: 'resetAfter' },
		{ kind: 'cutOff' },
	];

	it.each(faults)('after %j', async (fault) => {
		simulator().faults.add({ ...fault, times: 2 });
		const item = await launchOne();

		const { ledger } = simulator();
		expect(ledger.requests).toHaveLength(3);
		expect(Object.values(ledger.keys)).toEqual([3]);
		expect(ledger.createdCount).toBe(1);
		expect(item.json.adgroup_id).toBe(ledger.created[0]?.ids.adgroup_id);
		expect(reportOf(item)).toMatchObject({ attempts: 3, idempotency_key: ledger.created[0]?.key });
	});

	it('until the retries are used up', async () => {
		simulator().faults.add({ kind: 'status', status: 503, times: 9 });
		const item = await launchOne({ maxRetries: 2 });

		expect(simulator().ledger.requests).toHaveLength(3);
		expect(item.json.error).toBe(
			'Adspirer could not be reached behind its gateway (status 503): Service temporarily unavailable.',
		);
		expect(item.json.details).toEqual({
			tool: 'add_tiktok_ad_group',
			http_status: 503,
			idempotency_key: simulator().ledger.requests[0]?.key,
			attempts: 3,
			may_have_gone_through: true,
			advice: OUTCOME_UNKNOWN,
		});
	});

	it('unless there are none', async () => {
		simulator().faults.add({ kind: 'resetAfter' });
		const item = await launchOne({ maxRetries: 0 });

		expect(simulator().ledger.requests).toHaveLength(1);
		expect(item.json.error).toBe(
			'The connection to Adspirer broke before the whole answer was there (ECONNRESET)',
		);
		expect(item.json.details).toMatchObject({ attempts: 1, may_have_gone_through: true });
	});
});

it('throttling holds all calls back, not only the one', async () => {
	simulator().faults.add({ kind: 'status', status: 429, retryAfter: 0.2 });
	simulator().configure({ latencyMs: 60 });
	const node = adGroupNode({ options: { maxConcurrency: 2 } }, goOn);
	await launch(simulator(), node, rows(4));

	const [throttled, , ...later] = simulator().ledger.requests;
	expect(simulator().ledger.createdCount).toBe(4);
	for (const { startedAt } of later) {
		expect(startedAt - (throttled?.endedAt ?? Infinity)).toBeGreaterThanOrEqual(195);
	}
});

describe('a call is sent once', () => {
	it.each<[what: string, fault: Fault, message: string]>([
		[
			'after a 400',
			{ kind: 'status', status: 400 },
			'Adspirer refused the call: TikTok refused the request.',
		],
		// n8n's HTTP helper would send it again by itself if it saw the 401.
		[
			'after a 401',
			{ kind: 'status', status: 401, error: 'Expired.' },
			'Adspirer does not accept the API key: Expired.',
		],
		[
			'after a 404',
			{ kind: 'status', status: 404 },
			'Adspirer does not know this tool: Tool not found: add_tiktok_ad_group',
		],
		[
			'after a 409',
			{ kind: 'reuseConflict' },
			'This idempotency key was used before with other values: Idempotency-Key was already used with different arguments.',
		],
		[
			'after a 500',
			{ kind: 'status', status: 500 },
			'Adspirer failed unexpectedly (status 500): Internal error: RuntimeError',
		],
		[
			'after a page in place of an answer',
			{ kind: 'html200' },
			'The answer cannot be read (status 200): <!doctype html> <html> <head><title>Please log in to the guest network</title></head> <body> <center><h1>Please log in to the guest network</h1></center> <hr><center>nginx</center> </body> </html>',
		],
		[
			'after an empty answer',
			{ kind: 'empty200' },
			'The answer cannot be read (status 200, empty body)',
		],
		[
			'after a list in place of an answer',
			{ kind: 'wrongShape200', variant: 'array' },
			'The answer cannot be read (status 200): []',
		],
		[
			'after success: false',
			{ kind: 'successFalse200' },
			'Adspirer refused the call: The tool failed without saying why.',
		],
	])('%s', async (_what, fault, message) => {
		simulator().faults.add(fault);
		const item = await launchOne();

		expect(simulator().ledger.requests).toHaveLength(1);
		expect(item.json.error).toBe(message);
		expect(item.json).not.toHaveProperty('adgroup_id');
	});

	it('when half of the JSON arrives as a whole answer', async () => {
		simulator().faults.add({ kind: 'truncatedJson' });
		const item = await launchOne();

		expect(simulator().ledger.requests).toHaveLength(1);
		expect(item.json.error).toMatch(/^The answer cannot be read \(status 200\): \{"success":true/);
		expect(String(item.json.error).length).toBeLessThan(300);
		expect(item.json.details).toMatchObject({ may_have_gone_through: true });
	});

	it('when the answer is huge', async () => {
		simulator().faults.add({ kind: 'huge200', megabytes: 50 });
		const item = await launchOne();

		expect(simulator().ledger.requests).toHaveLength(1);
		expect(item.json.error).toMatch(/^The answer cannot be read \(status 200\): \{"success":true/);
		expect(String(item.json.error).length).toBeLessThan(300);
	});

	it.each([302, 307] as const)(
		'when it is redirected (%i), and not to where it points',
		async (status) => {
			simulator().faults.add({ kind: 'redirect', status });
			const item = await launchOne();

			expect(simulator().ledger.requests).toHaveLength(1);
			expect(simulator().ledger.redirectsFollowed).toEqual([]);
			expect(item.json.error).toBe(
				`The address answered with a redirect (status ${status}), which is not followed since the API key would travel along`,
			);
		},
	);
});

it('the timeout is for a whole attempt, however lively the answer drips in', async () => {
	simulator().faults.add(
		{ kind: 'trickle', ms: 200, pieces: 12 },
		{ kind: 'slowAfter', ms: 3000, times: 1 },
	);
	const options = { timeout: 1, maxConcurrency: 2 };
	const result = await launch(simulator(), adGroupNode({ options }, goOn), rows(2));

	const { ledger } = simulator();
	expect(ledger.requests.map(({ status, replayed }) => ({ status, replayed }))).toEqual([
		{ status: 'clientGone', replayed: false },
		{ status: 'clientGone', replayed: false },
		{ status: 200, replayed: true },
		{ status: 200, replayed: true },
	]);
	expect(ledger.createdCount).toBe(2);
	expect(result.items('adGroup').map(({ json }) => json.adgroup_id)).toEqual(
		ledger.created.map(({ ids }) => ids.adgroup_id),
	);
});

it('a call that misses the deadline for good may have gone through', async () => {
	simulator().faults.add({ kind: 'slowAfter', ms: 3000 });
	const item = await launchOne({ timeout: 1, maxRetries: 0 });

	expect(item.json.error).toBe('Adspirer did not answer within 1 s');
	expect(item.json.details).toMatchObject({ attempts: 1, may_have_gone_through: true });
	expect(item.json.details).not.toHaveProperty('http_status');
});

it('IDs that come as numbers keep all their digits', async () => {
	simulator().configure({ shape: 'jsonNumbers' });
	const item = await launchOne();
	expect(item.json.adgroup_id).toBe(simulator().ledger.created[0]?.ids.adgroup_id);
});
