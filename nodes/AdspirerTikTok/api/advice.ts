/** What helps against a refusal, by the codes and phrases that Adspirer and TikTok publish. */

interface Entry {
	/** TikTok's codes that this is about; with `says` both must fit. */
	readonly codes?: readonly string[];
	/** What the sentence must say, all of these. */
	readonly says?: readonly RegExp[];
	readonly advice: string;
}

const LATER =
	'TikTok is busy or does not answer: run these items again later. Their idempotency keys are kept.';

/** That something is not taken, in the words of services. */
const NOT_TAKEN =
	"(?:(?:not|(?:is|are)n['’]t|never|cannot|can['’]t|no longer) (?:be )?(?:yet |currently )?(?:supported|allowed|available|permitted|accepted|run|served|used|delivered|shown)|unsupported)";

/**
 * The first entry that fits counts. Sources: Adspirer's validity matrix and error catalogue, TikTok's
 * Marketing API v1.3. TikTok's 40002 is its general refusal, so only the words after it can tell what helps.
 */
const ENTRIES: readonly Entry[] = [
	{
		says: [/\bPIXEL_ID_NOT_ALLOWED_FOR_OBJECTIVE\b/],
		advice:
			'An ad group of this objective takes no pixel: leave Pixel ID of the ad group empty, and give it to the ad as Tracking Pixel ID.',
	},
	{
		codes: ['40911'],
		advice:
			'A file of this name is in the library of the ad account already: use the image that is there, or upload it under another file name.',
	},
	{ codes: ['40100', '50002'], advice: LATER },
	{
		codes: ['40002'],
		says: [/\btry (?:it |this )?(?:again )?later\b|\bplease (?:try again|retry) in\b/i],
		advice: LATER,
	},
	{
		codes: ['40002'],
		says: [
			/\b(?:single[- ]static|static|single)[- ]images?\b|\bSINGLE_IMAGE\b/i,
			new RegExp(`\\b${NOT_TAKEN}\\b|\\bfeed\\b`, 'i'),
		],
		advice:
			'TikTok’s feed does not take a single static image here: use a carousel card, a Spark Ad or a video.',
	},
	{
		codes: ['40002'],
		says: [
			/\bbudgets?\b(?:[^.!?\n]|\.\d){0,60}\b(?:below|lower than|less than|smaller than|too low|too small|at least|minimum)\b|\b(?:minimum|smallest) (?:\w{1,20} )?budget\b/i,
		],
		advice:
			'Raise the budget: TikTok has a smallest one for each currency (for US dollars 50 a day for a campaign and 20 for an ad group).',
	},
	{
		codes: ['40002'],
		says: [
			new RegExp(
				`\\bobjectives?(?: types?)?(?: \\S{1,60})? (?:(?:is|are) )?${NOT_TAKEN}\\b|\\b(?:unsupported|invalid) objective\\b`,
				'i',
			),
		],
		advice:
			'Choose another objective: TikTok does not know this one, or this ad account has no permission for it.',
	},
	{
		says: [
			/\byou have (?:[2-9]|[1-9]\d{1,5}|several|multiple) (?:\w{1,40} ){0,3}accounts connected\b/i,
		],
		advice: 'Several ad accounts are connected: choose one in Ad Account.',
	},
	{
		says: [/\bno (?:\w{1,40} ){0,3}accounts? (?:is|are) connected\b/i],
		advice: 'Connect a TikTok ad account at https://adspirer.ai.',
	},
	{
		says: [
			/(?:^|[.!?:] |\n)(?:(?:this|the|your|tiktok|tiktok_ads|ad|advertiser) ){0,3}(?:account|advertiser)\b[^.!?\n]{0,80} (?:is not|isn['’]t|not) (?:yet )?connected(?= to (?:this|your|the) (?:adspirer|user|api key|key|account)|\s*(?:[.!,;:)\n]|$))/i,
		],
		advice:
			'This ad account is not connected to the Adspirer user of the API key: connect it at https://adspirer.ai, or choose another in Ad Account.',
	},
	{
		says: [
			/\binvalid advertiser(?:[ _]ids?)?(?! (?:name|type|status))\b|\badvertiser(?:[ _]id)?(?: \d{1,25}| ["'`(]\w{1,40}["'`)])? (?:is invalid|is not valid|does not exist|doesn['’]t exist|not found|was not found)\b/i,
		],
		advice:
			'This is the ID of no ad account, perhaps that of a Business Center: choose the account in Ad Account.',
	},
	{
		says: [/\b(?:image|video)[_ ]ids?\b\W{0,5}None\b/],
		advice:
			'The upload before has failed without saying so: upload the file again, and use the ID that it then gets.',
	},
];

/** Where nothing more is known. */
export const REFUSED_AGAIN =
	'The same call would be refused again: change what the message names and run it again.';

/** What a person can do about a refusal; undefined where the server's sentence tells none of the known causes. */
export function adviceOn(said: string): string | undefined {
	return ENTRIES.find(
		({ codes, says = [] }) =>
			(codes === undefined || codes.some((code) => hasCode(said, code))) &&
			says.every((pattern) => pattern.test(said)),
	)?.advice;
}

/**
 * Whether a sentence gives this as its code: first, in brackets, or after "error", "code" and the like. The
 * same digits as an amount, a part of an ID or a name are none.
 */
const hasCode = (said: string, code: string): boolean =>
	new RegExp(
		`^\\W{0,5}${code}(?![\\d.,%\\w])(?=\\W|$)|[([]${code}[)\\]]|\\b(?:error|code|err|tiktok(?: api)?)\\b(?:[_ ]?(?:code|no|number))?["']?[\\s:=#(]{1,4}["']?${code}(?![\\d%]|[.,]\\d)\\b`,
		'i',
	).test(said);
