import type { Arguments } from './matrix';

/** Smallest daily budgets by currency (adspirer-now.md, A). */
const FLOORS: Readonly<Record<string, number>> = {
	...{ USD: 20, EUR: 20, GBP: 15, CAD: 25, AUD: 30, SGD: 25, BRL: 100, HKD: 150, MXN: 350 },
	...{ ZAR: 500, TWD: 600, PHP: 1000, INR: 1500, JPY: 2500, MYR: 80, THB: 700, VND: 470_000 },
	...{ IDR: 280_000, AED: 70, SAR: 80, ILS: 70, PLN: 80, TRY: 600, EGP: 600 },
};
const UNLISTED = 50;
const DAYS_OF_A_LIFETIME = 7;

/** Whether a budget of a call is below the floor of the account's currency; of an unknown currency none is. */
export function isBelowFloor(given: Arguments, currency: string | undefined): boolean {
	if (currency === undefined) return false;
	const floor = FLOORS[currency] ?? UNLISTED;
	const isLifetime = given.budget_mode === 'BUDGET_MODE_TOTAL';
	const below = (value: unknown, least: number) => typeof value === 'number' && value < least;
	return (
		below(given.budget_daily, floor) ||
		below(given.budget_lifetime, floor * DAYS_OF_A_LIFETIME) ||
		below(given.budget, isLifetime ? floor * DAYS_OF_A_LIFETIME : floor)
	);
}
