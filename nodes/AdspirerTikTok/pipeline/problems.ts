import type * as z from 'zod/v4-mini';

/** What is wrong with one field of one item, in words for its user. */
export interface Problem {
	/** The field's label in the editor, e.g. "Ad Text". */
	readonly field: string;
	/** What was given and what is allowed. */
	readonly message: string;
}

/** The problems of a failed validation; `labels` gives the editor's label of an argument. */
export function problemsIn(
	error: z.core.$ZodError,
	labels: ReadonlyMap<string, string>,
): Problem[] {
	return error.issues.map(({ path, message }) => {
		const [argument, entry] = path.map(String);
		const label = labels.get(argument ?? '') ?? argument ?? '';
		return {
			field: entry === undefined ? label : `${label}, entry ${Number(entry) + 1}`,
			message,
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

/** All problems of an item as one sentence: "Ad Text: …; Daily Budget: …". */
export function inOneSentence(problems: readonly Problem[]): string {
	return problems.map(({ field, message }) => `${field}: ${message}`).join('; ');
}

/** How many items or lines a message shows. */
export const MOST_SHOWN = 10;

/** "Item 3", "Items 3, 4, 5". */
export function listed(items: readonly number[]): string {
	const numbers = items.slice(0, MOST_SHOWN).join(', ');
	const more = items.length > MOST_SHOWN ? ` and ${items.length - MOST_SHOWN} more` : '';
	return `${items.length === 1 ? 'Item' : 'Items'} ${numbers}${more}`;
}
