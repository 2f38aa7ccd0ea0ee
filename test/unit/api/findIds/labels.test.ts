import { labelAt } from '../../../../nodes/AdspirerTikTok/api/findIds/labels';
import { wordsIn } from '../../../../nodes/AdspirerTikTok/api/findIds/vocabulary';
import { A, B, C, find } from './samples';

describe('an ID label', () => {
	it.each([
		`Ad Group ID 1 - ${B}`,
		`Ad group's ID: ${B}`,
		`Ad Group 2 ID: ${B}`,
		`ID of the ad group: ${B}`,
	])('is of an ad group in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual({ adgroup_id: B });
	});

	it('is of the ad in "ID of ad"', () => {
		expect(find('create_tiktok_campaign', `ID of ad: ${C}`)).toEqual({ ad_id: C });
	});

	it.each([
		`Brand ID: ${A}`,
		`Hashtag ID: ${A}`,
		`Pixel ID of the campaign: ${A}`,
		'Budget of the ad group: 20000000000',
	])('is of nothing that the tool makes in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual({});
	});

	it.each(['ID by the ad group', 'ID proof the ad group', 'ID format ad group', 'ID, of ad group'])(
		'is not what %j is',
		(text) => {
			const words = wordsIn(text);
			expect(labelAt(words, words.length - 1)).toBeUndefined();
		},
	);
});

describe('a label of what is new', () => {
	it.each([
		`Ad group ID: ${A}\nNew ad group's ID: ${B}`,
		`Ad group ID: ${A}\nNew ad group 2 ID: ${B}`,
	])('counts more than another: %j', (text) => {
		expect(find('add_tiktok_ad_group', text)).toEqual({ adgroup_id: B });
	});
});

describe('a label of what was there before', () => {
	it.each([
		`ID of the existing campaign: ${A}`,
		`Existing Spring campaign ID: ${A}`,
		`Existing US Spring sale campaign ID: ${A}`,
		`Existing TikTok Spring sale campaign ID: ${A}`,
		`Existing US Spring sale TikTok campaign ID: ${A}`,
	])('is %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual({});
	});

	it.each([
		`Copied from a template. ID of the campaign: ${A}`,
		`Old Navy US Spring sale campaign ID: ${A}`,
		`ID of the campaign: ${B}\nNew campaign ID: ${A}`,
		`Campaign ID: ${B}\nID of the new campaign: ${A}`,
	])('is not that of the new campaign in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual({ campaign_id: A });
	});

	it('is not that of what was made from something', () => {
		const text = `Made from your post with ad ID ${C}`;
		expect(find('add_tiktok_ad', text)).toEqual({ ad_id: C });
	});
});

describe('a remark after an ID', () => {
	it.each(['existing', 'the existing one', 'existing offer', 'existing proof'])(
		'says that it was there before: "(%s)"',
		(remark) => {
			expect(find('create_tiktok_campaign', `Campaign ID: ${A} (${remark})`)).toEqual({});
		},
	);

	it.each(['replaces the other one', 'copied from template', 'copy of old'])(
		'says where the new one comes from: "(%s)"',
		(remark) => {
			const ids = find('create_tiktok_campaign', `Campaign ID: ${A} (${remark})`);
			expect(ids).toEqual({ campaign_id: A });
		},
	);
});
