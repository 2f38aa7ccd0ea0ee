import { readReply } from '../../../nodes/AdspirerTikTok/api/envelope';
import { OUTCOME_UNKNOWN, type Failure } from '../../../nodes/AdspirerTikTok/api/reply';

const failureOf = (statusCode: number, body: unknown, headers = {}): Failure => {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const reply = readReply({ statusCode, headers, body: text });
	if (reply.kind !== 'failed') throw new Error(`It is ${reply.kind}`);
	return reply.failure;
};

const said = (error: string) => ({ success: false, error, is_error: true });

const never = { retry: 'never', mayHaveHappened: false, concernsAll: false } as const;

describe('what a status means', () => {
	const table: Array<Failure & { status: number }> = [
		{
			...never,
			status: 400,
			message: 'Adspirer refused the call: No.',
			advice:
				'The same call would be refused again: change what the message names and run it again.',
		},
		{
			...never,
			status: 401,
			message: 'Adspirer does not accept the API key: No.',
			advice:
				'Check the key in the Adspirer API credential; a new one can be made at https://adspirer.ai/keys.',
			concernsAll: true,
		},
		{
			...never,
			status: 404,
			message: 'Adspirer does not know this tool: No.',
			advice: 'Check the Base URL in the Adspirer API credential, and update this node.',
			concernsAll: true,
		},
		{
			...never,
			status: 409,
			message: 'This idempotency key was used before with other values: No.',
			advice:
				'The item was changed after its first try. Give it another idempotency key to create something new.',
		},
		{
			...never,
			status: 429,
			message: 'TikTok is throttling the calls: No.',
			advice: 'Wait a minute and run it again, or lower Max Concurrency in the options.',
			retry: 'afterPause',
		},
		{
			...never,
			status: 500,
			message: 'Adspirer failed unexpectedly (status 500): No.',
			advice: `${OUTCOME_UNKNOWN} If it happens again, write to support@adspirer.com.`,
			mayHaveHappened: true,
		},
		...[502, 503, 504].map((status) => ({
			...never,
			status,
			message: `Adspirer could not be reached behind its gateway (status ${status}): No.`,
			advice: OUTCOME_UNKNOWN,
			retry: 'withBackoff' as const,
			mayHaveHappened: true,
		})),
		...[300, 301, 302, 307, 308, 399].map((status) => ({
			...never,
			status,
			message: `The address answered with a redirect (status ${status}), which is not followed since the API key would travel along: No.`,
			advice:
				'Set the Base URL in the Adspirer API credential to the address that answers by itself.',
		})),
		...[199, 403, 413, 418].map((status) => ({
			...never,
			status,
			message: `The call was refused unexpectedly (status ${status}): No.`,
			advice:
				'Something between n8n and Adspirer may have answered; check the Base URL and any proxy.',
		})),
		...[501, 599].map((status) => ({
			...never,
			status,
			message: `Adspirer failed unexpectedly (status ${status}): No.`,
			advice: `${OUTCOME_UNKNOWN} If it happens again, write to support@adspirer.com.`,
			mayHaveHappened: true,
		})),
	];

	it.each(table)('$status: $message', (failure) => {
		expect(failureOf(failure.status, said(' No. '))).toEqual(failure);
	});

	it('is told by the status alone where the body is empty', () => {
		expect(failureOf(400, '').message).toBe('Adspirer refused the call');
		expect(failureOf(302, '').message).toMatch(/travel along$/);
	});

	it('has 2,000 characters of the server’s own sentence at most', () => {
		const long = `${'x'.repeat(2000)}y`;
		expect(failureOf(400, said(` ${long}`)).message).toBe(
			`Adspirer refused the call: ${'x'.repeat(2000)}… (1 more characters)`,
		);
	});

	it('comes with a short excerpt where the body is no envelope', () => {
		expect(failureOf(502, '<html>\r\n<h1>502  Bad Gateway</h1>\r\n').message).toBe(
			'Adspirer could not be reached behind its gateway (status 502): <html> <h1>502 Bad Gateway</h1>',
		);
		expect(failureOf(400, `{"error":{"code":7},"x":"${'y'.repeat(900)}"}`).message).toBe(
			`Adspirer refused the call: {"error":{"code":7},"x":"${'y'.repeat(175)}…`,
		);
	});
});

