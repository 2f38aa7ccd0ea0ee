/** How many calls a run may still make. */
import type { Quota } from '../api/reply';
import type { QuotaStop } from './outcome';
import type { Settings } from './settings';

type Limits = Pick<Settings, 'idempotency' | 'payForExtraCalls' | 'quotaReserve'>;

/** Adspirer's plans that bill each call beyond those that a month includes. Docs: pricing page. */
const BILLED_TIERS = new Set(['plus', 'pro', 'max']);

/** A plan whose counter ends later than this is one by the year, with one pool. In days. */
const LONGEST_MONTH = 32;

const MS_A_DAY = 86_400_000;

/**
 * Adspirer's counter, as the free look and the answers of a run tell it, and what it allows: no more calls are
 * started than are left above the reserve; calls beyond the limit only where the user pays for them.
 */
export class Counter {
	private current: Quota | undefined;

	/** Whether the counter is the one of this run, and not that of an answer which may be an old one. */
	private readonly isLookedUp: boolean;

	/** What was used when the look was made. */
	private readonly usedAtLook: number;

	/** Calls of this run whose answers have told the counter. */
	private counted = 0;

	private hasJumped = false;

	/** Calls that ended without a word on the counter, but may have been counted. */
	private uncounted = 0;

	/**
	 * @param looked what the free look told, if it told anything
	 * @param now gives the time in ms
	 */
	constructor(
		private readonly limits: Limits,
		looked: Quota | undefined,
		private readonly now: () => number,
	) {
		// A limit of 0 or -1 stands for a plan without one.
		this.current = looked && looked.limit > 0 ? looked : undefined;
		this.isLookedUp = this.current !== undefined;
		this.usedAtLook = this.current?.used ?? 0;
	}

	/** The counter as it was told last. */
	get quota(): Quota | undefined {
		return this.current;
	}

	/**
	 * Whether only one call may be in flight. Without a look, with keys that outlive the execution, an answer
	 * may be one of an earlier day with its counter: under a reserve only the next answer can tell.
	 */
	get goesOneByOne(): boolean {
		const { quotaReserve, idempotency } = this.limits;
		return !this.isLookedUp && quotaReserve > 0 && idempotency !== 'execution';
	}

	/** Whether one call more is allowed, whatever those in flight cost. */
	allowsOneMore(inFlight: number): boolean {
		const floor = this.floor;
		if (floor === undefined) return true;
		if (this.current === undefined) return this.limits.quotaReserve === 0 || inFlight === 0;
		return this.current.remaining - this.uncounted - inFlight > floor;
	}

	/** How the calls end that are not allowed any more. */
	stop(): QuotaStop {
		const { current: quota, uncounted } = this;
		const { quotaReserve } = this.limits;
		const told = quota ?? { used: 0, limit: 0, remaining: 0 };
		const spent = uncounted > 0 ? ` (${uncounted} of them may be spent already)` : '';
		if (quotaReserve > 0) {
			return {
				kind: 'quota',
				message: `Stopped at the reserve: ${told.remaining} calls of the month are left${spent}, and Quota Reserve keeps ${quotaReserve}.`,
				quota: told,
				reserveReached: true,
				attempts: 0,
			};
		}
		const isBilled = this.billsBeyondLimit(told);
		const until = told.period_end === undefined ? '' : ` until ${told.period_end}`;
		return {
			kind: 'quota',
			message: isBilled
				? `No call is left of the ${told.limit} of your plan${spent}, and it may bill each further one. To let it, switch on Pay for Extra Calls in the options.`
				: `No call is left of the ${told.limit} of your plan${spent}${until}.`,
			quota: told,
			reserveReached: false,
			...(isBilled && { billedBeyondLimit: true }),
			attempts: 0,
		};
	}

	/**
	 * Whether an answer has told more than this run has used since the look. Other workflows may be at work, or, with
	 * keys that outlive the execution, the answer is an old one: only another look can tell.
	 */
	get isDoubtful(): boolean {
		return this.hasJumped && this.limits.idempotency !== 'execution';
	}

	/** Notes what an answer to a call of this run has told; undefined if it told nothing, but may have cost a call. */
	note(quota: Quota | undefined): void {
		if (!quota) {
			this.uncounted++;
			return;
		}
		this.counted++;
		if (!this.isLookedUp) {
			if (this.isLower(quota)) this.current = quota;
		} else if (this.isNewer(quota)) {
			this.current = quota;
			this.hasJumped ||= quota.used - this.usedAtLook > this.counted + this.uncounted;
		}
	}

	/** Notes a 402, as far as it tells the counter: nothing is left. */
	noteUsedUp(quota: Partial<Quota>): void {
		const { used = this.current?.used, limit = this.current?.limit } = quota;
		this.hasJumped = false;
		if (used === undefined || limit === undefined) return;
		this.current = { ...this.current, ...quota, used, limit, remaining: 0 };
	}

	/** Notes what an answer of an earlier try told: it cost nothing now, and its counter may be an old one. */
	noteEarlier(quota: Quota | undefined): void {
		if (this.isLookedUp ? quota !== undefined : this.limits.quotaReserve > 0) this.note(quota);
	}

	/** So many calls are kept; undefined where nothing is. */
	private get floor(): number | undefined {
		const { quotaReserve, payForExtraCalls, idempotency } = this.limits;
		if (quotaReserve > 0) return quotaReserve;
		// An answer to an old key may tell the used-up counter of a plan that has been upgraded since.
		const isKnown = this.isLookedUp || idempotency === 'execution';
		return payForExtraCalls || !isKnown ? undefined : 0;
	}

	/** After a look, `used` only grows within a period: an answer that tells less, or no more, is an old one. */
	private isNewer({ used, period_end: end }: Quota): boolean {
		const { used: known = 0, period_end: knownEnd } = this.current ?? {};
		return end === undefined || knownEnd === undefined || end === knownEnd
			? used > known
			: end > knownEnd;
	}

	/** Without a look, the lowest count counts. An answer to an old key may come with the counter of a period that is over. */
	private isLower({ remaining, period_end: end }: Quota): boolean {
		const today = new Date(this.now()).toISOString().slice(0, 10);
		if (end !== undefined && end < today) return false;
		return remaining <= (this.current?.remaining ?? Infinity);
	}

	/** Plans by the month bill on, plans by the year have one pool, and what has passed its limit is billed. */
	private billsBeyondLimit({ used, limit, tier, period_end: end }: Quota): boolean {
		if (used > limit) return true;
		const isByTheYear =
			end !== undefined && Date.parse(end) - this.now() > LONGEST_MONTH * MS_A_DAY;
		return BILLED_TIERS.has(tier?.toLowerCase() ?? '') && !isByTheYear;
	}
}
