/** Workflows for tests, made of n8n's own nodes and ours. */
import { randomUUID } from 'node:crypto';

import type { WorkflowFile } from './rest';

/** A node of a workflow; ID, position, version and parameters are added where they are missing. */
export interface NodeJson {
	name: string;
	type: string;
	[setting: string]: unknown;
}

/** From an output of one node to another node. */
export type Link = readonly [from: string, output: number, to: string];

/** Nodes one after the other, each on the first output of the one before. */
export const chain = (name: string, nodes: readonly NodeJson[]): WorkflowFile =>
	workflow(name, nodes, inARow(...nodes));

/** The links of nodes that stand one after the other. */
export const inARow = (...nodes: NodeJson[]): Link[] =>
	nodes.slice(1).map((node, index) => [nodes[index]?.name ?? '', 0, node.name]);

/** Nodes with the links between them. */
export function workflow(
	name: string,
	nodes: readonly NodeJson[],
	links: readonly Link[],
): WorkflowFile {
	const connections: Record<string, { main: object[][] }> = {};
	for (const [from, output, to] of links) {
		const { main } = (connections[from] ??= { main: [] });
		while (main.length <= output) main.push([]);
		main[output]?.push({ node: to, type: 'main', index: 0 });
	}
	return { name, nodes: nodes.map(complete), connections };
}

function complete(node: NodeJson, index: number): NodeJson {
	return {
		id: randomUUID(),
		position: [index * 240, 0],
		typeVersion: 1,
		parameters: {},
		...node,
	};
}

/** The button that starts a workflow. */
export const START: NodeJson = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

/** A node that does nothing, to see what arrives at it. */
export const noOp = (name: string): NodeJson => ({ name, type: 'n8n-nodes-base.noOp' });

/** Two nodes that put out the given rows, the second one named "Rows". */
export function rowsNodes(rows: object[]): [NodeJson, NodeJson] {
	return [
		{
			name: 'Sheet',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} },
		},
		{
			name: 'Rows',
			type: 'n8n-nodes-base.splitOut',
			parameters: { fieldToSplitOut: 'rows', options: {} },
		},
	];
}
