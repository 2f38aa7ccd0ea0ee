import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Listing, Tool } from '../operations/tool';
import { badRowJson, failureJson, type ErrorJson } from './errorItems';
import {
	carriedAlong,
	dryRunJson,
	fieldsWithoutSuccess,
	quotaJson,
	successJson,
	type DoneCall,
} from './items';
import { lossOf, uploadsOf, type Upload } from './images';
import type { EndedCall, EndedJob, PlannedCall } from './job';
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
	return inOrder([...jobs.flatMap((job) => routeJob(run, job)), ...badRowItems(run, badRows)]);
}

/** Writes bad rows to their output, where there is nothing else. */
export const routeBadRows = (run: Unplanned, badRows: readonly BadRow[]): Outputs =>
	inOrder(badRowItems(run, badRows));

const badRowItems = (run: Unplanned, badRows: readonly BadRow[]): Routed[] =>
	badRows.map((row) => errorItem(run, row.item, badRowJson(row, jsonOf(run, row.item), run.tool)));

function inOrder(routed: Routed[]): Outputs {
	routed.sort((a, b) => a.position - b.position);
	const itemsOf = (output: Routed['output']) =>
		routed.filter((entry) => entry.output === output).map(({ item }) => item);
	return [itemsOf('success'), itemsOf('overQuota')];
}

type Uploads = ReadonlyMap<number, Upload>;

function routeJob(run: Run, job: EndedJob): Routed[] {
	const uploads = uploadsOf(job);
	const unfinished = new Map<number, EndedCall>();
	for (const ended of job.calls) {
		if (ended.outcome.kind === 'done' || ended.outcome.kind === 'dryRun') continue;
		for (const item of ended.call.items) {
			if (!unfinished.has(item)) unfinished.set(item, ended);
		}
	}
	for (const [item, upload] of uploads) {
		const failure = lossOf(upload);
		if (!failure || !upload.lossy || unfinished.has(item)) continue;
		const { call, outcome } = upload.lossy;
		unfinished.set(item, {
			call,
			outcome: { kind: 'failed', failure, attempts: outcome.attempts },
		});
	}
	const finished = job.items.filter((item) => !unfinished.has(item));
	return [
		...successItem(run, finished, job, uploads),
		...[...unfinished].flatMap(([item, ended]) => unfinishedItem(run, item, ended, uploads)),
	];
}

function successItem(
	run: Run,
	finished: readonly number[],
	{ rows, calls }: EndedJob,
	uploads: Uploads,
): Routed[] {
	const { lists } = run.tool ?? {};
	if (run.tool && lists) return listItems(run.tool, lists, calls);
	const [position] = finished;
	if (position === undefined) return [];
	const { combinesItems: isCombined } = run.settings;
	const json = jsonOf(run, position);
	const carried = carriedAlong(json, run.settings);
	const isServed = new Set(finished);
	const served = {
		json,
		rows: rows.filter(({ item }) => isServed.has(item)),
		images: finished.flatMap((item) => uploads.get(item)?.images ?? []),
		isCombined,
	};
	const [firstDone, ...moreDone] = calls.flatMap(({ call, outcome }): DoneCall[] =>
		outcome.kind === 'done' && call.items.some((item) => isServed.has(item))
			? [{ call, done: outcome }]
			: [],
	);
	const [firstPlanned, ...morePlanned] = calls.flatMap(({ call, outcome }): PlannedCall[] =>
		outcome.kind === 'dryRun' ? [call] : [],
	);
	const made = firstDone
		? successJson(carried, served, [firstDone, ...moreDone])
		: firstPlanned && dryRunJson(carried, served, [firstPlanned, ...morePlanned]);
	if (!made) return [];
	const pairedItem = isCombined ? finished.map((item) => ({ item })) : { item: position };
	const files = run.settings.includeInputFields ? filesOf(run, position) : {};
	return [{ output: 'success', item: { ...files, json: made, pairedItem }, position }];
}

/** An item for each entry, linked to the item that the list was made for. */
function listItems(tool: Tool, lists: Listing, calls: EndedJob['calls']): Routed[] {
	return calls.flatMap(({ call, outcome }) => {
		const jsons =
			outcome.kind === 'done'
				? listedJson(tool, lists, call, outcome.answer)
				: outcome.kind === 'dryRun'
					? [dryRunJson({}, { rows: [], isCombined: false }, [call])]
					: [];
		return jsons.map((json): Routed => ({
			output: 'success',
			item: { json, pairedItem: { item: 0 } },
			position: 0,
		}));
	});
}

function unfinishedItem(
	run: Run,
	item: number,
	{ call, outcome }: EndedCall,
	uploads: Uploads,
): Routed[] {
	const json = jsonOf(run, item);
	const images = uploads.get(item)?.images ?? [];
	switch (outcome.kind) {
		case 'quota':
			return [quotaItem(run, item, quotaJson(call, json, outcome, images))];
		case 'failed': {
			const { failure, attempts } = outcome;
			return [errorItem(run, item, failureJson(call, json, failure, attempts, images))];
		}
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
			return { ...fieldsWithoutSuccess(jsonOf(run, position), run.tool), ...json };
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
