import fc from 'fast-check';
import type { IdKind } from '../../../../nodes/AdspirerTikTok/api/ids';

/** What the tools make, by the name of the tool. */
export const MAKES = {
	upload_tiktok_images: ['image_ids'],
	create_tiktok_carousel_card: ['card_id'],
	create_tiktok_campaign: ['campaign_id', 'adgroup_id', 'ad_id'],
	add_tiktok_ad_group: ['adgroup_id'],
	add_tiktok_ad: ['ad_id'],
} as const satisfies Record<string, readonly IdKind[]>;

/** The kinds of which an answer tells one. */
export type SingleKind = Exclude<IdKind, 'image_ids' | 'advertiser_id'>;

export const numericId = fc
	.tuple(fc.constantFrom('17', '18', '72'), fc.bigInt({ min: 10n ** 13n, max: 10n ** 17n - 1n }))
	.map(([start, rest]) => `${start}${rest}`);

const hex = (length: number) =>
	fc
		.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
		.map((digits) => digits.join(''));

export const imageId = fc.oneof(
	hex(16).map((hash) => `ad-site-i18n-sg/20230602${hash}`),
	hex(20).map((hash) => `tos-alisg-i-0051c001-sg/${hash}`),
	hex(15).map((hash) => `7${hash}f`),
);

const LABELS: Record<SingleKind | 'image_ids', readonly string[]> = {
	card_id: [
		'Card ID',
		'card_id',
		'Carousel Card ID',
		'New Card ID',
		'cardId',
		'TikTok Card Id',
		'card-id',
		'CARD_ID',
		'Created carousel card ID',
		"Card's ID",
		'ID of the card',
	],
	campaign_id: [
		'Campaign ID',
		'campaign_id',
		'Campaign Id',
		'campaignId',
		'New campaign ID',
		'TikTok Campaign ID',
		"campaign's ID",
		'ID of the new campaign',
	],
	adgroup_id: [
		'Ad Group ID',
		'AdGroup ID',
		'Adgroup Id',
		'ad_group_id',
		'adgroup_id',
		'ad-group-id',
		'adGroupId',
		"Ad group's ID",
		'ID of the ad group',
		'New Ad Group ID',
	],
	ad_id: [
		'Ad ID',
		'ad_id',
		'Ad Id',
		'adId',
		'New Ad ID',
		'TikTok ad ID',
		'ID of the ad',
		"Ad's ID",
	],
	image_ids: [
		'Image ID',
		'image_id',
		'TikTok Image ID',
		'imageId',
		'Image Id',
		'Uploaded image ID',
	],
};

export const labelOf = (kind: SingleKind | 'image_ids') => fc.constantFrom(...LABELS[kind]);

/** A label and its value, the ways that fit into a line of others. */
const INLINE: ReadonlyArray<(label: string, id: string) => string> = [
	(label, id) => `${label}: ${id}`,
	(label, id) => `**${label}:** \`${id}\``,
	(label, id) => `**${label}**: ${id}`,
	(label, id) => `*${label}*: **${id}**`,
	(label, id) => `__${label}:__ _${id}_`,
	(label, id) => `${label} = ${id}`,
	(label, id) => `${label}=${id}`,
	(label, id) => `${label} → ${id}`,
	(label, id) => `${label} -> \`${id}\``,
	(label, id) => `${label} – ${id}`,
	(label, id) => `"${label}": "${id}"`,
	(label, id) => `'${label}': '${id}'`,
	(label, id) => `${label}：“${id}”`,
	(label, id) => `${label}\u00a0:\u00a0\u200b${id}\u200b`,
	(label, id) => `<b>${label}</b>: <code>${id}</code>`,
	(label, id) => `${label} (new): ${id}`,
	(label, id) => `${label}: [${id}](https://ads.tiktok.com/i18n/perf?aadvid=7000000000000000001)`,
	(label, id) => `[**${label}**](https://ads.tiktok.com/1790000000000000009): ${id}`,
	(label, id) => `${label} is ${id}`,
	(label, id) => `${label} ${id}`,
	(label, id) => `${label} #${id}`,
	(label, id) => `🆔 ${label}: ${id} ✅`,
];

/** The ways that take lines of their own. */
const BLOCKS: ReadonlyArray<(label: string, id: string) => string> = [
	...INLINE,
	(label, id) => `- **${label}:** ${id}`,
	(label, id) => `1. ${label}: ${id}`,
	(label, id) => `> ${label}: ${id}`,
	(label, id) => `### ${label}\n\n${id}`,
	(label, id) => `**${label}**\n\`${id}\``,
	(label, id) => `${label}:\n- ${id}`,
	(label, id) => `${label}:\n1. ${id}`,
	(label, id) => `${label}:\n\`\`\`\n${id}\n\`\`\``,
	(label, id) => `| ${label} | ${id} |`,
	(label, id) => `| Field | Value |\n|---|---|\n| Status | PAUSED |\n| **${label}** | \`${id}\` |`,
	(label, id) => `| Name | ${label} |\n|:--|--:|\n| Spring 2026 | ${id} |`,
	(label, id) => `| ${label} | Status |\n|---|---|\n| ${id} | PAUSED |`,
	(label, id) => `<p><strong>${label}:</strong><br/>${id}</p>`,
	(label, id) =>
		`<table>\n<tr><th>${label}</th><th>Status</th></tr>\n<tr><td>${id}</td><td>ok</td></tr>\n</table>`,
	(label, id) => `The ${label} is ${id}. Keep it.`,
	(label, id) => `Done! ${label} for your “Spring 2026”: ${id}`,
];

