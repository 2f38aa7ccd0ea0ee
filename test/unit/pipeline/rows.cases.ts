/** From an item to a call's arguments: IDs, times, additional arguments, and expressions that fail. */
import { plan } from './planning';

const adGroup = {
	resource: 'adGroup',
	operation: 'create',
	adgroupName: '={{ $json.name }}',
	budget: 20,
};
const sent = {
	campaign_id: '178',
	adgroup_name: 'A',
	budget: 20,
	budget_mode: 'BUDGET_MODE_DAY',
	objective: 'TRAFFIC',
};
const row = { name: 'A', campaign_id: '178' };

describe('IDs of the incoming item', () => {
	it.each<[name: string, id: unknown, value: string]>([
		['text', ' 1780000000000001234 ', '1780000000000001234'],
		['a number that kept its digits', 178, '178'],
	])('may be %s', (_name, campaignId, value) => {
		const { requests } = plan(adGroup, [{ name: 'A', campaign_id: campaignId }] as never);
		expect(requests).toEqual([{ ...sent, campaign_id: value }]);
	});

	it('are refused where they are none', () => {
		const rows = [null, '', 'None', 1780000000000001234, { id: '178' }].map((id) => ({
			...row,
			campaign_id: id,
		}));
		const missing =
			'Campaign ID: the incoming item has no campaign_id, which Campaign > Create makes. Put that node before this one, or set Take IDs From to “Fields Below”';
		expect(plan(adGroup, rows).refused).toEqual({
			0: missing,
			1: missing,
			2: 'Campaign ID: “None” stands for “no ID”',
			3: 'Campaign ID: the number 1780000000000001300 has lost digits: an ID is longer than a number can hold. Format the column as text, so that the ID arrives in quotes',
			4: 'Campaign ID: an object is not text',
		});
	});

	it('are explained by what the node before said about them', () => {
		const warning = 'Campaign > Create succeeded, but no campaign_id was found in the answer.';
		const rows = [
			{ name: 'A', adspirer: { warning } },
			{ name: 'A', adspirer: { warning: 7 } },
			{ name: 'A', adspirer: 'text' },
		];
		const missing =
			'Campaign ID: the incoming item has no campaign_id, which Campaign > Create makes';
		const advice = 'Put that node before this one, or set Take IDs From to “Fields Below”';
		expect(plan(adGroup, rows).refused).toEqual({
			0: `${missing} (the node before said: “${warning.replace('answer.', 'answer')}”). ${advice}`,
			1: `${missing}. ${advice}`,
			2: `${missing}. ${advice}`,
		});
	});

	it('win over fields that are not shown', () => {
		expect(plan({ ...adGroup, campaignId: 'old' }, [row]).requests).toEqual([sent]);
	});

	it('are not read where the fields are the source', () => {
		const fields = { ...adGroup, idSource: 'fields', campaignId: '={{ $json.own }}' };
		const rows = [{ ...row, own: '5', advertiser_id: '700' }];
		expect(plan(fields, rows).requests).toEqual([{ ...sent, campaign_id: '5' }]);
	});
});

describe('the ad account', () => {
	const given = { ...adGroup, additionalFields: { advertiserId: '={{ $json.account }}' } };

	it('is the one of the field, else the one of the item, else none', () => {
		const rows = [
			{ ...row, account: '1', advertiser_id: '700' },
			{ ...row, account: '', advertiser_id: '700' },
			{ ...row, account: ' ', advertiser_id: ' ' },
		];
		const accounts = plan(given, rows).requests.map((request) => request.advertiser_id);
		expect(accounts).toEqual(['1', '700', undefined]);
	});

	it('is checked wherever it comes from', () => {
		expect(plan(adGroup, [{ ...row, advertiser_id: 2 ** 60 }]).refused[0]).toMatch(
			/^Ad Account: the number 1152921504606847000 has lost digits/,
		);
	});
});

