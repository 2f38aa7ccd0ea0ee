/** Executions as n8n stores them. */
import type { IRunExecutionData, ITaskData } from 'n8n-workflow';

/** An execution as the executions list shows it. */
export interface ListedExecution {
	id: string;
	status: string;
	mode: string;
	/** Not before it has left the queue. */
	startedAt: string | null;
}

/** An execution with its data. */
export interface Execution {
	id: string;
	status: string;
	mode: string;
	data: IRunExecutionData;
	/** The runs of a node, in order; none if it did not run. */
	runsOf(node: string): ITaskData[];
	/** The JSON of the items that a node put out in its last run. */
	itemsOf(node: string, output?: number): Array<Record<string, unknown>>;
}

/** An execution with ways to read its data. */
export function withRuns(
	execution: { id: string; status: string; mode: string },
	data: IRunExecutionData,
): Execution {
	const runsOf = (node: string): ITaskData[] => data.resultData.runData[node] ?? [];
	return {
		...execution,
		data,
		runsOf,
		itemsOf: (node, output = 0) => {
			const items = runsOf(node).at(-1)?.data?.main?.[output] ?? [];
			return items.map(({ json }) => json);
		},
	};
}
