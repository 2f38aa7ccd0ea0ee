/** Plans a node's calls in n8n-core's own execution context: no request, no credential, no server. */
import { additionalDataFor } from '../../harness/additional-data';
import { NodeTypeRegistry } from '../../harness/node-types';
import { readWorkflow } from '../../harness/workflow-json';
import { ExecuteContext } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type IRunExecutionData,
} from 'n8n-workflow';

import { AdspirerTikTok } from '../../../nodes/AdspirerTikTok/AdspirerTikTok.node';
import { findTool } from '../../../nodes/AdspirerTikTok/operations/registry';
import type { Tool } from '../../../nodes/AdspirerTikTok/operations/tool';
import type { Client } from '../../../nodes/AdspirerTikTok/pipeline/clients';
import type { PlannedCall } from '../../../nodes/AdspirerTikTok/pipeline/job';
import { planCalls, type Plan } from '../../../nodes/AdspirerTikTok/pipeline/plan';
import { inOneSentence } from '../../../nodes/AdspirerTikTok/pipeline/problems';
import { readSettings, type Settings } from '../../../nodes/AdspirerTikTok/pipeline/settings';

const NODE_TYPE = 'n8n-nodes-adspirer-tiktok.adspirerTikTok';
const nodeTypes = new NodeTypeRegistry({ [NODE_TYPE]: new AdspirerTikTok() });

/** What the node does where none of its options is set. */
export const DEFAULT_SETTINGS: Settings = {
	maxConcurrency: 5,
	checkFirst: true,
	dryRun: false,
	idempotency: 'execution',
	includeInputFields: true,
	maxRetries: 3,
	timeout: 120,
	lookUpMissingIds: false,
	payForExtraCalls: false,
	quotaReserve: 0,
	maxTotalBudget: 0,
	scheduleTimeZone: 'utc',
	idSource: 'item',
	combinesItems: false,
};

/** The clock of all plans: the times that tests give are in its future. */
export const NOW = Date.UTC(2026, 10, 1);

/** Where and when the node runs; all of it is the same from call to call unless told. */
export interface Place {
	workflowId?: string;
	nodeId?: string;
	nodeName?: string;
	/** The workflow's time zone. */
	timezone?: string;
	runIndex?: number;
	/** What the execution remembers; a retry has the one of the try before. */
	execution?: IRunExecutionData;
}

/** What a plan came to. */
export interface Planned {
	readonly jobs: Plan['jobs'];
	readonly calls: readonly PlannedCall[];
	/** The calls' arguments, in order. */
	readonly requests: ReadonlyArray<PlannedCall['arguments']>;
	readonly keys: readonly string[];
	readonly badRows: Plan['badRows'];
	/** What is wrong with each bad item, by its index, in one sentence without the expressions. */
	readonly refused: Readonly<Record<number, string>>;
}

/** The context that n8n gives to the node's `execute()`. */
export function contextFor(
	parameters: object,
	rows: readonly IDataObject[],
	place: Place = {},
): IExecuteFunctions {
	const { workflowId, nodeId, nodeName = 'Adspirer', timezone = 'UTC', runIndex = 0 } = place;
	const json = readWorkflow({
		id: workflowId ?? 'workflow',
		nodes: [{ id: nodeId ?? 'node', name: nodeName, type: NODE_TYPE, parameters }],
		connections: {},
		settings: { timezone },
	});
	const workflow = new Workflow({ ...json, active: false, nodeTypes });
	const node = workflow.getNode(nodeName);
	if (!node) throw new Error('The workflow lost its node');
	const items: INodeExecutionData[] = rows.map((row) => ({ json: row }));
	const data = { main: [items] };
	return new ExecuteContext(
		workflow,
		node,
		additionalDataFor(json, 'manual', 'execution', {}),
		'manual',
		place.execution ?? createRunExecutionData(),
		runIndex,
		items,
		data,
		{ node, data, source: null },
		[],
	);
}

/** Plans as the node does, up to the first request. */
export function plan(
	parameters: { resource: string; operation: string; [name: string]: unknown },
	rows: readonly IDataObject[] = [{}],
	place?: Place,
): Planned {
	return planIn(
		contextFor(parameters, rows, place),
		toolOf(parameters.resource, parameters.operation),
	);
}

/** All items share one credential, which nothing here calls with. */
export const CLIENT: Client = {
	sender: () => {
		throw new Error('Nothing is called');
	},
};

function planIn(context: IExecuteFunctions, tool: Tool): Planned {
	const items = context.getInputData();
	const settings = readSettings(context, tool);
	const { jobs, badRows }: Plan = Array.isArray(settings)
		? { jobs: [], badRows: items.map((_, item) => ({ item, problems: settings })) }
		: planCalls(
				context,
				tool,
				settings,
				items,
				items.map(() => CLIENT),
				NOW,
			);
	const calls = jobs.flatMap((job) => job.calls);
	return {
		jobs,
		badRows,
		calls,
		requests: calls.map((call) => call.arguments),
		keys: calls.map(({ key }) => key),
		refused: Object.fromEntries(
			badRows.map(({ item, problems }) => [
				item,
				inOneSentence(problems.map(({ field, message }) => ({ field, message }))),
			]),
		),
	};
}

function toolOf(resource: string, operation: string): Tool {
	const tool = findTool(resource, operation);
	if (!tool) throw new Error(`There is no operation ${resource} > ${operation}`);
	return tool;
}
