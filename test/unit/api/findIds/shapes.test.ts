import { A, B, find, findImages, IMAGE_1 as I } from './samples';

const findCardInField = (card_id: unknown) => find('create_tiktok_carousel_card', '', { card_id });

describe('in a text', () => {
	it.each(['a1b2c3d4', `a1${'b'.repeat(198)}`, 'a1_b2.c3-d4/e5', '1a2b3c4d', '1790000000'])(
		'an image ID may be %j',
		(id) => {
			expect(findImages(`Image ID: ${id}`)).toEqual([id]);
		},
	);

	it.each(['a1b2c3d', 'a1b2c3d.', `a1${'b'.repeat(199)}`, '123-456-78', '123456789', 'abcdefghij'])(
		'no image ID is %j',
		(id) => {
			expect(findImages(`Image ID: ${id}`)).toBeUndefined();
		},
	);

	it('what is like an image ID is no other ID', () => {
		expect(find('create_tiktok_campaign', 'Campaign ID: a1b2c3d4e5')).toEqual({});
		expect(find('upload_tiktok_images', `Advertiser ID: a1b2c3d4e5\nImage ID: ${I}`)).toEqual({
			image_ids: [I],
		});
	});

	it.each([I, 'tos-alisg-i-0051/ab12cd34ef'])('%j needs no label', (id) => {
		expect(findImages(`Uploaded ${id}`)).toEqual([id]);
	});

	it.each(['my-tos-2026/ab12cd34ef', 'tos-2026', 'ad-site-2026/'])('%j needs one', (id) => {
		expect(findImages(`Uploaded ${id}`)).toBeUndefined();
	});
});

describe('in a field', () => {
	it.each([A, 'c', 'card.2026', 'a-1', '-a1', '10', '0a', 'x'.repeat(199) + 1, 'card.jpg'])(
		'an ID may be %j',
		(id) => {
			expect(findCardInField(id)).toEqual({ card_id: id });
		},
	);

	it.each([
		...['', ' ', '-', '-1', '-12', '0', '00', `${A}...`, `${A}…`, 'x'.repeat(200) + 1],
		...[`https://example.com/${A}`, `${A} ${B}`, 0, -1, 1.5, 2 ** 53, true, null],
	])('no ID is %j', (id) => {
		expect(findCardInField(id)).toEqual({});
	});

	it.each(['#a1b2c3d4e5', 'a1b2c3d4e5#1', 'a1b2c3d'])('no image has the plain ID %j', (id) => {
		expect(findImages('', { id })).toBeUndefined();
	});

	it.each([`tos-sg/ab12${'c'.repeat(190)}`, 'tos-1/a'])('no image is %j', (image) => {
		expect(findImages('', { image })).toBeUndefined();
	});

	it('the name of a file is no image ID', () => {
		expect(findImages('', { image_ids: ['banner_2026.jpg', I, `${'x'.repeat(199)}1`] })).toEqual([
			I,
			`${'x'.repeat(199)}1`,
		]);
	});
});
