/** Blank cells, lost columns, and collections that are an expression as a whole. */
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

describe('a blank cell', () => {
	const bought = (fields: object, rows: object[]) =>
		plan(
			{ ...adGroup, ...fields },
			rows.map((each) => ({ ...row, ...each })),
		);
	const targeting = { targeting: { locationIds: '={{ $json.Locations }}' } };

	it.each([[''], [null], [' \u200b'], [[]]])('%j is not given in its row', (cell) => {
		const { requests } = bought(targeting, [{ Locations: cell }, { Locations: 'DE' }]);
		expect(requests).toEqual([sent, { ...sent, location_ids: ['2921044'] }]);
	});

	it('may be missing in some rows, and in all where the expression says so', () => {
		const { requests } = bought(targeting, [{}, { Locations: 'DE' }]);
		expect(requests).toEqual([sent, { ...sent, location_ids: ['2921044'] }]);
		const allowed = { targeting: { locationIds: "={{ $json.Locations ?? '' }}" } };
		expect(bought(allowed, [{}, {}]).requests).toEqual([sent, sent]);
	});

	it.each<[name: string, fields: object]>([
		['of a field', targeting],
		['of an entry', { targeting: { locationIds: ['DE', '={{ $json.Locations }}'] } }],
		['of a text', { adgroupName: '=Sale {{ $json.Locations }}' }],
		['of a collection', { targeting: '={{ $json.Locations }}' }],
		['of its member', { targeting: '={{ ({ locationIds: $json.Locations }) }}' }],
		['of a choice', { budgetMode: '={{ $json["Locations"] }}' }],
	])('that no row has is refused in every row, with the nearest column: %s', (_name, fields) => {
		const { refused } = bought(fields, [{ 'Locations ': 'DE' }, { 'Locations ': 'GB' }]);
		expect(Object.keys(refused)).toEqual(['0', '1']);
		expect(refused[1]).toMatch(/“Locations ” \(with a blank at its end\)\? Write/);
	});

	it('of a choice is the one that the panel shows, but only if it is there', () => {
		const fields = { budgetMode: '={{ $json.Mode }}' };
		const modes = bought(fields, [{ Mode: '' }, { Mode: null }, {}, { Mode: 'daily' }]).requests;
		const { budget_mode: _mode, ...without } = sent;
		expect(modes).toEqual([sent, sent, without, sent]);
	});
});

describe('a collection by an expression', () => {
	const given = (value: unknown) =>
		plan({ ...adGroup, targeting: '={{ $json.t }}' }, [{ ...row, t: value }] as never);

	it.each([
		[{ locationIds: 'DE', gender: 'female' }],
		['{"locationIds":["DE"],"gender":"Female"}'],
	])('%j is read member by member', (value) => {
		expect(given(value).requests).toEqual([
			{ ...sent, location_ids: ['2921044'], gender: 'GENDER_FEMALE' },
		]);
	});

	it('with an unknown member, or that is no object, is refused', () => {
		expect(given({ locationsIds: 'DE' }).refused[0]).toMatch(/Did you mean locationIds\?/);
		expect(given('Germany').refused[0]).toMatch(/not an object/);
		expect(given('').requests).toEqual([sent]);
	});
});

it('notes tell how cells were read, and problems the expression that fed the field', () => {
	const fields = { scheduleStartTime: '2027-03-01 09:00', adgroupName: '={{ $json.name }}' };
	const context = { timezone: 'Europe/Berlin' };
	const { requests } = plan({ ...adGroup, ...fields }, [row], context);
	expect(requests[0]?.schedule_start_time).toBe('2027-03-01 08:00:00');
	const { badRows } = plan({ ...adGroup, ...fields }, [{ ...row, name: '#REF!' }], context);
	expect(badRows[0]?.problems).toMatchObject([
		{ field: 'Ad Group Name', expression: '{{ $json.name }}' },
	]);
});

it('an end that is not after the start is refused', () => {
	const fields = { scheduleStartTime: '2027-03-02', scheduleEndTime: '2027-03-01' };
	expect(plan({ ...adGroup, ...fields }, [row]).refused[0]).toContain('not after the start');
});
