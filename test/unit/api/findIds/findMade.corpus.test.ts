/** Answers in many shapes, with other IDs beside the new one: never a wrong one, and found where it is labelled. */
import fc from '../../../fastCheck';
import { longNumber } from './idArbitraries';
import { A, B, C, find, IMAGE_1 as I, IMAGE_2 as J, made, OLD } from './samples';

const campaign = (text: string, data: Record<string, unknown> = {}) =>
	find('create_tiktok_campaign', text, data).campaign_id;

const X = OLD;

describe('the new campaign is found beside another', () => {
	it.each([
		`I checked first. Found: Campaign ID: ${X}. Then I created the campaign. ID: ${A}`,
		`Paused campaign ID ${X} because it overlaps. Created campaign ID ${A}`,
		`Created campaign ID ${A}. Paused campaign ID ${X} because it overlaps.`,
		`✅ New campaign ID: ${A}\nDuplicate of campaign ID: ${X}`,
		`Existing campaign: Spring (ID: ${X})\nNew campaign: Spring 2 (ID: ${A})`,
		`| Campaign | ID | State |\n|---|---|---|\n| Spring | ${X} | existing |\n| Spring 2 | ${A} | new |`,
		`| Campaign ID | Note |\n|---|---|\n| ${X} | already existed |\n| ${A} | created now |`,
		`## Existing campaigns\n- Spring: ${X}\n\n## Created\n- Campaign ID: ${A}`,
		`Campaign ID: ${A}\n\n> Tip: a similar campaign has the ID ${X}.`,
		`Campaign ID: ${A}\nGoogle Ads campaign ID: ${X}`,
		`Campaign ID: ${A}\nMeta Campaign ID: ${X}\nLinkedIn campaign: ${X}`,
		`Campaign ID: ${A} (copied from campaign ${X})`,
		`Cloned from campaign ID ${X}.\nCampaign ID: ${A}`,
		`{"result": {"campaign_id": "${A}"}, "recommendations": [{"type": "campaign", "id": "${X}"}]}`,
		`{"created": [{"type": "campaign", "id": "${A}"}], "existing": [{"type": "campaign", "id": "${X}"}]}`,
		`{"campaigns": [{"id": "${X}", "status": "existing"}, {"id": "${A}", "status": "created"}]}`,
		`{"campaigns": [{"id": "${X}", "is_new": false}, {"id": "${A}", "is_new": true}]}`,
		`Erstellt: campaign_id: ${A}\nBestehende Kampagne: campaign_id: ${X}`,
		`La campagne est prête.\ncampaign_id: ${A}`,
		`キャンペーンが作成されました。\nCampaign ID: ${A}`,
		`🎉 Done!\n\n> **Campaign ID**\n> \`${A}\``,
		`<h2>Campaign</h2><ul><li>ID: <b>${A}</b></li></ul>`,
		`Campaign ID:<br>${A}<br>Pixel ID:<br>${X}`,
		`- Campaign\n  - Name: Spring\n  - ID: ${A}\n- Pixel\n  - ID: ${X}`,
		`Campaign ID: ${A}\nOpen: https://ads.tiktok.com/i18n/perf?aadvid=${B}&campaign_id=${X}`,
		`Request ID: ${X}\nTrace ID: ${B}\nJob ID: ${C}\nCampaign ID: ${A}`,
		`Business Center ID: ${X}\nAudience ID: ${B}\nCreative ID: ${C}\nCampaign ID: ${A}`,
		`Campaign ID: ${A}\nIt is paused until you enable it.`,
		`\`\`\`\ncampaign_id: ${A}\npixel_id: ${X}\n\`\`\``,
		`✅ Campaign created (PAUSED)\n├─ ID: ${A}\n├─ Budget: 20 USD\n└─ Objective: TRAFFIC`,
		`Great news — your campaign **Spring Sale** is ready to go.\n\n**Campaign ID**: ${A}`,
	])('%j', (text) => {
		expect(campaign(text)).toBe(A);
	});

	it.each<[data: Record<string, unknown>]>([
		[
			{
				structured: { result: { campaign_id: A }, recommendations: [{ type: 'campaign', id: X }] },
			},
		],
		[{ structured: { result: JSON.stringify({ campaign_id: A }) } }],
		[{ content: [{ type: 'text', text: JSON.stringify({ campaign_id: A, existing: [X] }) }] }],
		[{ result: { campaign: { id: A, conflicts: [{ campaign_id: X }] } } }],
		[{ structured: { campaign: { id: A }, overlapping_campaigns: [{ id: X }] } }],
		[{ structured: { campaign_id: A, google: { campaign_id: X } } }],
		[{ structured: { campaign_id: A, duplicate_of: { campaign_id: X } } }],
		[{ structured: { campaign_id: A, similar_to: X, replaces_campaign_id: X } }],
	])('in %j', (data) => {
		expect(campaign('Done.', data)).toBe(A);
	});
});

