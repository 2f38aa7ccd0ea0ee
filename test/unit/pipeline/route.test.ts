import { uploadImages } from '../../../nodes/AdspirerTikTok/operations/uploadImages';
import type { ErrorMode } from '../../../nodes/AdspirerTikTok/pipeline/mode';
import type { Outcome } from '../../../nodes/AdspirerTikTok/pipeline/outcome';
import { routeBadRows, routeItems } from '../../../nodes/AdspirerTikTok/pipeline/route';
import { addAdGroup } from '../../../nodes/AdspirerTikTok/operations/addAdGroup';
import { answered, ended, endedTogether, itemsOf, madeAdGroup, overQuota, planned } from './ended';
import { failureOf, quotaWith } from './replies';

const ID = '1790000000000000001';

const ROWS = itemsOf({ row: 0 }, { row: 1 }, { row: 2 }, { row: 3 });

const run = (mode: ErrorMode = 'regularOutput', changes = {}) => ({
	tool: addAdGroup,
	mode,
	items: ROWS,
	settings: { includeInputFields: true, combinesItems: false, dryRun: false, ...changes },
});

const failed = (attempts = 1): Outcome => ({
	kind: 'failed',
	failure: failureOf('refused', { status: 400, details: { a: 1 } }),
	attempts,
});

const badRow = (item: number) => ({ item, problems: [{ field: 'Budget', message: 'wrong' }] });

const refusedJson = (key: string) => ({
	error: 'refused',
	details: {
		tool: 'add_tiktok_ad_group',
		http_status: 400,
		idempotency_key: key,
		attempts: 1,
		advice: 'Advice on refused.',
		structured_content: { a: 1 },
	},
});

const quotaJson = (item: number, attempted: boolean) => ({
	row: item,
	adspirer: {
		tool: 'add_tiktok_ad_group',
		quota_exceeded: true,
		message: 'Monthly limit reached.',
		quota: quotaWith(0),
		idempotency_key: `key-${item}`,
		attempted,
	},
});

const badRowJson = {
	error: 'Item 2: Budget: wrong',
	details: { tool: 'add_tiktok_ad_group', problems: [{ field: 'Budget', message: 'wrong' }] },
};

const jobs = [ended(3, madeAdGroup(ID)), ended(1, failed()), ended(0, overQuota(0))];

const success = (item: number) => ({
	json: {
		row: item,
		adgroup_id: ID,
		adspirer: {
			tool: 'add_tiktok_ad_group',
			text: 'Added',
			idempotency_key: `key-${item}`,
			attempts: 1,
		},
	},
	pairedItem: { item },
});

describe('each item leaves once, in order', () => {
	it('on the regular output with the row around an error', () => {
		expect(routeItems(run(), jobs, [badRow(2)])).toEqual([
			[
				{ json: { row: 1, ...refusedJson('key-1') }, pairedItem: { item: 1 } },
				{ json: { row: 2, ...badRowJson }, pairedItem: { item: 2 } },
				success(3),
			],
			[{ json: quotaJson(0, false), pairedItem: { item: 0 } }],
		]);
	});

	it('with nothing but the error where n8n adds the row', () => {
		const [output] = routeItems(run('errorOutput'), jobs, [badRow(2)]);
		expect(output.map(({ json }) => json)).toEqual([
			refusedJson('key-1'),
			badRowJson,
			success(3).json,
		]);
	});

	it('all on the first output for an agent, who sees nothing of the incoming items', () => {
		const seen = (json: object) => ({ ...json, row: undefined });
		const [items, overQuota] = routeItems(run('tool'), jobs, [badRow(2)]);

		expect(overQuota).toEqual([]);
		expect(items).toEqual([
			{ json: seen(quotaJson(0, false)), pairedItem: { item: 0 } },
			{ json: seen(refusedJson('key-1')), pairedItem: { item: 1 } },
			{ json: seen(badRowJson), pairedItem: { item: 2 } },
			{ ...success(3), json: seen(success(3).json) },
		]);
	});

	it('also where there are only bad rows, even of no tool', () => {
		const unplanned = { ...run(), tool: undefined };
		expect(routeBadRows(unplanned, [badRow(2), badRow(1)])).toEqual([
			[
				{
					json: {
						row: 1,
						error: 'Item 1: Budget: wrong',
						details: { problems: [{ field: 'Budget', message: 'wrong' }] },
					},
					pairedItem: { item: 1 },
				},
				{
					json: {
						row: 2,
						error: 'Item 2: Budget: wrong',
						details: { problems: [{ field: 'Budget', message: 'wrong' }] },
					},
					pairedItem: { item: 2 },
				},
			],
			[],
		]);
	});
});

it('an unsent call’s error has neither status nor key', () => {
	const [[item]] = routeItems(run('errorOutput'), [ended(0, failed(0))], []);
	expect(item?.json.details).toEqual({
		tool: 'add_tiktok_ad_group',
		advice: 'Advice on refused.',
		structured_content: { a: 1 },
	});
});

it('an attempted quota item says so, and what the reserve is', () => {
	const reserve: Outcome = {
		kind: 'quota',
		message: 'Stopped at the reserve.',
		quota: quotaWith(4),
		reserveReached: true,
		attempts: 0,
	};
	const [, [attempted, kept]] = routeItems(run(), [ended(0, overQuota(1)), ended(1, reserve)], []);

	expect(attempted?.json).toEqual(quotaJson(0, true));
	expect(kept?.json.adspirer).toMatchObject({
		quota_exceeded: true,
		reserve_reached: true,
		quota: { remaining: 4 },
	});
});

