/** Ad Group > Create and Ad > Create: the arguments that leave, and every rule between them. */
import { plan } from '../pipeline/planning';

describe('an ad group', () => {
	const create = {
		resource: 'adGroup',
		operation: 'create',
		adgroupName: 'Women 25-34',
		budget: 25,
	};
	const item = { campaign_id: '1780000000000001234' };
	const sent = {
		campaign_id: '1780000000000001234',
		adgroup_name: 'Women 25-34',
		budget: 25,
		budget_mode: 'BUDGET_MODE_DAY',
		objective: 'TRAFFIC',
	};

	it('needs its campaign, a name and a budget', () => {
		expect(plan(create, [item]).requests).toEqual([sent]);
		expect(plan({ ...create, adgroupName: '', budget: 0.5 }, [{ ad_id: '1' }]).refused).toEqual({
			0: 'Campaign ID: the incoming item has no campaign_id, which Campaign > Create makes. Put that node before this one, or set Take IDs From to “Fields Below”; Ad Group Name: nothing given, but it is required; Budget: 0.5 given; 1 or more is allowed',
		});
	});

	it('takes the campaign from the field where that is the source', () => {
		const fields = { ...create, idSource: 'fields' };
		expect(plan({ ...fields, campaignId: '5' }, [item]).requests[0]?.campaign_id).toBe('5');
		expect(plan(fields, [item]).refused).toEqual({
			0: 'Campaign ID: nothing given, but it is required',
		});
	});

	it('sends every field under its documented name', () => {
		const { requests } = plan(
			{
				...create,
				budgetMode: 'BUDGET_MODE_TOTAL',
				scheduleStartTime: '2027-03-01',
				scheduleEndTime: '2027-03-31',
				objective: 'CONVERSIONS',
				pixelId: '72',
				targeting: {
					ageGroups: ['AGE_25_34'],
					audienceIds: ['1'],
					excludedAudienceIds: ['2'],
					gender: 'GENDER_FEMALE',
					interestCategoryIds: ['3'],
					languages: ['de'],
					locationIds: ['2635167'],
					operatingSystems: ['ANDROID', 'IOS'],
				},
				placement: { placementType: 'PLACEMENT_TYPE_NORMAL', placements: ['PLACEMENT_PANGLE'] },
				additionalFields: {
					advertiserId: '700',
					billingEvent: 'OCPM',
					commentDisabled: false,
					videoDownloadDisabled: true,
					optimizationEvent: 'FORM',
					optimizationGoal: '={{ "INSTALL" }}',
					promotionType: 'APP_IOS',
				},
			},
			[item],
		);
		expect(requests).toEqual([
			{
				...sent,
				budget_mode: 'BUDGET_MODE_TOTAL',
				schedule_start_time: '2027-03-01 00:00:00',
				schedule_end_time: '2027-03-31 23:59:59',
				objective: 'CONVERSIONS',
				pixel_id: '72',
				age_groups: ['AGE_25_34'],
				audience_ids: ['1'],
				excluded_audience_ids: ['2'],
				gender: 'GENDER_FEMALE',
				interest_category_ids: ['3'],
				languages: ['de'],
				location_ids: ['2635167'],
				operating_systems: ['ANDROID', 'IOS'],
				placement_type: 'PLACEMENT_TYPE_NORMAL',
				placements: ['PLACEMENT_PANGLE'],
				advertiser_id: '700',
				billing_event: 'OCPM',
				comment_disabled: false,
				video_download_disabled: true,
				optimization_event: 'FORM',
				optimization_goal: 'INSTALL',
				promotion_type: 'APP_IOS',
			},
		]);
	});

	const pixelNotAllowed =
		'Pixel ID: given, but only allowed for the objectives Conversions, Product Sales, Shop Purchases and Web Conversions (TikTok: PIXEL_ID_NOT_ALLOWED_FOR_OBJECTIVE). Give it to the ad, as Tracking Pixel ID';

	it.each<[fields: object, problem: string | undefined]>([
		[
			{ budgetMode: 'BUDGET_MODE_TOTAL' },
			'Schedule End Time: nothing given, but a lifetime budget needs it',
		],
		[{ budgetMode: 'BUDGET_MODE_TOTAL', scheduleEndTime: '2027-03-31' }, undefined],
		[
			{ objective: 'CONVERSIONS' },
			'Pixel ID: nothing given, but the objective Conversions needs it',
		],
		[{ objective: 'LEAD_GENERATION' }, undefined],
		[{ objective: 'LEAD_GENERATION', pixelId: '72' }, undefined],
		// An objective that comes from the row shows the field for every row.
		[{ objective: '={{ "TRAFFIC" }}', pixelId: '72' }, pixelNotAllowed],
		[{ objective: '={{ "" }}', pixelId: '72' }, pixelNotAllowed],
		[{ objective: 'TRAFFIC', pixelId: '72' }, undefined],
		[
			{ objective: '={{ "Sales" }}', pixelId: '72' },
			expect.stringContaining('Objective: “Sales” '),
		],
		[
			{ placement: { placements: ['PLACEMENT_TIKTOK'] } },
			'Placements: given, but Placement Type is not Manual, so they would have no effect',
		],
		[
			{
				placement: { placementType: '={{ "By hand" }}', placements: ['PLACEMENT_TIKTOK'] },
			},
			'Placement Type: “By hand” is not one of: Automatic (Recommended) or Manual',
		],
		[
			{ scheduleStartTime: 'soon' },
			'Schedule Start Time: “soon” is not a time in the form YYYY-MM-DD HH:MM:SS',
		],
	])('of %j', (fields, problem) => {
		expect(plan({ ...create, ...fields }, [item]).refused[0]).toEqual(problem);
	});
});

