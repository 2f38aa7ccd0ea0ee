import { soak } from '../soak/soak';

describe('200 calls with 30 % of the responses faulty', () => {
	// Backoff waits without their random part, so that the test does not sit still.
	beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));
	afterEach(() => jest.restoreAllMocks());

	it.each([5, 20])(
		'creates everything once and loses no ID, %d at a time',
		async (maxConcurrency) => {
			const withTimeouts = maxConcurrency === 20;
			const report = await soak({
				rows: 20,
				maxConcurrency,
				faultRate: 0.3,
				withTimeouts,
				seed: 7,
			});

			expect(report).toMatchObject({
				calls: 100,
				objects: 100,
				duplicates: 0,
				lostIds: 0,
				violations: 0,
				conflicts: 0,
			});
			expect(report.faultyResponses / report.requests).toBeGreaterThan(0.2);
			expect(report.maxInFlight).toBeLessThanOrEqual(maxConcurrency);
		},
		30_000,
	);
});
