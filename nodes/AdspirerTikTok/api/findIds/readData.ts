import { isRecord } from '../jsonValue';
import type { Claim } from './claims';
import { idInField } from './shapes';

/** A text in data that is read as a text, with the names that lead to it. */
export interface TextInData {
	readonly text: string;
	readonly names: readonly string[];
	readonly source: string;
}

export interface DataRead {
	readonly claims: Claim[];
	readonly texts: TextInData[];
}

/** Fields that say what their object is. */
const TYPE_FIELDS = /^(?:type|kind|entity|object|resource|level)$|_type$|Type$/;
const LABEL_FIELDS = /^(?:name|label|key|field|title|property|attribute|parameter|header)$/i;
const VALUE_FIELDS = /^(?:value|val|values|text|content|data|id)$/i;
/** Fields that say what became of it. */
const STATE_FIELDS =
	/^(?:status|state|result|outcome|reason|note|notes|source|origin|relation|role|match|platform|network|channel)$/i;
/** Fields that say what was done to it. */
const ACTION_FIELDS = /^(?:action|op|operation|verb)$/i;
const MAKES = /creat|add|upload|launch|new|insert|publish/i;
/** Fields that say it with yes and no. */
const IS_OLD =
	/^(?:is_?)?(?:existing|old|duplicate|reused|dry_?run|skipped|failed|deleted|archived)$/i;
const IS_MADE = /^(?:is_?|was_?)?(?:new|created|success|ok|made)$/i;
const LONGEST_STATE = 200;

interface Place {
	readonly value: unknown;
	readonly names: Names | undefined;
	readonly isListed: boolean;
}
/** Names from the inside out: shared by all that lies below. */
interface Names {
	readonly name: string;
	readonly outer: Names | undefined;
	readonly depth: number;
}

const MOST_NAMES = 50;
/** Nobody can tell what lies so deep. */
const TOO_DEEP: Names = { name: 'too deep', outer: undefined, depth: 1 };

/** Reads data of any depth, in its own order: every value that its names may call an ID, and the texts in it. */
export function readData(data: unknown, root: readonly string[], source: string): DataRead {
	const claims: Claim[] = [];
	const texts: TextInData[] = [];
	let first: Names | undefined;
	for (const name of root) first = inside(first, name);
	const open: Place[] = [{ value: data, names: first, isListed: false }];
	for (let place = open.pop(); place; place = open.pop()) {
		const { value, names, isListed } = place;
		if (Array.isArray(value)) {
			const pair = pairOf(value);
			if (pair) {
				open.push({ value: pair.value, names: inside(names, pair.label), isListed: true });
				continue;
			}
			if (value.some((part) => part === '…' || part === '...') && !value.some(isRecord)) continue;
			for (let at = value.length - 1; at >= 0; at--)
				open.push({ value: value[at], names, isListed: true });
		} else if (isRecord(value)) {
			const own = ownNames(value, names);
			const fields = Object.entries(value).reverse();
			for (const [name, part] of fields) {
				if (own.label !== undefined && (!VALUE_FIELDS.test(name) || name === 'id')) continue;
				if (typeof part !== 'object' && TYPE_FIELDS.test(name)) continue;
				let path = own.names;
				for (const piece of own.label ?? pathOf(name, own.names)) path = inside(path, piece);
				open.push({ value: part, names: path, isListed });
			}
		} else {
			readLeaf(value, listOf(names), isListed, source, claims, texts);
		}
	}
	return { claims, texts };
}

function readLeaf(
	value: unknown,
	names: readonly string[],
	isListed: boolean,
	root: string,
	claims: Claim[],
	texts: TextInData[],
): void {
	const source = `${root}${names.length > 0 && root !== '' ? '.' : ''}${names.filter((name) => /^[\w-]+$/.test(name)).join('.')}`;
	const isText = typeof value === 'string' && !/^[^\s{[]\S{0,199}$/.test(value.trim());
	if (isText && value.length > 0) {
		texts.push({ text: value, names, source });
		return;
	}
	const id = idInField(value);
	if (id === undefined && value !== null && typeof value !== 'string') return;
	claims.push({ value: id ?? '', names, remark: '', isData: true, isListed, place: source });
}

const inside = (outer: Names | undefined, name: string): Names | undefined =>
	(outer?.depth ?? 0) < MOST_NAMES
		? { name, outer, depth: (outer?.depth ?? 0) + 1 }
		: { name, outer: TOO_DEEP, depth: MOST_NAMES };

function listOf(names: Names | undefined): string[] {
	const list: string[] = [];
	for (let at = names; at; at = at.outer) list.push(at.name);
	return list.reverse();
}

/** `banner.v2` in a map of images is a file. */
function pathOf(name: string, outer: Names | undefined): string[] {
	if (name.length > 200 || /^\d{1,6}$/.test(name)) return [];
	const isFile = /image/i.test(outer?.name ?? '');
	if (isFile && /[./\s]|:\/\//.test(name)) return [];
	return [name];
}

/** `['Campaign ID', '179…']` */
function pairOf(value: readonly unknown[]): { label: string; value: unknown } | undefined {
	const [label, second] = value;
	if (
		value.length !== 2 ||
		typeof label !== 'string' ||
		!/[a-z]/i.test(label) ||
		/\d{5}/.test(label)
	)
		return undefined;
	return /(?:^|[\s_])ids?$|Id$/i.test(label) ? { label, value: second } : undefined;
}

/** The names that an object gives itself: its type, its label, what became of it. */
function ownNames(
	value: Record<string, unknown>,
	outer: Names | undefined,
): { names: Names | undefined; label?: string[] } {
	let names = outer;
	let label: string | undefined;
	let hasValue = false;
	for (const [name, part] of Object.entries(value)) {
		if (typeof part === 'boolean') {
			if (part ? IS_OLD.test(name) : IS_MADE.test(name)) names = inside(names, 'existing');
			if (part && IS_MADE.test(name) && /new/i.test(name)) names = inside(names, 'new');
		}
		if (typeof part === 'string' && part.length < LONGEST_STATE) {
			if (ACTION_FIELDS.test(name))
				names = inside(names, MAKES.test(part) ? 'created' : 'existing');
			else if (STATE_FIELDS.test(name)) names = inside(names, stateOf(part));
			else if (TYPE_FIELDS.test(name) && !isNamed(outer)) names = inside(names, part);
			else if (LABEL_FIELDS.test(name)) label ??= part;
		}
		hasValue ||= VALUE_FIELDS.test(name) && name !== 'id';
	}
	return hasValue && label !== undefined ? { names, label: [label] } : { names };
}

const isNamed = (names: Names | undefined) =>
	/(?:^|_)(?:ad|campaign|card|carousel)s?$|group|image/i.test(names?.name ?? '');

/** A state counts where it says that a thing is none of the new ones. */
const stateOf = (state: string) =>
	/exist|duplicat|fail|error|dry.?run|skip|reject|not.?created|conflict|delet|old|previous|archiv|reus|similar|overlap|google|meta\b|facebook|instagram|linkedin|snapchat|pinterest|amazon|bing|request|input|recommend|suggest/i.test(
		state,
	)
		? 'existing'
		: 'status';
