/** The figures that are compared, taken together from all rounds. */
import type { Cost, CostContender, CostResult } from '../cost/cost';
import type { OwnCostResult, Step } from '../cost/ownCost';
import { median, pairedRatio, pairedSum } from '../statistics';
import type { ThroughputResult } from '../throughput/throughput';

/** The floor with n8n's expression time of the same round, in ms by round. */
export const floorWithExpressions = (
	{ ms, expressionsMs }: ThroughputResult,
	concurrency: 5 | 20,
): number[] => pairedSum(ms[`floor${concurrency}`], expressionsMs[`ours${concurrency}`]);

/** How many times as long as the floor ours takes, expressions added to the floor. */
export const timesTheFloor = (result: ThroughputResult, concurrency: 5 | 20): number =>
	pairedRatio(result.ms[`ours${concurrency}`], floorWithExpressions(result, concurrency));

/** How many times as fast as one call after the other ours is by default. */
export const timesAsFastAsLoop = ({ ms }: ThroughputResult): number =>
	pairedRatio(ms.loop, ms.ours5);

/** A size's median of one figure of a contender. */
export const costOf = (
	{ costs }: CostResult['sizes'][number],
	contender: CostContender,
	figure: keyof Cost,
): number => median(costs[contender].map((cost) => cost[figure]));

/** What a contender takes on top of what n8n alone takes in the same round, in ms of CPU time a row. */
export const beyondN8n = (
	{ costs }: CostResult['sizes'][number],
	contender: Exclude<CostContender, 'n8nAlone'>,
): number =>
	median(
		costs[contender].map(
			({ cpuMsARow }, round) => cpuMsARow - (costs.n8nAlone[round]?.cpuMsARow ?? NaN),
		),
	);

/** The additional memory of a row between the smallest size and the largest, in kB. */
export function memoryARowKb({ sizes }: CostResult, contender: CostContender): number | undefined {
	const [from] = sizes;
	const to = sizes.at(-1);
	if (!from || !to || from === to) return undefined;
	const megabytes = costOf(to, contender, 'peakMb') - costOf(from, contender, 'peakMb');
	return (megabytes * 1000) / (to.rows - from.rows);
}

/** The steps that make up our own cost; what is within them does not count twice. */
const OWN_STEPS = ['plan', 'pool', 'readAnswer', 'route'] as const satisfies Step[];

/** CPU time of all our own steps for a row, in µs. */
export const ownCostUs = ({ cpuUsARow }: OwnCostResult['sizes'][number]): number =>
	OWN_STEPS.reduce((sum, step) => sum + median(cpuUsARow[step]), 0);

/** The largest figure in relation to the smallest. */
export const spread = (figures: readonly number[]): number =>
	Math.max(...figures) / Math.min(...figures);
