/**
 * Looks up IDs that a success does not tell, where the user asks for it: by the exact name that the service gave,
 * in its own list. Only one hit counts.
 */
import { canonicalJson } from '../api/canonicalJson';
import { readEntries, type ListRow } from '../api/rows';
import type { Send } from '../api/request';
import type { Finder } from '../operations/tool';
import type { Counter } from './counter';
import type { EndedCall, EndedJob, PlannedCall } from './job';

/** IDs of campaigns, ad groups and ads. */
const ID = /^\d{5,20}$/;

/**
 * The jobs again, with the IDs that were found. One list for each ad account, as long as the counter allows; where
 * it fails, or shows no such name or several, everything stays as it is.
 */
export async function lookUpMissing(
	jobs: readonly EndedJob[],
	send: Send,
	counter: Counter,
): Promise<readonly EndedJob[]> {
	const lists = new Map<string, readonly ListRow[]>();
	const complete = async (ended: EndedCall): Promise<EndedCall> => {
		const { call, outcome } = ended;
		const { finds, makes } = call.tool;
		const [kind] = makes;
		if (outcome.kind !== 'done' || !finds || kind === undefined) return ended;
		const { made } = outcome;
		const { name } = made;
		const isTold = made.ids[kind] !== undefined;
		if (isTold || name === undefined) return ended;

		const given = argumentsOf(finds, call);
		const key = canonicalJson([finds.list, given]);
		const rows = lists.get(key) ?? (await listed(finds, given, send, counter));
		lists.set(key, rows);
		const ids = new Set(rows.flatMap((row) => idOf(finds, row, name) ?? []));
		const [id, another] = ids;
		if (id === undefined || another !== undefined) return ended;
		const found = {
			...made,
			ids: { ...made.ids, [kind]: id },
			sources: { ...made.sources, [kind]: `${finds.list}: “${name}”` },
		};
		return { call, outcome: { ...outcome, made: found } };
	};
	const completed: EndedJob[] = [];
	for (const { calls, ...job } of jobs) {
		const ended: EndedCall[] = [];
		for (const call of calls) ended.push(await complete(call));
		completed.push({ ...job, calls: ended });
	}
	return completed;
}

const argumentsOf = ({ filters }: Finder, { arguments: given }: PlannedCall) =>
	Object.fromEntries(
		filters.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
	);

async function listed(
	{ list }: Finder,
	given: Record<string, unknown>,
	send: Send,
	counter: Counter,
): Promise<readonly ListRow[]> {
	if (!counter.allowsOneMore(0)) return [];
	const reply = await send({ tool: { name: list }, arguments: given });
	if (reply.kind !== 'done') return [];
	counter.note(reply.answer.quota);
	return readEntries(reply.answer, (row) => row);
}

/** The ID of a row that has exactly this name. */
function idOf({ nameColumns, idColumns }: Finder, row: ListRow, name: string): string | undefined {
	if (!nameColumns.some((column) => row[column]?.trim() === name)) return undefined;
	return idColumns
		.flatMap((column) => row[column]?.replace(/[`*\s]/g, '') ?? [])
		.find((id) => ID.test(id));
}
