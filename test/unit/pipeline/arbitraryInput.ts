/** Anything at all in any field of any operation, as a spreadsheet, an expression or an agent may bring it. */
import fc from '../../fastCheck';

import type { Tool } from '../../../nodes/AdspirerTikTok/operations/tool';
import { optionsField } from '../../../nodes/AdspirerTikTok/pipeline/settings';
import { membersOf } from '../../../nodes/AdspirerTikTok/pipeline/parameters';

/** Values that are right for some field, or nearly right. */
const PLAUSIBLE = [
	'https://example.com/w_400,h_400/a.jpg',
	'https://example.com/a.jpg, https://example.com/b.jpg\nhttps://example.com/c.jpg',
	'http://example.com',
	'1780000000000001234',
	'ad-site-i18n-sg/1,ad-site-i18n-sg/2;ad-site-i18n-sg/3',
	'["1", 2, [1790000000000007919]]',
	['1', ['2', null], 3],
	'None',
	'dry_run:card_id',
	'1.79E+18',
	2 ** 60,
	'2027-03-01',
	'2027-03-01T09:30:00+02:00',
	'2027-02-30',
	'18-24, 55+',
	'Female',
	'CONVERSIONS',
	'APP_PROMOTION',
	'BUDGET_MODE_TOTAL',
	'PLACEMENT_TYPE_NORMAL',
	'PLACEMENT_TIKTOK',
	'images',
	'lifetime',
	'IMAGE',
	'yes',
	true,
	0,
	20,
	'20.50',
	-1,
	'x'.repeat(41),
	'x'.repeat(101),
	'🎒'.repeat(100),
	'[Sale] now',
	'{"bid_price": 1.5}',
	'{"budget": 1}',
	'__proto__',
	'constructor',
];

/** One value of a row. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
	{ arbitrary: fc.constantFrom<unknown>(...PLAUSIBLE), weight: 4 },
	{ arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 3 },
	{ arbitrary: fc.string({ unit: 'binary', maxLength: 120 }), weight: 1 },
	{ arbitrary: fc.double(), weight: 1 },
);

/** A field that a value can be put into: its place in the parameters and its label in the editor. */
export interface Slot {
	readonly label: string;
	readonly collection?: string;
	readonly name: string;
}

/** Every field of an operation and of Options, but Dry Run: it lets the placeholder IDs of another dry run pass. */
export function slotsOf(tool: Tool): Slot[] {
	return [...tool.fields, optionsField]
		.flatMap((field): Slot[] => {
			if (field.type !== 'collection') return [{ label: field.displayName, name: field.name }];
			return membersOf(field).map(({ displayName, name }) => ({
				label: displayName,
				collection: field.name,
				name,
			}));
		})
		.filter(({ name }) => name !== 'dryRun');
}

/** Parameters with these contents in these fields. */
export function withSlots(
	parameters: Readonly<Record<string, unknown>>,
	filled: ReadonlyArray<readonly [slot: Slot, content: unknown]>,
): Record<string, unknown> {
	const result: Record<string, unknown> = { ...parameters };
	for (const [{ collection, name }, content] of filled) {
		if (collection === undefined) result[name] = content;
		else result[collection] = { ...Object(result[collection]), [name]: content };
	}
	return result;
}

/** Fields that n8n does not evaluate an expression in: they hold for all rows. */
const STEERING = {
	idSource: ['item', 'fields'],
	creativeType: [
		'existingImages',
		'assetBundle',
		'carouselCard',
		'sparkAd',
		'images',
		'imageUrls',
		'video',
	],
	budgetType: ['daily', 'lifetime', 'none'],
} as const;

const ID = '1780000000000001234';
const IMAGES = [
	'ad-site-i18n-sg/202306025d0d2c5b1c1d4c43',
	'ad-site-i18n-sg/202306025d0d2c5b1c1d4c44',
];

/** What is right for every operation, with any of the choices that steer it. */
export const validParameters = fc.record({
	idSource: fc.constantFrom(...STEERING.idSource),
	creativeType: fc.constantFrom(...STEERING.creativeType),
	budgetType: fc.constantFrom(...STEERING.budgetType),
	...Object.fromEntries(
		Object.entries({
			objective: 'TRAFFIC',
			campaignName: 'Spring',
			adgroupName: 'Women',
			adText: 'Ready for rain',
			displayName: 'Nordwind',
			landingPageUrl: 'https://example.com',
			imageUrls: ['https://example.com/a.jpg', 'https://example.com/b.jpg'],
			imageIds: IMAGES,
			existingImageIds: IMAGES,
			cardId: ID,
			campaignId: ID,
			adgroupId: ID,
			assetBundleId: ID,
			tiktokItemId: ID,
			identityType: 'TT_USER',
			videoId: ID,
			budgetDaily: 20,
			budgetLifetime: 200,
			budget: 20,
			scheduleEndTime: '2027-12-31',
		}).map(([name, value]) => [name, fc.constant<unknown>(value)]),
	),
});

/** IDs as an item carries them from the nodes before. */
export const validItem = { image_ids: IMAGES, card_id: ID, campaign_id: ID, adgroup_id: ID };
