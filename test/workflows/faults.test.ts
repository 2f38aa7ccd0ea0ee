/**
 * Something goes wrong at each step of the chain, in each way, with each of n8n's error settings, with and
 * without Retry On Fail. Whatever happens: nothing exists twice, and nothing exists that nobody knows of.
 */
import type { IDataObject } from 'n8n-workflow';
import { retryExecution, type ExecutionResult } from '../harness';
import { startSimulator, type Simulator } from '../simulator/simulator';
import type { Fault } from '../simulator/faults';
import type { Created } from '../simulator/ledger';
import { adGroupNode, adNode, campaignNode, cardNode, launch, uploadNode } from './operations';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator({ quota: { limit: 100_000 } });
});
afterAll(async () => await simulator.close());

beforeEach(() => {
	jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => jest.restoreAllMocks());

/** The nodes of the chain, the tool of each, and where its items have the ID of what it made. */
const STEPS = [
	{ name: 'image', tool: 'upload_tiktok_images', id: 'image_ids', node: uploadNode },
	{ name: 'carouselCard', tool: 'create_tiktok_carousel_card', id: 'card_id', node: cardNode },
	{ name: 'campaign', tool: 'create_tiktok_campaign', id: 'campaign_id', node: campaignNode },
	{ name: 'adGroup', tool: 'add_tiktok_ad_group', id: 'adgroup_id', node: adGroupNode },
	{ name: 'ad', tool: 'add_tiktok_ad', id: 'ad_id', node: adNode },
] as const;

const ROWS = ['a', 'b'].map((name) => ({
	name,
	urls: [1, 2].map((n) => `https://example.com/${name}${n}.jpg`),
}));

const SETTINGS = ['stopWorkflow', 'continueErrorOutput', 'continueRegularOutput'].flatMap(
	(onError) => [false, true].map((retryOnFail) => ({ onError, retryOnFail })),
);

/** What the node itself gets over. */
const OVERCOME: Fault[] = [
	{ kind: 'status', status: 429, retryAfter: 0 },
	{ kind: 'status', status: 502 },
	{ kind: 'status', status: 503, executes: true },
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'cutOff' },
	{ kind: 'slow', ms: 3 },
	{ kind: 'slowAfter', ms: 3 },
	{ kind: 'trickle', ms: 1, pieces: 3 },
];

/** What it cannot get over. */
const FATAL: Fault[] = [
	{ kind: 'status', status: 400 },
	{ kind: 'status', status: 401 },
	{ kind: 'status', status: 500, executes: true },
	{ kind: 'reuseConflict' },
	{ kind: 'truncatedJson' },
	{ kind: 'html200', executes: true },
	{ kind: 'empty200', executes: true },
	{ kind: 'successFalse200' },
	{ kind: 'wrongShape200', variant: 'noData', executes: true },
	{ kind: 'redirect', status: 302 },
];

const USED_UP: Fault = { kind: 'status', status: 402 };

interface Setting {
	onError: string;
	retryOnFail: boolean;
}

/** A step of the chain and the one that builds on it; `test/soak` has faults in the whole chain. */
const stepsFrom = (first: number) => STEPS.slice(first, first + 2);

/** Runs a step of the chain, and the one after it. */
async function launchFrom(
	first: number,
	input: IDataObject[],
	{ onError, retryOnFail }: Setting,
): Promise<ExecutionResult> {
	// One at a time where n8n shall see the failure: it looks at the first item only.
	const parameters = { options: { maxConcurrency: retryOnFail ? 1 : 2 } };
	const settings = { onError, retryOnFail, maxTries: 2, waitBetweenTries: 1 };
	const nodes = stepsFrom(first).map(({ node }) => node(parameters, settings));
	return await launch(simulator, nodes, input);
}

/** What the nodes before a step give to it; a day on which nothing goes wrong. */
async function inputOf(step: number): Promise<IDataObject[]> {
	const before = STEPS.slice(0, step);
	const last = before.at(-1);
	if (!last) return ROWS;
	const result = await launch(
		simulator,
		before.map(({ node }) => node()),
		ROWS,
	);
	return result.items(last.name).map(({ json }) => json);
}

