/** Carousel Card > Create, for each item and for all items together. */
import fc from '../../fastCheck';

import { plan } from '../pipeline/planning';

const url = (name: number | string) => `https://example.com/${name}.jpg`;

const card = { resource: 'carouselCard', operation: 'create' };

describe('a carousel card for each item', () => {
	it('is made of the image IDs of the item', () => {
		const { requests } = plan(card, [{ image_ids: ['a', 'b'] }, { image_ids: 'c,d,e' }]);
		expect(requests).toEqual([{ image_ids: ['a', 'b'] }, { image_ids: ['c', 'd', 'e'] }]);
	});

	it('is made of the field, and of nothing in the item, where that is the source', () => {
		const fields = { ...card, idSource: 'fields', imageIds: ['a', '={{ $json.more }}'] };
		const row = { more: ['b', 'c'], image_ids: ['x', 'y'], advertiser_id: '700' };
		expect(plan(fields, [row]).requests).toEqual([{ image_ids: ['a', 'b', 'c'] }]);
	});

	it('sends every additional field under its documented name', () => {
		const additionalFields = {
			adTexts: ['Warm, dry', 'Light'],
			landingPageUrls: [url('a'), url('b')],
			callToAction: 'SHOP_NOW',
			cardType: 'PRODUCT',
			advertiserId: '700',
		};
		expect(plan({ ...card, additionalFields }, [{ image_ids: 'a,b' }]).requests).toEqual([
			{
				image_ids: ['a', 'b'],
				ad_texts: ['Warm, dry', 'Light'],
				landing_page_urls: [url('a'), url('b')],
				call_to_action: 'SHOP_NOW',
				card_type: 'PRODUCT',
				advertiser_id: '700',
			},
		]);
	});

	it.each<[ids: string, additionalFields: object, problem: string]>([
		['a', {}, 'Image IDs: 1 entry given; 2 to 10 are allowed'],
		['a,b,c,d,e,f,g,h,i,j,k', {}, 'Image IDs: 11 entries given; 2 to 10 are allowed'],
		['a,None', {}, 'Image IDs, entry 2: “None” stands for “no ID”'],
		[
			'a,b',
			{ adTexts: ['1', '2', '3'] },
			'Ad Texts: more entries than images given; one for each image is allowed',
		],
		[
			'a,b',
			{ landingPageUrls: [url(1), url(2), url(3)] },
			'Landing Page URLs: more entries than images given; one for each image is allowed',
		],
		// A refused image still counts as one.
		['a,None,c', { adTexts: ['1', '2', '3'] }, 'Image IDs, entry 2: “None” stands for “no ID”'],
		[
			'a,b',
			{ adTexts: ['ok', 'x'.repeat(101)] },
			'Ad Texts, entry 2: 101 characters given; 1 to 100 are allowed',
		],
		[
			'a,b',
			{ landingPageUrls: ['http://example.com'] },
			'Landing Page URLs, entry 1: “http://example.com” is not HTTPS: try https://example.com',
		],
	])('of %s with %j is refused', (ids, additionalFields, problem) => {
		expect(plan({ ...card, additionalFields }, [{ image_ids: ids }]).refused).toEqual({
			0: problem,
		});
	});

	it('may have fewer texts than images, which the service fills up', () => {
		const additionalFields = { adTexts: ['For all'] };
		expect(plan({ ...card, additionalFields }, [{ image_ids: 'a,b' }]).requests).toEqual([
			{ image_ids: ['a', 'b'], ad_texts: ['For all'] },
		]);
	});

	it('says only what is missing where there are no images', () => {
		const additionalFields = { adTexts: ['1', '2', '3'] };
		expect(plan({ ...card, additionalFields }, [{ card_id: '1' }]).refused).toEqual({
			0: 'Image IDs: the incoming item has no image_ids, which Image > Upload makes. Put that node before this one, or set Take IDs From to “Fields Below”',
		});
	});
});

