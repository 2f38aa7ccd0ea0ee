import { findMade } from '../../../../nodes/AdspirerTikTok/api/findIds/findMade';
import type { Ids } from '../../../../nodes/AdspirerTikTok/api/ids';
import type { Made } from '../../../../nodes/AdspirerTikTok/api/reply';
import { MAKES } from './idArbitraries';

/** IDs as TikTok's, to be told from each other at a glance: new ones, one that was there before, an advertiser. */
export const A = '1790000000000007919';
export const B = '1791111111111117923';
export const C = '1792222222222227927';
export const OLD = '1780000000000000001';
export const ADVERTISER = '7123456789012345678';
export const IMAGE_1 = 'ad-site-i18n-sg/202306025d0d2c5b1c1d4c43';
export const IMAGE_2 = 'tos-alisg-i-0051/ab12cd34ef';

/** Image IDs that only a label or a name tells from other tokens. */
export const X = 'a1b2c3d4e5';
export const Y = 'f6a7b8c9d0';

/** What a tool's text, and further fields of `data`, tell of what was made. */
export const made = (
	tool: keyof typeof MAKES,
	text: string,
	data: Record<string, unknown> = {},
	request: Record<string, unknown> = {},
): Made => findMade({ data: { text, ...data }, text }, MAKES[tool], request);

/** The IDs of that. */
export const find = (...told: Parameters<typeof made>): Ids => made(...told).ids;

/** The card that is found in a text. */
export const findCard = (text: string): Ids => find('create_tiktok_carousel_card', text);

/** The images that are found in a text, and in further fields of `data`. */
export const findImages = (text: string, data: Record<string, unknown> = {}): Ids['image_ids'] =>
	find('upload_tiktok_images', text, data).image_ids;
