/** What makes two calls the same call, in the three modes of Idempotency. */
import { createRunExecutionData, type IDataObject } from 'n8n-workflow';

import { adGroup, combinedUpload, input, keysOf } from './keyedCalls';
import { CLIENT, contextFor, DEFAULT_SETTINGS, plan, type Place } from './planning';
import { planCalls } from '../../../nodes/AdspirerTikTok/pipeline/plan';
import { createCarouselCard } from '../../../nodes/AdspirerTikTok/operations/createCarouselCard';

const UUID = /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const custom = {
	...adGroup,
	options: { idempotency: 'custom', idempotencyKey: '={{ $json.row }}' },
};

const rows = [{ name: 'A' }, { name: 'B' }];

describe('per execution', () => {
	it('gives a UUID to each item, even to equal ones', () => {
		const keys = keysOf(adGroup, [{ name: 'A' }, { name: 'A' }, { name: 'B' }]);
		expect(new Set(keys).size).toBe(3);
		for (const key of keys) expect(key).toMatch(UUID);
	});

	it('gives the same keys to a retry, and others to another execution', () => {
		const execution = createRunExecutionData();
		const keys = keysOf(adGroup, rows, { execution });
		expect(keysOf(adGroup, rows, { execution })).toEqual(keys);
		const stored = JSON.parse(JSON.stringify(execution)) as typeof execution;
		expect(keysOf(adGroup, rows, { execution: stored })).toEqual(keys);
		expect(keysOf(adGroup, rows)).not.toEqual(keys);
	});

	it('gives the same keys after a crash, which loses what the node had written into its context', () => {
		const execution = createRunExecutionData();
		const stored = JSON.parse(JSON.stringify(execution)) as typeof execution;
		const keys = keysOf(adGroup, rows, { execution });
		expect(keysOf(adGroup, rows, { execution: stored })).toEqual(keys);
	});

	it.each<[what: string, place: Place]>([
		['another node', { nodeName: 'Second' }],
		['another round of a loop', { runIndex: 1 }],
	])('gives other keys to %s of the execution', (_what, place) => {
		const execution = createRunExecutionData();
		const keys = keysOf(adGroup, rows, { execution });
		const others = keysOf(adGroup, rows, { execution, ...place });
		expect(new Set([...keys, ...others]).size).toBe(4);
	});

	it('gives another key to an item whose arguments have changed, so that no 409 can happen', () => {
		const execution = createRunExecutionData();
		const [first, second] = keysOf(adGroup, rows, { execution });
		const [same, other] = keysOf(adGroup, [{ name: 'A' }, { name: 'C' }], { execution });
		expect(same).toBe(first);
		expect(other).not.toBe(second);
	});

	it('gives another key to the same arguments of another tool', () => {
		const execution = createRunExecutionData();
		const additionalArguments = { note: 'x' };
		const upload = {
			resource: 'image',
			operation: 'upload',
			imageUrls: 'https://example.com/a.jpg',
			options: { additionalArguments },
		};
		const [one] = plan(upload, [{}], { execution }).keys;
		const context = contextFor(upload, [{}], { execution });
		const item = { json: { image_ids: ['a', 'b'] } };
		const [job] = planCalls(context, createCarouselCard, DEFAULT_SETTINGS, [item], [CLIENT]).jobs;
		expect(job?.calls[0]?.key).toMatch(UUID);
		expect(job?.calls[0]?.key).not.toBe(one);
	});

	it('keeps one seed for each node in what n8n stores of the execution', () => {
		const execution = createRunExecutionData();
		keysOf(adGroup, rows, { execution });
		keysOf(adGroup, rows, { execution, nodeName: 'Second' });
		const context = execution.executionData?.contextData ?? {};
		const seeds = Object.values<IDataObject>(context).map((memory) => memory.idempotencySeed);
		expect(seeds).toHaveLength(2);
		for (const seed of seeds) {
			expect(seed).toMatch(/^[\da-f]{8}-[\da-f]{4}-[48][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
		}
		expect(seeds[0]).not.toBe(seeds[1]);
	});
});

describe('per input', () => {
	it('gives the same keys in every execution and loop round, whatever the node is called', () => {
		const keys = keysOf(input, rows);
		for (const key of keys) expect(key).toMatch(UUID);
		expect(keysOf(input, rows)).toEqual(keys);
		expect(keysOf(input, rows, { runIndex: 3, nodeName: 'Renamed' })).toEqual(keys);
		expect(keysOf(input, [...rows].reverse())).toEqual([...keys].reverse());
	});

	it.each<[what: string, place: Place]>([
		['workflow', { workflowId: 'other' }],
		['node', { nodeId: 'other' }],
	])('gives other keys in another %s', (_what, place) => {
		const keys = new Set([...keysOf(input, rows), ...keysOf(input, rows, place)]);
		expect(keys.size).toBe(4);
	});

	it('counts equal inputs, so that two equal rows make two', () => {
		const equal = [{ name: 'A' }, { name: 'B' }, { name: 'A' }, { name: 'A' }];
		const keys = keysOf(input, equal);
		expect(keys.map((key) => key.slice(-8))).toEqual([
			'00000000',
			'00000000',
			'00000001',
			'00000002',
		]);
		expect(new Set(keys).size).toBe(4);
		expect(keysOf(input, [...equal, { name: 'A' }]).slice(0, 4)).toEqual(keys);
	});

	it('tells calls apart by their arguments, not by fields that are not sent', () => {
		const [key] = keysOf(input, [{ name: 'A', note: 1 }]);
		expect(keysOf(input, [{ name: 'A', note: 2 }])).toEqual([key]);
		expect(keysOf({ ...input, budget: 21 }, [{ name: 'A' }])).not.toEqual([key]);
	});

	describe('for items that come back from Over Quota', () => {
		const heldBack = (name: string, key: string | undefined, report: IDataObject = {}) => ({
			name,
			adspirer: { quota_exceeded: true, idempotency_key: key, ...report },
		});

		it('keeps their keys: the second of two equal rows is not taken for the first', () => {
			const [first, second, third] = keysOf(input, [{ name: 'A' }, { name: 'A' }, { name: 'A' }]);
			expect(keysOf(input, [heldBack('A', second)])).toEqual([second]);
			expect(keysOf(input, [heldBack('A', third), heldBack('A', second)])).toEqual([third, second]);
			// A new row beside them takes the first place that is free.
			expect(keysOf(input, [{ name: 'A' }, heldBack('A', second), { name: 'A' }])).toEqual([
				first,
				second,
				third,
			]);
			expect(keysOf(input, [{ name: 'A' }, heldBack('A', first)])).toEqual([second, first]);
		});

		it('gives a new key to an item that was changed meanwhile', () => {
			const [, second] = keysOf(input, [{ name: 'A' }, { name: 'A' }]);
			const [fresh] = keysOf(input, [{ name: 'B' }]);
			expect(keysOf(input, [heldBack('B', second)])).toEqual([fresh]);
		});

		it('takes no key from an item that was not held back', () => {
			const [first, second] = keysOf(input, [{ name: 'A' }, { name: 'A' }]);
			const done = { name: 'A', adspirer: { idempotency_key: second } };
			expect(keysOf(input, [done])).toEqual([first]);
			expect(keysOf(input, [heldBack('A', second, { quota_exceeded: 'yes' })])).toEqual([first]);
			expect(keysOf(input, [heldBack('A', undefined)])).toEqual([first]);
			expect(keysOf(input, [heldBack('A', second, { idempotency_key: 7 })])).toEqual([first]);
			expect(keysOf(input, [{ name: 'A', adspirer: 'text' }])).toEqual([first]);
		});

		it('takes no key in the other modes', () => {
			const [, second] = keysOf(input, [{ name: 'A' }, { name: 'A' }]);
			expect(keysOf(adGroup, [heldBack('A', second)])).not.toEqual([second]);
		});
	});
});

describe('a custom key', () => {
	it('is the same in every execution, however the rest of the row changes', () => {
		const keys = keysOf(custom, [
			{ name: 'A', row: 1 },
			{ name: 'B', row: 'two' },
		]);
		for (const key of keys) expect(key).toMatch(UUID);
		expect(
			keysOf(custom, [
				{ name: 'C', row: ' two ' },
				{ name: 'A', row: '1' },
			]),
		).toEqual([...keys].reverse());
	});

	it.each<[what: string, place: Place]>([
		['workflow', { workflowId: 'other' }],
		['node', { nodeId: 'other' }],
	])('is another one in another %s', (_what, place) => {
		const row = [{ name: 'A', row: 1 }];
		expect(keysOf(custom, row)).not.toEqual(keysOf(custom, row, place));
		expect(keysOf(custom, row)).toEqual(keysOf(custom, row, { nodeName: 'Renamed', runIndex: 5 }));
	});

	it('may not stand on two items of a run', () => {
		const { requests, refused } = plan(custom, [
			{ name: 'A', row: 7 },
			{ name: 'B', row: 8 },
			{ name: 'C', row: '7 ' },
			{ name: 'D', row: 7 },
		]);
		expect(requests.map((request) => request.adgroup_name)).toEqual(['A', 'B']);
		expect(refused).toEqual({
			2: 'Idempotency Key: “7” is the key of item 0 as well; each item needs its own',
			3: 'Idempotency Key: “7” is the key of item 0 as well; each item needs its own',
		});
	});

	it.each([[true], [{ a: 1 }], [[1]], [2 ** 60], ['1.79E+18'], ['#REF!']])(
		'cannot be %j, which is refused alone',
		(row) => {
			const { refused, keys } = plan(custom, [
				{ name: 'A', row },
				{ name: 'B', row: 1 },
			]);
			expect(refused).toEqual({ 0: expect.stringMatching(/^Idempotency Key: /) as string });
			expect(keys).toHaveLength(1);
		},
	);

	it.each([[''], [' '], [null], [undefined]])('cannot be %j for any item', (row) => {
		const planned = plan(custom, [
			{ name: 'A', row, row_number: 2 },
			{ name: 'B', row: 1, row_number: 3 },
		]);
		expect(planned.keys).toEqual([]);
		expect(planned.refused[1]).toContain('Idempotency Key: nothing given in row 2');
	});

	it('is wanted where it was not added at all', () => {
		expect(plan({ ...custom, options: { idempotency: 'custom' } }, rows).refused).toEqual({
			0: expect.stringContaining('Idempotency Key: nothing given') as string,
			1: expect.stringContaining('Idempotency Key: nothing given') as string,
		});
	});

	it('refuses an item whose expression does not work', () => {
		const options = { idempotency: 'custom', idempotencyKey: '={{ $json.row ?? $("Nowhere") }}' };
		const { refused, keys } = plan({ ...custom, options }, [{ name: 'A' }, { name: 'B', row: 1 }]);
		expect(keys).toHaveLength(1);
		expect(refused[0]).toBe(
			"Idempotency Key: the expression does not work: Referenced node doesn't exist",
		);
	});

	it('serves all calls of an item that needs several', () => {
		const urls = Array.from({ length: 41 }, (_, index) => `https://example.com/${index}.jpg`);
		const upload = {
			resource: 'image',
			operation: 'upload',
			combineItems: true,
			imageUrls: '={{ $json.urls }}',
			options: custom.options,
		};
		const { keys } = plan(upload, [{ urls, row: 'banner' }]);
		expect(new Set(keys).size).toBe(3);
		const rest = urls.slice(20);
		expect(plan(upload, [{ urls: rest, row: 'banner' }]).keys).toEqual(keys.slice(1));
		expect(plan(upload, [{ urls: rest, row: 'other' }]).keys).not.toEqual(keys.slice(1));
	});

	it('serves all calls of items that are combined, even one key for all', () => {
		const rows = Array.from({ length: 45 }, (_, index) => ({
			url: `https://example.com/${index}.jpg`,
		}));
		const { keys, refused } = plan(combinedUpload, rows);
		expect(refused).toEqual({});
		expect(new Set(keys).size).toBe(3);
	});
});
