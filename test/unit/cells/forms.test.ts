/** Whatever is accepted reads back the same in each other form that is accepted. */
import fc from '../../fastCheck';

import { COUNTRY_TABLE } from '../../../nodes/AdspirerTikTok/cells/countryTable';
import { FLAG_WORDS } from '../../../nodes/AdspirerTikTok/cells/flag';
import * as kinds from '../../../nodes/AdspirerTikTok/cells/kinds';
import * as options from '../../../nodes/AdspirerTikTok/operations/options';
import { read } from './read';

/** What programs put around a value, whatever its kind. */
const packed = (value: string): unknown[] => [
	value,
	` ${value}\ufeff`,
	[value],
	['', value],
	JSON.stringify([value]),
	`="${value}"`,
	`'${value}`,
	`${value}\u3164`,
];

const isRead = (kind: Parameters<typeof read>[0], forms: readonly unknown[], value: unknown) => {
	for (const form of forms) expect([form, read(kind, form)]).toEqual([form, { value }]);
};

const COUNTRIES = Array.from(
	COUNTRY_TABLE.matchAll(/^(\w\w) (\w{3}) (\d+) (.+)$/gm),
	([, code = '', long = '', id = '', name = '']) => ({ code, long, id, name }),
);

it('a country is the same by ID, code, flag and name', () => {
	const flagOf = (code: string) =>
		Array.from(code, (letter) => String.fromCodePoint(letter.charCodeAt(0) - 65 + 0x1f1e6)).join(
			'',
		);
	for (const { code, long, id, name } of COUNTRIES) {
		const named = [`${name} (${code})`, `${code} - ${name}`, `${flagOf(code)} ${name}`];
		isRead(kinds.locationList(), [id, `L${id}`, code, long, flagOf(code), ...named], [id]);
		const byName = read(kinds.locationList(), name);
		if ('value' in byName) expect([name, byName.value]).toEqual([name, [id]]);
	}
});

it('a list of countries is each of them, whatever is between', () => {
	const some = fc.uniqueArray(fc.constantFrom(...COUNTRIES), { minLength: 1, maxLength: 8 });
	const between = fc.constantFrom(', ', ',', '; ', '|', '\n');
	fc.assert(
		fc.property(some, between, (countries, sign) => {
			const ids = countries.map(({ id }) => id);
			isRead(
				kinds.locationList(),
				[ids.join(sign), countries.map(({ code }) => code).join(sign)],
				ids,
			);
			const names = countries.map(({ name }) => name);
			const result = read(kinds.locationList(), names.join(sign));
			if ('value' in result) expect([names, result.value]).toEqual([names, ids]);
		}),
	);
});

it.each([
	['gender', options.GENDERS],
	['objective', options.OBJECTIVES],
	['call to action', options.CALLS_TO_ACTION],
])('a choice of %s is the same by code and by label', (_name, list) => {
	for (const { name, value } of list) {
		const forms = [name, String(value)].flatMap((text) => [
			...packed(text),
			...packed(text.toLowerCase()),
			text.toUpperCase(),
		]);
		isRead(kinds.choice(list), forms, value);
	}
});

it.each([true, false])('%s is the same by each word for it', (value) => {
	const words = FLAG_WORDS[`${value}`].split(' ');
	isRead(kinds.flag(), [value, ...words.flatMap(packed)], value);
});

it('an ID, an amount, a whole number and an address are the same as programs write them', () => {
	const digits = fc.bigInt({ min: 10n ** 6n, max: 10n ** 19n }).map(String);
	fc.assert(
		fc.property(digits, fc.integer({ min: 1, max: 999 }), (id, number) => {
			const wide = id.replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + 0xff10));
			const forms = [...packed(id), ...packed(`id:${id}`), wide, `"${id}"`];
			isRead(kinds.digitId(), forms, id);
			isRead(kinds.digitIdList(), forms, [id]);
			isRead(kinds.imageId(), [...packed(id), `"${id}"`], id);
			isRead(kinds.amount(), [...packed(`${number}`), `${number},-`, `US $${number}`], number);
			isRead(kinds.wholeNumber({}), packed(`${number}`), number);
			const url = `https://a.example/${id}?n=${number}`;
			isRead(kinds.httpsUrl(), [...packed(url), `"${url}"`, `a.jpg (${url})`], url);
			isRead(kinds.fileUrlList(), [...packed(url), [{ url }], `a.jpg (${url})`], [url]);
		}),
	);
});

it('a time is the same with its offset, its zone or both', () => {
	const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo'];
	const minute = fc.integer({ min: Date.UTC(2027, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
	fc.assert(
		fc.property(fc.constantFrom(...zones), minute, (zone, minutes) => {
			const instant = minutes * 60_000 + 1000;
			const value = new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
			const there = new Intl.DateTimeFormat('sv', {
				timeZone: zone,
				dateStyle: 'short',
				timeStyle: 'medium',
			}).format(instant);
			const ahead = Math.round((Date.parse(`${there.replace(' ', 'T')}Z`) - instant) / 60_000);
			const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
			const size = Math.abs(ahead);
			const offset = `${ahead < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
			const iso = there.replace(' ', 'T');
			const kind = kinds.dateTime('00:00:00');
			isRead(kind, [`${iso}${offset}`, `${there} GMT${offset}`, `${iso}${offset}[${zone}]`], value);
			// An hour that clocks repeat has two readings.
			const alone = read(kind, `${iso}[${zone}]`);
			if ('value' in alone) expect([iso, 'value' in alone]).toEqual([iso, true]);
			const other =
				ahead === 0 ? '+01:00' : offset.replace(/[+-]/, (sign) => (sign === '+' ? '-' : '+'));
			expect(read(kind, `${iso}${other}[${zone}]`)).toHaveProperty('problems');
		}),
	);
});
