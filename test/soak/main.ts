/** `npm run soak`: 1,000 calls with 30 % of the responses faulty, and what the ledger says afterwards. */
import { parseArgs } from 'node:util';

import { soak, type SoakReport } from './soak';

const ROWS = 100;
/** Of the requests that can meet one: a call that has met five is left alone, which makes it 30 % of all. */
const FAULT_RATE = 0.33;
const LEAST_FAULTY = 0.3;
/** Slow enough for all places to be taken, beside the calls that wait for their next try. */
const LATENCY_MS = 400;
const CONCURRENCIES = [5, 20];

const line = (label: string, value: number | string) =>
	console.log(`  ${label.padEnd(22)}${value}`);

function show(report: SoakReport): void {
	line('logical calls', report.calls);
	line('requests', report.requests);
	const share = (100 * report.faultyResponses) / report.requests;
	line('faulty responses', `${report.faultyResponses} (${share.toFixed(1)} %)`);
	line('most in flight', report.maxInFlight);
	line('seconds', report.seconds.toFixed(1));
}

async function main(): Promise<void> {
	parseArgs();
	const reports: SoakReport[] = [];
	for (const maxConcurrency of CONCURRENCIES) {
		console.log(`\nFive tools, ${ROWS} rows, ${maxConcurrency} calls at a time`);
		const report = await soak({
			rows: ROWS,
			maxConcurrency,
			faultRate: FAULT_RATE,
			latencyMs: LATENCY_MS,
			withTimeouts: true,
			seed: maxConcurrency,
		});
		show(report);
		reports.push(report);
	}
	const sum = (field: keyof SoakReport) =>
		reports.reduce((total, report) => total + report[field], 0);
	console.log(
		`\n${sum('objects')} objects in the ledger of ${sum('calls')} calls, ${sum('duplicates')} duplicates, ${sum('lostIds')} lost IDs, ${sum('violations')} contract violations, ${sum('conflicts')} conflicts`,
	);
	const complaints = [
		...(sum('faultyResponses') < LEAST_FAULTY * sum('requests')
			? [`Less than ${100 * LEAST_FAULTY} % of the responses were faulty`]
			: []),
		...reports.flatMap(({ maxInFlight }, run) =>
			maxInFlight === CONCURRENCIES[run]
				? []
				: [`${maxInFlight} calls in flight at most, not ${CONCURRENCIES[run]}`],
		),
		...(sum('objects') === sum('calls') ? [] : ['Not every call has created one object']),
		...(['duplicates', 'lostIds', 'violations', 'conflicts'] as const)
			.filter((field) => sum(field) !== 0)
			.map((field) => `There are ${field}`),
	];
	if (complaints.length > 0) console.error(complaints.join('\n'));
	process.exitCode = complaints.length > 0 ? 1 : 0;
}

void main();
