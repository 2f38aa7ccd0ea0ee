/** The errors that a run stops with. */
import { NodeOperationError, type INode } from 'n8n-workflow';

import type { Failure } from '../api/reply';
import { createdSoFar } from './created';
import type { EndedJob } from './job';
import { inOneSentence, listed, MOST_SHOWN, type BadRow } from './problems';

/**
 * Some items cannot be sent, so nothing was: names each, the first ten in full.
 *
 * @param created a line for each object that an earlier try has made
 */
export function badRowsError(
	node: INode,
	badRows: readonly BadRow[],
	itemCount: number,
	created: readonly string[],
): NodeOperationError {
	const inOrder = [...badRows].sort((a, b) => a.item - b.item);
	const itemsBySentence = new Map<string, number[]>();
	for (const { item, problems } of inOrder) {
		const sentence = inOneSentence(problems);
		const items = itemsBySentence.get(sentence);
		if (items) items.push(item);
		else itemsBySentence.set(sentence, [item]);
	}
	const groups = [...itemsBySentence];
	const lines = groups
		.slice(0, MOST_SHOWN)
		.map(([sentence, items]) => `${listed(items)}: ${sentence}`);
	const hidden = groups.slice(MOST_SHOWN).reduce((sum, [, items]) => sum + items.length, 0);
	const message = [
		`${badRows.length} of ${itemCount} items cannot be sent, so ${created.length > 0 ? 'nothing more was sent' : 'this node created nothing'}.`,
		...lines,
		...(hidden > 0 ? [`… and ${hidden} more ${hidden === 1 ? 'item' : 'items'}`] : []),
	].join('\n');
	const advice = `Correct the items and run the node again. To let the good ones through, set On Error in the node’s settings to one of the Continue options; Dry Run shows everything that is wrong without sending anything.`;
	return stopError(node, message, [advice, ...created].join('\n'));
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
		...(attempts > 0
			? [`${triesOf(failure, attempts)}, idempotency key: ${failed.call.key}.`]
			: []),
		...createdSoFar(jobs),
	].join('\n');
	return stopError(node, failure.message, description, failed.call.items[0]);
}

const triesOf = ({ status }: Failure, attempts: number) =>
	[`Tries: ${attempts}`, ...(status === undefined ? [] : [`HTTP status: ${status}`])].join(', ');

/**
 * The execution was cancelled. n8n takes a run as cancelled by this word.
 *
 * @param created a line for each object that exists
 */
export function canceledError(node: INode, created: readonly string[]): NodeOperationError {
	return stopError(node, 'The execution was canceled', created.join('\n'));
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
