/** The JSON of the items that come out: success, quota and error. */
import type { IDataObject } from 'n8n-workflow';

import { capped, MOST_TEXT } from '../api/capped';
import { ID_KINDS, type IdKind, type Ids } from '../api/ids';
import { isRecord } from '../api/jsonValue';
import { DRY_RUN_PREFIX, isDryRunPlaceholder } from '../api/placeholders';
import type { Answer } from '../api/reply';
import { titleOf, type Tool } from '../operations/tool';
import { addressesIn, keptImages, makesImages, type Image } from './images';
import type { PlannedCall, PlannedRow } from './job';
import type { Done, QuotaStop } from './outcome';
import {
	errorDetailsOf,
	isOwnError,
	kindsNotMade,
	kindsReplacedBy,
	mayExist,
	warningsBefore,
} from './reports';
import { isStorable } from './storable';
import type { Settings } from './settings';

/** A call that was made. */
export interface DoneCall {
	readonly call: PlannedCall;
	readonly done: Done;
}

/** The IDs of what a call has made; the account is the one that was asked for, where one was. */
export function idsOf({ call, done }: DoneCall): Ids {
	const { advertiser_id: requested } = call.arguments;
	const { ids } = done.made;
	return typeof requested === 'string' ? { ...ids, advertiser_id: requested } : ids;
}

/**
 * What stays of an incoming item: all its fields, or only its IDs. The error of a step before is over, and so are
 * the IDs that it failed to replace. An `error` column gets another name, since n8n moves items with an `error`.
 * The placeholders of a dry run are no IDs of anything, except to another dry run.
 */
export function carriedAlong(
	json: IDataObject,
	{ includeInputFields, dryRun }: Pick<Settings, 'includeInputFields' | 'dryRun'>,
): IDataObject {
	const isError = isOwnError(json);
	const details = errorDetailsOf(json);
	const notMade = kindsNotMade(json);
	const isKept = ([name, value]: [string, unknown]) => {
		const kind = ID_KINDS.find((candidate) => candidate === name);
		if (kind && (notMade.has(kind) || (!dryRun && [value].flat().some(isDryRunPlaceholder)))) {
			return false;
		}
		return kind !== undefined || (includeInputFields && !(isError && isOfError(name, value)));
	};
	const isOfError = (name: string, value: unknown) => name === 'error' || value === details;
	const entries = Object.entries(json).filter(isKept);
	const renamed = freeName('incoming_error', json);
	return Object.fromEntries(
		entries.map(([name, value]) => [name === 'error' ? renamed : name, value]),
	);
}

/** A name that no field of an item has. */
function freeName(name: string, json: IDataObject): string {
	let free = name;
	for (let n = 2; Object.hasOwn(json, free); n++) free = `${name}_${n}`;
	return free;
}

const EVERYTHING = { includeInputFields: true, dryRun: false };

/**
 * All fields of an item that leaves without success, so that it can be fed in again. What its tool would have made
 * is not on it: a step behind would take an older ID for the new one.
 */
export const fieldsWithoutSuccess = (json: IDataObject, tool: Tool | undefined): IDataObject =>
	withoutIds(carriedAlong(json, EVERYTHING), kindsReplacedBy(tool));

const withoutIds = (json: IDataObject, kinds: readonly IdKind[]): IDataObject =>
	Object.fromEntries(Object.entries(json).filter(([name]) => !kinds.some((kind) => kind === name)));

/** The report of the node before makes room for the new one, which stands last: below the IDs, not above. */
const withoutReport = ({ adspirer: _, ...fields }: IDataObject): IDataObject => fields;

/** The items that a success serves. */
export interface Served {
	/** The incoming item whose fields are carried along. */
	readonly json: IDataObject;
	readonly rows: readonly PlannedRow[];
	/** Of an upload: the images of these items, in order. */
	readonly images: readonly Image[];
	readonly isCombined: boolean;
}

/** A success item: what came in, the IDs of what was made, and Adspirer's answer. */
export function successJson(
	carried: IDataObject,
	served: Served,
	done: readonly [DoneCall, ...DoneCall[]],
): IDataObject {
	const [{ call, done: first }] = done;
	const { tool } = call;
	const ids = mergedIds(done, served.images);
	const warnings = [
		...warningsAbout(tool, ids, served, done),
		...served.rows.flatMap((row) => row.warnings),
		...warningsBefore(served.json, tool),
	];
	const kept = withoutIds(
		withoutReport(carried),
		tool.makes.filter((kind) => ids[kind] === undefined),
	);
	const quota = done.map((one) => one.done.answer.quota).sort(byRemaining)[0];
	const { structured, content } = first.answer.data;
	const parts = {
		...(isRecord(structured) && { structured }),
		...(Array.isArray(content) && { content }),
	};
	const tooLarge = Object.entries(parts).filter(([, part]) => !isStorable(part));
	for (const [name] of tooLarge) {
		warnings.push(
			`${name} of the answer is left out: n8n cannot store what is that deep or large.`,
		);
	}
	const notes = served.rows.flatMap((row) => row.notes);
	const sources = Object.assign({}, ...done.map((one) => one.done.made.sources)) as IDataObject;
	return {
		...kept,
		...ids,
		adspirer: {
			tool: tool.name,
			text: capped(done.map((one) => one.done.answer.text).join('\n\n'), MOST_TEXT),
			...Object.fromEntries(Object.entries(parts).filter((part) => !tooLarge.includes(part))),
			...(first.made.name !== undefined && { name: first.made.name }),
			...(Object.keys(sources).length > 0 && { id_source: sources }),
			...(quota && { quota }),
			idempotency_key: call.key,
			attempts: done.reduce((sum, one) => sum + one.done.attempts, 0),
			...(served.isCombined && { calls: done.map(callReport) }),
			...(warnings.length > 0 && { warning: [...new Set(warnings)].join('\n') }),
			...(notes.length > 0 && { notes }),
		},
	};
}

