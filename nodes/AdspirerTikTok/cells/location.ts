/** Where the ads are shown: countries by name, code or ID, everything else by its ID. */
import type { Read } from './cell';
import { trimmed } from './blank';
import { countryOf, type Country, joinedNames, nearestCountry } from './countries';
import { atDigits, isDigits, readDigits } from './id';
import { list } from './list';
import { Refused } from './refused';
import type { CellSplitter } from './split';
import { quoted } from './words';

/** Several locations, as TikTok's IDs. */
export const locationList = () => list<string>(readLocation, atPlaces, { isDistinct: true });

/** Between countries where no comma is. */
const BETWEEN = /\s*[/&+]\s*|\s+(?:and|und|et|och|og|en|y|e)\s+/i;

const isCountry = (found: Country | Refused | undefined): found is Country =>
	found !== undefined && !(found instanceof Refused);

const LOOK_UP =
	'Countries are understood by name or code. The ID of a region or a city is found with Adspirer’s search_tiktok_targeting, or in TikTok Ads Manager';

/** As IDs are split; a comma within a country's name and flags side by side are minded. */
const atPlaces: CellSplitter = (cell) => {
	const text = cell.replace(/([\u{1F1E6}-\u{1F1FF}]{2})(?=[\u{1F1E6}-\u{1F1FF}])/gu, '$1,');
	const hasNames = text.includes(',') && !/^[[{]/.test(text);
	if (!hasNames) return atDigits(text);
	return text.split(/[;|；\r\n]/).flatMap((part) => joinedNames(atDigits(part).map(trimmed)));
};

/** What people write where no place is left out. */
const EVERYWHERE =
	/^(?:all|any|everywhere|anywhere|(?:all|any) (?:countries|locations?|regions?)|world ?wide|world|global(?:ly)?|international|weltweit|alle(?: länder)?|partout|monde(?: entier)?|todos?|todo el mundo|mundial|全世界|全て|すべて|no (?:limit|restrictions?)|unlimited)$/i;

const readLocation: Read<string | string[]> = (given, scope) => {
	if (isDigits(given)) return given;
	const text = typeof given === 'string' ? trimmed(given) : '';
	if (text.length < 30 && EVERYWHERE.test(text)) {
		return new Refused(
			`${quoted(text)} is not a place that TikTok has: write each country, or leave the cell blank for what the field does without one`,
		);
	}
	const country = /\d/.test(text) ? undefined : countryOf(text);
	if (country instanceof Refused) return new Refused(`${country.message}. ${LOOK_UP}`);
	if (country) {
		scope.note(`${text} is ${country.id} (${country.name})`);
		return country.id;
	}
	const several = text.length > 200 || /\d/.test(text) ? [] : text.split(BETWEEN).map(countryOf);
	if (several.length > 1 && several.every(isCountry)) {
		for (const { id, name } of several) scope.note(`${name} is ${id}`);
		return several.map(({ id }) => id);
	}
	const read = readDigits(given, scope);
	if (!(read instanceof Refused) || !/\p{L}/u.test(text) || /\d/.test(text)) return read;
	return new Refused(() => notACountry(text));
};

function notACountry(text: string): string {
	const near = nearestCountry(text);
	const hint = near === undefined ? '' : ` Did you mean ${near}?`;
	return `${quoted(text)} is not a country. ${LOOK_UP}.${hint}`;
}