describe('several calls for several items', () => {
	const upload = (items: number[], count: number) => ({
		...planned(items, {
			tool: uploadImages,
			image_urls: Array.from({ length: count }, (_, index) => `https://example.com/${index}`),
		}),
		owners: Array.from({ length: count }, (_, index) => items[index] ?? items[0] ?? 0),
	});
	const arrived = (attempts: number, remaining: number, ...image_ids: string[]): Outcome => {
		const done = answered({ text: `Got ${image_ids.length}`, image_ids });
		return { ...done, answer: { ...done.answer, quota: quotaWith(remaining) }, attempts };
	};
	const together = { ...run('regularOutput', { combinesItems: true }), tool: uploadImages };
	const image = (n: number) => `ad-site-i18n-sg/20230602${String(n).padStart(16, '0')}`;

	it('become one item with all images, the lowest counter, and a report of each call', () => {
		const job = endedTogether([
			{ call: upload([0, 1], 2), outcome: arrived(1, 8, image(1), image(2)) },
			{ call: upload([1, 2], 1), outcome: arrived(2, 7, image(3)) },
		]);

		expect(routeItems(together, [job], [])).toEqual([
			[
				{
					json: {
						row: 0,
						image_ids: [image(1), image(2), image(3)],
						adspirer: {
							tool: 'upload_tiktok_images',
							text: 'Got 2\n\nGot 1',
							quota: quotaWith(7),
							idempotency_key: 'key-0',
							attempts: 3,
							calls: [
								{ idempotency_key: 'key-0', text: 'Got 2', attempts: 1, quota: quotaWith(8) },
								{ idempotency_key: 'key-1', text: 'Got 1', attempts: 2, quota: quotaWith(7) },
							],
						},
					},
					pairedItem: [{ item: 0 }, { item: 1 }, { item: 2 }],
				},
			],
			[],
		]);
	});

	it('leave rows out whose images did not all arrive, by their first mishap', () => {
		const job = endedTogether([
			{ call: upload([0, 1], 2), outcome: overQuota(1) },
			{ call: upload([1, 2], 2), outcome: failed() },
			{ call: upload([2, 3], 2), outcome: arrived(1, 9, image(1), image(2)) },
		]);
		const [success, quota] = routeItems(together, [job], []);

		expect(success.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 2 }, [{ item: 3 }]]);
		expect(success[1]?.json).toMatchObject({ row: 3, image_ids: [image(2)] });
		expect(quota.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('make no success item where nothing arrived', () => {
		const job = endedTogether([
			{ call: upload([0], 2), outcome: failed() },
			{ call: upload([1], 2), outcome: failed() },
		]);
		const [success] = routeItems(together, [job], []);
		expect(success.map(({ json }) => json.error)).toEqual(['refused', 'refused']);
	});
});

describe('a dry run', () => {
	it('shows requests and placeholders', () => {
		const call = planned([0], { tool: uploadImages, image_urls: ['a', 'b'], advertiser_id: '7' });
		const dry = { ...run('stop', { dryRun: true }), tool: uploadImages };
		const [[item]] = routeItems(dry, [ended(0, { kind: 'dryRun', attempts: 0 }, call)], []);

		expect(item).toEqual({
			json: {
				row: 0,
				image_ids: ['dry_run:image_ids:1', 'dry_run:image_ids:2'],
				advertiser_id: '7',
				adspirer: {
					tool: 'upload_tiktok_images',
					dry_run: true,
					request: { arguments: { image_urls: ['a', 'b'], advertiser_id: '7' } },
					idempotency_key: 'key-0',
				},
			},
			pairedItem: { item: 0 },
		});
	});

	it('shows each of the calls that serve several items', () => {
		const calls = [planned([0, 1], { tool: uploadImages, image_urls: ['a'] })];
		calls.push(planned([1], { tool: uploadImages, image_urls: ['b'] }));
		const dry = {
			...run('stop', { dryRun: true, combinesItems: true }),
			tool: uploadImages,
		};
		const job = endedTogether(
			calls.map((call) => ({ call, outcome: { kind: 'dryRun', attempts: 0 } })),
		);
		const [[item]] = routeItems(dry, [job], []);

		expect(item?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
		expect(item?.json.image_ids).toEqual(['dry_run:image_ids:1', 'dry_run:image_ids:2']);
		expect(item?.json.adspirer).toMatchObject({
			calls: [
				{ request: { arguments: { image_urls: ['a'] } }, idempotency_key: 'key-0' },
				{ request: { arguments: { image_urls: ['b'] } }, idempotency_key: 'key-1' },
			],
		});
	});
});

it('every item keeps the files of its row', () => {
	const binary = { image: { data: 'aGk=', mimeType: 'image/png' } };
	const items = ROWS.map((item) => ({ ...item, binary }));
	const [success, quota] = routeItems({ ...run(), items }, jobs, [badRow(2)]);

	expect(quota.map((item) => item.binary)).toEqual([binary]);
	expect(success.map((item) => item.binary)).toEqual([binary, binary, binary]);
});

it('before n8n 2.37 an item for the error output has its details as `message`', () => {
	const [success] = routeItems(run('oldErrorOutput'), jobs, []);
	expect(success.map(({ json }) => json)).toContainEqual({
		error: 'refused',
		message: refusedJson('key-1').details,
	});
});
