/** The operations that list what is there: once for all items, an item for each entry. */
import type { INodeParameters } from 'n8n-workflow';
import { adGroupNode, launch, rows, useSimulator } from './operations';

const LOOK = 'list_connected_accounts';

const simulator = useSimulator({ shape: 'data', quota: { limit: 10 } });

describe('lists', () => {
	const accountList = (parameters: INodeParameters = {}, settings = {}) => ({
		...adGroupNode({}, settings),
		name: 'account',
		parameters: { resource: 'account', operation: 'getAll', ...parameters },
	});

	it('give an item for each ad account, once for all items, without a key', async () => {
		simulator().configure({ accounts: 3 });
		const result = await launch(simulator(), accountList(), rows(4));

		expect(simulator().ledger.requests).toMatchObject([
			{ tool: LOOK, key: null, arguments: { platform: 'tiktok_ads' } },
		]);
		expect(result.items('account')).toMatchObject(
			simulator().settings.accounts.map(({ advertiser_id, name }, index) => ({
				json: {
					advertiser_id,
					account_name: name,
					account_tier: index === 0 ? 'primary' : 'secondary',
					status: 'connected',
					adspirer: { tool: LOOK, quota: { limit: 10 } },
				},
				pairedItem: { item: 0 },
			})),
		);
	});

	it('are made where the quota is used up, for they cost nothing', async () => {
		simulator().configure({ quota: { used: 10 } });
		const result = await launch(simulator(), accountList({ options: { quotaReserve: 5 } }), [{}]);
		expect(result.items('account')).toHaveLength(1);
	});

	it('are tried again, and leave by n8n’s ways where they fail', async () => {
		simulator().faults.add({ kind: 'status', status: 503 }, { kind: 'status', status: 400 });
		const failing = accountList({}, { onError: 'continueErrorOutput' });
		const result = await launch(simulator(), failing, rows(2));
		expect(simulator().ledger.requests).toHaveLength(2);
		expect(result.items('account', 2)).toMatchObject([{ pairedItem: { item: 0 } }]);
	});

	it('give one item with a warning where the answer holds no list', async () => {
		simulator().configure({ accounts: 0 });
		const result = await launch(simulator(), accountList(), [{}]);
		const [item] = result.items('account');
		expect(item?.json).toEqual({
			adspirer: expect.objectContaining({ text: expect.any(String), warning: expect.any(String) }),
		});
	});
});
