import type { Arguments, Tool } from '../operations/tool';
import type { Job } from './job';
import type { Problem } from './problems';

/**
 * Adds up every budget that the planned calls would set, whatever its kind, in account currency; also those
 * that Additional Arguments name.
 *
 * @returns a problem that shows the sum, the cap and the largest rows if it is above the cap
 */
export function budgetProblem(
	jobs: readonly Job[],
	tool: Tool,
	maxTotalBudget: number,
): Problem | undefined {
	if (maxTotalBudget === 0) return undefined;
	const budgets = jobs
		.map(({ items, calls }) => ({
			item: items[0],
			budget: sum(calls.flatMap((call) => budgetsIn(call.arguments, tool))),
		}))
		.sort((a, b) => b.budget - a.budget);
	const total = sum(budgets.map(({ budget }) => budget));
	if (total <= maxTotalBudget) return undefined;

	const largest = budgets
		.slice(0, 3)
		.map(({ item, budget }) => `item ${item} with ${budget}`)
		.join(', ');
	return {
		field: 'Max Total Budget',
		message: `the budgets of this run add up to ${total}, above the limit of ${maxTotalBudget}; the largest are ${largest}. Nothing was sent`,
	};
}

function budgetsIn(given: Arguments, { budgets, schema }: Tool): unknown[] {
	const isUndocumentedBudget = (name: string) => !(name in schema.shape) && name.includes('budget');
	return Object.entries(given)
		.filter(([name]) => budgets.includes(name) || isUndocumentedBudget(name))
		.map(([, amount]) => amount);
}

/** Sums amounts in cents, so that 0.1 + 0.2 is 0.3. */
const sum = (amounts: readonly unknown[]): number =>
	amounts.reduce<number>(
		(total, amount) => total + Math.round((typeof amount === 'number' ? amount : 0) * 100),
		0,
	) / 100;
