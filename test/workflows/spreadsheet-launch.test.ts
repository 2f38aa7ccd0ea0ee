import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { IDataObject } from 'n8n-workflow';

import workflowFile from '../../examples/workflows/spreadsheet-launch.json';
import { isRecord } from '../../nodes/AdspirerTikTok/api/canonicalJson';
import { followRows } from '../demo/rows';
import { launchSpreadsheet, type SpreadsheetLaunch } from '../demo/spreadsheetLaunch';
import { linearWorkflow, runWorkflow, type WorkflowJson } from '../harness';
import type { Created } from '../simulator/ledger';
import { startSimulator, type Simulator } from '../simulator/simulator';
import { idEntries } from '../simulator/wording';
import { against, NODE_TYPE } from './launch';

const CSV = 'examples/spring-launch.csv';
const BAD_ROW = 4;
const LAUNCH_STEPS = [
	'Upload Images',
	'Create Carousel Card',
	'Create Campaign',
	'Create Ad Group',
	'Create Ad',
];

const workflow: WorkflowJson = workflowFile;
const adspirerNodes = workflow.nodes.filter(({ type }) => type === NODE_TYPE);

let simulator: Simulator;
let launched: SpreadsheetLaunch;
let rows: IDataObject[];

const argumentsOf = ({ arguments: given }: Pick<Created, 'arguments'>) =>
	isRecord(given) ? given : {};

const idsOf = (object: Created) => idEntries(object.ids).flatMap(([, ids]) => ids);

/** Rows (indexes in the spreadsheet) on each output of a node, told by their products. */
const rowsOn = (node: string) => {
	const products = rows.map(({ Product }) => Product);
	return launched.result
		.outputs(node)
		.map((items) => items.map(({ json }) => products.indexOf(json.Product)));
};

beforeAll(async () => {
	simulator = await startSimulator({ quota: { used: 117, limit: 150 }, latencyMs: 60 });
	rows = parse(await readFile(CSV), { columns: true });
	launched = await launchSpreadsheet(simulator);
});

afterAll(async () => await simulator.close());

