/** Yes or no. */
import { one, readText, type Read } from './cell';
import { Refused } from './refused';
import { quoted } from './words';

/** What people and spreadsheets write, in the languages whose spreadsheets translate TRUE and FALSE. */
export const FLAG_WORDS = {
	true: 'true yes y 1 1.0 on ✓ ✔ ☑ ✅ wahr ja vrai oui verdadero sí si vero sì verdadeiro sim waar prawda tak doğru evet истина да sand sant ja tosi kyllä',
	false:
		'false no n 0 0.0 off ☐ ✗ ✘ ❌ falsch nein faux non falso não onwaar nee fałsz nie yanlış hayır ложь нет falsk nej epätosi ei',
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
		FLAGS.get(read.slice(0, 20).toLowerCase().normalize('NFC')) ??
		new Refused(`${quoted(given)} is not true or false`)
	);
};
