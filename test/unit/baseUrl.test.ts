import fc from '../fastCheck';
import { UserError } from 'n8n-workflow';

import { checkedBaseUrl, DEFAULT_BASE_URL } from '../../nodes/AdspirerTikTok/api/baseUrl';
import { timeOf } from '../cpuTime';

describe('checkedBaseUrl', () => {
	it.each([undefined, null, '', '  \n'])('takes the live API for %j', (raw) => {
		expect(checkedBaseUrl(raw)).toBe(DEFAULT_BASE_URL);
	});

	it.each([
		['https://api.adspirer.ai', 'https://api.adspirer.ai'],
		['  https://api.adspirer.ai/\n', 'https://api.adspirer.ai'],
		['https://API.Adspirer.AI//', 'https://api.adspirer.ai'],
		['https://api.adspirer.ai:443', 'https://api.adspirer.ai'],
		['https://gateway.example:8443/adspirer/', 'https://gateway.example:8443/adspirer'],
		['https://api.adspirer.ai/?', 'https://api.adspirer.ai'],
	])('brings %j into one form', (raw, expected) => {
		expect(checkedBaseUrl(raw)).toBe(expected);
	});

	it.each([
		'http://localhost:8080',
		'http://127.0.0.1:3000',
		'http://127.8.9.10',
		'http://[::1]:3000',
	])('accepts plain HTTP to this computer: %s', (raw) => {
		expect(checkedBaseUrl(raw)).toBe(raw);
	});

	it.each(['http://127.1:3000', 'http://0x7f000001:3000', 'http://2130706433:3000'])(
		'knows the other spellings of 127.0.0.1: %s',
		(raw) => {
			expect(checkedBaseUrl(raw)).toMatch(/^http:\/\/127\.0\.0\.1:3000$/);
		},
	);

	it.each([
		['http://api.adspirer.ai', 'must start with https://'],
		['http://10.0.0.5', 'must start with https://'],
		['http://0.0.0.0', 'must start with https://'],
		['http://localhost.example.com', 'must start with https://'],
		['http://adspirer.localhost', 'must start with https://'],
		['http://localhost.', 'must start with https://'],
		['http://0.0.0.0', 'must start with https://'],
		['http://127.0.0.1.example.com', 'must start with https://'],
		['http://notlocalhost', 'must start with https://'],
		['ftp://localhost', 'must start with https://'],
		['localhost:8080', 'must start with https://'],
		['api.adspirer.ai', 'is not a web address'],
		['//api.adspirer.ai', 'is not a web address'],
		['https://', 'is not a web address'],
		[42, 'is not a web address'],
		[new URL('https://api.adspirer.ai'), 'is not a web address'],
		[{ host: 'api.adspirer.ai' }, 'is not a web address'],
		['https://user@api.adspirer.ai', 'must not contain a user name or password'],
		['https://:secret@api.adspirer.ai', 'must not contain a user name or password'],
		['https://api.adspirer.ai@evil.example', 'must not contain a user name or password'],
		['https://api.adspirer.ai?key=secret', 'must end with the host or a path'],
		['https://api.adspirer.ai/#secret', 'must end with the host or a path'],
	])('refuses %j', (raw, reason) => {
		expect(() => checkedBaseUrl(raw)).toThrow(UserError);
		expect(() => checkedBaseUrl(raw)).toThrow(reason);
	});

	it.each([
		['api.adspirer.ai', 'is not a web address. Enter one such as https://api.adspirer.ai.'],
		[
			'http://api.adspirer.ai',
			'must start with https://, or the API key could be read on its way. Plain http:// is for a server on this computer only (localhost, 127.0.0.1, [::1]).',
		],
		[
			'https://user@api.adspirer.ai',
			'must not contain a user name or password. Remove everything before the @.',
		],
		[
			'https://api.adspirer.ai?key=1',
			'must end with the host or a path. Remove the part from the ? or # on.',
		],
	])('says what to do about %s', (raw, reasonAndRemedy) => {
		expect(() => checkedBaseUrl(raw)).toThrow(
			`The Base URL in the Adspirer API credential ${reasonAndRemedy}`,
		);
	});

	it('never repeats what was typed', () => {
		for (const raw of [
			'https://user:s3cret@api.adspirer.ai',
			'https://api.adspirer.ai?key=s3cret',
			'http://api.adspirer.ai/s3cret',
			's3cret',
		]) {
			expect(() => checkedBaseUrl(raw)).toThrow(
				expect.objectContaining({ message: expect.not.stringContaining('s3cret') }),
			);
		}
	});

	it('takes 200,000 slashes at once', () => {
		const inside = `https://api.adspirer.ai/${'/'.repeat(200_000)}a`;
		const time = timeOf(() => {
			expect(checkedBaseUrl(`https://api.adspirer.ai/a${'/'.repeat(200_000)}`)).toMatch(/ai\/a$/);
			expect(checkedBaseUrl(inside)).toBe(inside);
		});
		expect(time).toBeLessThan(1000);
	});

	it('gives back a safe URL in one form, or refuses, whatever is typed', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.webUrl(), fc.webUrl({ validSchemes: ['http'] })),
				(raw) => {
					const result = valueOrRefusal(() => checkedBaseUrl(raw));
					if (result instanceof UserError) return;

					const url = new URL(result);
					expect(url.protocol).toBe('https:');
					expect([url.username, url.password, url.search, url.hash]).toEqual(['', '', '', '']);
					expect(result).not.toMatch(/\/$/);
					expect(checkedBaseUrl(result)).toBe(result);
				},
			),
		);
	});
});

function valueOrRefusal<T>(read: () => T): T | UserError {
	try {
		return read();
	} catch (error) {
		if (error instanceof UserError) return error;
		throw error;
	}
}
