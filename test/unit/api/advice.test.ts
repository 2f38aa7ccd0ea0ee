import fc from '../../fastCheck';
import { adviceOn } from '../../../nodes/AdspirerTikTok/api/advice';
import { timeOf } from '../../cpuTime';

/** What a refusal says, and a word that only the advice on it has. */
const KNOWN: Array<[said: string, helps: RegExp]> = [
	['PIXEL_ID_NOT_ALLOWED_FOR_OBJECTIVE: pixel_id is not allowed for TRAFFIC', /Tracking Pixel ID/],
	['TikTok API error 40911: duplicated material name', /file name/],
	['TikTok API error (40911)', /file name/],
	['40911: Material name exists', /file name/],
	['TikTok error 40100: Too many requests', /later/],
	['{"code": 50002, "message": "Internal service error"}', /later/],
	['TikTok API error 40002: System busy, please try again later.', /later/],
	[
		'TikTok API error 40002: single static images are not supported for this ad account in the TikTok feed',
		/carousel/,
	],
	['Error code: 40002 - SINGLE_IMAGE is not available in feed placements', /carousel/],
	['TikTok API error 40002: Single-image ads cannot run here', /carousel/],
	["TikTok API error 40002: The objective isn't supported", /objective/],
	['TikTok API error 40002: objective RF_REACH is not permitted for this advertiser', /objective/],
	['TikTok API error 40002: Budget must be at least 20 USD', /Raise the budget/],
	['[40002] the daily budget 5.00 is below the minimum', /Raise the budget/],
	['You have 2 tiktok_ads accounts connected. Please specify which account to use', /Several/],
	['You have 25 accounts connected.', /Several/],
	['No tiktok_ads account is connected: https://adspirer.ai', /Connect a TikTok ad account/],
	['Ad account 7123456789012345601 is not connected to your Adspirer account', /another/],
	['Forbidden: account not connected', /another/],
	['Invalid advertiser_id 7123', /Business Center/],
	['Advertiser 7123 does not exist', /Business Center/],
	['image_ids: None is no image', /upload the file again/],
];

/** Sentences with the same words that mean something else, or where nothing is known to help. */
const OTHERS = [
	'',
	'No.',
	'Error 140002',
	'Error 400021',
	'TikTok API error 40002: Invalid parameter',
	'TikTok API error 40002: Static images must be 1200 x 628 pixels',
	'TikTok API error 40002: The budget mode is wrong for this objective',
	'TikTok API error 40002: schedule_start_time must be later than now',
	'TikTok API error 40002: placements are not supported for this objective',
	'budget 40002 is not allowed',
	'The budget of 50002.00 is too high',
	'Campaign "Sale 40911" was not found',
	'Campaign 40100 is paused',
	'error 50002% of the budget',
	'single static images are not supported',
	'Only 1 account connected',
	'Pass the advertiser_id parameter',
	'advertiser_id is required',
	'The pixel of this account is not connected',
	'This account is not connected to a TikTok Shop',
	'The advertiser name is invalid',
	'image_ids must not be empty. None of them was found',
	'You have 1 tiktok_ads accounts connected',
];

it.each(KNOWN)('“%s” has advice of its own', (said, helps) => {
	expect(adviceOn(said)).toMatch(helps);
});

it.each(OTHERS)('“%s” has none', (said) => {
	expect(adviceOn(said)).toBeUndefined();
});

it('takes no number of an ordinary sentence for a code', () => {
	const word = fc.constantFrom('the', 'budget', 'image', 'campaign', 'is', 'of', 'USD', 'name');
	const digits = fc.constantFrom('40002', '40911', '40100', '50002');
	const around = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
	fc.assert(
		fc.property(around, digits, around, (before, code, after) => {
			expect(adviceOn(`${before} ${code} ${after}`)).toBeUndefined();
			expect(adviceOn(`error 7${code} ${after}`)).toBeUndefined();
		}),
	);
});

it('is found soon in long sentences', () => {
	for (const part of ['account ', 'You have 2 x ', 'budget ', 'objective ', '40002 ', 'error ']) {
		expect(timeOf(() => adviceOn(part.repeat(2000 / part.length)))).toBeLessThan(100);
	}
});
