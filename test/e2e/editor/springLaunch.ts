/** A launch of five products as a user would build it, with all five operations. */
import type { Stage } from '../host/launch';
import type { WorkflowFile } from '../host/rest';
import { rowsNodes, START, workflow, type Link, type NodeJson } from '../host/workflows';

/** A row of the sheet. */
interface Row {
	Product: string;
	Images: string;
	Text: string;
	Page: string;
}

const row = (Product: string, Text: string, scheme = 'https'): Row => {
	const name = Product.toLowerCase().replaceAll(' ', '-');
	const image = (side: string) => `https://example.com/${name}-${side}.jpg`;
	return {
		Product,
		Images: `${image('front')}, ${image('back')}`,
		Text,
		Page: `${scheme}://example.com/${name}`,
	};
};

/** The third one has a mistake: its page is not HTTPS. */
export const ROWS: readonly Row[] = [
	row('Rain Jacket', 'Waterproof, windproof, fits in your pocket.'),
	row('Hiking Boots', 'Rated best in test three years in a row.'),
	row('Sleeping Bag', 'Keeps you warm down to -5 °C.', 'http'),
	row('Camping Stove', 'Coffee above the clouds in 90 seconds.'),
	row('Dry Bag Set', 'What is inside stays dry.'),
];

/** Of the calls of the month, so many are needed that two rows get their ads and two do not. */
export const CALLS_LEFT = 5 + 5 + 4 + 4 + 2;

const at = (x: number, y: number) => ({ position: [x, y] });

/** The five nodes of a launch, each with the On Error setting. */
function launchNodes({ adspirer }: Pick<Stage, 'adspirer'>, onError: string): NodeJson[] {
	const settings = { onError };
	const text = '={{ $json.Text }}';
	const page = '={{ $json.Page }}';
	return [
		adspirer('Upload Images', { resource: 'image', imageUrls: '={{ $json.Images }}' }, settings),
		adspirer(
			'Create Carousel Card',
			{ resource: 'carouselCard', additionalFields: { callToAction: 'SHOP_NOW' } },
			settings,
		),
		adspirer(
			'Create Campaign',
			{
				resource: 'campaign',
				campaignName: '=Spring – {{ $json.Product }}',
				creativeType: 'carouselCard',
				adText: text,
				displayName: 'Nordwind Outdoor',
				landingPageUrl: page,
				budgetDaily: 25,
				targeting: { targetAgeGroups: ['AGE_18_24', 'AGE_25_34'] },
			},
			settings,
		),
		adspirer(
			'Create Ad Group',
			{
				resource: 'adGroup',
				adgroupName: '={{ $json.Product }} – 35 to 44',
				budget: 25,
				targeting: { ageGroups: ['AGE_35_44'] },
			},
			settings,
		),
		adspirer(
			'Create Ad',
			{
				resource: 'ad',
				creativeType: 'carouselCard',
				adText: text,
				landingPageUrl: page,
				options: { idempotency: 'input' },
			},
			settings,
		),
	].map((node, index) => ({ ...node, id: idOf(index), ...at(480 + index * 256, 0) }));
}

const idOf = (index: number) => `00000000-0000-4000-8000-00000000000${index}`;

/**
 * The workflow: upload → carousel card → campaign → ad group → ad, a place for the rows over the quota, and,
 * with On Error set to the error output, one for the rows with a mistake.
 */
export function springLaunch(
	stage: Pick<Stage, 'adspirer'>,
	onError: 'stopWorkflow' | 'continueErrorOutput',
): WorkflowFile {
	const [sheet, rows] = rowsNodes([...ROWS]);
	const launch = launchNodes(stage, onError);
	const done: NodeJson = { name: 'Launched', type: 'n8n-nodes-base.noOp', ...at(1776, -144) };
	const hold: NodeJson = { name: 'Next Month', type: 'n8n-nodes-base.noOp', ...at(1776, 64) };
	const correct: NodeJson = { name: 'To Correct', type: 'n8n-nodes-base.noOp', ...at(1776, 272) };
	const line = [
		{ ...START, ...at(0, 0) },
		{ ...sheet, ...at(160, 0) },
		{ ...rows, ...at(320, 0) },
		...launch,
		done,
	];
	const links = [
		...line.slice(1).map(({ name }, index): Link => [line[index]?.name ?? '', 0, name]),
		...launch.map(({ name }): Link => [name, 1, hold.name]),
		...(onError === 'continueErrorOutput'
			? launch.map(({ name }): Link => [name, 2, correct.name])
			: []),
	];
	const rest = onError === 'continueErrorOutput' ? [hold, correct] : [hold];
	return workflow('Spring launch', [...line, ...rest], links);
}
