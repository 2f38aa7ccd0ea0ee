import {
	beyondN8n,
	costOf,
	memoryARowKb,
	ownCostUs,
	timesAsFastAsLoop,
	timesTheFloor,
} from '../../../bench/report/figures';
import { inOrderOf, median, pairedRatio, pairedSum } from '../../../bench/statistics';
import { engineTime } from '../../../bench/throughput/engineTime';
import { sampleResults } from './sampleResults';

const { throughput, cost, ownCost } = sampleResults.parts;

describe('statistics', () => {
	it('the median is the middle, and of two middles their mean', () => {
		expect(median([9, 1, 2])).toBe(2);
		expect(median([4, 1, 3, 2])).toBe(2.5);
		expect(() => median([])).toThrow(RangeError);
	});

	it('ratios and sums are of the same round', () => {
		expect(pairedRatio([10, 40, 30], [10, 20, 10])).toBe(2);
		expect(() => pairedRatio([1], [1, 2])).toThrow(RangeError);
		expect(pairedSum([1, 2], [10, 20])).toEqual([11, 22]);
	});

	it('every second round is the other way round', () => {
		expect(inOrderOf(0, ['a', 'b'])).toEqual(['a', 'b']);
		expect(inOrderOf(1, ['a', 'b'])).toEqual(['b', 'a']);
	});
});

describe('engine time', () => {
	const execution = {
		runsOf: (node: string) =>
			({
				Loop: [
					{ startTime: 1000, executionTime: 1 },
					{ startTime: 1500, executionTime: 2 },
				],
				Call: [{ startTime: 1001, executionTime: 480 }],
			})[node] ?? [],
	};

	it('is from the first start to the last end', () => {
		expect(engineTime(execution, ['Call'])).toBe(480);
		expect(engineTime(execution, ['Loop', 'Call'])).toBe(502);
	});

	it('nodes that did not run have none', () => {
		expect(() => engineTime(execution, ['Other'])).toThrow('Other did not run');
	});
});

describe('figures', () => {
	it('compares with the floor of the same round, and expressions added to it', () => {
		expect(timesTheFloor(throughput, 5)).toBeCloseTo(1100 / 1050);
		expect(timesAsFastAsLoop(throughput)).toBeCloseTo(5000 / 1100);
	});

	it('takes n8n alone from the CPU time of the same round', () => {
		const [size] = cost.sizes;
		expect(size && costOf(size, 'ours', 'cpuMsARow')).toBe(4);
		expect(size && beyondN8n(size, 'ours')).toBe(1.5);
	});

	it('tells the memory that each row adds', () => {
		expect(memoryARowKb(cost, 'ours')).toBe(50);
		expect(memoryARowKb({ sizes: cost.sizes.slice(0, 1) }, 'ours')).toBeUndefined();
	});

	it('adds up the steps without what is within them', () => {
		const [size] = ownCost.sizes;
		expect(size && ownCostUs(size)).toBe(30 + 2 + 5 + 140);
	});
});
