/** Image > Upload: docs page `upload_tiktok_images`. */
import * as z from 'zod/v4-mini';

import { digitId, fileUrlList } from '../cells/kinds';
import { canonicalJson } from '../api/canonicalJson';
import { additionalFields, advertiserId, listField } from './fields';
import { FIRST_VERSION, type Group, type Row, type Tool } from './tool';

const MOST_URLS = 20;

const schema = z.object({
	image_urls: fileUrlList({ min: 1, max: MOST_URLS }),
	advertiser_id: z.optional(digitId()),
});

export const uploadImages: Tool = {
	name: 'upload_tiktok_images',
	resource: { name: 'Image', value: 'image' },
	operation: {
		name: 'Upload',
		value: 'upload',
		action: 'Upload images',
		description:
			'Upload images from public URLs to the TikTok asset library, for real, and give their image IDs. Free of ad spend; counts as a call.',
	},
	fields: [
		advertiserId(),
		listField({
			displayName: 'Image URLs',
			name: 'imageUrls',
			required: true,
			placeholder: 'e.g. https://example.com/banner.jpg',
			description:
				'1 to 20 public HTTPS addresses of JPG, PNG or WEBP images of at most 10 MB each: one a line, or a list from an expression or a spreadsheet cell. Example: https://example.com/banner.jpg.',
		}),
		{
			displayName: 'Combine Items',
			name: 'combineItems',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description:
				'Whether to upload the images of all incoming items in as few calls as possible (20 images a call) and give one item with all image IDs in order',
		},
		{
			...additionalFields([]),
			displayOptions: { show: { '@version': [FIRST_VERSION] } },
		},
	],
	schema,
	choices: [],
	takes: {},
	makes: ['image_ids'],
	budgets: [],
	combination: {
		parameter: 'combineItems',
		value: true,
		rowSchema: z.extend(schema, { image_urls: fileUrlList({ min: 1 }) }),
		allOrNothing: false,
		group: uploadTogether,
	},
};

/** One group for each set of equal other arguments (an advertiser, as a rule), 20 URLs a call. */
function uploadTogether(rows: readonly Row[]): Group[] {
	const groups = new Map<string, { rest: object; urls: Array<{ url: unknown; item: number }> }>();
	for (const { item, arguments: given } of rows) {
		const { image_urls: urls, ...rest } = given;
		const key = canonicalJson(rest);
		const group = groups.get(key) ?? { rest, urls: [] };
		groups.set(key, group);
		group.urls.push(...[urls].flat().map((url) => ({ url, item })));
	}
	return [...groups.values()].map(({ rest, urls }) => ({
		items: distinct(urls.map(({ item }) => item)),
		calls: inChunks(urls, MOST_URLS).map((chunk) => ({
			items: distinct(chunk.map(({ item }) => item)),
			arguments: { ...rest, image_urls: chunk.map(({ url }) => url) },
		})),
		conflicts: {},
	}));
}

const distinct = (items: number[]) => [...new Set(items)];

const inChunks = <T>(list: T[], size: number): T[][] =>
	Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
		list.slice(i * size, (i + 1) * size),
	);
