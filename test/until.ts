/** So many turns of the event loop and no more: what has not come by then does not come. */
const MOST_TURNS = 5_000_000;

/** Resolves as soon as something holds, after letting the servers of this process work. */
export async function until(holds: () => boolean): Promise<void> {
	for (let turn = 0; turn < MOST_TURNS; turn++) {
		if (holds()) return;
		await new Promise(setImmediate);
	}
	throw new Error(`It has not come in ${MOST_TURNS} turns: ${holds.toString()}`);
}
