import { columnName, readRows } from '../../../../nodes/AdspirerTikTok/api/findIds/readRows';

const rows = [
	{
		platform: 'TikTok',
		account_id: '7123456789012345678',
		account_name: 'Acme',
		account_tier: 'plus',
		status: 'connected',
	},
	{
		platform: 'TikTok',
		account_id: '7123456789012345679',
		account_name: 'Fjell & Co',
		account_tier: 'free',
		status: 'needs_reauth',
	},
];
const names = Object.keys(rows[0] ?? {});
const label = (name: string) =>
	name
		.split('_')
		.map((word) => word[0]?.toUpperCase() + word.slice(1))
		.join(' ');
const table = [names.map(label), names.map(() => '---'), ...rows.map((row) => Object.values(row))]
	.map((cells) => `| ${cells.join(' | ')} |`)
	.join('\n');
const lines = rows
	.map((row, at) =>
		Object.entries(row)
			.map(
				([name, value], place) =>
					`${place === 0 ? `${at + 1}. ` : '   - '}**${label(name)}:** ${value}`,
			)
			.join('\n'),
	)
	.join('\n\n');
const json = JSON.stringify({ accounts: rows });

it.each<[shape: string, text: string, data?: Record<string, unknown>]>([
	['a Markdown table', `## Accounts\n\n${table}\n\nDone.`],
	['a structured list', 'Done.', { structured: { accounts: rows, count: 2 } }],
	['nested data', '', { result: { accounts: rows } }],
	['JSON in the text', `Accounts:\n\`\`\`json\n${json}\n\`\`\``],
	['a text that is JSON', json],
	['JSON in a field', 'Done.', { structured: { result: json } }],
	['labelled lines', lines],
	[
		'labels in one line',
		rows
			.map((row) =>
				Object.entries(row)
					.map(([name, value]) => `${label(name)}: ${value}`)
					.join(' | '),
			)
			.join('\n'),
	],
	['content blocks', '', { content: [{ type: 'text', text: table }] }],
	['content blocks of JSON', '', { content: [{ type: 'text', text: json }] }],
	['commas', [names.join(','), ...rows.map((row) => Object.values(row).join(','))].join('\n')],
])('reads the rows of %s', (_shape, text, data = {}) => {
	expect(readRows({ text, data: { text, ...data } })).toEqual(rows);
});

it.each<[text: string]>([['No accounts are connected.'], [''], ['{"accounts": []}']])(
	'has none in %j',
	(text) => {
		expect(readRows({ text, data: { text } })).toEqual([]);
	},
);

it('names columns in one way', () => {
	for (const name of ['Account ID', 'accountId', '**account_id**', 'Account-Id', 'ACCOUNT_ID']) {
		expect(columnName(name)).toBe('account_id');
	}
});

it('keeps a cell that is empty or in another place', () => {
	expect(
		readRows({
			text: '| Image ID | File |\n|---|---|\n| tos-a/1234 | |\n| tos-a/5678 | a.jpg |',
			data: {},
		}),
	).toEqual([
		{ image_id: 'tos-a/1234', file: '' },
		{ image_id: 'tos-a/5678', file: 'a.jpg' },
	]);
});
