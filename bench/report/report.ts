/** All figures as tables in Markdown. */
import type { CallsResult } from '../calls/calls';
import type { CostContender, CostResult } from '../cost/cost';
import type { OwnCostResult, Step } from '../cost/ownCost';
import type { FindIdsResult } from '../findIds/findIds';
import type { Machine, Versions } from '../machine';
import type { Results } from '../results';
import { median } from '../statistics';
import type { Contender, ThroughputResult } from '../throughput/throughput';
import type { Weight, WeightResult } from '../weight/weight';
import {
	beyondN8n,
	costOf,
	floorWithExpressions,
	memoryARowKb,
	ownCostUs,
	timesAsFastAsLoop,
	timesTheFloor,
} from './figures';
import { count, fixed, seconds, table, times } from './table';

/** Everything that was measured, as the README shows it. */
export function reportOf({ date, machine, versions, parts }: Results): string {
	const { throughput, cost, ownCost, weight, calls, findIds } = parts;
	return [
		measuredWith(date, machine, versions),
		...(throughput ? throughputSection(throughput, cost) : []),
		...(cost ? [...costSection(cost), ...memorySection(cost)] : []),
		...(ownCost ? ownCostSection(ownCost) : []),
		...(weight ? weightSection(weight) : []),
		...(calls ? callsSection(calls) : []),
		...(findIds ? findIdsSection(findIds) : []),
	].join('\n\n');
}

const measuredWith = (date: string, machine: Machine, versions: Versions) =>
	`Measured on ${date} with \`npm run bench\`: ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}; version ${versions.ours} of this package in n8n ${versions.n8n} on Node.js ${versions.node}, the simulator beside it. All figures are medians; what is compared is compared round by round, so a ratio or a difference is not always that of the medians shown.`;

function throughputSection(result: ThroughputResult, cost: CostResult | undefined): string[] {
	const { rows, latencyMs, rounds, ms, mostInFlight } = result;
	const row = (label: string, contender: Contender, figures = ms[contender]) => [
		label,
		seconds(median(figures)),
		count(mostInFlight[contender]),
		times(median(figures) / median(ms.ours5)),
	];
	const batches = (size: number) => `HTTP Request, a batch of ${size} every ${latencyMs} ms`;
	return [
		`**Throughput:** ${rows} rows through Campaign > Create, ${latencyMs} ms a call, ${roundsOf(rounds)}`,
		table(
			['left', 'right', 'right', 'right'],
			[
				['', 'Time', 'Most calls in flight', 'Times the default'],
				row('This node, default (5 at a time)', 'ours5'),
				row('This node, Max Concurrency 20', 'ours20'),
				row('Loop Over Items and HTTP Request, one after the other', 'loop'),
				row(batches(5), 'http5'),
				row(batches(20), 'http20'),
				row('HTTP Request, all rows at once', 'httpAll'),
				row('undici alone, 5 at a time', 'floor5'),
				row('– with n8n’s expression time', 'floor5', floorWithExpressions(result, 5)),
				row('undici alone, 20 at a time', 'floor20'),
				row('– with n8n’s expression time', 'floor20', floorWithExpressions(result, 20)),
			],
		),
		`The time is n8n’s own of the nodes, and undici’s outside n8n. By default this node is ${times(timesAsFastAsLoop(result))} as fast as one call after the other. n8n’s Edit Fields takes ${seconds(median(result.expressionsMs.ours5))} for the same rows and expressions; with that added to undici, this node takes ${times(timesTheFloor(result, 5))} its time at 5 and ${times(timesTheFloor(result, 20))} at 20. The HTTP Request node starts a batch without waiting for the answers to the one before.${whatIsLeft(result, cost)}`,
	];
}

/** Why ours takes longer than the floor where many calls go at once. */
function whatIsLeft({ rows }: ThroughputResult, cost: CostResult | undefined): string {
	const size = cost?.sizes.at(-1);
	if (!size) return '';
	const ms = beyondN8n(size, 'ours');
	return ` What is left at 20 is CPU time of n8n’s one thread: ${fixed(ms, 2)} ms a call (below) are ${seconds(ms * rows)} for ${rows} rows, and with 20 calls in flight there is little waiting to hide it behind.`;
}

function costSection({ sizes }: CostResult): string[] {
	const line = (label: string, figure: (size: CostResult['sizes'][number]) => number) => [
		label,
		...sizes.map((size) => `${fixed(figure(size), 2)} ms`),
	];
	const total = (contender: CostContender) => (size: CostResult['sizes'][number]) =>
		costOf(size, contender, 'cpuMsARow');
	return [
		'**CPU time of n8n for a row**, where a call takes no time',
		table(
			['left', ...sizes.map(() => 'right' as const)],
			[
				['', ...sizes.map((size) => sizeLabel(size))],
				line('This node', total('ours')),
				line('HTTP Request, batches of 5', total('http5')),
				line('n8n alone (Edit Fields, the same expressions)', total('n8nAlone')),
				line('This node, without n8n alone', (size) => beyondN8n(size, 'ours')),
				line('HTTP Request, without n8n alone', (size) => beyondN8n(size, 'http5')),
			],
		),
		'A whole execution with its storage; the smaller it is, the more of what an execution costs once falls on a row, whatever the node. The HTTP Request node has one expression for the body where the others have one for each column; what is left beyond our own steps (below) is n8n’s request helper, which opens a connection for each call.',
	];
}

