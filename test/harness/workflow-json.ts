import { deepCopy, UserError, type IConnections, type INode, type IPinData } from 'n8n-workflow';
import type { IWorkflowSettings } from 'n8n-workflow';

/**
 * A node as n8n's editor exports it; settings such as `onError` or `retryOnFail` stand beside these.
 * Written by hand it can do without ID, position and version (1).
 */
export interface WorkflowNodeJson {
	id?: string;
	name: string;
	type: string;
	typeVersion?: number;
	position?: number[];
	parameters?: object;
	[setting: string]: unknown;
}

/** A workflow as n8n's editor exports it ("Download", or copied from the canvas); what else it has (`meta`, `tags` ...) is ignored. */
export interface WorkflowJson {
	id?: string;
	name?: string;
	nodes: WorkflowNodeJson[];
	connections: object;
	settings?: object;
	pinData?: object;
	[other: string]: unknown;
}

/** The same with n8n's own types, as a copy: the engine changes what it runs. */
export interface ReadWorkflow {
	id: string;
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings: IWorkflowSettings;
	pinData: IPinData;
}

const blankNode = { typeVersion: 1, position: [0, 0], parameters: {} };

/** Checks what n8n takes for granted. Throws a `UserError` that names the node and what is wrong. */
export function readWorkflow(json: WorkflowJson): ReadWorkflow {
	const { name = 'My workflow', id = name, connections } = json;
	const nodes = json.nodes.map((node) => {
		const complete = deepCopy({ ...blankNode, id: `id of ${node.name}`, ...node });
		if (!isNode(complete)) throw new UserError(`"${node.name}" is not a workflow node`);
		return complete;
	});
	const names = new Set(nodes.map((node) => node.name));
	if (names.size < nodes.length) throw new UserError(`"${name}" has two nodes of the same name`);
	if (!areConnections(connections, names)) {
		throw new UserError(`"${name}" has connections from or to nodes that it does not have`);
	}
	return {
		id,
		name,
		nodes,
		connections: deepCopy(connections),
		settings: { executionOrder: 'v1', ...json.settings },
		pinData: deepCopy({ ...json.pinData }),
	};
}

function isNode(node: WorkflowNodeJson): node is WorkflowNodeJson & INode {
	return (
		[node.id, node.name, node.type].every((text) => typeof text === 'string' && text !== '') &&
		typeof node.typeVersion === 'number' &&
		node.position?.length === 2
	);
}

/** `{ [from]: { [type]: [[{ node: to, type, index }], ...] } }` */
function areConnections(connections: object, names: Set<string>): connections is IConnections {
	const isKnown = (to: unknown) =>
		to === null || names.has(String((Object(to) as { node?: unknown }).node));
	return Object.entries<object>({ ...connections }).every(
		([from, byType]) =>
			names.has(from) &&
			Object.values<unknown>({ ...byType }).every(
				(outputs) => Array.isArray(outputs) && outputs.flat().every(isKnown),
			),
	);
}
