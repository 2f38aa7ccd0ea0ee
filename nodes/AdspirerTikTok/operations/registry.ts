import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { addAd } from './addAd';
import { addAdGroup } from './addAdGroup';
import { createCampaign } from './createCampaign';
import { createCarouselCard } from './createCarouselCard';
import { MATRIX } from './matrix';
import { byName } from './options';
import { doubtsAbout, type Circumstances, type Doubt } from './rules';
import type { Arguments, Tool } from './tool';
import { uploadImages } from './uploadImages';

/** Every tool of the node. A new one needs its own file and a line here. */
export const TOOLS: readonly Tool[] = [
	uploadImages,
	createCarouselCard,
	createCampaign,
	addAdGroup,
	addAd,
];

/** The tool behind a resource and an operation, or undefined if there is none ("Custom API Call"). */
export function findTool(resource: unknown, operation: unknown): Tool | undefined {
	return TOOLS.find(
		(tool) => tool.resource.value === resource && tool.operation.value === operation,
	);
}

/** What is doubtful in the arguments of a call, and no reason to refuse it. */
export function warningsOf(
	tool: Tool,
	given: Readonly<Arguments>,
	circumstances: Circumstances,
): Doubt[] {
	return doubtsAbout(MATRIX, tool.name, given, circumstances);
}

const resources: INodePropertyOptions[] = [
	...new Map(TOOLS.map(({ resource }) => [resource.value, resource])).values(),
].sort(byName);

const resourceField: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resources,
	default: 'campaign',
};

const operationFields = resources.map(({ value }): INodeProperties => {
	const operations = TOOLS.filter(({ resource }) => resource.value === value).map(
		({ operation }) => operation,
	);
	const first = operations.map((operation) => operation.value).at(0);
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [value] } },
		options: operations,
		default: first,
	};
});

/**
 * Resource, operation, and the fields of each tool, shown for it alone. Without n8n's `updateDisplayOptions`, whose
 * deep merge would take 4 ms at n8n's start.
 */
export const operationProperties: INodeProperties[] = [
	resourceField,
	...operationFields,
	...TOOLS.flatMap(({ resource, operation, fields }) =>
		fields.map((field): INodeProperties => {
			const { displayOptions } = field;
			const own = { resource: [resource.value], operation: [operation.value] };
			return {
				...field,
				displayOptions: { ...displayOptions, show: { ...own, ...displayOptions?.show } },
			};
		}),
	),
];

/** "Create carousel card" → "Create Carousel Card", as it stands under the node on the canvas. */
const onCanvas = (action: string): string =>
	action
		.split(' ')
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');

/** The expression that n8n shows under the node. */
export const subtitle = `={{ ${JSON.stringify(
	Object.fromEntries(
		TOOLS.map(({ resource, operation }) => [
			`${resource.value}:${operation.value}`,
			onCanvas(operation.action),
		]),
	),
)}[$parameter["resource"] + ":" + $parameter["operation"]] }}`;
