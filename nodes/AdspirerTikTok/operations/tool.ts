import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { isRecord } from '../api/canonicalJson';
import type { IdKind } from '../api/ids';

/**
 * Versions of the node. An older workflow keeps the defaults of its version: n8n stores no value that is the default.
 */
export const FIRST_VERSION = 1;
export const LATEST_VERSION = 1.1;

/** A tool's arguments under the names of the docs (`image_urls`), ready to be sent as JSON. */
export type Arguments = Record<string, unknown>;

/** Reads and checks the arguments of one call. */
export type ArgumentsSchema = z.ZodMiniObject<Record<string, z.ZodMiniType>>;

/** A field that decides which arguments matter, such as Creative Type. It is not an argument itself. */
export interface Choice {
	readonly parameter: string;
	/** By the field's value: the arguments that this choice requires, and those it sets by itself. */
	readonly cases: Readonly<
		Record<string, { readonly needs: readonly string[]; readonly sets?: Readonly<Arguments> }>
	>;
}

/** What one item contributes to a call that serves several items. */
export interface Row {
	/** Index of the incoming item. */
	readonly item: number;
	readonly arguments: Arguments;
	/** What may go wrong and is no reason to refuse, such as a rule that only third parties report. */
	readonly warnings: readonly string[];
	/** How cells were read where that is not plain: a time in two zones, a rewritten address. */
	readonly notes: readonly string[];
}

/** Several items that become one success item, and the calls that this takes. */
export interface Group {
	readonly items: readonly number[];
	readonly calls: ReadonlyArray<{
		readonly items: readonly number[];
		readonly arguments: Arguments;
	}>;
	/** Why the items do not go together, by argument. */
	readonly conflicts: Readonly<Record<string, string>>;
}

/** How a tool serves several incoming items at once. */
export interface Combination {
	/** The field and the value of it that switch this on; read from the first item. */
	readonly parameter: string;
	readonly value: unknown;
	/** What each item must bring; the tool's own schema then checks each call. */
	readonly rowSchema: ArgumentsSchema;
	/** Whether one bad item spoils the whole (one carousel) or only leaves by itself (uploads). */
	readonly allOrNothing: boolean;
	readonly group: (rows: readonly Row[]) => Group[];
}

/**
 * One tool of Adspirer as an operation of the node: the fields it shows, the arguments it sends, the IDs
 * it takes from the incoming item and those it makes. Nothing else in the node names a tool.
 */
export interface Tool {
	/** Name in the API's path, e.g. `create_tiktok_carousel_card`. */
	readonly name: string;
	readonly resource: INodePropertyOptions & { readonly value: string };
	readonly operation: INodePropertyOptions & { readonly value: string; readonly action: string };
	/** Named after the arguments in camelCase; optional ones sit in collections. */
	readonly fields: INodeProperties[];
	readonly schema: ArgumentsSchema;
	readonly choices: readonly Choice[];
	/** Arguments that Take IDs From can fill from the incoming item, and the kind of ID they take. */
	readonly takes: Readonly<Record<string, IdKind>>;
	/** Kinds of ID the tool makes, the main one first. */
	readonly makes: readonly IdKind[];
	/** Arguments that set a budget, in account currency. */
	readonly budgets: readonly string[];
	readonly combination?: Combination;
}

/** The name of an argument's field: `image_urls` → `imageUrls`. */
export function parameterName(argument: string): string {
	return argument.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** How a tool is called in messages: "Carousel Card > Create". */
export function titleOf(tool: Tool): string {
	return `${tool.resource.name} > ${tool.operation.name}`;
}

/** Stands for an argument that was given and refused, where a rule asks what was given. */
const REFUSED = Symbol('refused');

/** A rule between arguments; `message` is shown at `argument` when it is broken. */
export function rule(
	argument: string,
	message: string,
	isBroken: (given: Readonly<Arguments>) => boolean,
) {
	return z.refine<Arguments>(() => false, {
		error: message,
		path: [argument],
		// Also when single arguments are refused, which zod leaves out: a message names all problems of an item.
		when: ({ value, issues }) =>
			isBroken({
				...Object.fromEntries(
					issues.map(({ path = [] }): [string, unknown] => [String(path[0]), REFUSED]),
				),
				...(isRecord(value) && value),
			}),
	});
}
