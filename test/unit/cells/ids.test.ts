import fc from '../../fastCheck';

import { id, idList } from '../../../nodes/AdspirerTikTok/cells/kinds';
import { problemOf, read } from './read';

const IMAGE = 'ad-site-i18n-sg/202306025d0d2c5b1c1d4c43';

const digitsLost = (number: string) =>
	`the number ${number} has lost digits: an ID is longer than a number can hold. Format the column as text, so that the ID arrives in quotes`;

describe('an ID', () => {
	it.each<[given: unknown, value: string]>([
		['1790000000000007919', '1790000000000007919'],
		[' 1790000000000007919\n', '1790000000000007919'],
		[IMAGE, IMAGE],
		['v10033g50000c1a2b3c4d5e6f7g8', 'v10033g50000c1a2b3c4d5e6f7g8'],
		['dry_run:card_id', 'dry_run:card_id'],
		['0', '0'],
		[6252001, '6252001'],
		[Number.MAX_SAFE_INTEGER, '9007199254740991'],
		['12345e', '12345e'],
		['1a7e18', '1a7e18'],
	])('reads %j', (given, value) => {
		expect(read(id(), given)).toEqual({ value });
	});

	it.each<[given: unknown, number: string]>([
		[Number.MAX_SAFE_INTEGER + 1, '9007199254740992'],
		[1790000000000007919, '1790000000000008000'],
		[-1790000000000007919, '-1790000000000008000'],
		[1e21, '1e+21'],
		['1.79E+18', '1.79E+18'],
		['1,79E+18', '1,79E+18'],
		['1.79e18', '1.79e18'],
		['2e+18', '2e+18'],
		['2E18', '2E18'],
		['1.79000000000001E+018', '1.79000000000001E+018'],
	])('refuses %j, whose digits a spreadsheet has lost', (given, number) => {
		expect(problemOf(id(), given)).toBe(digitsLost(number));
	});

	it.each<[given: unknown, problem: string]>([
		['None', '“None” stands for “no ID”'],
		['n/a', '“n/a” stands for “no ID”'],
		['NULL', '“NULL” stands for “no ID”'],
		['-', '“-” stands for “no ID”'],
		[true, '“true” stands for “no ID”'],
		['179 000', '“179 000” has spaces, quotes or brackets in it'],
		['"179"', '“"179"” has spaces, quotes or brackets in it'],
		["'179", "“'179” has spaces, quotes or brackets in it"],
		['`179`', '“`179`” has spaces, quotes or brackets in it'],
		['[179]', '“[179]” has spaces, quotes or brackets in it'],
		['{179}', '“{179}” has spaces, quotes or brackets in it'],
		['<card_id>', '“<card_id>” has spaces, quotes or brackets in it'],
		['17\n9', '“17\n9” has spaces, quotes or brackets in it'],
		[NaN, '“NaN” is not text'],
		[['179'], 'a list is not text'],
		[{ id: '179' }, 'an object is not text'],
		['', 'nothing given, but it is required'],
		[null, 'nothing given, but it is required'],
	])('refuses %j', (given, problem) => {
		expect(problemOf(id(), given)).toBe(problem);
	});

	it('is never sent as another number than was given', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 0n, max: 10n ** 19n }), (number) => {
				expect(read(id(), String(number))).toEqual({ value: String(number) });
				const result = read(id(), Number(number));
				if ('value' in result) expect(result.value).toBe(String(number));
				else expect(number).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
			}),
		);
	});
});

describe('a list of IDs', () => {
	it.each<[given: unknown, value: string[]]>([
		[
			['1', '2'],
			['1', '2'],
		],
		[
			[['1', ['2']], '3'],
			['1', '2', '3'],
		],
		[
			['1, 2', '3'],
			['1', '2', '3'],
		],
		['1,2', ['1', '2']],
		['1; 2;\r\n3\n', ['1', '2', '3']],
		[`${IMAGE},${IMAGE}`, [IMAGE, IMAGE]],
		['["1", "2"]', ['1', '2']],
		['[1790000000000007919, 5]', ['1790000000000007919', '5']],
		['[["1"], [["2"]], null, ""]', ['1', '2']],
		[5, ['5']],
		[
			[5, null, '', undefined, '6 '],
			['5', '6'],
		],
		['', []],
		[null, []],
	])('reads %j', (given, value) => {
		expect(read(idList(), given)).toEqual({ value });
	});

	it('names every entry that is wrong, counted from one', () => {
		expect(read(idList(), ['1', 'None', 2 ** 60, '4', {}])).toEqual({
			problems: [
				'entry 2: “None” stands for “no ID”',
				`entry 3: ${digitsLost(String(2 ** 60))}`,
				'entry 5: an object is not text',
			],
		});
	});

	it('sees lost digits in a cell with a decimal comma, although it is split there', () => {
		expect(problemOf(idList(), '1,79E+18')).toBe(`entry 2: ${digitsLost('79E+18')}`);
	});

	it.each<[given: unknown, problem: string]>([
		['1', '1 entry given; 2 to 3 are allowed'],
		['1,2,3,4', '4 entries given; 2 to 3 are allowed'],
		['', 'nothing given, but it is required'],
		[' , ;\n', 'nothing given, but it is required'],
		['[]', 'nothing given, but it is required'],
	])('says how many are allowed where %j is given', (given, problem) => {
		expect(problemOf(idList({ min: 2, max: 3 }), given)).toBe(problem);
	});

	it('takes as many as the limits allow', () => {
		expect(read(idList({ min: 2, max: 3 }), '1,2')).toEqual({ value: ['1', '2'] });
		expect(read(idList({ min: 2, max: 3 }), '1,2,3')).toEqual({ value: ['1', '2', '3'] });
	});

	it('says how many are wanted where there is no upper limit', () => {
		expect(problemOf(idList({ min: 2 }), '1')).toBe('1 entry given; at least 2 are allowed');
	});

	it('tells of the number and of the entries at once', () => {
		expect(read(idList({ max: 1 }), 'None,2')).toEqual({
			problems: ['2 entries given; 0 to 1 are allowed', 'entry 1: “None” stands for “no ID”'],
		});
	});
});
