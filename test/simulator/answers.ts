import type { CreatedIds } from './ids';
import {
	idEntries,
	suffixedName,
	wordingOf,
	type Line,
	type Result,
	type Wording,
} from './wording';

/** The `data` of a 200, without its quota. */
export type AnswerData = CreatedIds & {
	text?: string;
	structured?: object;
	content?: object[];
	/** Data below names that are not documented. */
	result?: object;
};

/** The shapes that `rotate` goes through. */
const ROTATION = [
	'markdown',
	'structured',
	'fencedJson',
	'data',
	'table',
	'list',
	'plain',
	'sentence',
	'jsonNumbers',
] as const;

/** Answers without a text: the envelope promises none. Not in the rotation. */
const WITHOUT_TEXT = ['contentOnly', 'nestedData'] as const;

/** Answers that tell no ID of what was made; `tree` and `summary` are like the samples of other platforms. */
export const SILENT_SHAPES = ['noIds', 'tree', 'summary'] as const;

/** The ways in which a 200 can tell its IDs, or none. The textual output of the tools is not specified. */
export const SHAPES = [...ROTATION, ...WITHOUT_TEXT, ...SILENT_SHAPES] as const;

export type Shape = (typeof SHAPES)[number];

/** The shape of the nth answer, and which of its spellings to use. */
export function shapeOf(setting: Shape | 'rotate', n: number): { shape: Shape; variation: number } {
	if (setting !== 'rotate') return { shape: setting, variation: n };
	return {
		shape: ROTATION[n % ROTATION.length] ?? 'markdown',
		variation: Math.floor(n / ROTATION.length),
	};
}

/** The answer to a call that did something, in the given shape. */
export function renderAnswer(shape: Shape, variation: number, result: Result): AnswerData {
	const wording = wordingOf(result, variation);
	// The new IDs stand before or after the others: a reader cannot go by position.
	const lines =
		variation % 2 === 0
			? [...wording.ids, ...wording.details]
			: [...wording.details, ...wording.ids];
	switch (shape) {
		case 'markdown':
			return { text: markdown(wording, lines, variation) };
		case 'structured':
			return { text: `✅ ${wording.headline}`, structured: structured(result, variation) };
		case 'jsonNumbers':
			return { text: `✅ ${wording.headline}`, structured: structured(result, 0) };
		case 'fencedJson':
			return { text: fencedJson(wording, result) };
		case 'data':
			return { text: `✅ ${wording.headline}.`, ...result.ids };
		case 'table':
			return { text: table(wording, lines, result) };
		case 'list':
			return { text: list(wording, lines), content: [adsManagerLink(result)] };
		case 'plain':
			return { text: [wording.headline, ...lines.map(plainLine)].join('\n') };
		case 'sentence':
			return { text: sentence(wording, result) };
		case 'contentOnly':
			return { content: [{ type: 'text', text: markdown(wording, lines, variation) }] };
		case 'nestedData':
			return { result: { status: 'PAUSED', created: nested(result.ids) } };
		case 'tree':
			return { text: tree(result) };
		case 'summary':
			return { text: summary(result) };
		case 'noIds':
			return { text: list(wording, wording.details) };
	}
}

function markdown({ headline, nextSteps }: Wording, lines: Line[], variation: number): string {
	const label = ({ label }: Line) => (variation % 3 === 2 ? `**${label}**:` : `**${label}:**`);
	const value = ({ values }: Line) =>
		variation % 3 === 1 && values.length > 1
			? values.map((one) => `\n- \`${one}\``).join('')
			: ` ${values.map((one) => `\`${one}\``).join(', ')}`;
	return [
		`## ✅ ${headline}`,
		'',
		...lines.map((line) => label(line) + value(line)),
		'',
		'### Next steps',
		...nextSteps.map((step, index) => `${index + 1}. ${step}`),
	].join('\n');
}

function structured(result: Result, variation: number): object {
	const { ids, advertiserId } = result;
	const flat = { status: 'created', advertiser_id: advertiserId, ...ids };
	if (variation % 3 === 0) return flat;
	const images = ids.image_ids?.map((image_id, index) => ({ position: index + 1, image_id }));
	if (variation % 3 === 1) {
		const { campaign_id, adgroup_id, pixel_id } = result.arguments;
		return { request: { campaign_id, adgroup_id, pixel_id }, result: ids, warnings: [] };
	}
	return {
		advertiser: { advertiser_id: advertiserId },
		created: images ? { images } : { status: 'PAUSED', entities: entities(ids) },
	};
}

