import type { CreatedIds } from './ids';
import { idEntries, wordingOf, type Line, type Result, type Wording } from './wording';

/** The `data` of a 200, without its quota. */
export type AnswerData = CreatedIds & {
	text: string;
	structured?: object;
	content?: object[];
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

/** The ways in which a 200 can tell its IDs; `noIds` tells none. The textual output of the tools is not specified. */
export const SHAPES = [...ROTATION, 'noIds'] as const;

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

function plainLine({ label, values }: Line): string {
	return `${label}: ${values.join(', ')}`;
}

function adsManagerLink({ advertiserId }: Result): object {
	return {
		type: 'resource',
		uri: `https://ads.tiktok.com/i18n/perf/campaign?aadvid=${advertiserId}`,
	};
}
