import type { Ledger, LedgerRequest } from '../simulator/ledger';
import { followRows, type LaunchedRow, type RowEnd } from './rows';
import type { SpreadsheetLaunch } from './spreadsheetLaunch';
import { tableLines, type Column, type TableRow } from './table';

const COLUMNS: readonly Column[] = [
	{ heading: 'Row', isNumber: true },
	{ heading: 'Product' },
	{ heading: 'Images', isNumber: true },
	{ heading: 'Carousel card' },
	{ heading: 'Campaign' },
	{ heading: 'Ad group' },
	{ heading: 'Ad' },
];

/** How a row ended, in the words of the person whose row it is. */
interface EndInWords {
	readonly label: string;
	readonly meaning: string;
}

const ENDS: Readonly<Record<RowEnd['kind'], EndInWords>> = {
	ready: {
		label: 'Ready',
		meaning: 'Everything exists, paused until you switch it on in TikTok Ads Manager.',
	},
	overQuota: {
		label: 'Over Quota',
		meaning:
			'Waiting at the node “Hold Until Quota Resets”; put into the step where it stopped, a row goes on.',
	},
	toCorrect: {
		label: 'To correct',
		meaning: 'Collected by the node “Rows to Correct”; the other rows went on.',
	},
	lost: { label: 'Lost', meaning: 'The run broke off.' },
};

/** Tells, line by line, what a launch did, for the person whose spreadsheet it was. */
export function reportLines(launch: SpreadsheetLaunch): string[] {
	const rows = followRows(launch);
	return [
		...tableLines(COLUMNS, rows.map(tableRow)),
		'Row numbers are those of the spreadsheet, with the column names in row 1. The first ad group and ad come with the',
		'campaign, for the row’s Age groups; the second ones are for its Test age groups.',
		'',
		...summaryLines(rows),
		'',
		callsLine(launch.ledger),
	];
}

function tableRow({ number, product, created, end }: LaunchedRow): TableRow {
	const { image_ids: images, card_id, campaign_id, adgroup_id, ad_id } = created;
	const ids = [card_id, campaign_id, adgroup_id, ad_id];
	return {
		cells: [
			[String(number)],
			[product, ENDS[end.kind].label],
			[String(images.length || '–')],
			...ids.map((cell) => (cell.length > 0 ? cell : ['–'])),
		],
		notes: notesOf(end),
	};
}

function notesOf(end: RowEnd): string[] {
	switch (end.kind) {
		case 'ready':
			return [];
		case 'overQuota':
			return [
				`Stopped at “${end.step}”: the month’s calls are used up, new ones come on ${end.newCallsOn}.`,
			];
		case 'toCorrect':
			return [
				`Stopped at “${end.step}”${end.wasSent ? '' : ', before anything was sent'}:`,
				...end.problems.map((problem) => `- ${problem}`),
			];
		case 'lost':
			return [`Never left “${end.step}”.`];
	}
}

/** "5 Ready       Everything exists …" */
function summaryLines(rows: readonly LaunchedRow[]): string[] {
	return Object.values(ENDS).flatMap((end) => {
		const count = rows.filter((row) => ENDS[row.end.kind] === end).length;
		return count > 0 ? [`${count} ${end.label.padEnd(12)}${end.meaning}`] : [];
	});
}

function callsLine({ requests, quota }: Ledger): string {
	const { used, limit, tier, period_end: newCallsOn } = quota;
	const isPaid = ({ tool, status, replayed }: LedgerRequest) =>
		tool !== 'list_connected_accounts' && status === 200 && !replayed;
	const paid = requests.filter(isPaid).length;
	return `${paid} calls used. That makes ${used} of the ${limit} of this month (plan: ${tier}); new ones come on ${newCallsOn}.`;
}
