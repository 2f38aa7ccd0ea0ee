import { tools, type Argument, type ToolName } from './contract';

/** The `arguments` object of a request, as it was parsed. */
export type Arguments = Readonly<Record<string, unknown>>;

interface Rule {
	/** Says what is wrong, after "argument: ". */
	says: string;
	broken: (given: Arguments) => boolean;
}

/** Objectives under which an ad group may have a pixel. */
const CONVERSION_OBJECTIVES: readonly unknown[] = ['CONVERSIONS', 'LEAD_GENERATION'];

const needs = (name: string, other: string): Rule => ({
	says: `${name}: needs ${other}`,
	broken: (given) => has(given, name) && !has(given, other),
});
const excludes = (name: string, other: string): Rule => ({
	says: `${name}: excludes ${other}`,
	broken: (given) => has(given, name) && has(given, other),
});
const needsOneOf = (names: readonly string[]): Rule => ({
	says: `creative: one of ${names.join(', ')} is needed`,
	broken: (given) => !names.some((name) => has(given, name)),
});
const noMoreThanImages = (name: string): Rule => ({
	says: `${name}: more entries than image_ids`,
	broken: (given) => listLength(given[name]) > listLength(given.image_ids),
});
const manualPlacement: Rule = {
	says: 'placements: needs placement_type PLACEMENT_TYPE_NORMAL',
	broken: (given) => has(given, 'placements') && given.placement_type !== 'PLACEMENT_TYPE_NORMAL',
};

/** Rules between arguments (adspirer-facts.md, "TikTok rules the API enforces", and the tool pages). */
const rules: Readonly<Record<ToolName, readonly Rule[]>> = {
	upload_tiktok_images: [],
	create_tiktok_carousel_card: [
		noMoreThanImages('ad_texts'),
		noMoreThanImages('landing_page_urls'),
	],
	create_tiktok_campaign: [
		excludes('budget_daily', 'budget_lifetime'),
		needs('budget_lifetime', 'schedule_end_time'),
		excludes('asset_bundle_id', 'existing_image_ids'),
		needsOneOf(['asset_bundle_id', 'existing_image_ids', 'tiktok_item_id', 'card_id']),
		needs('card_id', 'card_type'),
		{
			says: 'app_id: required when objective is APP_PROMOTION',
			broken: (given) => given.objective === 'APP_PROMOTION' && !has(given, 'app_id'),
		},
		{
			says: 'pixel_id: required when objective is CONVERSIONS',
			broken: (given) => given.objective === 'CONVERSIONS' && !has(given, 'pixel_id'),
		},
		manualPlacement,
	],
	add_tiktok_ad_group: [
		{
			says: 'budget_mode: BUDGET_MODE_TOTAL needs schedule_end_time',
			broken: (given) =>
				given.budget_mode === 'BUDGET_MODE_TOTAL' && !has(given, 'schedule_end_time'),
		},
		{
			says: 'pixel_id: PIXEL_ID_NOT_ALLOWED_FOR_OBJECTIVE, the objective is not a conversion objective',
			broken: (given) =>
				has(given, 'pixel_id') && !CONVERSION_OBJECTIVES.includes(given.objective ?? 'TRAFFIC'),
		},
		manualPlacement,
	],
	add_tiktok_ad: [
		needsOneOf(['image_ids', 'image_urls', 'video_id', 'tiktok_item_id', 'card_id']),
		needs('card_id', 'card_type'),
		{
			says: 'video_id: required when ad_format is SINGLE_VIDEO',
			broken: (given) => given.ad_format === 'SINGLE_VIDEO' && !has(given, 'video_id'),
		},
	],
	list_connected_accounts: [],
};

/** What is wrong with the arguments of a call by the documented contract, one message each; empty when all is well. */
export function violations(tool: ToolName, given: Arguments): string[] {
	const single = Object.entries(tools[tool].arguments).flatMap(([name, argument]) =>
		argumentProblems(argument, given[name]).map((problem) => `${name}: ${problem}`),
	);
	const between = rules[tool].filter((rule) => rule.broken(given)).map((rule) => rule.says);
	return [...single, ...between];
}

/** Arguments that the docs do not list. The live tools accept more than that, so this is no violation. */
export function undocumented(tool: ToolName, given: Arguments): string[] {
	return Object.keys(given).filter((name) => !Object.hasOwn(tools[tool].arguments, name));
}

/** Whether a value is an Idempotency-Key as documented: a UUID of RFC 9562. Nil and Max do not identify anything. */
export function isIdempotencyKey(key: string): boolean {
	return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(key);
}

function argumentProblems(argument: Argument, value: unknown): string[] {
	const missing = value === undefined || value === null;
	if (missing || (argument.required && value === '')) return argument.required ? ['required'] : [];
	if (argument.type === 'boolean') return typeof value === 'boolean' ? [] : ['not a boolean'];
	if (argument.type === 'number') return numberProblems(argument, value);
	if (argument.type === 'string') return textProblems(argument, value);
	if (!Array.isArray(value)) return ['not an array'];
	const [fewest, most] = argument.entries ?? [0, Infinity];
	const count =
		value.length < fewest || value.length > most
			? [`${value.length} entries, allowed are ${fewest} to ${most}`]
			: [];
	const entries = value.flatMap((entry: unknown, index) =>
		textProblems(argument, entry).map((problem) => `entry ${index + 1}: ${problem}`),
	);
	return [...count, ...entries];
}

function numberProblems(argument: Argument, value: unknown): string[] {
	if (typeof value !== 'number' || !Number.isFinite(value)) return ['not a finite number'];
	if (argument.minimum !== undefined && value < argument.minimum)
		return [`${value} is less than ${argument.minimum}`];
	if (argument.above !== undefined && value <= argument.above)
		return [`${value} is not greater than ${argument.above}`];
	return [];
}

function textProblems(argument: Argument, value: unknown): string[] {
	if (typeof value !== 'string') return ['not a string'];
	const shown = JSON.stringify(value);
	if (argument.options && !argument.options.includes(value))
		return [`${shown} is not one of ${argument.options.join(', ')}`];
	if (argument.format === 'id' && isPlaceholder(value)) return [`${shown} is a placeholder, no ID`];
	if (argument.format === 'https' && !isHttps(value)) return [`${shown} is not an HTTPS URL`];
	if (argument.format === 'dateTime' && !isDateTime(value))
		return [`${shown} is not a date and time as YYYY-MM-DD HH:MM:SS`];
	const [shortest, longest] = argument.length ?? [0, Infinity];
	const characters = [...value].length;
	if (characters < shortest || characters > longest)
		return [`${characters} characters, allowed are ${shortest} to ${longest}`];
	return [];
}

/** What stands where an ID should be: nothing, a failed upload's `None`, an ID of a dry run. */
function isPlaceholder(value: string): boolean {
	return value === '' || value === 'None' || value.startsWith('dry_run:');
}

function isHttps(value: string): boolean {
	return /^https:\/\/\S+$/i.test(value) && URL.canParse(value);
}

function isDateTime(value: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value)) return false;
	const iso = value.replace(' ', 'T');
	const date = new Date(`${iso}Z`);
	// The 30th of February becomes the 2nd of March: only a real date survives the round trip.
	return !Number.isNaN(date.valueOf()) && date.toISOString() === `${iso}.000Z`;
}

function has(given: Arguments, name: string): boolean {
	const value = given[name];
	return value !== undefined && value !== null && value !== '' && !isEmptyList(value);
}

function isEmptyList(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}

function listLength(value: unknown): number {
	return Array.isArray(value) ? value.length : 0;
}
