import openapi from '../../fixtures/adspirer-tiktok-openapi.json';
import {
	isToolName,
	isWriteTool,
	newerArguments,
	tools,
	type ToolName,
} from '../../simulator/contract';
import { isIdempotencyKey, undocumented, violations, type Arguments } from '../../simulator/rules';
import { VALID, WRITE_TOOLS } from './client';

interface Schema {
	type?: string;
	items?: Schema;
	anyOf?: Schema[];
}

interface Document {
	paths: Record<
		string,
		{
			post: {
				requestBody: {
					content: {
						'application/json': {
							schema: {
								properties: {
									arguments: { properties?: Record<string, Schema>; required?: string[] };
								};
							};
						};
					};
				};
			};
		}
	>;
}

const { paths }: Document = openapi;

/** The type of an argument as `contract.ts` writes it, `?` after it where it may be `null`. */
function typeOf({ type, items, anyOf }: Schema): string {
	if (anyOf) {
		const types = anyOf.map(typeOf);
		return types.filter((one) => one !== 'null').join('|') + (types.includes('null') ? '?' : '');
	}
	return type === 'array' ? `${items?.type}[]` : String(type);
}

describe('contract and OpenAPI document', () => {
	const DOCUMENTED = Object.keys(paths).flatMap((path) => path.split('/')[4] ?? []);
	it.each(DOCUMENTED.filter(isToolName))('%s has the same arguments', (tool) => {
		const schema =
			paths[`/api/v1/tools/${tool}/execute`]?.post.requestBody.content['application/json'].schema
				.properties.arguments;
		const documented = Object.entries(schema?.properties ?? {});
		const ours = Object.entries(tools[tool].arguments).filter(
			([name]) => !newerArguments[tool]?.includes(name),
		);
		expect(
			Object.fromEntries(
				ours.map(([name, { type, required }]) => [name, required ? type : `${type}?`]),
			),
		).toEqual(Object.fromEntries(documented.map(([name, argument]) => [name, typeOf(argument)])));
		const required = ours.flatMap(([name, argument]) => (argument.required ? [name] : []));
		expect(required.sort()).toEqual([...(schema?.required ?? [])].sort());
	});
});

