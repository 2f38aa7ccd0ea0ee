import {
	jsonStringify,
	UserError,
	type ExecutionError,
	type ExecutionStatus,
	type INodeExecutionData,
	type IRun,
	type ITaskData,
	type NodeExecutionHint,
} from 'n8n-workflow';
import type { RunOptions } from './run-workflow';
import type { ReadWorkflow } from './workflow-json';

/** What an execution left behind, read the way n8n's editor shows it: node by node. */
export class ExecutionResult {
	constructor(
		readonly executionId: string,
		/** n8n's own record of the execution. */
		readonly run: IRun,
		/** Every line logged during the execution, at all levels. */
		readonly logs: string[],
		/** What it was started with; `retryExecution` starts it again. */
		readonly options: RunOptions,
		private readonly workflow: ReadWorkflow,
	) {}

	get status(): ExecutionStatus {
		return this.run.status;
	}

	/** The error that ended the execution; errors of nodes that go on are in their items or in `runs()`. */
	get error(): ExecutionError | undefined {
		return this.run.data.resultData.error;
	}

	/** The execution as n8n writes it to its database: what must never hold a secret. */
	get stored(): string {
		return jsonStringify(this.run.data, { replaceCircularRefs: true });
	}

	/** The runs of a node: more than one in a loop or as a tool, none if it was not reached. */
	runs(nodeName: string): ITaskData[] {
		const names = this.workflow.nodes.map((node) => node.name);
		if (!names.includes(nodeName)) {
			throw new UserError(`No node "${nodeName}" in the workflow. It has: ${names.join(', ')}`);
		}
		return this.run.data.resultData.runData[nodeName] ?? [];
	}

	/** Items of all outputs, n8n's error output last; `[]` if the node did not run or has no output data. */
	outputs(nodeName: string, run = 0): INodeExecutionData[][] {
		const data = this.runs(nodeName)[run]?.data;
		const outputs = data?.main ?? data?.ai_tool ?? [];
		return outputs.map((items) => items ?? []);
	}

	items(nodeName: string, output = 0, run = 0): INodeExecutionData[] {
		return this.outputs(nodeName, run)[output] ?? [];
	}

	hints(nodeName: string, run = 0): NodeExecutionHint[] {
		return this.runs(nodeName)[run]?.hints ?? [];
	}
}
