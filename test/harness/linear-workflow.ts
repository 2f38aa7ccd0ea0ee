import { NodeConnectionTypes, type IConnections } from 'n8n-workflow';
import type { WorkflowJson, WorkflowNodeJson } from './workflow-json';

/** A manual trigger named "Start" with the given nodes after it, each on the first output of the one before. */
export function linearWorkflow(...chain: WorkflowNodeJson[]): WorkflowJson {
	const start: WorkflowNodeJson = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
	const nodes = [start, ...chain];
	const connections: IConnections = {};
	chain.forEach(({ name }, index) => {
		const from = nodes[index] ?? start;
		connections[from.name] = { main: [[{ node: name, type: NodeConnectionTypes.Main, index: 0 }]] };
	});
	return { name: 'Test workflow', nodes, connections };
}
