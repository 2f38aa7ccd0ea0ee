/** Language codes. */
import { type Read, readText } from './cell';
import { isUnrestricted } from './choice';
import { withPlainDigits } from './digits';
import { list } from './list';
import { Refused } from './refused';
import { atCommas } from './split';
import { quoted } from './words';

/** Several languages: `en`, `zh-Hant`. All of them are none: nothing is restricted. */
export const languageList = () =>
	list<string>(readLanguage, atCommas, { isDistinct: true, unrestricted: isUnrestricted });

const CODE = /^([a-z]{2})(?:[-_]([a-z]{4}))?$/i;

const readLanguage: Read<string> = (given) => {
	const text = readText(given);
	if (text instanceof Refused) return text;
	const read = text.length <= 100 ? withPlainDigits(text) : text;
	const [, language, script] = CODE.exec(read) ?? [];
	if (language !== undefined) {
		const code = language.toLowerCase();
		if (script === undefined) return code;
		return `${code}-${script.charAt(0).toUpperCase()}${script.slice(1).toLowerCase()}`;
	}
	const meant = /^[a-z]{2}[-_][a-z]{2}$/i.test(read) ? withoutRegion(read) : codeOf(read);
	const hint = meant === undefined ? '' : `: write ${meant}`;
	return new Refused(`${quoted(read)} is not a code such as en or zh-Hant${hint}`);
};

/** `en-US` → `en`, but `zh-TW` → `zh-Hant`: the region tells the script. */
function withoutRegion(code: string): string {
	const language = code.slice(0, 2).toLowerCase();
	const region = code.slice(3).toUpperCase();
	return language === 'zh'
		? `zh-${['TW', 'HK', 'MO'].includes(region) ? 'Hant' : 'Hans'}`
		: language;
}

let byName: ReadonlyMap<string, string> | undefined;

/** The code of a language by its name in English or in itself. */
function codeOf(name: string): string | undefined {
	byName ??= new Map(
		LANGUAGES.split(' ').flatMap((code) =>
			['en', code].map((language): [string, string] => {
				const names = new Intl.DisplayNames(language, { type: 'language' });
				return [(names.of(code) ?? code).toLowerCase(), code];
			}),
		),
	);
	return byName.get(name.slice(0, 40).toLowerCase());
}

/** Languages that TikTok targets, for the advice only. */
const LANGUAGES =
	'ar bn cs da de el en es fi fil fr gu he hi hu id it ja kn ko ml mr ms nb nl or pa pl pt ro ru sv ta te th tr uk ur vi zh-Hans zh-Hant';
