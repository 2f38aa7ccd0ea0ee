import type { WriteTool } from './contract';
import type { CreatedIds } from './ids';
import type { Arguments } from './rules';

/** What a tool did, as far as its answer tells it. */
export interface Result {
	tool: WriteTool;
	arguments: Arguments;
	advertiserId: string;
	/** The IDs to tell; a failed upload stands as `None`. */
	ids: CreatedIds;
	/** The button that TikTok took, when it corrected the one asked for. */
	correctedCallToAction?: string;
	/** Milliseconds since 1970: the suffix of a campaign's name. */
	now: number;
}

/** A labelled value, or several under one label. */
export interface Line {
	label: string;
	values: readonly string[];
}

/** The parts of an answer's text, before a shape puts them together. */
export interface Wording {
	headline: string;
	/** The new IDs, which the shapes tell in their ways. */
	ids: Line[];
	/** All the rest, with IDs among it that are not new: advertiser, pixel, the request's own campaign. */
	details: Line[];
	nextSteps: string[];
}

const HEADLINES: Readonly<Record<WriteTool, string>> = {
	upload_tiktok_images: '📤 Images uploaded to the TikTok Asset Library',
	create_tiktok_carousel_card: '🎠 Carousel card created',
	create_tiktok_campaign: '🚀 TikTok campaign created',
	add_tiktok_ad_group: '🎯 Ad group added to the campaign',
	add_tiktok_ad: '🎬 Ad added to the ad group',
};

const NEXT_STEPS: Readonly<Record<WriteTool, readonly string[]>> = {
	upload_tiktok_images: [
		'Build a carousel with `create_tiktok_carousel_card` (2-10 images)',
		'Or pass them to `create_tiktok_campaign` as `existing_image_ids`',
	],
	create_tiktok_carousel_card: [
		'Use the card in `create_tiktok_campaign` or `add_tiktok_ad` with card_type="IMAGE"',
	],
	create_tiktok_campaign: [
		'Review it in TikTok Ads Manager, everything is PAUSED',
		'Add ad groups with `add_tiktok_ad_group` (budgets from 20 USD)',
	],
	add_tiktok_ad_group: ['Add ads with `add_tiktok_ad`'],
	add_tiktok_ad: ['Enable the ad in TikTok Ads Manager when you are ready 🎉'],
};

/** How the live service might write each label; a shape picks by the request's number. */
const LABELS: Readonly<Record<keyof CreatedIds, readonly string[]>> = {
	image_ids: ['Image IDs', 'image_ids', 'TikTok Image IDs', 'Image Ids'],
	card_id: ['Card ID', 'card_id', 'Carousel Card ID', 'Card Id'],
	campaign_id: ['Campaign ID', 'campaign_id', 'Campaign Id', 'Campaign id'],
	adgroup_id: ['Ad Group ID', 'AdGroup ID', 'adgroup_id', 'Adgroup ID', 'Ad group ID'],
	ad_id: ['Ad ID', 'ad_id', 'Ad Id'],
};

/** Puts a result into words; `variation` changes how labels are written. */
export function wordingOf(result: Result, variation: number): Wording {
	return {
		headline: HEADLINES[result.tool],
		ids: idLines(result.ids, variation),
		details: detailsOf(result),
		nextSteps: [...NEXT_STEPS[result.tool]],
	};
}

/** `[name, IDs]` of every kind of ID that there is. */
export function idEntries(ids: CreatedIds): Array<[name: keyof CreatedIds, values: string[]]> {
	const all: Array<[keyof CreatedIds, string | string[] | undefined]> = [
		['image_ids', ids.image_ids],
		['card_id', ids.card_id],
		['campaign_id', ids.campaign_id],
		['adgroup_id', ids.adgroup_id],
		['ad_id', ids.ad_id],
	];
	return all.flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat()]]));
}

function idLines(ids: CreatedIds, variation: number): Line[] {
	return idEntries(ids).flatMap(([name, values]) => {
		const labels = LABELS[name];
		const label = labels[variation % labels.length] ?? name;
		const oneEach = name === 'image_ids' && variation % 2 === 1;
		if (!oneEach) return [{ label, values }];
		return values.map((value) => ({ label: label.replace(/s$/, ''), values: [value] }));
	});
}

function detailsOf({
	tool,
	arguments: given,
	advertiserId,
	ids,
	now,
	correctedCallToAction,
}: Result): Line[] {
	const asGiven = (label: string, name: string): Line[] => {
		const values = [given[name]].flat().filter((value) => value !== undefined && value !== null);
		return values.length > 0 ? [{ label, values: values.map(String) }] : [];
	};
	const money = (label: string, name: string): Line[] =>
		typeof given[name] === 'number' ? [{ label, values: [`$${given[name].toFixed(2)} USD`] }] : [];
	const line = (label: string, value: string): Line => ({ label, values: [value] });
	const own: Readonly<Record<WriteTool, Line[]>> = {
		upload_tiktok_images: [line('Uploaded', uploadCount(ids.image_ids ?? []))],
		create_tiktok_carousel_card: [
			...asGiven('Image IDs', 'image_ids'),
			...asGiven('Card Type', 'card_type'),
		],
		create_tiktok_campaign: [
			line('Campaign Name', suffixedName(given.campaign_name, now)),
			...asGiven('Objective', 'objective'),
			...money('Daily Budget', 'budget_daily'),
			...money('Lifetime Budget', 'budget_lifetime'),
			...asGiven('Pixel ID', 'pixel_id'),
			...asGiven('Card ID', 'card_id'),
			...asGiven('Location IDs', 'target_locations'),
		],
		add_tiktok_ad_group: [
			...asGiven('Campaign ID', 'campaign_id'),
			...asGiven('Name', 'adgroup_name'),
			...money('Budget', 'budget'),
			...asGiven('Pixel ID', 'pixel_id'),
			...asGiven('Location IDs', 'location_ids'),
		],
		add_tiktok_ad: [
			...asGiven('Ad Group ID', 'adgroup_id'),
			...asGiven('Card ID', 'card_id'),
			...asGiven('Image IDs', 'image_ids'),
			...asGiven('Landing Page', 'landing_page_url'),
		],
	};
	return [
		...own[tool],
		...(correctedCallToAction
			? [line('Call to Action', `${correctedCallToAction} (autocorrected)`)]
			: []),
		line('Advertiser ID', advertiserId),
		line('Status', tool === 'upload_tiktok_images' ? '✅ Done' : '⏸️ PAUSED'),
	];
}

/** The name that the service gives a campaign: the one asked for and the second of its making. */
export function suffixedName(name: unknown, now: number): string {
	return `${String(name)}_${Math.floor(now / 1000)}`;
}

function uploadCount(imageIds: readonly string[]): string {
	const arrived = imageIds.filter((id) => id !== 'None').length;
	return `${arrived} of ${imageIds.length} images`;
}
