/** What tests of failed calls to ad groups have in common. */
import type { Simulator } from '../simulator/simulator';

export const REFUSED_ADVICE =
	'The same call would be refused again: change what the message names and run it again.';

export const oneByOne = { options: { maxConcurrency: 1 } };

/** On Error: what becomes of a failed item. */
export const errorOutput = { onError: 'continueErrorOutput' };
export const regularOutput = { onError: 'continueRegularOutput' };

/** The keys that the ledger of a test's simulator has. */
export const keysIn = (simulator: () => Simulator) => ({
	/** The nth ad group that exists, and the key that made it. */
	created(n: number) {
		const { created, createdCount } = simulator().ledger;
		const object = created[n];
		if (!object) throw new Error(`Only ${createdCount} objects exist`);
		return { id: object.ids.adgroup_id, key: object.key };
	},
	keyOfRequest: (n: number) => simulator().ledger.requests[n]?.key,
});
