/** The errors that a run stops with. */
import { NodeOperationError, type INode } from 'n8n-workflow';

import { doneCall } from './items';
import type { EndedJob } from './job';
import { inOneSentence, type BadRow } from './problems';

/** How many bad items a message shows in full. */
const MOST_SHOWN = 10;

/** Some items cannot be sent, so nothing was: names each, the first ten in full. */
export function badRowsError(
	node: INode,
	badRows: readonly BadRow[],
	itemCount: number,
): NodeOperationError {
	const itemsBySentence = new Map<string, number[]>();
	for (const { item, problems } of badRows) {
		const sentence = inOneSentence(problems);
		const items = itemsBySentence.get(sentence);
		if (items) items.push(item);
		else itemsBySentence.set(sentence, [item]);
	}
	const lines = [...itemsBySentence].map(([sentence, items]) => `${listed(items)}: ${sentence}`);
	const hidden = lines.length - MOST_SHOWN;
	const message = [
		`${badRows.length} of ${itemCount} items cannot be sent, so nothing was created.`,
		...lines.slice(0, MOST_SHOWN),
		...(hidden > 0 ? [`… and ${hidden} more`] : []),
	].join('\n');
	const advice = `Correct the items and run the node again. To let the good ones through, set On Error in the node’s settings to one of the Continue options; Dry Run shows every problem without sending anything.`;
	return stopError(node, message, advice, badRows[0]?.item);
}

/** A call failed, and n8n stops at it: what is wrong, and what exists already, so that no ID is lost. */
export function failedCallError(
	node: INode,
	jobs: readonly EndedJob[],
): NodeOperationError | undefined {
	const failed = jobs
		.flatMap(({ calls }) => calls)
		.find(({ outcome }) => outcome.kind === 'failed');
	if (failed?.outcome.kind !== 'failed') return undefined;
	const { failure, attempts } = failed.outcome;
	const description = [
		failure.advice,
		...(attempts > 0 ? [`Tries: ${attempts}, idempotency key: ${failed.call.key}.`] : []),
		...createdSoFar(jobs),
	].join('\n');
	return stopError(node, failure.message, description, failed.call.items[0]);
}

/** The execution was cancelled. n8n takes a run as cancelled by this word. */
export function canceledError(node: INode, jobs: readonly EndedJob[]): NodeOperationError {
	return stopError(node, 'The execution was canceled', createdSoFar(jobs).join('\n'));
}

/** One line for each object that exists, and for each call that nobody knows the end of. */
function createdSoFar(jobs: readonly EndedJob[]): string[] {
	const lines = jobs.flatMap(({ calls }) =>
		calls.flatMap(({ call, outcome }) => {
			const where = `${listed(call.items)} (idempotency key ${call.key})`;
			if (outcome.kind === 'done') {
				const { ids } = doneCall(call, outcome.answer, outcome.attempts);
				const told = call.tool.makes.flatMap((kind) =>
					ids[kind] ? [`${kind} ${String(ids[kind])}`] : [],
				);
				return [
					`${where}: ${told.join(', ') || `created, but its answer shows no ID: ${outcome.answer.text}`}`,
				];
			}
			return outcome.kind === 'failed' && outcome.failure.mayHaveHappened && outcome.attempts > 0
				? [`${where}: may have gone through`]
				: [];
		}),
	);
	return lines.length > 0 ? ['Created by this run so far:', ...lines] : [];
}

/** "Item 3", "Items 3, 4, 5". */
function listed(items: readonly number[]): string {
	const numbers = items.slice(0, MOST_SHOWN).join(', ');
	const more = items.length > MOST_SHOWN ? ` and ${items.length - MOST_SHOWN} more` : '';
	return `${items.length === 1 ? 'Item' : 'Items'} ${numbers}${more}`;
}

function stopError(
	node: INode,
	message: string,
	description: string,
	itemIndex?: number,
): NodeOperationError {
	const error = new NodeOperationError(node, message, { description, itemIndex });
	// n8n replaces a message in which it finds an error code, even within a word ("preexisting").
	error.message = message;
	return error;
}
