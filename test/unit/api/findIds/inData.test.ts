import { A, B, C, find, findImages, IMAGE_1, IMAGE_2, X, Y } from './samples';

const findAd = (data: Record<string, unknown>, text = 'Done.') =>
	find('add_tiktok_ad', text, { structured: data });
const findAll = (data: object) => find('create_tiktok_campaign', 'Done.', { structured: data });
const findImagesInData = (data: object) => findImages('Done.', { structured: data });

describe('JSON in a string of JSON', () => {
	const payload = JSON.stringify({ ad_id: A });
	const text = `Ad ID: ${B}`;

	it.each([payload, `\n  ${payload}`, `[${payload}]`])('is data as well: %j', (string) => {
		expect(findAd({ payload: string }, text)).toEqual({ ad_id: A });
	});

	it('counts less than the text if it is two strings deep', () => {
		const data = { payload: JSON.stringify({ payload }) };
		expect(findAd(data)).toEqual({ ad_id: A });
		expect(findAd(data, text)).toEqual({ ad_id: B });
	});

	it('is looked for in the first hundred strings that may be JSON', () => {
		const after = (others: number, string: string) => ({
			notes: [...Array<string>(others).fill(string), payload],
		});
		expect(findAd(after(99, '{}'), text)).toEqual({ ad_id: A });
		expect(findAd(after(200, 'Step {1}'), text)).toEqual({ ad_id: A });
		expect(findAd(after(100, '{}'), text)).toEqual({ ad_id: B });
		expect(findAd(after(100, '{}'))).toEqual({ ad_id: A });
	});

	it('may turn out to be words', () => {
		expect(findAd({ message: `[OK] Ad ID: ${A}` })).toEqual({ ad_id: A });
		expect(findAd({ message: `{Ad ID: ${A}` })).toEqual({ ad_id: A });
	});

	it('belongs to what the field is named after', () => {
		expect(findAd({ pixel: JSON.stringify({ id: A }) })).toEqual({});
		expect(findAd({ ad: JSON.stringify({ id: A }), id: B })).toEqual({ ad_id: A });
	});
});

describe('a list', () => {
	it.each<[data: Record<string, unknown>]>([
		[{ columns: ['ad_id', 'status_2', 'name'] }],
		[{ columns: ['ad_id', 'status'] }],
	])('of names is none of IDs: %j', (data) => {
		expect(findAd(data)).toEqual({});
	});

	it('of things may be shortened, one of IDs is an example then', () => {
		expect(findAd({ ads: [{ ad_id: A }, '…'] })).toEqual({ ad_id: A });
		expect(findImagesInData({ image_ids: [IMAGE_1, '…'] })).toBeUndefined();
		expect(findImagesInData({ image_ids: [IMAGE_1, '...'] })).toBeUndefined();
	});

	it('of image IDs may be written in one string', () => {
		expect(findImagesInData({ image_ids: `${X}, ${Y}` })).toEqual([X, Y]);
	});
});

describe('an object that says what it is', () => {
	it.each<[data: Record<string, unknown>]>([
		[{ name: 'Spring', key: 'ad_id', value: A }],
		[{ label: 'Ad', value: A }],
		[{ ad: { type: 'IMAGE', id: A } }],
		[{ ad: { type: 'video', id: A } }],
		[{ name: 'Spring sale', id: A }],
		[{ name: 'Holiday sale', id: A }],
		[{ header: ['Ad ID', 'Status'], ad_id: A }],
	])('is understood: %j', (data) => {
		expect(findAd(data)).toEqual({ ad_id: A });
	});

	it.each<[data: (type: string, id: string) => object]>([
		[(type, id) => ({ kind: 'resource', entity_type: type, id })],
		[(type, id) => ({ type: 'event', data: { type, id } })],
		[(type, id) => ({ post: { type, id } })],
		[(type, id) => ({ outcome: { type, id } })],
	])('by its type, wherever it stands: %s', (entry) => {
		expect(findAll([entry('campaign', A), entry('ad_group', B), entry('ad', C)])).toEqual({
			campaign_id: A,
			adgroup_id: B,
			ad_id: C,
		});
	});
});

