import type { Answer, Failure, Made, Quota } from '../api/reply';

/** A call that was made: its answer, and what the answer tells of what it has made. */
export interface Done {
	readonly kind: 'done';
	readonly answer: Answer;
	readonly made: Made;
	readonly attempts: number;
}

export interface Failed {
	readonly kind: 'failed';
	readonly failure: Failure;
	readonly attempts: number;
	/** Whether this failure ended the run; the calls that fail after it are its consequences. */
	readonly endedRun?: boolean;
}

/** How a call that was sent ended, if it is done or failed. */
export type SettledOutcome = Done | Failed;

/** How a planned call ended. `attempts` counts the requests that were sent for it. */
export type Outcome =
	| SettledOutcome
	| QuotaStop
	/** Checked only. */
	| { readonly kind: 'dryRun'; readonly attempts: 0 }
	/** Cancelled, or n8n stops at the failure of another call. */
	| { readonly kind: 'notSent'; readonly attempts: 0 };

/** The month's quota is used up, or only the reserve is left. Nothing was created. */
export interface QuotaStop {
	readonly kind: 'quota';
	readonly message: string;
	readonly quota: Partial<Quota>;
	readonly reserveReached: boolean;
	/** Whether the plan would bill each further call. */
	readonly billedBeyondLimit?: boolean;
	readonly attempts: number;
}
