/** What a rule between arguments is, and how the table of them (`matrix.ts`) becomes checks and warnings. */
import { rule as check, type Arguments } from './tool';

/** Arguments of one call, as far as they are given. */
export type Given = Readonly<Arguments>;

/** A condition: each of these arguments has one of these values. */
export type Condition = Readonly<Record<string, readonly unknown[]>>;

/** What a rule may know besides the arguments. */
export interface Circumstances {
	/** The day of the run, `YYYY-MM-DD`. */
	readonly today: string;
}

/**
 * One rule. It is about calls of these tools that fulfil `when`, and judges each of its arguments by itself:
 * `required` (it must be given), `forbidden` (it must not be given), `{ with }` (where it is given, these others
 * are as well), `{ onlyWith }` (it may be given only where this condition holds), or `{ fails }` (a question that
 * finds the fault).
 */
export interface Rule {
	/** Names of the tools. */
	readonly tools: readonly string[];
	readonly when?: Condition;
	/** The sentence is shown at the field of the argument that is at fault. */
	readonly arguments: readonly string[];
	readonly demand:
		| 'required'
		| 'forbidden'
		| { readonly with: readonly string[] }
		| { readonly onlyWith: Condition }
		| {
				readonly fails: (given: Given, argument: string, circumstances: Circumstances) => boolean;
		  };
	/** Follows the field's name in a message: what is wrong and what to do. */
	readonly says: string;
	/** Who publishes the rule. */
	readonly source: string;
	/** An error keeps the call from being sent. A warning is for what only third parties report, and what may be meant. */
	readonly severity: 'error' | 'warning';
}

/** What is found to be doubtful: the argument, and what to say of it. */
export interface Doubt {
	readonly argument: string;
	readonly says: string;
}

/** What the service takes where an argument is left out. */
const SERVICE_DEFAULTS: Given = {
	objective: 'TRAFFIC',
	placement_type: 'PLACEMENT_TYPE_AUTOMATIC',
	budget_mode: 'BUDGET_MODE_DAY',
};

export const has = (given: Given, argument: string): boolean => given[argument] !== undefined;

/** How many entries a list has; 0 where there is none. */
export const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** Whether each argument of a condition has one of its values. */
const holds = (condition: Condition, given: Given): boolean =>
	Object.entries(condition).every(([argument, values]) =>
		values.includes(given[argument] ?? SERVICE_DEFAULTS[argument]),
	);

/** Whether a call breaks a rule at one of the rule's arguments. */
function isBroken(
	{ when = {}, demand }: Rule,
	argument: string,
	given: Given,
	circumstances: Circumstances,
): boolean {
	if (!holds(when, given)) return false;
	if (demand === 'required') return !has(given, argument);
	if (demand === 'forbidden') return has(given, argument);
	if ('fails' in demand) return demand.fails(given, argument, circumstances);
	if (!has(given, argument)) return false;
	return 'with' in demand
		? demand.with.some((other) => !has(given, other))
		: !holds(demand.onlyWith, given);
}

const rulesOf = (rules: readonly Rule[], tool: string, severity: Rule['severity']): Rule[] =>
	rules.filter((rule) => rule.severity === severity && rule.tools.includes(tool));

/** Errors do not depend on the day. */
const ANY_DAY: Circumstances = { today: '' };

/** The rules of a tool that are errors, for its schema. */
export function checksOf(rules: readonly Rule[], tool: string) {
	return rulesOf(rules, tool, 'error').flatMap((rule) =>
		rule.arguments.map((argument) =>
			check(argument, rule.says, (given) => isBroken(rule, argument, given, ANY_DAY)),
		),
	);
}

/** What is doubtful in a call of a tool and no reason to refuse it. */
export function doubtsAbout(
	rules: readonly Rule[],
	tool: string,
	given: Given,
	circumstances: Circumstances,
): Doubt[] {
	return rulesOf(rules, tool, 'warning').flatMap((rule) =>
		rule.arguments
			.filter((argument) => isBroken(rule, argument, given, circumstances))
			.map((argument) => ({ argument, says: rule.says })),
	);
}
