import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { isRecord } from '../api/jsonValue';
import { isIdArgument, type IdKind } from '../api/ids';
import { isDryRunPlaceholder } from '../api/placeholders';
import { parseJson } from '../api/losslessJson';
import { isBlank } from '../operations/cells';
import { TOOLS } from '../operations/registry';
import { parameterName, titleOf, type Arguments, type Row, type Tool } from '../operations/tool';
import { NOTHING_GIVEN, quoted } from '../operations/values';
import { errorDetailsOf } from './items';
import { ArgumentReader, labelsOf, readParameter, shallow } from './parameters';
import { problemsIn, report, type BadRow, type Problem } from './problems';
import type { Settings } from './settings';

/** Turns incoming items into a tool's arguments: read from the fields, completed with IDs, and checked. */
export class RowReader {
	private readonly reader: ArgumentReader;

	/** Labels in the editor by name of the field. */
	private readonly fieldLabels: ReadonlyMap<string, string>;

	/** Labels in the editor by argument. */
	private readonly labels: ReadonlyMap<string, string>;

	/** Arguments that take an ID whatever the choices are. */
	private readonly alwaysTaken: readonly string[];

	private readonly schema: Tool['schema'];

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly tool: Tool,
		private readonly settings: Settings,
	) {
		this.reader = new ArgumentReader(context, tool);
		this.fieldLabels = labelsOf(tool.fields);
		this.labels = new Map(
			Object.keys(tool.schema.shape).map((argument) => [
				argument,
				this.fieldLabels.get(parameterName(argument)) ?? argument,
			]),
		);
		this.alwaysTaken = Object.keys(tool.takes).filter((argument) => isRequired(tool, argument));
		const { combination } = tool;
		this.schema = settings.combinesItems && combination ? combination.rowSchema : tool.schema;
	}

	/** One item (index and its JSON) as a row, or everything that is wrong with it. */
	read(item: number, json: IDataObject): Row | BadRow {
		const { given, problems } = this.reader.read(item);
		const needed = this.applyChoices(item, given, problems);
		if (this.settings.idSource !== 'fields') this.takeIds(json, needed, given, problems);
		for (const argument of needed) {
			if (isBlank(given[argument])) report(problems, this.problem(argument, NOTHING_GIVEN));
		}
		const additional = this.additionalArguments(item, problems);
		const parsed = this.schema.safeParse(given);
		if (!parsed.success) {
			problemsIn(parsed.error, this.labels).forEach((problem) => report(problems, problem));
		}
		if (!parsed.success || problems.length > 0) return { item, problems };

		const complete = { ...withoutBlanks(parsed.data), ...additional };
		const fromDryRun = this.settings.dryRun ? [] : this.dryRunProblems(complete);
		return fromDryRun.length > 0
			? { item, problems: fromDryRun }
			: { item, arguments: complete, warnings: [], notes: [] };
	}

	/** What is wrong with the arguments of a call that serves several rows. */
	check(together: Arguments): Problem[] {
		const known = Object.entries(together).filter(([argument]) => this.labels.has(argument));
		const parsed = this.tool.schema.safeParse(Object.fromEntries(known));
		return parsed.success ? [] : problemsIn(parsed.error, this.labels);
	}

	/** A problem of an argument, under its label in the editor. */
	problem(argument: string, message: string): Problem {
		return { field: this.labels.get(argument) ?? argument, message };
	}

	/** Sets what the choices of the item imply; gives the arguments that they require. */
	private applyChoices(item: number, given: Arguments, problems: Problem[]): Set<string> {
		const needed = new Set(this.alwaysTaken);
		for (const { parameter, cases } of this.tool.choices) {
			const label = this.fieldLabels.get(parameter) ?? parameter;
			const chosen = readParameter(this.context, parameter, item, label, problems);
			const choice =
				typeof chosen === 'string' && Object.hasOwn(cases, chosen) ? cases[chosen] : undefined;
			if (choice === undefined) {
				const allowed = Object.keys(cases).join(', ');
				report(problems, { field: label, message: `${quoted(chosen)} is not one of: ${allowed}` });
				continue;
			}
			choice.needs.forEach((argument) => needed.add(argument));
			Object.assign(given, choice.sets);
		}
		return needed;
	}

	private takeIds(
		json: IDataObject,
		needed: ReadonlySet<string>,
		given: Arguments,
		problems: Problem[],
	): void {
		for (const [argument, kind] of Object.entries(this.tool.takes)) {
			if (!needed.has(argument)) continue;
			const failedBefore = isMakersError(kind, json);
			const label = this.labels.get(argument) ?? argument;
			given[argument] = failedBefore ? undefined : shallow(json[kind], label, problems);
			if (isBlank(given[argument])) report(problems, this.problem(argument, missingId(kind, json)));
		}
		if (isBlank(given.advertiser_id)) {
			const advertiser = shallow(json.advertiser_id, 'Advertiser ID', problems);
			if (!isBlank(advertiser)) given.advertiser_id = advertiser;
		}
	}

	private additionalArguments(item: number, problems: Problem[]): Arguments {
		const field = 'Additional Arguments';
		const raw = readParameter(this.context, 'options.additionalArguments', item, field, problems);
		if (isBlank(raw)) return {};
		const parsed = shallow(typeof raw === 'string' ? jsonIn(raw) : raw, field, problems);
		if (problems.some((problem) => problem.field === field)) return {};
		if (!isRecord(parsed)) {
			problems.push({ field, message: 'not a JSON object such as { "bid_price": 1.5 }' });
			return {};
		}
		for (const [argument, value] of Object.entries(parsed)) {
			const label = this.labels.get(argument);
			if (label !== undefined) {
				problems.push({ field, message: `${argument} has a field of its own: use ${label}` });
			}
			if (hasRoundedNumber(value)) {
				const message = `${argument} holds a number of more than 15 digits, which has lost its last ones: give it as text`;
				problems.push({ field, message });
			}
		}
		return parsed;
	}

	private dryRunProblems(complete: Arguments): Problem[] {
		return Object.entries(complete)
			.filter(([name, value]) => isIdArgument(name) && [value].flat().some(isDryRunPlaceholder))
			.map(([argument]) =>
				this.problem(
					argument,
					'the ID comes from a dry run, which creates nothing: switch Dry Run off in the node before',
				),
			);
	}
}

