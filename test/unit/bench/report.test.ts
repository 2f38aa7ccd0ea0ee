import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { goalLines } from '../../../bench/report/goals';
import { withReport } from '../../../bench/report/readme';
import { reportOf } from '../../../bench/report/report';
import { table } from '../../../bench/report/table';
import { readResults } from '../../../bench/results';
import { sampleResults } from './sampleResults';

const README = resolve(__dirname, '../../../README.md');

describe('tables', () => {
	it('are laid out as prettier does it', () => {
		const rows = [
			['', 'Time'],
			['One', '1 s'],
			['Another', '10.5 s'],
		];
		expect(table(['left', 'right'], rows)).toBe(
			[
				'|         |   Time |',
				'| ------- | -----: |',
				'| One     |    1 s |',
				'| Another | 10.5 s |',
			].join('\n'),
		);
	});

	it('stay in line where characters take two columns', () => {
		expect(
			table(
				['left', 'right'],
				[
					['夏', '1'],
					['Summer', '2'],
				],
			),
		).toBe(['| 夏     |  1 |', '| ------ | -: |', '| Summer |  2 |'].join('\n'));
	});
});

describe('the report', () => {
	const report = reportOf(sampleResults);

	it('names the day, the machine and the versions', () => {
		expect(report).toContain('2026-05-01');
		expect(report).toContain('Some CPU, 2 cores, 8 GB');
		expect(report).toContain('n8n 2.41.1 on Node.js 24.21.0');
	});

	it.each([
		['| This node, default (5 at a time)', '1.10 s', '5', '1.00 ×'],
		['| Loop Over Items', '5.00 s', '1', '4.55 ×'],
		['| n8n alone (Edit Fields, the same expressions)', '2.50 ms', '2.50 ms'],
		['| Together', '177 µs'],
		['| This package 1.2.3', '99.0 kB', '1', '0.40 MB', '10.0 ms'],
		['| n8n-nodes-adspirer 0.3.0: its dependencies', '–', '30', '31.00 MB', '–'],
		['| In vain after the quota ends at 100 of 200 rows', '5'],
		['| Slowest', '20 ms', '100 ms'],
	])('has a line %s', (label, ...cells) => {
		const line = report.split('\n').find((one) => one.startsWith(label)) ?? '';
		expect(
			line
				.split('|')
				.slice(2, -1)
				.map((cell) => cell.trim()),
		).toEqual(cells);
	});

	it('leaves out the parts that did not run', () => {
		const { calls } = sampleResults.parts;
		const partial = reportOf({ ...sampleResults, parts: { calls } });
		expect(partial).toContain('**Calls**');
		expect(partial).not.toContain('**Throughput');
	});
});

describe('the goals', () => {
	it('are met or not, by the figures', () => {
		const lines = goalLines(sampleResults);
		expect(lines).toContain('✗ times the floor at 5: 1.048 (wanted: at most 1.03)');
		expect(lines).toContain('✓ times as fast as one after the other: 4.545 (wanted: at least 4.5)');
		expect(lines).toContain('✓ installed packages: 1 (wanted: at most 1)');
	});
});

describe('the README', () => {
	it('has the report between its markers, whatever stood there', () => {
		const readme = 'Before.\n\n<!-- bench -->\n\nOld\n\n<!-- /bench -->\n\nAfter.\n';
		expect(withReport(readme, 'New')).toBe(
			'Before.\n\n<!-- bench -->\n\nNew\n\n<!-- /bench -->\n\nAfter.\n',
		);
	});

	it.each(['', '<!-- bench -->', '<!-- /bench --><!-- bench -->', '<!-- bench -->'.repeat(2)])(
		'needs both markers: %j',
		(readme) => {
			expect(() => withReport(readme, 'New')).toThrow('README.md needs');
		},
	);

	it('has the tables of bench/results.json, if there are results', () => {
		const results = readResults();
		if (!results) return;
		const readme = readFileSync(README, 'utf8');
		expect(withReport(readme, reportOf(results))).toBe(readme);
	});
});
