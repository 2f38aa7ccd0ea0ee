/** A chain of all five tools under random faults, and what the simulator's ledger says of it afterwards. */
import type { INodeExecutionData } from 'n8n-workflow';

import { linearWorkflow, runWorkflow } from '../harness';
import type { Fault } from '../simulator/faults';
import type { Ledger } from '../simulator/ledger';
import { startSimulator } from '../simulator/simulator';
import { adspirerNode, against } from '../workflows/launch';
import { ownIds } from '../workflows/ownIds';

/** The ways a response goes wrong. All are worth a retry; whether the write happened differs. */
const FAULTS: Fault[] = [
	{ kind: 'status', status: 429, retryAfter: 0.05, retryAfterIn: 'text' },
	{ kind: 'status', status: 502 },
	{ kind: 'status', status: 502, executes: true },
	{ kind: 'status', status: 503 },
	{ kind: 'status', status: 504, executes: true },
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'cutOff' },
	{ kind: 'slow', ms: 300 },
];

/** Longer than the timeout: the write happens, and nobody is there for the answer. */
const TIMEOUT: Fault = { kind: 'slowAfter', ms: 1500 };

/** The nodes of the chain: which tool each calls, and under which name the item then has its ID. */
const NODES = [
	{ name: 'Upload', tool: 'upload_tiktok_images', id: 'image_ids' },
	{ name: 'Card', tool: 'create_tiktok_carousel_card', id: 'card_id' },
	{ name: 'Campaign', tool: 'create_tiktok_campaign', id: 'campaign_id' },
	{ name: 'Ad Group', tool: 'add_tiktok_ad_group', id: 'adgroup_id' },
	{ name: 'Ad', tool: 'add_tiktok_ad', id: 'ad_id' },
] as const;

export interface SoakOptions {
	/** Rows of the sheet; each is five calls. */
	rows: number;
	maxConcurrency: number;
	/** Share of the requests that meet a fault. */
	faultRate: number;
	/** How long an answer takes that meets no fault. */
	latencyMs: number;
	/** Whether some answers come after the timeout, which costs a second each. */
	withTimeouts: boolean;
	seed: number;
}

export interface SoakReport {
	calls: number;
	requests: number;
	faultyResponses: number;
	objects: number;
	duplicates: number;
	/** Created objects whose ID does not come out in exactly one item, that of their own row. */
	lostIds: number;
	violations: number;
	conflicts: number;
	maxInFlight: number;
	seconds: number;
}

/** Launches `rows` rows on n8n's engine and compares what came out with the ledger. */
export async function soak({
	rows,
	maxConcurrency,
	faultRate,
	latencyMs,
	withTimeouts,
	seed,
}: SoakOptions): Promise<SoakReport> {
	const simulator = await startSimulator({ seed, latencyMs, quota: { used: 0, limit: 100_000 } });
	simulator.faults.random({
		seed,
		rate: faultRate,
		kinds: withTimeouts ? [...FAULTS, TIMEOUT] : FAULTS,
	});
	const started = performance.now();
	try {
		const result = await runWorkflow({
			...against(simulator),
			workflow: launchWorkflow(maxConcurrency),
			input: Array.from({ length: rows }, (_, row) => ({
				name: `Row ${row}`,
				urls: [1, 2].map((n) => `https://example.com/${row}-${n}.jpg`),
			})),
		});
		if (result.error) throw result.error;
		const { ledger } = simulator;
		return {
			calls: rows * NODES.length,
			requests: ledger.requests.length,
			faultyResponses: ledger.requests.filter(({ fault }) => fault !== null).length,
			objects: ledger.createdCount,
			duplicates: ledger.duplicates({ ignoreKeys: true }).length,
			lostIds: NODES.reduce(
				(sum, { name, tool, id }) => sum + lostIds(ledger, tool, id, result.items(name)),
				0,
			),
			violations: ledger.violations.length,
			conflicts: ledger.conflicts.length,
			maxInFlight: ledger.maxInFlight,
			seconds: (performance.now() - started) / 1000,
		};
	} finally {
		await simulator.close();
	}
}

function launchWorkflow(maxConcurrency: number) {
	const options = { maxConcurrency, timeout: 1 };
	const names = { adText: '={{ $json.name }}', landingPageUrl: 'https://example.com/spring' };
	const nodes = [
		{
			resource: 'image',
			operation: 'upload',
			imageUrls: '={{ $json.urls }}',
		},
		{ resource: 'carouselCard', operation: 'create' },
		{
			resource: 'campaign',
			operation: 'create',
			creativeType: 'carouselCard',
			campaignName: '={{ $json.name }}',
			displayName: 'Nordwind Outdoor',
			...names,
		},
		{ resource: 'adGroup', operation: 'create', adgroupName: '={{ $json.name }}', budget: 20 },
		{ resource: 'ad', operation: 'create', creativeType: 'carouselCard', ...names },
	];
	return linearWorkflow(
		...nodes.map((parameters, index) =>
			adspirerNode({ ...parameters, options }, { name: NODES[index]?.name ?? '' }),
		),
	);
}

/** How many created objects do not come out in exactly one item of the node that made them, that of their row. */
function lostIds(
	ledger: Ledger,
	tool: (typeof NODES)[number]['tool'],
	kind: (typeof NODES)[number]['id'],
	items: readonly INodeExecutionData[],
): number {
	const timesSeen = new Map<string, number>();
	for (const { json } of items) {
		if (!ownIds(ledger, json).includes(kind)) continue;
		const id = JSON.stringify(json[kind]);
		timesSeen.set(id, (timesSeen.get(id) ?? 0) + 1);
	}
	return ledger.createdBy(tool).filter(({ ids }) => timesSeen.get(JSON.stringify(ids[kind])) !== 1)
		.length;
}
