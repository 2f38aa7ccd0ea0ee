/** Part 1: rows through "campaign create" where each call takes its time. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { withNodeOf } from '../../test/e2e/host/install';
import { type Link, type NodeJson } from '../../test/e2e/host/workflows';
import { editFields, httpRequest, loopOverItems, ourCampaigns } from '../stage/contenders';
import { campaignRows } from '../stage/rows';
import type { SimulatorProcess } from '../stage/simulatorProcess';
import {
	n8nInstallation,
	quiet,
	setBenchStage,
	type BenchStage,
	type LiveWorkflow,
} from '../stage/stage';
import { inOrderOf } from '../statistics';
import { engineTime } from './engineTime';

export interface ThroughputOptions {
	readonly rows: number;
	/** How long the simulator takes for a call. */
	readonly latencyMs: number;
	readonly rounds: number;
}

/** What is compared. */
export const CONTENDERS = [
	...(['ours5', 'ours20', 'httpAll', 'http5', 'http20', 'loop', 'floor5', 'floor20'] as const),
];
export type Contender = (typeof CONTENDERS)[number];

export interface ThroughputResult extends ThroughputOptions {
	/** For each contender, in ms, by round: n8n's own timing of the nodes, or the floor's. */
	readonly ms: Readonly<Record<Contender, number[]>>;
	/** What n8n's Edit Fields took for the same rows and expressions in the same execution, in ms. */
	readonly expressionsMs: Readonly<Record<'ours5' | 'ours20', number[]>>;
	/** The most requests that were open at once, of all rounds. */
	readonly mostInFlight: Readonly<Record<Contender, number>>;
}

/** Runs one contender once. */
type Run = () => Promise<{ ms: number; expressionsMs?: number }>;

const WARM_UP_ROWS = 20;

/** Measures all contenders in every round, in alternating order. */
export async function measureThroughput(
	simulator: SimulatorProcess,
	options: ThroughputOptions,
	log: (line: string) => void,
): Promise<ThroughputResult> {
	const stage = await setBenchStage(simulator);
	try {
		const runs = await prepare(stage, simulator, options);
		const each = <T>(value: () => T) =>
			Object.fromEntries(CONTENDERS.map((name) => [name, value()])) as Record<Contender, T>;
		const ms = each((): number[] => []);
		const mostInFlight = each(() => 0);
		const expressionsMs = { ours5: [] as number[], ours20: [] as number[] };
		for (let round = 0; round < options.rounds; round++) {
			for (const name of inOrderOf(round, CONTENDERS)) {
				await simulator.reset({ latencyMs: options.latencyMs });
				await quiet(stage.pid);
				const result = await runs[name]();
				ms[name].push(result.ms);
				if (name === 'ours5' || name === 'ours20') {
					expressionsMs[name].push(result.expressionsMs ?? NaN);
				}
				const { createdCount, maxInFlight } = await simulator.ledger();
				if (createdCount < options.rows) {
					throw new Error(`${name} created ${createdCount} of ${options.rows} campaigns`);
				}
				mostInFlight[name] = Math.max(mostInFlight[name], maxInFlight);
				log(`  round ${round + 1}, ${name}: ${Math.round(result.ms)} ms, ${maxInFlight} in flight`);
			}
		}
		return { ...options, ms, expressionsMs, mostInFlight };
	} finally {
		await stage.close();
	}
}

/** Publishes the workflows, and runs each once with few rows: its code is then compiled. */
async function prepare(
	stage: BenchStage,
	simulator: SimulatorProcess,
	{ rows: rowCount, latencyMs }: ThroughputOptions,
): Promise<Record<Contender, Run>> {
	const { credentials } = stage;
	const rows = campaignRows(rowCount);
	await simulator.reset({});

	const timed = (live: LiveWorkflow, nodes: readonly string[]): Run => {
		return async () => {
			await live.run(rows);
			const execution = await live.lastExecution();
			const [expressions] = execution.runsOf('Edit Fields');
			return { ms: engineTime(execution, nodes), expressionsMs: expressions?.executionTime };
		};
	};
	const publish = async (name: string, nodes: readonly NodeJson[], links: readonly Link[]) => {
		const live = await stage.publish(name, nodes, links);
		await live.run(campaignRows(WARM_UP_ROWS));
		return live;
	};
	const ours = async (name: string, options: object) => {
		const node = ourCampaigns(credentials, options);
		// Edit Fields comes first: of two branches n8n runs the one that is linked first.
		const nodes = [editFields(), node];
		const live = await publish(
			name,
			nodes,
			nodes.map((to) => ['Rows', 0, to.name]),
		);
		return timed(live, [node.name]);
	};
	const http = async (name: string, batchSize?: number) => {
		const batching = batchSize ? { batchSize, batchInterval: latencyMs } : undefined;
		const node = httpRequest(credentials, simulator.url, batching);
		return timed(await publish(name, [node], [['Rows', 0, node.name]]), [node.name]);
	};
	const loop = async () => {
		const nodes = [loopOverItems(), httpRequest(credentials, simulator.url)];
		const [start, call] = nodes.map(({ name }) => name) as [string, string];
		const links: Link[] = [
			['Rows', 0, start],
			[start, 1, call],
			[call, 0, start],
		];
		return timed(await publish('Loop', nodes, links), [start, call]);
	};
	const floor = (concurrency: number): Run => {
		return async () => ({ ms: await runFloor(simulator, rowCount, concurrency) });
	};
	return {
		ours5: await ours('Ours', {}),
		ours20: await ours('Ours 20', { maxConcurrency: 20 }),
		httpAll: await http('HTTP Request'),
		http5: await http('HTTP Request 5', 5),
		http20: await http('HTTP Request 20', 20),
		loop: await loop(),
		floor5: floor(5),
		floor20: floor(20),
	};
}

/** undici alone, in a process of its own, on the Node.js that n8n runs on. */
async function runFloor(
	{ url, apiKey }: SimulatorProcess,
	rows: number,
	concurrency: number,
): Promise<number> {
	const installation = n8nInstallation();
	const script = join(__dirname, 'floorMain.ts');
	const args = ['--import', 'tsx', script, url, apiKey, String(rows), String(concurrency)];
	const { stdout } = await promisify(execFile)(installation.node, args, {
		cwd: resolve(__dirname, '../..'),
		env: withNodeOf(installation),
	});
	return Number(stdout);
}
