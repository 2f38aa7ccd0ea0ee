/** IDs that a success does not tell, looked up by the exact name that the service gave. */
import { toldName } from '../../../nodes/AdspirerTikTok/api/toldName';
import type { Answer, Reply } from '../../../nodes/AdspirerTikTok/api/reply';
import { createCampaign } from '../../../nodes/AdspirerTikTok/operations/createCampaign';
import type { PlannedCall } from '../../../nodes/AdspirerTikTok/pipeline/job';
import type { Outcome } from '../../../nodes/AdspirerTikTok/pipeline/outcome';
import { Counter } from '../../../nodes/AdspirerTikTok/pipeline/counter';
import { successJson } from '../../../nodes/AdspirerTikTok/pipeline/items';
import { withMade } from '../../../nodes/AdspirerTikTok/pipeline/made';
import { lookUpMissing } from '../../../nodes/AdspirerTikTok/pipeline/lookUp';
import { failureOf, quotaWith } from './replies';

const SERVED = { json: {}, rows: [], images: [], isCombined: false };

const NAME = 'Spring_1777600000';
const ID = '1790000000000001234';
const TREE = `✅ Campaign created (PAUSED)\n└─ ${NAME}\n   └─ Daily budget: $20.00`;

const done = (text: string, data: Record<string, unknown> = {}): Reply => ({
	kind: 'done',
	answer: { text, data, quota: quotaWith(9) },
});

const campaigns = (...rows: Array<[id: string, name: string]>): Reply =>
	done('', {
		structured: { campaigns: rows.map(([campaign_id, name]) => ({ campaign_id, name })) },
	});

function doneWith(call: PlannedCall, answer: Answer): Outcome {
	const reply = withMade(call, { kind: 'done', answer });
	if (reply.kind !== 'done') throw new Error('An answer stays one');
	return { ...reply, attempts: 1 };
}

/** The IDs and the report of two rows that asked for the same name, and what was sent. */
async function lookUp(answers: readonly string[], list: Reply, left = 10) {
	const sent: unknown[] = [];
	const jobs = answers.map((text, index) => {
		const given = { campaign_name: 'Spring', advertiser_id: '7000000000000000001' };
		const call = { tool: createCampaign, arguments: given, key: `key-${index}`, items: [index] };
		return {
			items: [index],
			rows: [],
			calls: [
				{
					call,
					outcome: doneWith(call, { text, data: {} }),
				},
			],
		};
	});
	const limits = { idempotency: 'execution', payForExtraCalls: false, quotaReserve: 0 } as const;
	const completed = await lookUpMissing(
		jobs,
		async ({ tool, arguments: given, key }) => {
			sent.push([tool.name, given, key]);
			return await Promise.resolve(list);
		},
		new Counter(limits, quotaWith(left), Date.now),
	);
	const items = completed.flatMap(({ calls }) =>
		calls.map(({ call, outcome }) => {
			if (outcome.kind !== 'done') throw new Error('A done call stays one');
			return successJson({}, SERVED, [{ call, done: outcome }]);
		}),
	);
	return { items, sent };
}

describe('a campaign without an ID in its answer', () => {
	it('is found by its exact name, and the item says where', async () => {
		const { items, sent } = await lookUp(
			[TREE],
			campaigns([ID, NAME], ['1790000000000009999', 'Spring']),
		);
		expect(items).toMatchObject([
			{
				campaign_id: ID,
				adspirer: { id_source: { campaign_id: expect.stringContaining('list_tiktok_campaigns') } },
			},
		]);
		expect(items[0]?.adspirer).not.toHaveProperty('warning');
		expect(sent).toEqual([
			['list_tiktok_campaigns', { advertiser_id: '7000000000000000001' }, undefined],
		]);
	});

	it('takes one list for all rows of an ad account', async () => {
		const other = 'Spring_1777600001';
		const list = campaigns([ID, NAME], ['1790000000000005678', other]);
		const { items, sent } = await lookUp([TREE, TREE.replace(NAME, other)], list);
		expect(items.map(({ campaign_id }) => campaign_id)).toEqual([ID, '1790000000000005678']);
		expect(sent).toHaveLength(1);
	});

	it.each<[string, Reply]>([
		['is not in the list', campaigns([ID, 'Spring'], ['1790000000000005678', `${NAME}0`])],
		['is there twice', campaigns([ID, NAME], ['1790000000000005678', NAME])],
		['cannot be listed', { kind: 'failed', failure: failureOf('refused', { status: 400 }) }],
		['is in a list without IDs', campaigns(['', NAME])],
	])('keeps its warning, with the name, where it %s', async (_, list) => {
		const { items } = await lookUp([TREE], list);
		expect(items[0]).not.toHaveProperty('campaign_id');
		expect(items[0]?.adspirer).toMatchObject({ warning: expect.stringContaining(NAME) });
	});

	it.each<[string, string, number]>([
		['is told already', `${TREE}\nCampaign ID: ${ID}`, 10],
		['has no name that is like no other', '✅ Campaign created: Spring', 10],
		['would take a call more than are left', TREE, 0],
	])('is not looked up where it %s', async (_, text, left) => {
		const { sent } = await lookUp([text], campaigns([ID, NAME]), left);
		expect(sent).toEqual([]);
	});
});

it.each([
	[`Campaign "${NAME}" created`, NAME],
	['“Spring” was created', undefined],
	[`${NAME} after Spring_1777500000`, undefined],
	['Late Spring_1777600000', NAME],
	['LateSpring_1777600000', undefined],
	['Spring_17776000001234567', undefined],
])('the name in %j is %s', (text, name) => {
	expect(toldName({ text, data: {} }, 'Spring')).toBe(name);
});
