/** Sheets and lists of 200,000 entries end as small ones do: nothing depends on the stack, and messages stay short. */
import type { IDataObject } from 'n8n-workflow';
import { adGroupNode, launch, rows, uploadNode, useSimulator } from './operations';

const simulator = useSimulator();

const MANY = 200_000;
const dryRun = { dryRun: true };

it('200,000 bad rows leave by the error output, each linked to its own', async () => {
	const node = adGroupNode(
		{ adgroupName: 'Spring', budget: 0, options: dryRun },
		{ onError: 'continueErrorOutput' },
	);
	const result = await launch(simulator(), node, rows(MANY));
	expect(result.status).toBe('success');
	expect([0, 1, 2].map((output) => result.items('adGroup', output).length)).toEqual([0, 0, MANY]);
	const last = result.items('adGroup', 2).at(-1);
	expect(last?.pairedItem).toEqual({ item: MANY - 1 });
	expect(last?.json.campaign_id).toBe(rows(MANY).at(-1)?.campaign_id);
}, 240_000);

it.each<[what: string, entry: (index: number) => string]>([
	['good', (index) => `https://example.com/${index}.jpg`],
	['bad', (index) => `nothing ${index}`],
])(
	'200,000 %s addresses in one item end in one item, with a short word',
	async (what, entry) => {
		const urls = Array.from({ length: MANY }, (_, index) => entry(index));
		const input: IDataObject[] = [{ urls }];
		const node = uploadNode(
			{ options: { ...dryRun, includeInputFields: false } },
			{ onError: 'continueErrorOutput' },
		);
		const result = await launch(simulator(), node, input);
		const failed = result.items('image', 2);
		expect(result.items('image').length + failed.length).toBe(1);
		if (what === 'bad') expect(String(failed[0]?.json.error).length).toBeLessThan(3000);
		expect(simulator().ledger.requests).toEqual([]);
	},
	120_000,
);
