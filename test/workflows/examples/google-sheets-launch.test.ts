import type { IDataObject } from 'n8n-workflow';

import type { WorkflowJson } from '../../harness';
import { googleSheets } from '../../harness/stand-ins/google-sheets';
import { useSimulator } from '../operations';
import {
	argumentsOf,
	createdCounts,
	expectCleanLedger,
	launches,
	readExample,
	runExample,
} from './example';

const workflow = readExample('google-sheets-launch');
const simulator = useSimulator();

/** The sheet with its new rows, which the trigger gives; or others of its rows. */
async function rowsAdded(sheet: IDataObject[], added = sheet) {
	const input = added.map((row) => ({ ...row }));
	const services = { 'n8n-nodes-base.googleSheets': googleSheets({ Launches: sheet }) };
	return await runExample(simulator(), workflow, services, { input });
}

const statuses = (sheet: IDataObject[]) => sheet.map(({ Status }) => Status);

it('writes into each row its IDs, or what is wrong with it', async () => {
	const sheet = launches();
	const result = await rowsAdded(sheet);

	expect(result.error).toBeUndefined();
	expect(statuses(sheet)).toEqual(['Launched', 'Launched', 'Launched', 'Launched', 'Not launched']);
	expect(sheet[4]?.Message).toMatch(/Image IDs: 1 .*Ad Texts.*Landing Page URLs/);
	expect(createdCounts(simulator())).toEqual([5, 4, 4]);
	const campaigns = simulator().ledger.createdBy('create_tiktok_campaign');
	expect(
		campaigns.map((campaign) => ({ name: argumentsOf(campaign).campaign_name, ...campaign.ids })),
	).toEqual(
		expect.arrayContaining(
			sheet.slice(0, 4).map((row) => ({
				name: row.Product,
				campaign_id: row['Campaign ID'],
				adgroup_id: row['Ad group ID'],
				ad_id: row['Ad ID'],
			})),
		),
	);
	expect(sheet[0]?.['Campaign ID']).toMatch(/^\d{16,19}$/);
	expectCleanLedger(simulator());
});

it('launches no row twice: neither with its IDs in the sheet nor without', async () => {
	const sheet = launches().slice(0, 4);
	await rowsAdded(sheet);
	const first = simulator().ledger.requests.length;
	await rowsAdded(sheet);
	expect(simulator().ledger.requests).toHaveLength(first);

	const written = sheet.map((row) => ({ ...row }));
	await rowsAdded(sheet, launches().slice(0, 4));
	expect(simulator().ledger.requests).toHaveLength(2 * first);
	expect(createdCounts(simulator())).toEqual([4, 4, 4]);
	expect(sheet).toEqual(written);
	expectCleanLedger(simulator());
});

it('says which rows are over quota, and launches them when they come again', async () => {
	simulator().configure({ quota: { used: 0, limit: 10, period_end: '2099-12-01' } });
	const sheet = launches().slice(0, 4);
	await rowsAdded(sheet);
	expect(statuses(sheet).sort()).toEqual(['Launched', 'Launched', 'Over quota', 'Over quota']);
	expect(sheet.filter(({ Status }) => Status === 'Over quota')).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ Message: 'New calls after 2099-12-01', 'Campaign ID': '' }),
		]),
	);

	simulator().configure({ quota: { used: 0 } });
	await rowsAdded(sheet);
	expect(statuses(sheet)).toEqual(['Launched', 'Launched', 'Launched', 'Launched']);
	expect(sheet.every(({ Message }) => Message === '')).toBe(true);
	expect(createdCounts(simulator())).toEqual([4, 4, 4]);
	expectCleanLedger(simulator());
});

it('leaves a row without an ID alone', async () => {
	const sheet = launches()
		.slice(0, 1)
		.map((row) => ({ ...row, ID: '' }));
	const result = await rowsAdded(sheet);
	expect(result.error).toBeUndefined();
	expect(simulator().ledger.requests).toEqual([]);
});

it('needs Cell Format “Let n8n format”: Google rounds long IDs that it takes for numbers', async () => {
	const sheet = launches().slice(0, 1);
	const rounding = JSON.parse(
		JSON.stringify(workflow).replaceAll('"cellFormat":"RAW"', '"cellFormat":"USER_ENTERED"'),
	) as WorkflowJson;
	const services = { 'n8n-nodes-base.googleSheets': googleSheets({ Launches: sheet }) };
	await runExample(simulator(), rounding, services, { input: launches().slice(0, 1) });

	const [campaign] = simulator().ledger.createdBy('create_tiktok_campaign');
	expect(sheet[0]?.['Campaign ID']).toBe(Number(campaign?.ids.campaign_id));
	expect(String(sheet[0]?.['Campaign ID'])).not.toBe(campaign?.ids.campaign_id);
});
