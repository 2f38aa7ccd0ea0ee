/** Campaign > Create: which arguments leave for which choices, and every rule between them. */
import { plan } from '../pipeline/planning';
import { create, sentSpark, sentTexts, spark } from './campaignExamples';

describe('the creative', () => {
	const item = { image_ids: ['img-1', 'img-2'], card_id: '179' };

	it.each<[name: string, fields: object, sent: object]>([
		['existing images', {}, { existing_image_ids: ['img-1', 'img-2'] }],
		[
			'an asset bundle',
			{ creativeType: 'assetBundle', assetBundleId: 'bundle-7' },
			{ asset_bundle_id: 'bundle-7' },
		],
		['a carousel card', { creativeType: 'carouselCard' }, { card_id: '179', card_type: 'IMAGE' }],
		[
			'a product carousel',
			{ creativeType: 'carouselCard', cardType: 'PRODUCT' },
			{ card_id: '179', card_type: 'PRODUCT' },
		],
		['a Spark Ad', { creativeType: 'sparkAd', tiktokItemId: '72' }, { tiktok_item_id: '72' }],
	])('sends %s and nothing of another creative', (_name, fields, sent) => {
		const leftOver = {
			assetBundleId: 'old',
			cardId: 'old',
			tiktokItemId: 'old',
			cardType: 'IMAGE',
		};
		const { requests, refused } = plan({ ...create, ...leftOver, ...fields }, [item]);
		expect(refused).toEqual({});
		expect(requests).toEqual([{ ...sentTexts, budget_daily: 20, ...sent }]);
	});

	it.each([
		['existingImages', 'Image IDs: the incoming item has no image_ids, which Image > Upload makes'],
		[
			'carouselCard',
			'Card ID: the incoming item has no card_id, which Carousel Card > Create makes',
		],
		['assetBundle', 'Asset Bundle ID: nothing given, but it is required'],
		['sparkAd', 'TikTok Post ID: nothing given, but it is required'],
	])('says what %s needs', (creativeType, problem) => {
		expect(plan({ ...create, creativeType }, [{ campaign_id: '1' }]).refused[0]).toBe(
			problem.includes('incoming item')
				? `${problem}. Put that node before this one, or set Take IDs From to “Fields Below”`
				: problem,
		);
	});

	it('needs IDs in the fields when those are the source', () => {
		const fields = { ...create, idSource: 'fields' };
		expect(plan(fields, [item]).refused).toEqual({
			0: 'Image IDs: nothing given, but it is required',
		});
		expect(plan({ ...fields, existingImageIds: ['a, b', 'c'] }, [item]).requests).toEqual([
			{ ...sentTexts, budget_daily: 20, existing_image_ids: ['a', 'b', 'c'] },
		]);
		expect(plan({ ...fields, creativeType: 'carouselCard' }, [item]).refused).toEqual({
			0: 'Card ID: nothing given, but it is required',
		});
	});

	it.each<[creativeType: unknown, shown: string]>([
		['video', '“video”'],
		['constructor', '“constructor”'],
		['', '“”'],
		[{ a: 1 }, 'an object'],
	])('is one of the choices, not %j', (creativeType, shown) => {
		expect(plan({ ...create, creativeType }, [item]).refused[0]).toBe(
			`Creative Type: ${shown} is not one of: existingImages, assetBundle, carouselCard, sparkAd`,
		);
	});

	it('is wrong once, if its expression does not work', () => {
		const { refused } = plan({ ...create, creativeType: '={{ $json.a.b }}' }, [item]);
		expect(refused[0]?.match(/Creative Type/g)).toHaveLength(1);
	});
});

describe('the budget', () => {
	it.each<[fields: object, sent: object]>([
		[{}, { budget_daily: 20 }],
		[{ budgetDaily: '35.50' }, { budget_daily: 35.5 }],
		[
			{ budgetType: 'lifetime', budgetDaily: 30, scheduleEndTime: '2027-03-31' },
			{ budget_lifetime: 200, schedule_end_time: '2027-03-31 23:59:59' },
		],
		[{ budgetType: 'none', budgetDaily: 30, budgetLifetime: 300 }, {}],
		[
			{ additionalFields: { scheduleEndTime: '2027-03-31T12:00' } },
			{ budget_daily: 20, schedule_end_time: '2027-03-31 12:00:00' },
		],
	])('of %j', (fields, sent) => {
		const { requests } = plan({ ...spark, ...fields });
		expect(requests).toEqual([{ ...sentTexts, tiktok_item_id: spark.tiktokItemId, ...sent }]);
	});

	it('takes the end time from the field that is shown for its kind', () => {
		const both = {
			scheduleEndTime: '2027-01-01',
			additionalFields: { scheduleEndTime: '2028-02-02' },
		};
		const endTimes = ['lifetime', 'daily', 'none'].map(
			(budgetType) => plan({ ...spark, ...both, budgetType }).requests[0]?.schedule_end_time,
		);
		expect(endTimes).toEqual(['2027-01-01 23:59:59', '2028-02-02 23:59:59', undefined]);
	});

	it.each<[fields: object, problem: string]>([
		[{ budgetDaily: '' }, 'Daily Budget: nothing given, but it is required'],
		[{ budgetDaily: 0 }, 'Daily Budget: 0 given; 1 or more is allowed'],
		[
			{ budgetType: 'lifetime', budgetLifetime: 'much', scheduleEndTime: '2027-01-01' },
			'Lifetime Budget: “much” is not a number (write it as 1234.56)',
		],
		[
			{ budgetType: 'lifetime' },
			'Schedule End Time: nothing given, but a lifetime budget needs it',
		],
		[
			{ budgetType: 'lifetime', scheduleEndTime: "={{ $json.end ?? '' }}" },
			'Schedule End Time: nothing given, but a lifetime budget needs it',
		],
		[
			{ budgetType: 'lifetime', budgetLifetime: '', scheduleEndTime: '2027-01-01' },
			'Lifetime Budget: nothing given, but it is required',
		],
		[{ budgetType: 'weekly' }, 'Budget Type: “weekly” is not one of: daily, lifetime, none'],
	])('of %j is refused', (fields, problem) => {
		expect(plan({ ...spark, ...fields }).refused).toEqual({ 0: problem });
	});
});

