/** `npm run bench:readme`: writes the tables of `bench/results.json` into README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { readResults } from '../results';
import { withReport } from './readme';
import { reportOf } from './report';

const README = join(__dirname, '../../README.md');

parseArgs();
const results = readResults();
if (results) {
	writeFileSync(README, withReport(readFileSync(README, 'utf8'), reportOf(results)));
} else {
	console.error('There is no bench/results.json: run "npm run bench" first.');
	process.exitCode = 1;
}
