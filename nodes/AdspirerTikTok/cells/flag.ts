/** Yes or no. */
import { one, readText, type Read } from './cell';
import { withPlainDigits } from './digits';
import { Refused } from './refused';
import { quoted } from './words';

/** What people and spreadsheets write, in the languages whose spreadsheets translate TRUE and FALSE. */
export const FLAG_WORDS = {
	true: 'true yes y t 1 1.0 on enabled enable active activated checked ein an aktiv aktiviert activé activado attivo はい 有効 是 开 예 ✓ ✔ ☑ ✅ wahr ja vrai oui verdadero sí si vero sì verdadeiro sim waar prawda tak doğru evet истина да sand sant ja tosi kyllä',
	false:
		'false no n f 0 0.0 off disabled disable inactive deactivated unchecked aus inaktiv deaktiviert désactivé desactivado いいえ 無効 否 关 아니요 ☐ ✗ ✘ ❌ falsch nein faux non falso não onwaar nee fałsz nie yanlış hayır ложь нет falsk nej epätosi ei',
};

const FLAGS = new Map([
	...FLAG_WORDS.true.split(' ').map((word) => [word, true] as const),
	...FLAG_WORDS.false.split(' ').map((word) => [word, false] as const),
]);

/** Yes or no. */
export const flag = () => one(readFlag);

const readFlag: Read<boolean> = (given) => {
	const read = readText(given);
	if (read instanceof Refused) return read;
	return (
		FLAGS.get(
			withPlainDigits(read.slice(0, 20))
				.replace(/\uFE0F$/, '')
				.toLowerCase()
				.normalize('NFC'),
		) ?? new Refused(`${quoted(given)} is not true or false`)
	);
};
