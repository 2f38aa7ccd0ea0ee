/** What became of each row, read from n8n's run data alone. */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { isRecord } from '../../nodes/AdspirerTikTok/api/jsonValue';
import { NODE_TYPE } from '../workflows/launch';
import type { SpreadsheetLaunch } from './spreadsheetLaunch';

/** The node whose items are the rows of the spreadsheet. */
export const ROWS_NODE = 'One Item per Row';

/** IDs of what was created, by their names in an item, in the order in which they came into being. */
export type CreatedIds = Readonly<
	Record<'image_ids' | 'card_id' | 'campaign_id' | 'adgroup_id' | 'ad_id', string[]>
>;

/** How a row ended; `step` is the node at which it left the chain. */
export type RowEnd =
	| { readonly kind: 'ready' }
	| { readonly kind: 'overQuota'; readonly step: string; readonly newCallsOn: string }
	| {
			readonly kind: 'toCorrect';
			readonly step: string;
			readonly problems: readonly string[];
			/** Whether any call was made for the row. */
			readonly wasSent: boolean;
	  }
	/** No output of the step has the row: the run broke off. */
	| { readonly kind: 'lost'; readonly step: string };

/** One row of the spreadsheet after the launch. */
export interface LaunchedRow {
	/** As a spreadsheet numbers it: row 1 holds the column names. */
	readonly number: number;
	readonly product: string;
	readonly created: CreatedIds;
	readonly end: RowEnd;
}

/**
 * Follows every row through the Adspirer nodes, which stand in the file in their order, by the links from
 * their items to the incoming ones.
 */
export function followRows({ workflow, result }: SpreadsheetLaunch): LaunchedRow[] {
	const steps = workflow.nodes
		.filter(({ type }) => type === NODE_TYPE)
		.map(({ name }) => ({ name, outputs: result.outputs(name) }));

	return result.items(ROWS_NODE).map((item, index) => {
		const created: CreatedIds = {
			image_ids: [],
			card_id: [],
			campaign_id: [],
			adgroup_id: [],
			ad_id: [],
		};
		const end = followRow(item, index, steps, created);
		return { number: index + 2, product: String(item.json.Product), created, end };
	});
}

/** An Adspirer node, with the items of its outputs Success, Over Quota and Error. */
interface Step {
	readonly name: string;
	readonly outputs: readonly INodeExecutionData[][];
}

/** Takes a row from step to step; adds the IDs that it comes by to `created`. */
function followRow(
	row: INodeExecutionData,
	index: number,
	steps: readonly Step[],
	created: CreatedIds,
): RowEnd {
	let incoming = { item: row, index };
	let wasSent = false;
	for (const { name: step, outputs } of steps) {
		const [success, overQuota, failed] = outputs.map((items) =>
			descendantOf(incoming.index, items),
		);
		if (!success) return endAt(step, wasSent, overQuota?.item.json, failed?.item.json);
		// What a dry run gives are placeholders.
		if (record(success.item.json.adspirer).dry_run !== true) {
			wasSent = true;
			addNewIds(created, incoming.item.json, success.item.json);
		}
		incoming = success;
	}
	return { kind: 'ready' };
}

/** How a row ended that did not leave a step through Success. */
function endAt(
	step: string,
	wasSent: boolean,
	overQuota: IDataObject | undefined,
	failed: IDataObject | undefined,
): RowEnd {
	if (overQuota) {
		const { quota } = record(overQuota.adspirer);
		return { kind: 'overQuota', step, newCallsOn: String(record(quota).period_end) };
	}
	if (!failed) return { kind: 'lost', step };
	const { problems, attempts } = record(failed.details);
	return {
		kind: 'toCorrect',
		step,
		problems: Array.isArray(problems) ? problems.map(problemText) : [String(failed.error)],
		wasSent: wasSent || attempts !== undefined,
	};
}

/** The item of an output that came from the incoming item with this index, and its own index. */
function descendantOf(incoming: number, items: readonly INodeExecutionData[]) {
	for (const [index, item] of items.entries()) {
		const links = [item.pairedItem ?? []].flat();
		if (links.some((link) => (typeof link === 'number' ? link : link.item) === incoming)) {
			return { item, index };
		}
	}
	return undefined;
}

/** Adds the IDs that a node's item has and the incoming one had not. */
function addNewIds(created: CreatedIds, before: IDataObject, after: IDataObject): void {
	for (const [kind, ids] of Object.entries(created)) {
		const known = idsIn(before[kind]);
		ids.push(...idsIn(after[kind]).filter((id) => !known.includes(id)));
	}
}

function problemText(problem: unknown): string {
	const { field, message } = record(problem);
	return `${field}: ${message}`;
}

const idsIn = (value: unknown): string[] => [value ?? []].flat().map(String);

const record = (value: unknown) => (isRecord(value) ? value : {});