function entities(ids: CreatedIds): object[] {
	return idEntries(ids).map(([name, [id]]) => ({ type: name.replace(/_id$/, ''), [name]: id }));
}

function fencedJson({ headline, nextSteps }: Wording, result: Result): string {
	const { campaign_id, adgroup_id, pixel_id } = result.arguments;
	const json = {
		status: 'success',
		advertiser_id: result.advertiserId,
		campaign_id,
		adgroup_id,
		pixel_id,
		...result.ids,
	};
	return [
		`✅ ${headline}`,
		'',
		'```json',
		JSON.stringify(json, null, 2),
		'```',
		'',
		...nextSteps,
	].join('\n');
}

function table({ headline, nextSteps }: Wording, lines: Line[], result: Result): string {
	const images = result.ids.image_ids;
	const rows = images
		? [
				'| # | Image ID | Status |',
				'|---|---|---|',
				...images.map((id, index) => `| ${index + 1} | ${id} | ${id === 'None' ? '❌' : '✅'} |`),
			]
		: [
				'| Field | Value |',
				'|---|---|',
				...lines.map(({ label, values }) => `| ${label} | \`${values.join(', ')}\` |`),
			];
	return [`### ${headline}`, '', ...rows, '', ...nextSteps.map((step) => `> ${step}`)].join('\n');
}

function list({ headline, nextSteps }: Wording, lines: Line[]): string {
	return [
		`✅ ${headline}`,
		...lines.map((line) => `- ${plainLine(line)}`),
		'',
		'Next steps:',
		...nextSteps.map((step) => `• ${step}`),
	].join('\n');
}

function sentence({ headline, ids }: Wording, result: Result): string {
	const told = ids.map(({ label, values }) => `${label} ${values.join(', ')}`).join(', ');
	return (
		`${headline} for advertiser ${result.advertiserId}: ${told}. ` +
		'Everything is PAUSED until you enable it; budgets start at $20.00 a day.'
	);
}

/** What was made, each inside the thing it belongs to. */
function nested({ image_ids, card_id, campaign_id, adgroup_id, ad_id }: CreatedIds): object {
	return {
		...(image_ids && { images: image_ids.map((image_id) => ({ image_id })) }),
		...(card_id && { card: { card_id } }),
		...(campaign_id && { campaign: { campaign_id } }),
		...(adgroup_id && { adgroup: { adgroup_id, ...(ad_id && { ads: [{ ad_id }] }) } }),
		...(ad_id && !adgroup_id && { ad: { ad_id } }),
	};
}

/** Such as "✅ Campaign created (PAUSED)", with what belongs to it below. */
function tree(result: Result): string {
	const branches = [`Name: ${nameOf(result)}`, ...budgetLines(result.arguments), 'Status: PAUSED'];
	return [
		`✅ ${thing(result)} created (PAUSED)`,
		...branches.map((branch, index) => `${index + 1 < branches.length ? '├──' : '└──'} ${branch}`),
	].join('\n');
}

function summary(result: Result): string {
	return [
		`## ✅ ${thing(result)} created (PAUSED)`,
		'',
		`**${nameOf(result)}**`,
		...budgetLines(result.arguments).map((budget) => `- ${budget}`),
		'',
		'Review it in TikTok Ads Manager, then enable it.',
	].join('\n');
}

function thing({ tool }: Result): string {
	return {
		upload_tiktok_images: 'Images',
		create_tiktok_carousel_card: 'Carousel card',
		create_tiktok_campaign: 'Campaign',
		add_tiktok_ad_group: 'Ad group',
		add_tiktok_ad: 'Ad',
	}[tool];
}

function nameOf({ tool, arguments: given, now }: Result): string {
	if (tool === 'create_tiktok_campaign') return suffixedName(given.campaign_name, now);
	return String(given.adgroup_name ?? given.ad_name ?? given.ad_text ?? 'Untitled');
}

function budgetLines(given: Result['arguments']): string[] {
	const budgets = [
		['Budget', given.budget],
		['Daily budget', given.budget_daily],
		['Lifetime budget', given.budget_lifetime],
	] as const;
	return budgets.flatMap(([label, amount]) =>
		typeof amount === 'number' ? [`${label}: $${amount.toFixed(2)}`] : [],
	);
}

function plainLine({ label, values }: Line): string {
	return `${label}: ${values.join(', ')}`;
}

function adsManagerLink({ advertiserId }: Result): object {
	return {
		type: 'resource',
		uri: `https://ads.tiktok.com/i18n/perf/campaign?aadvid=${advertiserId}`,
	};
}
