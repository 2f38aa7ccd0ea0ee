/** n8n's own timing of nodes, as it stores it with an execution. */
import type { ITaskData } from 'n8n-workflow';

/**
 * How long some nodes took in an execution, in ms: from the first start of one of them to the last end. For a
 * node that runs once that is its `executionTime`.
 */
export function engineTime(
	execution: { runsOf(node: string): Array<Pick<ITaskData, 'startTime' | 'executionTime'>> },
	nodes: readonly string[],
): number {
	const runs = nodes.flatMap((node) => execution.runsOf(node));
	if (runs.length === 0) throw new Error(`${nodes.join(', ')} did not run`);
	const starts = runs.map(({ startTime }) => startTime);
	const ends = runs.map(({ startTime, executionTime }) => startTime + executionTime);
	return Math.max(...ends) - Math.min(...starts);
}
