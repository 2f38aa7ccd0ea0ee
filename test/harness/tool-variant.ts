import {
	deepCopy,
	NodeConnectionTypes,
	UserError,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

/**
 * The node type that an AI Agent gets for a node with `usableAsTool`, as n8n's server makes it
 * (`convertNodeToAiTool` in n8n's `cli` package, which is not published): the same `execute`, no
 * inputs, one `ai_tool` output, and fields for the description that the model reads.
 */
export function toolVariant(nodeType: INodeType): INodeType {
	const { description } = nodeType;
	if (!description.usableAsTool) {
		throw new UserError(`"${description.displayName}" cannot be used as a tool`);
	}
	const toolDescription: INodeTypeDescription = {
		...deepCopy(description),
		name: `${description.name}Tool`,
		displayName: `${description.displayName} Tool`,
		inputs: [],
		outputs: [NodeConnectionTypes.AiTool],
		properties: [...descriptionFields(description), ...deepCopy(description.properties)],
	};
	delete toolDescription.usableAsTool;
	return Object.create(nodeType, { description: { value: toolDescription } }) as INodeType;
}

function descriptionFields({ properties, description }: INodeTypeDescription): INodeProperties[] {
	const names = properties.map((property) => property.name);
	if (names.includes('toolDescription')) return [];

	const text: INodeProperties = {
		displayName: 'Description',
		name: 'toolDescription',
		type: 'string',
		default: description,
		required: true,
	};
	if (!names.includes('resource') && !names.includes('operation')) return [text];
	return [
		{
			displayName: 'Tool Description',
			name: 'descriptionType',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Set Automatically', value: 'auto' },
				{ name: 'Set Manually', value: 'manual' },
			],
			default: 'auto',
		},
		{ ...text, displayOptions: { show: { descriptionType: ['manual'] } } },
	];
}
