/** Campaign > Create: targeting, placement and additional fields. */
import { plan } from '../pipeline/planning';
import { sentSpark, spark } from './campaignExamples';

it('sends every field of targeting, placement and additional fields under its documented name', () => {
	const { requests } = plan({
		...spark,
		targeting: {
			targetAgeGroups: ['AGE_18_24', 'AGE_55_100'],
			audienceIds: ['1', '2'],
			excludedAudienceIds: ['3'],
			targetGender: 'GENDER_FEMALE',
			interestCategoryIds: '={{ [4, "5"] }}',
			languages: ['en', 'de'],
			targetLocations: ['6252001'],
			operatingSystems: ['IOS'],
		},
		placement: { placementType: 'PLACEMENT_TYPE_NORMAL', placements: ['PLACEMENT_TIKTOK'] },
		additionalFields: {
			advertiserId: '700',
			callToAction: 'SHOP_NOW',
			budgetOptimizeOn: false,
			commentDisabled: true,
			videoDownloadDisabled: '={{ "no" }}',
		},
	});
	expect(requests).toEqual([
		{
			...sentSpark,
			target_age_groups: ['AGE_18_24', 'AGE_55_100'],
			audience_ids: ['1', '2'],
			excluded_audience_ids: ['3'],
			target_gender: 'GENDER_FEMALE',
			interest_category_ids: ['4', '5'],
			languages: ['en', 'de'],
			target_locations: ['6252001'],
			operating_systems: ['IOS'],
			placement_type: 'PLACEMENT_TYPE_NORMAL',
			placements: ['PLACEMENT_TIKTOK'],
			advertiser_id: '700',
			call_to_action: 'SHOP_NOW',
			budget_optimize_on: false,
			comment_disabled: true,
			video_download_disabled: false,
		},
	]);
});

it('leaves out what was added and left empty', () => {
	const { requests } = plan({
		...spark,
		targeting: {
			targetAgeGroups: [],
			audienceIds: ['', ' '],
			languages: ["={{ $json.none ?? '' }}"],
		},
		additionalFields: { advertiserId: '', scheduleEndTime: '' },
	});
	expect(requests).toEqual([sentSpark]);
});

describe('manual placements', () => {
	const placements = ['PLACEMENT_TIKTOK', 'PLACEMENT_PANGLE'];
	const noEffect =
		'Placements: given, but Placement Type is not Manual, so they would have no effect';

	it.each<[placement: object, problem: string | undefined]>([
		[{ placements }, noEffect],
		[{ placementType: 'PLACEMENT_TYPE_AUTOMATIC', placements }, noEffect],
		[{ placementType: 'PLACEMENT_TYPE_NORMAL', placements }, undefined],
		[{ placementType: 'PLACEMENT_TYPE_AUTOMATIC', placements: [] }, undefined],
		[{ placementType: 'PLACEMENT_TYPE_NORMAL' }, undefined],
	])('%j', (placement, problem) => {
		expect(plan({ ...spark, placement }).refused[0]).toBe(problem);
	});
});
