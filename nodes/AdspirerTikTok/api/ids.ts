/** The kinds of IDs that the tools take and make, by the names of the API's arguments. */
export const ID_KINDS = [
	'image_ids',
	'card_id',
	'campaign_id',
	'adgroup_id',
	'ad_id',
	'advertiser_id',
] as const;

export type IdKind = (typeof ID_KINDS)[number];

/** IDs by kind. */
export interface Ids {
	image_ids?: string[];
	card_id?: string;
	campaign_id?: string;
	adgroup_id?: string;
	ad_id?: string;
	advertiser_id?: string;
}

/** Whether an argument of the API takes an ID or several, by its name. */
export const isIdArgument = (name: string): boolean => /_ids?$/.test(name);
