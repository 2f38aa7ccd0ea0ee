import type { WriteTool } from './contract';
import type { FaultKind } from './faults';
import { canonicalJson } from './idempotency';
import type { CreatedIds } from './ids';
import type { Quota } from './settings';

/** One thing that exists because of a call. Times are milliseconds since 1970. */
export interface Created {
	/** The request that made it. */
	n: number;
	tool: WriteTool;
	key: string | null;
	/** All IDs that came into being, told or not. */
	ids: CreatedIds;
	arguments: unknown;
	advertiser_id: string;
	at: number;
}

/** One request to a tool. The Authorization header is never kept. */
export interface LedgerRequest {
	n: number;
	tool: string;
	key: string | null;
	authorized: boolean;
	/** As sent; `null` until the body has been read, or when it held none. */
	arguments: unknown;
	/** The HTTP status sent, `reset` or `cutOff` where a fault broke the connection, `clientGone` where the client did; `null` while open. */
	status: number | 'reset' | 'cutOff' | 'clientGone' | null;
	fault: FaultKind | null;
	/** Answered from the idempotency cache. */
	replayed: boolean;
	startedAt: number;
	endedAt: number | null;
}

/** Objects that came from one and the same logical call. */
export interface Duplicate {
	tool: WriteTool;
	key: string | null;
	ids: CreatedIds[];
}

/** The whole ledger as JSON, as `GET /_simulator/ledger` gives it. */
export type LedgerSnapshot = ReturnType<Ledger['toJSON']>;

/** What happened: every request, everything created, every breach of the contract. */
export class Ledger {
	readonly created: Created[] = [];
	readonly requests: LedgerRequest[] = [];
	/** How many requests came with each Idempotency-Key. */
	readonly keys: Record<string, number> = {};
	/** Calls that break the documented contract. */
	readonly violations: Array<{ n: number; tool: string; messages: string[] }> = [];
	/** Arguments that the docs do not list; they are not refused. */
	readonly undocumented: Array<{ n: number; tool: string; names: string[] }> = [];
	/** IDs given that were neither created here nor are in the library. */
	readonly unknownIds: Array<{ n: number; tool: string; argument: string; id: string }> = [];
	/** Keys that came again with another call. */
	readonly conflicts: Array<{ n: number; tool: string; key: string }> = [];
	/** Requests that arrived where a `redirect` fault had pointed to. */
	readonly redirectsFollowed: Array<{ method: string; path: string; authorized: boolean }> = [];
	/** Calls that were made beyond the limit, on a plan that bills them. */
	billed = 0;
	/** The most requests that were open at once. */
	maxInFlight = 0;
	private inFlight = 0;

	constructor(private readonly currentQuota: () => Quota) {}

	/** The monthly counter as it stands. */
	get quota(): Quota {
		return this.currentQuota();
	}

	/** How many objects exist: each upload that brought an image, each card, campaign, ad group and ad. */
	get createdCount(): number {
		return this.created.length;
	}

	/** What a tool created, in order. */
	createdBy(tool: WriteTool): Created[] {
		return this.created.filter((object) => object.tool === tool);
	}

	/** The requests to a tool, in order of arrival. */
	requestsTo(tool: string): LedgerRequest[] {
		return this.requests.filter((request) => request.tool === tool);
	}

	/**
	 * Objects created more than once from the same tool, arguments and key. With `ignoreKeys` a changed key
	 * does not excuse the second: for runs in which no two calls are alike.
	 */
	duplicates({ ignoreKeys = false } = {}): Duplicate[] {
		const groups = new Map<string, Duplicate>();
		for (const { tool, key, arguments: given, ids } of this.created) {
			const call = canonicalJson([tool, ignoreKeys ? null : key, given]);
			const group = groups.get(call) ?? { tool, key, ids: [] };
			group.ids.push(ids);
			groups.set(call, group);
		}
		return [...groups.values()].filter((group) => group.ids.length > 1);
	}

	/** Notes that a request arrived; the entry is completed as the request goes on. */
	arrived(tool: string, key: string | null, authorized: boolean): LedgerRequest {
		const entry: LedgerRequest = {
			n: this.requests.length,
			tool,
			key,
			authorized,
			arguments: null,
			status: null,
			fault: null,
			replayed: false,
			startedAt: Date.now(),
			endedAt: null,
		};
		this.requests.push(entry);
		if (key !== null) this.keys[key] = (this.keys[key] ?? 0) + 1;
		this.inFlight += 1;
		this.maxInFlight = Math.max(this.maxInFlight, this.inFlight);
		return entry;
	}

	/** Notes how a request ended; said again, it corrects the status. */
	ended(entry: LedgerRequest, status: LedgerRequest['status']): void {
		if (entry.endedAt === null) this.inFlight -= 1;
		entry.status = status;
		entry.endedAt = Date.now();
	}

	/** Forgets everything; requests still open count on. */
	clear(): void {
		for (const list of [
			this.created,
			this.requests,
			this.violations,
			this.undocumented,
			this.unknownIds,
			this.conflicts,
			this.redirectsFollowed,
		])
			list.length = 0;
		for (const key of Object.keys(this.keys)) delete this.keys[key];
		this.billed = 0;
		this.maxInFlight = this.inFlight;
	}

	toJSON() {
		return {
			created: this.created,
			createdCount: this.createdCount,
			duplicates: this.duplicates(),
			requests: this.requests,
			keys: this.keys,
			violations: this.violations,
			undocumented: this.undocumented,
			unknownIds: this.unknownIds,
			conflicts: this.conflicts,
			redirectsFollowed: this.redirectsFollowed,
			maxInFlight: this.maxInFlight,
			billed: this.billed,
			quota: this.quota,
		};
	}
}