const told = (kind: SingleKind | 'image_ids', id: string, ways = BLOCKS) =>
	fc.tuple(labelOf(kind), fc.constantFrom(...ways)).map(([label, way]) => way(label, id));

/** One ID, alone in its paragraph. */
export const oneTold = (kind: SingleKind, id: string): fc.Arbitrary<string> => told(kind, id);

const NAMES: Record<SingleKind, string> = {
	card_id: 'Carousel Card',
	campaign_id: 'Campaign',
	adgroup_id: 'Ad Group',
	ad_id: 'Ad',
};

/** IDs of several kinds, in the shapes in which they come together. */
export function severalTold(
	ids: ReadonlyArray<readonly [SingleKind, string]>,
): fc.Arbitrary<string> {
	const lines = (way: (name: string, id: string) => string, separator = '\n') =>
		fc.constant(ids.map(([kind, id]) => way(NAMES[kind], id)).join(separator));
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const values = ids.map(([, id]) => id);
	return fc.oneof(
		fc.tuple(...ids.map(([kind, id]) => told(kind, id))).map((parts) => parts.join('\n\n')),
		fc
			.tuple(
				fc.constantFrom(', ', ' | ', '; ', '\n', '\n- '),
				...ids.map(([kind, id]) => told(kind, id, INLINE)),
			)
			.map(([separator, ...parts]) => parts.join(separator)),
		lines((name, id) => `✅ ${name}: Spring 2026 (ID: ${id})`),
		lines((name, id) => `- **${name}** “Spring 2026” – ID: \`${id}\``),
		lines(
			(name, id) => `## ${name}\n- **Name:** Spring 2026\n- **ID:** ${id}\n- **Status:** PAUSED`,
			'\n\n',
		),
		lines((name, id) => `${name}:\n  Name: Spring 2026\n  ID: ${id}`),
		lines(
			(name, id) => `${name.toLowerCase().replace(' ', '_')}:\n  id: "${id}"\n  status: PAUSED`,
		),
		lines((name, id) => `${name} → ${id}`),
		lines((name, id) => `${name} ${id} created`, ', '),
		lines(
			(name, id) =>
				`### ${name}\n\n| Field | Value |\n|---|---|\n| ID | ${id} |\n| Name | Spring 2026 |`,
			'\n\n',
		),
		fc.constant(
			[
				'| Type | Name | ID |',
				'|---|---|---|',
				...ids.map(([kind, id]) => row([NAMES[kind], 'Spring 2026', id])),
			].join('\n'),
		),
		fc
			.tuple(...ids.map(([kind]) => labelOf(kind)))
			.map((labels) =>
				[
					row(['Name', ...labels]),
					row(['---', ...labels.map(() => '---')]),
					row(['Spring 2026', ...values]),
				].join('\n'),
			),
		fc.constant(`${ids.map(([kind]) => `${NAMES[kind]} ID`).join(', ')}: ${values.join(', ')}`),
		fc.constant(`${ids.map(([kind]) => NAMES[kind]).join(' / ')} IDs: ${values.join(' / ')}`),
		fc.constant(`${ids.map(([kind]) => kind).join(',')}\n${values.join(',')}`),
		fc.constant(`\`\`\`json\n${JSON.stringify(Object.fromEntries(ids), null, 2)}\n\`\`\``),
		fc.constant(
			`Result: {${ids.map(([kind, id]) => `"${kind}": ${id}`).join(', ')}, "status": "ok"}`,
		),
		fc.constant(`{${ids.map(([kind, id]) => `'${kind}': '${id}'`).join(', ')}, 'error': None}`),
	);
}

