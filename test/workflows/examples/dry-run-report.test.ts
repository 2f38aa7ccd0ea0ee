import type { IDataObject } from 'n8n-workflow';

import { googleSheets } from '../../harness/stand-ins/google-sheets';
import { useSimulator } from '../operations';
import { goodLaunches, launches, readExample, runExample } from './example';

const workflow = readExample('dry-run-report');
const simulator = useSimulator();

/** Runs the check of a sheet; gives the report, which may hold lines of an earlier run. */
async function check(rows: IDataObject[], report: IDataObject[] = []): Promise<IDataObject[]> {
	const result = await runExample(simulator(), workflow, {
		'n8n-nodes-base.googleSheets': googleSheets({ Launches: rows, Report: report }),
	});
	expect(result.error).toBeUndefined();
	expect(simulator().ledger.requests).toEqual([]);
	return report;
}

const withChange = (change: IDataObject): IDataObject[] => [{ ...goodLaunches()[0], ...change }];

it('tells every problem of every row, in the order of the rows', async () => {
	const rows = launches();
	Object.assign(rows[1] ?? {}, { 'Daily budget': 'forty', Product: '' });
	const report = await check(rows);

	expect(report.map(({ Row, ID, Field }) => [Row, ID, Field])).toEqual([
		[3, 'L-002', 'Campaign Name'],
		[3, 'L-002', 'Daily Budget'],
		[6, 'L-005', 'Image IDs'],
		[6, 'L-005', 'Ad Text'],
		[6, 'L-005', 'Landing Page URL'],
	]);
	expect(report[4]).toEqual({
		Row: 6,
		ID: 'L-005',
		Product: 'Dachs Sleeping Bag',
		Field: 'Landing Page URL',
		Problem: expect.stringMatching(/https/i),
		Advice: 'Landing page: one address that starts with https://',
	});
	expect(report.map(({ Advice }) => Advice)).not.toContainEqual(expect.stringMatching(/^See/));
});

it('empties the report of the run before, and leaves it empty if all is well', async () => {
	const report = await check(launches());
	expect(report).toHaveLength(3);
	expect(await check(launches(), report)).toHaveLength(3);
	expect(await check(goodLaunches(), report)).toEqual([]);
});

it.each([
	['no images', { 'Image URLs': '' }, ['Image URLs']],
	[
		'a bad image among two',
		{ 'Image URLs': 'https://a.test/1.jpg, http://a.test/2.jpg' },
		['Image URLs, entry 2'],
	],
	['one image', { 'Image URLs': 'https://a.test/1.jpg' }, ['Image IDs']],
	[
		'eleven images',
		{ 'Image URLs': Array(11).fill('https://a.test/1.jpg').join('\n') },
		['Image IDs'],
	],
	['no text and no name', { 'Ad text': '', 'Display name': '' }, ['Ad Text', 'Display Name']],
])('tells a row with %s', async (_, change, fields) => {
	const report = await check(withChange(change));
	expect(report.map(({ Field }) => Field)).toEqual(fields);
	expect(report.map(({ Advice }) => Advice)).not.toContainEqual(expect.stringMatching(/^See/));
});