const sizeLabel = ({ rows, costs }: CostResult['sizes'][number]) =>
	`${count(rows)} rows (${roundsOf(costs.ours.length)})`;

const roundsOf = (count: number) => (count === 1 ? '1 round' : `${count} rounds`);

function memorySection(result: CostResult): string[] {
	const line = (label: string, contender: CostContender) => {
		const growth = memoryARowKb(result, contender);
		return [
			label,
			...result.sizes.map((size) => peakOf(size, contender)),
			growth === undefined ? '–' : `${fixed(growth, 1)} kB`,
		];
	};
	return [
		'**Memory of n8n:** the most that it held meanwhile',
		table(
			['left', ...result.sizes.map(() => 'right' as const), 'right'],
			[
				['', ...result.sizes.map(({ rows }) => `${count(rows)} rows`), 'Each row more'],
				line('This node', 'ours'),
				line('HTTP Request, batches of 5', 'http5'),
				line('n8n alone (Edit Fields)', 'n8nAlone'),
			],
		),
		'In brackets the lowest and the highest round: what Node.js has not collected yet counts. The items of this node hold the row and the IDs besides the answer; those of the HTTP Request node hold the answer alone.',
	];
}

/** "956 MB (945–1,242)" */
function peakOf(size: CostResult['sizes'][number], contender: CostContender): string {
	const peaks = size.costs[contender].map(({ peakMb }) => peakMb);
	const [least, most] = [Math.min(...peaks), Math.max(...peaks)].map((mb) => count(Math.round(mb)));
	return `${count(Math.round(costOf(size, contender, 'peakMb')))} MB (${least}–${most})`;
}

const STEP_LABELS: ReadonlyArray<readonly [Step, string]> = [
	['plan', 'Plan'],
	['validate', '– of it: validate'],
	['key', '– of it: make the key'],
	['pool', 'Call (the pool, without requests)'],
	['readAnswer', 'Read the answer'],
	['route', 'Route'],
	['findIds', '– of it: find IDs'],
];

function ownCostSection({ sizes }: OwnCostResult): string[] {
	return [
		'**CPU time of our own steps for a row**, outside n8n',
		table(
			['left', ...sizes.map(() => 'right' as const)],
			[
				['', ...sizes.map(({ rows }) => `${count(rows)} rows`)],
				...STEP_LABELS.map(([step, label]) => [
					label,
					...sizes.map(({ cpuUsARow }) => `${fixed(median(cpuUsARow[step]), 0)} µs`),
				]),
				['Together', ...sizes.map((size) => `${fixed(ownCostUs(size), 0)} µs`)],
			],
		),
	];
}

function weightSection({ ours, official, starter, rounds }: WeightResult): string[] {
	const orMissing = (value: number | undefined, unit: string, digits: number) =>
		value === undefined ? '–' : `${fixed(value, digits)} ${unit}`;
	const line = (label: string, weight: Weight) => [
		label,
		orMissing(weight.tarballKb, 'kB', 1),
		count(weight.packages),
		orMissing(weight.installedMb, 'MB', 2),
		orMissing(weight.requireMs, 'ms', 1),
	];
	return [
		`**Weight**, installed as n8n does it; \`require\` in ${rounds} fresh processes`,
		table(
			['left', 'right', 'right', 'right', 'right'],
			[
				['', 'Tarball', 'Packages', 'Installed', '`require`'],
				line(`This package ${ours.version}`, ours),
				line(
					official.tarballKb === undefined
						? `n8n-nodes-adspirer ${official.version}: its dependencies`
						: `n8n-nodes-adspirer ${official.version}`,
					official,
				),
				...(starter ? [line(`n8n-nodes-starter ${starter.version}, Example node`, starter)] : []),
			],
		),
		...(official.tarballKb === undefined
			? [
					'The official node could not be had from the npm registry: counted are the dependencies that the package-lock.json of its repository names.',
				]
			: []),
	];
}

function callsSection(result: CallsResult): string[] {
	const { rows, refused } = result;
	const half = Math.round(rows / 2);
	return [
		'**Calls**, as the simulator’s ledger counts them',
		table(
			['left', 'right'],
			[
				['', 'Calls'],
				[`${rows} images of ${rows} rows, Combine Items`, count(result.uploadsCombined)],
				[`${rows} images of ${rows} rows, without it`, count(result.uploadsSingly)],
				['One carousel of 8 rows’ images', count(result.carouselOfEightRows)],
				[`In vain after the quota ends at ${half} of ${rows} rows`, count(refused.ours5)],
				['– with Max Concurrency 20', count(refused.ours20)],
				['– with HTTP Request, all rows at once', count(refused.httpAll)],
			],
		),
	];
}

function findIdsSection({ megabytes, slowest, typicalMs }: FindIdsResult): string[] {
	return [
		'**Finding IDs** in a text of near-misses only',
		table(
			['left', ...megabytes.map(() => 'right' as const)],
			[
				['', ...megabytes.map((size) => `${size} MB`)],
				['Typical', ...typicalMs.map((ms) => `${fixed(ms, 0)} ms`)],
				['Slowest', ...slowest.map(({ ms }) => `${fixed(ms, 0)} ms`)],
			],
		),
	];
}
