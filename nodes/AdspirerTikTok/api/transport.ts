/** What it means that a request brought no whole HTTP response. */
import { OperationalError, UserError } from 'n8n-workflow';

import { capped, MOST_SENTENCE } from './capped';
import { OUTCOME_UNKNOWN, type Failure } from './reply';

/**
 * Reads what n8n's helper threw.
 *
 * Only what surely comes before the request is told as "not sent": the name, the connection, the
 * certificate, the address, and what n8n itself refuses. The codes of all others, TLS ones included, also
 * come after the server has read the request (stray bytes behind it give the code of a wrong protocol).
 *
 * @param error what was thrown
 * @param timeoutMs the deadline of the request
 */
export function transportFailure(error: unknown, timeoutMs: number): Failure {
	const code = codeOf(error);
	// Where the answer had begun, n8n gives its status as the code.
	const shown = /^\d+$/.test(code) ? `status ${code}` : code;
	const because = shown === '' ? `: ${messageOf(error)}` : ` (${shown})`;
	if (hasNoConnection(error, code)) {
		return {
			message: `Adspirer cannot be reached${because}`,
			advice: 'Check the Base URL in the Adspirer API credential and the network of n8n.',
			retry: 'withBackoff',
			mayHaveHappened: false,
			concernsAll: false,
		};
	}
	if (isConfiguration(error, code)) {
		return {
			message: `The request could not be sent${because}`,
			advice:
				'Check the API Key and the Base URL in the Adspirer API credential, and whether n8n may reach that address.',
			retry: 'never',
			mayHaveHappened: false,
			concernsAll: true,
		};
	}
	const checkProtocol = /^(?:ERR_SSL|EPROTO|HPE_)/.test(code)
		? 'The server, or a proxy before it, does not speak HTTP as it should: check the Base URL in the Adspirer API credential. '
		: '';
	return {
		message: TIMED_OUT.has(code)
			? `Adspirer did not answer within ${timeoutMs / 1000} s`
			: `The connection to Adspirer broke before the whole answer was there${because}`,
		advice: `${checkProtocol}${OUTCOME_UNKNOWN}`,
		retry: 'withBackoff',
		mayHaveHappened: true,
		concernsAll: false,
	};
}

/** n8n puts the code of a failure into `httpCode`: a system error, axios' own, or a status. */
function codeOf(error: unknown): string {
	const code = part(error, 'httpCode') ?? part(error, 'code');
	return typeof code === 'string' ? code : '';
}

const messageOf = (error: unknown): string =>
	capped(error instanceof Error ? error.message : String(error), MOST_SENTENCE);

const TIMED_OUT = new Set(['ECONNABORTED', 'ERR_CANCELED', 'ETIMEDOUT']);

/** Codes of a failed lookup or connection, unless they come from reading or writing. */
const UNREACHABLE = new Set([
	'EADDRNOTAVAIL',
	'EAI_AGAIN',
	'EAI_FAIL',
	'ECONNREFUSED',
	'EHOSTDOWN',
	'EHOSTUNREACH',
	'ENETDOWN',
	'ENETUNREACH',
	'ENODATA',
	'ENOTFOUND',
]);

/** System calls that come before anything is written. Node's docs: `error.syscall`. */
const BEFORE_WRITING = /^(?:bind|connect|getaddrinfo|query[A-Z]\w*|socket)$/;

function hasNoConnection(error: unknown, code: string): boolean {
	const calls = causesOf(error).flatMap(systemCallsOf);
	return calls.length > 0
		? calls.every((call) => BEFORE_WRITING.test(call))
		: UNREACHABLE.has(code);
}

/** The system calls that failed: where a name has several addresses, one for each. */
function systemCallsOf(error: unknown): string[] {
	const errors = part(error, 'errors');
	const tried: unknown[] = Array.isArray(errors) ? errors : [error];
	return tried.map((each) => part(each, 'syscall')).filter((call) => typeof call === 'string');
}

/** Why a certificate is refused. Node's docs: "X509 certificate error codes" and `ERR_TLS_CERT_…`. */
const CERTIFICATE = new Set([
	'AKID_ISSUER_SERIAL_MISMATCH',
	'AKID_SKID_MISMATCH',
	'CERT_CHAIN_TOO_LONG',
	'CERT_HAS_EXPIRED',
	'CERT_NOT_YET_VALID',
	'CERT_REJECTED',
	'CERT_REVOKED',
	'CERT_SIGNATURE_FAILURE',
	'CERT_UNTRUSTED',
	'CRL_HAS_EXPIRED',
	'CRL_NOT_YET_VALID',
	'CRL_SIGNATURE_FAILURE',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'ERROR_IN_CERT_NOT_AFTER_FIELD',
	'ERROR_IN_CERT_NOT_BEFORE_FIELD',
	'ERROR_IN_CRL_LAST_UPDATE_FIELD',
	'ERROR_IN_CRL_NEXT_UPDATE_FIELD',
	'ERR_TLS_CERT_ALTNAME_FORMAT',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'HOSTNAME_MISMATCH',
	'INVALID_CA',
	'INVALID_PURPOSE',
	'ISSUER_NOT_BEFORE_SUBJECT',
	'KEYUSAGE_NO_CERTSIGN',
	'PATH_LENGTH_EXCEEDED',
	'SELF_SIGNED_CERT_IN_CHAIN',
	'SUBJECT_ISSUER_MISMATCH',
	'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
	'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
	'UNABLE_TO_DECRYPT_CRL_SIGNATURE',
	'UNABLE_TO_GET_CRL',
	'UNABLE_TO_GET_ISSUER_CERT',
	'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** What Node and axios say of an address before they use it. */
const BAD_ADDRESS = new Set([
	'ERR_INVALID_PROTOCOL',
	'ERR_INVALID_URL',
	'ERR_UNESCAPED_CHARACTERS',
]);

/** Whether it would be the same for every call: the certificate, the address, or a refusal of n8n itself. */
function isConfiguration(error: unknown, code: string): boolean {
	return (
		CERTIFICATE.has(code) ||
		BAD_ADDRESS.has(code) ||
		causesOf(error).some((cause) => cause instanceof UserError || cause instanceof OperationalError)
	);
}

/** An error and what caused it, a few levels deep: n8n wraps what axios wraps. */
function causesOf(error: unknown): unknown[] {
	const causes: unknown[] = [];
	for (let cause = error; cause != null && causes.length < 5; cause = part(cause, 'cause')) {
		causes.push(cause);
	}
	return causes;
}

const part = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
