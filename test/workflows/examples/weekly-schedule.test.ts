import type { IDataObject } from 'n8n-workflow';

import { googleSheets } from '../../harness/stand-ins/google-sheets';
import { slack } from '../../harness/stand-ins/slack';
import { useSimulator } from '../operations';
import { createdCounts, expectCleanLedger, launches, readExample, runExample } from './example';

const example = readExample('weekly-schedule');
const workflow = { ...example, settings: { ...example.settings, timezone: 'UTC' } };
const simulator = useSimulator();

const DAY = 24 * 60 * 60 * 1000;
const today = new Date();

/** The date in UTC some days from today. */
const dateIn = (days: number): string =>
	new Date(today.getTime() + days * DAY).toISOString().slice(0, 10);

/** The first and the last day of this week, Monday and Sunday. */
const monday = -((today.getUTCDay() + 6) % 7);
const sunday = monday + 6;

const plan = (...days: number[]): IDataObject[] =>
	launches().map((row, index) => ({ ...row, 'Launch date': dateIn(days[index] ?? monday) }));

/** Runs the workflow as its schedule does; gives the messages that Slack got. */
async function week(rows: IDataObject[]) {
	const channel = { messages: [] as string[] };
	const result = await runExample(simulator(), workflow, {
		'n8n-nodes-base.googleSheets': googleSheets({ Launches: rows }),
		'n8n-nodes-base.slack': slack(channel),
	});
	expect(result.error).toBeUndefined();
	return channel.messages;
}

it('launches the rows of the week, and says in one message what became of them', async () => {
	const messages = await week(plan(monday - 1, monday, sunday, sunday + 1, monday));

	expect(messages).toHaveLength(1);
	expect(messages[0]?.split('\n')).toEqual([
		`*TikTok launches, week of ${dateIn(monday)}*`,
		'2 launched (paused), 0 over quota, 1 not launched',
		expect.stringMatching(/^✅ Sturm Rain Jacket: campaign \d{16,19}$/),
		expect.stringMatching(/^✅ Moor Hiking Boots: campaign \d{16,19}$/),
		expect.stringMatching(/^❌ Dachs Sleeping Bag: .*Image IDs/),
	]);
	expect(createdCounts(simulator())).toEqual([3, 2, 2]);
	expectCleanLedger(simulator());
});

it('started again in the week, creates nothing twice and says the same', async () => {
	const first = await week(plan());
	const second = await week(plan());

	expect(second).toEqual(first);
	expect(createdCounts(simulator())).toEqual([5, 4, 4]);
	expectCleanLedger(simulator());
});

it('counts the rows over quota, at whichever step it ended', async () => {
	simulator().configure({ quota: { used: 0, limit: 6, period_end: '2099-12-01' } });
	const [message] = await week(plan());

	expect(message).toContain('0 launched (paused), 4 over quota, 1 not launched');
	expect(message?.match(/⏳ .*: new calls after 2099-12-01/g)).toHaveLength(4);
	expectCleanLedger(simulator());
});

it('leaves out what has been launched, and says so even if nothing is left', async () => {
	const launched = plan().map((row) => ({ ...row, 'Campaign ID': '1780000000000001' }));
	const messages = await week(launched);

	expect(messages).toEqual([
		expect.stringContaining('0 launched (paused), 0 over quota, 0 not launched'),
	]);
	expect(simulator().ledger.requests).toEqual([]);
});
