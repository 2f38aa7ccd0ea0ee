/** Refusals of the service and of TikTok behind it, by their cause; what is refused uses no call. */

interface Refusal {
	status: 400 | 403;
	error: string;
}

const tiktok = (code: number, words: string): Refusal => ({
	status: 400,
	error: `TikTok API error ${code}: ${words}`,
});

/** Source: adspirer-now.md, "Refusals and what helps". The words after a code are TikTok's and vary. */
const refusals = {
	staticImage: tiktok(
		40002,
		'single static images are not supported for this ad account in the TikTok feed',
	),
	objectiveNotSupported: tiktok(40002, "objective isn't supported"),
	budgetBelowFloor: tiktok(40002, 'budget is below the minimum of this account'),
	generic: tiktok(40002, 'Invalid parameter'),
	fileNameExists: tiktok(40911, 'Duplicated material name: a file of this name is in the library'),
	busy: tiktok(40100, 'Requests are too frequent, try later'),
	down: tiktok(50002, 'Internal service error, try later'),
	invalidAdvertiser: {
		status: 400,
		error: 'TikTok refused it: invalid advertiser, advertiser_id must be an ad account',
	},
	pixelNotAllowed: {
		status: 400,
		error: 'PIXEL_ID_NOT_ALLOWED_FOR_OBJECTIVE: pixel_id is not allowed for this objective',
	},
	notConnected: {
		status: 403,
		error: 'The advertiser account is not connected to your Adspirer account',
	},
	needsReauth: {
		status: 403,
		error: 'The advertiser account needs_reauth: sign in again at https://adspirer.ai',
	},
} satisfies Record<string, Refusal>;

export type RefusalReason = keyof typeof refusals;

/** The reasons, for settings and faults to name. */
export const REFUSAL_REASONS = [
	'staticImage',
	'objectiveNotSupported',
	'budgetBelowFloor',
	'generic',
	'fileNameExists',
	'busy',
	'down',
	'invalidAdvertiser',
	'pixelNotAllowed',
	'notConnected',
	'needsReauth',
] as const satisfies readonly RefusalReason[];

/** Status and words of a refusal. */
export function refusalFor(reason: RefusalReason): Refusal {
	return refusals[reason];
}
