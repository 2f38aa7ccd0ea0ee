/** Operations that list what is there: they run once, for the first item, and make nothing. */
import { capped, MOST_TEXT } from '../api/capped';
import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../api/jsonValue';
import type { Answer, Failure } from '../api/reply';
import type { Send } from '../api/request';
import { titleOf, type Listing, type Tool } from '../operations/tool';
import type { PlannedCall } from './job';

/** Reads without an idempotency key: a second try shows what is there now. */
export const readOnly =
	(send: Send): Send =>
	async ({ tool, arguments: given }) => {
		const reply = await send({ tool, arguments: given });
		return reply.kind === 'failed'
			? { kind: 'failed', failure: withoutDoubt(reply.failure) }
			: reply;
	};

/** Nothing is made, so nothing may have been. */
const withoutDoubt = (failure: Failure): Failure =>
	failure.mayHaveHappened
		? { ...failure, advice: 'Run it again later.', mayHaveHappened: false }
		: failure;

/** An item for each entry of a list; one with the answer's words where no entry can be read. */
export function listedJson(
	tool: Tool,
	{ entries, read }: Listing,
	{ arguments: given }: PlannedCall,
	answer: Answer,
): IDataObject[] {
	const report = { tool: tool.name, ...(answer.quota && { quota: { ...answer.quota } }) };
	const advertiser = given.advertiser_id;
	const rows = read(answer);
	if (rows.length > 0) {
		return rows.map((row) => ({
			...(typeof advertiser === 'string' && { advertiser_id: advertiser }),
			...row,
			adspirer: report,
		}));
	}
	const { structured } = answer.data;
	const message = `No ${entries} were found in the answer of ${titleOf(tool)}. See adspirer.text for what it says.`;
	return [
		{
			adspirer: {
				...report,
				text: capped(answer.text, MOST_TEXT),
				...(isRecord(structured) && { structured }),
				warning: message,
			},
		},
	];
}
