import fc from '../../fastCheck';

import { canonicalJson } from '../../../nodes/AdspirerTikTok/api/canonicalJson';
import { isRecord } from '../../../nodes/AdspirerTikTok/api/jsonValue';
import { isKeyOf, keyOf, randomKey } from '../../../nodes/AdspirerTikTok/api/idempotencyKey';

const VERSION_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const VERSION_8 = /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('a key', () => {
	it('is a UUID of RFC 9562, version 8, whatever it is made of', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (parts, position) => {
				expect(keyOf(parts, position)).toMatch(VERSION_8);
			}),
		);
	});

	it('stays the same from release to release, or retries would create twice', () => {
		const parts = { seed: 'seed', run: 0, items: [1], tool: 'add_tiktok_ad', arguments: { b: 1 } };
		expect(keyOf(parts)).toBe('21847611-a9ba-8887-ab8e-914700000000');
	});

	it('tells positions apart in its last 32 bits', () => {
		const keys = [0, 1, 255, 2 ** 32 - 1].map((position) => keyOf({ a: 1 }, position));
		expect(new Set(keys.map((key) => key.slice(0, -8)))).toHaveProperty('size', 1);
		expect(keys.map((key) => key.slice(-8))).toEqual([
			'00000000',
			'00000001',
			'000000ff',
			'ffffffff',
		]);
		expect(keyOf({ a: 1 })).toBe(keys[0]);
	});

	it('is known again at any position, and for nothing else', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (parts, position) => {
				const key = keyOf(parts, position);
				expect(isKeyOf(parts, key)).toBe(true);
				expect(isKeyOf({ ...parts, more: true }, key)).toBe(false);
			}),
		);
		const key = keyOf({ a: 1 });
		expect(isKeyOf({ a: 1 }, `${key.slice(0, -8)}0000000g`)).toBe(false);
		expect(isKeyOf({ a: 1 }, `${key.slice(0, -8)}0000000`)).toBe(false);
		expect(isKeyOf({ a: 1 }, `${key}00000000`)).toBe(false);
		expect(isKeyOf({ a: 1 }, '')).toBe(false);
	});

	it('does not depend on the order of an object, but on that of a list', () => {
		expect(keyOf({ a: { x: 1, y: [1, 2] }, b: 2 })).toBe(keyOf({ b: 2, a: { y: [1, 2], x: 1 } }));
		expect(keyOf({ a: [1, 2] })).not.toBe(keyOf({ a: [2, 1] }));
	});

	it('is another one each time if it is random (UUID version 4)', () => {
		const keys = Array.from({ length: 50 }, () => randomKey());
		expect(new Set(keys).size).toBe(50);
		for (const key of keys) expect(key).toMatch(VERSION_4);
	});
});

describe('canonical JSON', () => {
	it('sorts the keys of every object and leaves out what is undefined', () => {
		const value = { b: [{ d: 1, c: undefined, a: null }], B: 'x', a: { z: 1, y: 2 } };
		expect(canonicalJson(value)).toBe('{"B":"x","a":{"y":2,"z":1},"b":[{"a":null,"d":1}]}');
	});

	it('is equal for equal values only', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
				const isSame = canonicalJson(one) === canonicalJson(other);
				// -0 is 0 in JSON.
				expect(isSame).toBe(JSON.stringify(sorted(one)) === JSON.stringify(sorted(other)));
				expect(JSON.parse(canonicalJson(one))).toEqual(JSON.parse(JSON.stringify(one)));
			}),
		);
	});

	it('knows an object from everything else', () => {
		expect([{}, { a: 1 }].every(isRecord)).toBe(true);
		expect([null, undefined, [], 'text', 1, () => 1].some(isRecord)).toBe(false);
	});
});

/** The same value with its objects as lists in the order of their keys. */
function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return { entries: entries.map(([key, part]) => [key, sorted(part)]) };
}
