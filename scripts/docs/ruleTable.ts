/** What goes with what, as tables for people. */
import { MATRIX } from '../../nodes/AdspirerTikTok/operations/matrix';
import { OBJECTIVES } from '../../nodes/AdspirerTikTok/operations/options';
import { TOOLS } from '../../nodes/AdspirerTikTok/operations/registry';
import type { Rule } from '../../nodes/AdspirerTikTok/operations/rules';
import { parameterName } from '../../nodes/AdspirerTikTok/operations/tool';
import { membersOf } from '../../nodes/AdspirerTikTok/pipeline/parameters';
import { code, table } from './markdown';

const FIELDS = TOOLS.flatMap(({ name, fields }) =>
	fields
		.flatMap((field) => (field.type === 'collection' ? membersOf(field) : [field]))
		.map(({ name: parameter, displayName }) => [`${name}.${parameter}`, displayName] as const),
);
const LABELS = new Map(FIELDS);
const OBJECTIVE_NAMES = new Map(OBJECTIVES.map(({ value, name }) => [value, name]));

/** The rules of one severity: where, when, and what the node says. */
export function ruleTable(severity: Rule['severity']): string {
	const rows = MATRIX.filter((rule) => rule.severity === severity).map((rule) => [
		rule.tools.map(titleOf).join(', '),
		[...new Set(rule.arguments.map((argument) => labelOf(rule, argument)))].join(', '),
		Object.entries(rule.when ?? {})
			.map(([argument, values]) => `${labelOf(rule, argument)}: ${valuesOf(argument, values)}`)
			.join('; '),
		rule.says,
		rule.source,
	]);
	return table(['Operation', 'Field', 'Only where', 'What the node says', 'Who says so'], rows);
}

function titleOf(name: string): string {
	const tool = TOOLS.find((candidate) => candidate.name === name);
	return tool ? `${tool.resource.name} > ${tool.operation.name}` : name;
}

function labelOf({ tools }: Rule, argument: string): string {
	const labels = tools.map((tool) => LABELS.get(`${tool}.${parameterName(argument)}`));
	return labels.find((label) => label !== undefined) ?? code(argument);
}

function valuesOf(argument: string, values: readonly unknown[]): string {
	if (argument !== 'objective') return values.map((value) => code(String(value))).join(', ');
	const all = [...OBJECTIVE_NAMES.keys()];
	const others = all.filter((value) => !values.includes(value));
	const named = (list: readonly unknown[]) =>
		list.map((value) => OBJECTIVE_NAMES.get(String(value)) ?? code(String(value))).join(', ');
	return others.length < values.length ? `any but ${named(others)}` : named(values);
}
