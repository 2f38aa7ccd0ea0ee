/**
 * What may exist, and what may be on an item:
 * - nothing exists that no row asked for, and nothing exists twice;
 * - every row leaves each node by exactly one output, linked to it;
 * - every ID on an item was made for that item, or came in with it and no later step failed to replace it;
 * - what exists is on a success item, or its error item says that it may exist.
 */
import assert from 'node:assert/strict';

import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { isRecord } from '../../nodes/AdspirerTikTok/api/jsonValue';
import type { Created } from '../simulator/ledger';
import { CARD, KINDS, UPLOAD, type Kind, type Step } from './steps';

/** What holds for the nodes of a whole case, and the rows that it begins with. */
export interface Setup {
	readonly idempotency: 'execution' | 'input' | 'custom';
	readonly combineItems: boolean;
	/** How many images each has, and of which kinds it brings older IDs along. */
	readonly rows: ReadonlyArray<{ readonly images: number; readonly old: readonly Kind[] }>;
}

/** An item between two nodes. */
export interface Item {
	readonly json: IDataObject;
	/** Of the rows that it stands for: more than one after a combined upload. */
	readonly urls: readonly string[];
	/** The IDs that a step behind may use. */
	readonly ids: Readonly<Partial<Record<Kind, unknown>>>;
	readonly state: 'ready' | 'held' | 'failed' | 'unknown';
	/** The last node that it went into. */
	readonly step: number;
}

/** A node's run that has ended. */
export interface Ended {
	readonly step: Step;
	/** Its place in the chain. */
	readonly place: number;
	readonly inputs: readonly Item[];
	readonly outputs: readonly INodeExecutionData[][];
	/** The objects that it has made. */
	readonly made: readonly Created[];
	/** The ends of addresses that could not be downloaded. */
	readonly failing: readonly string[];
	/** Whether nothing went wrong around it. */
	readonly isCalm: boolean;
}

const MOST_IMAGES_OF_A_CARD = 10;

export class Model {
	items: readonly Item[];

	/** The images that exist, by address. */
	private readonly images = new Map<string, string>();

	/** What else exists, by its tool and the name of its row. */
	private readonly objects = new Map<string, Created>();

	constructor(readonly setup: Setup) {
		this.items = setup.rows.map(({ images, old }, row) => {
			const urls = Array.from({ length: images }, (_, n) => `https://example.com/${row}-${n}.jpg`);
			const ids = Object.fromEntries(old.map((kind) => [kind, oldId(kind, row)]));
			return { json: { name: `row ${row}`, urls, ...ids }, urls, ids, state: 'ready', step: -1 };
		});
	}

	/** The items that a node gave, each with the output that it is on. */
	after(ended: Ended): Array<{ item: Item; output: number }> {
		const { step, place, inputs, outputs } = ended;
		for (const object of ended.made) this.note(object, ended);
		const links = outputs.flatMap((items) => items.flatMap(linksOf)).sort((a, b) => a - b);
		assert.deepEqual(links, [...inputs.keys()], `${step.tool}: not every row on one output`);
		return outputs.flatMap((items, output) =>
			items.map((entry) => {
				const { json } = entry;
				const owners = linksOf(entry).flatMap((index) => inputs[index] ?? []);
				const [owner] = owners;
				assert(owner);
				const state = stateOf(json, output);
				const urls = owners.flatMap((item) => item.urls);
				const kept = Object.entries(owner.ids).filter(([kind]) => !isMadeBy(step, kind));
				const made = state === 'ready' ? this.idsMade(step, owner, urls, json) : {};
				const ids = { ...Object.fromEntries(kept), ...made };
				expectIds(json, ids, output);
				if (state !== 'ready') this.expectKnown(step, owner, json, state);
				const isComplete = step.takes.every((kind) => owner.ids[kind] !== undefined);
				const isTooMuch = step === CARD && owner.urls.length > MOST_IMAGES_OF_A_CARD;
				const mustSucceed = ended.isCalm && isComplete && !isTooMuch;
				assert(state === 'ready' || !mustSucceed, `For no reason: ${JSON.stringify(json)}`);
				return { item: { json, urls, ids, state, step: place }, output };
			}),
		);
	}

