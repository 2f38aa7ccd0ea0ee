/** Currencies beside a number: by sign, short form, word or three-letter code. */
import { withPlainDigits } from './digits';

/** Signs and short forms beside the three-letter codes. */
const CURRENCY_SIGNS = new Set(
	(
		'us$ $us ca$ c$ $ca au$ a$ hk$ nt$ nz$ s$ sg$ r$ mx$ mex$ ar$ $ € £ ¥ ￥ ₹ ₩ ₫ ฿ ₺ ₽ ₱ ₪ ₴ ₦ ₨ ₵ ₸ ₡ ' +
		'元 円 圓 원 zł zl kč kr. kr ft lei лв. лв руб. руб р. грн sfr. sfr fr. fr rp. rp rm rs. rs tl sr dhs dh d đ ' +
		'euros euro dollars dollar pounds pound francs franken kronor kroner yen yuan rmb usdollars usdollar'
	).split(' '),
);

/** Which code a sign of one currency means. */
const CODES_OF_SIGNS: ReadonlyArray<readonly [sign: RegExp, code: RegExp]> = [
	[/€|eur/, /€|eur/],
	[/£|gbp|pound/, /£|gbp|pound/],
	[/¥|jpy|yen|円|cny|rmb|元|yuan/, /¥|jpy|yen|円|cny|rmb|元|yuan/],
	[/\$|dollar/, /\$|dollar|..d$|mxn|ars|clp|cop|brl/],
];

let codes: ReadonlySet<string> | undefined;

/** The codes that Intl knows. Asked for once, and only where a number has letters beside it. */
function currencyCodes(): ReadonlySet<string> {
	codes ??= new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));
	return codes;
}

const isOneCurrency = (word: string): boolean =>
	CURRENCY_SIGNS.has(word) || (/^[a-z]{3}$/.test(word) && currencyCodes().has(word));

/** "US $" and "USD $" as well as "$". */
const isCurrency = (text: string): boolean =>
	text === '' || isOneCurrency(text.replace(/[ -]/g, '')) || text.split(' ').every(isOneCurrency);

/** Whether what stands before and behind a number can be the same currency. */
const isSameCurrency = (before: string, after: string): boolean =>
	before === '' ||
	after === '' ||
	(CODES_OF_SIGNS.every(([sign, code]) => !sign.test(before) || code.test(after)) &&
		CODES_OF_SIGNS.every(([sign, code]) => !sign.test(after) || code.test(before)));

/** The number without its currency, before or after it, and without “,-”. A dot behind letters is theirs: "Fr.25". */
export function withoutCurrency(given: string): string {
	const text = withPlainDigits(given).replace(/\s+/g, ' ').trim();
	const [, before = '', number = '', after = ''] =
		/^([^\d+-]*?(?:\p{L}\.)?)[ ]?([+-]?[.,]?\d(?:.*\d)?[.,:]?(?: ?[-–—]{1,2})?)([^\d]*)$/u.exec(
			text,
		) ?? [];
	const [first = '', second = ''] = [before, after].map((part) => part.trim().toLowerCase());
	const isKnown = isCurrency(first) && isCurrency(second) && isSameCurrency(first, second);
	return number !== '' && isKnown ? number.replace(/[.,:] ?[-–—]{1,2}$/, '') : text;
}
