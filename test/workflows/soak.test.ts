import { soak } from '../soak/soak';

describe('200 calls with 30 % of the responses faulty', () => {
	// Backoff waits without their random part, so that the test does not sit still.
	beforeAll(() => jest.spyOn(Math, 'random').mockReturnValue(0));
	afterAll(() => jest.restoreAllMocks());

	it('creates everything once and loses no ID, 5 and 20 at a time', async () => {
		const run = async (maxConcurrency: number, withTimeouts: boolean) =>
			await soak({
				rows: 20,
				maxConcurrency,
				faultRate: 0.3,
				latencyMs: 10,
				withTimeouts,
				seed: 7,
			});
		const reports = await Promise.all([run(5, false), run(20, true)]);

		for (const [index, report] of reports.entries()) {
			expect(report).toMatchObject({
				calls: 100,
				objects: 100,
				duplicates: 0,
				lostIds: 0,
				violations: 0,
				conflicts: 0,
			});
			expect(report.faultyResponses / report.requests).toBeGreaterThan(0.2);
			expect(report.maxInFlight).toBeLessThanOrEqual([5, 20][index] ?? 0);
		}
	}, 30_000);
});
