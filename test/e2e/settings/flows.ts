/** Workflows for the tests of n8n's settings. */
import type { Stage } from '../host/launch';
import { campaignNode, launchNodes, launchRows, uploadNode } from '../host/launchChain';
import type { WorkflowFile } from '../host/rest';
import {
	chain,
	inARow,
	noOp,
	rowsNodes,
	START,
	workflow,
	type Link,
	type NodeJson,
} from '../host/workflows';

/** The nodes behind the outputs Success, Over Quota and Error. */
export const BEHIND_OUTPUTS = ['Uploaded', 'Held', 'To Correct'] as const;

/** An upload with a node behind each of its three outputs. */
export function withErrorOutput(stage: Stage, rows: object[]): WorkflowFile {
	const upload = uploadNode(stage, { maxConcurrency: 1 }, { onError: 'continueErrorOutput' });
	const nodes = [START, ...rowsNodes(rows), upload];
	const links = BEHIND_OUTPUTS.map((name, output): Link => [upload.name, output, name]);
	return workflow(
		'Error output',
		[...nodes, ...BEHIND_OUTPUTS.map(noOp)],
		[...inARow(...nodes), ...links],
	);
}

/** Uploads and makes cards of five rows in batches of two; all come out at "Done". */
export function inBatches(stage: Stage): WorkflowFile {
	const loop: NodeJson = {
		name: 'Loop',
		type: 'n8n-nodes-base.splitInBatches',
		typeVersion: 3,
		parameters: { batchSize: 2, options: {} },
	};
	const before = [START, ...rowsNodes(launchRows(5)), loop];
	const [upload, card] = launchNodes(stage, { maxConcurrency: 1 });
	return workflow(
		'Loop Over Items',
		[...before, upload, card, noOp('Done')],
		[
			...inARow(...before),
			[loop.name, 0, 'Done'],
			[loop.name, 1, upload.name],
			...inARow(upload, card, loop),
		],
	);
}

/** A sub-workflow that uploads and makes cards. */
export function subWorkflow(stage: Stage): WorkflowFile {
	const called: NodeJson = {
		name: 'When Called',
		type: 'n8n-nodes-base.executeWorkflowTrigger',
		typeVersion: 1.1,
		parameters: { inputSource: 'passthrough' },
	};
	const [upload, card] = launchNodes(stage);
	return chain('Upload and card', [called, upload, card]);
}

/** Calls a sub-workflow for three rows, and makes campaigns of what it gives back. */
export function parentWorkflow(stage: Stage, childId: string, mode: string): WorkflowFile {
	const call: NodeJson = {
		name: 'Call',
		type: 'n8n-nodes-base.executeWorkflow',
		typeVersion: 1.2,
		parameters: { mode, workflowId: { __rl: true, mode: 'id', value: childId }, options: {} },
	};
	return chain('Parent', [START, ...rowsNodes(launchRows(3)), call, campaignNode(stage)]);
}