describe('no campaign is taken from', () => {
	it.each([
		`The campaign was not created because campaign ID ${X} has the same name.`,
		`A campaign with this name already exists (Campaign ID: ${X}).`,
		`Campaign creation failed: campaign ID ${X} uses this name.`,
		`Failed to create the campaign. Conflicting campaign ID: ${X}`,
		`This was a dry run. Campaign ID: ${X}`,
		`I would create the campaign next to campaign ID ${X}.`,
		`Nothing was created. Campaign ID: ${X}`,
		`Done. It overlaps with campaign ID ${X}.`,
		`Campaign created. You may want to look at campaign ID ${X} as well.`,
		`Campaign created.\nSimilar campaigns:\n- Spring (ID: ${X})`,
		`Campaign created.\n\n## Recommendations\n- Pause campaign ${X}`,
		`Campaign created.\nParent: ${X}`,
		`Campaign ID: ${A}\nCampaign ID: ${B}`,
		`I found a campaign that competes for your audience: campaign ID ${X}.`,
		`Campaign created.\nWatch out: Campaign ID ${X} targets the same people.`,
		`Google Ads Campaign ID: ${X}`,
		`Campaign created.\nLinked from campaign ${X}`,
		`Campaign created.\n| Competing campaign | ${X} |\n`,
		`Campaign updated. Campaign ID: ${X}`,
		`No changes. Campaign ID: ${X}`,
		`Campaign ID ${X} belongs to another advertiser.`,
		`| Campaign ID | Status |\n|---|---|\n| ${X} | existing |`,
	])('%j', (text) => {
		expect(campaign(text)).toBeUndefined();
	});

	it('and the doubt shows the candidates', () => {
		const { ids, doubts } = made('create_tiktok_campaign', `Campaign ID: ${A}\nCampaign ID: ${B}`);
		expect(ids).toEqual({});
		expect(doubts.join()).toContain(A);
		expect(doubts.join()).toContain(B);
	});
});

describe('what else is told', () => {
	it.each<[text: string, data: Record<string, unknown>, name: string | undefined]>([
		[`Campaign ID: ${A}\nCampaign Name: Spring_1777600000`, {}, 'Spring_1777600000'],
		[`**Name:** Spring_1777600000\nCampaign ID: ${A}`, {}, 'Spring_1777600000'],
		['Done.', { structured: { campaign: { id: A, name: 'Spring_1' } } }, 'Spring_1'],
		[
			'Done.',
			{ structured: { campaign_id: A, campaign_name: 'Spring_1', adgroup_name: 'AG' } },
			'Spring_1',
		],
		[`Campaign ID: ${A}`, {}, undefined],
	])('the name in %j %j', (text, data, name) => {
		expect(made('create_tiktok_campaign', text, data).name).toBe(name);
	});

	it('where an ID was read', () => {
		expect(
			made('create_tiktok_campaign', 'Done.', { structured: { campaign_id: A } }).sources,
		).toEqual({ campaign_id: 'structured.campaign_id' });
		expect(made('create_tiktok_campaign', `**Campaign ID:** ${A}`).sources).toEqual({
			campaign_id: 'text: "Campaign ID"',
		});
	});
});

it.each([
	`1. Pixel: ${X}\n2. Campaign ID: ${A}`,
	`1. Campaign: ${A}\n2. Pixel ID: ${X}`,
	`1. Pixel\n${X}\n2. Campaign ID\n${A}`,
	`1. Pixel: Main\nID: ${X}\n2. Campaign: Spring\nID: ${A}`,
])('each number of a list has a title of its own: %j', (text) => {
	expect(campaign(text)).toBe(A);
});

it.each<[text: string, card: string | undefined]>([
	[`| Card ID |\n${A}`, A],
	[`| Card ID |\n|---|\n| ${A}`, A],
	[`| Card ID |\n|---|\n| ${A} |\n${X}`, A],
	[`| Pixel ID |\n${X}`, undefined],
	[`Card created.\n\n| Pixel ID |\n|---|\n| ${B} |\n${X}`, undefined],
	[`| Card ID | Pixel ID |\n|---|---|\n${X}`, undefined],
	[`| Card ID |\n|---|\n| None |\n${X}`, undefined],
])('a bare line below a table is not in its column: %j', (text, card) => {
	expect(find('create_tiktok_carousel_card', text).card_id).toBe(card);
});

