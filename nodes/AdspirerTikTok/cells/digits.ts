/** Digits and signs as keyboards of other countries write them. */

/** The zeros of digits that are not of ASCII: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59]/g;

/** A text with the digits and signs of ASCII for those of full width and of other scripts. Never of superscripts. */
export const withPlainDigits = (text: string): string =>
	/^[\t-~]*$/.test(text) ? text : replaced(text);

const replaced = (text: string): string =>
	text
		.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(/[\u3000\uFFE0-\uFFE6]/g, (sign) => sign.normalize('NFKC'))
		.replace(/\u066B/g, '.')
		.replace(OTHER_DIGITS, (digit) => {
			const code = digit.charCodeAt(0);
			return String(code - (ZEROS.findLast((zero) => zero <= code) ?? 0));
		});
