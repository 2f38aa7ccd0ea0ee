/** Countries by code or by name in the common languages of n8n's editor. */
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

/** In which languages names are understood, as `Intl.DisplayNames` has them. */
export const NAME_LANGUAGES =
	'en de fr es it pt nl pl tr ru uk ja ko zh-Hans zh-Hant ar he sv da nb fi cs sk el hu ro bg hr id vi th hi'.split(
		' ',
	);

/** Names that Intl does not have, or not in this form. */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
	AE: ['UAE', 'Emirates'],
	BA: ['Bosnia'],
	CD: ['DRC', 'DR Congo', 'Congo-Kinshasa', 'Democratic Republic of Congo'],
	CG: ['Congo-Brazzaville', 'Republic of Congo'],
	CV: ['Cabo Verde'],
	CZ: ['Czechia'],
	DO: ['Dominican Rep'],
	GB: [
		'UK',
		'U.K.',
		'Great Britain',
		'Britain',
		'United Kingdom of Great Britain and Northern Ireland',
	],
	KP: ['DPRK'],
	KR: ['Republic of Korea', 'Korea Republic of', 'Korea South'],
	LA: ['Lao PDR'],
	MM: ['Burma'],
	NL: ['The Netherlands', 'Holland'],
	PH: ['The Philippines'],
	RU: ['Russian Federation'],
	SA: ['KSA', 'Kingdom of Saudi Arabia'],
	SY: ['Syrian Arab Republic'],
	TR: ['Turkiye'],
	TW: ['Taiwan Province of China'],
	US: [
		'USA',
		'U.S.',
		'U.S.A.',
		'United States of America',
		'The United States',
		'The USA',
		'EE.UU.',
		'EEUU',
	],
	VA: ['Holy See'],
	VN: ['Viet Nam'],
};

/** Names of several places: what each is. */
export const SEVERAL_PLACES: Readonly<Record<string, readonly string[]>> = {
	Georgia: ['the country (GE, 614540)', 'the US state, whose ID has to be looked up'],
	Congo: ['CD (Democratic Republic of the Congo)', 'CG (Republic of the Congo)'],
	Korea: ['KR (South Korea)', 'KP (North Korea)'],
	'Virgin Islands': ['VG (British)', 'VI (U.S.)'],
	'Saint Martin': ['MF (the French part)', 'SX (Sint Maarten)'],
	America: ['US (United States)', 'a continent'],
};

interface Index {
	readonly byCode: ReadonlyMap<string, Country>;
	readonly english: readonly string[];
	byName?: ReadonlyMap<string, ReadonlySet<Country>>;
	places?: ReadonlyMap<string, readonly string[]>;
}

let index: Index | undefined;

const LONGEST = 100;

/**
 * The country that a text names, undefined if it names none.
 *
 * @returns a refusal where it names several places
 */
export function countryOf(given: string): Country | Refused | undefined {
	if (given.length > LONGEST) return undefined;
	const known = (index ??= readTable());
	const code = /^[a-z]{2,3}$/i.test(given) ? known.byCode.get(given.toUpperCase()) : undefined;
	if (code) return code;
	const wanted = comparable(given);
	known.places ??= new Map(
		Object.entries(SEVERAL_PLACES).map(([name, places]) => [comparable(name), places]),
	);
	const places = known.places.get(wanted);
	if (places) return new Refused(`${quoted(given)} can be ${alternatives(places)}`);
	known.byName ??= readNames(known.byCode);
	const [country, ...others] = known.byName.get(wanted) ?? [];
	if (!country || others.length === 0) return country;
	const names = [country, ...others].map(({ code: iso, name }) => `${iso} (${name})`);
	return new Refused(`${quoted(given)} can be ${alternatives(names)}: write the code`);
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
		const key = comparable(name);
		byName.set(key, (byName.get(key) ?? new Set()).add(country));
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
