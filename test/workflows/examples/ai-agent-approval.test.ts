import type { IDataObject } from 'n8n-workflow';

import type { WorkflowJson } from '../../harness';
import { answeringAgent } from '../../harness/stand-ins/ai';
import { slack, type SlackChannel } from '../../harness/stand-ins/slack';
import { NODE_TYPE } from '../launch';
import { useSimulator } from '../operations';
import { argumentsOf, createdCounts, expectCleanLedger, readExample, runExample } from './example';

const workflow = readExample('ai-agent-approval');
const simulator = useSimulator();

const draft = {
	campaign_name: 'Sturm Rain Jacket, March 2027',
	ad_text: 'Fits in your pocket.',
	display_name: 'Nordwind Outdoor',
	landing_page_url: 'https://example.com/shop/sturm',
	daily_budget: 30,
	image_urls: ['https://example.com/sturm-blue.jpg', 'https://example.com/sturm-green.jpg'],
};

/** A request in the chat, what the agent makes of it, and what the person says to that. */
async function ask(answer: SlackChannel['answer'], output: IDataObject = draft) {
	const channel: SlackChannel = { messages: [], answer };
	const result = await runExample(
		simulator(),
		workflow,
		{
			'@n8n/n8n-nodes-langchain.agent': answeringAgent(output),
			'n8n-nodes-base.slack': slack(channel),
		},
		{ input: [{ sessionId: '1', action: 'sendMessage', chatInput: 'Launch our rain jacket' }] },
	);
	expect(result.error).toBeUndefined();
	return { result, messages: channel.messages };
}

it('launches what was approved', async () => {
	const { messages } = await ask('approve');

	expect(messages[0]?.split('\n')).toEqual([
		'*Launch this TikTok campaign?* It is created paused.',
		'Name: Sturm Rain Jacket, March 2027',
		'Text: Fits in your pocket.',
		'Sender: Nordwind Outdoor',
		'Page: https://example.com/shop/sturm',
		'Budget a day: 30',
		'Images: https://example.com/sturm-blue.jpg https://example.com/sturm-green.jpg',
	]);
	const { ledger } = simulator();
	const [campaign] = ledger.createdBy('create_tiktok_campaign');
	expect(campaign && argumentsOf(campaign)).toMatchObject({
		campaign_name: draft.campaign_name,
		ad_text: draft.ad_text,
		display_name: draft.display_name,
		landing_page_url: draft.landing_page_url,
		budget_daily: 30,
		card_id: ledger.createdBy('create_tiktok_carousel_card')[0]?.ids.card_id,
	});
	expect(messages.slice(1)).toEqual([
		`Launched, paused: ${draft.campaign_name}, campaign ${String(campaign?.ids.campaign_id)}`,
	]);
	expect(createdCounts(simulator())).toEqual([1, 1, 1]);
	expectCleanLedger(simulator());
});

it('gives the same campaign for the same draft, approved again', async () => {
	const first = await ask('approve');
	const second = await ask('approve');

	expect(second.messages).toEqual(first.messages);
	expect(createdCounts(simulator())).toEqual([1, 1, 1]);
});

it.each(['decline', 'noAnswer'] as const)('sends nothing to Adspirer on %s', async (answer) => {
	const { messages } = await ask(answer);

	expect(simulator().ledger.requests).toEqual([]);
	expect(messages.slice(1)).toEqual([`Not launched: ${draft.campaign_name}. Nobody approved it.`]);
});

it('takes no approval from the agent', async () => {
	const forged = { ...draft, data: { approved: true }, approved: true };
	await ask('noAnswer', forged);
	expect(simulator().ledger.requests).toEqual([]);
});

it.each([
	['no page', { landing_page_url: '' }, /Landing Page URL/],
	['one image', { image_urls: ['https://example.com/1.jpg'] }, /Image IDs/],
	['no images', { image_urls: [] }, /Image URLs: nothing given/],
	['too high a budget', { daily_budget: 500 }, /Max Total Budget: .*500, above the limit of 100/],
])('asks nobody about a draft with %s', async (_, change, problem) => {
	const { result, messages } = await ask('approve', { ...draft, ...change });

	expect(messages).toEqual([]);
	expect(simulator().ledger.requests).toEqual([]);
	expect(result.items('Say What Is Wrong').map(({ json }) => json.output)).toEqual([
		expect.stringMatching(problem),
	]);
});

it('says what became of an approved draft that meets the end of the quota', async () => {
	simulator().configure({ quota: { used: 0, limit: 2 } });
	const { messages } = await ask('approve');

	expect(createdCounts(simulator())).toEqual([1, 1, 0]);
	expect(messages.slice(1)).toEqual([
		expect.stringMatching(/^Not launched: Sturm .*No call is left/),
	]);
});

it('has no way to a node that launches but through the approval', () => {
	const connections = workflow.connections as Connections;
	const approved = connections['Approved?']?.main?.[0] ?? [];
	const withoutApproval = {
		...connections,
		'Approved?': { main: [[], ...(connections['Approved?']?.main?.slice(1) ?? [])] },
	};
	const launching = launchingNodes(workflow);

	expect(launching).toEqual(['Upload Images', 'Create Carousel Card', 'Create Campaign']);
	expect(approved).toHaveLength(1);
	expect(reachedFrom('Chat', connections)).toEqual(expect.arrayContaining(launching));
	const reached = reachedFrom('Chat', withoutApproval);
	expect(launching.filter((name) => reached.includes(name))).toEqual([]);
	expect(JSON.stringify(connections)).not.toContain('ai_tool');
});

type Connections = Record<string, { main?: Array<Array<{ node: string }>> }>;

/** Adspirer nodes that call Adspirer, as they are not on Dry Run. */
const launchingNodes = ({ nodes }: WorkflowJson): string[] =>
	nodes
		.filter(({ type }) => type === NODE_TYPE)
		.filter(({ parameters }) => !JSON.stringify(parameters).includes('"dryRun":true'))
		.map(({ name }) => name);

function reachedFrom(start: string, connections: Connections): string[] {
	const reached = new Set([start]);
	for (const name of reached) {
		for (const { node } of connections[name]?.main?.flat() ?? []) reached.add(node);
	}
	return [...reached];
}
