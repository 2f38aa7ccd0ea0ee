import { readFile } from 'node:fs/promises';
import {
	NodeConnectionTypes,
	NodeOperationError,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

/** "Read/Write Files from Disk": reads one file for each item. No patterns in the path, no writing. */
export const readWriteFile: INodeType = {
	description: {
		displayName: 'Read/Write Files from Disk',
		name: 'readWriteFile',
		group: ['input'],
		version: [1, 1.1],
		description: 'Read or write files from the computer that runs n8n',
		defaults: { name: 'Read/Write Files from Disk' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [
			{ displayName: 'Operation', name: 'operation', type: 'string', default: 'read' },
			{
				displayName: 'File(s) Selector',
				name: 'fileSelector',
				type: 'string',
				default: '',
				required: true,
			},
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				default: {},
				options: [
					{
						displayName: 'Put Output File in Field',
						name: 'dataPropertyName',
						type: 'string',
						default: 'data',
					},
				],
			},
		],
	},
	async execute(this: IExecuteFunctions) {
		if (this.getNodeParameter('operation', 0) !== 'read') {
			throw new NodeOperationError(this.getNode(), 'This stand-in can only read files');
		}
		const items: INodeExecutionData[] = [];
		for (const item of this.getInputData().keys()) items.push(await readItem(this, item));
		return [items];
	},
};

async function readItem(context: IExecuteFunctions, item: number): Promise<INodeExecutionData> {
	const path = String(context.getNodeParameter('fileSelector', item));
	const { dataPropertyName } = context.getNodeParameter('options', item, {});
	try {
		const file = await context.helpers.prepareBinaryData(await readFile(path), path);
		const { mimeType, fileType, fileName, fileExtension, fileSize } = file;
		return {
			json: { mimeType, fileType, fileName, fileExtension, fileSize },
			binary: { [String(dataPropertyName ?? 'data')]: file },
			pairedItem: { item },
		};
	} catch (error) {
		if (context.continueOnFail()) return { json: { error: String(error) }, pairedItem: { item } };
		throw new NodeOperationError(context.getNode(), 'No file(s) found', {
			itemIndex: item,
			description: `No file matching the selector "${path}" found`,
		});
	}
}
