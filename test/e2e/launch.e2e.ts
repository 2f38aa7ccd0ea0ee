/** Launches in a real n8n: by its command line, its editor, a schedule and a webhook. */
import { request } from 'undici';

import type { Created } from '../simulator/ledger';
import { N8nCli } from './host/cli';
import { createdCounts, expectClean } from './host/created';
import { exampleNames, prepareExample } from './host/examples';
import { setStage, type Stage } from './host/launch';
import { launchNodes, launchRows } from './host/launchChain';
import { until } from './host/processes';
import type { Execution } from './host/execution';
import { chain, rowsNodes } from './host/workflows';

let stage: Stage;
beforeAll(async () => {
	stage = await setStage();
});
beforeEach(() => stage.simulator.reset());
afterAll(async () => await stage?.close());

describe('the spreadsheet launch, from its CSV file', () => {
	beforeEach(() => {
		stage.simulator.configure({ quota: { used: 117, limit: 150 }, latencyMs: 60 });
	});

	it("runs by n8n's command line", async () => {
		const cli = new N8nCli(stage.server);
		const { apiKey, url: baseUrl } = stage.simulator;
		const credential = { id: 'cliAdspirer', name: 'Adspirer account' };
		await cli.importCredential({ ...credential, type: 'adspirerApi', data: { apiKey, baseUrl } });
		const example = prepareExample('spreadsheet-launch', { ...stage, credential });
		await cli.importWorkflow({ ...example, id: 'cliSpreadsheet' });

		const execution = await cli.execute('cliSpreadsheet');

		expect(execution.mode).toBe('cli');
		expectSpreadsheetLaunched(execution);
	});

	it('runs by its button in the editor', async () => {
		const { rest } = stage.server;
		const workflow = await rest.createWorkflow(prepareExample('spreadsheet-launch', stage));

		const execution = await rest.run(workflow, 'Start');

		expect(execution.mode).toBe('manual');
		expectSpreadsheetLaunched(execution);
	});
});

it('a schedule launches; the second time with the same rows creates nothing', async () => {
	const { rest } = stage.server;
	const schedule = {
		name: 'Every Second',
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		parameters: { rule: { interval: [{ field: 'seconds', secondsInterval: 1 }] } },
	};
	const nodes = [
		schedule,
		...rowsNodes(launchRows(2)),
		...launchNodes(stage, { idempotency: 'input' }),
	];
	const workflow = await rest.createWorkflow(chain('Scheduled launch', nodes));

	await rest.activate(workflow);
	const executions = await until('the schedule has launched twice', 30_000, async () => {
		const all = await rest.executions(workflow.id);
		return all.filter(({ status }) => status === 'success').length >= 2 && all;
	});
	await rest.deactivate(workflow);

	expect(executions.map(({ mode }) => mode)).toEqual(executions.map(() => 'trigger'));
	const ends = await Promise.all(executions.map(async ({ id }) => await rest.ended(id)));
	const ids = ends.map((execution) => execution.itemsOf('Create Ad').map(({ ad_id }) => ad_id));
	expect(ids[0]).toHaveLength(2);
	for (const sameIds of ids) expect(sameIds).toEqual(ids[0]);
	expectCreated({ rows: 2 });
});

it('a webhook launches the rows that it gets, and answers with their IDs', async () => {
	const { rest, url } = stage.server;
	const webhook = {
		name: 'Launch These',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		webhookId: '3f0f9b0e-9f0a-4a5e-8f1c-5a1c0f0f9b0e',
		parameters: {
			httpMethod: 'POST',
			path: 'launch',
			responseMode: 'lastNode',
			responseData: 'allEntries',
			options: {},
		},
	};
	const rows = {
		name: 'Rows',
		type: 'n8n-nodes-base.splitOut',
		parameters: { fieldToSplitOut: 'body.rows', options: {} },
	};
	const nodes = [webhook, rows, ...launchNodes(stage)];
	const workflow = await rest.createWorkflow(chain('Launch by webhook', nodes));
	await rest.activate(workflow);

	// n8n publishes in the background: until then there is nobody at this address.
	const response = await until('the webhook is there', 10_000, async () => {
		const { statusCode, body } = await request(`${url}/webhook/launch`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ rows: launchRows(3) }),
		});
		const answer = await body.json();
		return statusCode !== 404 && { statusCode, answer };
	});
	const answer = response.answer as Array<Record<string, unknown>>;
	await rest.deactivate(workflow);

	expect(response.statusCode).toBe(200);
	expectCreated({ rows: 3 });
	expect(answer.map(({ name }) => name)).toEqual(['Row 0', 'Row 1', 'Row 2']);
	for (const step of ['campaign_id', 'adgroup_id', 'ad_id'] as const) {
		const created = stage.simulator.ledger.created.map(({ ids }) => ids[step]);
		expect(created).toEqual(expect.arrayContaining(answer.map((item) => item[step])));
	}
});

