import fc from '../../fastCheck';
import { parseJson } from '../../../nodes/AdspirerTikTok/api/losslessJson';

/** Without integers that JSON.parse would change. */
const isSafe = (json: string) => !/(?<![\d.])\d{16,}(?![\d.e])/.test(json);

describe('parseJson', () => {
	it.each<[json: string, value: unknown]>([
		['1790000000000007919', '1790000000000007919'],
		['-1790000000000007919', '-1790000000000007919'],
		['9007199254740991', 9007199254740991],
		['9007199254740992', '9007199254740992'],
		['-9007199254740991', -9007199254740991],
		['-9007199254740992', '-9007199254740992'],
		['[1790000000000007919,1]', ['1790000000000007919', 1]],
		['{"a":{"b":[1790000000000007919]}}', { a: { b: ['1790000000000007919'] } }],
		[' { "id" :\n1790000000000007919 } ', { id: '1790000000000007919' }],
		['[1.5,1e3,-0.25,2E+2,1790000000000007919]', [1.5, 1000, -0.25, 200, '1790000000000007919']],
		['[0.1790000000000007919,1]', [0.1790000000000008, 1]],
		['[1790000000000007919e2]', [1790000000000007919e2]],
		['[1790000000000007919.5,1790000000000007919]', [1790000000000007919.5, '1790000000000007919']],
		['"1790000000000007919"', '1790000000000007919'],
		[
			'{"1790000000000007919":1790000000000007919}',
			{ '1790000000000007919': '1790000000000007919' },
		],
		['["a\\" 1790000000000007919 \\"b"]', ['a" 1790000000000007919 "b']],
		['["\\\\",1790000000000007919]', ['\\', '1790000000000007919']],
		['["\\\\\\"[1790000000000007919"]', ['\\"[1790000000000007919']],
	])('reads %s', (json, value) => {
		expect(parseJson(json)).toStrictEqual(value);
	});

	it.each([
		'',
		'{',
		'nope',
		'{1790000000000007919:1}',
		'[01790000000000007919]',
		'[1790000000000007919abc]',
		'[1790000000000007919 1790000000000007919]',
		'1790000000000007919.',
		'-',
		'"1790000000000007919',
		'[None, 1790000000000007919]',
	])('fails as JSON.parse does: %s', (json) => {
		const failure = (parse: (text: string) => unknown) => {
			try {
				return parse(json);
			} catch (error) {
				return error;
			}
		};
		expect(failure(parseJson)).toBeInstanceOf(SyntaxError);
		expect(failure(parseJson)).toEqual(failure(JSON.parse));
	});

	it('is JSON.parse where no digits are at stake', () => {
		fc.assert(
			fc.property(fc.json().filter(isSafe), (json) => {
				expect(parseJson(json)).toStrictEqual(JSON.parse(json));
			}),
		);
	});

	it('keeps the digits of big integers anywhere, and strings as they are', () => {
		const unsafe = fc
			.bigInt({ min: -(10n ** 25n), max: 10n ** 25n })
			.filter((value) => !Number.isSafeInteger(Number(value)));
		const text = fc.oneof(
			fc.string(),
			fc.constantFrom('\\', '"', '\\"', '","1790000000000007919', '1790000000000007919'),
		);
		const { value } = fc.letrec<{ value: unknown }>((tie) => ({
			value: fc.oneof(
				{ depthSize: 'small' },
				unsafe,
				text,
				fc.integer(),
				fc.constantFrom(null, true, 1.5),
				fc.array(tie('value')),
				fc.dictionary(
					text.filter((key) => key !== '__proto__'),
					tie('value'),
				),
			),
		}));
		fc.assert(
			fc.property(value, (given) => {
				const digits = (_key: string, part: unknown) =>
					typeof part === 'bigint' ? `${part}` : part;
				// what a server sends: the numbers without quotation marks
				const sent = JSON.stringify(given, (_key, part: unknown) =>
					typeof part === 'bigint' ? `<number>${part}</number>` : part,
				).replace(/"<number>(-?\d+)<\/number>"/g, '$1');
				expect(parseJson(sent)).toStrictEqual(JSON.parse(JSON.stringify(given, digits)));
			}),
		);
	});

	it.each<[name: string, json: () => string]>([
		['a string', () => `["${'a'.repeat(20_000_000)}",1790000000000007919]`],
		['a string of escapes', () => `["${'\\n\\"'.repeat(5_000_000)}",1790000000000007919]`],
		['a number', () => `[${'1'.repeat(20_000_000)},1790000000000007919]`],
		['a fraction', () => `[0.${'1'.repeat(5_000_000)},1790000000000007919]`],
		['brackets', () => `${'['.repeat(1_000_000)}1790000000000007919${']'.repeat(1_000_000)}`],
	])('copes with megabytes of %s', (_name, json) => {
		const text = json();
		expect(() => parseJson(text)).not.toThrow();
	});
});
