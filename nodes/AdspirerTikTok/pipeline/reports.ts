/** What an incoming item tells of the nodes before: which of them failed or held it back, and what it lacks since. */
import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../api/jsonValue';
import { ID_KINDS, type IdKind } from '../api/ids';
import { isBlank } from '../cells/blank';
import { TOOLS } from '../operations/registry';
import { titleOf, type Arguments, type Tool } from '../operations/tool';

/** The `details` of an error item that comes in again; what n8n before 2.37 has moved holds them as `message`. */
export function errorDetailsOf({
	details,
	message,
}: IDataObject): Record<string, unknown> | undefined {
	return [details, message].find(isRecord);
}

/** Whether an item is an error item of this node, and not one with an `error` column of its own. */
export function isOwnError(json: IDataObject): boolean {
	const details = errorDetailsOf(json);
	return (
		!isBlank(json.error) &&
		(toolNamed(details?.tool) !== undefined || Array.isArray(details?.problems))
	);
}

/** The report of an item that left through Over Quota. */
export function quotaReportOf({ adspirer }: IDataObject): Record<string, unknown> | undefined {
	return isRecord(adspirer) && adspirer.quota_exceeded === true ? adspirer : undefined;
}

/**
 * The kinds of ID that a tool would make and does not take itself: where it fails, an ID of such a kind on the
 * item is an older one, and the steps behind would build on it.
 */
export function kindsReplacedBy(tool: Tool | undefined): IdKind[] {
	const taken = Object.values(tool?.takes ?? {});
	return (tool?.makes ?? []).filter((kind) => !taken.includes(kind));
}

/**
 * The kinds of ID that steps before should have made for this item and have not, since they failed or were held
 * back. n8n keeps an older ID of such a kind on the items of its error output.
 */
export function kindsNotMade(json: IDataObject): ReadonlySet<IdKind> {
	const isError = isOwnError(json);
	const reports = [isError ? errorDetailsOf(json) : undefined, quotaReportOf(json)];
	const kinds = reports.flatMap((report) => [
		...kindsReplacedBy(toolNamed(report?.tool)),
		...ID_KINDS.filter((kind) => [report?.not_made].flat().includes(kind)),
	]);
	return new Set(kinds);
}

/** Why the step before has made nothing, or what it warned of; undefined if it said nothing. */
export function wordsOfStepBefore(json: IDataObject): string | undefined {
	if (isOwnError(json)) return errorOf(json);
	const { adspirer } = json;
	if (!isRecord(adspirer)) return undefined;
	const { message, warning } = adspirer;
	const said = adspirer.quota_exceeded === true ? message : warning;
	return typeof said === 'string' ? said : undefined;
}

/** What a success of this tool has to say of the steps before: their warnings, and that one of them failed. */
export function warningsBefore(json: IDataObject, tool: Tool): string[] {
	const failed = isOwnError(json) ? toolNamed(errorDetailsOf(json)?.tool) : undefined;
	const { adspirer } = json;
	const isOfOthers = isRecord(adspirer) && adspirer.tool !== tool.name;
	return [
		...(isOfOthers && typeof adspirer.warning === 'string' ? [adspirer.warning] : []),
		...(failed && failed !== tool ? [`${titleOf(failed)} failed before: ${errorOf(json)}`] : []),
	];
}

/** The latest report of a step without success. n8n leaves that of a hold on what it moves to its error output later. */
const latestReportOf = (json: IDataObject): Record<string, unknown> | undefined =>
	isOwnError(json) ? errorDetailsOf(json) : quotaReportOf(json);

/** Whether the item says of the call with this key that an earlier run of it may have gone through. */
export function mayExist(json: IDataObject, key: string): boolean {
	const report = latestReportOf(json);
	return report?.may_have_gone_through === true && report.idempotency_key === key;
}

/** The image IDs that an item has got from an earlier try of this tool for the same account, by address. */
export function imagesBefore(
	json: IDataObject,
	tool: Tool,
	{ advertiser_id: advertiser }: Arguments,
): ReadonlyMap<string, string> {
	const report = latestReportOf(json);
	const kept: unknown[] = report?.tool === tool.name ? [report.uploaded].flat() : [];
	return new Map(
		kept.flatMap((entry): Array<[string, string]> => {
			if (!isRecord(entry) || entry.advertiser_id !== advertiser) return [];
			const { image_url: address, image_id: id } = entry;
			return typeof address === 'string' && typeof id === 'string' ? [[address, id]] : [];
		}),
	);
}

const errorOf = ({ error }: IDataObject): string =>
	typeof error === 'string' ? error : JSON.stringify(error);

const toolNamed = (name: unknown): Tool | undefined => TOOLS.find((tool) => tool.name === name);
