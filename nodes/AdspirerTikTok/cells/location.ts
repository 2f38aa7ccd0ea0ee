/** Where the ads are shown: countries by name, code or ID, everything else by its ID. */
import type { Read } from './cell';
import { countryOf, nearestCountry } from './countries';
import { atDigits, readDigits } from './id';
import { list } from './list';
import { Refused } from './refused';
import { quoted } from './words';

/** Several locations, as TikTok's IDs. */
export const locationList = () => list<string>(readLocation, atDigits, { isDistinct: true });

const LOOK_UP =
	'Countries are understood by name or code. The ID of a region or a city is found with Adspirer’s search_tiktok_targeting, or in TikTok Ads Manager';

const readLocation: Read<string> = (given, scope) => {
	const text = typeof given === 'string' ? given.trim() : '';
	const country = /\d/.test(text) ? undefined : countryOf(text);
	if (country instanceof Refused) return new Refused(`${country.message}. ${LOOK_UP}`);
	if (country) {
		scope.note(`${text} is ${country.id} (${country.name})`);
		return country.id;
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
