import { A, B, C, find, findImages, IMAGE_1, OLD, X, Y } from './samples';

const findAll = (text: string) => find('create_tiktok_campaign', text);
const findAd = (text: string) => find('add_tiktok_ad', text, {}, { adgroup_id: OLD });

describe('a row of labels', () => {
	it.each([
		`Request 1234567890\nCampaign ID, Ad Group ID, Ad ID: ${A}, ${B}, ${C}`,
		`"campaign_id","adgroup_id","ad_id"\n"${A}","${B}","${C}"`,
		`Campaign ID, Ad Group ID and Ad ID:\n${A}\n${B}\n${C}`,
		`Campaign ID, Ad Group ID and Ad ID: *${A}* | *${B}*  &  *${C}*`,
		`id,adgroup_id,ad_id\n${A},${B},${C}`,
	])('is of as many IDs: %j', (text) => {
		expect(findAll(text)).toEqual({ campaign_id: A, adgroup_id: B, ad_id: C });
	});

	it.each([
		`Campaign ID, Ad Group ID: ${A}, ${B}, ${C}`,
		`Campaign ID, Ad Group ID, Ad ID: ${A}, ${B}, ${C}, ${OLD}`,
		`Campaign ID, Ad Group ID: ${A}, paused since ${B}`,
		`campaign_id,adgroup_id\n${A},paused,${B}`,
		`Campaign ID, Ad Group ID: ${A}, ${B}-1`,
		`Campaign ID, Ad Group ID: ${A}`,
	])('is not of more, fewer, or others: %j', (text) => {
		expect(findAll(text)).toEqual({});
	});

	it('may be in the line of its only value', () => {
		expect(findAd(`Ad created\nStatus paused, Ad ID ${A}`)).toEqual({ ad_id: A });
	});
});

describe('a label', () => {
	it.each([
		`Ad ID: ${A}, ad group: Main (existing)`,
		`Done, everything that you asked for is there now.\nAd ID: ${B} (existing)\nAd ID: ${A}`,
		`Ad ID: **${B}** (existing)\nAd ID: ${A}`,
		`Ad ID: ${B}(existing)\nAd ID: ${A}`,
	])('may be followed by a remark about its ID: %j', (text) => {
		expect(findAd(text)).toEqual({ ad_id: A });
	});

	it('is of one ID', () => {
		expect(findAd(`Ad ID: ${OLD} / ${A}`)).toEqual({});
	});
});

describe('an ID of which is said nothing', () => {
	it.each([
		`Pixel ID: ${A}`,
		`## Pixel\nID: ${A}\n\n## Result`,
		`Existing campaign Spring (ID: ${A})`,
		`Previously: Spring (ID: ${A})`,
		`Campaign created with pixel (ID: ${A})`,
		`Pixel Main: (ID: ${A})`,
	])('is none of ours if elsewhere it is said to be another: %j', (text) => {
		expect(findAll(text)).toEqual({});
		expect(findAll(`${text}\n✅ Done (ID: ${A})`)).toEqual({});
	});

	it.each([
		`Your campaign stays paused.\n✅ Done (ID: ${A})`,
		`## Campaign\nBoth ad group and ad share – ID: ${A}`,
	])('is the ad that was made: %j', (text) => {
		expect(findAd(text)).toEqual({ ad_id: A });
	});

	it('is not named by half a word', () => {
		for (let length = 225; length < 234; length++) {
			expect(findAll(`Spread ${'-'.repeat(length)} ID: ${A}`)).toEqual({ campaign_id: A });
		}
	});
});

describe('the line of an ID', () => {
	it.each<[text: string, ids: object]>([
		[`Campaign created in your account – ID: ${A}`, { campaign_id: A }],
		[`Created ad "X" and ad group (ID: ${A})`, { adgroup_id: A }],
		[`Campaign "Spring sale" (${A})`, { campaign_id: A }],
		[`Campaign "Spring sale" (**${A}**)`, { campaign_id: A }],
		[`Campaign Spring (🚀) ${A}`, {}],
		[`Linked to the existing campaign (ID: ${A})`, {}],
	])('says what it is of: %j', (text, ids) => {
		expect(findAll(text)).toEqual(ids);
	});
});

describe('images', () => {
	it.each([
		`Image IDs: None, ${X}, ${Y}`,
		`imageids: None, ${X}, ${Y}`,
		`Image IDs:\n1. banner.jpg\n   ID: ${X}\n2. hero.png\n   ID: ${Y}`,
		`Image IDs:\n1. a.jpg (ID: None)\n2. ${X}\n3. ${Y}`,
		`Image IDs:\n${'- None (failed)\n'.repeat(25)}- ${X}\n- ${Y}`,
		`Uploaded 2 images. IDs: ${X}, ${Y}`,
		`Done!\nImage IDs: ${X} and ${Y}`,
		`Image ID: ${X}\nNew image ID: ${Y}`,
		`Image IDs: ${X}, ${Y} (Request ID: req_12345678, node_7a1b2c3d)`,
		`Image IDs:\n- ${X}\n- ${Y}\n- Request ID: req_12345678\n- node_7a1b2c3d`,
		`Image IDs:\n- ${X}\n- ${Y}\n- File ID: req_12345678`,
	])('are all found in %j', (text) => {
		expect(findImages(text)).toEqual([X, Y]);
	});

	it('are found by their looks under a label that is not theirs', () => {
		expect(findImages(`Preimage IDs: None, ${IMAGE_1}`)).toEqual([IMAGE_1]);
		expect(findImages(`preimageids: None, ${IMAGE_1}`)).toEqual([IMAGE_1]);
	});
});
