/**
 * Holds every operation against the documented arguments of its tool (the service's own OpenAPI document), so
 * that a forgotten, misspelt or made-up argument fails.
 */
import type { INodeProperties } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { membersOf } from '../../../nodes/AdspirerTikTok/pipeline/parameters';
import { TOOLS } from '../../../nodes/AdspirerTikTok/operations/registry';
import { parameterName, type Tool } from '../../../nodes/AdspirerTikTok/operations/tool';
import { documentedArguments, type DocumentedArgument } from './documentedArguments';

/** Fields that steer the node and are no arguments. */
const STEERING = ['idSource', 'creativeType', 'budgetType', 'combineItems'];

/** A value of each documented type that every rule on single values lets pass. */
const SAMPLES: Record<DocumentedArgument['type'], unknown[]> = {
	string: ['https://example.com/a.jpg', '1780000000000001234', 'IMAGE', '2027-01-01 00:00:00'],
	number: [50],
	boolean: [true],
	array: [
		['1780000000000001234', '1780000000000001235'],
		['https://example.com/a.jpg'],
		['ANDROID'],
	],
};

const allFields = (tool: Tool): INodeProperties[] =>
	tool.fields.flatMap((field) => (field.type === 'collection' ? membersOf(field) : [field]));

describe.each(TOOLS.map((tool) => [tool.name, tool] as const))('%s', (name, tool) => {
	const documented = documentedArguments(name);
	const names = documented.map((argument) => argument.name).sort();

	it('reads exactly the documented arguments', () => {
		expect(Object.keys(tool.schema.shape).sort()).toEqual(names);
	});

	it('has a field for each argument, or sets it by a choice, and no field for anything else', () => {
		const fields = new Set(allFields(tool).map((field) => field.name));
		const set = tool.choices.flatMap(({ cases }) =>
			Object.values(cases).flatMap(({ sets = {} }) => Object.keys(sets)),
		);
		const reachable = names.filter((argument) => fields.has(parameterName(argument)));
		expect([...new Set([...reachable, ...set])].sort()).toEqual(names);

		const known = new Set([...names.map(parameterName), ...STEERING]);
		expect([...fields].filter((field) => !known.has(field))).toEqual([]);
	});

	it.each(documented.map((argument) => [argument.name, argument] as const))(
		'%s: required, type and values are the documented ones',
		(argumentName, { isRequired, type, values, isOpen }) => {
			const argument = tool.schema.shape[argumentName] ?? z.never();
			expect(z.safeParse(argument, undefined).success).toBe(!isRequired);

			const outputs = [...SAMPLES[type], ...values]
				.map((sample) =>
					z.safeParse(argument, type === 'array' && !Array.isArray(sample) ? [sample] : sample),
				)
				.flatMap(({ data }) => (data === undefined ? [] : [data]));
			expect(outputs).not.toHaveLength(0);
			for (const output of outputs) {
				expect(Array.isArray(output) ? 'array' : typeof output).toBe(type);
			}

			const offered = allFields(tool)
				.filter((field) => field.name === parameterName(argumentName))
				.map(({ options = [] }) =>
					options.flatMap((option) => ('value' in option ? [String(option.value)] : [])),
				);
			for (const list of offered) {
				expect(isOpen ? list : list.sort()).toEqual(
					isOpen ? expect.arrayContaining(values) : [...values].sort(),
				);
			}
		},
	);

	it('names only arguments that exist in what it needs, sets, takes and adds up', () => {
		const named = [
			...tool.choices.flatMap(({ cases }) =>
				Object.values(cases).flatMap(({ needs, sets = {} }) => [...needs, ...Object.keys(sets)]),
			),
			...Object.keys(tool.takes),
			...tool.budgets,
		];
		expect(named.filter((argument) => !names.includes(argument))).toEqual([]);
	});
});

it('covers the five TikTok tools', () => {
	expect(TOOLS.map(({ name }) => name).sort()).toEqual([
		'add_tiktok_ad',
		'add_tiktok_ad_group',
		'create_tiktok_campaign',
		'create_tiktok_carousel_card',
		'upload_tiktok_images',
	]);
});