describe('the examples', () => {
	it.each(exampleNames())('%s can be imported', async (name) => {
		const example = prepareExample(name, stage);
		const stored = await stage.server.rest.createWorkflow(example);

		expect(stored).toMatchObject({ name: example.name, nodes: example.nodes });
		const known = await knownTypes();
		const unknown = example.nodes.filter(
			({ type, typeVersion }) => !known.get(type)?.includes(Number(typeVersion)),
		);
		expect(unknown.map(({ type, typeVersion }) => `${type} ${String(typeVersion)}`)).toEqual([]);
	});
});

/** The node types of this n8n, with their versions. */
async function knownTypes(): Promise<Map<string, number[]>> {
	const { body } = await stage.server.rest.send('GET', '/types/nodes.json');
	const known = new Map<string, number[]>();
	for (const { name, version } of body as Array<{ name: string; version: number | number[] }>) {
		known.set(name, [...(known.get(name) ?? []), ...[version].flat()]);
	}
	return known;
}

/** That the example did what `test/workflows/spreadsheet-launch.test.ts` says in detail. */
function expectSpreadsheetLaunched(execution: Execution): void {
	expect(execution.data.resultData.error).toBeUndefined();
	expect(execution.status).toBe('success');

	const products = (node: string, output?: number) =>
		execution.itemsOf(node, output).map(({ Product }) => Product);
	const sheet = products('One Item per Row');
	const [fjell, sturm, moor, glut, dachs, nebel, gipfel, ufer] = sheet;
	expect(sheet).toHaveLength(8);
	expect(products('Check Campaign', 2)).toEqual([dachs]);
	expect(products('Create Ad Group')).toEqual([fjell, sturm, moor, glut, nebel, gipfel, ufer]);
	expect(products('Create Ad')).toEqual([fjell, sturm, moor, glut, nebel]);
	expect(products('Hold Until Quota Resets')).toEqual([gipfel, ufer]);
	expect(products('Rows to Correct')).toEqual([dachs]);
	for (const item of execution.itemsOf('Create Ad')) {
		expect(item).toMatchObject({
			'Display name': 'Nordwind Outdoor',
			ad_id: expect.stringMatching(/^\d{16,19}$/),
		});
	}

	const { ledger } = stage.simulator;
	expectClean(ledger);
	expect(createdCounts(ledger)).toEqual([7, 7, 7, 7, 5]);
	expect(ledger.quota.used).toBe(150);
	// Cells arrive from n8n's own reader of CSV files as their writer meant them.
	expect(ledger.createdBy('upload_tiktok_images').map(argumentsOf)).toContainEqual({
		image_urls: [
			'https://example.com/nordwind/sturm-blue.jpg',
			'https://example.com/nordwind/sturm-green.jpg',
			'https://example.com/nordwind/w_400,h_400,c_fill/sturm-hood.jpg',
			'https://example.com/nordwind/w_400,h_400,c_fill/sturm-pocket.jpg',
		],
	});
	expect(ledger.createdBy('create_tiktok_campaign').map(argumentsOf)).toContainEqual(
		expect.objectContaining({
			ad_text: 'Coffee above the clouds, ready in 90 seconds ☕🏔️',
			budget_daily: 20,
			target_age_groups: ['AGE_18_24', 'AGE_25_34'],
		}),
	);
}

const argumentsOf = ({ arguments: given }: Created) => given;

/** That each row has one of everything. */
function expectCreated({ rows }: { rows: number }): void {
	const { ledger } = stage.simulator;
	expectClean(ledger);
	expect(createdCounts(ledger)).toEqual([rows, rows, rows, rows, rows]);
}