/** All items that left a node, by whatever output. */
const itemsOf = (result: ExecutionResult, node: string) =>
	result.outputs(node).flatMap((items) => items.map(({ json }) => json));

/** How many items or lines of the error's description account for an object. */
function mentions(result: ExecutionResult, { tool, key, ids }: Created): number {
	const step = STEPS.find((candidate) => candidate.tool === tool);
	if (!step) throw new Error(`No step for ${tool}`);
	const id = String(ids[step.id]);
	const inItems = itemsOf(result, step.name).filter((json) =>
		'error' in json
			? Object(json.details).idempotency_key === key && Object(json.details).may_have_gone_through
			: String(json[step.id]) === id,
	);
	const lines = result.error?.description?.split('\n') ?? [];
	const inDescription = lines.filter((line) =>
		[`${step.id} ${id}`, `key ${key}): may have gone through`].some((part) => line.includes(part)),
	);
	return inItems.length + inDescription.length;
}

function expectOrder(result: ExecutionResult) {
	const { ledger } = simulator;
	expect(ledger.duplicates({ ignoreKeys: true })).toEqual([]);
	expect(ledger.violations).toEqual([]);
	expect(ledger.conflicts).toEqual([]);
	expect(ledger.unknownIds).toEqual([]);
	expect(ledger.redirectsFollowed).toEqual([]);
	expect(ledger.created.map((object) => mentions(result, object))).toEqual(
		ledger.created.map(() => 1),
	);
}

/** Everything was created, and all of it came out. */
function expectWhole(result: ExecutionResult, first: number) {
	expectOrder(result);
	expect(result.status).toBe('success');
	const steps = stepsFrom(first);
	const last = steps.at(-1)?.name ?? '';
	expect(simulator.ledger.createdCount).toBe(ROWS.length * steps.length);
	expect(result.items(last)).toHaveLength(ROWS.length);
	expect(result.outputs(last).slice(1).flat()).toEqual([]);
}

/** Every row left each node in exactly one place. */
function expectNoRowLost(result: ExecutionResult, first: number) {
	let incoming = ROWS.length;
	for (const { name } of stepsFrom(first)) {
		if (result.runs(name).length === 0) return;
		expect(itemsOf(result, name)).toHaveLength(incoming);
		incoming = result.items(name).length;
	}
}

describe.each(STEPS.map(({ name, tool }, step) => ({ name, tool, step })))(
	'at $tool',
	({ name, tool, step }) => {
		let input: IDataObject[] = [];

		beforeAll(async () => {
			input = await inputOf(step);
		});

		/** Runs the chain with each setting; the fault meets the first request to the tool. */
		async function forEachSetting(
			fault: Fault,
			check: (result: ExecutionResult, setting: Setting) => Promise<void> | void,
		) {
			for (const setting of SETTINGS) {
				simulator.ledger.clear();
				simulator.faults.add({ ...fault, tool });
				await check(await launchFrom(step, input, setting), setting);
			}
		}

		it.each(OVERCOME)('%j passes unnoticed', async (fault) => {
			await forEachSetting(fault, (result) => expectWhole(result, step));
		});

		it.each(FATAL)('%j loses nothing', async (fault) => {
			await forEachSetting(fault, async (result, { onError, retryOnFail }) => {
				expectOrder(result);
				if (retryOnFail) {
					expectWhole(result, step);
				} else if (onError === 'stopWorkflow') {
					expect(result.status).toBe('error');
					expectWhole(await retryExecution(result), step);
				} else {
					expect(result.status).toBe('success');
					expectNoRowLost(result, step);
				}
			});
		});

		it('a used-up quota loses nothing', async () => {
			await forEachSetting(USED_UP, (result) => {
				expectOrder(result);
				expect(result.status).toBe('success');
				expect(result.items(name, 1).length).toBeGreaterThan(0);
				expectNoRowLost(result, step);
			});
		});
	},
);
