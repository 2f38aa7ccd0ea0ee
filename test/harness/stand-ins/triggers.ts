import { NodeConnectionTypes, type IExecuteFunctions, type INodeType } from 'n8n-workflow';

/**
 * Triggers emit the `input` of the run, whatever they are set to. The real ones emit their own
 * (an empty item, the time, `{ headers, params, query, body }`): give that as `input` if it matters.
 */
function trigger(name: string, displayName: string, version: number[]): INodeType {
	return {
		description: {
			displayName,
			name,
			group: ['trigger'],
			version,
			description: 'Stand-in: emits the input of the run',
			defaults: { name: displayName },
			inputs: [],
			outputs: [NodeConnectionTypes.Main],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			return [this.getInputData()];
		},
	};
}

export const manualTrigger = trigger('manualTrigger', 'Manual Trigger', [1]);
export const scheduleTrigger = trigger('scheduleTrigger', 'Schedule Trigger', [1, 1.1, 1.2, 1.3]);
export const webhook = trigger('webhook', 'Webhook', [1, 1.1, 2, 2.1]);
export const googleSheetsTrigger = trigger('googleSheetsTrigger', 'Google Sheets Trigger', [1]);
export const chatTrigger = trigger('chatTrigger', 'Chat Trigger', [1, 1.1, 1.2, 1.3]);
