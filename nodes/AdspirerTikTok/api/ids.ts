export const ID_KINDS = [
	'image_ids',
	'card_id',
	'campaign_id',
	'adgroup_id',
	'ad_id',
	'advertiser_id',
] as const;
export type IdKind = (typeof ID_KINDS)[number];
export interface Ids {
	image_ids?: string[];
	card_id?: string;
	campaign_id?: string;
	adgroup_id?: string;
	ad_id?: string;
	advertiser_id?: string;
}
export const isPlaceholder = (text: string) =>
	/^(none|null|n\/a|na|undefined|nan|-|—|pending|unknown|tbd|string|)$/i.test(text.trim());
export const DRY_RUN_PREFIX = 'dry_run:';
