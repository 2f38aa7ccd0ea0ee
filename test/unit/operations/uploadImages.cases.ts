/** Image > Upload, for each item and for all items together. */
import fc from '../../fastCheck';

import { plan } from '../pipeline/planning';

const url = (name: number | string) => `https://example.com/${name}.jpg`;
const urls = (count: number, prefix = 'n') =>
	Array.from({ length: count }, (_, index) => url(`${prefix}${index}`));

const upload = { resource: 'image', operation: 'upload', imageUrls: '={{ $json.urls }}' };
const together = { ...upload, combineItems: true };

describe('an upload for each item', () => {
	it('sends the URLs of the item, and its ad account', () => {
		const rows = [{ urls: `${url(1)}, ${url(2)}` }, { urls: [url(3)], advertiser_id: '700' }];
		const { requests, calls } = plan(upload, rows);
		expect(requests).toEqual([
			{ image_urls: [url(1), url(2)] },
			{ image_urls: [url(3)], advertiser_id: '700' },
		]);
		expect(calls.map(({ items }) => items)).toEqual([[0], [1]]);
	});

	it('takes 1 to 20 URLs', () => {
		const rows = [
			{ urls: urls(20) },
			{ urls: urls(21) },
			{ urls: '' },
			{ urls: [url(1), 'x.jpg'] },
		];
		const { requests, refused } = plan(upload, rows);
		expect(requests).toEqual([{ image_urls: urls(20) }]);
		expect(refused).toEqual({
			1: 'Image URLs: 21 entries given; 1 to 20 are allowed',
			2: 'Image URLs: nothing given, but it is required',
			3: 'Image URLs, entry 2: “x.jpg” does not start with https://: try https://x.jpg',
		});
	});
});

describe('one upload for all items', () => {
	it('fills calls of 20 in order, across items', () => {
		const rows = [{ urls: urls(15, 'a') }, { urls: urls(10, 'b') }, { urls: urls(16, 'c') }];
		const { jobs, calls, requests } = plan(together, rows);
		expect(jobs.map(({ items }) => items)).toEqual([[0, 1, 2]]);
		expect(calls.map(({ items }) => items)).toEqual([[0, 1], [1, 2], [2]]);
		expect(requests.map((request) => request.image_urls)).toEqual([
			[...urls(15, 'a'), ...urls(5, 'b')],
			[...urls(10, 'b').slice(5), ...urls(15, 'c')],
			[url('c15')],
		]);
	});

	it('lets an item bring more than 20', () => {
		const { requests, refused } = plan(together, [{ urls: urls(41) }]);
		expect(refused).toEqual({});
		expect(requests.map(({ image_urls: list }) => [list].flat().length)).toEqual([20, 20, 1]);
	});

	it('keeps ad accounts apart', () => {
		const rows = [
			{ urls: urls(2, 'a'), advertiser_id: '1' },
			{ urls: urls(2, 'b') },
			{ urls: urls(2, 'c'), advertiser_id: '1' },
		];
		const { jobs, requests } = plan(together, rows);
		expect(jobs.map(({ items }) => items)).toEqual([[0, 2], [1]]);
		expect(requests).toEqual([
			{ advertiser_id: '1', image_urls: [...urls(2, 'a'), ...urls(2, 'c')] },
			{ image_urls: urls(2, 'b') },
		]);
	});

	it('leaves a bad item out of it, alone', () => {
		const rows = [{ urls: urls(1, 'a') }, { urls: 'b.jpg' }, { urls: urls(1, 'c') }];
		const { jobs, requests, refused } = plan(together, rows);
		expect(jobs.map(({ items }) => items)).toEqual([[0, 2]]);
		expect(requests).toEqual([{ image_urls: [url('a0'), url('c0')] }]);
		expect(refused).toEqual({
			1: 'Image URLs, entry 1: “b.jpg” does not start with https://: try https://b.jpg',
		});
	});

	it('contains every URL once and in order, in as few calls as possible', () => {
		const row = fc.record({
			count: fc.integer({ min: 1, max: 30 }),
			account: fc.integer({ max: 2, min: 0 }),
		});
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (given) => {
				const rows = given.map(({ count, account }, index) => ({
					urls: urls(count, `${index}-`),
					...(account > 0 && { advertiser_id: String(account) }),
				}));
				const { jobs, refused } = plan(together, rows);
				expect(refused).toEqual({});
				for (const { items, calls } of jobs) {
					const wanted = items.flatMap((item) => rows[item]?.urls ?? []);
					const sent = calls.map((call) => [call.arguments.image_urls].flat());
					expect(sent.flat()).toEqual(wanted);
					expect(calls).toHaveLength(Math.ceil(wanted.length / 20));
					expect(Math.max(...sent.map((list) => list.length))).toBeLessThanOrEqual(20);
					for (const call of calls) {
						const accounts = call.items.map((item) => rows[item]?.advertiser_id);
						expect(new Set(accounts)).toEqual(new Set([call.arguments.advertiser_id]));
					}
				}
				expect(jobs.flatMap(({ items }) => items).sort((a, b) => a - b)).toEqual([...rows.keys()]);
			}),
			{ numRuns: 60 },
		);
	});
});
