import { readAccounts } from '../../../nodes/AdspirerTikTok/api/accounts';

const A = '7123456789012345601';
const B = '7123456789012346712';

const table = (rows: string[][], header = ['Platform', 'Account ID', 'Account name', 'Status']) =>
	[header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const read = (text: string, data: Record<string, unknown> = {}) => readAccounts({ text, data });

describe('TikTok’s accounts', () => {
	const expected = [
		{ id: A, name: 'Acme', status: 'connected' },
		{ id: B, name: 'Acme EU', status: 'needs_reauth' },
	];

	it.each<[string, ReturnType<typeof read>]>([
		[
			'a table',
			read(
				table([
					['tiktok_ads', `\`${A}\``, 'Acme', '✅ Connected'],
					['TikTok Ads', B, '**Acme EU**', '⚠️ Needs re-auth'],
					['meta_ads', 'act_123456789', 'Acme', 'connected'],
					['google_ads', '1234567890', 'Acme', 'connected'],
				]),
			),
		],
		[
			'objects',
			read('', {
				structured: {
					accounts: [
						{ platform: 'tiktok_ads', account_id: A, account_name: 'Acme', status: 'connected' },
						{
							platform: 'tiktok_ads',
							account_id: B,
							account_name: 'Acme EU',
							status: 'needs_reauth',
						},
						{ platform: 'tiktok_ads', account_id: A, account_name: 'Acme', status: 'connected' },
					],
				},
			}),
		],
		[
			'objects by ID, in lists by platform',
			read('', {
				structured: {
					google_ads: { accounts: [{ account_id: '1234567890', account_name: 'Acme' }] },
					tiktok_ads: {
						accounts: {
							[A]: { account_name: 'Acme', connected: true },
							[B]: { account_name: 'Acme EU', needs_reauth: true },
						},
					},
				},
			}),
		],
		[
			'a list of platforms, each with its accounts',
			read('', {
				structured: [
					{ platform: 'meta_ads', accounts: [{ id: '123456789012345', name: 'Acme' }] },
					{
						platform: 'tiktok_ads',
						status: 'connected',
						accounts: [
							{ id: A, name: 'Acme' },
							{ id: B, name: 'Acme EU', status: 'needs_reauth' },
						],
					},
				],
			}),
		],
		[
			'JSON in a text',
			read(
				`Your accounts:\n\`\`\`json\n${JSON.stringify([
					{ account_id: A, account_name: 'Acme', status: 'connected' },
					{ account_id: B, account_name: 'Acme EU', status: 'needs_reauth' },
				])}\n\`\`\``,
			),
		],
		[
			'a table in a content block, below headings',
			read('2 TikTok accounts', {
				content: [
					{
						type: 'text',
						text: [
							'### Google Ads',
							table([['1', '123456789012345', 'Acme', 'connected']], ['#', 'ID', 'Name', 'Status']),
							'### TikTok Ads',
							table(
								[
									['1', A, 'Acme', 'connected'],
									['2', B, 'Acme EU', 'needs_reauth'],
								],
								['#', 'ID', 'Name', 'Status'],
							),
						].join('\n'),
					},
				],
			}),
		],
		[
			'lines, an account in each',
			read(
				`You have 2 accounts connected:\n- Acme (advertiser_id="${A}", connected)\n- **Acme EU** (ID: ${B}) – ⚠️ needs re-auth`,
			),
		],
		[
			'lines without labels',
			read(`1. Acme — ${A} — connected\n2. Acme EU — \`${B}\` — needs reauth`),
		],
		[
			'lines, several for an account',
			read(
				`## TikTok Ads\n\n**Acme**\n- Account ID: ${A}\n- Status: ✅ connected\n\n**Acme EU**\n- **Account ID:** \`${B}\`\n- Status: needs_reauth\n\n## Meta Ads\n\n**Acme**\n- Account ID: 123456789012345`,
			),
		],
	])('are read from %s, each once', (_, list) => {
		expect(list?.accounts).toMatchObject(expected);
		expect(list).toMatchObject({ isWhole: true, mentions: [] });
	});

	it.each(['', 'No accounts.', table([['meta_ads', 'act_1', 'Acme', 'connected']])])(
		'are unknown where no list can be read: %j',
		(text) => {
			expect(read(text)).toBeUndefined();
		},
	);

	it.each([
		['Showing 1 of 3 accounts', false],
		['… and 2 more', false],
		['3 accounts connected', false],
		['1 account connected', true],
		['Top 1 of 1 accounts', true],
	])('are all there are, unless the answer says otherwise: %s', (line, isWhole) => {
		const rows = table([['tiktok_ads', A, 'Acme', 'connected']]);
		expect(read(`${rows}\n${line}`)?.isWhole).toBe(isWhole);
	});

	it('leave room for those that the answer names elsewhere', () => {
		const rows = table([['tiktok_ads', A, 'Acme', 'connected']]);
		expect(read(`${rows}\n\nAlso yours: ${B}`)?.mentions).toEqual([B]);
	});

	it.each([
		['connected', 'connected'],
		['Active', 'connected'],
		['needs_reauth', 'needs_reauth'],
		['Token expired', 'needs_reauth'],
		['Please sign in', 'needs_reauth'],
		['not connected', 'unknown'],
		['disconnected', 'unknown'],
		['paused', 'unknown'],
	])('have a status: %s', (text, status) => {
		expect(read(table([['tiktok_ads', A, 'Acme', text]]))?.accounts[0]?.status).toBe(status);
	});
});
