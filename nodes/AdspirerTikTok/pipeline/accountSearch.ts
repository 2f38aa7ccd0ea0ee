/** The list of ad accounts in the editor. */
import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { readAccounts, type Account } from '../api/accounts';
import { readCredential, senderOf } from '../api/request';
import { ACCOUNT_LIST } from '../operations/registry';

/** Nobody waits longer for a list, in ms. */
const TIMEOUT_MS = 30_000;

/**
 * The connected ad accounts, name and ID shown; those that must sign in again are marked and stand last. Asks
 * Adspirer each time the list is opened, which costs no call.
 *
 * @param filter part of a name or of an ID, in any case
 * @throws NodeOperationError that says why there is no list
 */
export async function searchAdAccounts(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const send = senderOf(this, await readCredential(this), TIMEOUT_MS);
	const given = z.safeParse(ACCOUNT_LIST.schema, {});
	const reply = await send({ tool: ACCOUNT_LIST, arguments: given.data ?? {} });
	if (reply.kind !== 'done') {
		const { message, advice = '' } =
			reply.kind === 'failed' ? reply.failure : { message: reply.message };
		throw new NodeOperationError(this.getNode(), message, { description: advice });
	}
	const list = readAccounts(reply.answer);
	if (!list) {
		throw new NodeOperationError(this.getNode(), 'No TikTok ad account was found', {
			description:
				'Connect one at https://adspirer.ai, or choose By ID. Account > Get Many shows what Adspirer answers.',
		});
	}
	const wanted = filter.trim().toLowerCase();
	const matches = list.accounts.filter(({ name, id }) =>
		`${name} ${id}`.toLowerCase().includes(wanted),
	);
	const isUsable = ({ status }: Account) => status !== 'needs_reauth';
	return {
		results: [...matches.filter(isUsable), ...matches.filter((account) => !isUsable(account))].map(
			resultFor,
		),
	};
}

const resultFor = ({ id, name, status }: Account): INodeListSearchItems => {
	const shown = name === '' ? id : `${name} (${id})`;
	return { name: status === 'needs_reauth' ? `${shown} – must sign in again` : shown, value: id };
};
