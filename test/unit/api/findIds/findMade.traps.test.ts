/** Answers that a reader of words would get wrong: the new campaign, or none. */
import { A, B, C, find, OLD as X } from './samples';

it.each<[campaign: string | undefined, text: string, data: Record<string, unknown>]>([
	[A, `Your campaign is live! 🎉 Campaign ID — ${A}.`, {}],
	[A, `Success: created campaign "Spring" (id=${A}, status=PAUSED).`, {}],
	[A, `1. Campaign\n   a. ID: ${A}\n   b. Name: X\n2. Pixel\n   a. ID: ${X}`, {}],
	[A, `**Result**\n\n- campaign_id = ${A}\n- pixel_id = ${X}`, {}],
	[A, `Campaign: ${A}\nAdvertiser: ${X}`, {}],
	[A, `Old campaign: ${X} → New campaign: ${A}`, {}],
	[A, `I reused nothing. The new campaign's ID is ${A}; the one you had before is ${X}.`, {}],
	[
		A,
		`| Entity | ID | Action |\n|---|---|---|\n| Campaign | ${A} | Created |\n| Campaign | ${X} | Paused |`,
		{},
	],
	[
		A,
		`<table><tr><th>Campaign ID</th><td>${A}</td></tr><tr><th>Pixel ID</th><td>${X}</td></tr></table>`,
		{},
	],
	[A, `{"ok":true,"campaign":{"id":"${A}","parent":{"campaign_id":"${X}"}}}`, {}],
	[
		A,
		`Campaign created.\n\nDetails\n-------\nCampaign ID ........ ${A}\nPixel ID ........... ${X}`,
		{},
	],
	[A, `# TikTok Campaign\n\n**ID** ${A}\n**Status** PAUSED`, {}],
	[A, `Campaña creada con éxito. campaign_id: ${A}`, {}],
	[A, `キャンペーンID (campaign_id): ${A}`, {}],
	[A, `Campaign_ID:${A};AdGroup_ID:${B};Ad_ID:${C}`, {}],
	[A, `campaign_id: "${A}" # keep this`, {}],
	[
		A,
		`The campaign (ID ${A}) has been created and is paused. It does not affect campaign ${X}.`,
		{},
	],
	[A, `Note that campaign ${X} is still running. Your new campaign: ${A}.`, {}],
	[A, `New campaign → ${A}\nBest performing campaign → ${X}`, {}],
	[
		A,
		`Done.`,
		{ structured: { data: { campaign: { campaign_id: A, name: 'x', related_campaigns: [X] } } } },
	],
	[A, `Done.`, { structured: { success: true, entity: 'campaign', id: A } }],
	[
		A,
		`Done.`,
		{ structured: { success: true, campaign_id: A, warnings: [`Overlaps with campaign ${X}`] } },
	],
	[
		A,
		`Done.`,
		{ structured: { success: true, campaign_id: A, warnings: [{ code: 1, campaign_id: X }] } },
	],
	[
		A,
		`Done.`,
		{
			content: [
				{ type: 'text', text: `Campaign ID: ${A}` },
				{ type: 'text', text: `Tip: campaign ${X} does well.` },
			],
		},
	],
	[
		A,
		`Done.`,
		{
			structured: {
				operations: [
					{ op: 'create', type: 'campaign', id: A },
					{ op: 'pause', type: 'campaign', id: X },
				],
			},
		},
	],
	[undefined, `Done.`, { structured: { operations: [{ op: 'pause', type: 'campaign', id: X }] } }],
	[undefined, `Done.`, { structured: { similar: { campaign_id: X } } }],
	[undefined, `Done.`, { structured: { created: false, campaign_id: X } }],
	[undefined, `Done.`, { structured: { status: 'duplicate', campaign_id: X } }],
	[
		undefined,
		`Done.`,
		{ structured: { success: true, message: `campaign ${X} shares your audience` } },
	],
	[undefined, `Campaign created ✅. See also: campaign ${X}.`, {}],
	[undefined, `Campaign created.\nLearn from your best campaign: ${X}`, {}],
	[undefined, `Campaign created.\nTop campaign ID: ${X}`, {}],
	[undefined, `Campaign created.\nTop campaigns:\n1. Winter (ID: ${X})`, {}],
	[undefined, `Campaign created.\n\n### You might also like\n- Campaign ID: ${X}`, {}],
	[
		undefined,
		`Campaign created.\n\n### Benchmarks\n| Campaign ID | CPC |\n|---|---|\n| ${X} | 0.3 |`,
		{},
	],
	[undefined, `Skipped: campaign ID ${X} is the same.`, {}],
	[undefined, `Campaign limit reached. Delete campaign ${X} first.`, {}],
	[undefined, `Campaign ${X} was updated.`, {}],
	[undefined, `Your budget was moved to campaign ID ${X}.`, {}],
	[undefined, `The campaign already exists: ${X}`, {}],
	[undefined, `No new campaign was necessary. Using campaign ID ${X}.`, {}],
	[undefined, `Campaign ID ${X} was reused.`, {}],
	[undefined, `Using existing campaign.\nCampaign ID: ${X}`, {}],
	[undefined, `I found a similar campaign.\nCampaign ID: ${X}`, {}],
	[undefined, `Campaign pending review. Last campaign ID: ${X}`, {}],
	[undefined, `Meta\n- Campaign ID: ${X}\n\nTikTok\n- pending`, {}],
	[undefined, `Platform: Google\nCampaign ID: ${X}`, {}],
	[undefined, `Ad account 1 has campaign ${X} running.`, {}],
	[undefined, `Campaign IDs in this account: ${X}`, {}],
	[undefined, `Active campaigns: ${X}`, {}],
	[undefined, `Your campaigns:\n- ${X}`, {}],
	[undefined, `| Platform | Campaign ID |\n|---|---|\n| Google | ${X} |`, {}],
	[undefined, `{"platform":"meta","campaign_id":"${X}"}`, {}],
	[undefined, `Run it again with campaign_id=${X} to overwrite.`, {}],
	[undefined, `To add ad groups, use campaign_id: ${X} (example).`, {}],
	[undefined, `Example: Campaign ID: ${X}`, {}],
	[undefined, `Simulation only. Campaign ID: ${X}`, {}],
	[undefined, `Validation passed; nothing has been sent. Campaign ID: ${X}`, {}],
])('%s is the campaign in %j %j', (campaign, text, data) => {
	expect(find('create_tiktok_campaign', text, data).campaign_id).toBe(campaign);
});

