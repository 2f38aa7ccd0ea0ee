import { NodeConnectionTypes, type IDataObject } from 'n8n-workflow';
import { linearWorkflow } from './linear-workflow';
import type { ExecutionResult } from './result';
import { runWorkflow, type RunOptions } from './run-workflow';
import {
	scriptedAgent,
	type AgentScript,
	type ToolAnswer,
	type ToolSignature,
} from './scripted-agent';
import type { WorkflowNodeJson } from './workflow-json';

export interface ToolRunOptions extends Omit<RunOptions, 'workflow' | 'startAt' | 'usePinnedData'> {
	/** The node as it stands in a workflow, with its plain type; `Tool` is added to it here, as the editor does. */
	node: WorkflowNodeJson;
	/** Arguments of each call that the model makes. Only keys of `$fromAI()` calls reach Agent 2.x's tool. */
	calls: IDataObject[];
	/** 2: Agent 2.x, runs the tool in a `SupplyDataContext`. 3: Agent 3.x, has the engine run it as a node. */
	generation: 2 | 3;
	/** Agent 2.x only: all calls at once, each for an item of its own. */
	batch?: boolean;
}

export interface ToolRun {
	/** One for each call, in order; none if the execution ended in the tool. */
	answers: ToolAnswer[];
	tool?: ToolSignature;
	/** The execution of "Start" → "AI Agent" with the node as its tool. */
	result: ExecutionResult;
}

/** Runs a node as the tool of an AI Agent whose model is a script, on n8n-core's own tool code. */
export async function runAsTool(options: ToolRunOptions): Promise<ToolRun> {
	const { node, calls, generation, batch, nodeTypes, ...runOptions } = options;
	const script: AgentScript = { calls, batch, answers: [] };
	const agent = { name: 'AI Agent', type: 'harness.agent', typeVersion: generation };
	const workflow = linearWorkflow(agent);
	workflow.nodes.push({ ...node, type: `${node.type}Tool` });
	const toAgent = { node: agent.name, type: NodeConnectionTypes.AiTool, index: 0 };

	const result = await runWorkflow({
		...runOptions,
		workflow: {
			...workflow,
			connections: { ...workflow.connections, [node.name]: { ai_tool: [[toAgent]] } },
		},
		nodeTypes: { ...nodeTypes, [agent.type]: scriptedAgent(script, generation) },
	});
	return { answers: script.answers, tool: script.tool, result };
}
