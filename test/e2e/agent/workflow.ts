/** A workflow in which an AI Agent has the Adspirer node as its tool. */
import type { CredentialReference, Stage } from '../host/launch';
import { NODE_TYPE } from '../host/package';
import type { WorkflowFile } from '../host/rest';

const LANGCHAIN = '@n8n/n8n-nodes-langchain';

export const TRIGGER = 'Orders';
export const AGENT = 'AI Agent';
export const TOOL = 'Create TikTok campaign';

/** A field of each of the agent's items that no prompt shows. */
export const NOTE = 'Only for colleagues';

/** The tool's parameters; what the model decides is written as the editor writes it. */
const CAMPAIGN_BY_MODEL = {
	resource: 'campaign',
	operation: 'create',
	idSource: 'fields',
	campaignName: byModel('Campaign_Name', 'A timestamp is added to it', 'string'),
	objective: byModel('Objective', 'What the campaign is for, such as TRAFFIC', 'string'),
	creativeType: 'existingImages',
	existingImageIds: byModel('Image_IDs', 'IDs of uploaded images', 'json'),
	adText: 'New season',
	displayName: 'Nordwind',
	landingPageUrl: 'https://example.com/spring',
	budgetType: 'daily',
	budgetDaily: byModel('Daily_Budget', 'In account currency', 'number'),
	additionalFields: {
		budgetOptimizeOn: byModel('Spread_Budget', 'Whether TikTok spreads the budget', 'boolean'),
	},
};

function byModel(name: string, description: string, type: string): string {
	return `={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${name}', \`${description}\`, '${type}') }}`;
}

/** What to put into the workflow. */
export interface AgentOptions {
	stage: Stage;
	/** Of the chat model. */
	openAi: CredentialReference;
	agentVersion: number;
	/** What the user asks for; one item for the agent each. */
	prompts: readonly string[];
	/** How many items the agent works on at the same time. */
	batchSize?: number;
}

/** Manual Trigger (pinned prompts) > AI Agent, with a chat model and the tool. */
export function agentWorkflow(options: AgentOptions): WorkflowFile {
	const { stage, openAi, agentVersion, prompts, batchSize = 1 } = options;
	const nodes = [
		{ name: TRIGGER, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{
			name: AGENT,
			type: `${LANGCHAIN}.agent`,
			typeVersion: agentVersion,
			parameters: {
				promptType: 'define',
				text: '={{ $json.prompt }}',
				options: { batching: { batchSize, delayBetweenBatches: 0 } },
			},
		},
		{
			name: 'Model',
			type: `${LANGCHAIN}.lmChatOpenAi`,
			typeVersion: 1.2,
			parameters: { model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
			credentials: { openAiApi: openAi },
		},
		{ ...stage.adspirer(TOOL, CAMPAIGN_BY_MODEL), type: `${NODE_TYPE}Tool` },
	];
	return {
		name: `AI Agent ${agentVersion}`,
		nodes: nodes.map((node, index) => ({
			id: `node-${index}`,
			position: [index * 200, 0],
			...node,
		})),
		connections: {
			[TRIGGER]: { main: [[{ node: AGENT, type: 'main', index: 0 }]] },
			Model: { ai_languageModel: [[{ node: AGENT, type: 'ai_languageModel', index: 0 }]] },
			[TOOL]: { ai_tool: [[{ node: AGENT, type: 'ai_tool', index: 0 }]] },
		},
		pinData: { [TRIGGER]: prompts.map((prompt) => ({ json: { prompt, note: NOTE } })) },
	};
}