describe('the calls', () => {
	it('keep the contract and the quota', () => {
		const { ledger } = simulator;
		expect(launched.result.error).toBeUndefined();
		expect(ledger).toMatchObject({
			violations: [],
			undocumented: [],
			unknownIds: [],
			conflicts: [],
		});
		expect(ledger.duplicates({ ignoreKeys: true })).toEqual([]);
		expect(ledger.requests.filter(({ status }) => status === 200)).toHaveLength(33);
		expect(ledger.quota).toMatchObject({ used: 150, limit: 150 });
		expect(new Set(ledger.requests.map(({ status }) => status))).toEqual(new Set([200, 402]));
	});

	/** When a day begins and ends in UTC, for a day of March 2027 in n8n's own zone, New York. */
	const dayIn = (day: string) => {
		const ahead = day < '2027-03-14' ? 5 : 4;
		const at = (time: string) =>
			new Date(Date.parse(`${day}T${time}Z`) + ahead * 3_600_000)
				.toISOString()
				.slice(0, 19)
				.replace('T', ' ');
		return { first: at('00:00:00'), last: at('23:59:59') };
	};

	it('say for each row what stands in its cells', () => {
		const { ledger } = simulator;
		for (const [index, row] of rows.entries()) {
			if (index === BAD_ROW) continue;
			const text = { ad_text: row['Ad text'], landing_page_url: row['Landing page'] };
			const budget = Number(row['Daily budget']);
			const campaignName = `Spring Launch – ${String(row.Product)}`;
			const adGroupName = `${String(row.Product)} – ${String(row['Test age groups'])}`;
			const [start, end] = ['Start date', 'End date'].map((name) => dayIn(String(row[name])));

			expect(ledger.createdBy('create_tiktok_carousel_card').map(argumentsOf)).toContainEqual(
				expect.objectContaining({
					ad_texts: [row['Ad text']],
					landing_page_urls: [row['Landing page']],
				}),
			);
			expect(ledger.createdBy('create_tiktok_campaign').map(argumentsOf)).toContainEqual(
				expect.objectContaining({
					...text,
					campaign_name: campaignName,
					display_name: row['Display name'],
					budget_daily: budget,
					schedule_end_time: end?.last,
				}),
			);
			expect(ledger.createdBy('add_tiktok_ad_group').map(argumentsOf)).toContainEqual(
				expect.objectContaining({
					adgroup_name: adGroupName,
					budget,
					schedule_start_time: start?.first,
					schedule_end_time: end?.last,
				}),
			);
			expect(ledger.requestsTo('add_tiktok_ad').map(argumentsOf)).toContainEqual(
				expect.objectContaining({ ...text, ad_name: row.Product }),
			);
		}
	});

	it('read cells with commas, line breaks and labels as their writer meant them', () => {
		const { ledger } = simulator;
		const uploads = ledger.createdBy('upload_tiktok_images').map(argumentsOf);
		expect(uploads).toContainEqual({
			image_urls: [
				'https://example.com/nordwind/sturm-blue.jpg',
				'https://example.com/nordwind/sturm-green.jpg',
				'https://example.com/nordwind/w_400,h_400,c_fill/sturm-hood.jpg',
				'https://example.com/nordwind/w_400,h_400,c_fill/sturm-pocket.jpg',
			],
		});
		expect(uploads).toContainEqual({
			image_urls: [1, 2, 3, 4, 5].map((n) => `https://example.com/nordwind/moor-${n}.webp`),
		});
		expect(ledger.createdBy('create_tiktok_campaign').map(argumentsOf)).toContainEqual(
			expect.objectContaining({
				ad_text: 'Coffee above the clouds, ready in 90 seconds ☕🏔️',
				target_age_groups: ['AGE_18_24', 'AGE_25_34'],
			}),
		);
		expect(ledger.createdBy('add_tiktok_ad_group').map(argumentsOf)).toContainEqual(
			expect.objectContaining({ age_groups: ['AGE_45_54', 'AGE_55_100'] }),
		);
	});

	it('use IDs that earlier calls for the same row have made', () => {
		const byRow = followRows(launched).map(({ created }) => Object.values(created).flat());
		for (const [position, object] of simulator.ledger.created.entries()) {
			const { image_ids, card_id, campaign_id, adgroup_id } = argumentsOf(object);
			const used = [image_ids, card_id, campaign_id, adgroup_id]
				.flat()
				.filter((id) => id !== undefined)
				.map(String);
			const earlier = simulator.ledger.created.slice(0, position).flatMap(idsOf);
			const row = byRow.find((ids) => ids.includes(String(idsOf(object)[0])));

			expect(earlier).toEqual(expect.arrayContaining(used));
			expect(row).toEqual(expect.arrayContaining([...used, ...idsOf(object)]));
		}
	});

	it('leave the row with mistakes out', () => {
		expect(JSON.stringify(simulator.ledger.requests)).not.toMatch(/dachs/i);
	});
});

