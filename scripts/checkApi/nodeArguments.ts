/** Finds out what the node takes for each argument, by trying values on its schemas and reading its fields. */
import type { INodeProperties } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { parameterName, type Tool } from '../../nodes/AdspirerTikTok/operations/tool';
import { membersOf } from '../../nodes/AdspirerTikTok/pipeline/parameters';
import type { Argument, Limits } from './argument';

/** Values of every kind; each argument takes at least one of them, or one that its field offers. */
const SAMPLES: unknown[] = [
	'https://example.com/a.jpg',
	'1780000000000001234',
	'2027-01-01 00:00:00',
	'true',
	50,
	Array(5).fill('1780000000000001234'),
	Array(5).fill('https://example.com/a.jpg'),
	['en'],
];

/** No tool knows this one: what takes it is open to values that it does not list. */
const UNLISTED = 'SOME_UNLISTED_VALUE';

/** All fields of a tool, those inside collections included. */
export const fieldsOf = (tool: Tool): INodeProperties[] =>
	tool.fields.flatMap((field) => (field.type === 'collection' ? membersOf(field) : [field]));

/** The arguments that the node can send to a tool. */
export function nodeArguments(tool: Tool): Argument[] {
	return Object.entries(tool.schema.shape).map(([name, schema]) => {
		const fields = fieldsOf(tool).filter((field) => field.name === parameterName(name));
		const values = [...new Set([...fields.flatMap(offered), ...setByChoices(tool, name)])];
		const samples = [...SAMPLES, ...values, ...values.map((value) => [value])];
		const sent = samples.flatMap((sample) => {
			const { success, data } = z.safeParse(schema, sample);
			return success ? [data] : [];
		});
		const type = typeOf(sent);
		return {
			name,
			isRequired: !z.safeParse(schema, undefined).success,
			type,
			values,
			spellings: fields.flatMap(spellingsOf),
			isOpen: takes(schema, UNLISTED),
			...(values.length > 0 && fields.length > 0 && { default: fields[0]?.default }),
			limits: limitsOf(schema, type, sent.flat()),
		};
	});
}

const takes = (schema: z.ZodMiniType, value: unknown) => z.safeParse(schema, value).success;

const offered = ({ options = [] }: INodeProperties): string[] =>
	options.flatMap((option) => ('value' in option ? [String(option.value)] : []));

const spellingsOf = ({ options = [] }: INodeProperties): string[] =>
	options.flatMap((option) =>
		'spellings' in option && Array.isArray(option.spellings) ? option.spellings.map(asCode) : [],
	);

/** A label as the API would write it: "Buy now" → `BUY_NOW`. */
const asCode = (spelling: unknown): string => String(spelling).toUpperCase().replaceAll(' ', '_');

/** The values that a choice such as Creative Type gives to an argument. */
const setByChoices = (tool: Tool, argument: string): string[] =>
	tool.choices
		.flatMap(({ cases }) => Object.values(cases))
		.flatMap(({ sets = {} }) => (argument in sets ? [String(sets[argument])] : []));

/** The JSON type of the values that a schema gives; "nothing" where it takes none of the samples. */
function typeOf(sent: unknown[]): string {
	const types = sent.flatMap((value) =>
		Array.isArray(value) ? value.map((entry) => `array of ${typeof entry}`) : [typeof value],
	);
	return [...new Set(types)].join(' or ') || 'nothing';
}

/** Larger texts, lists and numbers are not tried: what takes these has no limit. */
const MOST_CHARACTERS = 10_000;
const MOST_ENTRIES = 1000;
const MOST_CENTS = 1_000_000;
const POWERS_OF_TWO = Array.from({ length: 20 }, (_, exponent) => 2 ** exponent);

/** @param entries what a list may hold */
function limitsOf(schema: z.ZodMiniType, type: string, entries: unknown[]): Limits {
	switch (type) {
		case 'string':
			return limits(MOST_CHARACTERS, (size) => takes(schema, 'a'.repeat(size)));
		case 'number': {
			const { min, max } = limits(MOST_CENTS, (cents) => takes(schema, cents / 100));
			return { ...(min && { min: min / 100 }), ...(max && { max: max / 100 }) };
		}
		case 'array of string':
			return limits(MOST_ENTRIES, (size) => takes(schema, Array(size).fill(entries[0])));
		default:
			return {};
	}
}

/** The smallest and the largest size from 1 to `most` that pass; 1 and `most` themselves are no limits. */
function limits(most: number, passes: (size: number) => boolean): Limits {
	const passing = POWERS_OF_TWO.find((size) => size <= most && passes(size));
	if (passing === undefined) return {};
	const min = lastPassing(passing, 1, passes);
	const max = lastPassing(passing, most, passes);
	return { ...(min > 1 && { min }), ...(max < most && { max }) };
}

/** The last size that passes on the way from one that does to `end`. */
function lastPassing(from: number, end: number, passes: (size: number) => boolean): number {
	if (passes(end)) return end;
	let [inside, outside] = [from, end];
	while (Math.abs(outside - inside) > 1) {
		const middle = Math.trunc((inside + outside) / 2);
		if (passes(middle)) inside = middle;
		else outside = middle;
	}
	return inside;
}
