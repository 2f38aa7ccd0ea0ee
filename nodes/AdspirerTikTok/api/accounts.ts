/** The ad accounts that `list_connected_accounts` tells. Docs: account_id, account_name, account_tier, status. */
import { readEntries, type ListAnswer, type ListRow } from './rows';

/** A TikTok ad account of the Adspirer user. */
export interface Account {
	/** The advertiser ID. */
	readonly id: string;
	readonly name: string;
	/** `primary`, `secondary`, `active`, or what else the list says. */
	readonly tier?: string;
	/** `unknown` where the list says neither that it can be used nor that it must sign in again. */
	readonly status: 'connected' | 'needs_reauth' | 'unknown';
	/** The list's own word. */
	readonly statusText?: string;
}

/** What a list of accounts tells. */
export interface AccountList {
	/** TikTok's accounts, in the order of the list, each once. */
	readonly accounts: readonly Account[];
	/** Other accounts that the answer names: of another platform, or in a part of it that is no list. */
	readonly mentions: readonly string[];
	/** Whether `accounts` are all there are: an answer may say that it shows only some of them. */
	readonly isWhole: boolean;
}

const ID_COLUMNS = ['account_id', 'advertiser_id', 'ad_account_id', 'id'];
const NAME_COLUMNS = ['account_name', 'advertiser_name', 'ad_account_name', 'name', 'account'];
const TIER_COLUMNS = ['account_tier', 'tier'];
const STATUS_COLUMNS = ['status', 'account_status', 'connection_status', 'state'];
const REAUTH_FLAGS = ['needs_reauth', 'requires_reauth', 'reauth_required', 'token_expired'];

/** TikTok's advertiser IDs are numbers of up to 19 digits; shorter ones than this are counts. */
const ADVERTISER_ID = /^\d{5,20}$/;

/**
 * Reads TikTok's accounts out of an answer.
 *
 * @returns undefined if no list can be read, which forbids nothing
 */
export function readAccounts(answer: ListAnswer): AccountList | undefined {
	const accounts = new Map<string, Account>();
	const ofOthers = new Set<string>();
	const rows = readEntries(answer, (row) => {
		const id = cleaned(firstOf(row, ID_COLUMNS));
		return id === undefined ? undefined : { id, row };
	});
	for (const { id, row } of rows) {
		if (!ADVERTISER_ID.test(id) || !isOfTikTok(row)) {
			ofOthers.add(id);
		} else if (!accounts.has(id)) {
			const tier = firstOf(row, TIER_COLUMNS);
			const statusText = firstOf(row, STATUS_COLUMNS) ?? flagIn(row);
			accounts.set(id, {
				id,
				name: firstOf(row, NAME_COLUMNS) ?? '',
				...(tier !== undefined && { tier }),
				status: statusOf(statusText),
				...(statusText !== undefined && { statusText }),
			});
		}
	}
	if (accounts.size === 0) return undefined;
	const told = JSON.stringify([answer.text, answer.data]);
	const mentions = new Set(told.match(/(?<!\d)\d{5,20}(?!\d)/g));
	// Meta's `act_123456789` is no mention of an account 123456789.
	for (const id of [...accounts.keys(), ...ofOthers]) mentions.delete(id.replace(/\D/g, ''));
	return {
		accounts: [...accounts.values()],
		mentions: [...mentions],
		isWhole: !saysMore(answer.text, accounts.size + ofOthers.size),
	};
}

/** The first of some columns that has a value. */
function firstOf(row: ListRow, columns: readonly string[]): string | undefined {
	for (const column of columns) {
		const value = row[column]?.trim();
		if (value !== undefined && value !== '') return value;
	}
	return undefined;
}

/** A status that is told as yes or no. */
function flagIn(row: ListRow): string | undefined {
	if (REAUTH_FLAGS.some((column) => row[column] === 'true')) return 'needs_reauth';
	return ['connected', 'is_connected'].some((column) => row[column] === 'true')
		? 'connected'
		: undefined;
}

/** An ID without what Markdown puts around it. */
const cleaned = (id: string | undefined): string | undefined =>
	id?.replace(/^[`"'*\s]{1,4}|[`"'*\s]{1,4}$/g, '');

/** The call asks for TikTok's accounts only, so a list that names no platform is one of them. */
const isOfTikTok = ({ platform }: ListRow): boolean =>
	platform === undefined || platform.trim() === '' || /tik.?tok/i.test(platform);

/** Docs: `connected`, `needs_reauth`; a list for people may write "Needs re-auth" or "🔴 Expired". */
function statusOf(text: string | undefined): Account['status'] {
	if (text === undefined) return 'unknown';
	if (/re.?auth|re.?connect|sign.?in|log.?in|expired|revoked/i.test(text)) return 'needs_reauth';
	if (/\b(?:not|dis|un).?connected\b/i.test(text)) return 'unknown';
	return /\bconnected\b|\bactive\b/i.test(text) ? 'connected' : 'unknown';
}

/** Whether an answer speaks of more accounts than it shows ("Showing 10 of 22", "… and 12 more"). */
function saysMore(text: string, shown: number): boolean {
	if (/\b(?:and|\+) ?\d{1,6} more\b/i.test(text)) return true;
	const counts = text.matchAll(
		/\b(?:of|total:?) (\d{1,6})\b|\b(\d{1,6}) (?!of\b)(?:[a-z]{1,20} ){0,3}accounts\b/gi,
	);
	return [...counts].some(([, total, count]) => Number(total ?? count) > shown);
}
