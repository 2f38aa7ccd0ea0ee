import { isRecord } from '../canonicalJson';
import type { IdKind } from '../ids';
import { parseJson } from '../losslessJson';
import { Findings, type IdLists } from './findings';
import { isName, readName, type Name } from './names';
import { idInField, isUnmistakableImageId } from './shapes';
import { wordsIn } from './vocabulary';

/** A value, and what the names above it say about it. */
interface Place {
	readonly value: unknown;
	/** `ids`: of a field that holds IDs; `owned`: of `id` in a named thing; `thing`: a named thing; `open`: nothing said. */
	readonly as: 'ids' | 'looseIds' | 'owned' | 'thing' | 'open' | 'closed';
	readonly kind: IdKind | undefined;
	readonly isFromString: boolean;
}

const LABEL_FIELDS = [
	'name',
	'label',
	'key',
	'field',
	'title',
	'property',
	'attribute',
	'parameter',
	'header',
];
const VALUE_FIELDS = ['value', 'val', 'values', 'text', 'content', 'data', 'id'];
const TYPE_FIELDS = [
	'type',
	'kind',
	'entity',
	'object',
	'level',
	'resource',
	'entity_type',
	'object_type',
	'resource_type',
];
/** Without one of these an object does not say what it is. */
const TELLING_FIELDS = new Set([...LABEL_FIELDS, ...TYPE_FIELDS]);

/** The first name of `campaign.id`, and the rest. */
const PATH = /^(\w+)\.(\w[\w.]*)$/;

/** JSON in strings of JSON is looked into so many times. */
const MOST_STRINGS_PARSED = 100;

export interface DataFindings {
	readonly found: Findings;
	/** The strings that are no IDs: they may tell one in words. */
	readonly strings: readonly string[];
}

/** Searches JSON data level by level, of any depth: what stands higher comes first. `caption` is what stands before it in a text. */
export function inData(root: unknown, caption = ''): DataFindings {
	return new DataSearch().run(root, caption);
}

class DataSearch {
	private readonly found = new Findings();
	/** The strings that are no IDs: they may tell one in words. */
	private readonly strings: string[] = [];
	private readonly queue: Place[] = [];
	private readonly names = new Map<string, Name>();
	private stringsParsed = 0;

	run(root: unknown, caption: string): DataFindings {
		const place: Place = { value: root, as: 'open', kind: undefined, isFromString: false };
		const { names } = readName(caption);
		const isCalled = names === 'id' || names === 'thing' || isCaptionOfOther(caption);
		if (isCalled) this.enter(place, caption, root);
		else this.queue.push(place);
		// it grows meanwhile
		for (const place of this.queue) this.visit(place);
		return { found: this.found, strings: this.strings };
	}

	private visit(place: Place): void {
		if (Array.isArray(place.value)) this.visitList(place, place.value);
		else if (isRecord(place.value)) this.visitObject(place, place.value);
		else this.visitScalar(place);
	}

	private visitList(place: Place, list: readonly unknown[]): void {
		const [label, value] = list;
		if (list.length === 2 && typeof label === 'string' && this.nameOf(label).names === 'id') {
			// ["ad_id", "status"] are names
			if (!isNameOnly(value)) this.enter(place, label, value);
			return;
		}
		// ["…", "..."] is an example, not the list
		if (place.as === 'ids' && list.some((entry) => entry === '…' || entry === '...')) return;
		for (const value of list) this.queue.push({ ...place, value });
	}

	private visitObject(place: Place, object: Record<string, unknown>): void {
		const keys = Object.keys(object);
		let here = place;
		if (keys.some((key) => TELLING_FIELDS.has(key))) {
			this.visitRecord(place, object);
			here = this.withType(place, object);
		}
		for (const key of keys) this.enter(here, ...this.atPath(key, object[key]));
	}

	/** `'campaign.id': '179…'` is `campaign: { id: '179…' }`. */
	private atPath(key: string, value: unknown): [key: string, value: unknown] {
		const [, head, tail] = PATH.exec(key) ?? [];
		if (head === undefined || tail === undefined || !isName(key)) return [key, value];
		return this.nameOf(head).names === 'other' ? [key, value] : [head, { [tail]: value }];
	}

	/** `{ name: 'Card ID', value: '179…' }` */
	private visitRecord(place: Place, object: Record<string, unknown>): void {
		const valueField = VALUE_FIELDS.find((field) => field in object);
		if (valueField === undefined) return;
		for (const field of LABEL_FIELDS) {
			const label = object[field];
			if (typeof label !== 'string') continue;
			const { names } = this.nameOf(label);
			if (names === 'id' || (names === 'thing' && isUnnamed(place))) {
				this.enter(place, label, object[valueField]);
				return;
			}
		}
	}

