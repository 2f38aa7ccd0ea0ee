/** Which fields the editor shows for each choice, by n8n's own rules. */
import type { INodeParameters } from 'n8n-workflow';

import { AdspirerTikTok } from '../../../nodes/AdspirerTikTok/AdspirerTikTok.node';
import { membersOf } from '../../../nodes/AdspirerTikTok/pipeline/parameters';
import { shownWith } from '../../shownFields';

const { description } = new AdspirerTikTok();

type Values = Record<string, string | Record<string, string>>;

/** The fields that are shown for these values, by name: at the top, and `collection.field` inside one. */
function shownFor(values: Values): string[] {
	const isShown = shownWith(description, values);
	return description.properties
		.filter((field) => isShown(field))
		.flatMap((field) => {
			const { name } = field;
			if (field.type !== 'collection') return [name];
			const siblings = { ...(values[name] as INodeParameters | undefined) };
			return membersOf(field)
				.filter((member) => isShown(member, siblings))
				.map((member) => `${name}.${member.name}`);
		});
}

const visible = (values: Record<string, string>) =>
	shownFor(values).filter(
		(name) => !['resource', 'operation'].includes(name) && !name.startsWith('options.'),
	);

/** What is shown with the first values and not with the second. */
const onlyWith = (values: Record<string, string>, others: Record<string, string>) => {
	const hidden = new Set(visible(others));
	return visible(values).filter((name) => !hidden.has(name));
};

/** The fields of a collection, as `collection.field`. */
const inside = (collection: string, names: string) =>
	names.split(' ').map((name) => `${collection}.${name}`);
const targeting = (locations: string, ageGroups: string, gender: string) =>
	inside(
		'targeting',
		`${ageGroups} audienceIds excludedAudienceIds ${gender} interestCategoryIds languages ${locations} operatingSystems`,
	);
const placement = inside('placement', 'placementType placements');
const advertiser = ['advertiserId'];

describe('Image > Upload', () => {
	it('shows', () => {
		expect(visible({ resource: 'image', operation: 'upload' })).toEqual([
			...advertiser,
			'imageUrls',
			'combineItems',
		]);
	});
});

describe('Carousel Card > Create', () => {
	const card = { resource: 'carouselCard', operation: 'create' };
	const always = [
		'idSource',
		...advertiser,
		...inside('additionalFields', 'adTexts callToAction cardType landingPageUrls'),
	];

	it.each(['item', 'allItems'])('shows no IDs with %s', (idSource) => {
		expect(visible({ ...card, idSource })).toEqual(always);
	});

	it('shows the image IDs with fields', () => {
		expect(onlyWith({ ...card, idSource: 'fields' }, card)).toEqual(['imageIds']);
	});
});

describe('Campaign > Create', () => {
	const campaign = { resource: 'campaign', operation: 'create' };

	it('shows, as it is dropped onto the canvas', () => {
		expect(visible(campaign)).toEqual([
			'idSource',
			...advertiser,
			...'campaignName objective creativeType cardType adText displayName landingPageUrl'.split(
				' ',
			),
			...'budgetType budgetDaily'.split(' '),
			...targeting('targetLocations', 'targetAgeGroups', 'targetGender'),
			...placement,
			...inside(
				'additionalFields',
				'callToAction budgetOptimizeOn commentDisabled videoDownloadDisabled scheduleEndTime',
			),
		]);
	});

	const creativeFields: Record<string, Record<string, string[]>> = {
		item: {
			existingImages: [],
			assetBundle: ['assetBundleId'],
			carouselCard: ['cardType'],
			sparkAd: ['tiktokItemId'],
		},
		fields: {
			existingImages: ['existingImageIds'],
			assetBundle: ['assetBundleId'],
			carouselCard: ['cardId', 'cardType'],
			sparkAd: ['tiktokItemId'],
		},
	};
	const budgetFields: Record<string, string[]> = {
		daily: ['budgetDaily', 'additionalFields.scheduleEndTime'],
		lifetime: ['budgetLifetime', 'scheduleEndTime'],
		none: [],
	};
	const objectiveFields: Record<string, string[]> = {
		TRAFFIC: [],
		REACH: [],
		VIDEO_VIEWS: [],
		APP_PROMOTION: ['appId', 'additionalFields.appPromotionType'],
		CONVERSIONS: ['pixelId', 'additionalFields.optimizationEvent'],
		LEAD_GENERATION: ['pixelId', 'additionalFields.optimizationEvent'],
	};
	const steered = (values: Record<string, string>) => {
		const conditional = [creativeFields.fields ?? {}, budgetFields, objectiveFields].flatMap(
			(byChoice) => Object.values(byChoice).flat(),
		);
		return visible({ ...campaign, ...values }).filter((name) => conditional.includes(name));
	};
	const combinations = Object.entries(creativeFields).flatMap(([idSource, creatives]) =>
		Object.entries(creatives).flatMap(([creativeType, creative]) =>
			Object.entries(budgetFields).flatMap(([budgetType, budget]) =>
				Object.entries(objectiveFields).map(
					([objective, own]) =>
						[
							{ idSource, creativeType, budgetType, objective },
							[...creative, ...budget, ...own],
						] as const,
				),
			),
		),
	);

	it.each(combinations)('shows for %j exactly %j besides', (values, fields) => {
		expect(steered(values).sort()).toEqual([...fields].sort());
	});
});