/** Image IDs in order; `None` stands for an upload that failed. */
export function imagesTold(entries: readonly string[]): fc.Arbitrary<string> {
	const lines = (way: (id: string, position: number) => string, head = '', separator = '\n') =>
		fc.constant(head + entries.map((id, index) => way(id, index + 1)).join(separator));
	const heads = fc.constantFrom(
		'Image IDs:',
		'**Image IDs:**',
		'image_ids:',
		'### Image IDs',
		'TikTok Image IDs (in order):',
		'<b>Image IDs</b>:',
	);
	const items = fc.constantFrom<(id: string, position: number) => string>(
		(id) => `- ${id}`,
		(id) => `- \`${id}\` (banner_2026.jpg, 1200x628)`,
		(id, position) => `${position}. ${id}`,
		(id, position) => `${position}. banner-${position}.jpg → ${id}`,
		(id, position) =>
			`${position}. https://cdn.example.com/w_400,h_${position}/1790000000000000001.png: \`${id}\``,
		(id, position) => `* Image ${position}: **${id}**`,
		(id) => `  • ${id}`,
		(id) => `\`${id}\``,
	);
	const rows = fc.constantFrom(', ', ' and ', '; ', ' | ', ',\n  ');
	return fc.oneof(
		fc
			.tuple(heads, items)
			.map(([head, item]) => [head, ...entries.map((id, index) => item(id, index + 1))].join('\n')),
		fc
			.tuple(heads, items)
			.map(([head, item]) =>
				[head, '', ...entries.map((id, index) => item(id, index + 1))].join('\n'),
			),
		fc
			.tuple(
				fc.constantFrom('Image IDs:', 'image_ids =', '**Image IDs:**', 'Uploaded image IDs'),
				rows,
			)
			.map(([head, separator]) => `${head} ${entries.join(separator)}`),
		fc
			.tuple(...entries.map((id) => told('image_ids', id, INLINE)))
			.map((parts) => parts.join('\n')),
		lines((id, position) => `Image ${position} ID: ${id}`),
		lines((id, position) => `image_id_${position}=${id}`),
		lines(
			(id, position) =>
				`${position}. banner-${position}.jpg\n   - Image ID: \`${id}\`\n   - Size: 1200x628`,
		),
		lines(
			(id, position) => `| ${position} | banner_2026_${position}.jpg | \`${id}\` | ok |`,
			'| # | File | Image ID | Status |\n|---|---|---|---|\n',
		),
		lines((id) => `"${id}"`.replace('"None"', 'null'), 'image_ids: [', ', ').map(
			(text) => `${text}]`,
		),
		lines((id) => `'${id}'`.replace("'None'", 'None'), "{'image_ids': [", ', ').map(
			(text) => `${text}], 'failed': 0}`,
		),
		fc.constant(`\`\`\`json\n${JSON.stringify({ image_ids: entries }, null, 2)}\n\`\`\``),
		fc.constant(
			JSON.stringify({
				images: entries.map((id, index) => ({
					url: `https://example.com/${index}/1790000000000000001.jpg`,
					image_id: id === 'None' ? null : id,
				})),
			}),
		),
	);
}

const longNumber = fc.bigInt({ min: 10n ** 14n, max: 10n ** 19n }).map(String);

/** What else such answers hold: IDs of other things and of older ones, prices, dates, names, addresses. */
export const noise: fc.Arbitrary<string> = fc.oneof(
	fc
		.tuple(
			fc.constantFrom(
				'Pixel ID',
				'Identity ID',
				'Video ID',
				'Request ID',
				'Lead ID',
				'Thread ID',
				'Postcard ID',
				'Ad Account ID',
				'Ad Creative ID',
				'pixel_id',
				'Custom Audience ID',
				'Spark post ID',
				'Location ID',
				'Trace id',
			),
			longNumber,
			fc.constantFrom(...BLOCKS),
		)
		.map(([label, id, way]) => way(label, id)),
	fc
		.tuple(
			fc.constantFrom(
				'Parent campaign ID',
				'Existing card ID',
				'Source ad ID',
				'Previous ad group ID',
				'Old campaign ID',
				'template_campaign_id',
				'Original Ad ID',
				'sourceAdGroupId',
			),
			longNumber,
			fc.constantFrom(...INLINE),
		)
		.map(([label, id, way]) => way(label, id)),
	longNumber.map((id) => `Copied from campaign ID ${id}.`),
	longNumber.map((id) => `## Existing campaigns\n- Spring 2025 (ID: ${id})\n\n## Summary`),
	longNumber.map(
		(id) => `See https://ads.tiktok.com/i18n/perf/campaign?aadvid=${id}&campaign_id=${id}`,
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
		'Ad ID\n- pending',
		'Ad Group ID\n\nBudget: 20000000000',
		'**Ad ID:** N/A',
		'Ad Group ID: pending',
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
		'Next steps:\n1. Build a carousel with `create_tiktok_carousel_card` (2-10 images)\n2. Or call add_tiktok_ad',
		'Age groups: AGE_18_24, AGE_25_34. Locations: 6252001, 2635167.',
		'Everything is PAUSED until you enable it.',
		'Tip: the ad ID, the campaign ID and the card ID are shown in Ads Manager.',
		'Quota: 42 of 150 calls used on plus until 2026-05-01.',
		'---',
	),
);

/** Paragraphs with noise before, between and after. */
export const amidNoise = (paragraphs: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	fc
		.tuple(
			fc.array(noise, { maxLength: 4 }),
			paragraphs,
			fc.array(noise, { maxLength: 4 }),
			fc.constantFrom('\n\n', '\n\n', '\r\n\r\n'),
		)
		.map(([before, text, after, separator]) => [...before, text, ...after].join(separator));
