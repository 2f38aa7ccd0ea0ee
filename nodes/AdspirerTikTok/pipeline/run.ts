import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import type { Send } from '../api/request';
import { findTool } from '../operations/registry';
import type { Tool } from '../operations/tool';
import { mixedUpArguments } from './agent';
import type { CallEnvironment } from './call';
import { byClient, clientsOf } from './clients';
import { createdSoFar } from './created';
import { hasLosses } from './images';
import type { EndedJob, Job, PlannedCall } from './job';
import { readOnly } from './list';
import { lookAhead, type Prospect } from './lookAhead';
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

	const clients = await clientsOf(context, items.length);
	const planned = planCalls(context, tool, settings, items, clients);
	if (mode === 'stop' && planned.badRows.length > 0) return refuse([...planned.badRows], tool);

	const isKnown = (call: PlannedCall) => memory.recall(call)?.kind === 'done';
	const parts: Part[] = [];
	for (const { client, own } of byClient(planned.jobs, clients, firstItem)) {
		const send = settings.dryRun ? undefined : client.sender(settings.timeout * 1000);
		const run = { context, tool, settings, send, isKnown, client: client.tag };
		parts.push({ send, ahead: await lookAhead(run, { jobs: own, badRows: [] }) });
	}
	const badRows = planned.badRows.concat(parts.flatMap(({ ahead }) => ahead.plan.badRows));
	if (mode === 'stop' && badRows.length > 0) return refuse(badRows, tool);

	const environment = {
		earlier: (call: PlannedCall) => memory.recall(call),
		wait,
		random: Math.random,
		now: Date.now,
		cancelled,
		stopsAtFailure: mode === 'stop',
	};
	const ended: Array<readonly EndedJob[]> = [];
	let isOver = false;
	for (const part of parts) {
		const ownJobs = await end(part, tool, settings, environment, isOver);
		ended.push(ownJobs);
		isOver ||= mode === 'stop' && failedCallError(node, ownJobs) !== undefined;
	}
	const jobs = ended.flat();
	if (!settings.dryRun) memory.keep(jobs, badRows.length === 0 && !jobs.some(hasLosses));

	if (cancelled.aborted) throw canceledError(node, createdSoFar(jobs));
	const error = mode === 'stop' ? failedCallError(node, jobs) : undefined;
	if (error) throw error;
	return routeItems({ tool, settings, mode, items }, jobs, badRows);
}

/** The jobs of one client. */
interface Part {
	/** Undefined in a dry run. */
	readonly send: Send | undefined;
	readonly ahead: Prospect;
}

const firstItem = ({ items: [first = 0] }: Job): number => first;

/** Makes the calls of one client, unless the run is over, and looks up what their answers do not tell. */
async function end(
	{ send, ahead }: Part,
	tool: Tool,
	settings: Settings,
	environment: Omit<CallEnvironment<PlannedCall>, 'counter' | 'send'>,
	isOver: boolean,
): Promise<readonly EndedJob[]> {
	const { jobs } = ahead.plan;
	const calls = jobs.flatMap((job) => job.calls);
	if (!send)
		return endedJobs(
			jobs,
			calls.map(() => DRY_RUN),
		);
	if (isOver)
		return endedJobs(
			jobs,
			calls.map((call) => environment.earlier(call) ?? NOT_SENT),
		);
	const sendOne = tool.lists ? readOnly(send) : send;
	const outcomes = await ahead.perform({
		...environment,
		send: async (call) => withMade(call, await sendOne(call)),
	});
	const ended = endedJobs(jobs, outcomes);
	return settings.lookUpMissingIds && !environment.cancelled.aborted
		? await lookUpMissing(ended, readOnly(send), ahead.counter())
		: ended;
}

const DRY_RUN: Outcome = { kind: 'dryRun', attempts: 0 };

const NOT_SENT: Outcome = { kind: 'notSent', attempts: 0 };

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
