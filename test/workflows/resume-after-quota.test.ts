import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

import { runWorkflow, type WorkflowJson } from '../harness';
import { wait } from '../harness/stand-ins/wait';
import { startSimulator, type Simulator } from '../simulator/simulator';
import { against } from './launch';

const workflow = JSON.parse(
	readFileSync(join(__dirname, '../../examples/workflows/resume-after-quota.json'), 'utf8'),
) as WorkflowJson;

/** n8n's Wait, and a new month when it is over. */
const waitForTheNewMonth = (simulator: Simulator): INodeType => ({
	...wait,
	async execute(this: IExecuteFunctions) {
		simulator.configure({ quota: { used: 0 } });
		return (await wait.execute?.call(this)) ?? [];
	},
});

const inDays = (days: number) =>
	new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Runs the example with six calls, whose counter ends in so many days. */
async function runUntil(days: number) {
	const simulator = await startSimulator({
		quota: { used: 0, limit: 6, period_end: inDays(days) },
	});
	const connection = against(simulator);
	const result = await runWorkflow({
		...connection,
		nodeTypes: {
			...connection.nodeTypes,
			'n8n-nodes-base.wait': waitForTheNewMonth(simulator),
		},
		workflow,
	});
	await simulator.close();
	return { result, ledger: simulator.ledger };
}

it('does not wait for the end of a year, and says so', async () => {
	const { result, ledger } = await runUntil(200);
	expect(result.error?.message).toContain(inDays(200));
	expect(result.runs('Wait for the Quota')).toEqual([]);
	expect(ledger.createdCount).toBe(6);
});

it('goes on where the quota ended, and creates everything once', async () => {
	const { result, ledger } = await runUntil(20);

	expect(result.error).toBeUndefined();
	expect(ledger.createdBy('upload_tiktok_images')).toHaveLength(8);
	expect(ledger.createdBy('create_tiktok_carousel_card')).toHaveLength(8);
	expect(ledger.duplicates({ ignoreKeys: true })).toEqual([]);
	expect(ledger.violations).toEqual([]);
	expect(ledger.conflicts).toEqual([]);

	const ready = result
		.runs('Ready for Campaigns')
		.flatMap((_, run) => result.items('Ready for Campaigns', 0, run));
	expect(ready.map(({ json }) => json.card_id).sort()).toEqual(
		ledger
			.createdBy('create_tiktok_carousel_card')
			.map(({ ids }) => ids.card_id)
			.sort(),
	);
	expect(new Set(ready.map(({ json }) => json.Product)).size).toBe(8);
	expect(result.hints('Wait for the Quota')[0]?.message).toContain(inDays(21));
});
