/**
 * Like `JSON.parse`, but an integer beyond ±(2^53 − 1) comes back as a string with all its digits:
 * TikTok's IDs have up to 19 of them. Throws what `JSON.parse` throws.
 */
export function parseJson(text: string): unknown {
	const value: unknown = JSON.parse(text);
	if (!LONG_NUMBER.test(text)) return value;
	const quoted = withUnsafeIntegersQuoted(text);
	return quoted === text ? value : JSON.parse(quoted);
}

/** What may be a long number outside of a text; IDs in quotes are none. */
const LONG_NUMBER = /(?:^|[[:,\s])-?\d{16}/;

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);
const MINUS = '-'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);

/** Valid JSON in, valid JSON out. Loops, since patterns overflow on strings and numbers of many megabytes. */
function withUnsafeIntegersQuoted(json: string): string {
	let quoted = '';
	let copied = 0;
	let inString = false;
	for (let at = 0; at < json.length; at++) {
		const char = json.charCodeAt(at);
		if (inString) {
			if (char === BACKSLASH) at++;
			else if (char === QUOTE) inString = false;
		} else if (char === QUOTE) {
			inString = true;
		} else if (char === MINUS || isDigit(char)) {
			const end = endOfDigits(json, at + 1);
			const number = json.slice(at, end);
			const isInteger = !/[.eE]/.test(json.charAt(end));
			if (isInteger && !Number.isSafeInteger(Number(number))) {
				quoted += `${json.slice(copied, at)}"${number}"`;
				copied = end;
			}
			at = isInteger ? end - 1 : endOfFraction(json, end) - 1;
		}
	}
	return quoted + json.slice(copied);
}

const isDigit = (char: number) => char >= ZERO && char <= NINE;

function endOfDigits(json: string, start: number): number {
	let end = start;
	while (isDigit(json.charCodeAt(end))) end++;
	return end;
}

/** Of a number's fraction and exponent, which starts at `.`, `e` or `E`. */
function endOfFraction(json: string, start: number): number {
	let end = start;
	while (/[-+.\deE]/.test(json.charAt(end))) end++;
	return end;
}
