/** Which fields the node's description wants shown, by n8n's own rules. */
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { AdspirerTikTok } from '../../../nodes/AdspirerTikTok/AdspirerTikTok.node';
import type { Tool } from '../../../nodes/AdspirerTikTok/operations/tool';
import { membersOf } from '../../../nodes/AdspirerTikTok/pipeline/parameters';
import { shownWith } from '../../shownFields';

const { description } = new AdspirerTikTok();

/** Values of fields; all others have their defaults. */
export type Values = Readonly<Record<string, string>>;

/** What the panel shows, by the editor's labels. */
export interface ShownFields {
	/** From top to bottom. */
	readonly labels: string[];
	/** What each collection lists to be added, by the collection's name. One field alone has no list. */
	readonly offers: Record<string, string[]>;
}

/** What the panel is to show for these values. */
export function fieldsFor(values: Values): ShownFields {
	const isShown = shownWith(description, { ...values });
	const fields = description.properties.filter((field) => isShown(field));
	const labelsOf = (shown: INodeProperties[]) => shown.map(({ displayName }) => displayName);
	return {
		labels: labelsOf(fields),
		offers: Object.fromEntries(
			fields
				.filter(({ type }) => type === 'collection')
				.map(
					(collection) =>
						[
							collection.name,
							labelsOf(membersOf(collection).filter((field) => isShown(field, {}))),
						] as const,
				)
				.filter(([, offered]) => offered.length > 1),
		),
	};
}

/** A field with a list of choices on which other fields depend. */
export interface Decision {
	readonly parameter: string;
	readonly choices: readonly INodePropertyOptions[];
}

/** The decisions of an operation, from top to bottom. */
export function decisionsOf({ fields }: Pick<Tool, 'fields'>): Decision[] {
	const rules = fields
		.flatMap((field) => [field, ...membersOf(field)])
		.flatMap(({ displayOptions }) => [displayOptions?.show ?? {}, displayOptions?.hide ?? {}]);
	// A field inside a collection names one outside as `/objective`.
	const deciding = new Set(rules.flatMap(Object.keys).map((name) => name.replace(/^\//, '')));
	return fields
		.filter(({ name }) => deciding.has(name))
		.map(({ name, options = [] }) => ({
			parameter: name,
			choices: options.filter((option) => 'value' in option),
		}));
}
