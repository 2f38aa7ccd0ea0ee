import type { IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { isBlank } from '../operations/cells';
import type { Tool } from '../operations/tool';
import { amountOrZero, choice, flag, quoted, wholeNumber } from '../operations/values';
import { labelsOf, membersOf, readParameter } from './parameters';
import { problemsIn, report, type Problem } from './problems';

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
			displayName: 'Check Account and Quota First',
			name: 'checkFirst',
			type: 'boolean',
			default: true,
			description:
				'Whether to ask Adspirer, free of charge, for the connected ad accounts and the calls that are left before the first call of an execution. Rows of an account that is not connected are refused, and no more calls are made than are left.',
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
			displayName: 'Pay for Extra Calls',
			name: 'payForExtraCalls',
			type: 'boolean',
			default: false,
			description:
				'Whether to go on when the calls of your plan are used up and it bills each further call. Otherwise the rest of the items leave through Over Quota.',
		},
		{
			displayName: 'Quota Reserve',
			name: 'quotaReserve',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'Stop while this many calls of the month are left. The rest of the items leave through Over Quota.',
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
	checkFirst: z._default(flag(), true),
	dryRun: z._default(flag(), false),
	idempotency: z._default(choice(IDEMPOTENCY_MODES), 'execution'),
	includeInputFields: z._default(flag(), true),
	maxRetries: z._default(wholeNumber({ min: 0, max: 10 }), 3),
	timeout: z._default(wholeNumber({ min: 1, max: 3600 }), 120),
	payForExtraCalls: z._default(flag(), false),
	quotaReserve: z._default(wholeNumber({ min: 0 }), 0),
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

/** Reads what holds for the whole run from the first item, or says what is wrong with it. */
export function readSettings(context: IExecuteFunctions, tool: Tool): Settings | Problem[] {
	const problems: Problem[] = [];
	const read = ({ displayName, name }: INodeProperties, path = name) =>
		readParameter(context, path, 0, displayName, problems);

	const given: Record<string, unknown> = {};
	for (const option of membersOf(optionsField)) {
		const value = option.name in schema.shape ? read(option, `options.${option.name}`) : undefined;
		if (!isBlank(value)) given[option.name] = value;
	}
	const parsed = schema.safeParse(given);
	if (!parsed.success) problems.push(...problemsIn(parsed.error, labelsOf([optionsField])));

	const chosenIn = (name: string): unknown => {
		const field = tool.fields.find((candidate) => candidate.name === name);
		if (!field) return undefined;
		const value = read(field);
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

const valuesOf = ({ type, options = [] }: INodeProperties): unknown[] =>
	type === 'boolean'
		? [true, false]
		: options.map((option) => ('value' in option ? option.value : undefined));
