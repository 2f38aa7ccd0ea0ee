import { OUTCOME_UNKNOWN, type Failure, type Quota, type Reply } from '../api/reply';
import { retryDelay, shouldRetry } from '../api/retry';
import type { Outcome, QuotaStop, SettledOutcome } from './outcome';
import type { Settings } from './settings';

/** What calling needs from around it. */
export interface CallEnvironment<Call> {
	/** How a call ended in an earlier try of the run, if it was done or nobody knows. */
	readonly earlier: (call: Call) => SettledOutcome | undefined;
	/** One attempt; never throws. */
	readonly send: (call: Call) => Promise<Reply>;
	/** Waits `ms`; ends early when the signal aborts. */
	readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
	/** From 0 to below 1. */
	readonly random: () => number;
	/** In ms. */
	readonly now: () => number;
	/** Aborts when the execution is cancelled. */
	readonly cancelled: AbortSignal;
	/** Whether n8n stops the run at the first failure. */
	readonly stopsAtFailure: boolean;
}

type CallSettings = Pick<
	Settings,
	'idempotency' | 'maxConcurrency' | 'maxRetries' | 'quotaReserve'
>;

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

	/** The lowest count of remaining calls that an answer has told. */
	private quota: Quota | undefined;

	/** Calls that ended without a word on the counter, but may have been counted. */
	private uncounted = 0;

	/** No request leaves before this time (ms): TikTok is throttling. */
	private pausedUntil = 0;

	constructor(
		private readonly calls: readonly Call[],
		private readonly settings: CallSettings,
		private readonly environment: CallEnvironment<Call>,
	) {}

	async run(): Promise<Outcome[]> {
		this.calls.forEach((call, index) => {
			const known = this.environment.earlier(call);
			if (known?.kind !== 'done') return;
			this.outcomes[index] = known;
			this.noteQuota(known.answer.quota);
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
		const isFull = this.inFlight >= this.concurrency;
		if (isFull || this.next >= this.calls.length || this.isStopped() || !this.isAboveReserve()) {
			return undefined;
		}
		this.inFlight++;
		return this.calls[this.next++];
	}

	/**
	 * How many calls may be in flight. With keys that outlive the execution an answer may be one of an earlier
	 * day, with its counter: under a reserve only the next answer can tell, so one call goes at a time.
	 */
	private get concurrency(): number {
		const { idempotency, maxConcurrency, quotaReserve } = this.settings;
		return quotaReserve > 0 && idempotency !== 'execution' ? 1 : maxConcurrency;
	}

	/** Whether one call more leaves the reserve untouched, whatever the calls in flight cost. */
	private isAboveReserve(): boolean {
		const { quotaReserve } = this.settings;
		if (quotaReserve === 0) return true;
		if (this.quota === undefined) return this.inFlight === 0;
		const { remaining } = this.quota;
		if (remaining - this.uncounted - this.inFlight > quotaReserve) return true;
		if (this.inFlight === 0) {
			const spent = this.uncounted > 0 ? ` (${this.uncounted} of them may be spent already)` : '';
			this.stop({
				kind: 'quota',
				message: `Stopped at the reserve: ${remaining} calls of the month are left${spent}, and Quota Reserve keeps ${quotaReserve}.`,
				quota: this.quota,
				reserveReached: true,
				attempts: 0,
			});
		}
		return false;
	}

	private async perform(call: Call): Promise<Outcome> {
		const { earlier, send, now, random } = this.environment;
		const known = earlier(call);
		let failure = known?.kind === 'failed' ? known.failure : undefined;
		const sentEarlier = known?.attempts ?? 0;
		for (let tries = 0; ;) {
			await this.pause(failure);
			if (this.isStopped(failure)) return this.outcomeOfStopped(failure, sentEarlier + tries);

			const reply = await send(call);
			tries++;
			const attempts = sentEarlier + tries;
			if (reply.kind === 'done') {
				this.noteQuota(reply.answer.quota);
				return { ...reply, attempts };
			}
			if (reply.kind === 'quotaUsedUp') {
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
				if (failure.mayHaveHappened) this.noteQuota(undefined);
				if (failure.concernsAll || this.environment.stopsAtFailure) this.stop(reply);
				return { kind: 'failed', failure, attempts };
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

	/**
	 * Notes what a call has told of the counter; undefined if it told nothing, but may have cost a call. An
	 * answer to an old key may come with the counter of a period that is over.
	 */
	private noteQuota(quota: Quota | undefined): void {
		const today = new Date(this.environment.now()).toISOString().slice(0, 10);
		if (!quota) this.uncounted++;
		else if (quota.period_end !== undefined && quota.period_end < today) return;
		else if (quota.remaining <= (this.quota?.remaining ?? Infinity)) this.quota = quota;
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

/** A failure after an earlier one of the same call: once the outcome is unknown, it stays so. */
function afterwards(latest: Failure, earlier: Failure | undefined): Failure {
	if (!earlier?.mayHaveHappened || latest.mayHaveHappened) return latest;
	const advice = `${latest.advice} An earlier try broke off: ${OUTCOME_UNKNOWN}`;
	return { ...latest, advice, mayHaveHappened: true };
}