const isRequired = (tool: Tool, argument: string): boolean => {
	const type = tool.schema.shape[argument];
	return type !== undefined && !z.safeParse(type, undefined).success;
};

const makersOf = (kind: IdKind): Tool[] => TOOLS.filter(({ makes }) => makes[0] === kind);

/** Whether an item is the error item of the tool that should have made the ID; one that it has is older then. */
function isMakersError(kind: IdKind, json: IDataObject): boolean {
	const details = errorDetailsOf(json);
	return !isBlank(json.error) && makersOf(kind).some(({ name }) => name === details?.tool);
}

/** What to do about an ID that the incoming item lacks. */
function missingId(kind: IdKind, json: IDataObject): string {
	const warning = isRecord(json.adspirer) ? json.adspirer.warning : undefined;
	const said = isMakersError(kind, json) ? json.error : warning;
	return [
		`the incoming item has no ${kind}, which ${makersOf(kind).map(titleOf).join(' or ')} makes`,
		...(typeof said === 'string' ? [` (the node before said: “${said.replace(/\.$/, '')}”)`] : []),
		'. Put that node before this one, or set Take IDs From to “Fields Below”',
	].join('');
}

/** A whole number beyond 2^53 in an expression's object is not the one that was written. */
function hasRoundedNumber(value: unknown): boolean {
	if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
	return typeof value === 'object' && value !== null && Object.values(value).some(hasRoundedNumber);
}

function jsonIn(text: string): unknown {
	try {
		return parseJson(text);
	} catch {
		return undefined;
	}
}

const withoutBlanks = (given: Arguments): Arguments =>
	Object.fromEntries(Object.entries(given).filter(([, value]) => !isBlank(value)));
