import fc from '../../../fastCheck';
import { numericId, type SingleKind } from './idArbitraries';

export const LABELS: Readonly<Record<SingleKind | 'image_ids', readonly string[]>> = {
	card_id: [
		...['Card ID', 'card_id', 'Carousel Card ID', 'New Card ID', 'cardId', 'TikTok Card Id'],
		...['card-id', 'CARD_ID', 'Created carousel card ID', "Card's ID", 'ID of the card'],
	],
	campaign_id: [
		...['Campaign ID', 'campaign_id', 'Campaign Id', 'campaignId', 'New campaign ID'],
		...['TikTok Campaign ID', "campaign's ID", 'ID of the new campaign'],
	],
	adgroup_id: [
		...['Ad Group ID', 'AdGroup ID', 'Adgroup Id', 'ad_group_id', 'adgroup_id', 'ad-group-id'],
		...['adGroupId', "Ad group's ID", 'ID of the ad group', 'New Ad Group ID'],
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

type Decorate = (text: string) => string;

/** Around a label or an ID. */
export const decoration = fc.constantFrom<Decorate>(
	(text) => text,
	(text) => `**${text}**`,
	(text) => `*${text}*`,
	(text) => `_${text}_`,
	(text) => `__${text}__`,
	(text) => `***${text}***`,
	(text) => `\`${text}\``,
	(text) => `**\`${text}\`**`,
	(text) => `"${text}"`,
	(text) => `'${text}'`,
	(text) => `\\"${text}\\"`,
	(text) => `“${text}”`,
	(text) => `‘${text}’`,
	(text) => `«${text}»`,
	(text) => `(${text})`,
	(text) => `[${text}]`,
	(text) => `[${text}](https://ads.tiktok.com/i18n/perf?aadvid=7000000000000000001)`,
	(text) => `<b>${text}</b>`,
	(text) => `<code>${text}</code>`,
	(text) => `<span class="id-1790000000000000001">${text}</span>`,
	(text) => `&quot;${text}&quot;`,
	(text) => `\u200b${text}\u200b`,
	(text) => `\u00a0${text}`,
);

/** Between a label and an ID in one line. */
const SEPARATORS = [
	...[': ', ':', ' : ', '：', ' = ', '=', ' → ', ' -> ', ' => ', ' ➜ ', ' ⇒ ', ' – ', ' — ', ' - '],
	...[' | ', ' ', '  ', '\t', ' #', ': #', ' is ', ' is: ', ' is now ', ' (new): ', ' (save it): '],
	...[':&nbsp;', ':\u00a0', ' has been created: ', ' was assigned: ', ' ✅ ', ': ✅ ', ' 👉 '],
];

/** Between a label and an ID in different lines. */
const LINE_SEPARATORS = [
	':\n',
	':\n\n',
	'\n',
	':\r\n',
	':\n  ',
	':\n- ',
	':\n1. ',
	':\n> ',
	':\n```\n',
];

const BEFORE = [
	...['', '- ', '* ', '• ', '1. ', '> ', '✅ ', '### ', '  - ', '🎯 ', 'Result: ', 'Done. '],
	...['→ ', '- [x] ', 'Here is your ', 'The new ', '(', 'Created. ', 'Success! '],
];
const AFTER = [
	...['', '.', ',', ';', ' ✅', ' |', ' (PAUSED)', ')', ' – Spring 2026', '!', '<br>', '\\n'],
	...[' and more.', ' | Status: PAUSED', ' on 2026-05-01', ' (1 of 3)', '\n```'],
];

/** A labelled ID within a line of others. */
export const labelledInline = (label: string, id: string): fc.Arbitrary<string> =>
	fc
		.tuple(decoration, fc.constantFrom(...SEPARATORS), decoration)
		.map(([around, separator, aroundId]) => `${around(label)}${separator}${aroundId(id)}`);

/** A labelled ID with lines of its own. */
export const labelled = (label: string, id: string): fc.Arbitrary<string> => {
	const separator = fc.constantFrom(...SEPARATORS, ...LINE_SEPARATORS);
	const parts = fc.tuple(
		decoration,
		separator,
		decoration,
		fc.constantFrom(...BEFORE),
		fc.constantFrom(...AFTER),
	);
	return fc.oneof(
		{
			weight: 4,
			arbitrary: parts.map(
				([around, between, aroundId, before, after]) =>
					`${before}${around(label)}${between}${aroundId(id)}${after}`,
			),
		},
		{
			weight: 2,
			arbitrary: parts.map(
				([around, , aroundId, before, after]) =>
					`${before}${around(`${label}:`)} ${aroundId(id)}${after}`,
			),
		},
		fc.constantFrom(
			`| ${label} | ${id} |`,
			`| Field | Value |\n|---|---|\n| Status | PAUSED |\n| **${label}** | \`${id}\` |`,
			`| Name | ${label} |\n|:--|--:|\n| Spring 2026 | ${id} |`,
			`| ${label} | Status |\n|---|---|\n| ${id} | PAUSED |`,
			`<p><strong>${label}:</strong><br/>${id}</p>`,
			`<table>\n <tr>\n  <th>${label}</th>\n  <th>Status</th>\n </tr>\n <tr>\n  <td>${id}</td>\n  <td>ok</td>\n </tr>\n</table>`,
			`Done! ${label} for your “Spring 2026”: ${id}`,
		),
	);
};

/** One ID, told by its label. */
export const oneTold = (kind: SingleKind, id: string): fc.Arbitrary<string> =>
	fc.constantFrom(...LABELS[kind]).chain((label) => labelled(label, id));

const NAMES: Readonly<Record<SingleKind, string>> = {
	card_id: 'Carousel Card',
	campaign_id: 'Campaign',
	adgroup_id: 'Ad Group',
	ad_id: 'Ad',
};

/** A thing and its ID, without a label of the kind: one way for all things of an answer. */
const NAMED: ReadonlyArray<(name: string, id: string) => string> = [
	(name, id) => `✅ ${name}: Spring 2026 (ID: ${id})`,
	(name, id) => `${name} "Spring Ad 2026" created with ID ${id}.`,
	(name, id) => `${name} 'Campaign X' (${id})`,
	(name, id) => `- **${name}** “Spring 2026” – ID: \`${id}\``,
	(name, id) => `${name} created (ID: ${id}, status: PAUSED)`,
	(name, id) => `Successfully created the ${name} (ID ${id})`,
	(name, id) => `${name} | Spring 2026 | ID: ${id}`,
	(name, id) => `${name} → ID: ${id}`,
	(name, id) => `Your new ${name} has the ID ${id}`,
	(name, id) => `${name}: ${id} (Spring 2026)`,
	(name, id) => `${name} ${id}`,
	(name, id) => `## ${name}\n- **Name:** Spring 2026\n- **ID:** ${id}\n- **Status:** PAUSED\n`,
	(name, id) => `${name}:\n  Name: Spring 2026\n  ID: ${id}`,
	(name, id) =>
		`**${name} created**\nLanding page: https://example.com/${id}\nID: ${id}\nPixel ID: 1790000000000000077\n`,
	(name, id) => `<h3>🎯 New ${name}</h3>\nAd format: SINGLE_IMAGE\n• TikTok ID = ${id}`,
	(name, id) => `${name.toLowerCase().replace(' ', '_')}:\n  id: "${id}"\n  status: PAUSED`,
	(name, id) =>
		`### ${name}\n\n| Field | Value |\n|---|---|\n| ID | ${id} |\n| Name | Spring 2026 |\n`,
];

/** IDs of several kinds, in the shapes in which they come together. */
export function severalTold(
	ids: ReadonlyArray<readonly [SingleKind, string]>,
): fc.Arbitrary<string> {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const names = ids.map(([kind]) => NAMES[kind]);
	const values = ids.map(([, id]) => id);
	const labels = fc.tuple(...ids.map(([kind]) => fc.constantFrom(...LABELS[kind])));
	const inline = labels.chain((all) =>
		fc.tuple(...ids.map(([, id], index) => labelledInline(all[index] ?? '', id))),
	);
	return fc.oneof(
		fc.tuple(...ids.map(([kind, id]) => oneTold(kind, id))).map((parts) => parts.join('\n\n')),
		fc
			.tuple(inline, fc.constantFrom(', ', ' | ', '; ', '\n', '\n- '))
			.map(([parts, separator]) => parts.join(separator)),
		fc
			.constantFrom(...NAMED)
			.map((way) => ids.map(([kind, id]) => way(NAMES[kind], id)).join('\n')),
		labels.map((all) =>
			[
				row(['Name', ...all]),
				row(['---', ...all.map(() => '---')]),
				row(['Spring 2026', ...values]),
			].join('\n'),
		),
		fc.constantFrom(
			[
				row(['Type', 'Name', 'ID']),
				'|---|---|---|',
				...ids.map(([kind, id]) => row([NAMES[kind], 'Spring 2026', id])),
			].join('\n'),
			`${names.map((name) => `${name} ID`).join(', ')}: ${values.join(', ')}`,
			`${names.join(' / ')} IDs: ${values.join(' / ')}`,
			`${names.map((name) => `${name} ID`).join('    ')}\n${values.join('    ')}`,
			`${ids.map(([kind]) => kind).join(',')}\n${values.join(',')}`,
			`\`\`\`json\n${JSON.stringify(Object.fromEntries(ids), null, 2)}\n\`\`\``,
			`Result: {${ids.map(([kind, id]) => `"${kind}": ${id}`).join(', ')}, "status": "ok"}`,
			`{${ids.map(([kind, id]) => `'${kind}': '${id}'`).join(', ')}, 'error': None}`,
		),
	);
}

const ATTRIBUTES = [
	...['Pixel ID', 'Identity ID', 'Video ID', 'Request ID', 'Lead ID', 'Ad Account ID', 'Name'],
	...['Status', 'Budget', 'Ad Creative ID', 'Objective', 'Ad text', 'Card type', 'Campaign name'],
	...['Ad group name', 'Parent campaign ID', 'Created', 'Ad format', 'Image count'],
];
const VALUES = [
	'PAUSED',
	'None',
	'Spring 2026',
	'2026-05-01 10:00:00',
	'$20.00',
	'3 of 5',
	'20000000000 JPY',
	'-',
	'',
];

/** One ID in a list of other attributes, some of them IDs of other things. */
export const oneAmongAttributes = (kind: SingleKind, id: string): fc.Arbitrary<string> => {
	const attribute = fc
		.tuple(
			fc.constantFrom(...ATTRIBUTES),
			fc.oneof(numericId, fc.constantFrom(...VALUES)),
			decoration,
			decoration,
		)
		.map(([label, value, around, aroundValue]) => `${around(label)}: ${aroundValue(value)}`);
	const told = fc.constantFrom(...LABELS[kind]).chain((label) => labelledInline(label, id));
	const separator = fc.constantFrom('\n', '\n- ', '\n\n', ' | ', '; ', ', ', '<br>', '\n1. ');
	return fc
		.tuple(
			fc.array(attribute, { maxLength: 5 }),
			told,
			fc.array(attribute, { maxLength: 5 }),
			separator,
		)
		.map(([before, text, after, between]) => [...before, text, ...after].join(between));
};
