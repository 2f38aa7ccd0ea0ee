import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { IDataObject } from 'n8n-workflow';

import { googleSheets } from '../../harness/stand-ins/google-sheets';
import { useSimulator } from '../operations';
import {
	argumentsOf,
	createdCounts,
	EXAMPLES,
	expectCleanLedger,
	readExample,
	runExample,
} from './example';

const workflow = readExample('carousel-from-rows');
const simulator = useSimulator();

const images = (): IDataObject[] =>
	parse(readFileSync(join(EXAMPLES, 'carousel.csv')), { columns: true });

const run = async (rows = images()) =>
	await runExample(simulator(), workflow, {
		'n8n-nodes-base.googleSheets': googleSheets({ Carousel: rows }),
	});

it('makes one carousel of the rows, each image with its text and its page', async () => {
	const result = await run();
	const { ledger } = simulator();

	expect(result.error).toBeUndefined();
	expect(createdCounts(simulator())).toEqual([1, 1, 1]);
	expect(ledger.createdBy('upload_tiktok_images').map(argumentsOf)).toEqual([
		{
			image_urls: images()
				.slice(0, 4)
				.map((row) => row['Image URL']),
		},
	]);
	const [card] = ledger.createdBy('create_tiktok_carousel_card');
	expect(card && argumentsOf(card)).toMatchObject({
		image_ids: ledger.createdBy('upload_tiktok_images')[0]?.ids.image_ids,
		ad_texts: [
			'Carries 45 litres like a daypack.',
			'Waterproof, windproof, and it fits in your pocket.',
			'Carries 45 litres like a daypack.',
			'Up in four minutes, even in the rain.',
		],
		landing_page_urls: ['fjell-45', 'sturm', 'fjell-45', 'nebel-2'].map(
			(page) => `https://example.com/shop/${page}`,
		),
	});
	expect(result.items('Create Campaign').map(({ json }) => json)).toEqual([
		expect.objectContaining({ ...card?.ids, campaign_id: expect.stringMatching(/^\d+$/) }),
	]);
	expect(ledger.createdBy('create_tiktok_campaign').map(argumentsOf)).toEqual([
		expect.objectContaining({ campaign_name: 'Spring Carousel', card_id: card?.ids.card_id }),
	]);
	expectCleanLedger(simulator());
});

it('run again, makes nothing twice and gives the same IDs', async () => {
	const first = await run();
	const second = await run();

	expect(createdCounts(simulator())).toEqual([1, 1, 1]);
	expect(second.items('Create Campaign')[0]?.json.campaign_id).toBe(
		first.items('Create Campaign')[0]?.json.campaign_id,
	);
	expectCleanLedger(simulator());
});

it('stops at the end of the quota, and goes on when it is run again', async () => {
	simulator().configure({ quota: { used: 0, limit: 2, period_end: '2099-12-01' } });
	const stopped = await run();
	expect(stopped.error?.message).toMatch(/used up. Run this again after 2099-12-01/);
	expect(createdCounts(simulator())).toEqual([1, 1, 0]);

	simulator().configure({ quota: { used: 0 } });
	expect((await run()).error).toBeUndefined();
	expect(createdCounts(simulator())).toEqual([1, 1, 1]);
	expectCleanLedger(simulator());
});

it('sends nothing if a row has a mistake', async () => {
	const rows = images();
	Object.assign(rows[2] ?? {}, { 'Image URL': 'http://example.com/no-https.jpg' });
	const result = await run(rows);

	expect(result.error?.message).toMatch(/HTTPS/i);
	expect(simulator().ledger.requests).toEqual([]);
});

it.each([1, 11])('sends nothing for %s images', async (count) => {
	const rows = Array.from({ length: count }, () => ({ ...images()[0] }));
	const result = await run(rows);

	expect(result.error?.message).toBe(
		`A carousel has 2 to 10 images. The sheet has ${count} for this one.`,
	);
	expect(simulator().ledger.requests).toEqual([]);
});
