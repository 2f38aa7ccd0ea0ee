import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Who gets to know of a failure, and how:
 * - `stop`: the run stops with an error (n8n's default);
 * - `errorOutput`: an item that n8n moves to its error output and merges with the incoming one;
 * - `regularOutput`: an item on the regular output;
 * - `tool`: an item for an AI agent, which sees the first output only.
 */
export type ErrorMode = 'stop' | 'errorOutput' | 'regularOutput' | 'tool';

export function errorModeOf(context: IExecuteFunctions): ErrorMode {
	const { onError, type } = context.getNode();
	if (context.isToolExecution?.() || type.endsWith('Tool')) return 'tool';
	if (!context.continueOnFail()) return 'stop';
	return onError === 'continueErrorOutput' ? 'errorOutput' : 'regularOutput';
}
