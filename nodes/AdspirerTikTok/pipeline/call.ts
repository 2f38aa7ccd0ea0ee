import { OUTCOME_UNKNOWN, type Failure } from '../api/reply';
import { retryDelay, shouldRetry } from '../api/retry';
import type { Counter } from './counter';
import type { MadeReply } from './made';
import type { Outcome, QuotaStop, SettledOutcome } from './outcome';
import type { Settings } from './settings';

/** What calling needs from around it. */
export interface CallEnvironment<Call> {
	/** How a call ended in an earlier try of the run, if it was done or nobody knows. */
	readonly earlier: (call: Call) => SettledOutcome | undefined;
	/** One attempt; never throws. */
	readonly send: (call: Call) => Promise<MadeReply>;
	/** Waits `ms`; ends early when the signal aborts. */
	readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
	/** From 0 to below 1. */
	readonly random: () => number;
	/** In ms. */
	readonly now: () => number;
	/** Aborts when the execution is cancelled. */
	readonly cancelled: AbortSignal;
	/** How many calls the month still allows. */
	readonly counter: Counter;
	/** Why every call would fail, where that is known before the first one. */
	readonly refusal?: Failure;
	/** Whether n8n stops the run at the first failure. */
	readonly stopsAtFailure: boolean;
}

type CallSettings = Pick<Settings, 'maxConcurrency' | 'maxRetries'>;

/**
 * Makes the calls, at most `maxConcurrency` at a time, each tried again as `api/retry.ts` says.
 *
 * What an earlier try has done is not sent again. After the first 402, when the reserve is reached, after a
 * failure that concerns all calls, and after any failure where n8n stops at it, nothing new is sent. Of the
 * calls that wait for a retry then only those go on whose outcome is unknown, and none of them after a
 * failure that concerns all. Cancelling ends every wait; calls in flight finish.
 *
 * @returns how each call ended, in the order of the calls
 */
export async function performCalls<Call>(
	calls: readonly Call[],
	settings: CallSettings,
	environment: CallEnvironment<Call>,
): Promise<Outcome[]> {
	return await new Dispatcher(calls, settings, environment).run();
}

/** So many calls in a row that find nobody there, each with all its tries, and no other call is tried. */
const MOST_UNREACHABLE = 3;

/** Why nothing new is sent. */
type Halt = QuotaStop | { readonly kind: 'failed'; readonly failure: Failure };

class Dispatcher<Call> {
	private readonly outcomes: Outcome[] = [];

	private next = 0;

	private inFlight = 0;

	private halt: Halt | undefined;

	/** Wakes the calls that wait for a retry when the halt comes. */
	private readonly halting = new AbortController();

	/** Wakes even those whose outcome is unknown: a further try would fail as well. */
	private readonly givingUp = new AbortController();

	/** Calls that have ended in a row without reaching anybody. */
	private unreachable = 0;

	/** No request leaves before this time (ms): TikTok is throttling. */
	private pausedUntil = 0;

	constructor(
		private readonly calls: readonly Call[],
		private readonly settings: CallSettings,
		private readonly environment: CallEnvironment<Call>,
	) {}

	async run(): Promise<Outcome[]> {
		const { refusal, counter } = this.environment;
		if (refusal) this.stop({ kind: 'failed', failure: refusal });
		this.calls.forEach((call, index) => {
			const known = this.environment.earlier(call);
			if (known?.kind !== 'done') return;
			this.outcomes[index] = known;
			counter.noteEarlier(known.answer.quota);
		});
		await new Promise<void>((resolve, reject) => {
			const startMore = () => {
				for (let call = this.take(); call !== undefined; call = this.take()) {
					const index = this.next - 1;
					this.perform(call).then((outcome) => {
						this.outcomes[index] = outcome;
						this.inFlight--;
						startMore();
					}, reject);
				}
				if (this.inFlight === 0) resolve();
			};
			startMore();
		});
		return this.calls.map(
			(call, index) =>
				this.outcomes[index] ?? this.environment.earlier(call) ?? this.outcomeOfUnsent(),
		);
	}

	/** The next call, if one may start now. */
	private take(): Call | undefined {
		while (this.outcomes[this.next]) this.next++;
		const { counter } = this.environment;
		const most = counter.goesOneByOne ? 1 : this.settings.maxConcurrency;
		if (this.next >= this.calls.length || this.inFlight >= most || this.isStopped()) {
			return undefined;
		}
		if (!counter.allowsOneMore(this.inFlight)) {
			if (this.inFlight === 0) this.stop(counter.stop());
			return undefined;
		}
		this.inFlight++;
		return this.calls[this.next++];
	}

