import { A, ADVERTISER, B, C, find, OLD } from './samples';

describe('a carousel card', () => {
	it.each([
		`✅ Carousel card created!\n\n**Card ID:** \`${A}\`\n**Images:** 3\n**Status:** PAUSED`,
		`I've created your carousel card! The card ID is **${A}**. You can now use it in a campaign.`,
		`Carousel card created.\n\nCard ID\n\n\`${A}\``,
		`### 🎠 Carousel card\n\n| Field | Value |\n|---|---|\n| Card ID | ${A} |\n| Card type | IMAGE |`,
		`| Card ID | Pixel ID |\n|---|---|\n| ${A} | ${B} |`,
		`┌──────────┬────────┐\n│ Card ID │ Pixel │\n├──────────┼────────┤\n│ ${A} │ ${B} │\n└──────────┴────────┘`,
		`Carousel Card: ${A}`,
		`Carousel Card \`${A}\` created from 3 images`,
		`✅ Carousel card created with 3 images (ID: ${A})`,
		`Carousel ID: ${A}`,
		`Your card is ready\\n\\nCard ID: ${A}\\nStatus: ok`,
		`{"card_id": "${A}", "status": "ok"}`,
		`{"card_id": ${A}}`,
		`{"card_id": "${A}"`,
		`{\\"card_id\\": \\"${A}\\"}`,
		`Result: {card_id: ${A}, status: ok}`,
		`Response: {'code': 0, 'data': {'card_id': '${A}', 'error': None}}`,
		`<result><card_id>${A}</card_id></result>`,
		`card ID (use it in create_tiktok_campaign): ${A}`,
		`Save this Card ID for later use in ads: ${A}`,
		`Card ID: ${A} (copied from template ${OLD})`,
		`Card ID: ${A}!`,
		`CARD ID:${A}`,
		`cardid=${A}`,
		`card_id: \`${A}\`, card_id_old: ${B}`,
		`Card ID: [${A}](https://ads.tiktok.com/i18n/card/${B})`,
		`Done (ID: ${A})`,
		`ID: ${A}\n(ID: ${A})`,
	])('is found in %j', (text) => {
		expect(find('create_tiktok_carousel_card', text)).toEqual({ card_id: A });
	});

	it.each([
		'Card ID: None',
		'Card ID:',
		`Card ID: None\nRequest ID: ${A}`,
		`Card ID: None\n${A}`,
		`Card ID: -\n- ${A}`,
		`Card ID: —\n${A}`,
		`Card ID\n\n\n\n${A}`,
		`| Card ID | Pixel ID |\n|---|---|\n| None | ${A} |`,
		`| Card ID | |\n|---|---|\n| | ${A} |`,
		`No card ID was returned; task ${A}`,
		`Card ID could not be read. Trace: ${A}`,
		`Card ID missing, see log: ${A}`,
		`Card ID not returned: ${A}`,
		`Card ID and pixel: ${A}`,
		`Postcard ID: ${A}`,
		`Card image ID: ${A}`,
		`Card template ID: ${A}`,
		`Carousel created with music (ID: ${A})`,
		`https://ads.tiktok.com/card?card_id=${A}`,
		`ads.tiktok.com/card?a=1&card_id=${A}`,
		`ID: ${A}\nID: ${B}`,
		`Pixel: Main (ID: ${A})`,
		`Reference ID: ${A}`,
		`Card ID: <card_id>\nCard ID: your_card_id\nCard ID: dry_run:card_id`,
		`Example:\n\`\`\`json\n{"arguments": {"card_id": "${A}"}}\n\`\`\``,
	])('is not found in %j', (text) => {
		expect(find('create_tiktok_carousel_card', text)).toEqual({});
	});

	it.each([
		A.slice(0, 9),
		`${A}${A}`,
		`${A.slice(0, 12)}...`,
		`${A.slice(0, 12)}…`,
		`abc${A}`,
		`${A}abc`,
		`${A}-1`,
		`${A}/${B}`,
		`/${A}`,
		`${A}_1`,
		`$${A}`,
		`${A}€`,
		`${A}%`,
		`+14155552671`,
		`1790000000.50`,
		`0.1790000000`,
		'1,790,000,000,000,007,919',
		'1.79e+18',
		'2026-05-01 10:00:00',
		'3 of 5',
	])('is not %s, labelled or not', (text) => {
		expect(find('create_tiktok_carousel_card', `Card ID: ${text}`)).toEqual({});
	});

	it('has ten to twenty digits', () => {
		for (const id of ['1234567890', '12345678901234567890']) {
			expect(find('create_tiktok_carousel_card', `Card ID: ${id}.`)).toEqual({ card_id: id });
		}
	});
});

