/** Parts 2 and 3: CPU time and memory of n8n where a call takes no time. */
import type { NodeJson } from '../../test/e2e/host/workflows';
import { editFields, httpRequest, ourCampaigns } from '../stage/contenders';
import { campaignRows } from '../stage/rows';
import type { SimulatorProcess } from '../stage/simulatorProcess';
import { quiet, setBenchStage, type BenchStage, type LiveWorkflow } from '../stage/stage';
import { cpuMs, peakMb, resetPeak } from '../stage/usage';
import { inOrderOf, repeatsOf } from '../statistics';

export interface CostOptions {
	/** How many rows a run has, the fewest first, and in how many rounds each size is run. */
	readonly sizes: ReadonlyArray<{ readonly rows: number; readonly rounds: number }>;
}

/** What is compared: `n8nAlone` has n8n's Edit Fields in the place of the calls, with the same expressions. */
export const COST_CONTENDERS = ['ours', 'http5', 'n8nAlone'] as const;
export type CostContender = (typeof COST_CONTENDERS)[number];

/** What one run of a contender used. */
export interface Cost {
	/** CPU time of n8n (all threads) for a row of a whole execution, in ms. */
	readonly cpuMsARow: number;
	/** The most memory (resident set) that n8n held meanwhile, in MB. */
	readonly peakMb: number;
}

export interface CostResult {
	/** By size; of each contender a figure for each round. */
	readonly sizes: ReadonlyArray<{
		readonly rows: number;
		readonly costs: Readonly<Record<CostContender, Cost[]>>;
	}>;
}

/** Small runs are repeated until they have this many rows together, so that no single garbage collection counts. */
const LEAST_ROWS = 1000;

/** So that code is compiled before anything is measured: rows of the runs before. */
const WARM_UP = [1000, 1000, 1000, 1000, 100, 100, 100, 100, 100];

/** The least that the HTTP Request node can wait between batches; without a wait it sends all at once. */
const BATCHING = { batchSize: 5, batchInterval: 1 };

/** A contender in an n8n of its own. */
interface Candidate {
	readonly name: CostContender;
	readonly stage: BenchStage;
	readonly live: LiveWorkflow;
}

/** Measures all contenders in every round, in alternating order; each has an n8n of its own. */
export async function measureCost(
	simulator: SimulatorProcess,
	options: CostOptions,
	log: (line: string) => void,
): Promise<CostResult> {
	const candidates: Candidate[] = [];
	try {
		for (const name of COST_CONTENDERS) candidates.push(await prepare(name, simulator, options));
		const sizes = [];
		for (const { rows, rounds } of options.sizes) {
			const costs: Record<CostContender, Cost[]> = { ours: [], http5: [], n8nAlone: [] };
			for (let round = 0; round < rounds; round++) {
				for (const { name, stage, live } of inOrderOf(round, candidates)) {
					await simulator.reset({});
					const cost = await costOf(live, stage.pid, rows);
					costs[name].push(cost);
					log(`  ${rows} rows, round ${round + 1}, ${name}: ${describe(cost)}`);
				}
			}
			sizes.push({ rows, costs });
		}
		return { sizes };
	} finally {
		for (const { stage } of candidates) await stage.close();
	}
}

const describe = (cost: Cost) =>
	`${cost.cpuMsARow.toFixed(2)} ms of CPU time a row, ${Math.round(cost.peakMb)} MB at most`;

async function prepare(
	name: CostContender,
	simulator: SimulatorProcess,
	{ sizes }: CostOptions,
): Promise<Candidate> {
	await simulator.reset({});
	const stage = await setBenchStage(simulator);
	try {
		const nodes: Record<CostContender, NodeJson> = {
			ours: ourCampaigns(stage.credentials),
			http5: httpRequest(stage.credentials, simulator.url, BATCHING),
			n8nAlone: editFields(),
		};
		const node = nodes[name];
		const live = await stage.publish(name, [node], [['Rows', 0, node.name]]);
		const mostRows = Math.max(...sizes.map(({ rows }) => rows));
		for (const rows of WARM_UP) await live.run(campaignRows(Math.min(rows, mostRows)));
		return { name, stage, live };
	} catch (error) {
		await stage.close();
		throw error;
	}
}

async function costOf(live: LiveWorkflow, pid: number, rowCount: number): Promise<Cost> {
	const rows = campaignRows(rowCount);
	const times = repeatsOf(rowCount, LEAST_ROWS);
	await quiet(pid);
	resetPeak(pid);
	const before = cpuMs(pid);
	for (let i = 0; i < times; i++) await live.run(rows);
	await quiet(pid);
	return { cpuMsARow: (cpuMs(pid) - before) / (times * rowCount), peakMb: peakMb(pid) };
}
