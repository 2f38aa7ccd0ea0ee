/** Countries by code or by name in the common languages of n8n's editor. */
import { NAME_LANGUAGES, OTHER_NAMES, SEVERAL_PLACES } from './countryNames';
import { COUNTRY_TABLE } from './countryTable';
import { nearest } from './near';
import { Refused } from './refused';
import { alternatives, quoted } from './words';

export interface Country {
	/** ISO 3166, two letters. */
	readonly code: string;
	/** TikTok's location ID, which is GeoNames'. */
	readonly id: string;
	/** In English. */
	readonly name: string;
}

interface Index {
	readonly byCode: ReadonlyMap<string, Country>;
	readonly english: readonly string[];
	byName?: ReadonlyMap<string, ReadonlySet<Country>>;
	places?: ReadonlyMap<string, readonly string[]>;
}

let index: Index | undefined;

const LONGEST = 100;

/** The flag of a country: its code in letters of its own. */
const FLAG = /[\u{1F1E6}-\u{1F1FF}]{2}/gu;

const codeOfFlag = (flag: string): string =>
	Array.from(flag, (letter) =>
		String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65),
	).join('');

/**
 * The country that a text names, undefined if it names none: by a name, a code or a flag, or by several of them,
 * such as "Germany (DE)", where all mean the same.
 *
 * @returns a refusal where it names several places
 */
export function countryOf(given: string): Country | Refused | undefined {
	if (given.length > LONGEST) return undefined;
	const text = given
		.replace(FLAG, (flag) => ` / ${codeOfFlag(flag)} / `)
		.replace(/^[ /]+|[ /]+$/g, '');
	const whole = byOneName(text, given);
	if (whole && !(whole instanceof Refused)) return whole;
	const parts = text
		.split(/[()[\]/:|–—]| - /)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const [first, ...others] = parts.map((part) => byOneName(part, given));
	const named = [first, ...others].filter((found) => found && !(found instanceof Refused));
	if (parts.length < 2 || named.length === 0) return whole;
	// A name of several places is cleared up by the code beside it.
	const [country] = named;
	const isSame =
		country instanceof Object &&
		!(country instanceof Refused) &&
		parts.every((part, at) => {
			const found = [first, ...others][at];
			return found instanceof Refused
				? comparable(country.name).includes(comparable(part))
				: found === country;
		});
	return isSame ? country : undefined;
}

function byOneName(text: string, given: string): Country | Refused | undefined {
	const known = (index ??= readTable());
	const code = /^[a-z]{2,3}$/i.test(text) ? known.byCode.get(text.toUpperCase()) : undefined;
	if (code) return code;
	known.places ??= new Map(
		Object.entries(SEVERAL_PLACES).map(([name, places]) => [comparable(name), places]),
	);
	known.byName ??= readNames(known.byCode);
	for (const wanted of namesIn(text)) {
		const places = known.places.get(wanted);
		if (places) return new Refused(`${quoted(given)} can be ${alternatives(places)}`);
		const [country, ...others] = known.byName.get(wanted) ?? [];
		if (country && others.length === 0) return country;
		if (country) {
			const names = [country, ...others].map(({ code: iso, name }) => `${iso} (${name})`);
			return new Refused(`${quoted(given)} can be ${alternatives(names)}: write the code`);
		}
	}
	return undefined;
}

/** "Korea, Republic of" and "Iran (Islamic Republic of)": what ISO puts behind a name comes before it otherwise. */
const INVERTED = /^([^,()]{2,50}?)(?:, ?| \()([^,()]{2,60})\)?$/;

/** "Federal Republic of Germany" as well as "Germany". */
const OFFICIAL =
	/^(?:(?:the|federal|federative|federated|democratic|people|peoples|s|islamic|united|socialist|bolivarian|plurinational|independent|grand|hashemite|co|operative|cooperative|oriental|arab) ){0,4}(?:republic|(?:plurinational|independent) state|kingdom|states|commonwealth|principality|federation|sultanate|union|duchy) of (?:the )?(.{3,})$/;

