/** The JSON of the items that come out: success, quota and error. */
import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../api/canonicalJson';
import { findIds } from '../api/findIds/findIds';
import { DRY_RUN_PREFIX, ID_KINDS, isDryRunPlaceholder, type Ids } from '../api/ids';
import type { Answer, Failure } from '../api/reply';
import { toldName } from '../api/toldName';
import { titleOf, type Arguments, type Tool } from '../operations/tool';
import type { PlannedCall } from './job';
import type { QuotaStop } from './outcome';
import { inOneSentence, type BadRow } from './problems';
import type { Settings } from './settings';

/** A call that was made, with its answer and the IDs of what it made. */
export interface DoneCall {
	readonly call: PlannedCall;
	readonly answer: Answer;
	readonly attempts: number;
	readonly ids: Ids;
}

/** Looks up what a call has made. */
export function doneCall(call: PlannedCall, answer: Answer, attempts: number): DoneCall {
	const { advertiser_id: requested } = call.arguments;
	const found = { ...answer.found?.ids, ...findIds(answer, call.tool.makes, call.arguments) };
	const ids = typeof requested === 'string' ? { ...found, advertiser_id: requested } : found;
	return { call, answer, attempts, ids };
}

/**
 * What stays of an incoming item: all its fields, or only its IDs. An `error` column would make n8n move the
 * item, and the placeholders of a dry run are no IDs of anything, except to another dry run.
 */
export function carriedAlong(
	json: IDataObject,
	{ includeInputFields, dryRun }: Pick<Settings, 'includeInputFields' | 'dryRun'>,
): IDataObject {
	const isKept = ([name, value]: [string, unknown]) => {
		const isId = ID_KINDS.some((kind) => kind === name);
		if (isId && !dryRun && [value].flat().some(isDryRunPlaceholder)) return false;
		return isId || (includeInputFields && name !== 'error');
	};
	return Object.fromEntries(Object.entries(json).filter(isKept));
}

const EVERYTHING = { includeInputFields: true, dryRun: false };

/** All fields of an item that leaves without success, so that it can be fed in again. */
export const allFieldsOf = (json: IDataObject): IDataObject => carriedAlong(json, EVERYTHING);

/** The report of the node before makes room for the new one, which stands last: below the IDs, not above. */
const withoutReport = ({ adspirer: _, ...fields }: IDataObject): IDataObject => fields;

/** A success item: what came in, the IDs of what was made, and Adspirer's answer. */
export function successJson(
	carried: IDataObject,
	done: readonly [DoneCall, ...DoneCall[]],
	isCombined: boolean,
): IDataObject {
	const [{ call, answer }] = done;
	const { tool } = call;
	const ids = mergedIds(done);
	const warning = warningAbout(tool, ids, done);
	// An older ID of a kind that was made now would be taken for the new one by the next node.
	const stale = tool.makes.filter((kind) => ids[kind] === undefined);
	const kept = Object.fromEntries(
		Object.entries(withoutReport(carried)).filter(([name]) => !stale.some((kind) => kind === name)),
	);
	const { structured, content } = answer.data;
	const quota = done.map(({ answer }) => answer.quota).sort(byRemaining)[0];
	return {
		...kept,
		...ids,
		adspirer: {
			tool: tool.name,
			text: done.map(({ answer }) => answer.text).join('\n\n'),
			...(isRecord(structured) && { structured }),
			...(Array.isArray(content) && { content }),
			...(quota && { quota }),
			idempotency_key: call.key,
			...sourceOfIds(answer),
			attempts: done.reduce((sum, { attempts }) => sum + attempts, 0),
			...(isCombined && { calls: done.map(callReport) }),
			...(warning && { warning }),
		},
	};
}

/** A dry run's item: the request, and placeholders for what it would make. */
export function dryRunJson(
	carried: IDataObject,
	calls: readonly [PlannedCall, ...PlannedCall[]],
	isCombined: boolean,
): IDataObject {
	const [{ tool, arguments: given }] = calls;
	const images = calls.flatMap((call) => [call.arguments.image_urls ?? []].flat());
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
		},
	};
}

