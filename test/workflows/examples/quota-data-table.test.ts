import type { IDataObject, IExecuteFunctions, INodeType } from 'n8n-workflow';

import type { WorkflowJson } from '../../harness';
import { dataTable } from '../../harness/stand-ins/data-table';
import { googleSheets } from '../../harness/stand-ins/google-sheets';
import { useSimulator } from '../operations';
import {
	createdCounts,
	expectCleanLedger,
	goodLaunches,
	launches,
	readExample,
	runExample,
} from './example';

const example = readExample('quota-data-table');
/** Without the tries after a failure, which wait for seconds. */
const workflow: WorkflowJson = {
	...example,
	nodes: example.nodes.map((node) => ({ ...node, retryOnFail: false })),
};
const simulator = useSimulator();

const PAST = '2020-01-31';
const FUTURE = '2099-12-01';

/** The sheet and the data table, which outlive the runs. */
let sheet: IDataObject[];
let kept: IDataObject[];

beforeEach(() => {
	sheet = goodLaunches();
	kept = [];
});

const keptIds = (status = 'waiting') =>
	kept.filter((row) => row.status === status).map(({ row_id: id }) => id);

async function run(startAt: 'Start' | 'Every Morning', services: Record<string, INodeType> = {}) {
	return await runExample(
		simulator(),
		workflow,
		{
			'n8n-nodes-base.googleSheets': googleSheets({ Launches: sheet }),
			'n8n-nodes-base.dataTable': dataTable(kept),
			...services,
		},
		{ startAt },
	);
}

/** The first run, with so many calls left; then a new month. */
async function startWith(limit: number, periodEnd: string) {
	simulator().configure({ quota: { used: 0, limit, period_end: periodEnd } });
	const result = await run('Start');
	expect(result.error).toBeUndefined();
	simulator().configure({ quota: { used: 0, limit: 100, period_end: FUTURE } });
}

function expectAllLaunchedOnce() {
	expect(createdCounts(simulator())).toEqual([4, 4, 4]);
	expect(sheet.map((row) => row['Campaign ID']).sort()).toEqual(
		simulator()
			.ledger.createdBy('create_tiktok_campaign')
			.map(({ ids }) => ids.campaign_id)
			.sort(),
	);
	expect(kept).toEqual([]);
	expectCleanLedger(simulator());
}

it.each([
	['upload', 2],
	['card', 6],
	['campaign', 10],
])(
	'keeps the rows that missed the %s, and goes on there when the period is over',
	async (_, limit) => {
		await startWith(limit, PAST);
		const [, , launched = 0] = createdCounts(simulator());
		expect(keptIds()).toHaveLength(4 - launched);

		const result = await run('Every Morning');
		expect(result.error).toBeUndefined();
		expectAllLaunchedOnce();

		const { length } = simulator().ledger.requests;
		await run('Every Morning');
		await run('Start');
		expect(simulator().ledger.requests).toHaveLength(length);
	},
);

it('waits for the end of the period', async () => {
	await startWith(6, FUTURE);
	const before = simulator().ledger.requests.length;
	await run('Every Morning');

	expect(simulator().ledger.requests).toHaveLength(before);
	expect(keptIds().sort()).toEqual(['L-001', 'L-002', 'L-003', 'L-004']);
});

it('keeps again what the new month does not reach, at the step that is missing now', async () => {
	await startWith(2, PAST);
	simulator().configure({ quota: { used: 0, limit: 3, period_end: PAST } });
	await run('Every Morning');
	expect(kept).toHaveLength(4);

	simulator().configure({ quota: { used: 0, limit: 100 } });
	await run('Every Morning');
	expectAllLaunchedOnce();
});

it('started by hand while rows are kept, creates nothing twice either', async () => {
	await startWith(6, PAST);
	await run('Start');
	expectAllLaunchedOnce();
	await run('Every Morning');
	expectAllLaunchedOnce();
});

/** A node that works until it is asked for this operation. */
const stopsBefore = (operation: string, node: INodeType): INodeType => ({
	...node,
	async execute(this: IExecuteFunctions) {
		if (this.getNodeParameter('operation', 0) === operation) throw new Error('n8n was stopped');
		return (await node.execute?.call(this)) ?? [];
	},
});

it.each([
	['before the IDs are in the sheet', 'n8n-nodes-base.googleSheets', 'update'],
	['before the row is removed', 'n8n-nodes-base.dataTable', 'deleteRows'],
])('stopped %s, gives the same IDs the next time', async (_, type, operation) => {
	await startWith(8, PAST);
	const node = type.endsWith('dataTable') ? dataTable(kept) : googleSheets({ Launches: sheet });
	const stopped = await run('Every Morning', { [type]: stopsBefore(operation, node) });
	expect(stopped.error?.message).toContain('n8n was stopped');
	expect(createdCounts(simulator())).toEqual([4, 4, 4]);
	expect(kept).toHaveLength(4);

	await run('Every Morning');
	expectAllLaunchedOnce();
});

it('does not try a row with a mistake again until it is corrected', async () => {
	sheet = launches();
	await startWith(100, PAST);
	expect(kept).toEqual([
		expect.objectContaining({
			row_id: 'L-005',
			status: 'wrong',
			step: 'create_tiktok_carousel_card',
			problem: expect.stringContaining('Ad Texts'),
		}),
	]);
	const { length } = simulator().ledger.requests;
	await run('Every Morning');
	expect(simulator().ledger.requests).toHaveLength(length);

	Object.assign(sheet[4] ?? {}, {
		...goodLaunches()[0],
		ID: 'L-005',
		Product: 'Dachs Sleeping Bag',
		'Image URLs': 'https://example.com/1.jpg, https://example.com/2.jpg',
	});
	await run('Start');
	expect(sheet[4]).toMatchObject({ Status: 'Launched', 'Campaign ID': expect.any(String) });
	expect(kept).toEqual([]);
	expectCleanLedger(simulator());
});