describe('an ad', () => {
	const create = {
		resource: 'ad',
		operation: 'create',
		adText: 'Ready for rain',
		landingPageUrl: 'https://example.com/spring',
	};
	const item = { adgroup_id: '178', image_ids: 'img-1, img-2', card_id: '179' };
	const sent = {
		adgroup_id: '178',
		ad_text: 'Ready for rain',
		landing_page_url: 'https://example.com/spring',
	};

	it.each<[name: string, fields: object, creative: object]>([
		['images', {}, { image_ids: ['img-1', 'img-2'] }],
		[
			'image URLs',
			{
				creativeType: 'imageUrls',
				imageUrls: ['https://a.example/1.jpg, https://a.example/2.jpg'],
			},
			{
				image_urls: ['https://a.example/1.jpg', 'https://a.example/2.jpg'],
			},
		],
		[
			'a video',
			{ creativeType: 'video', videoId: 'v10033' },
			{ video_id: 'v10033', ad_format: 'SINGLE_VIDEO' },
		],
		['a carousel card', { creativeType: 'carouselCard' }, { card_id: '179', card_type: 'IMAGE' }],
		[
			'a Spark Ad',
			{ creativeType: 'sparkAd', tiktokItemId: '72' },
			{ tiktok_item_id: '72', identity_type: 'TT_USER' },
		],
		[
			'a Spark Ad of a business center account',
			{
				creativeType: 'sparkAd',
				tiktokItemId: '72',
				identityType: 'BC_AUTH_TT',
				additionalFields: { identityType: 'CUSTOMIZED_USER', identityId: 'me' },
			},
			{ tiktok_item_id: '72', identity_type: 'BC_AUTH_TT', identity_id: 'me' },
		],
		[
			'images under an identity',
			{ identityType: 'BC_AUTH_TT', additionalFields: { identityType: 'CUSTOMIZED_USER' } },
			{
				image_ids: ['img-1', 'img-2'],
				identity_type: 'CUSTOMIZED_USER',
			},
		],
	])('of %s sends nothing of another creative', (_name, fields, creative) => {
		const leftOver = { videoId: 'old', cardId: 'old', tiktokItemId: 'old', imageIds: ['old'] };
		const { requests, refused } = plan({ ...create, ...leftOver, ...fields }, [item]);
		expect(refused).toEqual({});
		expect(requests).toEqual([{ ...sent, ...creative }]);
	});

	it('sends every additional field under its documented name', () => {
		const { requests } = plan(
			{
				...create,
				additionalFields: {
					adName: 'Boots',
					advertiserId: '700',
					callToAction: 'LEARN_MORE',
					displayName: 'Nordwind',
					identityId: 'me',
				},
			},
			[item],
		);
		expect(requests[0]).toMatchObject({
			ad_name: 'Boots',
			advertiser_id: '700',
			call_to_action: 'LEARN_MORE',
			display_name: 'Nordwind',
			identity_id: 'me',
		});
	});

	it.each([
		['images', 'Image IDs'],
		['imageUrls', 'Image URLs'],
		['video', 'Video ID'],
		['carouselCard', 'Card ID'],
		['sparkAd', 'TikTok Post ID'],
	])('of %s needs the field of its creative', (creativeType, label) => {
		const fields = { ...create, creativeType, idSource: 'fields', adgroupId: '178' };
		expect(plan(fields, [item]).refused).toEqual({
			0: `${label}: nothing given, but it is required`,
		});
	});

	it('needs an identity type for a Spark Ad', () => {
		const fields = {
			...create,
			creativeType: 'sparkAd',
			tiktokItemId: '72',
			identityType: '',
		};
		expect(plan(fields, [item]).refused).toEqual({
			0: 'Identity Type: nothing given, but it is required',
		});
	});

	it('says which nodes make the IDs that are missing', () => {
		const next = 'Put that node before this one, or set Take IDs From to “Fields Below”';
		expect(plan(create, [{ image_ids: [] }]).refused).toEqual({
			0: `Ad Group ID: the incoming item has no adgroup_id, which Ad Group > Create makes. ${next}; Image IDs: the incoming item has no image_ids, which Image > Upload makes. ${next}`,
		});
	});

	it('limits texts', () => {
		const fields = {
			...create,
			adText: '🎒'.repeat(101),
			additionalFields: { displayName: 'x'.repeat(41) },
		};
		expect(plan(fields, [item]).refused).toEqual({
			0: 'Ad Text: 101 characters given; 1 to 100 are allowed; Display Name: 41 characters given; 1 to 40 are allowed',
		});
		const fitting = {
			...create,
			adText: '🎒'.repeat(100),
			additionalFields: { displayName: 'x'.repeat(40) },
		};
		expect(plan(fitting, [item]).refused).toEqual({});
	});
});
