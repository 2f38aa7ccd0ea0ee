import { adviceOn, REFUSED_AGAIN } from './advice';
import { isDeeperThan, isRecord } from './jsonValue';
import { capped, MOST_DESCRIPTION, MOST_SENTENCE } from './capped';
import { ID_KINDS } from './ids';
import { parseJson } from './losslessJson';
import { OUTCOME_UNKNOWN, type Answer, type Failure, type Quota, type Reply } from './reply';

/** An HTTP response as n8n hands it over; `body` is the unparsed text. */
export interface HttpResponse {
	readonly statusCode: number;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: unknown;
}

/** A longer answer is no answer of a tool. In UTF-16 units. */
export const MOST_CHARACTERS = 10_000_000;

/** Reads a tool's HTTP response by the status table of the docs; never throws. */
export function readReply({ statusCode: status, headers, body }: HttpResponse): Reply {
	const raw = typeof body === 'string' ? body : '';
	const envelope = raw.length > MOST_CHARACTERS ? undefined : parsed(raw);
	const error = isRecord(envelope) && typeof envelope.error === 'string' ? envelope.error : '';
	const said = capped(error.trim(), MOST_SENTENCE);

	const details = isRecord(envelope) ? envelope.structured_content : undefined;
	const refused = (meaning: number) =>
		failed({
			...refusal(meaning, said || excerpt(raw), headers),
			status,
			...(isRecord(details) && { details: boundedDetails(details) }),
		});

	if (status >= 200 && status < 300) {
		const answer = isRecord(envelope) ? answerIn(envelope) : undefined;
		if (answer) return { kind: 'done', answer };
		const saysFailed = isRecord(envelope) && envelope.success === false;
		return saysFailed ? refused(400) : failed(unreadable(status, raw));
	}
	if (status === 402 && isRecord(envelope)) {
		return {
			kind: 'quotaUsedUp',
			message: said || 'The monthly quota of Adspirer is used up.',
			quota: { ...quotaIn(envelope.quota), remaining: 0 },
		};
	}
	return refused(status);
}

const failed = (failure: Failure): Reply => ({ kind: 'failed', failure });

function parsed(raw: string): unknown {
	try {
		return parseJson(raw);
	} catch {
		return undefined;
	}
}

/** The answer in a success envelope, undefined if it has not the shape that the docs name. */
function answerIn({ success, data }: Record<string, unknown>): Answer | undefined {
	if (success !== true || !isRecord(data)) return undefined;
	const isNested = ([name, value]: [string, unknown]) =>
		name !== 'quota' &&
		typeof value === 'object' &&
		value !== null &&
		Object.keys(value).length > 0;
	const hasContent =
		typeof data.text === 'string' ||
		isRecord(data.structured) ||
		ID_KINDS.some((kind) => kind in data) ||
		Object.entries(data).some(isNested);
	if (!hasContent) return undefined;
	const quota = quotaIn(data.quota);
	return {
		text: typeof data.text === 'string' ? data.text : textOf(data.content),
		data,
		...(quota ? { quota } : {}),
	};
}

/** The text of an answer that comes in blocks alone. */
function textOf(content: unknown): string {
	const blocks = [content ?? []]
		.flat()
		.map((block: unknown) => (isRecord(block) ? block.text : block));
	return blocks.filter((text) => typeof text === 'string').join('\n\n');
}

function quotaIn(quota: unknown): Quota | undefined {
	if (!isRecord(quota)) return undefined;
	const { used, limit } = quota;
	if (typeof used !== 'number' || typeof limit !== 'number') return undefined;
	const { tier, period_end, upgrade_url } = quota;
	return {
		used,
		limit,
		remaining: Math.max(limit - used, 0),
		...(typeof tier === 'string' && { tier }),
		...(typeof period_end === 'string' && { period_end }),
		...(typeof upgrade_url === 'string' && { upgrade_url }),
	};
}

/** Advice where the answer is none that Adspirer is known to give. */
const SOMETHING_BETWEEN =
	'Something between n8n and Adspirer may have answered; check the Base URL and any proxy.';