describe('the names of fields', () => {
	it.each<[data: Record<string, unknown>]>([
		[{ result: { id: A } }],
		[{ id: 1790000000000007 }],
		[{ ad: { data: { id: A } }, id: B }],
		[{ ads: { items: [{ id: A }] }, id: B }],
		[{ ads: { 10: { id: A } }, id: B }],
		[{ ad_id: { value: A } }],
		[{ account: { ad: { id: A } } }],
		[{ ad_id: `Ad ID: ${A}` }],
		[{ job_ids: [{ job: 7, ad_id: A }] }],
		[{ ad: A }],
		[{ rows: [['Ad ID', A]] }],
		[{ rows: [['Ad ID', 1790000000000007]] }],
		[{ rows: [['Ad ID', { value: A }]] }],
		[{ ad: 1790000000000007 }],
	])('tell the ID in %j', (data) => {
		expect(findAd(data).ad_id).toMatch(/^1790/);
	});

	it.each<[data: Record<string, unknown>]>([
		[{ ads: { total: A } }],
		[{ ad: 'Spring sale' }],
		[{ ad: `${A}-draft` }],
		[{ ad: `draft-${A}` }],
		[{ ad: { 'tracking.pixel_id': A } }],
		[{ ad: { ref2: A } }],
		[{ ad: { '3rd_party': A } }],
		[{ ad: 12345 }],
		[{ id: 'None' }],
	])('tell none in %j', (data) => {
		expect(findAd(data)).toEqual({});
	});

	it('tell no more than one ID of one value', () => {
		expect(findAll({ ad_id: `campaign:${A}` })).toEqual({ ad_id: `campaign:${A}` });
	});

	it('tell images by more than a number', () => {
		expect(findImagesInData({ image: A })).toBeUndefined();
		expect(findImagesInData({ id: 'None' })).toBeUndefined();
		expect(findImagesInData({ images: [IMAGE_1, IMAGE_2] })).toEqual([IMAGE_1, IMAGE_2]);
	});
});

describe('the line above JSON in a text', () => {
	it.each([
		`Ad: {"id": "${A}"}\n{"id": "${B}"}`,
		`Ad ID: {"value": "${A}", "valid": true}`,
		`Here you go:\n{"id": "${A}"}`,
		`Use this in your next request:\n{"ad_id": "${A}"}`,
		`Request #12 succeeded\n{"ad_id": "${A}"}`,
		`Request: succeeded\n{"ad_id": "${A}"}`,
	])('leaves it the ad: %j', (text) => {
		expect(find('add_tiktok_ad', text)).toEqual({ ad_id: A });
	});

	it.each([
		`Your request parameters:\n{"ad_id": "${A}"}`,
		`## Request\n{"ad_id": "${A}"}`,
		`  # Parameters\n{"ad_id": "${A}"}`,
		`**Request:**\n{"ad_id": "${A}"}`,
		`Pixel: {"id": "${A}"}`,
		`## Pixel\n{"id": "${A}"}`,
	])('says that it is something else: %j', (text) => {
		expect(find('add_tiktok_ad', text)).toEqual({});
	});

	it('names what it maps to', () => {
		const text = `Image IDs: {"banner.jpg": "${X}", "hero.png": "${Y}"}`;
		expect(find('upload_tiktok_images', text).image_ids).toEqual([X, Y]);
	});
});

describe('a name with dots', () => {
	it.each<[data: Record<string, unknown>]>([
		[{ 'ad.id': A }],
		[{ 'data.ad.id': A, 'data.request.id': B }],
		[{ ad: { 'request.id': B, id: A } }],
		[{ ad: { 'request.id': B, 'result.id': A } }],
		[{ 'ad.id': A, 'adgroup.id': B, 'campaign.id': C }],
		[{ 'existing.ad.id': B, 'new.ad.id': A }],
	])('is a path: %j', (data) => {
		expect(findAd(data)).toEqual({ ad_id: A });
	});

	it.each<[data: Record<string, unknown>]>([
		[{ ad: { 'request.id': B } }],
		[{ 'pixel.id': B }],
		[{ 'existing.ad_id': B }],
	])('may be of something else: %j', (data) => {
		expect(findAd(data)).toEqual({});
	});

	it.each(['image_ids', 'images'])('may be that of a file in %s', (field) => {
		const data = { [field]: { 'banner.v2': IMAGE_1, 'image.jpg': IMAGE_2 } };
		expect(findImagesInData(data)).toEqual([IMAGE_1, IMAGE_2]);
	});

	it('is no path if there are other characters in it', () => {
		const data = { image_ids: { 'my image.v2': X, 'image.v2 (1)': Y } };
		expect(findImagesInData(data)).toEqual([X, Y]);
	});

	it('is read up to a length', () => {
		const long = (levels: number) => `${'data.'.repeat(levels)}ad.id`;
		expect(findAd({ [long(10)]: A, note: 'x' })).toEqual({ ad_id: A });
		expect(findAd({ [long(1_000_000)]: A })).toEqual({});
	});
});
