import type { IdKind } from '../ids';
import { isUnmistakableImageId } from './shapes';

/** IDs by kind, in the order in which they are told. */
export class IdLists {
	private readonly byKind = new Map<IdKind, string[]>();

	add(kind: IdKind, id: string): void {
		const ids = this.byKind.get(kind);
		if (ids) ids.push(id);
		else this.byKind.set(kind, [id]);
	}

	of(kind: IdKind): readonly string[] {
		return this.byKind.get(kind) ?? [];
	}
}

/** The IDs that one source tells, by how it calls them. */
export class Findings {
	/** "New Card ID: 179…" */
	readonly labelledNew = new IdLists();
	/** `card_id`, "Card ID: 179…", a column "Card ID" */
	readonly labelled = new IdLists();
	/** `id` in an object that is named: `{ campaign: { id } }`, `{ type: 'ad', id }` */
	readonly owned = new IdLists();
	/** Labelled with an unusual word: `tracking_ad_id` */
	readonly loose = new IdLists();
	/** "Campaign: Spring (ID: 179…)", or "ID: 179…" under the heading "Campaign" */
	readonly contextual = new IdLists();
	/** Labelled, but under a heading such as "Existing cards" */
	readonly demoted = new IdLists();
	/** "Created campaign 179…", `{ campaign: '179…' }`, and what can be nothing but an image ID */
	readonly named = new IdLists();
	/** "ID: 179…" with nothing that says of what */
	readonly bare: string[] = [];
	/** Said to be of something else, or not new */
	readonly others: string[] = [];

	addBare(id: string): void {
		this.bare.push(id);
		if (isUnmistakableImageId(id)) this.named.add('image_ids', id);
	}
}
