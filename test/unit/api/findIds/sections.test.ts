import { A, B, find } from './samples';

const campaign = { campaign_id: A };
const adGroup = { adgroup_id: B };

describe('a heading', () => {
	it.each([
		`## Pixel\n- Name: Main\n\n## Ad Group\n- ID: ${B}`,
		`- Ad Group: Spring\n  - ID: ${B}`,
		`Ad group - created\nName: Spring\nID: ${B}`,
		`## Ad Group: ${'x'.repeat(87)}\n- ID: ${B}`,
		`## Ad Group\n\nResult:\n- ID: ${B}`,
		`## Ad Group\n- Placement: slot #2\n- ID: ${B}`,
		`## Ad Group\n- Contains the ad **Spring**\n- ID: ${B}`,
		`## Ad Group\n**Spring** is its ad\n- ID: ${B}`,
		`## Ad Group\nBudget and schedule:\n- ID: ${B}`,
		`## Your new ad group Spring\n- ID: ${B}`,
		`Your new ad group Spring:\n- ID: ${B}`,
	])('says that the ID under it is of an ad group: %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual(adGroup);
	});

	it.each([
		`## Ad Group: ${'x'.repeat(88)}\n- ID: ${A}`,
		`## Ad Group\n- Name: Spring\n\n## Notes\n- ID: ${A}`,
	])('says nothing of the ID in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual(campaign);
	});

	it('is not searched for far above', () => {
		const text = (lines: number) => `## Pixel\n${'Nothing new.\n'.repeat(lines)}ID: ${A}`;
		expect(find('create_tiktok_campaign', text(20))).toEqual({});
		expect(find('create_tiktok_campaign', text(200))).toEqual(campaign);
	});
});

describe('a heading of something else', () => {
	it.each([
		`Pixel\nID: ${A}`,
		`Pixel: \nName: Main\nID: ${A}`,
		`## Pixel\n- Name: Main\n- ID: ${A}`,
		`> # Pixel\n> - Name: Main\n> - ID: ${A}`,
		`**Pixel**\nName: Main\nID: ${A}`,
		`**Pixel**  \nName: Main  \nID: ${A}`,
		`> **Pixel**\n> Name: Main\n> ID: ${A}`,
		`- **Pixel:**\n  - Name: Main\n  - ID: ${A}`,
		`12. Pixel:\n- Name: Main\n- ID: ${A}`,
		`  1. Pixel:\n- Name: Main\n- ID: ${A}`,
		`> 1. Pixel:\n> - Name: Main\n> - ID: ${A}`,
	])('keeps the ID under it from being taken for a campaign: %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual({});
	});

	it.each([
		`Checked:\n- Pixel\n- Budget\nID: ${A}`,
		`Pixel: Main\nBudget: 20 USD\nID: ${A}`,
		`## Video\n- Name: Spring\n\nCreated campaign ${A}`,
	])('is none, or ends before the campaign, in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual(campaign);
	});
});

describe('a heading of what was there before', () => {
	it.each([
		`Existing campaigns in account:\n- ID: ${A}`,
		`Existing campaign: Spring\nBudget: 20 USD\nID: ${A}`,
		`- Existing campaign\n  - Name: Spring\n  - ID: ${A}`,
		`Existing campaign\nID: ${A}`,
	])('keeps the ID under it from being taken for a new one: %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual({});
	});

	it.each([
		`## Existing campaigns\n- Spring\n\nResult:\nID: ${A}`,
		`Cloned from old campaign\nID: ${A}`,
		`Source: API\nID: ${A}`,
		`Existing campaign kept\nBudget: 20 USD\nID: ${A}`,
		`Existing campaign\nID: ${B}\n\nNew campaign\nID: ${A}`,
	])('is none, or ends before the new campaign, in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual(campaign);
	});
});

describe('a line that names several things', () => {
	it.each([
		`Successfully created the campaign with an ad: ID ${A}, ID: ${B}`,
		`Campaign with a photo ad is live (ID: ${A})`,
		`Campaign with an interactive ad is live (ID: ${A})`,
	])('is about the one that it begins with: %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual(campaign);
	});

	it('is about none of them where it begins with a name', () => {
		const text = `The Spring campaign and its ad are live (ID: ${A}, ID: ${B})`;
		expect(find('create_tiktok_campaign', text)).toEqual({});
	});

	it('is about the only one, wherever it stands', () => {
		const text = `Spring ad group is live (ID: ${B})`;
		expect(find('create_tiktok_campaign', text)).toEqual(adGroup);
	});
});
