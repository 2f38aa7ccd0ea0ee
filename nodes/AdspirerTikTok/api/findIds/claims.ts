/** What a reader hands to the judge. */
export interface Claim {
	/** The value as told; empty where the answer says that there is none (`None`, null). */
	readonly value: string;
	/** What names it, from the outside in: fields of data; headings, column and label of a text. */
	readonly names: readonly string[];
	/** What is said behind it: "(existing)", "was added to campaign …", the other cells of its row. */
	readonly remark: string;
	/** Whether it stands in data, where every field has to be known, or in a text, where names may be free. */
	readonly isData: boolean;
	/** Whether a list lies around it. */
	readonly isListed: boolean;
	/** The field of data, or the text. */
	readonly place: string;
}

/** Where a claim stood, in words: `structured.campaign_id`, `text: "Campaign ID"`. */
export function sourceOf({ place, names, isData }: Claim): string {
	if (isData) return place;
	const label = (names.findLast((name) => name !== '') ?? '')
		.replace(/[^\p{L}\p{N}_ ]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return label === '' ? place : `${place}: "${label.slice(-60)}"`;
}
