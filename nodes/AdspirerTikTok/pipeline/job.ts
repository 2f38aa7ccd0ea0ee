import type { Arguments, Row, Tool } from '../operations/tool';
import type { Outcome } from './outcome';

/** A checked call, with the key that every try of it carries. */
export interface PlannedCall {
	readonly tool: Tool;
	readonly arguments: Arguments;
	readonly key: string;
	/** Indexes of the items that it serves. */
	readonly items: readonly number[];
	/** Where items share an upload: the item that each of its addresses is of. */
	readonly owners?: readonly number[];
}

/** An item that is served, with everything it asks for. */
export interface PlannedRow extends Row {
	/** Of an item that comes in again: the image IDs that it has got already, by address. */
	readonly uploaded: ReadonlyMap<string, string>;
}

/** What ends as one success item: one item and one call, unless items are combined. */
export interface Job {
	readonly items: readonly number[];
	readonly rows: readonly PlannedRow[];
	readonly calls: readonly PlannedCall[];
}

/** A planned call and how it ended. */
export interface EndedCall {
	readonly call: PlannedCall;
	readonly outcome: Outcome;
}

/** A job whose calls have ended. */
export interface EndedJob {
	readonly items: readonly number[];
	readonly rows: readonly PlannedRow[];
	readonly calls: readonly EndedCall[];
}