describe('Ad Group > Create', () => {
	const adGroup = { resource: 'adGroup', operation: 'create' };

	it('shows, as it is dropped onto the canvas', () => {
		expect(visible(adGroup)).toEqual([
			'idSource',
			...advertiser,
			...'adgroupName budget budgetMode scheduleStartTime scheduleEndTime objective'.split(' '),
			...targeting('locationIds', 'ageGroups', 'gender'),
			...placement,
			...inside(
				'bidAndDelivery',
				'bidDisplayMode bidPrice bidType conversionBidPrice dayparting pacing roasBid scheduleType skipLearningPhase',
			),
			...inside(
				'additionalFields',
				'billingEvent commentDisabled videoDownloadDisabled optimizationGoal promotionType secondaryOptimizationEvent',
			),
		]);
	});

	it('shows the campaign where the fields are the source', () => {
		expect(onlyWith({ ...adGroup, idSource: 'fields' }, adGroup)).toEqual(['campaignId']);
	});

	it.each([
		['CONVERSIONS', ['pixelId', 'additionalFields.optimizationEvent']],
		['LEAD_GENERATION', []],
		['VIDEO_VIEWS', []],
		['REACH', inside('frequencyCap', 'frequency frequencySchedule')],
		['APP_PROMOTION', inside('bidAndDelivery', 'deepBidType deepCpaBid')],
	])('shows more for %s: %j', (objective, fields) => {
		expect(onlyWith({ ...adGroup, objective }, adGroup)).toEqual(fields);
	});
});

describe('Ad > Create', () => {
	const ad = { resource: 'ad', operation: 'create' };
	const identity = 'additionalFields.identityType';
	const always = [
		...['idSource', 'advertiserId', 'creativeType', 'adText', 'landingPageUrl'],
		...inside(
			'additionalFields',
			'adName callToAction disclaimerText displayName identityId trackingPixelId',
		),
	];

	it.each<[creativeType: string, fields: string[], ids: string[]]>([
		['images', ['imagesNotice', identity], ['imageIds']],
		['imageUrls', ['imagesNotice', 'imageUrls', identity], []],
		['video', ['videoId', identity], []],
		['carouselCard', ['cardType', identity], ['cardId']],
		['sparkAd', ['tiktokItemId', 'identityType'], []],
	])('shows for %s exactly %j, and with fields as source %j', (creativeType, fields, ids) => {
		const shown = (idSource: string) => visible({ ...ad, idSource, creativeType }).sort();
		expect(shown('item')).toEqual([...always, ...fields].sort());
		expect(shown('fields')).toEqual([...always, 'adgroupId', ...fields, ...ids].sort());
	});
});

describe('Options', () => {
	const options = (values: Values) =>
		shownFor({ resource: 'ad', operation: 'create', ...values })
			.filter((name) => name.startsWith('options.'))
			.map((name) => name.slice('options.'.length));

	it('shows every setting of the node, and the key where it is custom', () => {
		expect(options({})).toEqual([
			'additionalArguments',
			'checkFirst',
			'dryRun',
			'idempotency',
			'includeInputFields',
			'lookUpMissingIds',
			'maxConcurrency',
			'maxRetries',
			'maxTotalBudget',
			'payForExtraCalls',
			'quotaReserve',
			'scheduleTimeZone',
			'timeout',
		]);
		expect(options({ options: { idempotency: 'custom' } })).toContain('idempotencyKey');
	});
});
