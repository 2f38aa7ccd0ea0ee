import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

import stringWidth from 'string-width';

import workflowFile from '../../examples/workflows/spreadsheet-launch.json';
import { startSimulator, type Simulator, type SimulatorOptions } from '../simulator/simulator';
import { idEntries } from '../simulator/wording';
import { failuresOf } from './failures';
import { reportLines } from './report';
import { followRows } from './rows';
import { launchSpreadsheet, type SpreadsheetLaunch } from './spreadsheetLaunch';
import { tableLines } from './table';

let simulator: Simulator | undefined;

afterEach(async () => {
	await simulator?.close();
	simulator = undefined;
});

async function launchWith(options: SimulatorOptions): Promise<SpreadsheetLaunch> {
	simulator = await startSimulator(options);
	return await launchSpreadsheet(simulator);
}

it('tells everything that was created, how each row ended, and what it cost', async () => {
	const launch = await launchWith({ quota: { used: 117, limit: 150 }, latencyMs: 20 });
	const lines = reportLines(launch);
	const report = lines.join('\n');

	expect(failuresOf(launch)).toEqual([]);
	for (const { ids } of launch.ledger.created) {
		const { image_ids: _counted, ...named } = ids;
		for (const [, [id]] of idEntries(named)) expect(report).toContain(id);
	}
	for (const { number, product, created, end } of followRows(launch)) {
		const count = created.image_ids.length || '–';
		const row = new RegExp(`^ +${number}  ${product} +${count}  `);
		const index = lines.findIndex((line) => row.test(line));
		const label = {
			ready: 'Ready',
			overQuota: 'Over Quota',
			toCorrect: 'To correct',
			lost: 'Lost',
		};
		expect(lines[index + 1]).toContain(label[end.kind]);
	}
	expect(report).toContain('- Ad Text: 105 characters given; 1 to 100 are allowed\n');
	expect(report).toContain(`Stopped at “Create Ad”`);
	expect(report).toContain('33 calls used. That makes 150 of the 150 of this month');
	expect(report).toContain(`new ones come on ${launch.ledger.quota.period_end}.`);
	for (const [, node] of report.matchAll(/“(.+?)”/g)) {
		if (node?.startsWith('http://')) continue;
		expect(workflowFile.nodes.map(({ name }) => name)).toContain(node);
	}
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
});

it('tells it when there is nothing to hold back', async () => {
	const launch = await launchWith({});

	expect(failuresOf(launch)).toEqual([]);
	expect(reportLines(launch).join('\n')).not.toContain('Over Quota');
	expect(reportLines(launch).at(-1)).toMatch(/^35 calls used. That makes 35 of the 150 /);
});

it('tells it when the quota is used up from the start', async () => {
	const launch = await launchWith({ quota: { used: 150, limit: 150 } });

	expect(failuresOf(launch)).toEqual([]);
	expect(reportLines(launch).join('\n')).toContain('7 Over Quota');
	expect(followRows(launch).map(({ created }) => Object.values(created).flat())).toEqual(
		Array(8).fill([]),
	);
});

it('names an error of the API as what is to correct', async () => {
	simulator = await startSimulator();
	simulator.faults.add({ kind: 'status', status: 500, times: 1, tool: 'add_tiktok_ad_group' });
	const launch = await launchSpreadsheet(simulator);

	const [row] = followRows(launch).filter(({ created }) => created.adgroup_id.length === 1);
	expect(row?.end).toMatchObject({ kind: 'toCorrect', step: 'Create Ad Group' });
	expect(reportLines(launch)).toContain('     Stopped at “Create Ad Group”:');
	expect(reportLines(launch)).toContain(
		'     Stopped at “Check Campaign”, before anything was sent:',
	);
});

it('fails when the run breaks off', async () => {
	simulator = await startSimulator();
	const nodes = workflowFile.nodes.map((node) =>
		node.name === 'Create Campaign' ? { ...node, onError: 'stopWorkflow' } : node,
	);
	simulator.faults.add({ kind: 'status', status: 401, times: 1, tool: 'create_tiktok_campaign' });
	const launch = await launchSpreadsheet(simulator, { ...workflowFile, nodes });

	const failures = failuresOf(launch);
	expect(failures[0]).toMatch(/^The workflow ended with “error”: /);
	expect(failures).toContain('Row 9 left through no output.');
	expect(reportLines(launch).join('\n')).toContain('7 Lost');
});

it('fails when the spreadsheet is not there', async () => {
	simulator = await startSimulator();
	const nodes = workflowFile.nodes.map((node) =>
		node.name === 'Read the Spreadsheet'
			? { ...node, parameters: { fileSelector: 'none.csv' } }
			: node,
	);
	const launch = await launchSpreadsheet(simulator, { ...workflowFile, nodes });

	expect(failuresOf(launch)).toEqual([
		'The workflow ended with “error”: No file(s) found',
		'The spreadsheet has no rows.',
	]);
});

it('fails when something was created that no row knows of', async () => {
	const launch = await launchWith({ tellChildren: false });

	expect(failuresOf(launch)).toHaveLength(14);
});

describe('npm run demo', () => {
	const demo = (cwd: string) => {
		const script = ['--import', require.resolve('tsx'), resolve('test/demo/main.ts')];
		return promisify(execFile)(process.execPath, script, { cwd });
	};

	it('prints it and ends by itself, with an exit code that says if something went wrong', async () => {
		const [{ stdout, stderr }, failure] = await Promise.all([
			demo('.'),
			demo(tmpdir()).catch((error: unknown) => error),
		]);

		expect(stderr).toBe('');
		expect(stdout).toMatch(/^\nThe rows of examples.*\n2 Over Quota .*README.md says how.\n\n$/s);
		expect(failure).toMatchObject({
			code: 1,
			stderr: expect.stringContaining('No file(s) found'),
		});
	}, 20_000);
});

it.each(['夏のセール', '👩‍👩‍👧 Family', '한국어'])(
	'lays out %j by the columns that it takes',
	(name) => {
		const lines = tableLines(
			[{ heading: 'Name' }, { heading: 'Calls', isNumber: true }],
			['x', name].map((text) => ({ cells: [[text], ['7']], notes: [] })),
		);
		const widths = lines.filter((line) => line !== '').map((line) => stringWidth(line));
		expect(new Set(widths).size).toBe(1);
	},
);