describe('violations', () => {
	it.each(WRITE_TOOLS)('finds nothing wrong with a valid call of %s', (tool) => {
		expect(violations(tool, VALID[tool])).toEqual([]);
		expect(undocumented(tool, VALID[tool])).toEqual([]);
	});

	const IMAGES = 'ad-site-i18n-sg/1 ad-site-i18n-sg/2 ad-site-i18n-sg/3'.split(' ');
	const broken: Array<[tool: ToolName, change: Arguments, message: RegExp]> = [
		['upload_tiktok_images', { image_urls: undefined }, /^image_urls: required$/],
		['upload_tiktok_images', { image_urls: null }, /^image_urls: required$/],
		['upload_tiktok_images', { image_urls: 'https://example.com/a.jpg' }, /not an array/],
		['upload_tiktok_images', { image_urls: [] }, /0 entries, allowed are 1 to 20/],
		['upload_tiktok_images', { image_urls: Array(21).fill('https://a.co/') }, /21 entries/],
		[
			'upload_tiktok_images',
			{ image_urls: ['https://a.co/', 'http://a.co/'] },
			/entry 2: .* HTTPS/,
		],
		['upload_tiktok_images', { image_urls: ['https://'] }, /HTTPS/],
		['upload_tiktok_images', { image_urls: ['https://a.co/a b.jpg'] }, /HTTPS/],
		['upload_tiktok_images', { image_urls: [7] }, /entry 1: not a string/],
		['upload_tiktok_images', { advertiser_id: 7 }, /advertiser_id: not a string/],
		['upload_tiktok_images', { advertiser_id: '' }, /advertiser_id: "" is a placeholder/],
		[
			'create_tiktok_carousel_card',
			{ image_ids: IMAGES.slice(0, 1), ad_texts: [], landing_page_urls: [] },
			/1 entries, allowed are 2 to 10/,
		],
		['create_tiktok_carousel_card', { image_ids: Array(11).fill(IMAGES[0]) }, /11 entries/],
		[
			'create_tiktok_carousel_card',
			{ image_ids: [...IMAGES, 'None'] },
			/entry 4: "None" is a placeholder/,
		],
		['create_tiktok_carousel_card', { image_ids: [...IMAGES, ''] }, /entry 4: "" is a placeholder/],
		[
			'create_tiktok_carousel_card',
			{ image_ids: [...IMAGES, 'dry_run:image_ids:1'] },
			/placeholder/,
		],
		[
			'create_tiktok_carousel_card',
			{ ad_texts: ['a', 'b', 'c'] },
			/ad_texts: more entries than image_ids/,
		],
		[
			'create_tiktok_carousel_card',
			{ landing_page_urls: Array(3).fill('https://a.co/') },
			/landing_page_urls: more entries/,
		],
		['create_tiktok_carousel_card', { ad_texts: [''] }, /0 characters, allowed are 1 to 100/],
		['create_tiktok_carousel_card', { landing_page_urls: ['example.com'] }, /HTTPS/],
		['create_tiktok_carousel_card', { card_type: 'VIDEO' }, /not one of IMAGE, PRODUCT/],
		['create_tiktok_campaign', { campaign_name: '' }, /^campaign_name: required$/],
		['create_tiktok_campaign', { ad_text: 'x'.repeat(101) }, /101 characters/],
		['create_tiktok_campaign', { display_name: '👟'.repeat(41) }, /41 characters/],
		['create_tiktok_campaign', { landing_page_url: 'http://a.co' }, /HTTPS/],
		['create_tiktok_campaign', { objective: 'Sales' }, /is no code/],
		['create_tiktok_campaign', { budget_daily: 0 }, /0 is not greater than 0/],
		['create_tiktok_campaign', { budget_daily: Infinity }, /not a finite number/],
		['create_tiktok_campaign', { budget_daily: '50' }, /not a finite number/],
		[
			'create_tiktok_campaign',
			{ budget_lifetime: 500, schedule_end_time: '2036-05-01 00:00:00' },
			/excludes budget_lifetime/,
		],
		[
			'create_tiktok_campaign',
			{ budget_daily: null, budget_lifetime: 500 },
			/budget_lifetime: needs schedule_end_time/,
		],
		['create_tiktok_campaign', { schedule_end_time: '2036-02-30 00:00:00' }, /date and time/],
		['create_tiktok_campaign', { schedule_end_time: '2036-02-03 24:00:00' }, /date and time/],
		['create_tiktok_campaign', { schedule_end_time: '2036-02-03T00:00:00' }, /date and time/],
		['create_tiktok_campaign', { schedule_end_time: '2036-13-03 00:00:00' }, /date and time/],
		[
			'create_tiktok_campaign',
			{ card_id: undefined },
			/one of asset_bundle_id, existing_image_ids/,
		],
		['create_tiktok_campaign', { card_id: null, existing_image_ids: [] }, /creative: one of/],
		['create_tiktok_campaign', { card_id: 'dry_run:card_id' }, /placeholder/],
		['create_tiktok_campaign', { card_type: undefined }, /card_id: needs card_type/],
		[
			'create_tiktok_campaign',
			{ asset_bundle_id: 'b1', existing_image_ids: IMAGES },
			/asset_bundle_id: excludes/,
		],
		[
			'create_tiktok_campaign',
			{ objective: 'APP_PROMOTION', operating_systems: ['IOS'] },
			/app_id: required/,
		],
		[
			'create_tiktok_campaign',
			{ objective: 'APP_INSTALL', app_id: '7' },
			/operating_systems: exactly one/,
		],
		['create_tiktok_campaign', { objective: 'CONVERSIONS' }, /pixel_id: required/],
		[
			'create_tiktok_campaign',
			{ placements: ['PLACEMENT_TIKTOK'] },
			/needs placement_type PLACEMENT_TYPE_NORMAL/,
		],
		['create_tiktok_campaign', { target_age_groups: ['AGE_18_24', '18-24'] }, /entry 2: "18-24"/],
		['create_tiktok_campaign', { budget_optimize_on: 'true' }, /not a boolean/],
		['add_tiktok_ad_group', { campaign_id: 'None' }, /campaign_id: "None" is a placeholder/],
		['add_tiktok_ad_group', { campaign_id: '' }, /campaign_id: required/],
		['add_tiktok_ad_group', { budget: 0.5 }, /0.5 is less than 1/],
		['add_tiktok_ad_group', { budget: undefined }, /budget: required/],
		['add_tiktok_ad_group', { budget_mode: 'BUDGET_MODE_TOTAL' }, /needs schedule_end_time/],
		['add_tiktok_ad_group', { objective: 'TRAFFIC' }, /PIXEL_ID_NOT_ALLOWED_FOR_OBJECTIVE/],
		['add_tiktok_ad_group', { objective: undefined }, /PIXEL_ID_NOT_ALLOWED_FOR_OBJECTIVE/],
		['add_tiktok_ad_group', { optimization_event: 'consult' }, /is no code/],
		[
			'add_tiktok_ad_group',
			{ placements: ['PLACEMENT_TIKTOK'], placement_type: 'PLACEMENT_TYPE_AUTOMATIC' },
			/PLACEMENT_TYPE_NORMAL/,
		],
		['add_tiktok_ad', { adgroup_id: 'dry_run:adgroup_id' }, /placeholder/],
		['add_tiktok_ad', { ad_text: '' }, /ad_text: required/],
		['add_tiktok_ad', { image_ids: undefined }, /creative: one of image_ids, image_urls, video_id/],
		[
			'add_tiktok_ad',
			{ image_ids: null, card_id: '1790000000000007919' },
			/card_id: needs card_type/,
		],
		['add_tiktok_ad', { ad_format: 'SINGLE_VIDEO' }, /SINGLE_VIDEO needs video_id or video_url/],
		['add_tiktok_ad', { display_name: 'x'.repeat(41) }, /41 characters/],
		['add_tiktok_ad', { image_ids: null, image_urls: ['ftp://a.co/b.jpg'] }, /HTTPS/],
		['list_connected_accounts', { platform: 'x' }, /not one of google_ads/],
	];

	it.each(broken)('%s with %j: %s', (tool, change, message) => {
		const valid = isWriteTool(tool) ? VALID[tool] : {};
		expect(violations(tool, { ...valid, ...change })).toEqual([expect.stringMatching(message)]);
	});

	const allowed: Array<[tool: ToolName, change: Arguments]> = [
		['create_tiktok_campaign', { ad_text: '🎉'.repeat(100), display_name: '👟'.repeat(40) }],
		['create_tiktok_campaign', { budget_daily: 0.01, objective: null }],
		['create_tiktok_campaign', { schedule_end_time: '2028-02-29 23:59:59' }],
		[
			'create_tiktok_campaign',
			{ card_id: null, card_type: null, tiktok_item_id: '7234567890123456789' },
		],
		[
			'create_tiktok_campaign',
			{ placements: ['PLACEMENT_TIKTOK'], placement_type: 'PLACEMENT_TYPE_NORMAL' },
		],
		['create_tiktok_campaign', { call_to_action: 'VISIT_STORE' }],
		['add_tiktok_ad_group', { objective: 'WEB_CONVERSIONS', optimization_goal: 'ANYTHING' }],
		['add_tiktok_ad', { image_ids: [], image_urls: ['HTTPS://a.co/ä.jpg'] }],
		['list_connected_accounts', {}],
	];

	it.each(allowed)('%s may have %j', (tool, change) => {
		const valid = isWriteTool(tool) ? VALID[tool] : {};
		expect(violations(tool, { ...valid, ...change })).toEqual([]);
	});

	it('names undocumented arguments apart', () => {
		const given = { ...VALID.add_tiktok_ad, dayparting: '0'.repeat(336) };
		expect(violations('add_tiktok_ad', given)).toEqual([]);
		expect(undocumented('add_tiktok_ad', given)).toEqual(['dayparting']);
	});
});

describe('isIdempotencyKey', () => {
	it.each([
		['550e8400-e29b-41d4-a716-446655440000', true],
		['550E8400-E29B-81D4-B716-446655440000', true],
		['00000000-0000-0000-0000-000000000000', false],
		['550e8400-e29b-91d4-a716-446655440000', false],
		['550e8400-e29b-41d4-c716-446655440000', false],
		['550e8400e29b41d4a716446655440000', false],
		['row-7', false],
	])('%s: %s', (key, expected) => {
		expect(isIdempotencyKey(key)).toBe(expected);
	});
});
