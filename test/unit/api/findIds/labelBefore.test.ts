import { A, B, C, find } from './samples';

const campaign = { campaign_id: A };

describe('words between a label and its value', () => {
	it.each([
		`Campaign ID for Spring -> ${A}`,
		`Campaign ID for the Spring sale 2026 in Europe: ${A}`,
		`ID for Spring: ${A}`,
	])('are passed over in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual(campaign);
	});

	it.each([
		`Campaign ID for the Spring sale 2026 in all Europe: ${A}`,
		`Campaign ID:\nPixel: ${A}`,
		`Campaign ID:\nNone. ${A} is the trace.`,
		`Find the campaign ID (optional), b) ${A}`,
	])('separate them in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual({});
	});
});

describe('a comment in parentheses after a label', () => {
	it.each([
		`Campaign ID (not yet live): ${A}`,
		`campaignid (not yet live): ${A}`,
		`Campaign ID (${'not '.repeat(15)}): ${A}`,
	])('is passed over in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual(campaign);
	});

	it.each([
		`Ad group ID (the existing one): ${B}`,
		`Campaign ID (replaces ${A}): None`,
		`Campaign ID: (not known) ${A}`,
		`Campaign ID (${'not '.repeat(16)}): ${A}`,
	])('does not lead to the ID in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual({});
	});
});

describe('a list under a label', () => {
	it.each([
		`Ad IDs:\n1. ${A}\n2. ${B}`,
		`Ad IDs:\n  1. ${A}\n  2. ${B}`,
		`> Ad IDs:\n> 1. ${A}\n> 2. ${B}`,
		`> Ad IDs:\n>  1) ${A}`,
	])('has the ID in %j', (text) => {
		expect(find('add_tiktok_ad', text)).toEqual({ ad_id: A });
	});
});

describe('the thing named before a number', () => {
	it('is what it is the ID of, though its line tells of an older thing', () => {
		const text = `Existing campaign Spring has a new ad group ${B}`;
		expect(find('create_tiktok_campaign', text)).toEqual({ adgroup_id: B });
	});

	it.each([
		`Nothing changed in the campaign. ${A} is the trace.`,
		`Nothing changed in the campaign; ${A} is the trace.`,
	])('is not what it is the ID of in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual({});
	});
});

describe('a row of labels', () => {
	it.each([
		`\`campaign_id\`, \`ad_id\`: ${A}, ${C}`,
		`Campaign ID and ad ID: ${A} and ${C}`,
		`Campaign and ad IDs: ${A}, ${C}`,
		`Campaign and ad identifiers: ${A}, ${C}`,
	])('has as many values: %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual({ campaign_id: A, ad_id: C });
	});

	it.each([
		`IDs\nSpring campaign, ad ID: ${C}`,
		`Campaign, ad ID for bids: ${C}`,
		`Campaign ID:   Ad ID: ${C}`,
		`Campaign ID  -  Ad ID: ${C}`,
		`Campaign ID: -, Ad ID: ${C}`,
		`Keep it with your campaign ID,\nAd ID: ${C}`,
		`See the campaign ID for ad ID ${C}`,
		`No campaign ID organic ad ID: ${C}`,
	])('is none in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual({ ad_id: C });
	});
});