/** A dry run's item: the request, and placeholders for what it would make. */
export function dryRunJson(
	carried: IDataObject,
	{ rows, isCombined }: Pick<Served, 'rows' | 'isCombined'>,
	calls: readonly [PlannedCall, ...PlannedCall[]],
): IDataObject {
	const [{ tool, arguments: given }] = calls;
	const images = calls.flatMap((call) => addressesIn(call.arguments));
	const warnings = rows.flatMap((row) => row.warnings);
	const notes = rows.flatMap((row) => row.notes);
	const placeholders = tool.makes.map((kind): [string, string | string[]] => [
		kind,
		kind === 'image_ids'
			? images.map((_, index) => `${DRY_RUN_PREFIX}${kind}:${index + 1}`)
			: `${DRY_RUN_PREFIX}${kind}`,
	]);
	const requests = calls.map((call) => ({
		request: { arguments: call.arguments },
		idempotency_key: call.key,
	}));
	return {
		...withoutReport(carried),
		...Object.fromEntries(placeholders),
		...(typeof given.advertiser_id === 'string' && { advertiser_id: given.advertiser_id }),
		adspirer: {
			tool: tool.name,
			dry_run: true,
			...requests[0],
			...(isCombined && { calls: requests }),
			...(warnings.length > 0 && { warning: warnings.join('\n') }),
			...(notes.length > 0 && { notes }),
		},
	};
}

/** An item for Over Quota: everything that came in, so that it can be fed into the same node again. */
export function quotaJson(
	call: PlannedCall,
	json: IDataObject,
	{ message, quota, reserveReached, billedBeyondLimit, attempts }: QuotaStop,
	images: readonly Image[],
): IDataObject {
	const { tool, key } = call;
	const uploaded = keptImages(images, call);
	const warnings = warningsBefore(json, tool);
	return {
		...withoutReport(fieldsWithoutSuccess(json, tool)),
		adspirer: {
			tool: tool.name,
			quota_exceeded: true,
			...(reserveReached && { reserve_reached: true }),
			...(billedBeyondLimit && { billed_beyond_limit: true }),
			message,
			quota: { ...quota },
			idempotency_key: key,
			attempted: attempts > 0,
			...(mayExist(json, key) && { may_have_gone_through: true }),
			...(uploaded.length > 0 && { uploaded }),
			...(warnings.length > 0 && { warning: warnings.join('\n') }),
		},
	};
}

function mergedIds(done: readonly DoneCall[], images: readonly Image[]): Ids {
	const placed = images.flatMap(({ id }) => id ?? []);
	const told = done.flatMap((one) => one.done.made.ids.image_ids ?? []);
	const all = images.length > 0 && placed.length === images.length ? placed : told;
	const merged = done.reduce<Ids>((ids, one) => ({ ...ids, ...idsOf(one) }), {});
	return { ...merged, ...(all.length > 0 && { image_ids: all }) };
}

function callReport({ call, done: { answer, attempts } }: DoneCall): IDataObject {
	return {
		idempotency_key: call.key,
		text: capped(answer.text, MOST_TEXT),
		attempts,
		...(answer.quota && { quota: { ...answer.quota } }),
	};
}

/** What is odd about a success: no ID, more images than were sent, or IDs that are in doubt. */
function warningsAbout(
	tool: Tool,
	ids: Ids,
	{ images }: Served,
	done: readonly DoneCall[],
): string[] {
	const doubts = done.flatMap((one) => one.done.made.doubts);
	const [main] = tool.makes;
	if (main === undefined) return doubts;
	if (ids[main] === undefined) {
		const name = done.find((one) => one.done.made.name !== undefined)?.done.made.name;
		const named = name === undefined ? '' : ` It is named “${name}” there.`;
		const offer = tool.finds ? ', or switch on Look Up Missing IDs in the options' : '';
		const message = `${titleOf(tool)} succeeded, but no ${main} was found in the answer. Look it up in adspirer.text or in TikTok Ads Manager${offer}.${named}`;
		return [message, ...doubts];
	}
	const found = ids.image_ids?.length ?? 0;
	return makesImages(tool) && found > images.length
		? [`${found} image IDs were found for ${images.length} images. See adspirer.text.`, ...doubts]
		: doubts;
}

const byRemaining = (a: Answer['quota'], b: Answer['quota']) =>
	(a?.remaining ?? Infinity) - (b?.remaining ?? Infinity);
