/** The errors that a run stops with. */
import { NodeOperationError, type INode } from 'n8n-workflow';

import type { Failure } from '../api/reply';
import { createdSoFar } from './created';
import { lossOf, uploadsOf } from './images';
import { shortSentence } from './errorItems';
import type { EndedJob, PlannedCall } from './job';
import type { Failed } from './outcome';
import { listed, MOST_SHOWN, type BadRow } from './problems';

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
		const sentence = shortSentence(problems);
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
	const [first, another] = inOrder;
	const item = another ? undefined : first?.item;
	return stopError(node, message, [advice, ...created].join('\n'), item);
}

/**
 * A call failed, and n8n stops at it: what is wrong, and what exists already, so that no ID is lost. The failure
 * that ended the run is the title; others, such as calls that were waiting for another try, are listed.
 */
export function failedCallError(
	node: INode,
	jobs: readonly EndedJob[],
): NodeOperationError | undefined {
	const failures = [...jobs.flatMap(failuresIn), ...jobs.flatMap(lossesIn)];
	const first = failures.find(({ endedRun }) => endedRun) ?? failures[0];
	if (!first) return undefined;
	const { failure, attempts, call } = first;
	const description = [
		failure.advice,
		...(attempts > 0 ? [`${triesOf(failure, attempts)}, idempotency key: ${call.key}.`] : []),
		...othersThan(first, failures),
		...createdSoFar(jobs),
	].join('\n');
	return stopError(node, failure.message, description, first.item);
}

interface CallFailure extends Pick<Failed, 'failure' | 'attempts' | 'endedRun'> {
	readonly call: PlannedCall;
	/** The first item that it concerns. */
	readonly item: number;
}

const failuresIn = ({ calls }: EndedJob): CallFailure[] =>
	calls.flatMap(({ call, outcome }) =>
		outcome.kind === 'failed' ? [{ ...outcome, call, item: call.items[0] ?? 0 }] : [],
	);

/** Uploads that were answered without all images. */
const lossesIn = (job: EndedJob): CallFailure[] =>
	[...uploadsOf(job)].flatMap(([item, upload]) => {
		const failure = lossOf(upload);
		return failure && upload.lossy
			? [{ failure, call: upload.lossy.call, attempts: upload.lossy.outcome.attempts, item }]
			: [];
	});

/** A line for each other failure, those of the same words together. */
function othersThan(first: CallFailure, failures: readonly CallFailure[]): string[] {
	const itemsBySentence = new Map<string, number[]>();
	for (const { failure, item, attempts } of failures) {
		if (attempts === 0 || failure.message === first.failure.message) continue;
		const items = itemsBySentence.get(failure.message);
		if (items) items.push(item);
		else itemsBySentence.set(failure.message, [item]);
	}
	const lines = [...itemsBySentence].map(([sentence, items]) => `${listed(items)}: ${sentence}`);
	const more = lines.length - MOST_SHOWN;
	return lines.length === 0
		? []
		: [
				'Failed as well:',
				...lines.slice(0, MOST_SHOWN),
				...(more > 0 ? [`… and ${more} more`] : []),
			];
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
