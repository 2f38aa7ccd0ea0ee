/** Image > Get Many: docs page `discover_tiktok_assets`. */
import type { IDataObject } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { isPlaceholder } from '../api/placeholders';
import { readEntries, type ListAnswer, type ListRow } from '../api/rows';
import { digitId } from '../cells/kinds';
import { advertiserId } from './fields';
import type { Tool } from './tool';

/** Where a list tells the ID of an image, the plainest name first. */
const ID_COLUMNS = ['image_id', 'imageid', 'asset_id', 'material_id', 'id'];

export const listImages: Tool = {
	name: 'discover_tiktok_assets',
	resource: { name: 'Image', value: 'image' },
	operation: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many images',
		description:
			'Get the images that are in the TikTok asset library already. Runs once for all incoming items.',
	},
	fields: [
		{
			...advertiserId(),
			description:
				'TikTok ad account whose images to list, from the list or by its advertiser ID. If empty, the one that is connected; needed when several are. Example: 7000000000000000001.',
		},
	],
	schema: z.object({ advertiser_id: z.optional(digitId()) }),
	choices: [],
	takes: {},
	makes: [],
	budgets: [],
	lists: { entries: 'images', isFree: false, read: imageItems },
};

function imageItems(answer: ListAnswer): IDataObject[] {
	const seen = new Set<string>();
	const images = readEntries(answer, (row) => {
		const image = imageIdIn(row);
		return image === undefined ? undefined : { image, row };
	});
	return images.flatMap(({ image, row }) => {
		if (seen.has(image)) return [];
		seen.add(image);
		return [{ ...row, image_id: image, image_ids: [image] }];
	});
}

function imageIdIn(row: ListRow): string | undefined {
	if ('video_id' in row && !('image_id' in row)) return undefined;
	for (const column of ID_COLUMNS) {
		const value = row[column]?.trim();
		if (value !== undefined && value !== '' && !/\s/.test(value) && !isPlaceholder(value))
			return value;
	}
	return undefined;
}
