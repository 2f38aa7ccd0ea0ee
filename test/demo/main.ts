/** `npm run demo`: launches the example spreadsheet with the example workflow. Needs no account. */
import { parseArgs } from 'node:util';

import { startSimulator } from '../simulator/simulator';
import { failuresOf } from './failures';
import { reportLines } from './report';
import { launchSpreadsheet } from './spreadsheetLaunch';

const INTRODUCTION = `
The rows of examples/spring-launch.csv go through the n8n workflow examples/workflows/spreadsheet-launch.json. It runs
on n8n’s own engine, with a simulator in the place of Adspirer: no account is needed, nothing leaves this computer.
`;

const WHAT_NEXT = `
Next: import examples/workflows/spreadsheet-launch.json into your n8n and give it your own rows. README.md says how.
`;

async function main(): Promise<void> {
	parseArgs();
	// The seven rows without a mistake take five calls each; 33 are left, so that the last two do not get their ads.
	const simulator = await startSimulator({ quota: { used: 117, limit: 150 }, latencyMs: 50 });
	try {
		console.log(INTRODUCTION);
		const launch = await launchSpreadsheet(simulator);
		console.log(reportLines(launch).join('\n'));
		const failures = failuresOf(launch);
		if (failures.length > 0) throw new Error(failures.join('\n'));
		console.log(WHAT_NEXT);
	} finally {
		await simulator.close();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
