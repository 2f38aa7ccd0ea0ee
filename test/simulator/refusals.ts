import type { WriteTool } from './contract';
import type { IdKind, KnownObject } from './ids';
import type { Ledger } from './ledger';
import type { Arguments } from './rules';
import type { Settings } from './settings';

/** A call whose arguments satisfy the contract, for one advertiser. */
export interface AcceptedCall {
	n: number;
	tool: WriteTool;
	arguments: Arguments;
	advertiserId: string;
}

/** The arguments that name something at TikTok which must exist, and what it is. */
const REFERENCES: ReadonlyArray<readonly [argument: string, kind: IdKind]> = [
	['image_ids', 'image'],
	['existing_image_ids', 'image'],
	['card_id', 'card'],
	['campaign_id', 'campaign'],
	['adgroup_id', 'adgroup'],
];

/** Formats that TikTok does not take. */
const UNSUPPORTED_IMAGE = /\.(gif|bmp|svg|tiff?|heic|avif|ico|psd)$/i;

/** Where a creative is given by one of these, no single static image is shown. */
const OTHER_CREATIVES = ['card_id', 'tiktok_item_id', 'video_id'];
const IMAGE_CREATIVES = ['asset_bundle_id', 'existing_image_ids', 'image_ids', 'image_urls'];

/**
 * Why TikTok refuses a call that is well-formed, or `undefined`. Unknown IDs go into the ledger whether
 * they are refused or not; an ID of the wrong kind goes in as a violation, for the caller mixed them up.
 */
export function refusalOf(
	call: AcceptedCall,
	settings: Settings,
	objects: ReadonlyMap<string, KnownObject>,
	ledger: Ledger,
): string | undefined {
	const references = REFERENCES.flatMap(([argument, kind]) =>
		[call.arguments[argument] ?? []].flat().map((id) => ({ argument, kind, id: String(id) })),
	);
	const refusals = references.map((reference) => {
		const object = objects.get(reference.id);
		return object
			? objectRefusal(call, reference, object, ledger)
			: unknownIdRefusal(call, reference, settings, ledger);
	});
	return (
		refusals.find((refusal) => refusal !== undefined) ??
		imageUrlRefusal(call, settings) ??
		callToActionRefusal(call.arguments.call_to_action) ??
		staticImageRefusal(call, settings)
	);
}

interface Reference {
	argument: string;
	kind: IdKind;
	id: string;
}

function objectRefusal(
	{ n, tool, advertiserId }: AcceptedCall,
	{ argument, kind, id }: Reference,
	object: KnownObject,
	ledger: Ledger,
): string | undefined {
	if (object.kind !== kind) {
		const message = `${argument}: ${id} is the ID of another kind of thing (${object.kind})`;
		ledger.violations.push({ n, tool, messages: [message] });
		return message;
	}
	return object.advertiserId === advertiserId
		? undefined
		: `TikTok refused it: ${argument} ${id} does not belong to advertiser ${advertiserId}`;
}

function unknownIdRefusal(
	{ n, tool }: AcceptedCall,
	{ argument, kind, id }: Reference,
	settings: Settings,
	ledger: Ledger,
): string | undefined {
	if (settings.libraryIds.includes(id)) return undefined;
	ledger.unknownIds.push({ n, tool, argument, id });
	const looksReal = /^\d{16,19}$/.test(id) || (kind === 'image' && id.startsWith('ad-site-'));
	return looksReal && !settings.refuseUnknownIds
		? undefined
		: `TikTok refused it: ${argument} ${id} does not exist`;
}

/** Whether TikTok can fetch an image: a format it takes, at an address that works. */
export function canDownload(url: string, { failingUrls }: Settings): boolean {
	return (
		!UNSUPPORTED_IMAGE.test(new URL(url).pathname) &&
		!failingUrls.some((part) => url.includes(part))
	);
}

/** An ad needs every image of its `image_urls`; an upload tells failed ones apart instead. */
function imageUrlRefusal(
	{ tool, arguments: given }: AcceptedCall,
	settings: Settings,
): string | undefined {
	if (tool !== 'add_tiktok_ad') return undefined;
	const urls = [given.image_urls ?? []].flat().map(String);
	const failed = urls.find((url) => !canDownload(url, settings));
	return failed && `TikTok refused it: the image at ${failed} could not be downloaded`;
}

/** Call-to-action values are open, but they are all written in capitals. */
function callToActionRefusal(value: unknown): string | undefined {
	if (typeof value !== 'string' || /^[A-Z][A-Z0-9_]*$/.test(value)) return undefined;
	return `TikTok refused it: call_to_action ${JSON.stringify(value)} is not valid`;
}

function staticImageRefusal(call: AcceptedCall, settings: Settings): string | undefined {
	const madeOf = (names: readonly string[]) => names.some((name) => call.arguments[name] != null);
	const adOfImages =
		(call.tool === 'create_tiktok_campaign' || call.tool === 'add_tiktok_ad') &&
		madeOf(IMAGE_CREATIVES) &&
		!madeOf(OTHER_CREATIVES);
	return settings.staticImageRefused && adOfImages
		? 'TikTok API error 40002: single static images are not supported for this ad account in the TikTok feed'
		: undefined;
}
