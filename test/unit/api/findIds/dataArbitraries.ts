import fc from '../../../fastCheck';
import { longNumber, type SingleKind } from './idArbitraries';

interface Spellings {
	/** Of a field that holds the ID. */
	readonly ids: readonly string[];
	/** Of an object whose `id` it is. */
	readonly things: readonly string[];
	/** Of a list of such objects. */
	readonly lists: readonly string[];
	/** Of its type. */
	readonly types: readonly string[];
	/** As a label beside its value. */
	readonly labels: readonly string[];
}

const SPELLINGS: Readonly<Record<SingleKind, Spellings>> = {
	campaign_id: {
		ids: [
			'campaign_id',
			'campaignId',
			'CampaignID',
			'new_campaign_id',
			'tiktok_campaign_id',
			'Campaign ID',
		],
		things: ['campaign', 'new_campaign', 'created_campaign', 'campaign_details', 'Campaign'],
		lists: ['campaigns', 'created_campaigns'],
		types: ['campaign', 'CAMPAIGN'],
		labels: ['Campaign ID', 'campaign_id'],
	},
	adgroup_id: {
		ids: [
			'adgroup_id',
			'ad_group_id',
			'adGroupId',
			'adgroupId',
			'AdGroupID',
			'Ad Group ID',
			'new_adgroup_id',
		],
		things: ['ad_group', 'adgroup', 'adGroup', 'ad_group_info', 'new_ad_group'],
		lists: ['ad_groups', 'adgroups', 'adGroups'],
		types: ['ad_group', 'adgroup', 'AD_GROUP', 'Ad Group'],
		labels: ['Ad Group ID', 'AdGroup ID', 'adgroup_id'],
	},
	ad_id: {
		ids: ['ad_id', 'adId', 'AdID', 'Ad ID', 'new_ad_id', 'created_ad_id'],
		things: ['ad', 'new_ad', 'created_ad', 'ad_details'],
		lists: ['ads', 'createdAds'],
		types: ['ad', 'AD'],
		labels: ['Ad ID', 'ad_id'],
	},
	card_id: {
		ids: [
			'card_id',
			'cardId',
			'carousel_card_id',
			'carouselCardId',
			'Card ID',
			'carousel_id',
			'new_card_id',
		],
		things: ['card', 'carousel_card', 'carousel', 'created_card'],
		lists: ['cards', 'carousel_cards'],
		types: ['card', 'carousel_card', 'CARD'],
		labels: ['Card ID', 'Carousel Card ID'],
	},
};

const attributes = fc.dictionary(
	fc.constantFrom('name', 'status', 'objective', 'budget', 'url', 'created_at', 'count', 'message'),
	fc.constantFrom(
		'Spring 2026',
		'PAUSED',
		20,
		null,
		true,
		1777600000,
		'1777600000123',
		'https://example.com/1790000000000000001',
	),
	{ maxKeys: 4 },
);

const CONTAINERS = [
	'result',
	'data',
	'response',
	'output',
	'created',
	'details',
	'payload',
	'structured',
	'items',
	'outcome',
	'0',
];

/** Structured data that tells one ID, some levels deep. */
export function idInData(kind: SingleKind, id: string): fc.Arbitrary<object> {
	const { ids, things, lists, types, labels } = SPELLINGS[kind];
	const told: fc.Arbitrary<object> = fc.oneof(
		fc.tuple(fc.constantFrom(...ids), attributes).map(([key, rest]) => ({ ...rest, [key]: id })),
		fc.constantFrom(...ids).map((key) => ({ [`${key}s`]: [id] })),
		fc
			.tuple(fc.constantFrom(...things), attributes)
			.map(([key, rest]) => ({ [key]: { ...rest, id } })),
		fc
			.tuple(fc.constantFrom(...lists), attributes)
			.map(([key, rest]) => ({ [key]: [{ ...rest, id }] })),
		fc.constantFrom(...things).map((key) => ({ [key]: { [kind]: id } })),
		fc.constantFrom(...things).map((key) => ({ [key]: id })),
		fc
			.tuple(
				fc.constantFrom(...types),
				fc.constantFrom('type', 'entity', 'kind', 'object_type'),
				attributes,
			)
			.map(([type, key, rest]) => ({ ...rest, [key]: type, id })),
		fc
			.tuple(
				fc.constantFrom(...labels),
				fc.constantFrom(['name', 'value'], ['label', 'value'], ['key', 'val'], ['title', 'text']),
			)
			.map(([label, [key = '', value = '']]) => ({ [key]: label, [value]: id })),
		fc.constantFrom(...labels).map((label) => ({
			rows: [
				['Status', 'PAUSED'],
				[label, id],
			],
		})),
		fc.constantFrom(...ids).map((key) => ({ raw: JSON.stringify({ [key]: id }) })),
		fc.constantFrom(...labels).map((label) => ({ message: `Done. ${label}: ${id}` })),
	);
	return fc
		.tuple(told, fc.array(fc.constantFrom(...CONTAINERS), { maxLength: 3 }))
		.map(([object, path]) => path.reduce((inner: object, name) => ({ [name]: inner }), object));
}

/** Structured data with IDs of other things, of older ones, and of what was sent. */
export const otherData: fc.Arbitrary<object> = longNumber.chain((id) =>
	fc.constantFrom<object>(
		{ pixel_id: id },
		{ pixel: { id } },
		{ request: { campaign_id: id, adgroup_id: id, card_id: id, ad_id: id } },
		{ arguments: { ad_id: id, card_id: id } },
		{ parent_campaign_id: id, source_ad_id: id, template_adgroup_id: id, existing_card_id: id },
		{ existing_campaigns: [{ id }] },
		{ related: [{ ad_id: id }] },
		{ request_id: id, log_id: id, code: 0 },
		{ failed: [{ ad_id: id }] },
		{ video: { id, video_id: id } },
		{ identity: { identity_id: id, id } },
		{ lead_id: id, ad_account_id: id, trace: { id } },
		{ name: 'Pixel ID', value: id, id },
		{ type: 'pixel', id },
		{ ad_id: null, card_id: 'None', campaign_id: 'N/A', adgroup_id: '', id: 0 },
		{ card_id: 'dry_run:card_id', ad_id: '<ad_id>', campaign_id: 'your_campaign_id' },
		{ quota: { used: 1, limit: 2 } },
		{ url: `https://example.com/${id}?ad_id=${id}` },
		{ previous: { campaign_id: id, ad: { id } } },
		{ ad_text: `Call ${id} now`, card_type: 'IMAGE' },
		{ original_ad: { id } },
		{ location_ids: ['6252001', id], audience_ids: [id] },
	),
);
