/** Holds the planned calls against the connected ad accounts. */
import type { Account, AccountList } from '../api/accounts';
import type { Job, PlannedCall } from './job';
import { MOST_SHOWN, type Problem } from './problems';

/**
 * What is wrong with the ad account of a job; undefined if it may be used. An account that the list does not
 * show whole, or names elsewhere, is for the service to judge.
 */
export function accountProblem(
	{ calls }: Job,
	list: AccountList,
	label: string,
): Problem | undefined {
	const [message] = calls.flatMap((call) => messageAbout(call, list) ?? []);
	return message === undefined ? undefined : { field: label, message };
}

function messageAbout({ arguments: given }: PlannedCall, list: AccountList): string | undefined {
	const { accounts, mentions, isWhole } = list;
	const usable = accounts.filter(({ status }) => status !== 'needs_reauth');
	const named = given.advertiser_id;
	if (typeof named !== 'string' && typeof named !== 'number') {
		if (usable.length === 1) return undefined;
		return usable.length === 0
			? `the connected ad accounts must be signed in again at Adspirer: ${shown(accounts)}`
			: `${usable.length} ad accounts are connected, and none is chosen. Choose one of: ${shown(usable)}`;
	}
	const id = String(named).trim();
	const account = accounts.find((candidate) => candidate.id === id);
	if (account?.status === 'needs_reauth') {
		return `the ad account ${nameOf(account)} must be signed in again at Adspirer${orChoose(usable)}`;
	}
	if (account || !isWhole || mentions.includes(id)) return undefined;
	return `the ad account ${id} is not connected at Adspirer. Connect it there${orChoose(usable)}`;
}

const orChoose = (accounts: readonly Account[]): string =>
	accounts.length === 0 ? '' : `, or choose one of: ${shown(accounts)}`;

const nameOf = ({ name, id }: Account): string => (name === '' ? id : `${name} (${id})`);

function shown(accounts: readonly Account[]): string {
	const names = accounts.slice(0, MOST_SHOWN).map(nameOf).join(', ');
	const more = accounts.length - MOST_SHOWN;
	return more > 0 ? `${names} and ${more} more` : names;
}
