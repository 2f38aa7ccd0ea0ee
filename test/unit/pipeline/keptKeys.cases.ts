/** Idempotency keys of items that come in again. */
import type { IDataObject } from 'n8n-workflow';
import { plan } from './planning';

const adGroup = {
	resource: 'adGroup',
	operation: 'create',
	idSource: 'fields',
	campaignId: '1780000000000001234',
	adgroupName: '={{ $json.name }}',
	budget: 20,
	options: { idempotency: 'input' },
};

const keysOf = (parameters: Parameters<typeof plan>[0], rows: IDataObject[]) =>
	plan(parameters, rows).keys;

describe('an item that comes back without success', () => {
	const heldBack = (key: string | undefined) => ({
		adspirer: { quota_exceeded: true, idempotency_key: key },
	});
	const failedBefore = (key: string | undefined) => ({
		error: 'Refused',
		details: { tool: 'add_tiktok_ad_group', idempotency_key: key },
	});

	it.each([heldBack, failedBefore])('keeps its place among equal items (%p)', (report) => {
		const equal = [{ name: 'A' }, { name: 'A' }, { name: 'A' }];
		const [first, second, third] = keysOf(adGroup, equal);
		const back = { name: 'A', ...report(second) };

		expect(keysOf(adGroup, [back])).toEqual([second]);
		expect(keysOf(adGroup, [{ name: 'A' }, back, { name: 'A' }])).toEqual([first, second, third]);
		expect(keysOf(adGroup, [{ ...back, name: 'B' }])).not.toEqual([second]);
	});

	it('keeps its place among the calls of a combined upload with one custom key', () => {
		const upload = {
			resource: 'image',
			operation: 'upload',
			combineItems: true,
			imageUrls: '={{ $json.url }}',
			options: { idempotency: 'custom', idempotencyKey: 'spring' },
		};
		const row = { url: 'https://example.com/21.jpg' };
		const rows = Array.from({ length: 21 }, () => row);
		const [first, second] = keysOf(upload, rows);

		expect(keysOf(upload, [{ ...row, ...heldBack(second) }])).toEqual([second]);
		expect(keysOf(upload, [row])).toEqual([first]);
	});
});
