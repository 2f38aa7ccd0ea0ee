/** Idempotency keys of items that come in again. */
import { combinedUpload, input, keysOf } from './keyedCalls';

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
		const [first, second, third] = keysOf(input, equal);
		const back = { name: 'A', ...report(second) };

		expect(keysOf(input, [back])).toEqual([second]);
		expect(keysOf(input, [{ name: 'A' }, back, { name: 'A' }])).toEqual([first, second, third]);
		expect(keysOf(input, [{ ...back, name: 'B' }])).not.toEqual([second]);
	});

	it('keeps its place among the calls of a combined upload with one custom key', () => {
		const row = { url: 'https://example.com/21.jpg' };
		const rows = Array.from({ length: 21 }, () => row);
		const [first, second] = keysOf(combinedUpload, rows);

		expect(keysOf(combinedUpload, [{ ...row, ...heldBack(second) }])).toEqual([second]);
		expect(keysOf(combinedUpload, [row])).toEqual([second]);
		expect(second).not.toBe(first);
	});
});
