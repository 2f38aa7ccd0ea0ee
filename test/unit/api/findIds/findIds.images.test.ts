import { A, findImages, IMAGE_1 as I, IMAGE_2 as J, X, Y } from './samples';

it.each([
	`Image IDs: ${I}, ${J}`,
	`Image IDs: ${I} and ${J}.`,
	`Image IDs: ${I}\n${J}`,
	`Image IDs: ${I},\n           ${J}`,
	`Image IDs: (${I}), (${J})`,
	`Image IDs (comma-separated): ${I},${J}`,
	`image_ids: ["${I}", None, "${J}"]`,
	`image_ids = ['${I}', None, '${J}']`,
	`"image_ids": [\n    "${I}",\n    null,\n    "${J}"\n  ]`,
	`Image IDs:\n1. None\n2. ${I}\n3. ${J}`,
	`Image IDs: None, ${I}, ${J}`,
	`**Image IDs:**\n1. \`${I}\` (banner.jpg)\n2. \`${J}\``,
	`Image IDs:\n1. banner.jpg → ${I}\n2. hero.png → ${J}`,
	`Image IDs:\n1. https://example.com/${A}/a.jpg\n   ID: ${I}\n   Size: 1200x628\n2. https://example.com/b.jpg\n   ID: ${J}`,
	`Image IDs\n---------\n${I}\n${J}\n`,
	`Image IDs:\n\`\`\`\n${I}\n${J}\n\`\`\`\nUse them in campaign_2026_05`,
	`Image IDs:\n\`\`\`json\n["${I}", "${J}"]\n\`\`\``,
	`Image ID: ${I}\nImage ID: ${J}`,
	`Image 1 ID: ${I}\nImage 2 ID: ${J}`,
	`Image ID 1: ${I}\nImage ID 2: ${J}`,
	`image_id_1: ${I}\nimage_id_2: ${J}`,
	`Image ID: \`${I}\` | URL: https://example.com/a1234567.jpg\nImage ID: \`${J}\` | URL: https://example.com/b`,
	`✅ Uploaded 2/2 images\n\n**1. banner.jpg**\n   • Image ID: \`${I}\`\n   • Size: 1200x628\n\n**2. hero.png**\n   • Image ID: \`${J}\``,
	`| # | Image ID | Status |\n|---|---|---|\n| 1 | ${I} | ✅ |\n| 2 | None | ❌ |\n| 3 | ${J} | ✅ |`,
	`| File | Image ID |\n|---|---|\n| original image.jpg | ${I} |\n| banner_2026_05.psd | ${J} |`,
	`| URL | ID |\n|---|---|\n| https://example.com/a.jpg | ${I} |\n| https://example.com/b.jpg | ${J} |`,
	`| Image ID |\n|---|\n| ${I}<br>${J} |`,
	`✅ banner.jpg → ${I}\n❌ b.jpg → failed\n✅ hero.png → ${J}`,
	`banner.jpg: ${I}\nhero.png: ${J}`,
	`Uploaded images:\n- ${I}\n- ${J}`,
	`📤 Results\n\n1. https://cdn.example.com/spring-2026/banner_1080x1920.jpg\n   → ${I}\n2. https://cdn.example.com/b.png\n   → ${J}`,
	`<p>Image IDs:</p><ol><li><code>${I}</code> – banner.jpg</li><li><code>${J}</code></li></ol>`,
	`Image IDs: {"a.jpg": "${I}", "b.jpg": "${J}"}`,
	`Images: [{"name": "a.jpg", "id": "${I}"}, {"name": "b.jpg", "id": "${J}"}]`,
	`{"uploaded": [{"url": "https://example.com/b.jpg", "image_id": "${I}"}, {"url": "https://example.com/c.jpg", "image_id": null}, {"image_id": "${J}"}]}`,
	`{"image_ids": ["${I}", "..."]}\nImage IDs: ${I}, ${J}`,
	`Existing image IDs: tos-x/12345678\nImage IDs: ${I}, ${J}`,
	`Image IDs: ${I}, ${J}\nagain: image_ids=["${I}", "${J}"]`,
])('all are found in %j', (text) => {
	expect(findImages(text)).toEqual([I, J]);
});

it.each([
	`Image IDs: ${X}, ${Y}`,
	`Image IDs:\n- banner_2026_05 → ${X}\n- hero_2026_05 → ${Y}`,
	`Image IDs:\n- banner_2026_05 – ${X}\n- hero_2026_05 – ${Y}`,
	`Image IDs:\n- ${X} (banner_2026_05)\n- ${Y} – hero_2026_05\n\nCampaign_2026_spring is next`,
	`Image IDs: ${X}, ${Y}. Use them in campaign_2026_spring`,
	`Image IDs:\n* ${X}\n* ${Y}\n* None\n\n**Next steps**\n- Run plan_2026_05_01`,
	`Image IDs:\n1. ${X}\n   Name: banner_2026_05\n2. ${Y}`,
	`Image IDs: ${X}, ${Y}\nRequest ID: req_1234abcd5678`,
	`| Image | ID | Status |\n|---|---|---|\n| banner_2026 | ${X} | ok |\n| hero_2026x | ${Y} | ok |`,
	`Images\n\n1. banner.jpg (ID: ${X})\n2. hero.png (ID: ${Y})`,
])('and only they, even if they look like other tokens: %j', (text) => {
	expect(findImages(text)).toEqual([X, Y]);
});

it.each([
	'Image IDs: None, None',
	'Image ID: failed (err_12345678)',
	'Image ID: None, request req_12345678',
	'Image ID: banner_2026_05.jpg',
	'Image ID: https://example.com/a1b2c3d4e5',
	'Image ID: cdn.example.com/a1b2c3d4e5',
	'Image ID: 2026-05-01',
	'Image ID: 1200x62800',
	'Image ID: 204800bytes',
	'Image ID: a1b2c3',
	'Image ID: abcdefgh',
	`Image ID: ${I}…`,
	`Image ID: ${I}~tplv.jpg`,
	'Image IDs: None\n\nBudget: 20000000000 JPY',
	`Existing image IDs: ${I}, ${J}`,
	`## Previous images\n- ${I}`,
	'The image IDs are shown in Ads Manager.\n- plan_2026_05_01',
	`Uploaded banner_2026_05.jpg at 2026-05-01 for $1234567890. Request req_1234abcd5678.`,
])('none is found in %j', (text) => {
	expect(findImages(text)).toBeUndefined();
});

it('a bare ID is one if it is the only one', () => {
	expect(findImages(`Uploaded (ID: ${X})`)).toEqual([X]);
	expect(findImages(`First (ID: ${X})\nSecond (ID: ${Y})`)).toBeUndefined();
});
