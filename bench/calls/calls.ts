/** Part 5: how many calls rows cost, and how many are sent in vain. */
import type { NodeJson } from '../../test/e2e/host/workflows';
import type { LedgerSnapshot } from '../../test/simulator/ledger';
import type { SettingsChange } from '../../test/simulator/settings';
import { httpRequest, ourCampaigns, ourNode } from '../stage/contenders';
import { campaignRows } from '../stage/rows';
import type { SimulatorProcess } from '../stage/simulatorProcess';
import { setBenchStage } from '../stage/stage';

export interface CallsOptions {
	readonly rows: number;
	/** How long the simulator takes for a call. */
	readonly latencyMs: number;
}

/** What is counted in the simulator's ledger. */
export interface CallsResult extends CallsOptions {
	/** Calls for one image of each row, with our node's Combine Items. */
	readonly uploadsCombined: number;
	/** The same, without it. */
	readonly uploadsSingly: number;
	/** Calls for one carousel of the images of eight rows. */
	readonly carouselOfEightRows: number;
	/** Where the month's quota ends in the middle of the rows: calls that were answered "used up" (402). */
	readonly refused: Readonly<Record<'ours5' | 'ours20' | 'httpAll', number>>;
}

/** Counts the calls of a few runs in the real n8n. */
export async function countCalls(
	simulator: SimulatorProcess,
	options: CallsOptions,
	log: (line: string) => void,
): Promise<CallsResult> {
	const stage = await setBenchStage(simulator);
	const ledgerOf = async (
		name: string,
		node: NodeJson,
		rows: readonly object[],
		change: SettingsChange,
	): Promise<LedgerSnapshot> => {
		const live = await stage.publish(name, [node], [['Rows', 0, node.name]]);
		await simulator.reset(change);
		await live.run(rows);
		const ledger = await simulator.ledger();
		log(`  ${name}: ${ledger.requests.length} calls for ${rows.length} rows`);
		return ledger;
	};
	const countOf = async (...run: Parameters<typeof ledgerOf>) =>
		(await ledgerOf(...run)).requests.length;

	const { adspirer } = stage.credentials;
	const ours = (parameters: Record<string, unknown>) => ourNode('Ours', adspirer, parameters);
	const upload = { resource: 'image', operation: 'upload', imageUrls: ['={{ $json.url }}'] };
	const images = campaignRows(options.rows).map(({ image_ids: [id] }) => ({
		url: `https://example.com/${id}.jpg`,
	}));
	const refusedOf = async (name: string, node: NodeJson) => {
		const quota = { used: 0, limit: Math.round(options.rows / 2) };
		const { latencyMs, rows } = options;
		const continued = { ...node, onError: 'continueRegularOutput' };
		const { requests } = await ledgerOf(name, continued, campaignRows(rows), { latencyMs, quota });
		return requests.filter(({ status }) => status === 402).length;
	};
	try {
		return {
			...options,
			uploadsCombined: await countOf(
				'Upload, combined',
				ours({ ...upload, combineItems: true }),
				images,
				{},
			),
			uploadsSingly: await countOf('Upload, one by one', ours(upload), images, {}),
			carouselOfEightRows: await countOf(
				'Carousel',
				ours({ resource: 'carouselCard', operation: 'create', idSource: 'allItems' }),
				campaignRows(8),
				{},
			),
			refused: {
				ours5: await refusedOf('Quota, ours', ourCampaigns(stage.credentials)),
				ours20: await refusedOf(
					'Quota, ours 20',
					ourCampaigns(stage.credentials, { maxConcurrency: 20 }),
				),
				httpAll: await refusedOf(
					'Quota, HTTP Request',
					httpRequest(stage.credentials, simulator.url),
				),
			},
		};
	} finally {
		await stage.close();
	}
}
