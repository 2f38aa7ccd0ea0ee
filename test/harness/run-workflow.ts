import {
	createRunExecutionData,
	jsonParse,
	UserError,
	Workflow,
	WorkflowOperationError,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type IRun,
	type IRunExecutionData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalDataFor } from './additional-data';
import type { CredentialStore } from './credentials';
import { WorkflowExecute } from './engine';
import { collectLogs } from './logs';
import { NodeTypeRegistry, type NodeTypeMap } from './node-types';
import { ExecutionResult } from './result';
import { standIns } from './stand-ins';
import { readWorkflow, type WorkflowJson } from './workflow-json';

export interface RunOptions extends CredentialStore {
	/** The JSON as n8n's editor exports it. */
	workflow: WorkflowJson;
	/** The nodes under test; the stand-ins for n8n's own nodes are added. */
	nodeTypes?: NodeTypeMap;
	/** What the trigger emits: rows, or whole items (recognised by an object in `json`). Default: one empty item. */
	input?: IDataObject[] | INodeExecutionData[];
	/** Name of the trigger to start at; default: the first one that is not disabled. */
	startAt?: string;
	/** Default `manual`, as from the editor. */
	mode?: WorkflowExecuteMode;
	/** Default: a counter, as on a server. */
	executionId?: string;
	/** Whether nodes with pinned data emit that instead of running, as in the editor. Default false, as in production. */
	usePinnedData?: boolean;
	/** Stops the execution like n8n's stop button. */
	signal?: AbortSignal;
}

export interface RunningExecution {
	executionId: string;
	/** Resolves whatever the status; rejects only if the harness was called wrongly. */
	done: Promise<ExecutionResult>;
	/** Stops the execution like n8n's stop button. */
	cancel(): void;
}

let lastExecutionId = 0;

/** Runs a workflow on n8n-core's engine until it ends, however it ends. */
export async function runWorkflow(options: RunOptions): Promise<ExecutionResult> {
	return await startWorkflow(options).done;
}

/** Starts a workflow and returns at once. Throws for a workflow that n8n could not load either. */
export function startWorkflow(options: RunOptions): RunningExecution {
	return start(options, (engine, workflow) => {
		const trigger = findTrigger(workflow, options.startAt);
		return engine.run({
			workflow,
			startNode: trigger,
			pinData: options.usePinnedData ? workflow.pinData : undefined,
			triggerToStartFrom: {
				name: trigger.name,
				data: {
					data: { main: [toItems(options.input)] },
					startTime: 0,
					executionTime: 0,
					executionIndex: 0,
					source: [],
				},
			},
		});
	});
}

/**
 * Like "Retry" in n8n's list of executions: goes on at the node that failed, with its stored input
 * and context, under a new execution ID and in mode `retry`.
 * @param changes what is different now, e.g. an edited workflow ("with currently saved workflow")
 */
export async function retryExecution(
	failed: ExecutionResult,
	changes: Partial<RunOptions> = {},
): Promise<ExecutionResult> {
	if (failed.status === 'success') throw new UserError('An execution that succeeded has no retry');

	const options: RunOptions = {
		...failed.options,
		executionId: undefined,
		signal: undefined,
		...changes,
		mode: 'retry',
	};
	const data = jsonParse<IRunExecutionData>(failed.stored);
	const { runData, lastNodeExecuted = '' } = data.resultData;
	delete data.resultData.error;
	if (runData[lastNodeExecuted]?.at(-1)?.error) runData[lastNodeExecuted].pop();

	return await start(
		options,
		(engine, workflow) => {
			for (const entry of data.executionData?.nodeExecutionStack ?? []) {
				entry.node = workflow.getNode(entry.node.name) ?? entry.node;
			}
			return engine.processRunExecutionData(workflow);
		},
		data,
	).done;
}

function start(
	options: RunOptions,
	begin: (engine: WorkflowExecute, workflow: Workflow) => ReturnType<WorkflowExecute['run']>,
	restored?: IRunExecutionData,
): RunningExecution {
	const { mode = 'manual', executionId = String(++lastExecutionId), signal } = options;
	const nodeTypes = new NodeTypeRegistry({ ...standIns, ...options.nodeTypes });
	const json = readWorkflow(options.workflow);
	for (const node of json.nodes) selectCredentials(node, nodeTypes, options);
	const workflow = new Workflow({ ...json, active: false, nodeTypes });
	const engine = new WorkflowExecute(
		additionalDataFor(json, mode, executionId, options),
		mode,
		restored,
	);

	const logs: string[] = [];
	const toResult = (run: IRun) => new ExecutionResult(executionId, run, logs, options, json);
	try {
		const running = collectLogs(logs, () => begin(engine, workflow));
		const cancel = () => running.cancel();
		signal?.addEventListener('abort', cancel, { once: true });
		if (signal?.aborted) cancel();
		const done = running.then(toResult).finally(() => signal?.removeEventListener('abort', cancel));
		return { executionId, done, cancel };
	} catch (error) {
		// A "workflow issue" such as a missing required parameter: n8n stores it as a failed execution.
		if (!(error instanceof WorkflowOperationError)) throw error;
		return { executionId, done: Promise.resolve(toResult(failedRun(error, mode))), cancel() {} };
	}
}

/** A shared workflow comes without credentials; its user picks one in each node that wants one. */
function selectCredentials(
	node: INode,
	nodeTypes: NodeTypeRegistry,
	{ credentials = {} }: CredentialStore,
): void {
	const { description } = nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
	for (const { name } of description.credentials ?? []) {
		if (!(name in credentials) || node.credentials?.[name]) continue;
		node.credentials = { ...node.credentials, [name]: { id: name, name } };
	}
}

function findTrigger(workflow: Workflow, name?: string): INode {
	const triggers = Object.values(workflow.nodes).filter((node) => {
		const { description } = workflow.nodeTypes.getByNameAndVersion(node.type, node.typeVersion);
		return !node.disabled && description.group.includes('trigger');
	});
	const trigger = name === undefined ? triggers[0] : triggers.find((node) => node.name === name);
	if (!trigger) throw new UserError(`The workflow has no active trigger "${name ?? ''}"`);
	return trigger;
}

function toItems(input: IDataObject[] | INodeExecutionData[] = [{}]): INodeExecutionData[] {
	return input.map((entry) => (isItem(entry) ? entry : { json: entry }));
}

function isItem(entry: IDataObject | INodeExecutionData): entry is INodeExecutionData {
	return typeof entry.json === 'object' && entry.json !== null;
}

function failedRun(error: WorkflowOperationError, mode: WorkflowExecuteMode): IRun {
	return {
		data: createRunExecutionData({ resultData: { error } }),
		mode,
		startedAt: new Date(),
		storedAt: 'db',
		status: 'error',
	};
}
