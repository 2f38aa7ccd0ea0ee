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
import { MATRIX } from './matrix';
import { CALLS_TO_ACTION, CARD_TYPES } from './options';
import { checksOf, countOf } from './rules';
import { rule, type Arguments, type Group, type Row, type Tool } from './tool';

const NAME = 'create_tiktok_carousel_card';

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

const checks = [...checksOf(MATRIX, NAME), imagesKeepPlaces];

export const createCarouselCard: Tool = {
	name: NAME,
	resource: { name: 'Carousel Card', value: 'carouselCard' },
	operation: {
		name: 'Create',
		value: 'create',
		action: 'Create carousel card',
		description:
			'Make a real carousel card of 2 to 10 uploaded images, for a campaign or an ad, and give its card ID. Nothing runs by it alone.',
	},
	fields: [
		idSourceWithAllItems(),
		advertiserId(),
		imageIds('imageIds', { idSource: ['fields'] }),
		additionalFields([
			listField({
				displayName: 'Ad Texts',
				name: 'adTexts',
				placeholder: 'e.g. Waterproof, and light',
				description:
					'A text for each image, one a line, each of 1 to 100 characters. If there are fewer than images, the first is used again. Example: Waterproof, and light.',
			}),
			callToAction(),
			cardType(),
			listField({
				displayName: 'Landing Page URLs',
				name: 'landingPageUrls',
				placeholder: 'e.g. https://example.com/boots',
				description:
					'An HTTPS address for each image, one a line. If there are fewer than images, the first is used again. Example: https://example.com/boots.',
			}),
		]),
	],
	schema: schema.check(...checks),
	choices: [],
	takes: { image_ids: 'image_ids' },
	makes: ['card_id'],
	budgets: [],
	combination: {
		parameter: 'idSource',
		value: 'allItems',
		rowSchema: z.extend(schema, { image_ids: imageIdList({ min: 1 }) }).check(...checks),
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
