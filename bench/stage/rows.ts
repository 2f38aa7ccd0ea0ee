/** The spreadsheet rows that all contenders get. */

/** A row: one campaign, made of an image that was uploaded before. */
export interface Row {
	name: string;
	text: string;
	url: string;
	budget: number;
	image_ids: string[];
}

/** Rows of about 250 characters, all different. */
export function campaignRows(count: number): Row[] {
	return Array.from({ length: count }, (_, index) => ({
		name: `Spring launch ${index}`,
		text: `Jacket ${index}: light, warm and made to last. Free returns for 60 days.`,
		url: `https://example.com/spring/jacket-${index}?utm_source=tiktok`,
		budget: 20 + (index % 80),
		image_ids: [`ad-site-i18n-sg/20260501${String(index).padStart(16, '0')}`],
	}));
}

/** The brand on every ad. */
export const BRAND = 'Nordwind Outdoor';

/** The arguments of a row's call. */
export const argumentsOf = ({ name, text, url, budget, image_ids }: Row) => ({
	campaign_name: name,
	budget_daily: budget,
	existing_image_ids: image_ids,
	ad_text: text,
	display_name: BRAND,
	landing_page_url: url,
});

/** Where a campaign is created. */
export const CAMPAIGN_PATH = '/api/v1/tools/create_tiktok_campaign/execute';
