import fc from '../../fastCheck';
import { keyMask } from '../../../nodes/AdspirerTikTok/api/maskedKey';
import { timeOf } from '../../cpuTime';

const KEY = 'sk_live_9f/aZ+0q=Kx.7';

const hex = (character: string, digits: number) =>
	character.charCodeAt(0).toString(16).padStart(digits, '0');

/** Ways to write a key, each character for itself. */
const WAYS: Record<string, (character: string) => string> = {
	'as it is': (character) => character,
	'in capitals': (character) => character.toUpperCase(),
	'as in a URL': (character) => `%${hex(character, 2)}`,
	'as in a URL of a URL': (character) => `%25${hex(character, 2).toUpperCase()}`,
	'as in JSON': (character) => `\\u${hex(character, 4)}`,
	'as in JSON in JSON': (character) => `\\\\u${hex(character, 4).toUpperCase()}`,
	'as in HTML': (character) => `&#${character.charCodeAt(0)};`,
	'as in HTML, hexadecimal': (character) => `&#x${hex(character, 4)};`,
	'in hexadecimal': (character) => hex(character, 2),
};

const written = (way: string) => Array.from(KEY, WAYS[way] ?? String).join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');

const SPELLINGS = [
	...Object.keys(WAYS).map((way): [string, string] => [way, written(way)]),
	['encoded for a query', encodeURIComponent(KEY)],
	['backwards', Array.from(KEY).reverse().join('')],
	['with slashes as PHP writes them', KEY.replace('/', '\\/')],
	...['', 'a', 'ab', 'Bearer ', 'user:'].map((before): [string, string] => [
		`in Base64 behind ${JSON.stringify(before)}`,
		base64(`${before}${KEY}${before}`).replace(/=+$/, ''),
	]),
	['in Base64 for URLs', Buffer.from(KEY).toString('base64url')],
] satisfies Array<[string, string]>;

const mask = keyMask(KEY);

describe.each(SPELLINGS)('a key %s', (_way, spelling) => {
	it('goes from a text, and the rest stays', () => {
		const masked = mask(`before ${spelling} after`);
		expect(masked).toMatch(/^before \S{0,10}\[API key\]\S{0,10} after$/);
	});

	it('goes from JSON, which stays JSON', () => {
		// Written as it is, and as the JSON of a text that holds it.
		for (const inside of [spelling, JSON.stringify(spelling).slice(1, -1)]) {
			const json = `{"error":"before ${inside}","${inside}":[{"deep":"${inside}"}],"id":1790000000000007919}`;
			if (!isJson(json)) continue;
			const value: unknown = JSON.parse(mask(json));
			expect(JSON.stringify(value)).toContain('[API key]');
			expect(value).toMatchObject({ id: '1790000000000007919' });
			expect(JSON.stringify(value)).not.toContain(spelling);
			expect(JSON.stringify(value)).not.toContain(KEY);
		}
	});
});

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

it('leaves no key, whichever way each of its characters is written', () => {
	const ways = Object.values(WAYS).slice(0, 8);
	const mixed = fc
		.array(fc.constantFrom(...ways), { minLength: KEY.length, maxLength: KEY.length })
		.map((chosen) => Array.from(KEY, (character, index) => chosen[index]?.(character)).join(''));
	fc.assert(
		fc.property(mixed, fc.string(), fc.string(), (spelling, before, after) => {
			expect(mask(`${before}\n${spelling}\n${after}`)).toBe(`${before}\n[API key]\n${after}`);
		}),
	);
});

it.each([
	'{"id": 1790000000000007919, "text": "sk_live_other"}',
	'',
	'<html>',
	'c2tfbGl2ZV8=',
	'sk_live_',
])('gives %j back as it is', (body) => {
	expect(mask(body)).toBe(body);
});

it.each([undefined, '', ' \n', 'short', 7])('masks nothing for the key %j', (key) => {
	expect(keyMask(key)('a short text')).toBe('a short text');
});

it('takes a key of other signs for what it is', () => {
	expect(keyMask('a.*b(c)[d]$^')('aXXb(c)[d]$^ a.*b(c)[d]$^')).toBe('aXXb(c)[d]$^ [API key]');
});

it.each([KEY, '%', '\\', 's', 'sk_live_9f/aZ+0q=Kx.', '['])('reads 9 MB of %j soon', (part) => {
	const text = `{"text":"${part.repeat(9_000_000 / part.length)}"}`;
	expect(timeOf(() => mask(text), 1)).toBeLessThan(4000);
});
