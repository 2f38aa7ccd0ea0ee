/** One or several of the values that the docs list. */
import type { INodePropertyOptions } from 'n8n-workflow';

import { isPlaceholder } from '../api/placeholders';
import { ageGroupsIn, areAgeGroups } from './ages';
import { one, readText, type Read } from './cell';
import { list } from './list';
import { nearest } from './near';
import { Refused } from './refused';
import { atChoices, unwrapped } from './split';
import { alternatives, quoted } from './words';

/** A value with its label in the editor, and how else people write it. */
export interface ChoiceOption extends INodePropertyOptions {
	/** What TikTok Ads Manager calls it, and older values. One that several options have is refused with them. */
	readonly spellings?: readonly string[];
}

type Options = readonly ChoiceOption[];

/** One of the values the docs list, by its value, its label or another spelling, in any case. */
export const choice = (options: Options) => one(readChoice(options));

/** Several of the values the docs list. `All` restricts nothing, so it gives none. */
export const choiceList = (options: Options) =>
	listOf(areAgeGroups(options) ? readAges(options) : readChoice(options), options);

/** One of the listed values or any other code that the server knows: its list is longer than the docs'. */
export const openChoice = (options: Options) => one(readOpenChoice(options));

/** Several listed values or other codes of the server. */
export const openChoiceList = (options: Options) => listOf(readOpenChoice(options), options);

const LONGEST = 100;

/** How many labels a message names. */
const MOST_LABELS = 40;

/** What people write where nothing shall be restricted. */
const UNRESTRICTED =
	/^(?:ALL|ANY|ALLE|TOUS|TODOS|NO_LIMIT|UNLIMITED|NOT_LIMITED|NO_RESTRICTIONS?|(?:ALL|ANY)_(?:AGES?|AGE_GROUPS?|LANGUAGES?|DEVICES?|OS|OPERATING_SYSTEMS?|PLACEMENTS?))$/;

/** Whether a text says that nothing shall be restricted. */
export const isUnrestricted = (text: string): boolean =>
	text.length <= LONGEST && UNRESTRICTED.test(comparable(text));

const listOf = (read: Read<string | string[]>, options: Options) =>
	list<string>(read, atChoices, {
		isDistinct: true,
		unrestricted:
			optionsLike('ALL', spellingsOf(options)).length === 0 ? isUnrestricted : undefined,
	});

const readChoice =
	(options: Options): Read<string> =>
	(given) => {
		const found = find(given, options);
		return found ?? new Refused(() => unknown(given, options));
	};

const readOpenChoice =
	(options: Options): Read<string> =>
	(given) => {
		const found = find(given, options);
		if (found !== undefined) return found;
		const code = typeof given === 'string' ? given.trim() : '';
		const isCode = code.length <= LONGEST && /^[A-Z][A-Z\d]+(?:_[A-Z\d]+)*$/.test(code);
		return isCode && !isPlaceholder(code) ? code : new Refused(() => unknown(given, options));
	};

const readAges =
	(options: Options): Read<string | string[]> =>
	(given) => {
		const found = find(given, options);
		return found ?? ageGroupsIn(given, options) ?? new Refused(() => unknown(given, options));
	};

/** How an option may be written: by its value, or in another way. */
interface Spellings {
	readonly values: ReadonlyMap<string, string>;
	readonly others: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<Options, Spellings>();

function spellingsOf(options: Options): Spellings {
	const before = known.get(options);
	if (before) return before;
	const values = options.map(({ value }) => String(value));
	const prefix = comparable(commonPrefix(values));
	const others = new Map<string, Set<string>>();
	for (const { name, value, spellings = [] } of options) {
		const code = comparable(String(value));
		const short =
			prefix !== '' && code.startsWith(`${prefix}_`) ? [code.slice(prefix.length + 1)] : [];
		for (const spelling of [name, ...spellings, ...short]) {
			const key = comparable(spelling);
			others.set(key, (others.get(key) ?? new Set()).add(String(value)));
		}
	}
	const spellings = {
		values: new Map(values.map((value) => [comparable(value), value])),
		others,
	};
	known.set(options, spellings);
	return spellings;
}

const optionsLike = (wanted: string, { values, others }: Spellings): string[] => {
	const value = values.get(wanted);
	return value === undefined ? [...(others.get(wanted) ?? [])] : [value];
};

/** The option that a text means, undefined if there is none; refused where it means several. */
function find(given: unknown, options: Options): string | Refused | undefined {
	const read = readText(given);
	if (read instanceof Refused || typeof given === 'boolean') {
		return new Refused(() => unknown(given, options));
	}
	if (read.length > LONGEST) return undefined;
	const [found, ...more] = optionsLike(comparable(unwrapped(read)), spellingsOf(options));
	if (more.length === 0) return found;
	const labels = options.filter(({ value }) => [found, ...more].includes(String(value)));
	return new Refused(
		`${quoted(given)} can be ${alternatives(labels.map(({ name, value }) => `${name} (${value})`))}: write the one that you mean`,
	);
}

/** "… is not one of: A, B or C. Did you mean B?" */
function unknown(given: unknown, options: Options): string {
	const labels = options.map(({ name }) => name);
	const spelt = new Map(
		options.flatMap(({ name, value, spellings = [] }) =>
			[name, String(value), ...spellings].map((spelling) => [spelling, name]),
		),
	);
	const near = typeof given === 'string' ? nearest(given, spelt.keys()) : undefined;
	const hint = near === undefined ? '' : `. Did you mean ${spelt.get(near)}?`;
	return `${quoted(given)} is not one of: ${alternatives(labels, MOST_LABELS)}${hint}`;
}

/** The words that all values begin with: `AGE_` of `AGE_18_24`, `AGE_25_34`. */
function commonPrefix(values: readonly string[]): string {
	const [first = ''] = values;
	const ends = Array.from(first.matchAll(/_/g), ({ index }) => index + 1);
	const end = ends.findLast((length) =>
		values.every((value) => value.startsWith(first.slice(0, length))),
	);
	return first.slice(0, end ?? 0);
}

/** In upper case, with one sign between words and none at the ends: "Add to cart" and `ADD_TO_CART` are the same. */
const comparable = (label: string): string =>
	label
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^\p{L}\p{N}+]+/gu, '_')
		.replace(/^_|_$/g, '');
