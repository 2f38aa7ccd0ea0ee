import type * as z from 'zod/v4-mini';

import { shortened } from '../cells/words';

/** What is wrong with one field of one item, in words for its user. */
export interface Problem {
	/** The field's label in the editor, e.g. "Ad Text". */
	readonly field: string;
	/** What was given and what is allowed. */
	readonly message: string;
	/** The expression that fed the field, without its `=`; undefined where none did. */
	readonly expression?: string | undefined;
}

/**
 * The problems of a failed validation.
 *
 * @param labels the editor's label of an argument
 * @param expressions the expressions that arguments come from
 */
export function problemsIn(
	error: z.core.$ZodError,
	labels: ReadonlyMap<string, string>,
	expressions: ReadonlyMap<string, string> = new Map(),
): Problem[] {
	return error.issues.map(({ path, message }) => {
		const [argument = '', entry] = path.map(String);
		const label = labels.get(argument) ?? argument;
		return {
			field: entry === undefined ? label : `${label}, entry ${Number(entry) + 1}`,
			message,
			expression: expressions.get(argument),
		};
	});
}

/** Adds a problem, unless one of the same field is known: the first tells the cause. */
export function report(problems: Problem[], problem: Problem): void {
	if (!problems.some(({ field }) => field === problem.field)) problems.push(problem);
}

/** An item that cannot become a call, and all that is wrong with it. */
export interface BadRow {
	/** Index of the incoming item. */
	readonly item: number;
	readonly problems: readonly Problem[];
}

/** All problems of an item as one sentence: "Ad Text: … (from {{ $json.text }}); Daily Budget: …". */
export function inOneSentence(problems: readonly Problem[]): string {
	return problems
		.map(({ field, message, expression }) => {
			const isShown = expression !== undefined && expression.includes('{{');
			const source = isShown ? ` (from ${shortened(expression, LONGEST_EXPRESSION)})` : '';
			return `${field}: ${message}${source}`;
		})
		.join('; ');
}

const LONGEST_EXPRESSION = 120;

/** How many items or lines a message shows. */
export const MOST_SHOWN = 10;

/** "Item 3", "Items 3, 4, 5". */
export function listed(items: readonly number[]): string {
	const numbers = items.slice(0, MOST_SHOWN).join(', ');
	const more = items.length > MOST_SHOWN ? ` and ${items.length - MOST_SHOWN} more` : '';
	return `${items.length === 1 ? 'Item' : 'Items'} ${numbers}${more}`;
}