describe('a campaign with its ad group and ad', () => {
	const all = { campaign_id: A, adgroup_id: B, ad_id: C };

	it.each([
		`Campaign ID: ${A}\nAd Group ID: ${B}\nAd ID: ${C}`,
		`Campaign ID: ${A} | Ad Group ID: ${B} | Ad ID: ${C}`,
		`Campaign ID ${A}; Ad Group ID ${B}; Ad ID ${C}`,
		`Campaign ID → ${A} → Ad Group ID → ${B} → Ad ID → ${C}`,
		`Campaign ID:\r\n${A}\r\n\r\nAd Group ID:\r\n${B}\r\n\r\nAd ID:\r\n${C}\r\n`,
		`✅ Campaign: Spring (ID: ${A})\n✅ Ad Group: Spring AG (ID: ${B})\n✅ Ad: Spring Ad (ID: ${C})`,
		`## Campaign\n- **Name:** Spring\n- **ID:** ${A}\n\n## Ad Group\n- ID: ${B}\n\n## Ad\n- ID: \`${C}\``,
		`Campaign created!\n\nCampaign Details:\n- Name: Spring_1777600000\n- ID: ${A}\n\nAd Group Details:\n- ID: ${B}\n- Pixel ID: ${OLD}\n\nAd Details:\n- ID: ${C}`,
		`campaign:\n  id: "${A}"\n  name: x\nad_group:\n  id: ${B}\nad:\n  id: '${C}'`,
		`1. Campaign — ${A}\n2. Ad group — ${B}\n3. Ad — ${C}`,
		`Created campaign ${A} with ad group ${B} and ad ${C}.`,
		`Campaign / Ad Group / Ad IDs: ${A} / ${B} / ${C}`,
		`Campaign ID, Ad Group ID and Ad ID: ${A}, ${B} and ${C}.`,
		`Campaign ID  Ad Group ID  Ad ID\n-----------  -----------  -----\n${A}  ${B}  ${C}`,
		`Campaign ID\tAd Group ID\tAd ID\n${A}\t${B}\t${C}`,
		`campaign_id,adgroup_id,ad_id\n${A},${B},${C}\n`,
		`| Entity | ID |\n|---|---|\n| Campaign | ${A} |\n| Ad Group | ${B} |\n| Ad | ${C} |`,
		`| Field | ID |\n|---|---|\n| Campaign ID | ${A} |\n| Ad Group ID | ${B} |\n| Ad ID | ${C} |`,
		`| | Campaign | Ad Group | Ad |\n|---|---|---|---|\n| ID | ${A} | ${B} | ${C} |\n| Name | a | b | c |`,
		`| Pixel | Status |\n|---|---|\n| ${OLD} | ok |\n| Campaign ID | Ad Group ID | Ad ID |\n|---|---|---|\n| ${A} | ${B} | ${C} |`,
		`+----+----+----+\n| Campaign ID | Ad Group ID | Ad ID |\n+----+----+----+\n| ${A} | ${B} | ${C} |\n+----+----+----+`,
		`\`\`\`json\n{"campaign_id": ${A}, "adgroup": {"id": "${B}"}, "ads": [{"ad_id": ${C}}]}\n\`\`\``,
		`Campaign: {"id": "${A}"}\nAd group: {"id": "${B}"}\nAd: {"id": "${C}"}`,
		`Request:\n\`\`\`json\n{"ad_id": "${OLD}"}\n\`\`\`\nResponse:\n\`\`\`json\n{"campaign_id": "${A}", "adgroup_id": "${B}", "ad_id": "${C}"}\n\`\`\``,
	])('is found in %j', (text) => {
		expect(find('create_tiktok_campaign', text)).toEqual(all);
	});

	it.each<[text: string, ids: object]>([
		[`Campaign ID: ${A}\nAd Group ID: None\nAd ID: N/A`, { campaign_id: A }],
		[`Campaign ID: ${B} (existing)\nCampaign ID: ${A}`, { campaign_id: A }],
		[`Campaign ID (parent): ${B}\nCampaign ID: ${A}`, { campaign_id: A }],
		[`Parent campaign ID: ${B}\nCampaign ID: ${A}`, { campaign_id: A }],
		[`Copied from campaign ID ${B}.\nCampaign ID: ${A}`, { campaign_id: A }],
		[`Campaign ID: ${B}\nNew campaign ID: ${A}`, { campaign_id: A }],
		[
			`## Existing campaigns\n- Campaign ID: ${B}\n\n## Result\nCampaign ID: ${A}`,
			{ campaign_id: A },
		],
		[`Request:\n- Campaign ID: ${B}\n\nResult:\n- Campaign ID: ${A}`, { campaign_id: A }],
		[`## Existing campaigns\n- Spring (ID: ${A})`, {}],
		[`Existing campaign Spring (ID: ${A})`, {}],
		[`Replaces the existing campaign ${A}`, {}],
		[`Campaign ID of the source: ${A}`, {}],
		[`Campaign ID and Ad Group ID: ${A}`, {}],
		[`campaign_id,name,adgroup_id\n${A},Spring,${B}`, { campaign_id: A, adgroup_id: B }],
		[`Campaign created with the following parameters:\n- ID: ${A}\n- Name: x`, {}],
		[`Created from your template: Campaign ${A}`, {}],
		[`Campaign "Old Navy Spring" (ID: ${A})`, { campaign_id: A }],
		[`Campaign "Ad Group Promo" created (ID: ${A})`, { campaign_id: A }],
		[`## Old Navy Campaign\n- ID: ${A}`, {}],
		[`Campaign created (ID: ${A}). Advertiser: Acme (ID: ${ADVERTISER})`, { campaign_id: A }],
		[`Campaign created with pixel (ID: ${A})`, {}],
		[`Created campaign 20260501123045123`, {}],
		[`Ad group ID of campaign ${A}: ${B}`, {}],
		[`Name: Spring | ID: ${A} | Type: Campaign`, { campaign_id: A }],
		[`### Campaign\n| Field | Value |\n|---|---|\n| ID | ${A} |\n| Name | x |`, { campaign_id: A }],
		[`| Campaign | ID | Status |\n|---|---|---|\n| Spring | ${A} | PAUSED |`, { campaign_id: A }],
		[`| Pixel | ID |\n|---|---|\n| Main | ${A} |`, {}],
	])('of %j the right ones are taken', (text, ids) => {
		expect(find('create_tiktok_campaign', text)).toEqual(ids);
	});
});