	private async perform(call: Call): Promise<Outcome> {
		const { earlier, send, now, random, counter } = this.environment;
		const known = earlier(call);
		let failure = known?.kind === 'failed' ? known.failure : undefined;
		const sentEarlier = known?.attempts ?? 0;
		for (let tries = 0; ;) {
			await this.pause(failure);
			if (this.isStopped(failure)) return this.outcomeOfStopped(failure, sentEarlier + tries);

			const reply = await send(call);
			tries++;
			const attempts = sentEarlier + tries;
			if (reply.kind !== 'failed' || !isUnreachable(reply.failure)) this.unreachable = 0;
			if (reply.kind === 'done') {
				counter.note(reply.answer.quota);
				return { ...reply, attempts };
			}
			if (reply.kind === 'quotaUsedUp') {
				counter.noteUsedUp(reply.quota);
				const stop = { ...reply, kind: 'quota', reserveReached: false, attempts } as const;
				this.stop(stop);
				if (!failure?.mayHaveHappened) return stop;
				const message = `${failure.message}. The next try met the used-up quota: ${reply.message}`;
				return { kind: 'failed', failure: { ...failure, message, status: 402 }, attempts };
			}
			failure = afterwards(reply.failure, failure);
			if (failure.retry === 'afterPause') {
				const end = now() + retryDelay(failure, tries, random);
				this.pausedUntil = Math.max(this.pausedUntil, end);
			}
			if (!shouldRetry(failure, tries, this.settings.maxRetries)) {
				if (failure.mayHaveHappened) counter.note(undefined);
				const isDown = isUnreachable(reply.failure) && ++this.unreachable >= MOST_UNREACHABLE;
				const endsRun = failure.concernsAll || isDown || this.environment.stopsAtFailure;
				const isFirst = endsRun && this.halt === undefined;
				if (endsRun) {
					this.stop({
						kind: 'failed',
						failure: { ...reply.failure, concernsAll: isDown || failure.concernsAll },
					});
				}
				return { kind: 'failed', failure, attempts, ...(isFirst && { endedRun: true }) };
			}
			if (failure.retry === 'withBackoff') {
				await this.wait(retryDelay(failure, tries, random), failure);
			}
		}
	}

	/** Waits while TikTok is throttling. */
	private async pause(failure: Failure | undefined): Promise<void> {
		for (;;) {
			const left = this.pausedUntil - this.environment.now();
			if (left <= 0 || this.isStopped(failure)) return;
			await this.wait(left, failure);
		}
	}

	/** Waits until the time is over, the run is cancelled or, unless the outcome is unknown, halted. */
	private async wait(ms: number, failure: Failure | undefined): Promise<void> {
		const { wait, cancelled } = this.environment;
		const { signal } = failure?.mayHaveHappened ? this.givingUp : this.halting;
		await wait(ms, AbortSignal.any([cancelled, signal]));
	}

	/** Whether a call whose last try failed so, or that had none, sends nothing more. */
	private isStopped(failure?: Failure): boolean {
		if (this.environment.cancelled.aborted || this.givingUp.signal.aborted) return true;
		return this.halt !== undefined && failure?.mayHaveHappened !== true;
	}

	private stop(halt: Halt): void {
		this.halt ??= halt;
		this.halting.abort();
		if (halt.kind === 'failed' && halt.failure.concernsAll) this.givingUp.abort();
	}

	private outcomeOfStopped(failure: Failure | undefined, attempts: number): Outcome {
		if (failure === undefined) return this.outcomeOfUnsent();
		return this.halt?.kind === 'quota' && !failure.mayHaveHappened
			? { ...this.halt, attempts }
			: { kind: 'failed', failure, attempts };
	}

	private outcomeOfUnsent(): Outcome {
		if (this.halt?.kind === 'quota') return { ...this.halt, attempts: 0 };
		return this.halt?.failure.concernsAll
			? { kind: 'failed', failure: this.halt.failure, attempts: 0 }
			: { kind: 'notSent', attempts: 0 };
	}
}

/** Nobody was there to take the request, which another try may mend. */
const isUnreachable = ({ retry, mayHaveHappened, status }: Failure): boolean =>
	retry === 'withBackoff' && !mayHaveHappened && status === undefined;

/** A failure after an earlier one of the same call: once the outcome is unknown, it stays so. */
function afterwards(latest: Failure, earlier: Failure | undefined): Failure {
	if (!earlier?.mayHaveHappened || latest.mayHaveHappened) return latest;
	const advice = `${latest.advice} An earlier try broke off: ${OUTCOME_UNKNOWN}`;
	return { ...latest, advice, mayHaveHappened: true };
}