	/** `{ type: 'campaign', id }` is a campaign; `{ type: 'pixel', id }` and `{ name: 'Pixel ID', id }` are nothing of ours. */
	private withType(place: Place, object: Record<string, unknown>): Place {
		if (!isUnnamed(place)) return place;
		const nameIn = (field: string) => {
			const text = object[field];
			return typeof text === 'string' ? this.nameOf(text) : undefined;
		};
		const types = TYPE_FIELDS.map(nameIn);
		const thing = types.find((name) => name?.names === 'thing');
		if (thing?.names === 'thing') return { ...place, as: 'thing', kind: thing.kind };
		const isOther =
			types.some((name) => name?.names === 'otherThing') ||
			LABEL_FIELDS.some((field) => this.isOtherId(object[field]));
		return isOther ? { ...place, as: 'closed' } : place;
	}

	/** Whether a label is of an ID that is not ours. Most are plain names, which cost more to read than to skip. */
	private isOtherId(label: unknown): boolean {
		return typeof label === 'string' && /id/i.test(label) && this.nameOf(label).names === 'otherId';
	}

	private enter(place: Place, key: string, value: unknown): void {
		const name = this.nameOf(key);
		const { isFromString } = place;
		const push = (as: Place['as'], kind?: IdKind) =>
			this.queue.push({ value, as, kind, isFromString });
		switch (name.names) {
			case 'foreign':
				return;
			case 'id':
				push(name.isPlain ? 'ids' : 'looseIds', name.kind);
				return;
			case 'thing':
				push('thing', name.kind);
				return;
			case 'bareId':
				if (place.as === 'thing') push('owned', place.kind);
				else if (place.as === 'open') this.offerBare({ ...place, value });
				else push(place.as, place.kind);
				return;
			case 'container':
				push(
					place.as === 'thing' && !Array.isArray(value) && !isRecord(value) ? 'closed' : place.as,
					place.kind,
				);
				return;
			case 'otherThing':
			case 'otherId':
				push('closed');
				return;
			case 'other':
				if (isMap(place, key)) push(place.as, place.kind);
				else push('closed');
		}
	}

	private visitScalar(place: Place): void {
		const { value, as, kind, isFromString } = place;
		const to = this.listFor(as);
		if (to && kind) {
			const ids =
				kind === 'image_ids' && typeof value === 'string' ? value.split(/[\s,[\]'"]+/) : [value];
			const found = ids.flatMap((id) => idInField(kind, id) ?? []);
			for (const id of found) to.add(kind, id);
			if (found.length > 0) return;
		}
		if (as === 'thing' && kind) {
			const id = namedThingsId(kind, value);
			if (id !== undefined) {
				this.found.named.add(kind, id);
				return;
			}
		}
		if (typeof value !== 'string') return;
		if (isFromString || !/^\s*[{[]/.test(value) || !this.enterJson(place, value))
			this.strings.push(value);
	}

	private listFor(as: Place['as']): IdLists | undefined {
		switch (as) {
			case 'ids':
				return this.found.labelled;
			case 'looseIds':
				return this.found.loose;
			case 'owned':
				return this.found.owned;
			default:
				return undefined;
		}
	}

	/** The value of an `id` of which nothing tells what it belongs to. */
	private offerBare(place: Place): void {
		const { value } = place;
		if (typeof value === 'string' || typeof value === 'number') {
			const id = idInField('image_ids', value);
			if (id !== undefined) this.found.addBare(id);
		} else {
			this.queue.push(place);
		}
	}

	private enterJson(place: Place, text: string): boolean {
		if (++this.stringsParsed > MOST_STRINGS_PARSED) return false;
		try {
			this.queue.push({ ...place, value: parseJson(text), isFromString: true });
			return true;
		} catch {
			return false;
		}
	}

	private nameOf(text: string): Name {
		const known = this.names.get(text);
		if (known) return known;
		const name = readName(text);
		this.names.set(text, name);
		return name;
	}
}

/** "Request:", "## Pixel"; and not "Request ID: 179…", or "Use it in your next request:". */
const isCaptionOfOther = (caption: string) =>
	/foreign|otherThing/.test(readName(caption).names) &&
	wordsIn(caption).length <= 3 &&
	/^\s*#|[:=][\s*_]*$/.test(caption);

const isUnnamed = ({ as }: Place) => as === 'open' || as === 'closed';

/** `{ image_ids: { 'banner.jpg': '…' } }` */
const isMap = (place: Place, key: string) => !isUnnamed(place) && /[.:/]|^\d+$/.test(key);

const isNameOnly = (value: unknown) => typeof value === 'string' && !/\d/.test(value);

/** `{ campaign: '179…' }` */
function namedThingsId(kind: IdKind, value: unknown): string | undefined {
	const id = idInField(kind, value) ?? '';
	const isId = kind === 'image_ids' ? isUnmistakableImageId(id) : /^\d{15,20}$/.test(id);
	return isId ? id : undefined;
}
