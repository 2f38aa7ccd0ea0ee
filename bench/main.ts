/** `npm run bench`: measures the node against the alternatives; prints tables, and keeps the figures as JSON. */
import { countCalls } from './calls/calls';
import { measureCost } from './cost/cost';
import { measureOwnCost } from './cost/ownCost';
import { measureFindIds } from './findIds/findIds';
import { theseVersions, thisMachine } from './machine';
import { HELP, readOptions, type BenchOptions } from './options';
import { reportOf } from './report/report';
import { goalLines } from './report/goals';
import { merged, readResults, type Part, type PartResults, type Results } from './results';
import { startSimulatorProcess, type SimulatorProcess } from './stage/simulatorProcess';
import { measureThroughput } from './throughput/throughput';
import { measureWeight } from './weight/weight';
import { writeResults } from './writeResults';

type Measure<P extends Part> = (
	options: BenchOptions,
	simulator: SimulatorProcess,
) => PartResults[P] | Promise<PartResults[P]>;

const log = (line: string) => console.error(line);

const MEASURES: { readonly [P in Part]: Measure<P> } = {
	throughput: async (options, simulator) =>
		await measureThroughput(simulator, options.throughput, log),
	cost: async (options, simulator) => await measureCost(simulator, options.cost, log),
	ownCost: async (options, simulator) => await measureOwnCost(simulator, options.ownCost),
	weight: (options) => measureWeight(options.weight, log),
	calls: async (options, simulator) => await countCalls(simulator, options.calls, log),
	findIds: (options) => measureFindIds(options.findIds),
};

async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	if (options === 'help') {
		console.log(HELP);
		return;
	}
	// n8n and the simulator end with this process, but only if it ends in order.
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
	const parts: Partial<PartResults> = {};
	const measure = async <P extends Part>(part: P, simulator: SimulatorProcess) => {
		log(`${new Date().toISOString().slice(11, 19)} ${part}`);
		parts[part] = await MEASURES[part](options, simulator);
	};
	const simulator = await startSimulatorProcess();
	try {
		for (const part of options.parts) await measure(part, simulator);
	} finally {
		await simulator.stop();
	}

	const now: Results = {
		date: new Date().toISOString().slice(0, 10),
		machine: thisMachine(),
		versions: theseVersions(),
		parts,
	};
	const results = options.isQuick ? now : merged(now, readResults());
	console.log(`${reportOf(results)}\n\n${goalLines(results).join('\n')}`);
	if (options.isQuick) console.log('\nA quick run: the figures mean nothing, and are not kept.');
	else await writeResults(results);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
