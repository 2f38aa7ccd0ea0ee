/** Figures of several runs. */

/**
 * The middle of some figures; of two middles their mean.
 *
 * @throws RangeError if there are none
 */
export function median(figures: readonly number[]): number {
	const sorted = [...figures].sort((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.floor((sorted.length - 1) / 2)];
	if (upper === undefined || lower === undefined) throw new RangeError('No figures');
	return (lower + upper) / 2;
}

/** The median of the ratios of figures that were measured in the same round. */
export function pairedRatio(figures: readonly number[], others: readonly number[]): number {
	if (figures.length !== others.length) throw new RangeError('Not measured in the same rounds');
	return median(figures.map((figure, round) => figure / (others[round] ?? NaN)));
}

/** Sums figures of the same round. */
export const pairedSum = (figures: readonly number[], others: readonly number[]): number[] =>
	figures.map((figure, round) => figure + (others[round] ?? NaN));

/** How often a run is repeated, so that small ones have about so many rows together. */
export const repeatsOf = (rows: number, rowsTogether: number): number =>
	Math.max(1, Math.round(rowsTogether / rows));

/** One after the other, and in every second round the other way round: what drifts hits all alike. */
export const inOrderOf = <T>(round: number, all: readonly T[]): T[] =>
	round % 2 === 0 ? [...all] : [...all].reverse();
