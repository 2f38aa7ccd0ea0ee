import { createCampaign } from '../../../nodes/AdspirerTikTok/operations/createCampaign';
import type { BadRow } from '../../../nodes/AdspirerTikTok/pipeline/problems';
import type { Outcome } from '../../../nodes/AdspirerTikTok/pipeline/outcome';
import {
	badRowsError,
	canceledError,
	failedCallError,
} from '../../../nodes/AdspirerTikTok/pipeline/stop';
import { answered, ended, endedTogether, madeAdGroup, NODE, overQuota, planned } from './ended';
import { failureOf } from './replies';

const bad = (item: number, message = `wrong ${item}`): BadRow => ({
	item,
	problems: [{ field: 'Budget', message }],
});

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

const failed = (message: string, mayHaveHappened = false, attempts = 1): Outcome => ({
	kind: 'failed',
	failure: failureOf(message, { mayHaveHappened }),
	attempts,
});

describe('the error about bad items', () => {
	it('names each, all its problems, and how many there are', () => {
		const twice: BadRow = {
			item: 4,
			problems: [
				{ field: 'Ad Text', message: 'too long' },
				{ field: 'Budget', message: 'no number' },
			],
		};
		const error = badRowsError(NODE, [twice, bad(2)], 9, []);

		expect(error.message).toBe(
			'2 of 9 items cannot be sent, so this node created nothing.\nItem 2: Budget: wrong 2\nItem 4: Ad Text: too long; Budget: no number',
		);
		// n8n would add the number of one item to a message about several.
		expect(error.context.itemIndex).toBeUndefined();
		expect(error.node).toBe(NODE);
	});

	it('names items with the same problem together', () => {
		const rows = [bad(0, 'same'), bad(1), bad(2, 'same')];

		expect(badRowsError(NODE, rows, 3, []).message).toBe(
			'3 of 3 items cannot be sent, so this node created nothing.\nItems 0, 2: Budget: same\nItem 1: Budget: wrong 1',
		);
	});

	it('shows ten in full', () => {
		const lines = (count: number) =>
			badRowsError(
				NODE,
				range(count).map((item) => bad(item)),
				99,
				[],
			).message.split('\n');

		expect(lines(10)).toHaveLength(11);
		expect(lines(10)[10]).toBe('Item 9: Budget: wrong 9');
		expect(lines(13)).toHaveLength(12);
		expect(lines(13)[11]).toBe('… and 3 more items');
	});

	it('counts the items that it does not show', () => {
		const rows = [...range(11).map((item) => bad(item)), bad(11, 'same'), bad(12, 'same')];

		expect(badRowsError(NODE, rows.slice(0, 11), 99, []).message).toMatch(/… and 1 more item$/);
		expect(badRowsError(NODE, rows, 99, []).message).toMatch(/… and 3 more items$/);
	});

	it('tells what an earlier try of the run has created', () => {
		const error = badRowsError(NODE, [bad(0)], 2, [
			'Created by this run so far:',
			'Item 1: ad_id 5',
		]);

		expect(error.message).toMatch(/^1 of 2 items cannot be sent, so nothing more was sent\./);
		expect(error.description).toMatch(/\nCreated by this run so far:\nItem 1: ad_id 5$/);
	});

	it('shows ten numbers of items with the same problem', () => {
		const rows = (count: number) => range(count).map((item) => bad(item, 'same'));

		expect(badRowsError(NODE, rows(10), 99, []).message).toContain(
			'Items 0, 1, 2, 3, 4, 5, 6, 7, 8, 9: Budget',
		);
		expect(badRowsError(NODE, rows(12), 99, []).message).toContain(
			'Items 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more: Budget',
		);
	});

	it('is not replaced by n8n for a word with an error code in it', () => {
		expect(badRowsError(NODE, [bad(0, 'preexisting')], 1, []).message).toContain('preexisting');
	});
});

describe('the error about a failed call', () => {
	it('is none where nothing failed', () => {
		const jobs = [ended(0, madeAdGroup('1')), ended(1, overQuota(1))];
		expect(failedCallError(NODE, jobs)).toBeUndefined();
	});

	it('tells of the first failure by item, and of everything that exists or may exist', () => {
		const jobs = [
			ended(0, madeAdGroup('1790000000000000001')),
			ended(1, overQuota(1)),
			ended(2, failed('first')),
			ended(3, failed('second', true, 2)),
			ended(4, { ...answered({ text: 'Done, somehow' }), attempts: 1 }),
			ended(5, { kind: 'notSent', attempts: 0 }),
			ended(6, failed('unsent', true, 0)),
		];
		const error = failedCallError(NODE, jobs);

		expect(error?.message).toBe('first');
		expect(error?.context.itemIndex).toBe(2);
		expect(error?.description).toBe(
			[
				'Advice on first.',
				'Tries: 1, idempotency key: key-2.',
				'Failed as well:',
				'Item 3: second',
				'Created by this run so far:',
				'Item 0 (idempotency key key-0): adgroup_id 1790000000000000001',
				'Item 3 (idempotency key key-3): may have gone through',
				'Item 4 (idempotency key key-4): created, but its answer shows no ID: Done, somehow',
			].join('\n'),
		);
	});

	it('tells all that one call has made', () => {
		const ids = { campaign_id: '1790000000000000001', adgroup_id: '1790000000000000003' };
		const outcome = { ...answered({ text: 'Created', ...ids }), attempts: 1 };
		const jobs = [
			ended(0, outcome, planned([0], { tool: createCampaign })),
			ended(1, failed('No')),
		];

		expect(failedCallError(NODE, jobs)?.description).toContain(
			`Item 0 (idempotency key key-0): campaign_id ${ids.campaign_id}, adgroup_id ${ids.adgroup_id}`,
		);
	});

	it('has no key of a call that was never sent', () => {
		const error = failedCallError(NODE, [ended(0, failed('No credential', false, 0))]);
		expect(error?.description).toBe('Advice on No credential.');
	});

	it('tells of calls that serve several items', () => {
		const error = failedCallError(NODE, [
			endedTogether([
				{ call: planned([0, 1]), outcome: madeAdGroup('1790000000000000001') },
				{ call: planned([1, 2]), outcome: failed('broken', true) },
			]),
		]);

		expect(error?.context.itemIndex).toBe(1);
		expect(error?.description?.split('\n').slice(2)).toEqual([
			'Created by this run so far:',
			'Items 0, 1 (idempotency key key-0): adgroup_id 1790000000000000001',
			'Items 1, 2 (idempotency key key-1): may have gone through',
		]);
	});

	it('is not replaced by n8n for a word with an error code in it', () => {
		expect(failedCallError(NODE, [ended(0, failed('preexisting ENOENT'))])?.message).toBe(
			'preexisting ENOENT',
		);
	});
});

describe('the error of a cancelled run', () => {
	it('has the word that n8n knows it by, and what was created', () => {
		const error = canceledError(NODE, ['Created by this run so far:', 'Item 0: adgroup_id 1']);

		expect(error.message).toBe('The execution was canceled');
		expect(error.description).toBe('Created by this run so far:\nItem 0: adgroup_id 1');
	});

	it('says nothing more where nothing was created', () => {
		expect(canceledError(NODE, []).description).toBeFalsy();
	});
});
