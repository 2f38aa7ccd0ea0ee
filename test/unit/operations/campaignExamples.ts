/** A campaign's parameters, and the arguments that they become. */
const texts = {
	campaignName: 'Spring Launch',
	adText: 'Ready for rain',
	displayName: 'Nordwind',
	landingPageUrl: 'https://example.com/spring',
};
export const create = { resource: 'campaign', operation: 'create', ...texts };
export const spark = { ...create, creativeType: 'sparkAd', tiktokItemId: '7290000000000001234' };

export const sentTexts = {
	campaign_name: 'Spring Launch',
	objective: 'TRAFFIC',
	ad_text: 'Ready for rain',
	display_name: 'Nordwind',
	landing_page_url: 'https://example.com/spring',
};
export const sentSpark = { ...sentTexts, budget_daily: 20, tiktok_item_id: '7290000000000001234' };
