import type { Failure } from '../../../nodes/AdspirerTikTok/api/reply';
import { OUTCOME_UNKNOWN } from '../../../nodes/AdspirerTikTok/api/reply';
import { transportFailure } from '../../../nodes/AdspirerTikTok/api/transport';
import { UserError } from 'n8n-workflow';

/** What n8n's HTTP helper throws: whatever went wrong is in `httpCode`. */
const thrown = (httpCode: unknown, message = 'Something n8n says') =>
	Object.assign(new Error(message), { httpCode });

const failureAt = (httpCode: unknown): Failure => transportFailure(thrown(httpCode), 90_000);

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
			message: `Adspirer cannot be reached (${code})`,
			advice: 'Check the Base URL in the Adspirer API credential and the network of n8n.',
			retry: 'withBackoff',
			mayHaveHappened: false,
			concernsAll: false,
		});
	});

	it.each(['ECONNABORTED', 'ERR_CANCELED', 'ETIMEDOUT'])('%s: the deadline has passed', (code) => {
		expect(failureAt(code)).toEqual({
			message: 'Adspirer did not answer within 90 s',
			advice: OUTCOME_UNKNOWN,
			retry: 'withBackoff',
			mayHaveHappened: true,
			concernsAll: false,
		});
	});

	// n8n reports a body that is cut off by the status that came before it.
	it.each([
		['ECONNRESET', 'ECONNRESET'],
		['EPIPE', 'EPIPE'],
		['ERR_BAD_RESPONSE', 'ERR_BAD_RESPONSE'],
		['HPE_INVALID_CONSTANT', 'HPE_INVALID_CONSTANT'],
		['200', 'status 200'],
		['502', 'status 502'],
		['XEPROTO', 'XEPROTO'],
	])('%s: the connection broke, and the write may have happened', (code, shown) => {
		expect(failureAt(code)).toEqual({
			message: `The connection to Adspirer broke before the whole answer was there (${shown})`,
			advice: OUTCOME_UNKNOWN,
			retry: 'withBackoff',
			mayHaveHappened: true,
			concernsAll: false,
		});
	});

	it.each([
		'CERT_HAS_EXPIRED',
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'EPROTO',
		'ERR_FR_REDIRECTION_FAILURE',
		'ERR_INVALID_URL',
		'ERR_SSL_WRONG_VERSION_NUMBER',
		'ERR_TLS_CERT_ALTNAME_INVALID',
		'SELF_SIGNED_CERT_IN_CHAIN',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	])('%s: it would be the same for every call', (code) => {
		expect(failureAt(code)).toEqual({
			message: `The request could not be sent (${code})`,
			advice:
				'Check the API Key and the Base URL in the Adspirer API credential, and whether n8n may reach that address.',
			retry: 'never',
			mayHaveHappened: false,
			concernsAll: true,
		});
	});

	it.each<[what: string, error: unknown, said: string]>([
		[
			'n8n’s error without a code',
			thrown(null, 'The address is blocked'),
			'The address is blocked',
		],
		['a code that is no text', thrown(7, 'Odd'), 'Odd'],
		['an error of another kind', new Error('The API Key is empty.'), 'The API Key is empty.'],
		['a text', 'no error at all', 'no error at all'],
		['nothing', null, 'null'],
		['nothing either', undefined, 'undefined'],
	])('%s: the request was not sent, for the reason given', (_what, error, said) => {
		expect(transportFailure(error, 1000)).toMatchObject({
			message: `The request could not be sent: ${said}`,
			retry: 'never',
			mayHaveHappened: false,
			concernsAll: true,
		});
	});
});
