import fc from '../../../fastCheck';
import { hex, longNumber } from './idArbitraries';
import { labelled, labelledInline } from './textArbitraries';

const OTHER_IDS = [
	...['Pixel ID', 'Identity ID', 'Video ID', 'Request ID', 'Lead ID', 'Thread ID', 'Postcard ID'],
	...['Ad Account ID', 'Ad Creative ID', 'pixel_id', 'Custom Audience ID', 'Spark post ID'],
	...['Location ID', 'Trace id', 'Ad Set ID', 'Campaign group ID', 'Card template ID'],
];
const FOREIGN_IDS = [
	...['Parent campaign ID', 'Existing card ID', 'Source ad ID', 'Previous ad group ID'],
	...['Old campaign ID', 'template_campaign_id', 'Original Ad ID', 'sourceAdGroupId'],
];

/** What else the tools' answers hold: IDs of other things and of older ones, prices, dates, names, addresses. */
export const noise: fc.Arbitrary<string> = fc.oneof(
	fc.tuple(fc.constantFrom(...OTHER_IDS), longNumber).chain(([label, id]) => labelled(label, id)),
	fc
		.tuple(fc.constantFrom(...FOREIGN_IDS), longNumber)
		.chain(([label, id]) => labelledInline(label, id)),
	longNumber.map((id) => `Copied from campaign ID ${id}.`),
	longNumber.map((id) => `## Existing campaigns\n- Spring 2025 (ID: ${id})\n\n## Summary`),
	longNumber.map(
		(id) => `https://ads.tiktok.com/i18n/perf?aadvid=${id}&campaign_id=${id}&ad_id=${id}`,
	),
	longNumber.map((id) => `[Open in Ads Manager](https://ads.tiktok.com/i18n/ad/${id})`),
	longNumber.map((id) => `Pixel: Main pixel (ID: ${id})`),
	longNumber.map((id) => `| Pixel | Status |\n|---|---|\n| ${id} | ok |`),
	longNumber.map(
		(id) =>
			`\`\`\`json\n{"pixel_id": "${id}", "request": {"ad_id": "${id}", "card_id": "<card_id>"}}\n\`\`\``,
	),
	longNumber.map((id) => `Campaign name: Spring_${id}`),
	longNumber.map((id) => `Order ${id} was charged.`),
	hex(32).map((hash) => `Checksum: ${hash}`),
	fc.uuid().map((uuid) => `Request ID: ${uuid}`),
	fc.constantFrom(
		'Card ID: None',
		'### Card ID\n\nNone',
		'**Ad ID:** N/A',
		'Ad ID\n- pending',
		'Ad Group ID: pending',
		'Ad Group ID\n\nBudget: 20000000000',
		'| Campaign ID | — |',
		'campaign_id = null',
		'Image ID: None',
		'Image IDs: None, None',
		'{"card_id": null, "ad_id": "None", "image_ids": [null, "None"]}',
		'Use your_card_id or <card_id> in the next call.',
		'Daily budget: $1,234.50 USD, at most $1234567890.00.',
		'Budget: 20000000000 JPY',
		'Schedule: 2026-05-01 10:00:00 – 2026-06-01 10:00:00',
		'Created at 2026-05-01T10:00:00.123456789Z (1777600000)',
		'Call +1 (415) 555-2671 or +14155552671.',
		'Uploaded 3 of 5 images, banner_2026_05.jpg (1200x628, 204800 bytes) first.',
		'Files: IMG_20260501_123456.png, hero-2026-05-01.webp',
		'Next steps:\n1. Build a carousel with `create_tiktok_carousel_card` (2-10 images)\n2. Add ads',
		'Age groups: AGE_18_24, AGE_25_34. Locations: 6252001, 2635167.',
		'Everything is PAUSED until you enable it.',
		'Tip: the ad ID, the campaign ID and the card ID are shown in Ads Manager.',
		'Quota: 42 of 150 calls used on plus until 2026-05-01.',
		'---',
	),
);

/** A text with paragraphs of noise before and after. */
export const amidNoise = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	fc
		.tuple(
			fc.array(noise, { maxLength: 4 }),
			text,
			fc.array(noise, { maxLength: 4 }),
			fc.constantFrom('\n\n', '\r\n\r\n'),
		)
		.map(([before, told, after, separator]) => [...before, told, ...after].join(separator));
