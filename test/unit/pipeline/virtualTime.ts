/** Calls on a clock that only moves when nothing else can happen: no test waits for real time. */
import type { Failure, Quota } from '../../../nodes/AdspirerTikTok/api/reply';
import type { MadeReply } from '../../../nodes/AdspirerTikTok/pipeline/made';
import { performCalls, type CallEnvironment } from '../../../nodes/AdspirerTikTok/pipeline/call';
import { Counter } from '../../../nodes/AdspirerTikTok/pipeline/counter';
import type { Outcome, SettledOutcome } from '../../../nodes/AdspirerTikTok/pipeline/outcome';
import type { Settings } from '../../../nodes/AdspirerTikTok/pipeline/settings';

/** More waits than any test has. */
const MOST_TURNS = 100_000;

/** A clock with waits; it moves from one to the next. */
export class VirtualClock {
	/** In ms. */
	now = 0;

	private waits: Array<{ until: number; end: () => void }> = [];

	/** Resolves when the clock has moved by `ms`, or at once when the signal aborts. */
	async wait(ms: number, signal?: AbortSignal): Promise<void> {
		if (signal?.aborted) return;
		await new Promise<void>((resolve) => {
			const entry = { until: this.now + ms, end: resolve };
			this.waits.push(entry);
			signal?.addEventListener('abort', () => {
				this.waits = this.waits.filter((other) => other !== entry);
				resolve();
			});
		});
	}

	/** Moves to the end of the earliest wait. */
	private advance(): void {
		const [next] = this.waits.sort((a, b) => a.until - b.until);
		if (!next) throw new Error('Nothing is waited for, and nothing ends');
		this.waits.shift();
		this.now = Math.max(this.now, next.until);
		next.end();
	}

	/** Lets time pass until a promise is settled. */
	async runUntil<T>(promise: Promise<T>): Promise<T> {
		let isSettled = false;
		const settle = () => {
			isSettled = true;
		};
		promise.then(settle, settle);
		for (let turn = 0; turn < MOST_TURNS; turn++) {
			// By then every promise that could go on has gone on.
			await new Promise(setImmediate);
			if (isSettled) return await promise;
			this.advance();
		}
		throw new Error(`Not settled after ${MOST_TURNS} waits`);
	}
}

/** A call under test: its place among the calls is all it has. */
export interface TestCall {
	readonly index: number;
}

/** What came of a run. */
export interface VirtualRun {
	readonly outcomes: readonly Outcome[];
	/** Each request: of which call (the very object), when (ms), and when its answer came. */
	readonly sent: ReadonlyArray<{ call: TestCall; at: number; answeredAt: number }>;
	/** Each wait between tries, as it was asked for. */
	readonly waits: ReadonlyArray<{ at: number; ms: number; signal: AbortSignal }>;
	/** The most requests that were open at a time. */
	readonly mostInFlight: number;
	/** When the last call had ended, in ms. */
	readonly endedAt: number;
}

/** How to run; anything left out is as in a run with default options that goes on after failures. */
export interface VirtualOptions {
	maxConcurrency?: number;
	maxRetries?: number;
	quotaReserve?: number;
	payForExtraCalls?: boolean;
	idempotency?: Settings['idempotency'];
	/** How calls (by their place) have ended in an earlier try. */
	earlier?: Readonly<Record<number, SettledOutcome>>;
	stopsAtFailure?: boolean;
	random?: () => number;
	/** When the execution is cancelled, in ms; 0 is before it starts. */
	cancelAt?: number;
	clock?: VirtualClock;
	/** What the free look told of the counter. */
	looked?: Quota;
	refusal?: Failure;
}

/**
 * Performs `count` calls. `answer` is asked for each attempt (1 for the first) and takes as long as it
 * waits on the clock.
 */
export async function performVirtually(
	count: number,
	answer: (index: number, attempt: number, clock: VirtualClock) => Promise<MadeReply>,
	options: VirtualOptions = {},
): Promise<VirtualRun> {
	const {
		maxConcurrency = 5,
		maxRetries = 3,
		quotaReserve = 0,
		idempotency = 'execution',
		payForExtraCalls = false,
		looked,
		earlier = {},
		clock = new VirtualClock(),
	} = options;
	const calls = Array.from({ length: count }, (_, index): TestCall => ({ index }));
	const sent: Array<{ call: TestCall; at: number; answeredAt: number }> = [];
	const waits: Array<{ at: number; ms: number; signal: AbortSignal }> = [];
	const cancellation = new AbortController();
	let inFlight = 0;
	let mostInFlight = 0;

	const environment: CallEnvironment<TestCall> = {
		earlier: ({ index }) => earlier[index],
		async send(call) {
			const request = { call, at: clock.now, answeredAt: Infinity };
			sent.push(request);
			inFlight++;
			mostInFlight = Math.max(mostInFlight, inFlight);
			const attempt = sent.filter((other) => other.call === call).length;
			const reply = await answer(call.index, attempt, clock);
			inFlight--;
			request.answeredAt = clock.now;
			return reply;
		},
		async wait(ms, signal) {
			waits.push({ at: clock.now, ms, signal });
			await clock.wait(ms, signal);
		},
		random: options.random ?? (() => 0.5),
		now: () => clock.now,
		cancelled: cancellation.signal,
		counter: new Counter({ payForExtraCalls, quotaReserve, idempotency }, looked, () => clock.now),
		refusal: options.refusal,
		stopsAtFailure: options.stopsAtFailure ?? false,
	};
	if (options.cancelAt === 0) cancellation.abort();
	else if (options.cancelAt) void clock.wait(options.cancelAt).then(() => cancellation.abort());

	const settings = { maxConcurrency, maxRetries };
	const outcomes = await clock.runUntil(performCalls(calls, settings, environment));
	return { outcomes, sent, waits, mostInFlight, endedAt: clock.now };
}

/** One attempt's answer and how long it takes, in ms (10 unless told). */
export interface Step {
	readonly reply: MadeReply;
	readonly takes?: number;
}

/** Performs calls by script: the nth attempt of a call gets its nth step, later ones the last. */
export async function performScript(
	script: ReadonlyArray<readonly Step[]>,
	options: VirtualOptions = {},
): Promise<VirtualRun> {
	return await performVirtually(
		script.length,
		async (index, attempt, clock) => {
			const steps = script[index] ?? [];
			const step = steps[attempt - 1] ?? steps.at(-1);
			if (!step) throw new Error(`No answer for call ${index}`);
			await clock.wait(step.takes ?? 10);
			return step.reply;
		},
		options,
	);
}
