/** Account > Get Many: docs page `list_connected_accounts`, which costs no call. */
import type { IDataObject } from 'n8n-workflow';
import * as z from 'zod/v4-mini';

import { readAccounts, type Account } from '../api/accounts';
import type { ListAnswer } from '../api/rows';
import type { Tool } from './tool';

export const listAccounts: Tool = {
	name: 'list_connected_accounts',
	resource: { name: 'Account', value: 'account' },
	operation: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many accounts',
		description:
			'Get the TikTok ad accounts that are connected at Adspirer. Runs once for all incoming items and costs no call.',
	},
	fields: [],
	schema: z.object({ platform: z._default(z.string(), 'tiktok_ads') }),
	choices: [],
	takes: {},
	makes: [],
	budgets: [],
	lists: { entries: 'ad accounts', isFree: true, read: accountItems },
};

function accountItems(answer: ListAnswer): IDataObject[] {
	return (readAccounts(answer)?.accounts ?? []).map(accountItem);
}

const accountItem = ({ id, name, tier, status, statusText }: Account): IDataObject => ({
	advertiser_id: id,
	account_name: name,
	...(tier !== undefined && { account_tier: tier }),
	...(statusText !== undefined && { status: status === 'unknown' ? statusText : status }),
});
