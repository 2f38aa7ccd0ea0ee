import type { IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { canonicalJson } from '../api/canonicalJson';
import { isBlank } from '../cells/blank';
import { amountOrZero, choice, flag, wholeNumber } from '../cells/kinds';
import { quoted } from '../cells/words';
import type { Tool } from '../operations/tool';
import { labelsOf } from './collections';
import { itemName } from './itemNames';
import { readParameter } from './parameters';
import { problemsIn, report, type Problem } from './problems';
import { sourcesOf, type Found, type Source } from './sources';

const IDEMPOTENCY_MODES: INodePropertyOptions[] = [
	{
		name: 'Custom Key',
		value: 'custom',
		description: 'The same key, such as the ID of a spreadsheet row, never creates twice',
	},
	{
		name: 'Per Execution',
		value: 'execution',
		description:
			'A retry of this execution after an error never creates twice: Retry On Fail, or Retry in the executions list (as a tool of an AI Agent before version 3, use a custom key)',
	},
	{
		name: 'Per Input',
		value: 'input',
		description: 'The same input in this node never creates twice, even in another execution',
	},
];

const SCHEDULE_ZONES: INodePropertyOptions[] = [
	{ name: 'UTC', value: 'utc', description: 'As TikTok documents it' },
	{ name: 'Workflow Time Zone', value: 'workflow', description: 'As they are written' },
];

/** The Options collection, with every setting of the node itself. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Additional Arguments',
			name: 'additionalArguments',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. { "bid_price": 1.5 }',
			description:
				'Arguments that Adspirer knows and this node has no field for, as a JSON object under the names of the API. They are sent as they are.',
		},
		{
			displayName: 'Dry Run',
			name: 'dryRun',
			type: 'boolean',
			default: false,
			description:
				'Whether to check everything and show each request on Success without calling Adspirer. Nothing is created and no call is used.',
		},
		{
			displayName: 'Idempotency',
			name: 'idempotency',
			type: 'options',
			options: IDEMPOTENCY_MODES,
			default: 'execution',
			description:
				'What counts as the same call, which Adspirer answers again instead of doing it twice',
		},
		{
			displayName: 'Idempotency Key',
			name: 'idempotencyKey',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.row_number }}',
			description:
				'Anything that is different for each item and stays the same when you run it again',
			displayOptions: { show: { idempotency: ['custom'] } },
		},
		{
			displayName: 'Include Input Fields',
			name: 'includeInputFields',
			type: 'boolean',
			default: true,
			description:
				'Whether to carry the fields of the incoming item along. Without them only the IDs stay.',
		},
		{
			displayName: 'Max Concurrency',
			name: 'maxConcurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 20 },
			default: 5,
			description: 'How many calls run at a time. Items come out in the order they came in.',
		},
		{
			displayName: 'Max Retries',
			name: 'maxRetries',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 10 },
			default: 3,
			description:
				'How often to try again after throttling (429), 502, 503, 504 or a broken connection. Every try has the same idempotency key, so that nothing is created twice.',
		},
		{
			displayName: 'Max Total Budget',
			name: 'maxTotalBudget',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 2 },
			default: 0,
			description:
				'Send nothing if the budgets of all items together are above this amount, in account currency. 0 means no limit.',
		},
		{
			displayName: 'Quota Reserve',
			name: 'quotaReserve',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'Stop while this many calls of the month are left. The rest of the items leave through Over Quota. The first call goes alone, to learn how many are left.',
		},
		{
			displayName: 'Schedule Times Are Sent In',
			name: 'scheduleTimeZone',
			type: 'options',
			options: SCHEDULE_ZONES,
			default: 'utc',
			description:
				'The zone of the times that are sent. What you write is always a time of the workflow’s zone; Dry Run shows both.',
		},
		{
			displayName: 'Timeout (Seconds)',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 3600 },
			default: 120,
			description: 'How long one try may take. A campaign usually takes 15 to 30 seconds.',
		},
	],
};

const schema = z.object({
	maxConcurrency: z._default(wholeNumber({ min: 1, max: 20 }), 5),
	dryRun: z._default(flag(), false),
	idempotency: z._default(choice(IDEMPOTENCY_MODES), 'execution'),
	includeInputFields: z._default(flag(), true),
	maxRetries: z._default(wholeNumber({ min: 0, max: 10 }), 3),
	timeout: z._default(wholeNumber({ min: 1, max: 3600 }), 120),
	quotaReserve: z._default(wholeNumber({ min: 0 }), 0),
	scheduleTimeZone: z._default(z.pipe(choice(SCHEDULE_ZONES), z.enum(['utc', 'workflow'])), 'utc'),
	maxTotalBudget: z._default(amountOrZero(), 0),
});

/**
 * The node's own settings that hold for a whole run: `timeout` is in seconds and for one attempt,
 * `maxRetries` counts the tries after the first, `maxTotalBudget` is in account currency (0: no limit).
 */
export type Settings = z.infer<typeof schema> & {
	/** Where IDs come from; `item` where the operation has no such field. */
	readonly idSource: string;
	/** Whether several items become one call; see the tool's `combination`. */
	readonly combinesItems: boolean;
};

/** The options that are added, by name. */
export const optionSources = (context: IExecuteFunctions): ReadonlyMap<string, Source> =>
	new Map(sourcesOf(context, [optionsField]).map((source) => [source.name, source]));

/** Reads what holds for the whole run, or says what is wrong with it. */
export function readSettings(context: IExecuteFunctions, tool: Tool): Settings | Problem[] {
	const problems: Problem[] = [];
	const given: Record<string, unknown> = {};
	const expressions = new Map<string, string>();
	for (const [name, source] of optionSources(context)) {
		if (!(name in schema.shape) && name !== optionsField.name) continue;
		const { label: field, expression } = source;
		const found = forWholeRun(context, source);
		if (found.problem !== undefined) {
			problems.push({ field, message: found.problem, expression });
		} else if (!isBlank(found.value)) {
			given[name] = found.value;
			if (expression !== undefined) expressions.set(name, expression);
		}
	}
	const parsed = schema.safeParse(given);
	if (!parsed.success) {
		const wrong = problemsIn(parsed.error, labelsOf([optionsField]), expressions);
		for (const problem of wrong) report(problems, problem);
	}

	const chosenIn = (name: string): unknown => {
		const field = tool.fields.find((candidate) => candidate.name === name);
		if (!field) return undefined;
		const value = readParameter(context, name, 0, field.displayName, problems);
		if (!valuesOf(field).includes(value)) {
			report(problems, {
				field: field.displayName,
				message: `${quoted(value)} is not a choice`,
			});
		}
		return value;
	};
	const idSource = chosenIn('idSource');
	const { combination } = tool;
	const combinesItems =
		combination !== undefined && chosenIn(combination.parameter) === combination.value;

	if (!parsed.success || problems.length > 0) return problems;
	return {
		...parsed.data,
		idSource: typeof idSource === 'string' ? idSource : 'item',
		combinesItems,
	};
}

/** Options whose blank cell may stand for the default: they protect nothing. */
const MAY_BE_BLANK = new Set(['maxConcurrency', 'maxRetries', 'timeout']);

/**
 * The value of an option that holds for the whole run. One that an expression gives is read for every row and has to
 * be the same in all. A blank is refused where it would switch off in silence what protects money.
 */
function forWholeRun(context: IExecuteFunctions, source: Source): Found {
	const first = source.at(0);
	if (source.expression === undefined || first.problem !== undefined) return first;
	const items = context.getInputData();
	const known = canonicalJson(first.value ?? null);
	for (const [index, { json }] of items.entries()) {
		const found = index === 0 ? first : source.at(index);
		if (found.problem !== undefined) return found;
		if (canonicalJson(found.value ?? null) === known) continue;
		const [one, other] = [itemName(items[0]?.json ?? {}, 0), itemName(json, index)];
		return {
			problem: `${quoted(first.value ?? '')} in ${one}, but ${quoted(found.value ?? '')} in ${other}: it holds for the whole run, so that it has to be the same in every row`,
		};
	}
	return isBlank(first.value) && !first.isAbsent && !MAY_BE_BLANK.has(source.name)
		? {
				problem:
					'the expression gives nothing, which would switch it off in silence: correct it, or remove the option',
			}
		: first;
}

const valuesOf = ({ type, options = [] }: INodeProperties): unknown[] =>
	type === 'boolean'
		? [true, false]
		: options.map((option) => ('value' in option ? option.value : undefined));
