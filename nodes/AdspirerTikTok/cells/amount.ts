/** Numbers as people write them: budgets, bids, counts. */
import { one, type Read } from './cell';
import { withoutCurrency } from './currency';
import type { Limits } from './list';
import { Refused } from './refused';
import { bounds, quoted } from './words';

/** No budget may be lower, whatever the currency; what the currency asks for is the server's business. */
const LEAST_AMOUNT = 1;

/** An amount of money in the ad account's currency, at least 1. */
export const amount = () => one(numberFrom({ min: LEAST_AMOUNT }));

/** A number that is not negative. */
export const amountOrZero = () => one(numberFrom({ min: 0 }));

/** A number that is at least `min`, or above `above`: a bid, or a return on ad spend. */
export const decimal = (limits: { readonly min?: number; readonly above?: number } = {}) =>
	one(numberFrom(limits));

/** A whole number. */
export const wholeNumber = ({ min = 0, max = Infinity }: Limits) =>
	one((given, scope) => {
		const number = readNumber(given, scope);
		if (number instanceof Refused) return number;
		return Number.isSafeInteger(number) && number >= min && number <= max
			? number
			: new Refused(`${number} given; a whole number of ${bounds(min, max)} is allowed`);
	});

const numberFrom =
	({ min, above }: { readonly min?: number; readonly above?: number }): Read<number> =>
	(given, scope) => {
		const number = readNumber(given, scope);
		if (number instanceof Refused) return number;
		if (above !== undefined && number <= above) {
			return new Refused(`${number} given; more than ${above} is allowed`);
		}
		return min !== undefined && number < min
			? new Refused(`${number} given; ${min} or more is allowed`)
			: number;
	};

const LONGEST = 60;

/** Reads a number that has one reading. @returns it, or why it has none or two */
const readNumber: Read<number> = (given) => {
	if (typeof given === 'number') {
		return Number.isFinite(given)
			? given
			: new Refused(`${quoted(given)} is not a number (write it as 1234.56)`);
	}
	if (typeof given !== 'string' || given.length > LONGEST) {
		return new Refused(`${quoted(given)} is not a number (write it as 1234.56)`);
	}
	const number = withoutCurrency(given);
	return numberIn(number, given);
};

/** Thousands in groups of three, all with the same separator, then perhaps another one and decimals. */
const GROUPED = /^[1-9]\d{0,2}([., '’])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** As in India: groups of two, the last one of three. */
const GROUPED_BY_TWO = /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/;

/** One group of three behind a sign that also separates decimals: two readings. */
const TWO_READINGS = /^([1-9]\d{0,2})[.,](\d{3})$/;

function numberIn(text: string, given: string): number | Refused {
	const number = text.replace(/^[+-]/, '');
	const [, whole, rest] = TWO_READINGS.exec(number) ?? [];
	if (whole !== undefined && rest !== undefined) {
		const small = Number(`${whole}.${rest}`);
		// Three decimals would be read as thousands again.
		const written = rest.endsWith('0') ? small.toFixed(2) : small.toFixed(4);
		return new Refused(
			`${quoted(given)} can be ${small} or ${whole}${rest}: write ${written} or ${whole}${rest}`,
		);
	}
	const read = Number(asWrittenInCode(number) ?? NaN);
	if (!Number.isFinite(read))
		return new Refused(`${quoted(given)} is not a number (write it as 1234.56)`);
	return text.startsWith('-') ? -read : read;
}

/** "1.234,56" → "1234.56", or undefined if it is no number. */
function asWrittenInCode(number: string): string | undefined {
	if (/^\d+(?:[.,]\d*)?$|^[.,]\d+$/.test(number)) return number.replace(',', '.');
	if (!GROUPED.test(number) && !GROUPED_BY_TWO.test(number)) return undefined;
	const [, decimals] = /[.,](\d+)$/.exec(number) ?? [];
	const separators = new Set(number.match(/\D/g));
	const hasDecimals = decimals !== undefined && separators.size > 1;
	const whole = hasDecimals ? number.slice(0, -decimals.length - 1) : number;
	return whole.replace(/\D/g, '') + (hasDecimals ? `.${decimals}` : '');
}
