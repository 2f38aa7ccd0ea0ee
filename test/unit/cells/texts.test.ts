import fc from '../../fastCheck';

import { flag, httpsUrl, text, textList } from '../../../nodes/AdspirerTikTok/cells/kinds';
import { problemOf, read } from './read';

const NOTHING_GIVEN = 'nothing given, but it is required';

describe('text', () => {
	it.each<[given: unknown, value: string]>([
		['Spring Launch', 'Spring Launch'],
		['  Spring Launch \n', 'Spring Launch'],
		['two\nlines', 'two\nlines'],
		['x'.repeat(100), 'x'.repeat(100)],
		['🎒'.repeat(100), '🎒'.repeat(100)],
		[` ${'x'.repeat(100)} `, 'x'.repeat(100)],
		[2027, '2027'],
		[0, '0'],
		[true, 'true'],
		[false, 'false'],
	])('reads %j', (given, value) => {
		expect(read(text(100), given)).toEqual({ value });
	});

	it.each<[given: unknown]>([[''], ['  \n'], [null], [undefined], [[]], [['', null]]])(
		'wants something where %j is given',
		(given) => {
			expect(problemOf(text(100), given)).toBe(NOTHING_GIVEN);
		},
	);

	it.each<[given: unknown, problem: string]>([
		['x'.repeat(101), '101 characters given; 1 to 100 are allowed'],
		['🎒'.repeat(101), '101 characters given; 1 to 100 are allowed'],
		[['a', 'b'], 'a list is not text'],
		[{ text: 'a' }, 'an object is not text'],
		[NaN, '“NaN” is not text'],
		[Infinity, '“Infinity” is not text'],
	])('refuses %j', (given, problem) => {
		expect(problemOf(text(100), given)).toBe(problem);
	});

	it('has no limit unless told', () => {
		expect(read(text(), 'x'.repeat(10_000))).toEqual({ value: 'x'.repeat(10_000) });
	});

	it('counts code points as the service does, whatever the characters are', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (given) => {
				const trimmed = given.trim();
				const length = [...trimmed].length;
				fc.pre(length > 0);
				expect(read(text(length), given)).toEqual({ value: trimmed });
				fc.pre(length > 1);
				expect(problemOf(text(length - 1), given)).toBe(
					`${length} characters given; 1 to ${length - 1} are allowed`,
				);
			}),
		);
	});
});

describe('a list of texts', () => {
	it('is a text for each line, so that a sentence may hold commas', () => {
		expect(read(textList(100), 'Warm, dry; light\r\n\nNew in spring ')).toEqual({
			value: ['Warm, dry; light', 'New in spring'],
		});
	});

	it('is a JSON array, or anything that starts like one but is none', () => {
		expect(read(textList(100), '["Warm, dry", "Light"]')).toEqual({
			value: ['Warm, dry', 'Light'],
		});
		expect(read(textList(100), '[Sale] Warm, dry')).toEqual({ value: ['[Sale] Warm, dry'] });
	});

	it('names every entry that is wrong', () => {
		expect(read(textList(5), ['short', 'too long', 'ok', { a: 1 }])).toEqual({
			problems: [
				'entry 2: 8 characters given; 1 to 5 are allowed',
				'entry 4: an object is not text',
			],
		});
	});

	it('may be empty', () => {
		expect(read(textList(100), [])).toEqual({ value: [] });
		expect(read(textList(100), undefined)).toEqual({ value: [] });
	});
});

describe('an HTTPS address', () => {
	it.each([
		'https://example.com',
		'HTTPS://example.com/a.jpg',
		'https://example.com/w_400,h_400/a.jpg?x=1&y=[2]#top',
		'https://bücher.example/ä',
		'https://127.0.0.1:8443/a',
	])('reads %s', (given) => {
		expect(read(httpsUrl(), ` ${given}\n`)).toEqual({ value: given });
	});

	it.each([
		'http://example.com',
		'ftp://example.com',
		'example.com/a.jpg',
		'//example.com/a.jpg',
		'https:/example.com',
		'https://',
		'https:///a.jpg',
		'http://example.com/https://example.com',
		'https://exa mple.com',
		'https://example.com/a b.jpg',
		'https://example.com:99999/',
		'https://[',
		'see https://example.com',
		'https://example.com\nhttps://example.org',
	])('refuses %j', (given) => {
		expect(problemOf(httpsUrl(), given)).toBe(
			`“${given}” is not a web address that starts with https://`,
		);
	});

	it('refuses what is no text, and says when nothing is given', () => {
		expect(problemOf(httpsUrl(), { url: 'https://example.com' })).toBe('an object is not text');
		expect(problemOf(httpsUrl(), 7)).toBe('“7” is not a web address that starts with https://');
		expect(problemOf(httpsUrl(), '')).toBe(NOTHING_GIVEN);
	});

	it('shows sixty characters of something long', () => {
		expect(problemOf(httpsUrl(), '🎒'.repeat(60))).toContain(`“${'🎒'.repeat(60)}” is not`);
		expect(problemOf(httpsUrl(), '🎒'.repeat(61))).toContain(`“${'🎒'.repeat(60)}…” is not`);
	});
});

describe('yes or no', () => {
	it.each<[given: unknown, value: boolean]>([
		[true, true],
		[false, false],
		[1, true],
		[0, false],
		...['true', 'TRUE', ' yes ', 'Yes', 'y', '1', 'on'].map((word): [string, boolean] => [
			word,
			true,
		]),
		...['false', 'FALSE', ' no ', 'No', 'n', '0', 'off'].map((word): [string, boolean] => [
			word,
			false,
		]),
	])('reads %j', (given, value) => {
		expect(read(flag(), given)).toEqual({ value });
	});

	it.each<[given: unknown, problem: string]>([
		['maybe', '“maybe” is not true or false'],
		[2, '“2” is not true or false'],
		[[true], 'a list is not text'],
		[{}, 'an object is not text'],
		['', NOTHING_GIVEN],
		[null, NOTHING_GIVEN],
	])('refuses %j', (given, problem) => {
		expect(problemOf(flag(), given)).toBe(problem);
	});
});