it.each(
	`links link url name time copy first primary active available total via under to running list saved started using
	next template recommended context reference account see_also description budget budget_from related source`.split(
		/\s+/,
	),
)('no campaign is taken out of an object %s', (name) => {
	const inner = { [name]: { campaign_id: X } };
	const told = [
		find('create_tiktok_campaign', 'Done.', { structured: inner }),
		find('create_tiktok_campaign', 'Done.', { structured: { [name]: { campaign: { id: X } } } }),
		find('create_tiktok_campaign', 'Done.', { structured: { campaign: { [name]: { id: X } } } }),
		find('create_tiktok_campaign', `Result:\n${JSON.stringify(inner)}`),
	];
	expect(told.map((ids) => ids.campaign_id)).toEqual([undefined, undefined, undefined, undefined]);
});

it.each([
	'Kampagne kopiert von',
	'Vorlage:',
	'Vorherige',
	'Campagne similaire :',
	'Modelo:',
	'Origen:',
	'See also:\n',
])('no campaign is taken behind %j', (words) => {
	expect(find('create_tiktok_campaign', `${words} campaign_id: ${X}`)).toEqual({});
});

it.each(['Done:', 'Here is the answer:', '## Result', 'Response:'])(
	'the line %j above JSON does not cost its ID',
	(line) => {
		const told = `${line}\n\`\`\`json\n${JSON.stringify({ campaign_id: A })}\n\`\`\``;
		expect(find('create_tiktok_campaign', told)).toEqual({ campaign_id: A });
	},
);
