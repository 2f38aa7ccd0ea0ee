import { isRecord } from '../canonicalJson';
import { ID_KINDS, type IdKind, type Ids } from '../ids';
import type { Findings } from './findings';
import { inData, type DataFindings } from './inData';
import { inTables } from './inTables';
import { inText } from './inText';
import { jsonInText } from './jsonInText';
import { knownIds } from './knownIds';
import { nearIds } from './nearIds';
import { readable, SECTION_BREAK } from './readable';
import { isIdInText } from './shapes';

/** The ways of telling an ID that make one source more trusted than the next. */
const SURE = ['labelledNew', 'labelled', 'owned'] as const;
/** Used where no source is sure. */
const UNSURE = ['loose', 'contextual', 'demoted'] as const;

/**
 * The IDs of what a tool has just made, wherever its answer tells them: in `data`, in structured data of any depth, in
 * JSON, tables, lists and labelled values of the text. The tools' output is not specified; for each kind the most
 * trusted source that tells one counts. Linear in the length of the answer; never throws.
 *
 * @param answer the envelope's `data` (integers beyond 2^53 as strings) and its text
 * @param makes the kinds that the tool makes, the primary first; no other is found, but `advertiser_id` where exactly one is told
 * @param request the arguments sent: their IDs are not new
 */
export function findIds(
	answer: { data: Readonly<Record<string, unknown>>; text: string },
	makes: readonly IdKind[],
	request: Readonly<Record<string, unknown>>,
): Ids {
	const known = knownIds(request);
	const sources = sourcesIn(answer.data, answer.text, makes.includes('image_ids'));
	const ids: Ids = {};
	for (const kind of makes) {
		const found = firstNew(toldOf(kind, sources, known, kind === makes[0]), known);
		if (!found) continue;
		if (kind === 'image_ids') ids.image_ids = [...new Set(found)];
		else ids[kind] = found[0];
	}
	const told = sources.flatMap((source) => SURE.flatMap((way) => source[way].of('advertiser_id')));
	const [advertiser, another] = new Set(told);
	if (advertiser !== undefined && another === undefined && !known.has(advertiser)) {
		ids.advertiser_id = advertiser;
	}
	return ids;
}

/** What is told of a kind, the most trusted first. */
function* toldOf(
	kind: IdKind,
	sources: readonly Findings[],
	known: ReadonlySet<string>,
	isPrimary: boolean,
): Generator<readonly string[]> {
	for (const source of sources) for (const way of SURE) yield source[way].of(kind);
	for (const way of UNSURE) for (const source of sources) yield source[way].of(kind);
	if (isPrimary) yield onlyBareOne(sources, kind, known);
	for (const { named } of sources) yield named.of(kind);
}

/** The first list that tells a new ID, without the known ones. */
function firstNew(
	lists: Iterable<readonly string[]>,
	known: ReadonlySet<string>,
): string[] | undefined {
	for (const list of lists) {
		const ids = list.filter((id) => !known.has(id));
		if (ids.length > 0) return ids;
	}
	return undefined;
}

/** The ID that nothing says of what it is, if there is but one. */
function onlyBareOne(
	sources: readonly Findings[],
	kind: IdKind,
	known: ReadonlySet<string>,
): string[] {
	const ofOthers = sources.flatMap((source) => [
		...source.others,
		...ID_KINDS.flatMap((other) => source.labelled.of(other)),
	]);
	const excluded = new Set([...known, ...ofOthers]);
	const bare = new Set(sources.flatMap((source) => source.bare));
	const ids = [...bare].filter((id) => isIdInText(kind, id) && !excluded.has(id));
	return ids.length === 1 ? ids : [];
}

/** Everything that an answer tells, the most trusted first. */
function sourcesIn(
	data: Readonly<Record<string, unknown>>,
	text: string,
	withImages: boolean,
): Findings[] {
	const { direct, structured, nested, content } = partsOf(data);
	const parts = [inData(direct), inData(structured), inData(nested)];
	const inContent = inData(content);
	const blocks = inContent.strings.filter((block) => block !== text);
	const texts = [join(blocks), text].map((one) => readText(one, withImages));
	// a message in structured data
	const strings = [...parts, ...texts].flatMap((part) => part.strings);
	return [
		...[...parts, inContent].map(({ found }) => found),
		...texts.flatMap(({ sources }) => sources),
		...readText(join(strings), withImages).sources,
	];
}

/** `data` field by field: the plain ones, `structured`, the other nested ones, `content`. */
function partsOf({ structured, content, ...data }: Readonly<Record<string, unknown>>) {
	const direct: Record<string, unknown> = {};
	const nested: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(data)) {
		if (name === 'text') continue;
		const isNested = [value].flat().some((part) => isRecord(part) || Array.isArray(part));
		(isNested ? nested : direct)[name] = value;
	}
	return { direct, structured, nested, content };
}

/** What a text tells by JSON, tables and words, and the strings in its JSON. */
function readText(
	text: string,
	withImages: boolean,
): { sources: Findings[]; strings: readonly string[] } {
	const { pieces, rest } = jsonInText(text);
	const json: DataFindings[] = pieces.map(({ value, caption }) => inData(value, caption));
	const tables = inTables(readable(nearIds(rest, withImages)));
	return {
		sources: [...json.map(({ found }) => found), tables.found, inText(tables.rest, withImages)],
		strings: json.flatMap(({ strings }) => strings),
	};
}

const join = (strings: readonly string[]) => strings.join(SECTION_BREAK);
