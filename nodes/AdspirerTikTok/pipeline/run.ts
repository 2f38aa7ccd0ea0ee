import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import { createSender, type Send } from '../api/request';
import { findTool } from '../operations/registry';
import type { Tool } from '../operations/tool';
import { mixedUpArguments } from './agent';
import { createdSoFar } from './created';
import { hasLosses } from './images';
import type { EndedJob, Job, PlannedCall } from './job';
import { readOnly } from './list';
import { lookAhead } from './lookAhead';
import { lookUpMissing } from './lookUp';
import { withMade } from './made';
import { Memory } from './memory';
import { errorModeOf } from './mode';
import type { Outcome } from './outcome';
import { planCalls } from './plan';
import type { BadRow, Problem } from './problems';
import { routeBadRows, routeItems } from './route';
import { readSettings, type Settings } from './settings';
import { badRowsError, canceledError, failedCallError } from './stop';

/** The longest sleep at a time, in ms: n8n before 2.34 cannot interrupt one. */
const LONGEST_SLEEP = 1000;

const UNKNOWN_OPERATION: Problem = {
	field: 'Operation',
	message: 'not an operation of this node. Choose one from the list, or use the HTTP Request node',
};

/**
 * Runs the node: plans all calls, makes them, and routes what came of them.
 *
 * @returns the items of the outputs Success and Over Quota
 * @throws NodeOperationError where n8n stops at errors, and when the execution was cancelled
 */
export async function runNode(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const node = context.getNode();
	const allItems = context.getInputData();
	const mode = errorModeOf(context);
	const cancelled = context.getExecutionCancelSignal() ?? new AbortController().signal;
	const memory = new Memory(context);
	if (cancelled.aborted) throw canceledError(node, memory.created);

	const tool = findTool(
		context.getNodeParameter('resource', 0, null),
		context.getNodeParameter('operation', 0, null),
	);
	const items = tool?.lists ? allItems.slice(0, 1) : allItems;
	const refuse = (badRows: BadRow[], tool?: Tool): INodeExecutionData[][] => {
		if (mode === 'stop') throw badRowsError(node, badRows, items.length, memory.created);
		return routeBadRows({ tool, mode, items }, badRows);
	};
	const refuseAll = (problems: Problem[], tool?: Tool) =>
		refuse(
			items.map((_, item) => ({ item, problems })),
			tool,
		);

	if (!tool) return refuseAll([UNKNOWN_OPERATION]);
	const mixedUp = mixedUpArguments(context, items[0]?.json ?? {});
	if (mixedUp) return refuseAll([mixedUp], tool);
	const settings = readSettings(context, tool);
	if (Array.isArray(settings)) return refuseAll(settings, tool);

	const planned = planCalls(context, tool, settings, items);
	if (mode === 'stop' && planned.badRows.length > 0) return refuse([...planned.badRows], tool);

	const isKnown = (call: PlannedCall) => memory.recall(call)?.kind === 'done';
	const sender = settings.dryRun ? undefined : await senderFor(context, settings);
	const ahead = await lookAhead({ context, tool, settings, send: sender, isKnown }, planned);
	const { plan } = ahead;
	if (mode === 'stop' && plan.badRows.length > 0) return refuse([...plan.badRows], tool);

	const send = sender && tool.lists ? readOnly(sender) : sender;
	const outcomes = send
		? await ahead.perform({
				earlier: (call) => memory.recall(call),
				send: async (call) => withMade(call, await send(call)),
				wait,
				random: Math.random,
				now: Date.now,
				cancelled,
				stopsAtFailure: mode === 'stop',
			})
		: plan.jobs.flatMap(({ calls }) => calls.map((): Outcome => ({ kind: 'dryRun', attempts: 0 })));
	const ended = endedJobs(plan.jobs, outcomes);
	const looksUp = sender && settings.lookUpMissingIds && !cancelled.aborted;
	const jobs = looksUp ? await lookUpMissing(ended, readOnly(sender), ahead.counter()) : ended;
	if (sender) memory.keep(jobs, plan.badRows.length === 0 && !jobs.some(hasLosses));

	if (cancelled.aborted) throw canceledError(node, createdSoFar(jobs));
	const error = mode === 'stop' ? failedCallError(node, jobs) : undefined;
	if (error) throw error;
	return routeItems({ tool, settings, mode, items }, jobs, plan.badRows);
}

/** The sender, or one that fails each call where the credential cannot be used. */
async function senderFor(context: IExecuteFunctions, { timeout }: Settings): Promise<Send> {
	try {
		return await createSender(context, timeout * 1000);
	} catch (error) {
		const failure = {
			message: error instanceof Error ? error.message : String(error),
			advice: 'Check the Adspirer API credential of this node.',
			retry: 'never',
			mayHaveHappened: false,
			concernsAll: true,
		} as const;
		return async () => await Promise.resolve({ kind: 'failed', failure });
	}
}

/** Puts the outcomes, which are in the order of the calls, back to their jobs. */
function endedJobs(jobs: readonly Job[], outcomes: readonly Outcome[]): EndedJob[] {
	const inOrder = outcomes.values();
	return jobs.map(({ calls, ...job }) => ({
		...job,
		calls: calls.flatMap((call) => {
			const { value: outcome } = inOrder.next();
			return outcome ? [{ call, outcome }] : [];
		}),
	}));
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
	const end = Date.now() + ms;
	for (let left = ms; left > 0 && !signal.aborted; left = end - Date.now()) {
		await sleep(Math.min(left, LONGEST_SLEEP), signal).catch(() => undefined);
	}
}
