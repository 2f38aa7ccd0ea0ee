import { executesFirst, FaultPlan, type Fault } from '../../simulator/faults';

const TOOL = 'add_tiktok_ad';

describe('the plan', () => {
	const statuses = (plan: FaultPlan, count: number, tool = TOOL, key: string | null = null) =>
		Array.from({ length: count }, () => plan.take(tool, key)?.kind ?? '-');

	it('skips, repeats and ends', () => {
		const plan = new FaultPlan(1);
		plan.add({ kind: 'cutOff', skip: 2, times: 2 });
		expect(statuses(plan, 6)).toEqual(['-', '-', 'cutOff', 'cutOff', '-', '-']);
	});

	it('meets only the tool and the key it is for', () => {
		const plan = new FaultPlan(1);
		plan.add({ kind: 'cutOff', tool: 'upload_tiktok_images' }, { kind: 'resetAfter', key: 'k' });
		expect(statuses(plan, 2)).toEqual(['-', '-']);
		expect(statuses(plan, 2, TOOL, 'k')).toEqual(['resetAfter', '-']);
		expect(statuses(plan, 2, 'upload_tiktok_images')).toEqual(['cutOff', '-']);
	});

	it('meets by chance, the same way for the same seed', () => {
		const draw = (seed: number) => {
			const plan = new FaultPlan(seed);
			plan.add({ kind: 'cutOff', probability: 0.3, times: 1000 });
			return statuses(plan, 1000);
		};
		const hits = draw(1).filter((kind) => kind === 'cutOff').length;
		expect(hits).toBeGreaterThan(250);
		expect(hits).toBeLessThan(350);
		expect(draw(1)).toEqual(draw(1));
		expect(draw(1)).not.toEqual(draw(2));
	});

	it('at random meets its rate, all its kinds, the same way for the same seed', () => {
		const kinds: Fault[] = [{ kind: 'resetBefore' }, { kind: 'cutOff' }, { kind: 'html200' }];
		const draw = () => {
			const plan = new FaultPlan(1);
			plan.random({ seed: 7, rate: 0.3, kinds });
			return Array.from({ length: 1000 }, (_, n) => plan.take(TOOL, `key ${n}`)?.kind ?? '-');
		};
		const hits = draw().filter((kind) => kind !== '-');
		expect(hits.length).toBeGreaterThan(250);
		expect(hits.length).toBeLessThan(350);
		expect(new Set(hits).size).toBe(3);
		expect(draw()).toEqual(draw());
	});

	it('at random leaves a key alone after its share', () => {
		const plan = new FaultPlan(1);
		plan.random({ seed: 7, rate: 1, kinds: [{ kind: 'cutOff' }], maxPerKey: 3 });
		expect(statuses(plan, 5, TOOL, 'k')).toEqual(['cutOff', 'cutOff', 'cutOff', '-', '-']);
		plan.random({ seed: 7, rate: 1, kinds: [{ kind: 'cutOff' }] });
		expect(statuses(plan, 4, TOOL, 'k')).toEqual(['cutOff', 'cutOff', '-', '-']);
		plan.clear();
		expect(statuses(plan, 1)).toEqual(['-']);
	});

	it('says of each kind whether the write happens', () => {
		const happens: Fault[] = [
			{ kind: 'resetAfter' },
			{ kind: 'cutOff' },
			{ kind: 'truncatedJson' },
			{ kind: 'slow', ms: 1 },
			{ kind: 'slowAfter', ms: 1 },
			{ kind: 'trickle', ms: 1 },
			{ kind: 'huge200', megabytes: 1 },
			{ kind: 'status', status: 504, executes: true },
		];
		const doesNot: Fault[] = [
			{ kind: 'resetBefore' },
			{ kind: 'reuseConflict' },
			{ kind: 'status', status: 504 },
			{ kind: 'html200' },
			{ kind: 'redirect', status: 302 },
			{ kind: 'huge200', megabytes: 1, executes: false },
		];
		expect(happens.filter((fault) => !executesFirst(fault))).toEqual([]);
		expect(doesNot.filter(executesFirst)).toEqual([]);
	});
});