it.each([
	'Image IDs: x1y2z3a4b5, f6a7b8c9d0 abc123def456',
	'Image IDs: x1y2z3a4b5, f6a7b8c9d0\nabc123def456 done',
	'Image IDs: x1y2z3a4b5, f6a7b8c9d0; trace abc123def456',
	'Image IDs: x1y2z3a4b5, f6a7b8c9d0 (md5 abc123def456)',
	'Image IDs:\n- x1y2z3a4b5\n- f6a7b8c9d0\nchecksum9f8e7d6c5b',
	'Image IDs:\n- x1y2z3a4b5\n- f6a7b8c9d0\n\nabc123def456',
	'Image IDs:\nx1y2z3a4b5\nf6a7b8c9d0\nRequest abc123def456',
])('a list of images ends before other tokens: %j', (text) => {
	expect(find('upload_tiktok_images', text).image_ids).toEqual(['x1y2z3a4b5', 'f6a7b8c9d0']);
});

describe('the images of an upload', () => {
	const urls = [
		'https://x.example/a-1.jpg',
		'https://x.example/b-2.jpg',
		'https://x.example/c-3.jpg',
	];
	const imagesOf = (text: string, data: Record<string, unknown> = {}, sent = urls) =>
		made('upload_tiktok_images', text, data, { image_urls: sent }).images;

	it.each<[text: string, data: Record<string, unknown>]>([
		[`Image IDs: ${I}, None, ${J}`, {}],
		[`1. a-1.jpg → ${I}\n2. b-2.jpg → failed\n3. c-3.jpg → ${J}`, {}],
		[`- ${urls[2]}: ${J}\n- ${urls[0]}: ${I}\nFailed: ${urls[1]}`, {}],
		['Done.', { structured: { image_ids: [I, null, J] } }],
		[
			'Done.',
			{
				structured: {
					images: [
						{ url: urls[2], image_id: J },
						{ url: urls[0], image_id: I },
					],
					failed: [{ url: urls[1] }],
				},
			},
		],
		[
			`| # | File | Image ID |\n|---|---|---|\n| 1 | a-1.jpg | ${I} |\n| 2 | b-2.jpg | None |\n| 3 | c-3.jpg | ${J} |`,
			{},
		],
	])('are told by address in %j', (text, data) => {
		expect(imagesOf(text, data)).toEqual([I, undefined, J]);
	});

	it('are told by the same count in order', () => {
		expect(imagesOf(`Image IDs: ${I}, ${J}`, {}, urls.slice(0, 2))).toEqual([I, J]);
		expect(imagesOf(`Image IDs: ${I}, ${J}`)).toBeUndefined();
	});
});

it('never takes an ID that is labelled as another thing’s', () => {
	const label = fc.constantFrom(
		...[
			'Pixel ID',
			'Existing campaign ID',
			'Parent campaign ID',
			'Google Ads campaign ID',
			'Audience ID',
			'request_id',
			'Duplicate of campaign ID',
		],
		...[
			'Recommended campaign ID',
			'Similar campaign ID',
			'Business Center ID',
			'Creative ID',
			'previous_campaign_id',
			'Overlapping campaign ID',
			'Advertiser ID',
		],
	);
	const line = fc
		.tuple(label, fc.constantFrom(': ', ' = ', ' → ', ' is ', ':\n'), longNumber)
		.map((parts) => parts.join(''));
	const text = fc
		.array(line, { maxLength: 6 })
		.chain((lines) => fc.constantFrom('\n', '\n\n', '\n- ', '; ').map((gap) => lines.join(gap)));
	fc.assert(
		fc.property(text, (told) => {
			expect(campaign(told)).toBeUndefined();
			expect(campaign(`${told}\n\nNew campaign ID: ${A}`)).toBe(A);
		}),
	);
});

it.each<[text: string, ad: string | undefined]>([
	['Done.', undefined],
	[`Campaign ID: ${A}\nID: ${A}`, undefined],
	[`Campaign ID: ${A}\nID: ${B}`, B],
	[JSON.stringify({ status: 'ok', message: `Ad created with ID ${A}` }), A],
])('an ID without a name is of what the tool makes: %j', (text, ad) => {
	expect(find('add_tiktok_ad', text)).toEqual(ad === undefined ? {} : { ad_id: ad });
});

it.each([
	`Ad group ID: ${A} belongs to campaign ${B}`,
	`Ad group created in campaign ${B}. ID: ${A}`,
	`Ad Group ID: ${A}\nNo changes to the budget.`,
])('what is said of another thing costs no ad group: %j', (text) => {
	expect(find('add_tiktok_ad_group', text)).toEqual({ adgroup_id: A });
});
