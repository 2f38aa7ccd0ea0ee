import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeType,
	type NodeConnectionType,
} from 'n8n-workflow';

/** What an agent hangs on to; never executed. */
function subNode(name: string, output: NodeConnectionType, version: number[]): INodeType {
	return {
		description: {
			displayName: name,
			name,
			group: ['transform'],
			version,
			description: 'Stand-in: nothing but its place on the canvas',
			defaults: { name },
			inputs: [],
			outputs: [output],
			properties: [],
		},
	};
}

export const openAiChatModel = subNode(
	'lmChatOpenAi',
	NodeConnectionTypes.AiLanguageModel,
	[1, 1.1, 1.2],
);
export const simpleMemory = subNode(
	'memoryBufferWindow',
	NodeConnectionTypes.AiMemory,
	[1, 1.1, 1.2, 1.3],
);
export const structuredOutputParser = subNode(
	'outputParserStructured',
	NodeConnectionTypes.AiOutputParser,
	[1, 1.1, 1.2, 1.3],
);

/** "AI Agent" 3 with a structured output: for every item, an item with what the model would give. */
export function answeringAgent(output: IDataObject): INodeType {
	return {
		description: {
			displayName: 'AI Agent',
			name: 'agent',
			group: ['transform'],
			version: [3],
			description: 'Stand-in: answers as told',
			defaults: { name: 'AI Agent' },
			inputs: [
				NodeConnectionTypes.Main,
				NodeConnectionTypes.AiLanguageModel,
				NodeConnectionTypes.AiMemory,
				NodeConnectionTypes.AiOutputParser,
			],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const answers = this.getInputData().map((_, item) => ({
				json: { output },
				pairedItem: { item },
			}));
			return [answers];
		},
	};
}
