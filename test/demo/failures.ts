import { idEntries } from '../simulator/wording';
import { followRows } from './rows';
import type { SpreadsheetLaunch } from './spreadsheetLaunch';

/** What went wrong that never should, whatever the rows and the quota; empty when all is well. */
export function failuresOf(launch: SpreadsheetLaunch): string[] {
	const { result, ledger } = launch;
	const rows = followRows(launch);
	const known = new Set(rows.flatMap(({ created }) => Object.values(created).flat()));
	const unknown = ledger.created
		.flatMap(({ ids }) => idEntries(ids).flatMap(([, values]) => values))
		.filter((id) => !known.has(id));
	return [
		...(result.status === 'success'
			? []
			: [`The workflow ended with “${result.status}”: ${result.error?.message}`]),
		...(rows.length > 0 ? [] : ['The spreadsheet has no rows.']),
		...rows
			.filter(({ end }) => end.kind === 'lost')
			.map(({ number }) => `Row ${number} left through no output.`),
		...unknown.map((id) => `${id} was created, but no row has it.`),
		...[...ledger.violations, ...ledger.conflicts, ...ledger.duplicates()].map(
			(breach) => `The API was called wrongly: ${JSON.stringify(breach)}`,
		),
	];
}
