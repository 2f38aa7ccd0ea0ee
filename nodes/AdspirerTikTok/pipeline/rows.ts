import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { canonicalJson } from '../api/canonicalJson';
import { isIdArgument, type IdKind } from '../api/ids';
import { isRecord } from '../api/jsonValue';
import { isDryRunPlaceholder } from '../api/placeholders';
import { parseJson } from '../api/losslessJson';
import { isBlank, NOTHING_GIVEN } from '../cells/blank';
import { Cell, valueIn, type Surroundings } from '../cells/cell';
import { quoted } from '../cells/words';
import { TOOLS, warningsOf } from '../operations/registry';
import { parameterName, titleOf, type Arguments, type Row, type Tool } from '../operations/tool';
import { labelsOf } from './collections';
import { ArgumentReader, cellOf, readParameter } from './parameters';
import { inOneSentence, problemsIn, report, type BadRow, type Problem } from './problems';
import { kindsNotMade, wordsOfStepBefore } from './reports';
import { optionSources, type Settings } from './settings';
import { shallow, type Found, type Source } from './sources';

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

	private readonly surroundings: Surroundings;

	/** Additional Arguments, where they are added. */
	private readonly additional: Source | undefined;

	/** @param now the clock of the run, in ms */
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly tool: Tool,
		private readonly settings: Settings,
		now: number,
	) {
		this.surroundings = {
			timezone: context.getTimezone(),
			sentIn: settings.scheduleTimeZone,
			now,
		};
		this.reader = new ArgumentReader(context, tool, this.surroundings);
		this.additional = optionSources(context).get('additionalArguments');
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
		const { given, problems, expressions } = this.reader.read(item);
		const needed = this.applyChoices(item, given, problems);
		if (this.settings.idSource !== 'fields' && !this.tool.lists) {
			this.takeIds(json, needed, given, problems);
		}
		this.reportOlderIds(json, given, problems);
		for (const argument of needed) {
			if (isBlank(valueIn(given[argument]))) {
				report(problems, this.problem(argument, NOTHING_GIVEN));
			}
		}
		const additional = Object.entries(this.additionalArguments(item, needed, problems));
		const isKnown = ([argument]: [string, unknown]) => this.labels.has(argument);
		for (const [argument, value] of additional.filter(isKnown)) {
			if (!isBlank(value)) given[argument] = new Cell(value, this.surroundings);
		}
		const parsed = this.schema.safeParse(given);
		if (!parsed.success) {
			problemsIn(parsed.error, this.labels, expressions).forEach((problem) =>
				report(problems, problem),
			);
		}
		if (!parsed.success || problems.length > 0) return { item, problems };

		const complete = {
			...withoutBlanks(parsed.data),
			...Object.fromEntries(additional.filter((entry) => !isKnown(entry))),
		};
		const fromDryRun = this.settings.dryRun ? [] : this.dryRunProblems(complete);
		return fromDryRun.length > 0
			? { item, problems: fromDryRun }
			: {
					item,
					arguments: complete,
					warnings: this.warningsAbout(complete),
					notes: this.notesOf(given),
				};
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

	private warningsAbout(complete: Arguments): string[] {
		const today = new Date(this.surroundings.now).toISOString().slice(0, 10);
		return warningsOf(this.tool, complete, { today }).map(({ argument, says }) =>
			inOneSentence([this.problem(argument, says)]),
		);
	}

	/** How the cells were read, where that is not plain. */
	private notesOf(given: Arguments): string[] {
		return Object.entries(given).flatMap(([argument, cell]) =>
			cell instanceof Cell
				? cell.notes.map((note) => `${this.labels.get(argument) ?? argument}: ${note}`)
				: [],
		);
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
		const notMade = kindsNotMade(json);
		for (const [argument, kind] of Object.entries(this.tool.takes)) {
			if (!needed.has(argument)) continue;
			const label = this.labels.get(argument) ?? argument;
			given[argument] = notMade.has(kind)
				? undefined
				: cellOf(json[kind], label, this.surroundings, problems);
			if (!given[argument]) report(problems, this.problem(argument, missingId(kind, json)));
		}
		given.advertiser_id ??= cellOf(
			json.advertiser_id,
			this.labels.get('advertiser_id') ?? 'advertiser_id',
			this.surroundings,
			problems,
		);
	}

	/** Refuses an ID from before a step that failed to replace it, also where an expression takes it. */
	private reportOlderIds(json: IDataObject, given: Arguments, problems: Problem[]): void {
		const notMade = kindsNotMade(json);
		for (const [argument, kind] of Object.entries(this.tool.takes)) {
			const value = valueIn(given[argument]);
			if (!notMade.has(kind) || isBlank(value) || isBlank(json[kind])) continue;
			const isSame = canonicalJson([value].flat()) === canonicalJson([json[kind]].flat());
			if (isSame) report(problems, this.problem(argument, olderId(kind, json)));
		}
	}

	/** What Additional Arguments give, beside what a field in the panel or the incoming item gives. */
	private additionalArguments(
		item: number,
		needed: ReadonlySet<string>,
		problems: Problem[],
	): Arguments {
		if (!this.additional) return {};
		const { label: field, expression } = this.additional;
		const given = this.additional.at(item);
		if (given.problem === undefined && isBlank(given.value)) return {};
		const { problem, value: parsed } = { value: undefined, ...asJson(given) };
		if (problem !== undefined || !isRecord(parsed)) {
			const message = problem ?? 'not a JSON object such as { "bid_price": 1.5 }';
			problems.push({ field, message, expression });
			return {};
		}
		for (const [argument, value] of Object.entries(parsed)) {
			if (this.reader.shows(argument)) {
				const label = this.labels.get(argument) ?? argument;
				problems.push({ field, message: `${argument} has a field of its own: use ${label}` });
			} else if (argument in this.tool.takes && needed.has(argument)) {
				const message = `${argument} is read from the incoming item. To give it yourself, set Take IDs From to “Fields Below”`;
				problems.push({ field, message });
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

/** What to do about an ID that the incoming item lacks. */
function missingId(kind: IdKind, json: IDataObject): string {
	return [
		`the incoming item has no ${kind}, which ${makersOf(kind).map(titleOf).join(' or ')} makes`,
		saidBefore(json),
		'. Put that node before this one, or set Take IDs From to “Fields Below”',
	].join('');
}

/** Why an ID that the incoming item has is not used. */
const olderId = (kind: IdKind, json: IDataObject): string =>
	`the ${kind} of the incoming item is from before a step that failed to make a new one${saidBefore(json)}`;

function saidBefore(json: IDataObject): string {
	const said = wordsOfStepBefore(json);
	return said === undefined ? '' : ` (the node before said: “${said.replace(/\.$/, '')}”)`;
}

/** A whole number beyond 2^53 in an expression's object is not the one that was written. */
function hasRoundedNumber(value: unknown): boolean {
	if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
	return typeof value === 'object' && value !== null && Object.values(value).some(hasRoundedNumber);
}

/** What is found, parsed if it is text; undefined if that is no JSON. */
const asJson = (found: Found): Found => {
	if (found.problem !== undefined || typeof found.value !== 'string') return found;
	try {
		return shallow(parseJson(found.value));
	} catch {
		return { value: undefined };
	}
};

const withoutBlanks = (given: Arguments): Arguments =>
	Object.fromEntries(Object.entries(given).filter(([, value]) => !isBlank(value)));
