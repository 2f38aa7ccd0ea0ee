import workflowFile from '../../examples/workflows/spreadsheet-launch.json';
import { runWorkflow, type ExecutionResult, type WorkflowJson } from '../harness';
import type { Ledger } from '../simulator/ledger';
import type { Simulator } from '../simulator/simulator';
import { against } from '../workflows/launch';

/** A launch that has ended: what ran, what n8n recorded, and what the simulator did. */
export interface SpreadsheetLaunch {
	readonly workflow: WorkflowJson;
	readonly result: ExecutionResult;
	readonly ledger: Ledger;
}

/**
 * Runs the example workflow, unless told otherwise as its file is, on n8n's engine against a simulator.
 * The path of its spreadsheet is relative to the working directory.
 */
export async function launchSpreadsheet(
	simulator: Simulator,
	workflow: WorkflowJson = workflowFile,
): Promise<SpreadsheetLaunch> {
	const result = await runWorkflow({ workflow, ...against(simulator) });
	return { workflow, result, ledger: simulator.ledger };
}
