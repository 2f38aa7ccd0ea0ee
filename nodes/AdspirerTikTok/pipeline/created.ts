/** What a run has created, in words. */
import { capped, MOST_SENTENCE } from '../api/capped';
import { idsOf } from './items';
import type { EndedJob } from './job';
import { listed } from './problems';

/** One line for each object that exists, and for each call that nobody knows the end of. */
export function createdSoFar(jobs: readonly EndedJob[]): string[] {
	const lines = jobs.flatMap(({ calls }) =>
		calls.flatMap(({ call, outcome }) => {
			const where = `${listed(call.items)} (idempotency key ${call.key})`;
			if (outcome.kind === 'done') {
				const ids = idsOf({ call, done: outcome });
				const told = call.tool.makes.flatMap((kind) =>
					ids[kind] ? [`${kind} ${String(ids[kind])}`] : [],
				);
				return [
					`${where}: ${told.join(', ') || `created, but its answer shows no ID: ${capped(outcome.answer.text, MOST_SENTENCE)}`}`,
				];
			}
			return outcome.kind === 'failed' && outcome.failure.mayHaveHappened && outcome.attempts > 0
				? [`${where}: may have gone through`]
				: [];
		}),
	);
	return lines.length > 0 ? ['Created by this run so far:', ...lines] : [];
}
