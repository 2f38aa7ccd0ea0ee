/** Answers in many shapes, with other IDs beside the new one: never a wrong one, and found where it is labelled. */
import { A, B, C, find, made, OLD } from './samples';

const campaign = (text: string, data: Record<string, unknown> = {}) => find('create_tiktok_campaign', text, data).campaign_id;

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
		[{ structured: { result: { campaign_id: A }, recommendations: [{ type: 'campaign', id: X }] } }],
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