describe('a 400', () => {
	it('keeps what the server attached', () => {
		const accounts = [{ advertiser_id: '7123456789012345601', account_name: 'Acme' }];
		const body = { ...said('No.'), structured_content: { platform: 'tiktok_ads', accounts } };

		expect(failureOf(400, body).details).toEqual({ platform: 'tiktok_ads', accounts });
	});

	it.each([
		['a list', [1]],
		['text', 'x'],
		['nothing', null],
	])('keeps nothing where that is %s', (_what, structured_content) => {
		expect(failureOf(400, { ...said('No.'), structured_content })).not.toHaveProperty('details');
	});

	it.each([
		['You have 2 tiktok_ads accounts connected. Please specify …', 400, /choose one in Ad Account/],
		['Account 7123 is not connected.', 403, /choose another in Ad Account/],
		['Error 140002', 400, /^The same call would be refused again/],
		['Forbidden', 403, /^Something between n8n and Adspirer/],
	])('“%s” with status %i brings advice', (error, status, advice) => {
		expect(failureOf(status, said(error)).advice).toMatch(advice);
	});

	it.each<[what: string, structured_content: object, left_out: string]>([
		['large', { accounts: 'x'.repeat(100_000) }, '100015 characters of JSON'],
		['deep', { a: JSON.parse(`${'['.repeat(25)}${']'.repeat(25)}`) }, 'More than 20 levels deep'],
	])(
		'leaves out what is too %s for an item, and says so',
		(_what, structured_content, left_out) => {
			expect(failureOf(400, { ...said('No.'), structured_content }).details).toEqual({ left_out });
		},
	);
});

describe.each([429, 502, 503, 504])('how long a %i asks to wait', (status) => {
	const plain = said('Throttled.');

	it.each<[what: string, header: unknown, body: object, ms: number | undefined]>([
		['seconds', '45', plain, 45_000],
		['seconds with blanks around', ' 45 ', plain, 45_000],
		['parts of a second', '0.25', plain, 250],
		['no time at all', '0', plain, 0],
		['the text', undefined, said('Slow down. Retry after 60 seconds.'), 60_000],
		['the text, shortened', undefined, said('retry after 1.25s'), 1250],
		['the header rather than the text', '5', said('Retry after 60 seconds.'), 5000],
		['the text where the header is a word', 'soon', said('Retry after 60 seconds.'), 60_000],
		['nothing', undefined, plain, undefined],
		['a word', 'soon', plain, undefined],
		['an endless number', '9'.repeat(400), plain, undefined],
		['something that is no text', ['45'], plain, undefined],
		['a text of something else', undefined, said('Retry after lunch.'), undefined],
	])('by %s', (_what, header, body, ms) => {
		const { retryAfterMs } = failureOf(status, body, { 'retry-after': header });
		expect(retryAfterMs).toBe(ms);
	});

	it('by a date', () => {
		jest.useFakeTimers({ now: Date.UTC(2026, 0, 1, 12, 0, 0), doNotFake: ['performance'] });
		try {
			const wait = (header: string, date?: string) =>
				failureOf(status, plain, { 'retry-after': header, date }).retryAfterMs;
			const soon = 'Thu, 01 Jan 2026 12:00:50 GMT';

			expect(wait(soon)).toBe(50_000);
			expect(wait(soon, 'no date')).toBe(50_000);
			expect(wait(soon, 'Thu, 01 Jan 2026 12:00:30 GMT')).toBe(20_000);
			expect(wait('Thu, 01 Jan 2026 12:00:00 GMT')).toBe(0);
			expect(wait('Thu, 01 Jan 2026 11:59:00 GMT')).toBeUndefined();
			expect(wait('2026-01-01 12:00:50')).toBeUndefined();
			expect(wait('-5')).toBeUndefined();
		} finally {
			jest.useRealTimers();
		}
	});
});

it('is of no interest at other statuses', () => {
	const failure = failureOf(500, said('Throttled.'), { 'retry-after': '45' });
	expect(failure).not.toHaveProperty('retryAfterMs');
});
