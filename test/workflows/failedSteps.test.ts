/** What a failed step leaves for the steps behind it: never an ID from before. */
import type { IDataObject } from 'n8n-workflow';

import { errorOutput, regularOutput } from './failures';
import { adGroupNode, adNode, campaignNode, launch, uploadNode, useSimulator } from './operations';

const simulator = useSimulator();

const OLD = {
	campaign_id: '1780000000000003333',
	adgroup_id: '1780000000000001111',
	ad_id: '1780000000000002222',
};
const row = (): IDataObject => ({
	name: 'row 0',
	card_id: '7000000000000000001',
	urls: 'https://example.com/a.jpg',
	...OLD,
});
const created = () => simulator().ledger.createdCount;

/** The campaign fails; its item as n8n hands it on. */
async function failedCampaign(settings: typeof errorOutput): Promise<IDataObject> {
	simulator().faults.add({ kind: 'status', status: 400, tool: 'create_tiktok_campaign' });
	const result = await launch(simulator(), campaignNode({}, settings), [row()]);
	return result.items('campaign', settings === errorOutput ? 2 : 0)[0]?.json ?? {};
}

describe.each([
	['regular output', regularOutput],
	['error output', errorOutput],
])('a failed campaign (%s)', (_what, settings) => {
	it.each([
		['an ad', [adNode({}, regularOutput)]],
		['an ad group', [adGroupNode({}, regularOutput)]],
		['an ad behind an ad group', [adGroupNode({}, regularOutput), adNode({}, regularOutput)]],
		[
			'an ad group twice',
			[adGroupNode({}, regularOutput), adGroupNode({}, { ...regularOutput, name: 'again' })],
		],
	])('builds nothing on its older IDs: %s', async (_step, nodes) => {
		const item = await failedCampaign(settings);
		const result = await launch(simulator(), nodes, [item]);

		expect(created()).toBe(0);
		const name = nodes.at(-1)?.name ?? '';
		expect(result.items(name)[0]?.json.error).toContain('the incoming item has no');
	});

	it('is not forgotten by a step that succeeds in between', async () => {
		const item = await failedCampaign(settings);
		const nodes = [uploadNode(), adNode({}, regularOutput)];
		const result = await launch(simulator(), nodes, [item]);

		expect(simulator().ledger.createdBy('add_tiktok_ad')).toEqual([]);
		const [uploaded] = result.items('image');
		for (const kind of Object.keys(OLD)) expect(uploaded?.json).not.toHaveProperty(kind);
		for (const name of ['error', 'details']) expect(uploaded?.json).not.toHaveProperty(name);
		expect(uploaded?.json.adspirer).toMatchObject({ warning: expect.stringContaining('failed') });
	});

	it('keeps an expression from taking them', async () => {
		const item = await failedCampaign(settings);
		const fields = {
			idSource: 'fields',
			adgroupId: '={{ $json.adgroup_id }}',
			cardId: '7000000000000000001',
		};
		await launch(simulator(), adNode(fields, regularOutput), [item]);

		expect(created()).toBe(0);
	});
});

it('a held campaign leaves no older ID either', async () => {
	simulator().configure({ quota: { limit: 150, used: 150 } });
	const result = await launch(simulator(), campaignNode(), [row()]);
	const [held] = result.items('campaign', 1);

	for (const kind of Object.keys(OLD)) expect(held?.json).not.toHaveProperty(kind);
	expect(held?.json.card_id).toBe(row().card_id);
});

it('a row that was held before and fails then asks only for the images that it has not got', async () => {
	const urls = ['https://example.com/a.jpg', 'https://example.com/b.jpg'];
	let input: IDataObject[] = [{ urls }];
	for (const [used, failingUrls, output] of [
		[150, [], 1],
		[0, ['b.jpg'], 2],
		[0, [], 0],
	] as const) {
		simulator().configure({ quota: { limit: 150, used }, failingUrls: [...failingUrls] });
		const result = await launch(simulator(), uploadNode({}, errorOutput), input);
		input = result.items('image', output).map(({ json }) => json);
	}
	const { created } = simulator().ledger;
	expect(created.map(({ arguments: given }) => given)).toEqual([
		{ image_urls: urls },
		{ image_urls: urls.slice(1) },
	]);
	expect(input[0]?.image_ids).toEqual(created.flatMap(({ ids }) => ids.image_ids));
});

it('a success keeps an error column under another name, and the files of its row', async () => {
	const result = await launch(simulator(), uploadNode({}, errorOutput), [
		{ ...row(), error: 'mine' },
	]);
	const [item] = result.items('image');

	expect(item?.json).toMatchObject({ incoming_error: 'mine', name: 'row 0' });
	expect(item?.json).not.toHaveProperty('error');
});
