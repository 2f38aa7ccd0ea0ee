import {
	NodeConnectionTypes,
	UserError,
	type EngineResponse,
	type IDataObject,
	type IExecuteFunctions,
	type INodeType,
	type ITaskData,
} from 'n8n-workflow';

/** What came of one tool call. */
export interface ToolAnswer {
	/** The text that goes back to the model. */
	text: string;
	/** Set where the call threw. */
	error?: Error;
}

/** How the model sees the tool. */
export interface ToolSignature {
	name: string;
	description: string;
	/** Names of its arguments: the keys of the `$fromAI()` calls in the node's parameters. */
	arguments: string[];
}

/** What a scripted agent is told to do, and where it puts what happened. */
export interface AgentScript {
	calls: IDataObject[];
	/** All calls at once, each for an item of its own (batch processing of Agent 2.x). */
	batch?: boolean;
	answers: ToolAnswer[];
	tool?: ToolSignature;
}

/** The part used here of the LangChain tool that n8n-core makes of a node. */
interface AgentTool {
	name: string;
	description: string;
	schema: { shape: object };
	invoke(toolArguments: IDataObject): Promise<unknown>;
}

/** n8n's AI Agent with a script in the place of the model; it has one tool. */
export function scriptedAgent(script: AgentScript, generation: 2 | 3): INodeType {
	return {
		description: {
			displayName: 'AI Agent',
			name: 'agent',
			group: ['transform'],
			version: generation,
			description: 'Calls its tool as scripted',
			defaults: { name: 'AI Agent' },
			inputs: [
				NodeConnectionTypes.Main,
				{ type: NodeConnectionTypes.AiTool, displayName: 'Tool', required: true },
			],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		execute: generation === 2 ? callToolDirectly : requestToolRuns,
	};

	/** Agent 2.x: the tool runs inside the agent's own run. */
	async function callToolDirectly(this: IExecuteFunctions) {
		if (script.batch) {
			// For each item of a batch the agent gets its tool anew, so all of them count runs from the same number.
			const calls = script.calls.map(async (call) => await answerOf(await getTool(this), call));
			script.answers.push(...(await Promise.all(calls)));
		} else {
			const tool = await getTool(this);
			for (const call of script.calls) script.answers.push(await answerOf(tool, call));
		}
		return [this.getInputData()];
	}

	/** Agent 3.x: hands the calls to the engine and is run again with what the tool's runs gave. */
	async function requestToolRuns(this: IExecuteFunctions, response?: EngineResponse) {
		const { node } = await getConnectedTool(this);
		if (response?.actionResponses.length) {
			script.answers.push(...response.actionResponses.map(({ data }) => answerFrom(data)));
			return [this.getInputData()];
		}
		return {
			actions: script.calls.map((input, index) => ({
				actionType: 'ExecutionNodeAction' as const,
				nodeName: node,
				input,
				type: NodeConnectionTypes.AiTool,
				id: `call_${index}`,
				metadata: { itemIndex: 0 },
			})),
			metadata: {},
		};
	}

	async function getTool(context: IExecuteFunctions): Promise<AgentTool> {
		return (await getConnectedTool(context)).tool;
	}

	async function getConnectedTool(context: IExecuteFunctions) {
		const connected = await context.getInputConnectionData(NodeConnectionTypes.AiTool, 0);
		const [tool]: unknown[] = [connected].flat();
		const [node] = context.getParentNodes(context.getNode().name, { connectionType: 'ai_tool' });
		if (!isAgentTool(tool) || !node) throw new UserError('The agent has no tool');
		const { name, description, schema } = tool;
		script.tool = { name, description, arguments: Object.keys(schema.shape) };
		return { tool, node: node.name };
	}
}

/** A thrown error reaches the model of Agent 2.x as an empty text. */
async function answerOf(tool: AgentTool, call: IDataObject): Promise<ToolAnswer> {
	try {
		return { text: String(await tool.invoke(call)) };
	} catch (error) {
		return { text: '', error: error instanceof Error ? error : new Error(String(error)) };
	}
}

/** What Agent 3.x tells the model of a tool's run (`buildSteps` in n8n's `nodes-langchain` package). */
function answerFrom({ data, error }: ITaskData): ToolAnswer {
	const items = data?.ai_tool?.[0] ?? [];
	if (items.length > 0) return { text: JSON.stringify(items.map(({ json }) => json)), error };
	const failure = error && { error: error.message, errorType: error.name };
	return { text: JSON.stringify(failure ?? ''), error };
}

function isAgentTool(value: unknown): value is AgentTool {
	return (
		typeof value === 'object' &&
		value !== null &&
		'invoke' in value &&
		typeof value.invoke === 'function' &&
		'schema' in value &&
		typeof value.schema === 'object' &&
		value.schema !== null &&
		'shape' in value.schema
	);
}
