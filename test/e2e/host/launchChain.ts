/** The whole launch as a chain of our nodes, and rows for it. */
import type { Stage } from './launch';
import type { NodeJson } from './workflows';

/** A row for a launch: `{ name: 'Row 0', urls: [...] }` and so on. */
export const launchRows = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		name: `Row ${index}`,
		urls: [1, 2].map((image) => `https://example.com/row-${index}-${image}.jpg`),
	}));

/** A campaign for a row that has `card_id`. */
export function campaignNode(
	{ adspirer }: Pick<Stage, 'adspirer'>,
	options: object = {},
	settings: Record<string, unknown> = {},
): NodeJson {
	const parameters = {
		resource: 'campaign',
		campaignName: '={{ $json.name }}',
		creativeType: 'carouselCard',
		cardType: 'IMAGE',
		adText: 'New season',
		displayName: 'Nordwind',
		landingPageUrl: 'https://example.com/spring',
		budgetDaily: 20,
		options,
	};
	return adspirer('Create Campaign', parameters, settings);
}

/** An upload of the images at `urls`. */
export function uploadNode(
	{ adspirer }: Pick<Stage, 'adspirer'>,
	options: object = {},
	settings: Record<string, unknown> = {},
): NodeJson {
	const parameters = { resource: 'image', imageUrls: '={{ $json.urls }}', options };
	return adspirer('Upload Images', parameters, settings);
}

/** Upload, carousel card, campaign, ad group, ad: IDs go from one to the next by themselves. */
export function launchNodes(
	stage: Pick<Stage, 'adspirer'>,
	options: object = {},
	settings: Record<string, unknown> = {},
): [upload: NodeJson, card: NodeJson, campaign: NodeJson, adGroup: NodeJson, ad: NodeJson] {
	const { adspirer } = stage;
	return [
		uploadNode(stage, options, settings),
		adspirer('Create Carousel Card', { resource: 'carouselCard', options }, settings),
		campaignNode(stage, options, settings),
		adspirer(
			'Create Ad Group',
			{ resource: 'adGroup', adgroupName: '={{ $json.name }}', budget: 20, options },
			settings,
		),
		adspirer(
			'Create Ad',
			{
				resource: 'ad',
				creativeType: 'carouselCard',
				cardType: 'IMAGE',
				adText: 'New season',
				landingPageUrl: 'https://example.com/spring',
				options,
			},
			settings,
		),
	];
}
