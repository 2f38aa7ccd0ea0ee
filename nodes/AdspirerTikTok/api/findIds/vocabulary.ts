/** The words of which labels, headings and remarks are made. A word that is missing here costs an ID, it never gives a wrong one. */
import type { IdKind } from '../ids';

/** A word in lower case, how it was written, and whether the next belongs to it (`ad_group`, "Ad Group"). */
export interface Word {
	readonly text: string;
	readonly isCapital: boolean;
	readonly isJoined: boolean;
	/** Whether a colon follows: then a value comes. */
	readonly isKey: boolean;
}

/** Words end also within camelCase, and between letters and digits. */
const WORD =
	/IDs(?![a-z])|\p{Lu}?[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}]*|\p{Lu}+(?!\p{Ll})|\p{Lu}|\d+/gu;
/** Quotes, emphasis and joints of names. */
const JOINT = /^[-_*`'"’#~\\ \t]{0,6}$/;
/** A name in quotes that is no label. */
const QUOTED = /"[^"\n]{1,120}"|“[^”\n]{1,120}”|«[^»\n]{1,120}»|(?<!\w)'[^'\n]{1,120}'(?!\w)/g;
const LABEL = /(?:\b|_)ids?\b|ID/i;

export function wordsIn(text: string): Word[] {
	const bare = text.replace(QUOTED, (name, at: number) =>
		isLabel(name) || /^\s*[:：=]/.test(text.slice(at + name.length, at + name.length + 5))
			? name
			: ' “” ',
	);
	const found = [...bare.matchAll(WORD)];
	return found.flatMap(({ 0: word, index }, at) => {
		const gap = bare.slice(index + word.length, found[at + 1]?.index);
		if (word === 's' && /['’]$/.test(bare.slice(0, index))) return [];
		const text = word.toLowerCase();
		const isKey = /^[^\p{L}\d(]*[:：=→]/u.test(gap);
		return [{ text, isCapital: text !== word, isJoined: JOINT.test(gap), isKey }];
	});
}

const isLabel = (name: string) => LABEL.test(name) || KINDS.has(name.slice(1, -1).toLowerCase());

const KINDS = new Map<string, IdKind>([
	['campaign', 'campaign_id'],
	['card', 'card_id'],
	['carousel', 'card_id'],
	['image', 'image_ids'],
	['adgroup', 'adgroup_id'],
	['ad', 'ad_id'],
	['advertiser', 'advertiser_id'],
]);

const listed = (words: string) => new Set(words.trim().split(/\s+/));

/** Things with IDs that no tool of ours makes. */
const OTHER_THINGS = listed(`
	account app approval asset audience batch bc bundle business catalog category center centre comment conversion
	correlation creative customer event feed file folder form
	identity interest invoice job keyword label language lead location log manager message music operation order
	organization organisation page payment photo pixel playlist portfolio post product profile publisher reference region
	rule segment session set shop song sound store subscription survey tag target task team tenant ticket trace tracking
	transaction user video webhook workspace wallet
`);

/** Said of what was there before, was not made, or is only talked about. */
const OLD = listed(`
	already benchmark benchmarks best comparison insight insights performance performers performing tip tips top
	alternative another archived argument arguments associated avoid backup base baseline before belong belongs
	blocked checked clash clashes clone competing conflict conflicted conflicting conflicts control current currently default
	deleted dependency differ different disabled draft dry dup duplicate duplicates earlier ended error errors example exist
	facebook google linkedin instagram meta snapchat pinterest amazon bing reddit
	existed existing exists expired fail failed fails failure failures finished former found history identical ignored
	input inputs instead kept last legacy like linked match matched matches matching missing neighbor neighbour no
	not nothing old older original other others overlap overlapping overlaps parameters parent past pending predecessor
	preexisting previous previously prior proposed proposal queued recommendation recommendations recommended recommend
	refused rejected related remaining removed replaced request requested requests reuse reused rival rolled 
	sample same sibling siblings similar skipped source stopped suggested suggestion suggestions template
	unchanged unrelated untouched warning warnings without would
	alt existiert vorhandene bestehende bestehend vorhanden existente existentes anterior antigua existant existante ancien ancienne
	vorlage quelle ursprung empfohlen empfohlene empfehlung ähnlich ähnliche vorherige vorheriger frühere kopiert kopie bereits
	origen fuente plantilla modelo recomendado recomendada recomendación parecida previa copiada copiado
	similaire précédente précédent modèle recommandé recommandée copiée origine modello esistente simile precedente
	see
`);

/** Said of the thing that comes next, and of the one before only that it came from there. */
const FROM = listed(`
	based clone cloned clones copied copies derived duplicate duplicated duplicates from instead moved replaces
	replacing supersedes than unlike
`);

const NEW = listed(`
	added built created creation generated launched made new newly published uploaded
	erstellt erstellte neu neue creado creada nueva nuevo créé créée nouvelle nouveau criado criada nova
`);

const BEFORE_THING = listed(
	'in into to for of under within from on inside by at via against through using',
);

/** Known to say nothing about whose the value is. */
const PLAIN = listed(`
	a active actual copy open all also an and are as assigned more attached available be been below bottom can completed complete confirmed
	congratulations data details do done enabled entities entity everything fields field final first following
	full get go great has have here i identifier id ids image info information is it its items item json just keep key
	later list live main my need node nodes now number numeric object objects ok okay our out
	outcome output outputs overview paused payload perfect primary properties property ready record records remember
	reply resource resources response responses result results return returned returning returns row rows running save saved
	second so spark start started status structured success successful successfully summary sure text that the their then
	there these they this tik tiktok tok together type types unique up use used value values val via was we well were
	what which will with yes you your yours content body mcp tool tools envelope report section element
	elements entry entries block blocks contents answer attribute attributes column header kind e
	raw numerical corresponding resulting us received registered api ads hierarchy tree children child
	identifikation kennung die der das ist deine ihre und la el le les una un une est su ihr mit con avec
	carousel static standard
`);

/** Names of objects in data that say nothing of what lies in them. */
const ENVELOPE = listed(`
	structured structure data result results response output outcome content contents text json payload body details info information
	item items object objects entity entities resource resources record records row rows report section summary
	mcp tool tools envelope reply answer value values fields properties attributes id ids identifier identifiers
	status success successful final hierarchy tree children child elements element entries entry blocks block
	raw
	operation operations job jobs task tasks batch batches message messages tiktok tik tok ads api
`);

/** Fields of a thing whose values are no IDs. */
const ATTRIBUTES = listed(`
	address amount at batch checksum digest etag bid budget caption code count created date description domain email file filename hash height
	href language link links md5 name names objective phone price schedule sha signature size slug sort time timestamp title total
	uri url urls version width zip budgets spend impressions clicks cost
`);

const in_ = (list: ReadonlySet<string>) => (word: Word | undefined) =>
	word !== undefined && list.has(word.text);

const ID_WORDS = listed('id ids identifier identifiers');
export const isIdWord = in_(ID_WORDS);
export const isOld = in_(OLD);
export const isFrom = in_(FROM);
export const isNew = in_(NEW);
export const isBeforeThing = in_(BEFORE_THING);
/** Whether a word names an envelope, or counts one. */
export const isEnvelope = (word: Word): boolean =>
	ENVELOPE.has(word.text) || /^\d{1,6}$/.test(word.text);
export const isAttribute = in_(ATTRIBUTES);
/** The number of an item: "Image 2". */
const isOrdinal = (word: Word) => /^\d{1,3}$/.test(word.text);

/** Whether a word is known not to change whose value it is. */
export const isPlain = (word: Word): boolean =>
	PLAIN.has(word.text) ||
	NEW.has(word.text) ||
	BEFORE_THING.has(word.text) ||
	isIdWord(word) ||
	isOrdinal(word);

const singular = (word = '') =>
	word.endsWith('s') && word.length > 3 ? word.slice(0, -1) : word === 'ads' ? 'ad' : word;

/** The thing that begins at a word, with the number of its words and whether "ID" is written together with it. */
export function thingAt(
	words: readonly Word[],
	at: number,
): { kind: IdKind | 'other'; length: number; hasId: boolean } | undefined {
	const word = words[at];
	if (!word) return undefined;
	const text = word.text === 'ads' ? 'ad' : singular(word.text);
	if (text === 'ad' && word.isJoined && singular(words[at + 1]?.text) === 'group') {
		return { kind: 'adgroup_id', length: 2, hasId: false };
	}
	const kind = KINDS.get(text) ?? (OTHER_THINGS.has(text) ? 'other' : undefined);
	if (kind) return { kind, length: 1, hasId: false };
	const [, glued = ''] = /^([a-z]{2,20}?)ids?$/.exec(word.text) ?? [];
	const gluedKind = KINDS.get(glued) ?? (OTHER_THINGS.has(glued) ? 'other' : undefined);
	return gluedKind && { kind: gluedKind, length: 1, hasId: true };
}
