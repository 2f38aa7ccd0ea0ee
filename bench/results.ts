/** What a benchmark leaves: `bench/results.json`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CallsResult } from './calls/calls';
import type { CostResult } from './cost/cost';
import type { OwnCostResult } from './cost/ownCost';
import type { FindIdsResult } from './findIds/findIds';
import type { Machine, Versions } from './machine';
import type { ThroughputResult } from './throughput/throughput';
import type { WeightResult } from './weight/weight';

/** The figures of each part. */
export interface PartResults {
	throughput: ThroughputResult;
	cost: CostResult;
	ownCost: OwnCostResult;
	weight: WeightResult;
	calls: CallsResult;
	findIds: FindIdsResult;
}

export type Part = keyof PartResults;

/** All figures of a machine; parts that did not run are missing. */
export interface Results {
	/** `YYYY-MM-DD` */
	readonly date: string;
	readonly machine: Machine;
	readonly versions: Versions;
	readonly parts: Readonly<Partial<PartResults>>;
}

export const RESULTS_FILE = join(__dirname, 'results.json');

/** The results of the last run, if there was one. */
export function readResults(): Results | undefined {
	if (!existsSync(RESULTS_FILE)) return undefined;
	return JSON.parse(readFileSync(RESULTS_FILE, 'utf8')) as Results;
}

/**
 * Parts that ran now, and those of an earlier run that did not. The earlier ones are left out if another machine,
 * version or day measured them.
 */
export function merged(now: Results, earlier: Results | undefined): Results {
	const conditions = ({ date, machine, versions }: Results) =>
		JSON.stringify([date, machine, versions]);
	if (!earlier || conditions(earlier) !== conditions(now)) return now;
	return { ...now, parts: { ...earlier.parts, ...now.parts } };
}
