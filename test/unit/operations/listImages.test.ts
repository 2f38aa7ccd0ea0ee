import { listImages } from '../../../nodes/AdspirerTikTok/operations/listImages';

const A = 'ad-site-i18n-sg/202306025d0d2c5b1c1d4c43';
const B = 'tos-alisg-p-0051c001-sg/o0AfEB~tplv.jpeg';

const read = (text: string, data: Record<string, unknown> = {}) =>
	listImages.lists?.read({ text, data }) ?? [];

describe('the images of a list', () => {
	it.each<[string, Parameters<typeof read>]>([
		[
			'a table',
			[
				`| # | Image ID | Size |\n|---|---|---|\n| 1 | \`${A}\` | 412 KB |\n| 2 | ${B} | 1 MB |\n| 3 | None | – |`,
			],
		],
		[
			'data, with videos beside them',
			[
				'3 assets',
				{
					structured: {
						images: [{ image_id: A }, { image_id: B, width: 1080 }, { image_id: A }],
						videos: [{ video_id: 'v10033g50000abc', file_name: 'a.mp4' }],
					},
				},
			],
		],
		['lines', [`2 images:\n- summer.jpg (image_id: ${A}, 1080x1920)\n- ${B} – 1200x628`]],
		[
			'blocks of lines',
			[
				`1. **summer.jpg**\n   - ID: \`${A}\`\n   - Size: 412 KB\n2. **winter.jpg**\n   - ID: \`${B}\``,
			],
		],
	])('are read from %s', (_, answer) => {
		expect(read(...answer)).toMatchObject(
			[A, B].map((image) => ({ image_id: image, image_ids: [image] })),
		);
	});

	it('keep what the list tells of them', () => {
		const images = [{ image_id: A, 'File Name': 'a.jpg', width: 1080, note: null }];
		expect(read('', { structured: { images } })).toEqual([
			{ image_id: A, image_ids: [A], file_name: 'a.jpg', width: '1080' },
		]);
	});

	it('are 200,000 in a moment', () => {
		const images = Array.from({ length: 200_000 }, (_, index) => ({ image_id: `${A}${index}` }));
		const lines = images.map(({ image_id }) => `- x.jpg (image_id: ${image_id})`);
		expect(read('', { structured: { images } })).toHaveLength(images.length);
		expect(read(lines.join('\n'))).toHaveLength(images.length);
	});
});
