/** Carousel Card > Create: docs page `create_tiktok_carousel_card`. */
import * as z from 'zod/v4-mini';

import { choice, digitId, httpsUrlList, imageIdList, openChoice, textList } from '../cells/kinds';
import { hadGaps } from '../cells/list';
import { canonicalJson } from '../api/canonicalJson';
import {
	additionalFields,
	advertiserId,
	callToAction,
	cardType,
	idSourceWithAllItems,
	imageIds,
	listField,
} from './fields';
import { CALLS_TO_ACTION, CARD_TYPES } from './options';
import { rule, type Arguments, type Group, type Row, type Tool } from './tool';

const countOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);

const notMoreThanImages = (argument: string) =>
	rule(
		argument,
		'more entries than images given; one for each image is allowed',
		(given) => countOf(given.image_ids) > 0 && countOf(given[argument]) > countOf(given.image_ids),
	);

/** Texts and pages belong to images by position, and the place of a blank image cannot be known. */
const imagesKeepPlaces = rule(
	'image_ids',
	'a blank entry before others, but several texts or landing pages belong to the images by their position: remove the blank entry',
	({ image_ids: images, ad_texts: texts, landing_page_urls: pages }) =>
		hadGaps(images) && (countOf(texts) > 1 || countOf(pages) > 1),
);

const schema = z.object({
	image_ids: imageIdList({ min: 2, max: 10 }),
	card_type: z.optional(choice(CARD_TYPES)),
	ad_texts: z.optional(textList(100)),
	landing_page_urls: z.optional(httpsUrlList()),
	call_to_action: z.optional(openChoice(CALLS_TO_ACTION)),
	advertiser_id: z.optional(digitId()),
});

const besideOneAnother = [
	notMoreThanImages('ad_texts'),
	notMoreThanImages('landing_page_urls'),
	imagesKeepPlaces,
];

export const createCarouselCard: Tool = {
	name: 'create_tiktok_carousel_card',
	resource: { name: 'Carousel Card', value: 'carouselCard' },
	operation: {
		name: 'Create',
		value: 'create',
		action: 'Create carousel card',
		description: 'Put 2 to 10 uploaded images into a carousel, for a campaign or an ad',
	},
	fields: [
		idSourceWithAllItems(),
		imageIds('imageIds', { idSource: ['fields'] }),
		additionalFields([
			listField(
				{
					displayName: 'Ad Texts',
					name: 'adTexts',
					placeholder: 'e.g. Waterproof, and light',
					description:
						'A text for each image, of 1 to 100 characters. If there are fewer than images, the first is used again.',
				},
				'Add Ad Text',
			),
			advertiserId(),
			callToAction(),
			cardType(),
			listField(
				{
					displayName: 'Landing Page URLs',
					name: 'landingPageUrls',
					placeholder: 'e.g. https://example.com/boots',
					description:
						'An HTTPS address for each image. If there are fewer than images, the first is used again.',
				},
				'Add URL',
			),
		]),
	],
	schema: schema.check(...besideOneAnother),
	choices: [],
	takes: { image_ids: 'image_ids' },
	makes: ['card_id'],
	budgets: [],
	combination: {
		parameter: 'idSource',
		value: 'allItems',
		rowSchema: z.extend(schema, { image_ids: imageIdList({ min: 1 }) }).check(...besideOneAnother),
		allOrNothing: true,
		group: (rows) => [intoOneCard(rows)],
	},
};

/** All images in item order; texts and pages stay beside their image, all else must agree. */
function intoOneCard(rows: readonly Row[]): Group {
	const items = rows.map(({ item }) => item);
	const merged: Arguments = {};
	const conflicts: Record<string, string> = {};
	for (const { item, arguments: given } of rows) {
		const { image_ids: _images, ad_texts: _texts, landing_page_urls: _pages, ...rest } = given;
		for (const [argument, value] of Object.entries(rest)) {
			const earlier = (merged[argument] ??= value);
			if (canonicalJson(earlier) === canonicalJson(value)) continue;
			conflicts[argument] =
				`item ${item} gives ${canonicalJson(value)}, an earlier item ${canonicalJson(earlier)}; one carousel card has only one`;
		}
	}
	const together: Arguments = {
		...merged,
		image_ids: rows.flatMap(({ arguments: given }) => given.image_ids),
		...besideImages(rows, 'ad_texts'),
		...besideImages(rows, 'landing_page_urls'),
	};
	return { items, calls: [{ items, arguments: together }], conflicts };
}

/** One entry an image: the item's own, its first one again, or else the first of all. */
function besideImages(rows: readonly Row[], argument: string): Arguments {
	const listOf = (row: Row) => [row.arguments[argument] ?? []].flat();
	const [first] = rows.flatMap(listOf);
	if (first === undefined) return {};
	const entries = rows.flatMap((row) => {
		const own = listOf(row);
		return Array.from(
			{ length: countOf(row.arguments.image_ids) },
			(_, i) => own[i] ?? own[0] ?? first,
		);
	});
	return { [argument]: entries };
}