	/** An object must be asked for by a row that came in, built on that row's own IDs, and the only one. */
	private note(object: Created, { step, inputs, failing }: Ended): void {
		const { tool, ids, arguments: given } = object;
		assert(isRecord(given));
		if (step === UPLOAD) {
			const urls = [given.image_urls].flat().map(String);
			const arrived = urls.filter((url) => !failing.some((end) => url.endsWith(end)));
			for (const [index, url] of arrived.entries()) {
				const isAskedFor = inputs.some((item) => item.urls.includes(url));
				assert(isAskedFor, `Nobody asked for ${url}`);
				assert(!this.images.has(url), `${url} is there twice`);
				this.images.set(url, String(ids.image_ids?.[index]));
			}
			return;
		}
		const { campaign_name, adgroup_name, ad_text, ad_texts } = given;
		const name = String([campaign_name ?? adgroup_name ?? ad_text ?? ad_texts].flat());
		const owner = inputs.find(({ json }) => json.name === name);
		assert(owner, `Nobody asked for ${tool} of ${name}`);
		for (const kind of step.takes) {
			assert.deepEqual(given[kind], owner.ids[kind], `${tool} of ${name}: another ${kind}`);
		}
		assert(!this.objects.has(`${tool} ${name}`), `${tool} of ${name} is there twice`);
		this.objects.set(`${tool} ${name}`, object);
	}

	private objectOf = ({ tool }: Step, { json }: Item) =>
		this.objects.get(`${tool} ${String(json.name)}`);

	/** The IDs that a step has made for an item, as the ledger tells; an answer may tell the first of them only. */
	private idsMade(
		step: Step,
		owner: Item,
		urls: readonly string[],
		json: IDataObject,
	): Item['ids'] {
		if (step === UPLOAD) return { image_ids: urls.map((url) => this.images.get(url)) };
		const object = this.objectOf(step, owner);
		assert(object, `${step.tool} of ${String(owner.json.name)} does not exist`);
		const told = step.makes.filter((kind, index) => index === 0 || json[kind] !== undefined);
		return Object.fromEntries(told.map((kind) => [kind, object.ids[kind]]));
	}

	/** What exists although its row is no success must be known of. */
	private expectKnown(step: Step, owner: Item, json: IDataObject, state: Item['state']): void {
		if (state === 'unknown') return;
		assert(!this.objectOf(step, owner), `It exists: ${JSON.stringify(json)}`);
		if (step !== UPLOAD) return;
		const report = state === 'held' ? json.adspirer : json.details;
		const uploaded = isRecord(report) ? [report.uploaded].flat() : [];
		const kept = uploaded.map((one) => isRecord(one) && `${one.image_url} ${one.image_id}`);
		for (const url of owner.urls) {
			const id = this.images.get(url);
			assert(id === undefined || kept.includes(`${url} ${id}`), `${url} is forgotten`);
		}
	}
}

const oldId = (kind: Kind, row: number) =>
	kind === 'image_ids'
		? [1, 2].map((n) => `ad-site-i18n-sg/20200101${String(row)}${n}ab12cd34ef56ab`)
		: `17800000000000${KINDS.indexOf(kind)}${String(row).padStart(4, '0')}`;

const isMadeBy = ({ makes }: Step, kind: string) => makes.some((made) => made === kind);

const linksOf = ({ pairedItem }: INodeExecutionData): number[] =>
	[pairedItem ?? []].flat().map((link) => (typeof link === 'number' ? link : link.item));

function stateOf(json: IDataObject, output: number): Item['state'] {
	const isHeld = output === 1;
	if (!isHeld && !('error' in json)) return 'ready';
	const report = isHeld ? json.adspirer : json.details;
	if (isRecord(report) && report.may_have_gone_through === true) return 'unknown';
	return isHeld ? 'held' : 'failed';
}

/** n8n merges the incoming item into what it moves to its error output; the steps behind know what is lost. */
function expectIds(json: IDataObject, ids: Item['ids'], output: number): void {
	for (const kind of KINDS) {
		if (output === 2 && ids[kind] === undefined) continue;
		assert.deepEqual(json[kind], ids[kind], `Another ${kind}: ${JSON.stringify(json)}`);
	}
}
