/** What was wanted, and whether the figures are there. */
import type { Results } from '../results';
import { median } from '../statistics';
import { beyondN8n, costOf, ownCostUs, spread, timesAsFastAsLoop, timesTheFloor } from './figures';

interface Goal {
	readonly what: string;
	readonly measured: number;
	readonly least?: number;
	readonly most?: number;
}

/** One line for each goal: what was measured, what was wanted, and ✓ or ✗. */
export function goalLines({ parts }: Results): string[] {
	return goalsOf(parts).map(({ what, measured, least = -Infinity, most = Infinity }) => {
		const isMet = measured >= least && measured <= most;
		const wanted = Number.isFinite(most) ? `at most ${most}` : `at least ${least}`;
		return `${isMet ? '✓' : '✗'} ${what}: ${round(measured)} (wanted: ${wanted})`;
	});
}

const round = (figure: number) => Number(figure.toPrecision(4));

function goalsOf({ throughput, cost, ownCost, weight, calls, findIds }: Results['parts']): Goal[] {
	const goals: Goal[] = [];
	if (throughput) {
		const { rows, latencyMs, ms } = throughput;
		goals.push(
			{ what: 'times the floor at 5', measured: timesTheFloor(throughput, 5), most: 1.03 },
			{ what: 'times the floor at 20', measured: timesTheFloor(throughput, 20), most: 1.08 },
			{
				what: 'times as fast as one after the other',
				measured: timesAsFastAsLoop(throughput),
				least: 4.5,
			},
			{
				what: 'times as fast as one after the other could be (rows × latency)',
				measured: (rows * latencyMs) / median(ms.ours5),
				least: 4.5,
			},
		);
	}
	if (cost) {
		const { sizes } = cost;
		goals.push({
			what: 'CPU time a row beyond n8n alone, the most by the least of all sizes',
			measured: spread(sizes.map((size) => beyondN8n(size, 'ours'))),
			most: 1.2,
		});
		for (const size of sizes) {
			goals.push({
				what: `CPU time beside HTTP Request, ${size.rows} rows`,
				measured: costOf(size, 'ours', 'cpuMsARow') / costOf(size, 'http5', 'cpuMsARow'),
				most: 1,
			});
		}
	}
	if (ownCost) {
		goals.push({
			what: 'CPU time a row of our own steps, the most by the least of all sizes',
			measured: spread(ownCost.sizes.map(ownCostUs)),
			most: 1.2,
		});
	}
	if (weight) {
		const { requireMs = NaN, packages, tarballKb = NaN } = weight.ours;
		goals.push(
			{ what: 'require, ms', measured: requireMs, most: 15 },
			{ what: 'installed packages', measured: packages, most: 1 },
			{ what: 'tarball, kB', measured: tarballKb, most: 100 },
		);
	}
	if (calls) {
		const { rows, uploadsCombined, carouselOfEightRows, refused } = calls;
		goals.push(
			{ what: 'calls for the images, combined', measured: uploadsCombined, most: rows / 20 },
			{ what: 'calls for a carousel', measured: carouselOfEightRows, most: 1 },
			{ what: 'calls in vain, 5 at a time', measured: refused.ours5, most: 5 },
			{ what: 'calls in vain, 20 at a time', measured: refused.ours20, most: 20 },
		);
	}
	if (findIds) {
		const { megabytes, slowest } = findIds;
		const perMegabyte = slowest.map(({ ms }, index) => ms / (megabytes[index] ?? NaN));
		goals.push(
			{
				what: `finding IDs in ${megabytes.at(-1)} MB at worst, ms (${JSON.stringify(slowest.at(-1)?.part.slice(0, 40))})`,
				measured: slowest.at(-1)?.ms ?? NaN,
				most: 100,
			},
			{
				what: 'time for a MB of the largest text by that of the smallest',
				measured: (perMegabyte.at(-1) ?? NaN) / (perMegabyte[0] ?? NaN),
				most: 1.2,
			},
		);
	}
	return goals;
}