/** What a status other than 200 and 402 means (docs: HTTP status codes). */
function refusal(status: number, said: string, headers: HttpResponse['headers']): Failure {
	const because = said === '' ? '' : `: ${said}`;
	const failure = (message: string, advice: string, rest: Partial<Failure> = {}): Failure => ({
		message: `${message}${because}`,
		advice,
		status,
		retry: 'never',
		mayHaveHappened: false,
		concernsAll: false,
		...rest,
	});
	switch (status) {
		case 400:
			return failure('Adspirer refused the call', adviceOn(said) ?? REFUSED_AGAIN);
		case 401:
			return failure(
				'Adspirer does not accept the API key',
				'Check the key in the Adspirer API credential; a new one can be made at https://adspirer.ai/keys.',
				{ concernsAll: true },
			);
		case 404:
			return failure(
				'Adspirer does not know this tool',
				'Check the Base URL in the Adspirer API credential, and update this node.',
				{ concernsAll: true },
			);
		case 409:
			return failure(
				'This idempotency key was used before with other values',
				'The item was changed after its first try. Give it another idempotency key to create something new.',
			);
		case 429:
			return failure(
				'TikTok is throttling the calls',
				'Wait a minute and run it again, or lower Max Concurrency in the options.',
				{ retry: 'afterPause', ...retryAfter(said, headers) },
			);
		case 402:
			return failure(
				'The answer has status 402, but is not Adspirer’s word on the quota',
				SOMETHING_BETWEEN,
				{ concernsAll: true },
			);
		case 502:
		case 503:
		case 504:
			return failure(
				`Adspirer could not be reached behind its gateway (status ${status})`,
				OUTCOME_UNKNOWN,
				{ retry: 'withBackoff', mayHaveHappened: true, ...retryAfter(said, headers) },
			);
		default:
			if (status >= 300 && status < 400) {
				return failure(
					`The address answered with a redirect (status ${status}), which is not followed since the API key would travel along`,
					'Set the Base URL in the Adspirer API credential to the address that answers by itself.',
				);
			}
			if (status < 500) {
				return failure(
					`The call was refused unexpectedly (status ${status})`,
					adviceOn(said) ?? SOMETHING_BETWEEN,
				);
			}
			return failure(
				`Adspirer failed unexpectedly (status ${status})`,
				`${OUTCOME_UNKNOWN} If it happens again, write to support@adspirer.com.`,
				{ mayHaveHappened: true },
			);
	}
}

/** What the server attached, unless n8n could not store it: too large, or too deep. Says what is left out. */
function boundedDetails(details: Record<string, unknown>): Record<string, unknown> {
	if (isDeeperThan(20, details)) return { left_out: 'More than 20 levels deep' };
	const { length } = JSON.stringify(details);
	return length > MOST_DESCRIPTION ? { left_out: `${length} characters of JSON` } : details;
}

/** A success status whose body is no answer: the write has probably happened, but nobody says what. */
function unreadable(status: number, raw: string): Failure {
	const shown = excerpt(raw);
	return {
		message: `The answer cannot be read (status ${status}${raw.trim() === '' ? ', empty body' : ''})${shown && `: ${shown}`}`,
		advice: `${SOMETHING_BETWEEN} ${OUTCOME_UNKNOWN}`,
		status,
		retry: 'never',
		mayHaveHappened: true,
		concernsAll: false,
	};
}

/** The wait that the server asks for: `Retry-After` in seconds or as a date, or "Retry after N seconds". */
function retryAfter(said: string, headers: HttpResponse['headers']): { retryAfterMs?: number } {
	const given = headers['retry-after'];
	const header = typeof given === 'string' ? given.trim() : '';
	const [, inText] = /retry after (\d{1,6}(?:\.\d{1,3})?) ?s/i.exec(said) ?? [];
	const seconds = /^\d{1,6}(\.\d{1,3})?$/.test(header) ? header : inText;
	if (seconds !== undefined) return { retryAfterMs: Number(seconds) * 1000 };
	// By the server's own clock, where it tells the time.
	const wait = httpDate(header) - (httpDate(headers.date) || Date.now());
	return wait >= 0 ? { retryAfterMs: wait } : {};
}

/** A date of HTTP in ms, NaN if it is none (RFC 9110: always in GMT). */
const httpDate = (text: unknown): number =>
	typeof text === 'string' && text.endsWith('GMT') ? Date.parse(text) : NaN;

/** The beginning of a body in one line, for a message. */
function excerpt(raw: string): string {
	const line = raw.slice(0, 1000).replace(/\s+/g, ' ').trim();
	return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
