import { OperationalError, UserError } from 'n8n-workflow';

import type { Failure } from '../../../nodes/AdspirerTikTok/api/reply';
import { OUTCOME_UNKNOWN } from '../../../nodes/AdspirerTikTok/api/reply';
import { transportFailure } from '../../../nodes/AdspirerTikTok/api/transport';

/** What n8n's HTTP helper throws: whatever went wrong is in `httpCode`, the axios error is its cause. */
const thrown = (httpCode: unknown, cause?: unknown, message = 'Something n8n says') =>
	Object.assign(new Error(message, { cause }), { httpCode });

const failureAt = (httpCode: unknown, cause?: unknown): Failure =>
	transportFailure(thrown(httpCode, cause), 90_000);

const unknown = { retry: 'withBackoff', mayHaveHappened: true, concernsAll: false } as const;
const notSent = { ...unknown, mayHaveHappened: false } as const;
const configuration = { retry: 'never', mayHaveHappened: false, concernsAll: true } as const;

describe('what it means that no whole answer came', () => {
	it.each([
		'EADDRNOTAVAIL',
		'EAI_AGAIN',
		'ECONNREFUSED',
		'EHOSTUNREACH',
		'ENETUNREACH',
		'ENOTFOUND',
	])('%s: nobody was there, so nothing has happened', (code) => {
		expect(failureAt(code)).toEqual({
			...notSent,
			message: `Adspirer cannot be reached (${code})`,
			advice: 'Check the Base URL in the Adspirer API credential and the network of n8n.',
		});
	});

	it.each(['ECONNABORTED', 'ERR_CANCELED', 'ETIMEDOUT'])('%s: the deadline has passed', (code) => {
		expect(failureAt(code)).toEqual({
			...unknown,
			message: 'Adspirer did not answer within 90 s',
			advice: OUTCOME_UNKNOWN,
		});
	});

	// n8n reports a body that is cut off by the status that came before it.
	it.each([
		['ECONNRESET', 'ECONNRESET'],
		['EPIPE', 'EPIPE'],
		['EPROTO', 'EPROTO'],
		['ERR_BAD_RESPONSE', 'ERR_BAD_RESPONSE'],
		['ERR_FR_REDIRECTION_FAILURE', 'ERR_FR_REDIRECTION_FAILURE'],
		['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED'],
		['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_WRONG_VERSION_NUMBER'],
		['HPE_INVALID_CONSTANT', 'HPE_INVALID_CONSTANT'],
		['200', 'status 200'],
		['502', 'status 502'],
	])('%s: the connection broke, and the write may have happened', (code, shown) => {
		expect(failureAt(code)).toEqual({
			...unknown,
			message: `The connection to Adspirer broke before the whole answer was there (${shown})`,
			advice: expect.stringContaining(OUTCOME_UNKNOWN),
		});
	});

	it.each<[code: string, calls: object, what: object]>([
		['EHOSTUNREACH', { syscall: 'connect' }, notSent],
		['EHOSTUNREACH', { syscall: 'read' }, unknown],
		['ENETUNREACH', { syscall: 'write' }, unknown],
		['ETIMEDOUT', { syscall: 'connect' }, notSent],
		['ETIMEDOUT', { syscall: 'read' }, unknown],
		['ETIMEDOUT', { errors: [{ syscall: 'connect' }, { syscall: 'connect' }] }, notSent],
		['ETIMEDOUT', { errors: [{ syscall: 'connect' }, { syscall: 'read' }] }, unknown],
		['ECONNRESET', { syscall: 'connect' }, notSent],
		['ETIMEOUT', { syscall: 'queryA' }, notSent],
	])('%s of %j is judged by the system call', (code, calls, what) => {
		expect(failureAt(code, new Error('axios', { cause: calls }))).toMatchObject(what);
	});

	it.each([
		'CERT_HAS_EXPIRED',
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'ERR_INVALID_URL',
		'ERR_TLS_CERT_ALTNAME_INVALID',
		'SELF_SIGNED_CERT_IN_CHAIN',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	])('%s: it would be the same for every call', (code) => {
		expect(failureAt(code)).toEqual({
			...configuration,
			message: `The request could not be sent (${code})`,
			advice:
				'Check the API Key and the Base URL in the Adspirer API credential, and whether n8n may reach that address.',
		});
	});

	it.each([new UserError('The API Key is empty.'), new OperationalError('The address is blocked')])(
		'%s: n8n or the credential has refused it before it was sent',
		(refusal) => {
			const wrapped = thrown(null, new Error('axios', { cause: refusal }), refusal.message);
			for (const error of [refusal, wrapped]) {
				expect(transportFailure(error, 1000)).toMatchObject({
					...configuration,
					message: `The request could not be sent: ${refusal.message}`,
				});
			}
		},
	);

	it.each<[what: string, error: unknown, said: string]>([
		['an error without a code', thrown(null, undefined, 'Odd'), 'Odd'],
		['a code that is no text', thrown(7, undefined, 'Odd'), 'Odd'],
		['an error of another kind', new Error('Odd'), 'Odd'],
		['a text', 'no error at all', 'no error at all'],
		['nothing', null, 'null'],
		['nothing either', undefined, 'undefined'],
	])('%s: the request may have been sent', (_what, error, said) => {
		expect(transportFailure(error, 1000)).toMatchObject({
			...unknown,
			message: `The connection to Adspirer broke before the whole answer was there: ${said}`,
		});
	});

	it('ends where causes go in a circle', () => {
		const error = thrown('ECONNRESET');
		error.cause = error;
		expect(transportFailure(error, 1000)).toMatchObject(unknown);
	});
});