describe('times', () => {
	const at = (scheduleStartTime: string, rows = [row], timezone?: string) =>
		plan({ ...adGroup, scheduleStartTime, options: { scheduleTimeZone: 'workflow' } }, rows, {
			timezone,
		});
	const startOf = (text: string, timezone?: string) =>
		at(text, [row], timezone).requests[0]?.schedule_start_time;

	it.each<[text: string, timezone: string, wallClock: string]>([
		['2027-03-01T09:30:00Z', 'UTC', '2027-03-01 09:30:00'],
		['2027-03-01T09:30:00Z', 'Europe/Berlin', '2027-03-01 10:30:00'],
		['2027-07-01T09:30:00Z', 'Europe/Berlin', '2027-07-01 11:30:00'],
		['2027-03-01T23:30:00-05:00', 'Europe/Berlin', '2027-03-02 05:30:00'],
		['2027-03-01T09:30:00.000+0100', 'America/New_York', '2027-03-01 03:30:00'],
		['2027-03-01T09:30+01:00', 'UTC', '2027-03-01 08:30:00'],
		[' 2027-03-01T09:30:00z ', 'Europe/Berlin', '2027-03-01 10:30:00'],
	])('%s is in %s at %s', (text, timezone, wallClock) => {
		expect(startOf(text, timezone)).toBe(wallClock);
		expect(startOf(`={{ ${JSON.stringify(text)} }}`, timezone)).toBe(wallClock);
	});

	it.each(['2027-03-01', '2027-03-01 09:30', '2027-03-01T09:30:00'])(
		'%s is a wall clock already, whatever the time zone',
		(text) => {
			expect(startOf(text, 'Asia/Tokyo')).toBe(startOf(text, 'UTC'));
		},
	);

	it('of expressions are told in the time zone of the workflow', () => {
		const fixed = `={{ DateTime.fromISO('2027-03-01T09:30:00Z') }}`;
		expect(startOf(fixed, 'Asia/Tokyo')).toBe('2027-03-01 18:30:00');
		expect(startOf(`={{ new Date('2027-03-01T09:30:00Z') }}`, 'Asia/Tokyo')).toBe(
			'2027-03-01 18:30:00',
		);
		const elsewhere = `={{ DateTime.fromISO('2027-03-01T09:30:00Z').setZone('America/New_York') }}`;
		expect(startOf(elsewhere, 'Asia/Tokyo')).toBe('2027-03-01 18:30:00');
		expect(startOf('={{ $now }}')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
	});

	it('that are none are refused, not forgotten', () => {
		expect(at(`={{ DateTime.fromISO('soon') }}`).refused[0]).toBe(
			'Schedule Start Time: the date is not valid',
		);
		expect(at('2027-02-30T09:30:00Z').refused[0]).toBe(
			'Schedule Start Time: “2027-02-30T09:30:00Z” is not a day of the calendar',
		);
		expect(at('={{ {} }}').refused[0]).toBe('Schedule Start Time: an object is not text');
	});

	it('are not looked for in other fields', () => {
		const [request] = plan({ ...adGroup, adgroupName: '2027-03-01T09:30:00Z' }, [row], {
			timezone: 'Asia/Tokyo',
		}).requests;
		expect(request?.adgroup_name).toBe('2027-03-01T09:30:00Z');
	});
});

describe('additional arguments', () => {
	const withArguments = (additionalArguments: unknown, item: object = row) =>
		plan({ ...adGroup, options: { additionalArguments } }, [{ ...item }]);

	it.each<[given: unknown, merged: object]>([
		['{ "bid_price": 1.5, "nested": { "a": [1] } }', { bid_price: 1.5, nested: { a: [1] } }],
		[{ bid_price: 1.5 }, { bid_price: 1.5 }],
		['={{ { label: $json.name } }}', { label: 'A' }],
		['={{ JSON.stringify({ label: $json.name }) }}', { label: 'A' }],
		['{ "rule_id": 1790000000000007919 }', { rule_id: '1790000000000007919' }],
		['{ "small": 179 }', { small: 179 }],
		['{}', {}],
		['', {}],
		['={{ null }}', {}],
		['{ "location_ids": [], "pixel_id": null }', {}],
	])('%j', (given, merged) => {
		expect(withArguments(given).requests).toEqual([{ ...sent, ...merged }]);
	});

	const tooDeep = 'Additional Arguments: lists or objects are nested more than 20 levels deep';
	const notAnObject = 'Additional Arguments: not a JSON object such as { "bid_price": 1.5 }';

	it.each<[given: unknown, problem: string]>([
		['{ bid_price: 1.5 }', notAnObject],
		['[1]', notAnObject],
		['null', notAnObject],
		['7', notAnObject],
		['={{ 7 }}', notAnObject],
		['={{ [1] }}', notAnObject],
		[
			'={{ { rule: { ids: [1790000000000007919] } } }}',
			'Additional Arguments: rule holds a number of more than 15 digits, which has lost its last ones: give it as text',
		],
		[`{ "a": ${'['.repeat(3000)}${']'.repeat(3000)} }`, tooDeep],
		[`={{ ({ a: ${'['.repeat(30)}${']'.repeat(30)} }) }}`, tooDeep],
		['{ "budget": 5 }', 'Additional Arguments: budget has a field of its own: use Budget'],
		[
			'={{ $("Nowhere") }}',
			"Additional Arguments: the expression does not work: Referenced node doesn't exist",
		],
	])('%j is refused', (given, problem) => {
		expect(withArguments(given).refused).toEqual({ 0: problem });
	});

	it('are read for each item', () => {
		const options = { additionalArguments: '={{ { bid_price: $json.bid } }}' };
		const rows = [
			{ ...row, bid: 1 },
			{ ...row, bid: 2 },
		];
		const bids = plan({ ...adGroup, options }, rows).requests.map((request) => request.bid_price);
		expect(bids).toEqual([1, 2]);
	});

	it('do not hide what else is wrong', () => {
		expect(withArguments('oops', { campaign_id: '178', name: '' }).refused[0]).toBe(
			`${notAnObject}; Ad Group Name: nothing given, but it is required`,
		);
	});
});

describe('IDs of a dry run', () => {
	const fromDryRun =
		'the ID comes from a dry run, which creates nothing: switch Dry Run off in the node before';
	const rows = [{ name: 'A', campaign_id: 'dry_run:campaign_id' }];

	it('are refused by a real call', () => {
		expect(plan(adGroup, rows).refused).toEqual({ 0: `Campaign ID: ${fromDryRun}` });
		const card = { resource: 'carouselCard', operation: 'create' };
		const images = [{ image_ids: ['dry_run:image_ids:1', 'dry_run:image_ids:2'] }];
		expect(plan(card, images).refused).toEqual({ 0: `Image IDs: ${fromDryRun}` });
	});

	it('pass in a dry run', () => {
		const { requests } = plan({ ...adGroup, options: { dryRun: true } }, rows);
		expect(requests).toEqual([{ ...sent, campaign_id: 'dry_run:campaign_id' }]);
	});

	it.each(['dry_run: spring', 'dry_run:campaign_id', 'dry_run:image_ids:1'])(
		'are none as the name %j',
		(name) => {
			const { requests, refused } = plan(adGroup, [{ ...row, name }]);
			expect(refused).toEqual({});
			expect(requests).toEqual([{ ...sent, adgroup_name: name }]);
		},
	);
});

describe('an expression that does not work', () => {
	it('is a problem of its row and its field only', () => {
		const fields = { ...adGroup, adgroupName: '={{ $json.name ?? $("Nowhere") }}' };
		const { requests, refused } = plan(fields, [row, { campaign_id: '178' }, row]);
		expect(requests).toEqual([sent, sent]);
		expect(refused).toEqual({
			1: "Ad Group Name: the expression does not work: Referenced node doesn't exist",
		});
	});

	it('does not hide what else is wrong with the row', () => {
		const fields = { ...adGroup, adgroupName: '={{ $("Nowhere") }}', budget: 0 };
		expect(plan(fields, [row]).refused[0]).toBe(
			"Ad Group Name: the expression does not work: Referenced node doesn't exist; Budget: 0 given; 1 or more is allowed",
		);
	});
});

describe('a value that is nested too deep', () => {
	const nested = (levels: number) => `${'['.repeat(levels)}"178"${']'.repeat(levels)}`;
	const deep = 'lists or objects are nested more than 20 levels deep';

	it.each([21, 900])('%i levels are refused by the field', (levels) => {
		const value: unknown = JSON.parse(nested(levels));
		const fields = { ...adGroup, targeting: { locationIds: value } };
		expect(plan(fields, [row]).refused).toEqual({ 0: `Location IDs: ${deep}` });
		expect(plan(adGroup, [{ name: 'A', campaign_id: value } as never]).refused[0]).toContain(
			`Campaign ID: ${deep}`,
		);
		const advertiser = { ...row, advertiser_id: value } as never;
		expect(plan(adGroup, [advertiser]).refused[0]).toContain(`Ad Account: ${deep}`);
	});

	it('20 levels are read', () => {
		const value: unknown = JSON.parse(nested(20));
		const fields = { ...adGroup, targeting: { locationIds: value } };
		expect(plan(fields, [row]).requests).toMatchObject([{ location_ids: ['178'] }]);
	});
});
