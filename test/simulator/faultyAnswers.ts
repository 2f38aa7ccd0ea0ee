import {
	conflictAnswer,
	errorAnswer,
	quotaAnswer,
	successAnswer,
	unauthorizedAnswer,
	type Answer,
} from './envelope';
import type { Fault } from './faults';
import type { Quota } from './settings';
import { refusalFor } from './tiktokRefusals';

type StatusFault = Extract<Fault, { kind: 'status' }>;

const WRONG_SHAPES = {
	array: [],
	text: 'text',
	noData: { success: true },
	nullData: { success: true, data: null },
} as const;

/** Where a `redirect` without a location leads: requests that arrive below are noted in the ledger. */
export const MOVED_PATH = '/moved';

/** The answer that a fault puts in the place of the real one, or `undefined` where it only spoils its delivery. */
export function answerInstead(
	fault: Fault,
	tool: string,
	path: string,
	quota: Quota,
): Answer | undefined {
	switch (fault.kind) {
		case 'status':
			return statusAnswer(fault, tool, quota);
		case 'refusal': {
			const { status, error } = refusalFor(fault.reason);
			return errorAnswer(status, tool, fault.error ?? error);
		}
		case 'noneId200':
			return noneIdAnswer(tool, fault.of ?? 'image', quota);
		case 'reuseConflict':
			return conflictAnswer(tool);
		case 'html200':
			return page(200, 'Please log in to the guest network');
		case 'empty200':
			return { status: 200, body: '' };
		case 'successFalse200':
			return errorAnswer(200, tool, fault.error ?? 'The tool failed without saying why.');
		case 'wrongShape200':
			return { status: 200, body: JSON.stringify(WRONG_SHAPES[fault.variant]) };
		case 'redirect':
			return {
				status: fault.status,
				headers: { location: fault.location ?? MOVED_PATH + path },
				body: '',
			};
		default:
			return undefined;
	}
}

function noneIdAnswer(tool: string, kind: 'image' | 'video', quota: Quota): Answer {
	const label = kind === 'image' ? 'Image ID' : 'Video ID';
	const id = kind === 'image' ? { image_ids: ['None'] } : { video_id: 'None' };
	return successAnswer(tool, { text: `✅ Uploaded\n- ${label}: None`, structured: id, quota });
}

function statusAnswer(fault: StatusFault, tool: string, quota: Quota): Answer {
	const { status, retryAfter } = fault;
	const where = retryAfter === undefined ? undefined : (fault.retryAfterIn ?? 'header');
	const hint = where === 'text' ? ` Retry after ${retryAfter} seconds.` : '';
	const answer = bodyOf(status, tool, quota, hint, fault.error);
	if (retryAfter === undefined || where === 'text') return answer;
	const value =
		where === 'date' ? new Date(Date.now() + retryAfter * 1000).toUTCString() : String(retryAfter);
	return { ...answer, headers: { ...answer.headers, 'retry-after': value } };
}

function bodyOf(
	status: StatusFault['status'],
	tool: string,
	quota: Quota,
	hint: string,
	error: string | undefined,
): Answer {
	const documented = (text: string) => errorAnswer(status, tool, (error ?? text) + hint);
	switch (status) {
		case 400:
			return documented('TikTok refused the request.');
		case 401:
			return error === undefined ? unauthorizedAnswer(tool) : documented(error);
		case 402:
			return quotaAnswer(tool, { ...quota, used: quota.limit });
		case 403:
			return documented(refusalFor('notConnected').error);
		case 404:
			return documented(`Tool not found: ${tool}`);
		case 429:
			return documented('Upstream platform rate limit hit (TikTok throttle at 95%).');
		case 500:
			return documented('Internal error: RuntimeError');
		case 503:
			return documented('Service temporarily unavailable.');
		case 502:
			return page(502, `502 Bad Gateway${hint}`);
		case 504:
			return page(504, `504 Gateway Time-out${hint}`);
	}
}

function page(status: number, title: string): Answer {
	return {
		status,
		headers: { 'content-type': 'text/html' },
		body:
			`<!doctype html>\r\n<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n` +
			`<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
	};
}
