import { isBelowFloor } from './budgets';
import { callToActionRefusal } from './callToAction';
import { OBJECTIVES, type WriteTool } from './contract';
import type { IdKind, KnownObject } from './ids';
import type { Ledger } from './ledger';
import { NO_CAROUSEL_OBJECTIVES } from './matrix';
import type { Arguments } from './rules';
import type { Account, Settings } from './settings';
import { refusalFor } from './tiktokRefusals';

/** A call whose arguments satisfy the contract, for one advertiser. */
export interface AcceptedCall {
	n: number;
	tool: WriteTool;
	arguments: Arguments;
	account: Account;
}

type Objects = ReadonlyMap<string, KnownObject>;

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

/** The service takes MP4 and MOV. */
const UNSUPPORTED_VIDEO = /\.(avi|webm|mkv|wmv|flv|mpe?g|3gp|jpe?g|png|webp|gif)$/i;

/** Where a creative is given by one of these, no single static image is shown. */
const OTHER_CREATIVES = ['card_id', 'tiktok_item_id', 'video_id', 'video_url'];
const IMAGE_CREATIVES = ['existing_image_ids', 'image_ids', 'image_urls'];

/**
 * Why TikTok refuses a call that is well-formed, or `undefined`. Unknown IDs go into the ledger whether
 * they are refused or not; an ID of the wrong kind goes in as a violation, for the caller mixed them up.
 */
export function refusalOf(
	call: AcceptedCall,
	settings: Settings,
	objects: Objects,
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
		objectiveRefusal(call.arguments.objective) ??
		budgetRefusal(call) ??
		carouselRefusal(call, objects) ??
		staticImageRefusal(call, settings, objects)
	);
}

interface Reference {
	argument: string;
	kind: IdKind;
	id: string;
}

function objectRefusal(
	{ n, tool, account }: AcceptedCall,
	{ argument, kind, id }: Reference,
	object: KnownObject,
	ledger: Ledger,
): string | undefined {
	if (object.kind !== kind) {
		const message = `${argument}: ${id} is the ID of another kind of thing (${object.kind})`;
		ledger.violations.push({ n, tool, messages: [message] });
		return message;
	}
	return object.advertiserId === account.advertiser_id
		? undefined
		: `TikTok refused it: ${argument} ${id} does not belong to advertiser ${account.advertiser_id}`;
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

/** Whether TikTok can fetch an image: a format it takes, at an address that works and is no page about it. */
export function canDownload(url: string, { failingUrls }: Settings): boolean {
	return (
		!UNSUPPORTED_IMAGE.test(new URL(url).pathname) &&
		!isSharePage(new URL(url)) &&
		!failingUrls.some((part) => url.includes(part))
	);
}

/** Google Drive and Dropbox show a page unless asked for the file. */
function isSharePage({ hostname, pathname, searchParams }: URL): boolean {
	if (hostname === 'drive.google.com') return pathname !== '/uc';
	if (!/(^|\.)dropbox\.com$/.test(hostname)) return false;
	return searchParams.get('dl') !== '1' && searchParams.get('raw') !== '1';
}

/** An ad needs every file it names by its address; an upload tells failed ones apart instead. */
function imageUrlRefusal(
	{ tool, arguments: given }: AcceptedCall,
	settings: Settings,
): string | undefined {
	if (tool !== 'add_tiktok_ad') return undefined;
	const failed = listOf(given.image_urls).find((url) => !canDownload(url, settings));
	if (failed !== undefined)
		return `TikTok refused it: the image at ${failed} could not be downloaded`;
	const video = listOf(given.video_url).find(
		(url) => UNSUPPORTED_VIDEO.test(new URL(url).pathname) || !canDownload(url, settings),
	);
	return video && `TikTok refused it: the video at ${video} could not be downloaded`;
}

function objectiveRefusal(objective: unknown): string | undefined {
	if (typeof objective !== 'string' || OBJECTIVES.includes(objective)) return undefined;
	return `${refusalFor('objectiveNotSupported').error}: ${objective}`;
}

function budgetRefusal({ arguments: given, account }: AcceptedCall): string | undefined {
	return isBelowFloor(given, account.currency) ? refusalFor('budgetBelowFloor').error : undefined;
}

/** A carousel in an ad group whose campaign, made here, has an objective without carousels. */
function carouselRefusal({ tool, arguments: given }: AcceptedCall, objects: Objects) {
	if (tool !== 'add_tiktok_ad' || given.card_id == null) return undefined;
	const adGroup = objects.get(String(given.adgroup_id));
	const campaign = objects.get(adGroup?.parentId ?? '');
	const objective = campaign?.arguments.objective ?? adGroup?.arguments.objective;
	return NO_CAROUSEL_OBJECTIVES.includes(objective)
		? `TikTok refused it: carousels do not go with ${String(objective)}`
		: undefined;
}

/** One static image, or the format that says so, never runs in the feed; outside it both do. */
function staticImageRefusal(
	{ tool, arguments: given }: AcceptedCall,
	settings: Settings,
	objects: Objects,
): string | undefined {
	const isOther = OTHER_CREATIVES.some((name) => given[name] != null);
	const images = IMAGE_CREATIVES.flatMap((name) => listOf(given[name]));
	const isOne = !isOther && images.length === 1;
	const saysOne = tool === 'add_tiktok_ad' && given.ad_format === 'SINGLE_IMAGE';
	const makesAd = tool === 'create_tiktok_campaign' || tool === 'add_tiktok_ad';
	if (!makesAd || !settings.staticImageRefused || !(isOne || saysOne)) return undefined;
	const adGroup = objects.get(String(given.adgroup_id));
	const placements = listOf((adGroup?.arguments ?? given).placements);
	const inFeed = placements.length === 0 || placements.includes('PLACEMENT_TIKTOK');
	return inFeed ? refusalFor('staticImage').error : undefined;
}

function listOf(value: unknown): string[] {
	return [value ?? []].flat().map(String);
}