/** An item for Over Quota: everything that came in, so that it can be fed into the same node again. */
export function quotaJson(
	{ tool, key }: PlannedCall,
	json: IDataObject,
	{ message, quota, reserveReached, billedBeyondLimit, attempts }: QuotaStop,
): IDataObject {
	return {
		...withoutReport(allFieldsOf(json)),
		adspirer: {
			tool: tool.name,
			quota_exceeded: true,
			...(reserveReached && { reserve_reached: true }),
			...(billedBeyondLimit && { billed_beyond_limit: true }),
			message,
			quota: { ...quota },
			idempotency_key: key,
			attempted: attempts > 0,
		},
	};
}

/** What an error item says; n8n moves an item that has exactly these keys to its error output. */
export interface ErrorJson extends IDataObject {
	error: string;
	details: IDataObject;
}

/** The `details` of an error item that comes in again; what n8n before 2.37 has moved holds them as `message`. */
export function errorDetailsOf({
	details,
	message,
}: IDataObject): Record<string, unknown> | undefined {
	return [details, message].find(isRecord);
}

/** Of a call that failed. */
export function failureJson(
	{ tool, key }: PlannedCall,
	failure: Failure,
	attempts: number,
): ErrorJson {
	const { message, advice, status, mayHaveHappened, details } = failure;
	return {
		error: message,
		details: {
			tool: tool.name,
			...(attempts > 0 && {
				...(status !== undefined && { http_status: status }),
				idempotency_key: key,
				attempts,
				...(mayHaveHappened && { may_have_gone_through: true }),
			}),
			advice,
			...(details && { structured_content: details }),
		},
	};
}

/** Of an item that was never sent. */
export function badRowJson({ item, problems }: BadRow, tool: Tool | undefined): ErrorJson {
	return {
		error: `Item ${item}: ${inOneSentence(problems)}`,
		details: {
			...(tool && { tool: tool.name }),
			problems: problems.map((problem) => ({ ...problem })),
		},
	};
}

function mergedIds(done: readonly DoneCall[]): Ids {
	const images = done.flatMap(({ ids }) => ids.image_ids ?? []);
	const merged = done.reduce<Ids>((all, { ids }) => ({ ...all, ...ids }), {});
	return { ...merged, ...(images.length > 0 && { image_ids: images }) };
}

function callReport({ call, answer, attempts }: DoneCall): IDataObject {
	return {
		idempotency_key: call.key,
		text: answer.text,
		attempts,
		...(answer.quota && { quota: { ...answer.quota } }),
	};
}

/** From where an ID comes that the answer itself does not tell. */
const sourceOfIds = ({ found }: Answer): IDataObject =>
	found
		? { id_source: Object.fromEntries(Object.keys(found.ids).map((kind) => [kind, found.source])) }
		: {};

/** What is odd about a success: no ID, or fewer images than were sent. */
function warningAbout(tool: Tool, ids: Ids, done: readonly DoneCall[]): string | undefined {
	const [main] = tool.makes;
	if (main === undefined) return undefined;
	if (ids[main] === undefined) {
		const [name] = done.flatMap(({ call, answer }) => nameToldBy(call, answer) ?? []);
		const named = name === undefined ? '' : ` It is named “${name}” there.`;
		const offer = tool.finds ? ', or switch on Look Up Missing IDs in the options' : '';
		return `${titleOf(tool)} succeeded, but no ${main} was found in the answer. Look it up in adspirer.text or in TikTok Ads Manager${offer}.${named}`;
	}
	if (main !== 'image_ids') return undefined;
	const sent = done.reduce((sum, { call }) => sum + countOf(call.arguments), 0);
	const found = ids.image_ids?.length ?? 0;
	return found < sent
		? `Only ${found} of ${sent} images have an ID. See adspirer.text for what became of the others.`
		: undefined;
}

/** The exact name of what a call has made, where the answer tells it. */
export function nameToldBy({ tool, arguments: given }: PlannedCall, answer: Answer) {
	const requested = tool.finds && given[tool.finds.name];
	return typeof requested === 'string' ? toldName(answer, requested) : undefined;
}

const countOf = ({ image_urls: urls }: Arguments) => (Array.isArray(urls) ? urls.length : 0);

const byRemaining = (a: Answer['quota'], b: Answer['quota']) =>
	(a?.remaining ?? Infinity) - (b?.remaining ?? Infinity);
