import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

/**
 * Who gets to know of a failure, and how:
 * - `stop`: the run stops with an error (n8n's default);
 * - `errorOutput`: an item that n8n moves to its error output and merges with the incoming one;
 * - `oldErrorOutput`: the same in an n8n that moves items with `error` and `message` only (before 2.37);
 * - `regularOutput`: an item on the regular output;
 * - `tool`: an item for an AI agent, which sees the first output only.
 */
export type ErrorMode = 'stop' | 'errorOutput' | 'oldErrorOutput' | 'regularOutput' | 'tool';

export function errorModeOf(context: IExecuteFunctions): ErrorMode {
	const { onError, type } = context.getNode();
	if (context.isToolExecution?.() || type.endsWith('Tool')) return 'tool';
	if (!context.continueOnFail()) return 'stop';
	if (onError !== 'continueErrorOutput') return 'regularOutput';
	return movesDetails(context) ? 'errorOutput' : 'oldErrorOutput';
}

/** n8n moves items with `details` as well at the latest since 2.37, in which errors got a `failure`. */
function movesDetails(context: IExecuteFunctions): boolean {
	const failure = { cause: 'configuration-invalid' } as const;
	return 'failure' in new NodeOperationError(context.getNode(), 'Unused', { failure });
}
