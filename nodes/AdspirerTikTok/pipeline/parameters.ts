import {
	isINodeProperties,
	tryToParseDateTime,
	type IExecuteFunctions,
	type INodeProperties,
} from 'n8n-workflow';

import { isDeeperThan, isRecord } from '../api/canonicalJson';
import { isBlank, MOST_LEVELS } from '../operations/cells';
import { parameterName, type Arguments, type Tool } from '../operations/tool';
import { isRealTime } from '../operations/values';
import type { Problem } from './problems';

/** The fields inside a collection. */
export const membersOf = ({ options = [] }: INodeProperties): INodeProperties[] =>
	options.filter((option) => isINodeProperties(option));

/** The editor's labels by field name, those inside collections included. */
export function labelsOf(fields: readonly INodeProperties[]): Map<string, string> {
	return new Map(
		fields
			.flatMap((field) => (field.type === 'collection' ? membersOf(field) : [field]))
			.map(({ name, displayName }) => [name, displayName]),
	);
}

/** The value, or null and a problem of its field if it is nested too deep to be read. */
export function shallow(value: unknown, label: string, problems: Problem[]): unknown {
	if (!isDeeperThan(MOST_LEVELS, value)) return value;
	const message = `lists or objects are nested more than ${MOST_LEVELS} levels deep`;
	problems.push({ field: label, message });
	return null;
}

/** Reads one parameter, null if it is absent; an expression that fails becomes a problem of its field. */
export function readParameter(
	context: IExecuteFunctions,
	path: string,
	item: number,
	label: string,
	problems: Problem[],
): unknown {
	try {
		return shallow(context.getNodeParameter(path, item, null), label, problems);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		problems.push({ field: label, message: `the expression does not work: ${message}` });
		return null;
	}
}

/** A field of the node that gives an argument. */
interface Source {
	readonly argument: string;
	readonly label: string;
	readonly isTime: boolean;
	readonly path: string;
	/** What the field gives to every item, where no expression is in it. */
	readonly constant?: { readonly value: unknown };
}

/** What the fields give to one item. */
export interface GivenArguments {
	readonly given: Arguments;
	readonly problems: Problem[];
}

/**
 * Reads a tool's arguments from the node's fields. Those that are not shown, not added to their collection
 * or blank give nothing. What has no expression is read once for all items, everything else once an item
 * (an expression costs about 1.5 ms).
 */
export class ArgumentReader {
	private readonly sources: Source[];

	private readonly timezone: string;

	constructor(
		private readonly context: IExecuteFunctions,
		tool: Tool,
	) {
		const { parameters } = context.getNode();
		const arguments_ = new Map(
			Object.keys(tool.schema.shape).map((argument) => [parameterName(argument), argument]),
		);
		this.timezone = context.getTimezone();
		this.sources = tool.fields.flatMap((field) => {
			const members = field.type === 'collection' ? membersOf(field) : [field];
			const prefix = field.type === 'collection' ? `${field.name}.` : '';
			const raw: unknown = prefix ? parameters[field.name] : parameters;
			return members.flatMap(({ name, displayName, type }): Source[] => {
				const argument = arguments_.get(name);
				if (argument === undefined || !isRecord(raw) || !(name in raw)) return [];
				const source = {
					argument,
					label: displayName,
					isTime: type === 'dateTime',
					path: prefix + name,
				};
				return [hasExpression(raw[name]) ? source : { ...source, constant: { value: raw[name] } }];
			});
		});
	}

	/** Whether a field of this argument stands in the panel: at top level, or added to its collection. */
	shows(argument: string): boolean {
		return this.sources.some((source) => source.argument === argument);
	}

	/** What the fields give to an item (index). Instants become wall-clock times of the workflow's zone. */
	read(item: number): GivenArguments {
		const given: Arguments = {};
		const problems: Problem[] = [];
		for (const { argument, label, isTime, path, constant } of this.sources) {
			const value = constant
				? shallow(constant.value, label, problems)
				: readParameter(this.context, path, item, label, problems);
			if (isBlank(value)) continue;
			if (argument in given && given[argument] !== value) {
				problems.push({ field: label, message: 'given in two places, and not the same' });
			}
			given[argument] = isTime ? asWallClock(value, this.timezone) : value;
		}
		return { given, problems };
	}
}

function hasExpression(raw: unknown): boolean {
	if (typeof raw === 'string') return raw.startsWith('=');
	return typeof raw === 'object' && raw !== null && Object.values(raw).some(hasExpression);
}

/** A time with its offset, such as `2027-03-01T09:30:00+01:00`; its date is the first group. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}.{0,20}(?:Z|[+-]\d{2}:?\d{2})$/i;

/** Turns an instant (a luxon time such as `$now`, a Date, text with an offset) into the zone's wall-clock time. */
function asWallClock(value: unknown, timezone: string): unknown {
	const time = isLuxonTime(value) ? (value.toISO() ?? 'Invalid DateTime') : value;
	const [, date] = typeof time === 'string' ? (INSTANT.exec(time.trim()) ?? []) : [];
	// n8n would read 30 February as 2 March.
	const isInstant = time instanceof Date || (date !== undefined && isRealTime(`${date} 00:00:00`));
	if (!isInstant) return time;
	try {
		return tryToParseDateTime(time, timezone).setZone(timezone).toFormat('yyyy-MM-dd HH:mm:ss');
	} catch {
		return time;
	}
}

/** By its method, since an expression's luxon is another copy than ours; an invalid time has no ISO form. */
const isLuxonTime = (value: unknown): value is { toISO: () => string | null } =>
	isRecord(value) && typeof value.toISO === 'function';
