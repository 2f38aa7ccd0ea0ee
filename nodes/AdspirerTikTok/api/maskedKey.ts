import { isRecord } from './jsonValue';
import { parseJson } from './losslessJson';

const MASK = '[API key]';

/** Shorter ones are no keys, and would be found in ordinary words. */
const SHORTEST_KEY = 8;

/** Gives a response's body without the API key; JSON stays JSON. */
export type KeyMask = (body: string) => string;

/**
 * Makes the function that takes an API key out of a response's body: a server or a proxy may repeat what it
 * was sent. The key is found as it is, in upper and lower case, and character by character in the escapes of
 * JSON (also of JSON in JSON), URLs and HTML; whole in hexadecimal, Base64 (with any text before it) and
 * backwards. A part of the key, or another encoding, is not found.
 */
export function keyMask(apiKey: unknown): KeyMask {
	const key = typeof apiKey === 'string' ? apiKey.trim() : '';
	if (key.length < SHORTEST_KEY) return (body) => body;
	const spellings = spellingsOf(key);
	const mask = (text: string) => spellings.reduce((rest, each) => rest.replace(each, MASK), text);
	return (body) => {
		// Almost no answer repeats the key: only those that do are taken apart.
		if (spellings.every((each) => body.search(each) === -1)) return body;
		try {
			return JSON.stringify(masked(parseJson(body), mask));
		} catch {
			return mask(body);
		}
	};
}

/** All texts of a JSON value masked, the names of its fields too. */
function masked(value: unknown, mask: (text: string) => string): unknown {
	if (typeof value === 'string') return mask(value);
	if (Array.isArray(value)) return value.map((entry) => masked(entry, mask));
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, part]) => [mask(name), masked(part, mask)]),
	);
}

/** Patterns of the ways to write a key. Keys are ASCII: the credential refuses others. */
function spellingsOf(key: string): RegExp[] {
	const characters = Array.from(key);
	const backwards = characters.toReversed().map(literal).join('');
	const hexadecimal = characters.map(hexOf).join('[\\s:]?');
	const base64 = [0, 1, 2].map((offset) => base64Of(key, offset)).join('|');
	return [
		new RegExp(characters.map(anyEscape).join(''), 'gi'),
		new RegExp(`${backwards}|${hexadecimal}`, 'gi'),
		new RegExp(base64, 'g'),
	];
}

const literal = (text: string) => text.replace(/[^\w]/g, '\\$&');

const hexOf = (character: string) => character.charCodeAt(0).toString(16).padStart(2, '0');

/** A character, or what stands for it: `%73` (`%2573` …), `\u0073` (`\\u0073` …), `\x73`, `&#115;`, `&#x73;`. */
function anyEscape(character: string): string {
	const hex = hexOf(character);
	const code = character.charCodeAt(0);
	return `(?:${literal(character)}|%(?:25){0,3}${hex}|\\\\{1,8}(?:u00${hex}|u\\{0{0,4}${hex}\\}|x${hex}|${literal(character)})|&#(?:0{0,5}${code}|x0{0,4}${hex});?)`;
}

/** The part of a text's Base64 that the key alone decides, with `offset` bytes before it; in both alphabets. */
function base64Of(key: string, offset: number): string {
	const whole = Buffer.from('\0'.repeat(offset) + key)
		.toString('base64')
		.replace(/=+$/, '');
	const isCut = (offset + key.length) % 3 !== 0;
	const own = whole.slice(offset === 0 ? 0 : offset + 1, isCut ? -1 : undefined);
	return literal(own).replace(/\\\+/g, '[+-]').replace(/\\\//g, '\\\\?[/_]');
}