describe('the items', () => {
	const all = [0, 1, 2, 3, 4, 5, 6, 7];
	const good = all.filter((row) => row !== BAD_ROW);

	it('leave each node on the right output, linked to the incoming ones', () => {
		expect(rowsOn('Check Campaign')).toEqual([good, [], [BAD_ROW]]);
		for (const step of ['Check Ad Group', ...LAUNCH_STEPS.slice(0, -1)]) {
			expect(rowsOn(step)).toEqual([good, [], []]);
		}
		expect(rowsOn('Create Ad')).toEqual([[0, 1, 2, 3, 5], [6, 7], []]);

		for (const { name } of adspirerNodes) {
			const incoming = name === 'Check Campaign' ? all : good;
			rowsOn(name).forEach((output, index) =>
				expect(launched.result.items(name, index).map(({ pairedItem }) => pairedItem)).toEqual(
					output.map((row) => ({ item: incoming.indexOf(row) })),
				),
			);
		}
	});

	it('carry the columns and the IDs along, to the end', () => {
		for (const { json } of launched.result.items('Create Ad')) {
			expect(json).toMatchObject({ ...rows.find(({ Product }) => Product === json.Product) });
			expect(Object.keys(json)).toEqual(
				expect.arrayContaining(['image_ids', 'card_id', 'campaign_id', 'adgroup_id', 'ad_id']),
			);
			expect(JSON.stringify(json)).not.toContain('dry_run');
		}
	});

	it('are held with everything that it takes to go on', () => {
		const held = launched.result.items('Hold Until Quota Resets').map(({ json }) => json);
		expect(held).toEqual([6, 7].map((row) => expect.objectContaining(rows[row] ?? {})));
		for (const json of held) {
			expect(json).toMatchObject({
				card_id: expect.stringMatching(/^\d{19}$/),
				adgroup_id: expect.stringMatching(/^\d{19}$/),
				adspirer: {
					tool: 'add_tiktok_ad',
					quota_exceeded: true,
					quota: {
						used: 150,
						limit: 150,
						remaining: 0,
						period_end: simulator.ledger.quota.period_end,
					},
				},
			});
		}
	});

	it('say all that is wrong with the bad row', () => {
		expect(launched.result.items('Rows to Correct').map(({ json }) => json)).toEqual([
			{
				...rows[BAD_ROW],
				error: expect.stringContaining('Ad Text: 105 characters given'),
				details: {
					tool: 'create_tiktok_campaign',
					problems: [
						expect.objectContaining({ field: 'Ad Text' }),
						expect.objectContaining({ field: 'Landing Page URL' }),
					],
				},
			},
		]);
	});
});

describe('afterwards', () => {
	let folder: string;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'spreadsheet-launch-'));
		simulator.configure({ quota: { used: 0 } });
	});

	afterAll(async () => await rm(folder, { recursive: true }));

	it('a held row goes on at the step that it missed', async () => {
		const createAd = adspirerNodes.find(({ name }) => name === 'Create Ad');
		if (!createAd) throw new Error('No such node');
		const { result } = launched;
		const held = result.items('Hold Until Quota Resets').map(({ json }) => json);

		const later = await runWorkflow({
			workflow: { ...linearWorkflow(createAd), name: workflow.name },
			...against(simulator),
			input: held.slice(0, 1),
		});

		expect(later.items('Create Ad')).toHaveLength(1);
		expect(simulator.ledger.createdBy('add_tiktok_ad').map(argumentsOf).at(-1)).toMatchObject({
			ad_name: held[0]?.Product,
			adgroup_id: held[0]?.adgroup_id,
			card_id: held[0]?.card_id,
		});
	});

	it('a run with the row corrected creates what is missing, and nothing twice', async () => {
		const csv = join(folder, 'corrected.csv');
		const text = await readFile(CSV, 'utf8');
		await writeFile(
			csv,
			text.replace('http://', 'https://').replace(/Keeps you warm[^"]+/, 'Warm.'),
		);
		const nodes = workflow.nodes.map((node) =>
			node.name === 'Read the Spreadsheet' ? { ...node, parameters: { fileSelector: csv } } : node,
		);

		const again = await launchSpreadsheet(simulator, { ...workflow, nodes });

		expect(followRows(again).map(({ end }) => end)).toEqual(rows.map(() => ({ kind: 'ready' })));
		const { ledger } = simulator;
		for (const tool of [
			'upload_tiktok_images',
			'create_tiktok_campaign',
			'add_tiktok_ad',
		] as const) {
			expect(ledger.createdBy(tool)).toHaveLength(8);
		}
		expect(ledger.duplicates({ ignoreKeys: true })).toEqual([]);
		// Five calls for the corrected row, and the two ads that the quota had kept back.
		expect(ledger.quota.used).toBe(7);
	});
});
