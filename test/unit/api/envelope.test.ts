import fc from '../../fastCheck';
import { readReply } from '../../../nodes/AdspirerTikTok/api/envelope';
import { OUTCOME_UNKNOWN, type Failure, type Reply } from '../../../nodes/AdspirerTikTok/api/reply';

const read = (statusCode: number, body: unknown, headers = {}): Reply =>
	readReply({ statusCode, headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

const failureOf = (reply: Reply): Failure => {
	if (reply.kind !== 'failed') throw new Error(`It is ${reply.kind}`);
	return reply.failure;
};

const said = (error: string) => ({ success: false, error, is_error: true });

const PAGE =
	'<!doctype html>\r\n<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body></body></html>\r\n';

describe('a success', () => {
	const quota = { used: 9, limit: 150, tier: 'plus', period_end: '2026-12-01' };

	it('gives text, data and the counter with what is left', () => {
		const data = { text: '**Card ID:** `179`', structured: { card_id: '179' }, quota };

		expect(read(200, { success: true, data, tool: 'x' })).toEqual({
			kind: 'done',
			answer: { text: '**Card ID:** `179`', data, quota: { ...quota, remaining: 141 } },
		});
	});

	it.each<[what: string, data: object, text: string]>([
		['only a text', { text: 'Done' }, 'Done'],
		['an empty text', { text: '' }, ''],
		['only structured data', { structured: { ad_id: '1' } }, ''],
		['only image IDs', { image_ids: ['a'] }, ''],
		['only a card ID', { card_id: '1' }, ''],
		['only a campaign ID', { campaign_id: '1' }, ''],
		['only an ad group ID', { adgroup_id: '1' }, ''],
		['only an ad ID', { ad_id: '1' }, ''],
	])('may have %s', (_what, data, text) => {
		expect(read(200, { success: true, data })).toEqual({ kind: 'done', answer: { text, data } });
	});

	it.each([201, 204, 299])('may have status %i', (status) => {
		expect(read(status, { success: true, data: { text: '' } }).kind).toBe('done');
	});

	it.each([100, 199, 300])('never has status %i', (status) => {
		expect(read(status, { success: true, data: { text: '' } }).kind).toBe('failed');
	});

	it('keeps all digits of long numbers', () => {
		const body = '{"success":true,"data":{"structured":{"card_id":1790000000000007919,"n":7}}}';

		expect(read(200, body)).toEqual({
			kind: 'done',
			answer: { text: '', data: { structured: { card_id: '1790000000000007919', n: 7 } } },
		});
	});

	it.each<[what: string, given: unknown, told: object | undefined]>([
		['more used than allowed', { used: 16, limit: 15 }, { used: 16, limit: 15, remaining: 0 }],
		[
			'an address to upgrade at',
			{ used: 1, limit: 15, upgrade_url: 'https://adspirer.ai' },
			{ used: 1, limit: 15, remaining: 14, upgrade_url: 'https://adspirer.ai' },
		],
		[
			'fields of other types',
			{ used: 1, limit: 15, tier: 1, period_end: null, upgrade_url: 7 },
			{ used: 1, limit: 15, remaining: 14 },
		],
		['no limit', { used: 1 }, undefined],
		['no use', { limit: 1 }, undefined],
		['text in place of numbers', { used: '1', limit: '15' }, undefined],
		['a list', [1, 15], undefined],
		['nothing', null, undefined],
	])('reads a counter with %s', (_what, given, told) => {
		const reply = read(200, { success: true, data: { text: '', quota: given } });
		expect(reply.kind === 'done' && reply.answer.quota).toEqual(told);
	});
});

describe('a success status without an answer', () => {
	it.each<[what: string, body: string, message: string]>([
		['a page', '<html>\n  Please  log in</html>', ' (status 200): <html> Please log in</html>'],
		['nothing', '', ' (status 200, empty body)'],
		['blanks', ' \n ', ' (status 200, empty body)'],
		['cut JSON', '{"success":true,"data":{"te', ' (status 200): {"success":true,"data":{"te'],
		[
			'a success that is no boolean',
			'{"success":1,"data":{"text":"x"}}',
			' (status 200): {"success":1,"data":{"text":"x"}}',
		],
		['a list', '[]', ' (status 200): []'],
		['a text', '"text"', ' (status 200): "text"'],
		['null', 'null', ' (status 200): null'],
		['no data', '{"success":true}', ' (status 200): {"success":true}'],
		['null as data', '{"success":true,"data":null}', ' (status 200): {"success":true,"data":null}'],
		['a list as data', '{"success":true,"data":[]}', ' (status 200): {"success":true,"data":[]}'],
		['empty data', '{"success":true,"data":{}}', ' (status 200): {"success":true,"data":{}}'],
		[
			'text that is none',
			'{"success":true,"data":{"text":7,"structured":[]}}',
			' (status 200): {"success":true,"data":{"text":7,"structured":[]}}',
		],
	])('is a failure of unknown outcome: %s', (_what, body, message) => {
		expect(read(200, body)).toEqual({
			kind: 'failed',
			failure: {
				message: `The answer cannot be read${message}`,
				advice: `Something between n8n and Adspirer may have answered; check the Base URL and any proxy. ${OUTCOME_UNKNOWN}`,
				status: 200,
				retry: 'never',
				mayHaveHappened: true,
				concernsAll: false,
			},
		});
	});

	it('is a refusal where the envelope says that the call failed', () => {
		const refusal = {
			advice:
				'The same call would be refused again: change what the message names and run it again.',
			status: 200,
			retry: 'never',
			mayHaveHappened: false,
			concernsAll: false,
		};
		expect(failureOf(read(200, { ...said(' No. '), structured_content: { a: 1 } }))).toEqual({
			...refusal,
			message: 'Adspirer refused the call: No.',
			details: { a: 1 },
		});
		expect(failureOf(read(200, '{"success":false,"data":{"text":"x"}}'))).toEqual({
			...refusal,
			message: 'Adspirer refused the call: {"success":false,"data":{"text":"x"}}',
		});
	});

	it('is a failure where the body is no text at all', () => {
		const reply = readReply({ statusCode: 200, headers: {}, body: { success: true, data: {} } });
		expect(failureOf(reply).message).toBe('The answer cannot be read (status 200, empty body)');
	});

	it('shows at most 200 characters of it', () => {
		const { message } = failureOf(read(200, 'x'.repeat(5000)));
		expect(message).toBe(`The answer cannot be read (status 200): ${'x'.repeat(200)}…`);
		expect(failureOf(read(200, 'x'.repeat(200))).message).toMatch(/: x{200}$/);
	});

	it('is not read beyond 10 million characters', () => {
		const text = 'a'.repeat(10_000_000);
		const body = `{"success":true,"data":{"text":"${text}"}}`;

		expect(failureOf(read(200, body)).message).toBe(
			`The answer cannot be read (status 200): ${body.slice(0, 200)}…`,
		);
		expect(read(200, body.replace(text, text.slice(100))).kind).toBe('done');
	});

	it('shows 50 MB of text as briefly, and soon', () => {
		const { message } = failureOf(read(200, `{"error":"${'long text '.repeat(5_000_000)}"}`));
		expect(message.length).toBeLessThan(300);
	});
});

describe('a used-up quota', () => {
	it('gives the message and the counter, with nothing left', () => {
		const quota = {
			used: 14,
			limit: 15,
			tier: 'free',
			period_end: '2026-12-01',
			upgrade_url: 'https://adspirer.ai',
		};
		expect(read(402, { ...said(' Monthly limit reached. '), quota })).toEqual({
			kind: 'quotaUsedUp',
			message: 'Monthly limit reached.',
			quota: { ...quota, remaining: 0 },
		});
	});

	it('needs neither a message nor a counter', () => {
		expect(read(402, {})).toEqual({
			kind: 'quotaUsedUp',
			message: 'The monthly quota of Adspirer is used up.',
			quota: { remaining: 0 },
		});
	});

	it.each([PAGE, '', '[]'])('is not what %j says', (body) => {
		expect(failureOf(read(402, body))).toMatchObject({
			message: expect.stringMatching(
				/^The answer has status 402, but is not Adspirer’s word on the quota/,
			),
			advice:
				'Something between n8n and Adspirer may have answered; check the Base URL and any proxy.',
			status: 402,
			retry: 'never',
			mayHaveHappened: false,
			concernsAll: true,
		});
	});
});

it('survives any body at any status', () => {
	const anyBody = fc.oneof(
		fc.string(),
		fc.json(),
		fc.jsonValue().map((data) => JSON.stringify({ success: true, data })),
		fc.anything(),
	);
	fc.assert(
		fc.property(fc.integer({ min: 100, max: 599 }), anyBody, (statusCode, body) => {
			const reply = readReply({ statusCode, headers: {}, body });
			if (reply.kind !== 'done') return;
			expect(statusCode >= 200 && statusCode < 300).toBe(true);
			expect(reply.answer.data).toEqual(expect.any(Object));
		}),
	);
});

describe('an answer without a text of its own', () => {
	it.each<[data: object, text: string]>([
		[
			{
				content: [
					{ type: 'text', text: 'Campaign ID: 1790000000000007919' },
					{ type: 'image' },
					'Done.',
				],
			},
			'Campaign ID: 1790000000000007919\n\nDone.',
		],
		[{ content: [{ type: 'json', json: { campaign_id: '1790000000000007919' } }] }, ''],
		[{ result: { campaign: { id: '1790000000000007919' } } }, ''],
		[{ text: null, details: [{ ad_id: '1790000000000007919' }] }, ''],
	])('is read: %j', (data, text) => {
		expect(
			readReply({ statusCode: 200, headers: {}, body: JSON.stringify({ success: true, data }) }),
		).toMatchObject({
			kind: 'done',
			answer: { text, data },
		});
	});

	it.each<[data: object]>([
		[{ content: [] }],
		[{ quota: { used: 1, limit: 2 } }],
		[{ status: 'ok' }],
	])('is none in %j', (data) => {
		expect(
			readReply({ statusCode: 200, headers: {}, body: JSON.stringify({ success: true, data }) })
				.kind,
		).toBe('failed');
	});
});