describe('one carousel card for all items', () => {
	const allItems = {
		...card,
		idSource: 'allItems',
		additionalFields: {
			adTexts: "={{ $json.texts ?? '' }}",
			landingPageUrls: "={{ $json.pages ?? '' }}",
			callToAction: "={{ $json.button ?? '' }}",
		},
	};

	it('has all images in order, each beside its own text and page', () => {
		const rows = [
			{ image_ids: ['a', 'b', 'c'], texts: ['A', 'B'], pages: url('shop') },
			{ image_ids: 'd' },
			{ image_ids: ['e', 'f'], texts: 'E\nF' },
		];
		const { jobs, requests } = plan(allItems, rows);
		expect(requests).toEqual([
			{
				image_ids: ['a', 'b', 'c', 'd', 'e', 'f'],
				ad_texts: ['A', 'B', 'A', 'A', 'E', 'F'],
				landing_page_urls: Array.from({ length: 6 }, () => url('shop')),
			},
		]);
		expect(jobs[0]?.items).toEqual([0, 1, 2]);
		expect(jobs[0]?.calls[0]?.items).toEqual([0, 1, 2]);
	});

	it('uses the first text there is for items before it', () => {
		const rows = [{ image_ids: 'a' }, { image_ids: 'b', texts: 'B' }];
		expect(plan(allItems, rows).requests).toEqual([
			{ image_ids: ['a', 'b'], ad_texts: ['B', 'B'] },
		]);
	});

	it('takes from any item what holds for the whole card', () => {
		const rows = [{ image_ids: 'a' }, { image_ids: 'b', button: 'SHOP_NOW', advertiser_id: '7' }];
		expect(plan(allItems, rows).requests).toEqual([
			{ image_ids: ['a', 'b'], call_to_action: 'SHOP_NOW', advertiser_id: '7' },
		]);
	});

	it('refuses all items where they disagree', () => {
		const rows = [
			{ image_ids: 'a', button: 'SHOP_NOW', advertiser_id: '7' },
			{ image_ids: 'b', button: 'Shop Now', advertiser_id: '7' },
			{ image_ids: 'c', button: 'LEARN_MORE', advertiser_id: '8' },
		];
		const problem =
			'Call to Action: item 2 gives "LEARN_MORE", an earlier item "SHOP_NOW"; one carousel card has only one; Ad Account: item 2 gives "8", an earlier item "7"; one carousel card has only one';
		expect(plan(allItems, rows)).toMatchObject({
			calls: [],
			refused: { 0: problem, 1: problem, 2: problem },
		});
	});

	it('refuses all items where one cannot be used', () => {
		const rows = [
			{ image_ids: 'a' },
			{ image_ids: 'b', texts: 'x'.repeat(101) },
			{ image_ids: 'c' },
		];
		const others = 'Take IDs From: item 1 cannot be used, and all items go into one call';
		expect(plan(allItems, rows)).toMatchObject({
			calls: [],
			refused: {
				0: others,
				1: 'Ad Texts, entry 1: 101 characters given; 1 to 100 are allowed',
				2: others,
			},
		});
	});

	it('keeps an item from bringing more texts than images, which would shift the others', () => {
		const rows = [{ image_ids: 'a', texts: 'A\nA2', pages: [url(1), url(2)] }, { image_ids: 'b' }];
		expect(plan(allItems, rows).refused[0]).toBe(
			'Ad Texts: more entries than images given; one for each image is allowed; Landing Page URLs: more entries than images given; one for each image is allowed',
		);
	});

	it.each([1, 11])('refuses %d images', (count) => {
		const rows = Array.from({ length: count }, (_, index) => ({ image_ids: `img-${index}` }));
		const problem = `Image IDs: ${count} ${count === 1 ? 'entry' : 'entries'} given; 2 to 10 are allowed`;
		expect(plan(allItems, rows).refused).toEqual(
			Object.fromEntries(rows.map((_, item) => [item, problem])),
		);
	});

	it('has one text for each image, whatever the items bring', () => {
		const row = fc.nat({ max: 2 }).chain((more) =>
			fc.record({
				images: fc.constant(more + 1),
				texts: fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: more + 1 }),
			}),
		);
		fc.assert(
			fc.property(fc.array(row, { minLength: 2, maxLength: 3 }), (given) => {
				const rows = given.map(({ images, texts }, item) => ({
					image_ids: Array.from({ length: images }, (_, index) => `${item}/${index}`),
					texts,
				}));
				const [request] = plan(allItems, rows).requests;
				expect(request?.image_ids).toEqual(rows.flatMap((each) => each.image_ids));
				const first = rows.flatMap((each) => each.texts)[0];
				const texts = rows.flatMap((each) =>
					each.image_ids.map((_, index) => each.texts[index] ?? each.texts[0] ?? first),
				);
				expect(request?.ad_texts).toEqual(first === undefined ? undefined : texts);
			}),
			{ numRuns: 100 },
		);
	});
});