describe('the objective', () => {
	it.each<[fields: object, sent: object]>([
		[{ objective: 'REACH' }, { objective: 'REACH' }],
		[
			{
				objective: 'APP_PROMOTION',
				appId: '71',
				targeting: { operatingSystems: ['IOS'] },
			},
			{ objective: 'APP_PROMOTION', app_id: '71', operating_systems: ['IOS'] },
		],
		[
			{
				objective: '={{ "App Promotion" }}',
				appId: '71',
				additionalFields: { appPromotionType: 'APP_RETARGETING' },
				targeting: { operatingSystems: ['ANDROID'] },
			},
			{
				objective: 'APP_PROMOTION',
				app_id: '71',
				app_promotion_type: 'APP_RETARGETING',
				operating_systems: ['ANDROID'],
			},
		],
		[
			{
				objective: 'CONVERSIONS',
				pixelId: '72',
				additionalFields: { optimizationEvent: 'ON_WEB_SUBSCRIBE' },
			},
			{ objective: 'CONVERSIONS', pixel_id: '72', optimization_event: 'ON_WEB_SUBSCRIBE' },
		],
		[
			{ objective: 'LEAD_GENERATION', pixelId: '72' },
			{ objective: 'LEAD_GENERATION', pixel_id: '72' },
		],
		[{ objective: 'LEAD_GENERATION' }, { objective: 'LEAD_GENERATION' }],
		[{ objective: 'TRAFFIC', pixelId: '72', appId: '71' }, {}],
	])('of %j', (fields, sent) => {
		expect(plan({ ...spark, ...fields }).requests).toEqual([{ ...sentSpark, ...sent }]);
	});

	it.each<[fields: object, problem: string]>([
		[
			{
				objective: 'APP_PROMOTION',
				pixelId: '72',
				targeting: { operatingSystems: ['IOS'] },
			},
			'App ID: nothing given, but the objectives App Install and App Promotion need it',
		],
		[
			{ objective: 'APP_PROMOTION', appId: '71' },
			'Operating Systems: exactly one is needed with the objectives App Install and App Promotion. Make a campaign or an ad group for each',
		],
		[
			{ objective: 'CONVERSIONS', appId: '71' },
			'Pixel ID: nothing given, but the objective Conversions needs it',
		],
		[{ objective: 'CONVERSIONS', pixelId: 'None' }, 'Pixel ID: “None” stands for “no ID”'],
		[{ objective: 'anything' }, expect.stringContaining('Objective: “anything” is not one of: ')],
	])('of %j is refused', (fields, problem) => {
		expect(plan({ ...spark, ...fields }).refused).toEqual({ 0: problem });
	});
});

it('names all problems of an item in one message', () => {
	const { refused } = plan(
		{
			...create,
			creativeType: 'carouselCard',
			campaignName: "={{ $json.name ?? '' }}",
			adText: '={{ $json.text }}',
			displayName: '={{ $json.brand }}',
			landingPageUrl: '={{ $json.page }}',
			objective: 'CONVERSIONS',
			budgetType: 'lifetime',
			budgetLifetime: '={{ $json.budget }}',
			targeting: { targetAgeGroups: '={{ $json.ages }}' },
		},
		[
			{
				text: 'x'.repeat(101),
				brand: 'y'.repeat(41),
				page: 'example.com',
				budget: -1,
				ages: '18-24, 60',
			},
		],
	);
	expect(refused[0]?.split('; ')).toEqual([
		'Card ID: the incoming item has no card_id, which Carousel Card > Create makes. Put that node before this one, or set Take IDs From to “Fields Below”',
		'Campaign Name: nothing given, but it is required',
		// A message may hold a semicolon itself.
		'Lifetime Budget: -1 given',
		'1 or more is allowed',
		'Ad Text: 101 characters given',
		'1 to 100 are allowed',
		'Display Name: 41 characters given',
		'1 to 40 are allowed',
		'Landing Page URL: “example.com” does not start with https://: try https://example.com',
		'Age Groups, entry 2: “60” is not one of: 13-17, 18-24, 25-34, 35-44, 45-54 or 55+',
		'Pixel ID: nothing given, but the objective Conversions needs it',
		'Schedule End Time: nothing given, but a lifetime budget needs it',
	]);
});
