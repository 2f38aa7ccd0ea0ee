import type { Answer } from './envelope';

/** JSON text that does not depend on the order of an object's keys; the order of lists counts. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part,
	);
}

/** What the cache did with a call: ran it, answered from memory, or found the key taken by another call. */
export type CacheResult = { outcome: 'ran' | 'replayed'; answer: Answer } | { outcome: 'conflict' };

interface Remembered {
	fingerprint: string;
	answer: Promise<Answer>;
}

/** Remembers the answer of each Idempotency-Key. A call that repeats one in progress waits for its answer. */
export class IdempotencyCache {
	private readonly calls = new Map<string, Remembered>();

	/**
	 * Runs a call once per key. `fingerprint` is equal for equal calls. A failed call (not status 200) is
	 * forgotten unless `rememberFailures`: the docs do not say what the service does.
	 */
	async once(
		key: string,
		fingerprint: string,
		rememberFailures: boolean,
		run: () => Promise<Answer>,
	): Promise<CacheResult> {
		const known = this.calls.get(key);
		if (known) {
			if (known.fingerprint !== fingerprint) return { outcome: 'conflict' };
			return { outcome: 'replayed', answer: await known.answer };
		}
		const call = { fingerprint, answer: run() };
		this.calls.set(key, call);
		const answer = await call.answer;
		if (answer.status !== 200 && !rememberFailures) this.calls.delete(key);
		return { outcome: 'ran', answer };
	}

	clear(): void {
		this.calls.clear();
	}
}
