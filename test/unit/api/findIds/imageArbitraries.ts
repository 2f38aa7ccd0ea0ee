import fc from '../../../fastCheck';
import { decoration, LABELS, labelledInline } from './textArbitraries';

const HEADINGS = [
	...[
		'Image IDs:',
		'**Image IDs:**',
		'**Image IDs**:',
		'### Image IDs',
		'image_ids:',
		'🖼️ Image IDs',
	],
	...['TikTok image IDs:', 'Image IDs (in order):', 'Here are your image IDs:', 'image_ids = ['],
	...['Your image IDs are:', 'Image IDs\n---------', '✅ Uploaded 3 images. Image IDs:'],
];

const ITEMS: ReadonlyArray<(position: number) => string> = [
	() => '- ',
	() => '* ',
	() => '• ',
	() => '  - ',
	() => '✅ ',
	(position) => `${position}. `,
	(position) => `${position}) `,
	(position) => `- [${position}] `,
	(position) => `- Image ${position}: `,
	(position) => `${position}. Image ID: `,
	(position) => `${position}. banner-${position}.jpg → `,
	(position) => `- **banner ${position}.jpg**: `,
	(position) => `${position}. \`banner_2026_${position}.webp\` — `,
	(position) =>
		`${position}. https://cdn.example.com/w_400,h_${position}/1790000000000000001.png → `,
];

const REMARKS = [
	...[
		'',
		' (1200x628)',
		' ✅',
		' – uploaded',
		' (banner_2026_05.jpg)',
		' (204800 bytes)',
		' |',
		',',
	],
	...[' (from https://example.com/banner-2026-05-01.jpg)', ' | 1080x1920 | 2026-05-01', ' → ready'],
];

const AFTER_LIST = [
	...[
		'',
		'\n\nUse them in plan_2026_05_spring.',
		'\n\nTotal: 3 of 3',
		'\n---\nBatch: batch-20260501',
	],
	...[
		'\n\n**Next steps**\n- Build a carousel in campaign_2026_05',
		'\n\nStatus: done_20260501',
		'\n]',
	],
	...['\nRequest ID: req_1234abcd5678', '\n\n1 failed: err_20260501_timeout'],
];

/** Image IDs in order; an entry `None` stands for an upload that failed. */
export function imagesTold(entries: readonly string[]): fc.Arbitrary<string> {
	const items = fc
		.tuple(
			fc.constantFrom(...HEADINGS),
			fc.constantFrom(...ITEMS),
			decoration,
			fc.constantFrom(...REMARKS),
			fc.constantFrom(...AFTER_LIST),
			fc.constantFrom('\n', '\n\n'),
		)
		.map(([heading, item, around, remark, after, separator]) => {
			const lines = entries.map((id, index) => `${item(index + 1)}${around(id)}${remark}`);
			return `${heading}\n${lines.join(separator)}${after}`;
		});
	const row = fc
		.tuple(
			fc.constantFrom(
				'Image IDs: ',
				'**Image IDs:** ',
				'image_ids=',
				'Uploaded image IDs ',
				'The image IDs are ',
				'Image IDs → ',
				'Image IDs (3): ',
			),
			decoration,
			fc.constantFrom(
				', ',
				',',
				' and ',
				'; ',
				' | ',
				' / ',
				', and ',
				' & ',
				'\n',
				',\n  ',
				'<br>',
			),
			fc.constantFrom(
				'',
				'.',
				'. Use them in campaign_2026_05.',
				'\nStatus: done_20260501',
				' – ready',
				', None',
			),
		)
		.map(
			([heading, around, separator, after]) =>
				`${heading}${entries.map(around).join(separator)}${after}`,
		);
	const each = (way: (id: string, position: number) => string, separator = '\n') =>
		entries.map((id, index) => way(id, index + 1)).join(separator);
	return fc.oneof(
		{ weight: 4, arbitrary: items },
		{ weight: 4, arbitrary: row },
		fc
			.constantFrom(...LABELS.image_ids)
			.chain((label) => fc.tuple(...entries.map((id) => labelledInline(label, id))))
			.map((lines) => lines.join('\n')),
		fc.constantFrom(
			each((id, position) => `Image ${position} ID: ${id}`),
			each((id, position) => `image_id_${position}=${id}`),
			each(
				(id, position) =>
					`${position}. banner-${position}.jpg\n   - Image ID: \`${id}\`\n   - Size: 1200x628`,
			),
			`| # | File | Image ID | Status |\n|---|---|---|---|\n${each((id, position) => `| ${position} | banner_2026_${position}.jpg | \`${id}\` | ok |`)}`,
			`image_ids: [${each((id) => (id === 'None' ? 'null' : `"${id}"`), ', ')}]`,
			`{'image_ids': [${each((id) => (id === 'None' ? 'None' : `'${id}'`), ', ')}], 'failed': 0}`,
			`\`\`\`json\n${JSON.stringify({ image_ids: entries }, null, 2)}\n\`\`\``,
			JSON.stringify({
				images: entries.map((id) => ({
					url: 'https://example.com/1790000000000000001.jpg',
					image_id: id === 'None' ? null : id,
				})),
			}),
		),
	);
}
