import { A, B, find } from './samples';

it.each([
	`Ad${' '.repeat(10)}Group ID: ${B}`,
	`**Ad** Group-ID: ${B}`,
	`Your new ad group 12 ID: ${B}`,
	`adgroupids: ${B}`,
])('an ad group is named in %j', (text) => {
	expect(find('create_tiktok_campaign', text)).toEqual({ adgroup_id: B });
});

it.each([
	`Ad${' '.repeat(11)}Group ID: ${B}`,
	`Age group ID: ${B}`,
	`Adidas: ${B}`,
	`Ad group 2026 ID: ${B}`,
	`Replaces the existing TikTok campaign ${A}`,
])('nothing new is named in %j', (text) => {
	expect(find('create_tiktok_campaign', text)).toEqual({});
});