describe('an ad group or an ad', () => {
	it.each<[text: string]>([
		[`Ad group created under campaign ${OLD}. New Ad Group ID: ${A}. Parent Campaign ID: ${OLD}`],
		[`Successfully created ad group "Summer 2026" (ID: ${A}) in campaign ${OLD}.`],
		[`Added ad group **Spring AG** (\`${A}\`) to campaign ${OLD}`],
		[`Ad group's ID: ${A}`],
		[`ID of the ad group: ${A}`],
		[`AdgroupID=${A}`],
		[`Ad Group → ID: ${A}`],
	])('is found in %j', (text) => {
		expect(find('add_tiktok_ad_group', text, {}, { campaign_id: OLD })).toEqual({ adgroup_id: A });
	});

	it.each<[text: string]>([
		[`Ad added to ad group ${OLD}\nAd Group ID: ${OLD}\nCampaign ID: ${B}\nAd ID: ${A}`],
		[`Ad "X" (ID ${A}) was added to ad group "Y" (ID ${OLD}).`],
		[`The ad (${A}) was created in ad group (${OLD}).`],
		[`Ad ID ${A} in Ad Group ID ${OLD}`],
		[`Ad created with ID ${A}`],
		[`Spark Ad ID: ${A}`],
		[`{"request": {"ad_id": "${B}"}, "ad_id": "${A}"`],
		[`Related ad ID: ${B}\nAd ID: ${A}`],
	])('is found in %j', (text) => {
		expect(find('add_tiktok_ad', text, {}, { adgroup_id: OLD })).toEqual({ ad_id: A });
	});

	it.each([
		...[
			'Lead ID',
			'Thread ID',
			'Ad Account ID',
			'Pixel ID',
			'Video ID',
			'Identity ID',
			'Request ID',
		],
		...['Location ID', 'Ad Group ID', 'Campaign ID', 'Ad Review ID', 'Ad creative ID', 'Ad Set ID'],
		...['Ad Group', 'Campaign', 'LeadID', 'leadId', 'ad_account_id', 'read id', 'Source ad ID'],
	])('is not what %s labels', (label) => {
		expect(find('add_tiktok_ad', `${label}: ${A}`)).toEqual({});
		expect(find('add_tiktok_ad', `| ${label} | Status |\n|---|---|\n| ${A} | ok |`)).toEqual({});
	});

	it.each<[text: string]>([
		[`Created an ad in campaign "Spring" (ID: ${A})`],
		[`Ad Group ID: ${B}\nSee also (ID: ${B})`],
		[`Ad added.\nAd Group ID: ${OLD}\nID: ${OLD}`],
	])('is not found in %j', (text) => {
		expect(find('add_tiktok_ad', text, {}, { adgroup_id: OLD })).toEqual({});
	});
});

it('takes no account from a text', () => {
	expect(find('add_tiktok_ad', `Ad ID: ${A}\nAdvertiser ID: ${ADVERTISER}`)).toEqual({ ad_id: A });
});

describe('the request', () => {
	it.each<[text: string, request: Record<string, unknown>]>([
		[`Ad ID: ${A}`, { adgroup_id: A }],
		[`Ad ID: ${A}`, { image_ids: ['x', A] }],
		[`Ad ID: 1234567890`, { campaign_id: 1234567890 }],
		[`Ad ID: ${A}`, { nested: { deep: [{ id: ` ${A} ` }] } }],
		[`Created ad ${A}`, { ad_name: `Ad ${A}` }],
	])('has no new IDs: %j', (text, request) => {
		expect(find('add_tiktok_ad', text, {}, request)).toEqual({});
	});
});
