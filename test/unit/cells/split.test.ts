import fc from '../../fastCheck';

import { isBlank } from '../../../nodes/AdspirerTikTok/cells/blank';
import {
	atCommas,
	atLineEnds,
	atSchemes,
	entriesOf,
	type CellSplitter,
} from '../../../nodes/AdspirerTikTok/cells/split';

/** The entries that are not blank. */
const readCells = (given: unknown, split: CellSplitter) =>
	entriesOf(given, split).filter((entry) => entry !== '');

const CLOUD = 'https://res.cloud.example/w_400,h_400/boots.jpg';

describe('a cell of URLs', () => {
	it.each<[cell: string, urls: string[]]>([
		[
			'https://a.example/1.jpg,https://a.example/2.jpg',
			['https://a.example/1.jpg', 'https://a.example/2.jpg'],
		],
		[
			'https://a.example/1.jpg; HTTP://a.example/2.jpg',
			['https://a.example/1.jpg', 'HTTP://a.example/2.jpg'],
		],
		[
			'https://a.example/1.jpg https://a.example/2.jpg',
			['https://a.example/1.jpg', 'https://a.example/2.jpg'],
		],
		[
			'https://a.example/1.jpg\r\nhttps://a.example/2.jpg\n',
			['https://a.example/1.jpg', 'https://a.example/2.jpg'],
		],
		[
			'https://a.example/1.jpg,\n  https://a.example/2.jpg ,',
			['https://a.example/1.jpg', 'https://a.example/2.jpg'],
		],
		[`${CLOUD}, ${CLOUD}`, [CLOUD, CLOUD]],
		[`${CLOUD}\nboots.jpg`, [CLOUD, 'boots.jpg']],
		['https://a.example/go?to=https://b.example/', ['https://a.example/go?to=https://b.example/']],
		['a.jpg, b.jpg', ['a.jpg, b.jpg']],
	])('%j', (cell, urls) => {
		expect(readCells(cell, atSchemes)).toEqual(urls);
	});

	it('gives every URL back, however they were put into the cell', () => {
		const url = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }).map(
			// A comma or a semicolon at the end would be taken for a separator.
			(address) => address.replace(/[,;]+$/, ''),
		);
		const separator = fc.constantFrom(',', ', ', ';', ' ', '\n', '\r\n', ' ,\n');
		fc.assert(
			fc.property(fc.array(url, { minLength: 1 }), separator, (urls, between) => {
				expect(readCells(urls.join(between), atSchemes)).toEqual(urls);
			}),
		);
	});
});

it('splits IDs at commas, semicolons and line ends, and text at line ends only', () => {
	expect(readCells('a, b;c\rd\n\ne', atCommas)).toEqual(['a', 'b', 'c', 'd', 'e']);
	expect(readCells('a, b;c\rd\n\ne', atLineEnds)).toEqual(['a, b;c', 'd', 'e']);
});

it.each<[given: unknown, entries: unknown[]]>([
	[undefined, []],
	[null, []],
	['  ', []],
	[[], []],
	[0, [0]],
	[false, [false]],
	[{ a: 1 }, [{ a: 1 }]],
	[
		['a,b', ['c', ['d']], null, undefined, ' '],
		['a', 'b', 'c', 'd'],
	],
	['["a", ["b "], 1, null, "", {"c": 1}]', ['a', 'b', 1, { c: 1 }]],
	[' [1790000000000007919] ', ['1790000000000007919']],
	['["not closed"', ['["not closed"']],
	['{a, b}', ['a', 'b']],
	["['a', 'b']", ['a', 'b']],
	['a|b，c', ['a', 'b', 'c']],
])('reads %j as a list', (given, entries) => {
	expect(readCells(given, atCommas)).toEqual(entries);
});

it('reads any nesting of a list as its entries in order', () => {
	const { list } = fc.letrec<{ list: unknown[]; entry: unknown }>((tie) => ({
		entry: fc.oneof({ maxDepth: 4 }, fc.stringMatching(/^[a-z]{1,5}$/), fc.integer(), tie('list')),
		list: fc.array(tie('entry'), { maxLength: 4 }),
	}));
	fc.assert(
		fc.property(list, (nested) => {
			expect(readCells(nested, atCommas)).toEqual(nested.flat(Infinity));
			expect(readCells(JSON.stringify(nested), atCommas)).toEqual(nested.flat(Infinity));
		}),
	);
});

it.each<[given: unknown, blank: boolean]>([
	[undefined, true],
	[null, true],
	['', true],
	[' \n\t', true],
	[[], true],
	[['', [null, ' ']], true],
	[0, false],
	[false, false],
	['0', false],
	[['', 'a'], false],
	[{}, false],
])('%j is blank: %s', (given, blank) => {
	expect(isBlank(given)).toBe(blank);
});

it('a JSON array that is nested too deep is read as text', () => {
	const nested = (levels: number) => `${'['.repeat(levels)}"178"${']'.repeat(levels)}`;
	expect(readCells(nested(20), atCommas)).toEqual(['178']);
	expect(readCells(nested(21), atCommas)).toEqual([nested(21)]);
	expect(readCells(nested(8000), atCommas)).toEqual([nested(8000)]);
});
