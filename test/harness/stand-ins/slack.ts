import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

/** A workspace with one channel. */
export interface SlackChannel {
	/** The messages, in order. */
	messages: string[];
	/** What becomes of a message that asks for approval; `noAnswer` is the end of the waiting time. */
	answer?: 'approve' | 'decline' | 'noAnswer';
}

/**
 * "Slack" 2.3: `post`, and `sendAndWait` for an approval, which is answered at once. As there, an answer
 * replaces the items, and without one the items pass on as they came.
 */
export function slack(channel: SlackChannel): INodeType {
	return {
		description: {
			displayName: 'Slack',
			name: 'slack',
			group: ['output'],
			version: [2.3],
			description: 'Consume Slack API',
			defaults: { name: 'Slack' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			properties: [
				{ displayName: 'Operation', name: 'operation', type: 'string', default: 'post' },
				{ displayName: 'Message Text', name: 'text', type: 'string', default: '' },
				{ displayName: 'Message', name: 'message', type: 'string', default: '' },
			],
		},
		async execute(this: IExecuteFunctions) {
			const operation = this.getNodeParameter('operation', 0);
			if (operation === 'post') return [this.getInputData().map((_, item) => post(this, item))];
			if (operation !== 'sendAndWait') {
				throw new NodeOperationError(this.getNode(), 'This stand-in cannot do that');
			}
			channel.messages.push(String(this.getNodeParameter('message', 0)));
			if (channel.answer === 'noAnswer') return [this.getInputData()];
			return [[{ json: { data: { approved: channel.answer === 'approve' } } }]];
		},
	};

	function post(context: IExecuteFunctions, item: number): INodeExecutionData {
		const text = String(context.getNodeParameter('text', item));
		channel.messages.push(text);
		return { json: { ok: true, message: { text } }, pairedItem: { item } };
	}
}
