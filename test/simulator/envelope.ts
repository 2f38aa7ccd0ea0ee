import type { Quota } from './settings';

/** A complete HTTP answer. */
export interface Answer {
	status: number;
	headers?: Readonly<Record<string, string>>;
	body: string;
}

const NEXT_TIER = { free: 'Plus', plus: 'Pro', pro: 'Max', max: 'a custom plan' } as const;
const UPGRADE_URL = 'https://adspirer.ai';

/** The documented 200. With `idsAsNumbers` every numeric ID in it is a JSON number, too long for a double. */
export function successAnswer(tool: string, data: object, idsAsNumbers = false): Answer {
	const body = JSON.stringify({ success: true, data, tool });
	// Quotes inside a JSON string are escaped, so this touches properties only, never the text.
	return {
		status: 200,
		body: idsAsNumbers ? body.replace(/"(\w+_id)":"(\d{16,19})"/g, '"$1":$2') : body,
	};
}

/** The documented error envelope. */
export function errorAnswer(
	status: number,
	tool: string,
	error: string,
	structuredContent?: object,
): Answer {
	return {
		status,
		body: JSON.stringify({
			success: false,
			error,
			is_error: true,
			tool,
			...(structuredContent && { structured_content: structuredContent }),
		}),
	};
}

/** The documented 402. */
export function quotaAnswer(tool: string, quota: Quota): Answer {
	const { used, limit, tier } = quota;
	const tierName = tier[0]?.toUpperCase() + tier.slice(1);
	return {
		status: 402,
		body: JSON.stringify({
			success: false,
			error:
				`🚨 Monthly limit reached (${used}/${limit} tool calls on ${tierName} tier).\n` +
				`Upgrade to ${NEXT_TIER[tier]} at ${UPGRADE_URL} to keep building.`,
			is_error: true,
			tool,
			quota: { ...quota, upgrade_url: UPGRADE_URL },
		}),
	};
}

/** The documented 401. */
export function unauthorizedAnswer(tool: string): Answer {
	return errorAnswer(
		401,
		tool,
		'Not authenticated. Please connect your Adspirer account first at https://adspirer.ai',
	);
}

/** 409: the docs name the status, not its text. */
export function conflictAnswer(tool: string): Answer {
	return errorAnswer(409, tool, 'Idempotency-Key was already used with different arguments.');
}
