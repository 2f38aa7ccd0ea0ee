import { readName, type Name } from '../../../../nodes/AdspirerTikTok/api/findIds/names';

it.each<[text: string, name: Name]>([
	['campaign_id_list', { names: 'id', kind: 'campaign_id', isPlain: true }],
	['tracking_ad_id', { names: 'id', kind: 'ad_id', isPlain: false }],
	['TikTok ID', { names: 'bareId' }],
	['Spring new ID', { names: 'other' }],
	['pixel_id', { names: 'otherId' }],
	['uploaded_images', { names: 'thing', kind: 'image_ids' }],
	['Campaign 12', { names: 'thing', kind: 'campaign_id' }],
	['Campaign 2026', { names: 'other' }],
	['campaign_id_info', { names: 'other' }],
	['Existing items', { names: 'foreign' }],
	['existing_campaigns', { names: 'foreign', kind: 'campaign_id' }],
	['request_body', { names: 'foreign' }],
	['results', { names: 'container' }],
	['pixel', { names: 'otherThing' }],
	['Pixel name', { names: 'other' }],
	['https://example.com/campaign_id', { names: 'other' }],
	['campaign.jpg', { names: 'other' }],
])('%j is read as %j', (text, name) => {
	expect(readName(text)).toEqual(name);
});

it('is no name if it is longer than 60 characters', () => {
	const id = { names: 'id', kind: 'campaign_id', isPlain: true };
	expect(readName('Campaign ID'.padStart(60))).toEqual(id);
	expect(readName('Campaign ID'.padStart(61))).toEqual({ names: 'other' });
});
