import fc from '../../../fastCheck';
import type { IdKind } from '../../../../nodes/AdspirerTikTok/api/ids';

/** What the tools make, the primary kind first. */
export const MAKES = {
	upload_tiktok_images: ['image_ids'],
	create_tiktok_carousel_card: ['card_id'],
	create_tiktok_campaign: ['campaign_id', 'adgroup_id', 'ad_id'],
	add_tiktok_ad_group: ['adgroup_id'],
	add_tiktok_ad: ['ad_id'],
} as const satisfies Record<string, readonly IdKind[]>;

/** The kinds of which a tool makes one. */
export type SingleKind = Exclude<IdKind, 'image_ids' | 'advertiser_id'>;

export const SINGLE_KINDS = ['card_id', 'campaign_id', 'adgroup_id', 'ad_id'] as const;

/** 15 to 19 digits, as TikTok's IDs have. */
export const numericId = fc
	.tuple(fc.constantFrom('17', '18', '72'), fc.bigInt({ min: 10n ** 13n, max: 10n ** 17n - 1n }))
	.map(([start, rest]) => `${start}${rest}`);

/** Hexadecimal digits. */
export const hex = (length: number) =>
	fc
		.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
		.map((digits) => digits.join(''));

/** Some like TikTok's, some that only a label tells from other tokens. */
export const imageId = fc.oneof(
	hex(16).map((hash) => `ad-site-i18n-sg/20230602${hash}`),
	hex(20).map((hash) => `tos-alisg-i-0051c001-sg/${hash}`),
	hex(15).map((hash) => `7${hash}f`),
);

/** Any number as long as an ID. */
export const longNumber = fc.bigInt({ min: 10n ** 14n, max: 10n ** 19n }).map(String);
