import type { PartResults, Results } from '../../../bench/results';

const eachOf = (ours: number, others: number, peak: number, others2: number) => ({
	ours: [{ cpuMsARow: ours, peakMb: peak }],
	http5: [{ cpuMsARow: ours + 1, peakMb: others2 }],
	n8nAlone: [{ cpuMsARow: others, peakMb: others2 }],
});

const floor = { floor5: [1000], floor20: [250] };

/** Results as a run leaves them, with figures that are easy to reckon with. */
export const sampleResults: Results & { readonly parts: PartResults } = {
	date: '2026-05-01',
	machine: { cpu: 'Some CPU', cores: 2, memoryGb: 8, system: 'Linux 6.1' },
	versions: { ours: '1.2.3', n8n: '2.41.1', node: '24.21.0', benchNode: '20.20.2' },
	parts: {
		throughput: {
			rows: 20,
			latencyMs: 250,
			rounds: 1,
			ms: {
				ours5: [1100],
				ours20: [330],
				httpAll: [300],
				http5: [1060],
				http20: [310],
				loop: [5000],
				...floor,
			},
			expressionsMs: { ours5: [50], ours20: [50] },
			mostInFlight: {
				...{ ours5: 5, ours20: 20, httpAll: 20, http5: 5, http20: 20 },
				...{ loop: 1, floor5: 5, floor20: 20 },
			},
		},
		cost: {
			sizes: [
				{ rows: 1000, costs: eachOf(4, 2.5, 900, 950) },
				{ rows: 10_000, costs: eachOf(3.9, 2.5, 1350, 1500) },
			],
		},
		ownCost: {
			sizes: [
				{
					rows: 1000,
					cpuUsARow: {
						...{ plan: [30], validate: [12], key: [11] },
						...{ pool: [2], readAnswer: [5], route: [140], findIds: [100] },
					},
				},
			],
		},
		weight: {
			rounds: 11,
			ours: { version: '1.2.3', tarballKb: 99, installedMb: 0.4, packages: 1, requireMs: 10 },
			official: { version: '0.3.0', installedMb: 31, packages: 30 },
		},
		calls: {
			...{ rows: 200, latencyMs: 50, uploadsCombined: 10, uploadsSingly: 200 },
			carouselOfEightRows: 1,
			refused: { ours5: 5, ours20: 20, httpAll: 100 },
		},
		findIds: {
			megabytes: [1, 5],
			rounds: 1,
			slowest: [
				{ ms: 20, part: '{' },
				{ ms: 100, part: '{' },
			],
			typicalMs: [5, 25],
		},
	},
};
