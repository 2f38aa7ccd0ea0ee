/** Planned calls and how they ended, for the tests of what is made of them. */
import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';
import type { Made } from '../../../nodes/AdspirerTikTok/api/reply';
import { ID_KINDS } from '../../../nodes/AdspirerTikTok/api/ids';
import { addAdGroup } from '../../../nodes/AdspirerTikTok/operations/addAdGroup';
import type { Tool } from '../../../nodes/AdspirerTikTok/operations/tool';
import type { EndedCall, EndedJob, PlannedCall } from '../../../nodes/AdspirerTikTok/pipeline/job';
import type { Outcome } from '../../../nodes/AdspirerTikTok/pipeline/outcome';
import { quotaWith } from './replies';

export const NODE: INode = {
	id: 'node',
	name: 'Adspirer',
	type: 'n8n-nodes-adspirer-tiktok.adspirerTikTok',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** A call that serves some items; its key is `key-` and the first of them. */
export const planned = (
	items: readonly number[],
	{ tool = addAdGroup, ...given }: { tool?: Tool; [argument: string]: unknown } = {},
): PlannedCall => ({ tool, arguments: given, key: `key-${items[0]}`, items });

/** It made an ad group. */
export const madeAdGroup = (adgroup_id: string): Outcome => ({
	...answered({ text: 'Added', adgroup_id }),
	attempts: 1,
});

/** It worked, and this is the answer's data. */
export const answered = (data: { text: string } & IDataObject) => ({
	kind: 'done' as const,
	answer: { text: data.text, data },
	made: madeOf(data),
});

/** The IDs that stand in an answer's data. */
const madeOf = ({ text: _, structured: _data, ...data }: IDataObject): Made => ({
	ids: Object.fromEntries(
		ID_KINDS.flatMap((kind) => (data[kind] === undefined ? [] : [[kind, data[kind]]])),
	),
	sources: {},
	doubts: [],
});

export const overQuota = (attempts: number): Outcome => ({
	kind: 'quota',
	message: 'Monthly limit reached.',
	quota: quotaWith(0),
	reserveReached: false,
	attempts,
});

/** A job of one item and one call. */
export const ended = (item: number, outcome: Outcome, call = planned([item])): EndedJob => ({
	items: [item],
	rows: [],
	calls: [{ call, outcome }],
});

/** A job of several items and calls. */
export const endedTogether = (calls: EndedCall[]): EndedJob => ({
	items: [...new Set(calls.flatMap(({ call }) => call.items))],
	rows: [],
	calls,
});

/** Incoming items of these rows. */
export const itemsOf = (...rows: IDataObject[]): INodeExecutionData[] =>
	rows.map((json) => ({ json }));
