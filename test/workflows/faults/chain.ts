/**
 * Something goes wrong at a step of the chain, in each way, with each of n8n's error settings, with and
 * without Retry On Fail. Whatever happens: nothing exists twice, and nothing exists that nobody knows of.
 */
import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../nodes/AdspirerTikTok/api/jsonValue';
import { retryExecution, type ExecutionResult } from '../../harness';
import { startSimulator, type Simulator } from '../../simulator/simulator';
import type { Fault } from '../../simulator/faults';
import type { Created, Ledger } from '../../simulator/ledger';
import { adGroupNode, adNode, campaignNode, cardNode, launch, uploadNode } from '../operations';
import { ownIds } from '../ownIds';

/** The nodes of the chain, the tool of each, and where its items have the ID of what it made. */
const STEPS = [
	{ name: 'image', tool: 'upload_tiktok_images', id: 'image_ids', node: uploadNode },
	{ name: 'carouselCard', tool: 'create_tiktok_carousel_card', id: 'card_id', node: cardNode },
	{ name: 'campaign', tool: 'create_tiktok_campaign', id: 'campaign_id', node: campaignNode },
	{ name: 'adGroup', tool: 'add_tiktok_ad_group', id: 'adgroup_id', node: adGroupNode },
	{ name: 'ad', tool: 'add_tiktok_ad', id: 'ad_id', node: adNode },
] as const;

/** What the node itself gets over; the later ones without another request. */
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

const REVOKED: Fault = { kind: 'status', status: 401 };
const USED_UP: Fault = { kind: 'status', status: 402 };
const OUTAGE: Fault = { kind: 'status', status: 503 };

/** What it cannot get over, and what concerns one row only. */
const FATAL: Fault[] = [
	{ kind: 'status', status: 400 },
	{ kind: 'status', status: 500, executes: true },
	{ kind: 'reuseConflict' },
	{ kind: 'truncatedJson' },
	{ kind: 'html200', executes: true },
	{ kind: 'empty200', executes: true },
	{ kind: 'successFalse200' },
	{ kind: 'wrongShape200', variant: 'noData', executes: true },
	{ kind: 'redirect', status: 302 },
];

interface Setting {
	onError: string;
	retryOnFail: boolean;
}

const SETTINGS: Setting[] = [
	'stopWorkflow',
	'continueErrorOutput',
	'continueRegularOutput',
].flatMap((onError) => [false, true].map((retryOnFail) => ({ onError, retryOnFail })));

const CONTINUING = SETTINGS.filter(
	({ onError, retryOnFail }) => onError !== 'stopWorkflow' && !retryOnFail,
);

const rowsOf = (count: number) =>
	Array.from({ length: count }, (_, row) => ({
		name: `row ${row}`,
		urls: [1, 2].map((n) => `https://example.com/${row}-${n}.jpg`),
	}));

/** All items that left a node, by whatever output. */
const itemsOf = (result: ExecutionResult, node: string) =>
	result.outputs(node).flatMap((items) => items.map(({ json }) => json));

/** Whether an error item says that the call with this key may have gone through. */
const isUnknownEndOf = (key: string | null, { details }: IDataObject) =>
	isRecord(details) && details.idempotency_key === key && details.may_have_gone_through === true;

/** How many items or lines of the error's description account for an object. */
function mentions(result: ExecutionResult, ledger: Ledger, { tool, key, ids }: Created): number {
	const step = STEPS.find((candidate) => candidate.tool === tool);
	if (!step) throw new Error(`No step for ${tool}`);
	const id = String(ids[step.id]);
	const inItems = itemsOf(result, step.name).filter((json) =>
		'error' in json
			? isUnknownEndOf(key, json)
			: String(json[step.id]) === id && ownIds(ledger, json).includes(step.id),
	);
	const lines = result.error?.description?.split('\n') ?? [];
	const inDescription = lines.filter((line) =>
		[`${step.id} ${id}`, `key ${key}): may have gone through`].some((part) => line.includes(part)),
	);
	return inItems.length + inDescription.length;
}

/** The whole chain against a simulator of its own, with faults at one step. */
class Chain {
	constructor(
		readonly simulator: Simulator,
		private readonly step: (typeof STEPS)[number],
	) {}

	/** A new day, with faults for the requests to the step's tool. */
	prepare(faults: readonly Fault[]): void {
		this.simulator.reset();
		for (const fault of faults) this.simulator.faults.add({ ...fault, tool: this.step.tool });
	}

	async run(
		input: IDataObject[],
		{ onError, retryOnFail }: Setting,
		maxConcurrency: number,
	): Promise<ExecutionResult> {
		const settings = { onError, retryOnFail, maxTries: 2, waitBetweenTries: 1 };
		const nodes = STEPS.map(({ node }) => node({ options: { maxConcurrency } }, settings));
		return await launch(this.simulator, nodes, input);
	}

	/** Each object is accounted for once, and nothing is there twice. */
	expectOrder(result: ExecutionResult): void {
		const { ledger } = this.simulator;
		expect(ledger.duplicates({ ignoreKeys: true })).toEqual([]);
		expect(ledger.violations).toEqual([]);
		expect(ledger.conflicts).toEqual([]);
		expect(ledger.unknownIds).toEqual([]);
		expect(ledger.redirectsFollowed).toEqual([]);
		expect(ledger.created.map((object) => mentions(result, ledger, object))).toEqual(
			ledger.created.map(() => 1),
		);
	}

