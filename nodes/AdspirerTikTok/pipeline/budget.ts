import { amountOrZero } from '../cells/kinds';
import type { Arguments, Tool } from '../operations/tool';
import type { Job } from './job';
import type { Problem } from './problems';

/** What the calls of one job would spend, in cents, or the budget that cannot be read. */
type JobBudget = { readonly item: number } & (
	{ readonly cents: number } | { readonly name: string; readonly given: unknown }
);

/**
 * Adds up every budget that the planned calls would set, whatever its kind, in account currency: each amount under
 * a name with "budget", at any depth, also among Additional Arguments. Bids are no budgets.
 *
 * @returns a problem that shows the sum, the cap and the largest rows if it is above the cap; one that names the
 * budget where one cannot be read while there is a cap
 */
export function budgetProblem(
	jobs: readonly Job[],
	tool: Tool,
	maxTotalBudget: number,
): Problem | undefined {
	if (maxTotalBudget === 0) return undefined;
	const budgets = jobs.map((job) => budgetOf(job, tool));
	for (const budget of budgets) {
		if ('cents' in budget) continue;
		const message = `${budget.name} of item ${budget.item} is ${shown(budget.given)}, which is no amount of 0 or more, so the limit cannot be kept. Nothing was sent`;
		return { field: FIELD, message };
	}
	const readable = budgets.filter((budget) => 'cents' in budget).sort((a, b) => b.cents - a.cents);
	const total = readable.reduce((sum, { cents }) => sum + cents, 0);
	if (total <= Math.round(maxTotalBudget * 100)) return undefined;

	const largest = readable
		.slice(0, 3)
		.map(({ item, cents }) => `item ${item} with ${cents / 100}`)
		.join(', ');
	return {
		field: FIELD,
		message: `the budgets of this run add up to ${total / 100}, above the limit of ${maxTotalBudget}; the largest are ${largest}. Nothing was sent`,
	};
}

const FIELD = 'Max Total Budget';

/** In cents, so that 0.1 + 0.2 is 0.3. */
function budgetOf({ items: [item = 0], calls }: Job, tool: Tool): JobBudget {
	let cents = 0;
	for (const call of calls) {
		for (const { name, given } of budgetsIn(call.arguments, tool)) {
			const read = amountOrZero().safeParse(given);
			if (!read.success || typeof read.data !== 'number' || read.data < 0) {
				return { item, name, given };
			}
			cents += Math.round(read.data * 100);
		}
	}
	return { item, cents };
}

/** What says how a budget is meant, and is no amount: `budget_mode`, `budget.type`. */
const SAYS_HOW = /(?:mode|type|strategy|currency|name)$/;

/** Every value under a name with "budget", at any depth. */
function* budgetsIn(
	given: Arguments,
	{ budgets, schema }: Tool,
): Generator<{ name: string; given: unknown }> {
	for (const [name, value] of Object.entries(given)) {
		const isDocumented = Object.hasOwn(schema.shape, name);
		if (isDocumented && !budgets.includes(name)) continue;
		yield* amountsUnder(name, value, budgets.includes(name));
	}
}

function* amountsUnder(
	name: string,
	value: unknown,
	isBudget: boolean,
): Generator<{ name: string; given: unknown }> {
	const words = name.toLowerCase();
	const counts = (isBudget || words.includes('budget')) && !words.includes('bid');
	if (typeof value === 'object' && value !== null) {
		for (const [inner, part] of Object.entries(value)) {
			// Entries of a list have no name of their own.
			yield* amountsUnder(Array.isArray(value) ? name : inner, part, counts);
		}
		return;
	}
	if (!counts || value === null || value === undefined || typeof value === 'boolean') return;
	if (typeof value === 'string' && SAYS_HOW.test(words) && !/\d/.test(value)) return;
	yield { name, given: value };
}

const shown = (given: unknown): string => JSON.stringify(given).slice(0, 100);
