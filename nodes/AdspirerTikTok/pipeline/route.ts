import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Listing, Tool } from '../operations/tool';
import {
	allFieldsOf,
	badRowJson,
	carriedAlong,
	doneCall,
	dryRunJson,
	failureJson,
	quotaJson,
	successJson,
	type ErrorJson,
} from './items';
import type { EndedCall, EndedJob } from './job';
import { listedJson } from './list';
import type { ErrorMode } from './mode';
import type { BadRow } from './problems';
import type { Settings } from './settings';

/** What routing needs to know of a run, even one that could not be planned. */
interface Unplanned {
	/** Undefined where the node's operation is none of ours. */
	readonly tool: Tool | undefined;
	readonly mode: ErrorMode;
	readonly items: readonly INodeExecutionData[];
}

interface Run extends Unplanned {
	readonly settings: Pick<Settings, 'includeInputFields' | 'combinesItems' | 'dryRun'>;
}

/** The items of the outputs Success and Over Quota. */
type Outputs = [success: INodeExecutionData[], overQuota: INodeExecutionData[]];

interface Routed {
	readonly output: 'success' | 'overQuota';
	readonly item: INodeExecutionData;
	/** Index of the incoming item, by which an output is ordered. */
	readonly position: number;
}

/**
 * Writes every job and every bad row to its output. Each incoming item ends in exactly one place, as a
 * success, a quota or an error item, and is linked to it.
 */
export function routeItems(
	run: Run,
	jobs: readonly EndedJob[],
	badRows: readonly BadRow[],
): Outputs {
	return inOrder([
		...jobs.flatMap((job) => routeJob(run, job)),
		...badRows.map((row) => errorItem(run, row.item, badRowJson(row, run.tool))),
	]);
}

/** Writes bad rows to their output, where there is nothing else. */
export function routeBadRows(run: Unplanned, badRows: readonly BadRow[]): Outputs {
	return inOrder(badRows.map((row) => errorItem(run, row.item, badRowJson(row, run.tool))));
}

function inOrder(routed: Routed[]): Outputs {
	routed.sort((a, b) => a.position - b.position);
	const itemsOf = (output: Routed['output']) =>
		routed.filter((entry) => entry.output === output).map(({ item }) => item);
	return [itemsOf('success'), itemsOf('overQuota')];
}

function routeJob(run: Run, { items, calls }: EndedJob): Routed[] {
	const unfinished = new Map<number, EndedCall>();
	for (const ended of calls) {
		if (ended.outcome.kind === 'done' || ended.outcome.kind === 'dryRun') continue;
		for (const item of ended.call.items) {
			if (!unfinished.has(item)) unfinished.set(item, ended);
		}
	}
	const finished = items.filter((item) => !unfinished.has(item));
	return [
		...successItem(run, items, finished, calls),
		...[...unfinished].flatMap(([item, ended]) => unfinishedItem(run, item, ended)),
	];
}

function successItem(
	run: Run,
	all: readonly number[],
	finished: readonly number[],
	calls: EndedJob['calls'],
): Routed[] {
	const { lists } = run.tool ?? {};
	if (run.tool && lists) return listItems(run.tool, lists, calls);
	const { combinesItems } = run.settings;
	const position = finished[0] ?? all[0] ?? 0;
	const carried = carriedAlong(jsonOf(run, position), run.settings);
	const [firstDone, ...moreDone] = calls.flatMap(({ call, outcome }) =>
		outcome.kind === 'done' ? [doneCall(call, outcome.answer, outcome.attempts)] : [],
	);
	const [firstPlanned, ...morePlanned] = calls.flatMap(({ call, outcome }) =>
		outcome.kind === 'dryRun' ? [call] : [],
	);
	const json = firstDone
		? successJson(carried, [firstDone, ...moreDone], combinesItems)
		: firstPlanned && dryRunJson(carried, [firstPlanned, ...morePlanned], combinesItems);
	if (!json) return [];
	const pairedItem = combinesItems ? finished.map((item) => ({ item })) : { item: position };
	return [{ output: 'success', item: { json, pairedItem }, position }];
}

/** An item for each entry, linked to the item that the list was made for. */
function listItems(tool: Tool, lists: Listing, calls: EndedJob['calls']): Routed[] {
	return calls.flatMap(({ call, outcome }) => {
		const jsons =
			outcome.kind === 'done'
				? listedJson(tool, lists, call, outcome.answer)
				: outcome.kind === 'dryRun'
					? [dryRunJson({}, [call], false)]
					: [];
		return jsons.map(
			(json): Routed => ({
				output: 'success',
				item: { json, pairedItem: { item: 0 } },
				position: 0,
			}),
		);
	});
}

function unfinishedItem(run: Run, item: number, { call, outcome }: EndedCall): Routed[] {
	switch (outcome.kind) {
		case 'quota':
			return [quotaItem(run, item, quotaJson(call, jsonOf(run, item), outcome))];
		case 'failed':
			return [errorItem(run, item, failureJson(call, outcome.failure, outcome.attempts))];
		default:
			return [];
	}
}

/** An agent sees the first output only. */
const quotaItem = (run: Unplanned, position: number, json: IDataObject): Routed => ({
	output: run.mode === 'tool' ? 'success' : 'overQuota',
	item: { ...filesOf(run, position), json, pairedItem: { item: position } },
	position,
});

/** n8n merges the incoming fields into an item that it moves to its error output; else we do. */
const errorItem = (run: Unplanned, position: number, json: ErrorJson): Routed => ({
	output: 'success',
	item: {
		...filesOf(run, position),
		json: errorJsonFor(run, position, json),
		pairedItem: { item: position },
	},
	position,
});

function errorJsonFor(run: Unplanned, position: number, json: ErrorJson): IDataObject {
	switch (run.mode) {
		case 'errorOutput':
			return json;
		case 'oldErrorOutput':
			return { error: json.error, message: json.details };
		default:
			return { ...allFieldsOf(jsonOf(run, position)), ...json };
	}
}

/** The binary data of an item: its fields may be read from there when it is fed in again. */
function filesOf({ items }: Unplanned, item: number): Pick<INodeExecutionData, 'binary'> {
	const { binary } = items[item] ?? {};
	return binary ? { binary } : {};
}

/** The fields of an incoming item. An agent's item is not for the model: it may hold what no prompt shows. */
const jsonOf = ({ items, mode }: Unplanned, item: number): IDataObject =>
	mode === 'tool' ? {} : (items[item]?.json ?? {});
