import fc from '../../fastCheck';
import type { MadeReply } from '../../../nodes/AdspirerTikTok/pipeline/made';
import {
	broken,
	crashed,
	done,
	refused,
	throttled,
	unauthorized,
	unreachable,
	usedUp,
} from './replies';
import { performScript, performVirtually, type VirtualClock } from './virtualTime';

const anyReply = fc.constantFrom<MadeReply>(
	done(100),
	done(),
	refused,
	broken,
	unreachable,
	crashed,
	throttled(0),
	throttled(700),
	unauthorized,
	usedUp,
);

const anyOptions = fc.record({
	maxConcurrency: fc.integer({ min: 1, max: 6 }),
	maxRetries: fc.integer({ min: 0, max: 3 }),
	stopsAtFailure: fc.boolean(),
});

it('ends each call in exactly one way, and counts every request', async () => {
	const step = fc.record({ reply: anyReply, takes: fc.integer({ min: 0, max: 900 }) });
	const script = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 9 });
	const cancelAt = fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined, freq: 3 });

	await fc.assert(
		fc.asyncProperty(script, anyOptions, cancelAt, async (steps, options, at) => {
			const run = await performScript(steps, { ...options, cancelAt: at });

			expect(run.outcomes).toHaveLength(steps.length);
			expect(run.mostInFlight).toBeLessThanOrEqual(options.maxConcurrency);
			run.outcomes.forEach((outcome, index) => {
				const requests = run.sent.filter(({ call }) => call.index === index);
				expect(outcome.attempts).toBe(requests.length);
				expect(outcome.attempts).toBeLessThanOrEqual(options.maxRetries + 1);
				expect(new Set(requests.map(({ call }) => call)).size).toBeLessThanOrEqual(1);
				const isTold = requests.length > 0 || outcome.kind !== 'done';
				expect(isTold).toBe(true);
			});
			if (at !== undefined) {
				expect(run.sent.every((request) => request.at <= at)).toBe(true);
			}
		}),
		{ numRuns: 300 },
	);
});

/** What happens to one attempt at the server: when it runs the tool, what comes back, and when. */
interface Attempt {
	readonly fate:
		'answered' | 'quiet' | 'lostBefore' | 'lostAfter' | 'crashed' | 'refused' | 'throttled';
	readonly before: number;
	readonly after: number;
}

/** Adspirer with its counter and its idempotency cache, for `performVirtually`. */
class Month {
	/** What was left after each call that ran the tool, and whether a counter had been told when it was sent. */
	readonly runs: Array<{ left: number; counterWasTold: boolean }> = [];

	private readonly answers = new Map<number, number>();

	private isCounterTold = false;

	constructor(
		private left: number,
		private readonly attempts: readonly Attempt[],
	) {}

	async answer(index: number, attempt: number, clock: VirtualClock): Promise<MadeReply> {
		const counterWasTold = this.isCounterTold;
		const { fate, before, after } = this.attempts[(index * 3 + attempt) % this.attempts.length] ?? {
			fate: 'answered',
			before: 0,
			after: 0,
		};
		await clock.wait(before);
		const runs = fate !== 'lostBefore' && fate !== 'refused' && fate !== 'throttled';
		const isUsedUp = this.left === 0 && !this.answers.has(index);
		if (runs && !isUsedUp && !this.answers.has(index)) {
			this.left--;
			this.runs.push({ left: this.left, counterWasTold });
			this.answers.set(index, this.left);
		}
		await clock.wait(after);
		if (fate === 'lostBefore' || fate === 'lostAfter') return broken;
		if (fate === 'refused') return refused;
		if (fate === 'throttled') return throttled(300);
		if (fate === 'crashed') return crashed;
		if (isUsedUp) return usedUp;
		if (fate === 'quiet') return done();
		this.isCounterTold = true;
		return done(this.answers.get(index));
	}
}

it('never uses a call of the reserve once an answer has told the counter', async () => {
	const attempt = fc.record<Attempt>({
		fate: fc.constantFrom<Attempt['fate'][]>(
			'answered',
			'answered',
			'answered',
			'quiet',
			'lostBefore',
			'lostAfter',
			'crashed',
			'refused',
			'throttled',
		),
		before: fc.integer({ min: 0, max: 300 }),
		after: fc.integer({ min: 0, max: 300 }),
	});

	await fc.assert(
		fc.asyncProperty(
			fc.array(attempt, { minLength: 1, maxLength: 12 }),
			fc.integer({ min: 0, max: 15 }),
			fc.integer({ min: 1, max: 8 }),
			fc.constantFrom(1, 2, 5, 20),
			fc.integer({ min: 0, max: 3 }),
			async (attempts, left, quotaReserve, maxConcurrency, maxRetries) => {
				const month = new Month(left, attempts);
				await performVirtually(14, month.answer.bind(month), {
					quotaReserve,
					maxConcurrency,
					maxRetries,
				});

				const undercutting = month.runs.filter((run) => run.left < quotaReserve);
				expect(undercutting.filter((run) => run.counterWasTold)).toEqual([]);
			},
		),
		{ numRuns: 300 },
	);
});

it('sends one call at a time until an answer has told the counter', async () => {
	const quietOnes = fc.array(fc.constantFrom(refused, crashed, done()), { maxLength: 6 });

	await fc.assert(
		fc.asyncProperty(quietOnes, async (replies) => {
			const script = [...replies, done(100), done(99)].map((reply) => [{ reply }]);
			const run = await performScript(script, { quotaReserve: 1 });
			const alone = run.sent.slice(0, replies.length + 1);

			alone.forEach(({ at }, index) => expect(at).toBe(10 * index));
		}),
		{ numRuns: 30 },
	);
});
