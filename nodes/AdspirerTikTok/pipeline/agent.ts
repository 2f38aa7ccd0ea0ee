/** The node as a tool of an AI Agent before version 3, which calls it without n8n's engine. */
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { canonicalJson } from '../api/canonicalJson';
import type { Problem } from './problems';

/** Whether an agent calls the tool without n8n's engine. n8n 1.x does not tell, but its context differs. */
export const isCalledDirectly = (context: IExecuteFunctions): boolean =>
	context.isToolExecution?.() ?? 'getNextRunIndex' in context;

/**
 * What is wrong where n8n fills the fields of this call with the arguments of another one: it does so when
 * the agent works on several items at a time (Batch Size). The item holds this call's own arguments.
 */
export function mixedUpArguments(
	context: IExecuteFunctions,
	ownArguments: IDataObject,
): Problem | undefined {
	if (!isCalledDirectly(context)) return undefined;
	const isMixedUp = Object.entries(ownArguments).some(([name, own]) => {
		const filledIn = fromAi(context, name);
		return filledIn !== undefined && canonicalJson(filledIn) !== canonicalJson(own);
	});
	if (!isMixedUp) return undefined;
	const message =
		'n8n has mixed up the arguments of calls that were made at the same time. Set Batch Size to 1 in the options of the AI Agent, or use version 3 of it';
	return { field: 'AI Agent', message };
}

/** What `$fromAI()` puts into a field; undefined if it knows no such argument. */
function fromAi(context: IExecuteFunctions, name: string): unknown {
	try {
		return context.evaluateExpression(`{{ $fromAI(${JSON.stringify(name)}) }}`, 0);
	} catch {
		return undefined;
	}
}
