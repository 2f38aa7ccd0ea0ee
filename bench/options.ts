/** The command line of `npm run bench`. */
import { parseArgs } from 'node:util';

import type { CallsOptions } from './calls/calls';
import type { CostOptions } from './cost/cost';
import type { FindIdsOptions } from './findIds/findIds';
import type { Part } from './results';
import type { ThroughputOptions } from './throughput/throughput';

export const HELP = `Measures the node in a real n8n against the alternatives, with the simulator as the API.

  npm run bench -- [options]

  --only <parts>        some of: throughput, cost, ownCost, weight, calls, findIds (with commas between them)
  --rounds <n>          of each measurement (default 5)
  --large-rounds <n>    of the runs with 10,000 rows (default: as many)
  --quick               tiny sizes, to see whether it works; bench/results.json stays as it is
  --help

The machine must be quiet. Everything takes about 22 minutes, and more at the first time, which installs n8n. The figures
go to bench/results.json; parts that do not run keep theirs if machine, versions and day are the same.
"npm run bench:readme" puts the tables into README.md.
`;

/** The parts, in their order. */
export const PARTS: readonly Part[] = [
	...(['throughput', 'cost', 'ownCost', 'weight', 'calls', 'findIds'] as const),
];

export interface BenchOptions {
	readonly parts: readonly Part[];
	/** Whether the sizes are too small for the figures to mean anything. */
	readonly isQuick: boolean;
	readonly throughput: ThroughputOptions;
	readonly cost: CostOptions;
	readonly ownCost: { readonly rows: readonly number[]; readonly rounds: number };
	readonly weight: { readonly rounds: number };
	readonly calls: CallsOptions;
	readonly findIds: FindIdsOptions;
}

/**
 * Reads the arguments of the command line.
 *
 * @throws Error that says which argument is wrong
 */
export function readOptions(args: readonly string[]): BenchOptions | 'help' {
	const { values } = parseArgs({
		args: [...args],
		options: {
			only: { type: 'string' },
			rounds: { type: 'string', default: '5' },
			'large-rounds': { type: 'string' },
			quick: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return 'help';
	const parts = values.only === undefined ? PARTS : values.only.split(',').map(partNamed);
	if (values.quick) return { parts, isQuick: true, ...QUICK };

	const rounds = positive('rounds', values.rounds);
	const largeRounds = positive('large-rounds', values['large-rounds'] ?? values.rounds);
	return {
		parts,
		isQuick: false,
		throughput: { rows: 200, latencyMs: 250, rounds },
		cost: {
			sizes: [
				{ rows: 100, rounds },
				{ rows: 1000, rounds },
				{ rows: 10_000, rounds: largeRounds },
			],
		},
		ownCost: { rows: [100, 1000, 10_000], rounds },
		weight: { rounds: Math.max(11, rounds) },
		calls: { rows: 200, latencyMs: 50 },
		findIds: { megabytes: [1, 2, 5], rounds },
	};
}

const QUICK = {
	throughput: { rows: 10, latencyMs: 50, rounds: 1 },
	cost: {
		sizes: [
			{ rows: 10, rounds: 1 },
			{ rows: 50, rounds: 1 },
		],
	},
	ownCost: { rows: [10, 50], rounds: 1 },
	weight: { rounds: 1 },
	calls: { rows: 40, latencyMs: 20 },
	findIds: { megabytes: [0.1, 0.2], rounds: 1 },
} as const satisfies Partial<BenchOptions>;

function partNamed(name: string): Part {
	const part = PARTS.find((known) => known === name.trim());
	if (!part) throw new Error(`--only: there is no part "${name}" among ${PARTS.join(', ')}`);
	return part;
}

function positive(name: string, value: string): number {
	if (!/^[1-9]\d{0,2}$/.test(value)) throw new Error(`--${name}: "${value}" is no count`);
	return Number(value);
}
