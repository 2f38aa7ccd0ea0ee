import { setTimeout as pause } from 'node:timers/promises';

/** How long the page may take to follow, in ms. */
const PATIENCE = 20_000;

/** Repeats a check of what the page shows until it passes; throws what it threw last if time is up. */
export async function soon(check: () => Promise<void>): Promise<void> {
	const end = Date.now() + PATIENCE;
	for (;;) {
		try {
			return await check();
		} catch (error) {
			if (Date.now() > end) throw error;
			await pause(100);
		}
	}
}