	/** Everything was created, and all of it came out. */
	expectWhole(result: ExecutionResult, rows: number): void {
		this.expectOrder(result);
		expect(result.status).toBe('success');
		expect(this.simulator.ledger.createdCount).toBe(rows * STEPS.length);
		expect(result.items('ad')).toHaveLength(rows);
		expect(result.outputs('ad').slice(1).flat()).toEqual([]);
	}

	/** Every row left each node in exactly one place. */
	expectNoRowLost(result: ExecutionResult, rows: number): void {
		let incoming = rows;
		for (const { name } of STEPS) {
			if (result.runs(name).length === 0) return;
			expect(itemsOf(result, name)).toHaveLength(incoming);
			incoming = result.items(name).length;
		}
	}
}

/** One at a time where n8n shall see the failure: it looks at the first item only. */
const placesFor = ({ retryOnFail }: Setting) => (retryOnFail ? 1 : 2);

/** Declares the tests of faults at some steps of the chain. */
export function describeFaultsAt(tools: ReadonlyArray<(typeof STEPS)[number]['tool']>): void {
	let simulator: Simulator;
	beforeAll(async () => {
		simulator = await startSimulator({ quota: { limit: 100_000 } });
	});
	afterAll(async () => await simulator.close());
	beforeEach(() => {
		jest.spyOn(Math, 'random').mockReturnValue(0);
	});
	afterEach(() => jest.restoreAllMocks());

	const steps = STEPS.filter(({ tool }) => tools.includes(tool));
	describe.each(steps)('at $tool', (step) => {
		let chain: Chain;
		beforeAll(() => {
			chain = new Chain(simulator, step);
		});

		it.each(SETTINGS)(
			'what the node gets over passes unnoticed, a row for each: %j',
			async (setting) => {
				const met = OVERCOME.filter(({ kind }) => !['slow', 'slowAfter', 'trickle'].includes(kind));
				// Each row meets the next fault: the tries after earlier ones are not to.
				chain.prepare(
					OVERCOME.map((fault, index) => ({ ...fault, skip: Math.min(index, met.length) })),
				);
				const rows = rowsOf(OVERCOME.length);
				const result = await chain.run(rows, setting, 1);

				chain.expectWhole(result, rows.length);
				const faults = simulator.ledger.requestsTo(step.tool).flatMap(({ fault }) => fault ?? []);
				expect(faults).toEqual(OVERCOME.map(({ kind }) => kind));
			},
		);

		it.each(CONTINUING)(
			'what it cannot get over leaves by itself, a row for each: %j',
			async (setting) => {
				chain.prepare(FATAL);
				const rows = rowsOf(FATAL.length + 1);
				const result = await chain.run(rows, setting, 1);

				chain.expectOrder(result);
				chain.expectNoRowLost(result, rows.length);
				const whole = result.items('ad').filter(({ json }) => !('error' in json));
				expect(whole).toHaveLength(1);
			},
		);

		it.each(FATAL)('%j is mended by a second try', async (fault) => {
			for (const setting of SETTINGS.filter((one) => !CONTINUING.includes(one))) {
				chain.prepare([fault]);
				const result = await chain.run(rowsOf(2), setting, placesFor(setting));
				chain.expectOrder(result);
				if (setting.retryOnFail) {
					chain.expectWhole(result, 2);
				} else {
					expect(result.status).toBe('error');
					chain.expectWhole(await retryExecution(result), 2);
				}
			}
		});

		it.each(SETTINGS)('a revoked key loses nothing: %j', async (setting) => {
			chain.prepare([REVOKED]);
			const result = await chain.run(rowsOf(2), setting, placesFor(setting));
			chain.expectOrder(result);
			if (setting.retryOnFail) {
				chain.expectWhole(result, 2);
			} else if (setting.onError === 'stopWorkflow') {
				expect(result.status).toBe('error');
				chain.expectWhole(await retryExecution(result), 2);
			} else {
				chain.expectNoRowLost(result, 2);
			}
		});

		it.each(SETTINGS)('a used-up quota loses nothing: %j', async (setting) => {
			chain.prepare([USED_UP]);
			const result = await chain.run(rowsOf(2), setting, placesFor(setting));
			chain.expectOrder(result);
			expect(result.status).toBe('success');
			expect(result.items(step.name, 1).length).toBeGreaterThan(0);
			chain.expectNoRowLost(result, 2);
		});

		it.each([
			['a revoked key', [REVOKED]],
			['a used-up quota', [USED_UP]],
			['an outage', [OUTAGE, OUTAGE, OUTAGE, OUTAGE]],
		])('a second try that meets %s loses nothing', async (_what, second) => {
			for (const first of FATAL.slice(0, 2)) {
				for (const setting of SETTINGS.filter(({ retryOnFail }) => retryOnFail)) {
					// Where n8n stops at a failure, something shall exist by then.
					const skip = setting.onError === 'stopWorkflow' ? 1 : 0;
					const between = setting.onError === 'stopWorkflow' ? 1 : 2;
					chain.prepare([
						{ ...first, skip },
						...second.map((fault) => ({ ...fault, skip: between })),
					]);
					const result = await chain.run(rowsOf(3), setting, 1);
					chain.expectOrder(result);
					if (result.status === 'error') chain.expectWhole(await retryExecution(result), 3);
					else chain.expectNoRowLost(result, 3);
				}
			}
		});
	});
}