/** Under which names a text is looked for, the likeliest first. */
function namesIn(text: string): string[] {
	const [, name = '', rest = ''] = INVERTED.exec(text) ?? [];
	const inverted = name === '' ? '' : comparable(`${rest} ${name}`);
	const names = [comparable(text), inverted].map((written) => written.replace(/^the /, ''));
	// "Germany, Republic of France" is no name.
	const isWhole = !text.includes(',') || /\bof(?: the)?\)?$/i.test(rest);
	const official = text.includes(',') || inverted !== '' ? inverted : comparable(text);
	const [, short = ''] = (isWhole ? OFFICIAL.exec(official.replace(/^the /, '')) : undefined) ?? [];
	return [...names, short].filter((written) => written !== '');
}

/** There are some 250 countries: a longer list is none of their names. */
const MOST_NAMES = 1000;

/**
 * Joins what a comma has cut out of a name, such as "Korea" and "Republic of".
 *
 * @param pieces the text between the commas of a cell
 */
export function joinedNames(pieces: readonly string[]): string[] {
	if (pieces.length > MOST_NAMES) return [...pieces];
	const joined: string[] = [];
	for (let at = 0; at < pieces.length; at++) {
		const [first = '', second = '', third = ''] = pieces.slice(at, at + 3);
		const forms = [
			[first, second, third],
			[first, second],
		].filter((form) => form.every(isWord));
		const whole = forms.find(isOneName);
		joined.push(whole?.join(', ') ?? first);
		if (whole) at += whole.length - 1;
	}
	return joined;
}

const isWord = (text: string): boolean => /^[^\d]{3,60}$/.test(text);

/** Countries side by side are none, unless the whole has two readings. */
function isOneName(pieces: readonly string[]): boolean {
	const text = pieces.join(', ');
	const country = countryOf(text);
	return country instanceof Refused || (country !== undefined && !pieces.every(isCountry));
}

function isCountry(text: string): boolean {
	const country = byOneName(text, text);
	return country !== undefined && !(country instanceof Refused);
}

/** The English name of the country that a text nearly names. */
export const nearestCountry = (given: string): string | undefined =>
	nearest(given, (index ??= readTable()).english);

function readTable(): Index {
	const byCode = new Map<string, Country>();
	const english: string[] = [];
	for (const [, code = '', long = '', id = '', name = ''] of COUNTRY_TABLE.matchAll(
		/^(\w\w) (\w{3}) (\d+) (.+)$/gm,
	)) {
		const country = { code, id, name };
		byCode.set(code, country).set(long, country);
		english.push(name);
	}
	return { byCode, english };
}

/** Takes some 50 ms, so it is done once, and only where a name is given. */
function readNames(byCode: ReadonlyMap<string, Country>): Map<string, Set<Country>> {
	const byName = new Map<string, Set<Country>>();
	const add = (name: string, country: Country) => {
		// "cote divoire" as well as "cote d ivoire".
		for (const spelt of [name, name.replace(/['’‘ʻ`´]/g, '')]) {
			const key = comparable(spelt).replace(/^the /, '');
			byName.set(key, (byName.get(key) ?? new Set()).add(country));
		}
	};
	const countries = new Set(byCode.values());
	for (const country of countries) {
		add(country.name, country);
		for (const name of OTHER_NAMES[country.code] ?? []) add(name, country);
	}
	const namings = [
		...NAME_LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'region' })),
		new Intl.DisplayNames('en', { type: 'region', style: 'short' }),
	];
	for (const naming of namings) {
		for (const country of countries) add(naming.of(country.code) ?? country.name, country);
	}
	return byName;
}

/** Without case, accents and signs: "Côte d’Ivoire" is "cote d ivoire", "St. Lucia" "saint lucia". */
const comparable = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/\bst\b\.?/g, 'saint')
		.replace(/&/g, ' and ')
		.replace(/\./g, '')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
