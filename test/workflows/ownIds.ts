import { isDeepStrictEqual } from 'node:util';
import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../nodes/AdspirerTikTok/api/jsonValue';
import type { Ledger } from '../simulator/ledger';

/** Where an item has the ID of what a tool has made. */
const MADE = {
	upload_tiktok_images: 'image_ids',
	create_tiktok_carousel_card: 'card_id',
	create_tiktok_campaign: 'campaign_id',
	add_tiktok_ad_group: 'adgroup_id',
	add_tiktok_ad: 'ad_id',
} as const;

/**
 * The IDs on an item (by their names) that are of an object made for this very item: asked for by its name or its
 * `urls`, and built on its other IDs. An ID that exists may still be another row's.
 */
export function ownIds({ created }: Ledger, json: IDataObject): string[] {
	const { name, urls } = json;
	const addresses = typeof urls === 'string' ? urls.split('\n') : urls;
	const own = { ...json, campaign_name: name, adgroup_name: name, image_urls: addresses };
	return created.flatMap(({ tool, ids, arguments: given }) => {
		const kind = MADE[tool];
		const isFor = Object.entries(own).every(
			([argument, value]) =>
				!isRecord(given) || !(argument in given) || isDeepStrictEqual(given[argument], value),
		);
		return isFor && isDeepStrictEqual(ids[kind], json[kind]) ? [kind] : [];
	});
}
