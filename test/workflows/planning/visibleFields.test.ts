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

const targeting = (locations: string, ageGroups: string, gender: string) =>
	[
		ageGroups,
		'audienceIds',
		'excludedAudienceIds',
		gender,
		'interestCategoryIds',
		'languages',
		locations,
		'operatingSystems',
	].map((name) => `targeting.${name}`);
const placement = ['placement.placementType', 'placement.placements'];

describe('Image > Upload', () => {
	it('shows', () => {
		expect(visible({ resource: 'image', operation: 'upload' })).toEqual([
			'imageUrls',
			'combineItems',
			'additionalFields.advertiserId',
		]);
	});
});

describe('Carousel Card > Create', () => {
	const card = { resource: 'carouselCard', operation: 'create' };
	const always = [
		'idSource',
		...['adTexts', 'advertiserId', 'callToAction', 'cardType', 'landingPageUrls'].map(
			(name) => `additionalFields.${name}`,
		),
	];

	it.each(['item', 'allItems'])('shows no IDs with %s', (idSource) => {
		expect(visible({ ...card, idSource })).toEqual(always);
	});

	it('shows the image IDs with fields', () => {
		expect(visible({ ...card, idSource: 'fields' })).toEqual([
			'idSource',
			'imageIds',
			...always.slice(1),
		]);
	});
});

describe('Campaign > Create', () => {
	const campaign = { resource: 'campaign', operation: 'create' };

	it('shows, as it is dropped onto the canvas', () => {
		expect(visible(campaign)).toEqual([
			'idSource',
			'campaignName',
			'objective',
			'creativeType',
			'adText',
			'displayName',
			'landingPageUrl',
			'budgetType',
			'budgetDaily',
			...targeting('targetLocations', 'targetAgeGroups', 'targetGender'),
			...placement,
			...[
				'advertiserId',
				'callToAction',
				'budgetOptimizeOn',
				'commentDisabled',
				'videoDownloadDisabled',
				'scheduleEndTime',
			].map((name) => `additionalFields.${name}`),
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
	const additional = [
		'advertiserId',
		'billingEvent',
		'commentDisabled',
		'videoDownloadDisabled',
		'optimizationGoal',
		'promotionType',
	];

	it('shows', () => {
		expect(visible(adGroup)).toEqual([
			'idSource',
			'adgroupName',
			'budget',
			'budgetMode',
			'scheduleStartTime',
			'scheduleEndTime',
			'objective',
			...targeting('locationIds', 'ageGroups', 'gender'),
			...placement,
			...additional.map((name) => `additionalFields.${name}`),
		]);
	});

	it('shows the campaign where the fields are the source', () => {
		expect(onlyWith({ ...adGroup, idSource: 'fields' }, adGroup)).toEqual(['campaignId']);
	});

	it.each(['CONVERSIONS', 'LEAD_GENERATION'])('shows the pixel for %s', (objective) => {
		expect(onlyWith({ ...adGroup, objective }, adGroup)).toEqual([
			'pixelId',
			'additionalFields.optimizationEvent',
		]);
	});

	it.each(['APP_PROMOTION', 'REACH', 'VIDEO_VIEWS'])('shows nothing more for %s', (objective) => {
		expect(visible({ ...adGroup, objective })).toEqual(visible(adGroup));
	});
});

describe('Ad > Create', () => {
	const ad = { resource: 'ad', operation: 'create' };
	const identity = 'additionalFields.identityType';
	const always = [
		'idSource',
		'creativeType',
		'adText',
		'landingPageUrl',
		...['adName', 'advertiserId', 'callToAction', 'displayName', 'identityId'].map(
			(name) => `additionalFields.${name}`,
		),
	];

	it.each<[creativeType: string, fromItem: string[], withFields: string[]]>([
		['images', [identity], ['imageIds', identity]],
		['imageUrls', ['imageUrls', identity], ['imageUrls', identity]],
		['video', ['videoId', identity], ['videoId', identity]],
		['carouselCard', ['cardType', identity], ['cardId', 'cardType', identity]],
		['sparkAd', ['tiktokItemId', 'identityType'], ['tiktokItemId', 'identityType']],
	])(
		'shows for %s exactly %j, and with fields as source %j',
		(creativeType, fromItem, withFields) => {
			const shown = (idSource: string) => visible({ ...ad, idSource, creativeType }).sort();
			expect(shown('item')).toEqual([...always, ...fromItem].sort());
			expect(shown('fields')).toEqual([...always, 'adgroupId', ...withFields].sort());
		},
	);
});

describe('Options', () => {
	const options = (values: Values) =>
		shownFor({ resource: 'ad', operation: 'create', ...values })
			.filter((name) => name.startsWith('options.'))
			.map((name) => name.slice('options.'.length));

	it('shows every setting of the node, and the key where it is custom', () => {
		expect(options({})).toEqual([
			'additionalArguments',
			'dryRun',
			'idempotency',
			'includeInputFields',
			'maxConcurrency',
			'maxRetries',
			'maxTotalBudget',
			'quotaReserve',
			'scheduleTimeZone',
			'timeout',
		]);
		expect(options({ options: { idempotency: 'custom' } })).toContain('idempotencyKey');
	});
});
