import { merged } from '../../../bench/results';
import { readOptions } from '../../../bench/options';
import { cpuMsIn, peakMbIn } from '../../../bench/stage/usage';
import { sampleResults } from './sampleResults';

describe('results of single parts', () => {
	const { calls, findIds } = sampleResults.parts;
	const now = { ...sampleResults, parts: { calls: { ...calls, rows: 7 } } };

	it('replace those of the same part and keep the others', () => {
		expect(merged(now, { ...sampleResults, parts: { calls, findIds } }).parts).toEqual({
			calls: { ...calls, rows: 7 },
			findIds,
		});
	});

	it.each([
		{ date: '2026-04-30' },
		{ machine: { ...sampleResults.machine, cores: 4 } },
		{ versions: { ...sampleResults.versions, n8n: '2.0.0' } },
	])('do not stand beside those of other conditions: %j', (conditions) => {
		expect(merged(now, { ...sampleResults, ...conditions })).toEqual(now);
	});
});

describe('the command line', () => {
	it('measures everything in five rounds', () => {
		expect(readOptions([])).toMatchObject({
			parts: ['throughput', 'cost', 'ownCost', 'weight', 'calls', 'findIds'],
			throughput: { rows: 200, latencyMs: 250, rounds: 5 },
			cost: {
				sizes: [
					{ rows: 100, rounds: 5 },
					{ rows: 1000, rounds: 5 },
					{ rows: 10_000, rounds: 5 },
				],
			},
			weight: { rounds: 11 },
		});
	});

	it('takes single parts and other counts', () => {
		const args = ['--only', 'cost,calls', '--rounds=7', '--large-rounds=3'];
		expect(readOptions(args)).toMatchObject({
			parts: ['cost', 'calls'],
			isQuick: false,
			cost: { sizes: [{ rounds: 7 }, { rounds: 7 }, { rounds: 3 }] },
		});
	});

	it('refuses what it does not know', () => {
		expect(() => readOptions(['--only=speed'])).toThrow('no part "speed"');
		expect(() => readOptions(['--rounds=0'])).toThrow('--rounds: "0" is no count');
		expect(() => readOptions(['--fast'])).toThrow('--fast');
	});

	it('is quick or helps where asked to', () => {
		expect(readOptions(['--quick'])).toMatchObject({ isQuick: true, throughput: { rounds: 1 } });
		expect(readOptions(['--help'])).toBe('help');
	});
});

describe('what Linux says of a process', () => {
	it('CPU time is that of user and system', () => {
		const fields = 'S 1 2 3 0 -1 4194560 100 0 0 0 1234 66 0 0 20 0 11 0 5000';
		expect(cpuMsIn(`4242 (node (main) x) ${fields}`)).toBe(13_000);
		expect(() => cpuMsIn('nonsense')).toThrow('Not a line');
	});

	it('the peak is in MB', () => {
		expect(peakMbIn('VmPeak:\t 2000 kB\nVmHWM:\t  1000 kB\n')).toBe(1.024);
		expect(() => peakMbIn('')).toThrow('No VmHWM');
	});
});
