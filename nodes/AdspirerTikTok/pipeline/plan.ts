import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Group, Row, Tool } from '../operations/tool';
import { budgetProblem } from './budget';
import { byClient, type Client } from './clients';
import { addressesIn, makesImages } from './images';
import type { Job, PlannedCall, PlannedRow } from './job';
import { keysFor } from './keys';
import type { BadRow, Problem } from './problems';
import { labelsOf } from './collections';
import { imagesBefore } from './reports';
import { RowReader } from './rows';
import type { Settings } from './settings';

/** Everything that a run will do, known before the first request leaves. */
export interface Plan {
	readonly jobs: readonly Job[];
	readonly badRows: readonly BadRow[];
}

/**
 * Reads, completes and checks all items. Each ends in a job or as a bad row; nothing is sent.
 *
 * @param clients whose key each item is called with, by index: items of several clients share no call
 * @param now the clock of the run in ms, by which times are past
 */
export function planCalls(
	context: IExecuteFunctions,
	tool: Tool,
	settings: Settings,
	items: readonly INodeExecutionData[],
	clients: readonly Client[],
	now = Date.now(),
): Plan {
	const reader = new RowReader(context, tool, settings, now);
	const rows: PlannedRow[] = [];
	const badRows: BadRow[] = [];
	items.forEach(({ json }, item) => {
		const row = reader.read(item, json);
		if ('problems' in row) badRows.push(row);
		else rows.push({ ...row, uploaded: uploadedBefore(json, tool, row) });
	});
	const refuse = (refused: readonly number[], problems: readonly Problem[]) => {
		for (const item of refused) badRows.push({ item, problems });
	};

	const { combination } = settings.combinesItems ? tool : {};
	const [bad] = badRows;
	if (combination?.allOrNothing && bad) {
		const message = `item ${bad.item} cannot be used, and all items go into one call`;
		refuse(
			rows.map(({ item }) => item),
			[
				{
					field: labelsOf(tool.fields).get(combination.parameter) ?? combination.parameter,
					message,
				},
			],
		);
		return { jobs: [], badRows };
	}
	const asked = rows.map(withoutUploaded);
	const groups = combination
		? byClient(asked, clients, ({ item }) => item).flatMap(({ own }) => [...combination.group(own)])
		: asked.map(groupOfOne);
	const accepted = groups.filter((group) => {
		const problems = problemsTogether(group, reader, combination !== undefined);
		refuse(problems.length > 0 ? group.items : [], problems);
		return problems.length === 0;
	});

	const rowOf = new Map(rows.map((row) => [row.item, row]));
	const unkeyed = accepted.flatMap(({ items: [owner = 0], calls }) =>
		calls.map((call) => {
			const isPart = call.owners !== undefined || isPartOf(rowOf.get(owner));
			return { ...call, owner: call.owners?.[0] ?? owner, isPart };
		}),
	);
	const keys = keysFor(unkeyed, settings.idempotency, {
		context,
		tool,
		items,
		clients,
	}).values();
	const jobs = accepted.flatMap((group): Job[] => {
		const calls: PlannedCall[] = [];
		const problems: Problem[] = [];
		for (const call of group.calls) {
			const { value: key } = keys.next();
			if (typeof key === 'string') calls.push({ tool, ...call, key });
			else if (key) problems.push(key);
		}
		refuse(problems.length > 0 ? group.items : [], problems);
		if (problems.length > 0) return [];
		const own = group.items.flatMap((item) => rowOf.get(item) ?? []);
		return [{ items: group.items, rows: own, calls }];
	});

	const tooMuch = budgetProblem(jobs, tool, settings.maxTotalBudget);
	if (!tooMuch) return { jobs, badRows };
	refuse(
		jobs.flatMap((job) => job.items),
		[tooMuch],
	);
	return { jobs: [], badRows };
}

/** The images that an item has got in an earlier try, unless it asks for nothing else. */
function uploadedBefore(
	json: IDataObject,
	tool: Tool,
	{ arguments: given }: Row,
): ReadonlyMap<string, string> {
	if (!makesImages(tool)) return new Map();
	const uploaded = imagesBefore(json, tool, given);
	const isAll = addressesIn(given).every((address) => uploaded.has(address));
	return isAll ? new Map() : uploaded;
}

const isPartOf = (row: PlannedRow | undefined): boolean =>
	row !== undefined && addressesIn(row.arguments).some((address) => row.uploaded.has(address));

/** A row that asks only for the images that it has not got yet. */
function withoutUploaded(row: PlannedRow): Row {
	if (!isPartOf(row)) return row;
	const rest = addressesIn(row.arguments).filter((address) => !row.uploaded.has(address));
	return { ...row, arguments: { ...row.arguments, image_urls: rest } };
}

const groupOfOne = ({ item, arguments: given }: Row): Group => ({
	items: [item],
	calls: [{ items: [item], arguments: given }],
	conflicts: {},
});

/** What keeps a group's items from being served together. */
function problemsTogether(group: Group, reader: RowReader, isCombined: boolean): Problem[] {
	const conflicts = Object.entries(group.conflicts).map(([argument, message]) =>
		reader.problem(argument, message),
	);
	if (conflicts.length > 0 || !isCombined) return conflicts;
	return group.calls.flatMap((call) => reader.check(call.arguments));
}
