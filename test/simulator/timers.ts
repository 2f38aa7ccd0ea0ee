/** Waits that never keep the process alive and end with the server. */
export class Timers {
	private readonly pending = new Set<NodeJS.Timeout>();

	/** Resolves after `ms` milliseconds; never, when `clear` came first. */
	async wait(ms: number): Promise<void> {
		if (ms <= 0) return;
		await new Promise<void>((resolve) => {
			const timer = setTimeout(() => {
				this.pending.delete(timer);
				resolve();
			}, ms);
			timer.unref();
			this.pending.add(timer);
		});
	}

	/** Drops every wait: what comes after them does not happen. */
	clear(): void {
		for (const timer of this.pending) clearTimeout(timer);
		this.pending.clear();
	}
}
