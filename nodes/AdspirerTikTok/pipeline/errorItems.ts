/** The JSON of error items. */
import type { IDataObject } from 'n8n-workflow';

import { OUTCOME_UNKNOWN, type Failure } from '../api/reply';
import type { Tool } from '../operations/tool';
import { keptImages, type Image } from './images';
import type { PlannedCall } from './job';
import { inOneSentence, MOST_SHOWN, type BadRow, type Problem } from './problems';
import { kindsNotMade, kindsReplacedBy, mayExist } from './reports';
import { isStorable } from './storable';

/** What an error item says; n8n moves an item that has exactly these keys to its error output. */
export interface ErrorJson extends IDataObject {
	error: string;
	details: IDataObject;
}

/** Of a call that failed. */
export function failureJson(
	call: PlannedCall,
	json: IDataObject,
	failure: Failure,
	attempts: number,
	images: readonly Image[],
): ErrorJson {
	const { tool, key } = call;
	const uploaded = keptImages(images, call);
	const { message, advice, status, mayHaveHappened, details } = failure;
	const isInDoubt = mayHaveHappened && attempts > 0;
	const wasInDoubt = !isInDoubt && mayExist(json, key);
	return {
		error: message,
		details: {
			tool: tool.name,
			...(attempts > 0 && status !== undefined && { http_status: status }),
			...((attempts > 0 || wasInDoubt) && { idempotency_key: key }),
			...(attempts > 0 && { attempts }),
			...((isInDoubt || wasInDoubt) && { may_have_gone_through: true }),
			advice: wasInDoubt ? `${advice} An earlier run broke off: ${OUTCOME_UNKNOWN}` : advice,
			...(details && isStorable(details) && { structured_content: details }),
			...(uploaded.length > 0 && { uploaded }),
			...notMadeBefore(json, tool),
		},
	};
}

/** Of an item that was never sent. */
export function badRowJson(
	{ item, problems }: BadRow,
	json: IDataObject,
	tool: Tool | undefined,
): ErrorJson {
	return {
		error: `Item ${item}: ${shortSentence(problems)}`,
		details: {
			...(tool && { tool: tool.name }),
			problems: problems.slice(0, MOST_SHOWN).map((problem) => ({ ...problem })),
			...notMadeBefore(json, tool),
		},
	};
}

/** The first problems of an item in one sentence, and how many more there are. */
export function shortSentence(problems: readonly Problem[]): string {
	const more = problems.length - MOST_SHOWN;
	const first = inOneSentence(problems.slice(0, MOST_SHOWN));
	return more > 0 ? `${first}; and ${more} more` : first;
}

/** The kinds of ID that earlier steps have not made either, for the steps behind. */
function notMadeBefore(json: IDataObject, tool: Tool | undefined): { not_made?: string[] } {
	const own = kindsReplacedBy(tool);
	const others = [...kindsNotMade(json)].filter((kind) => !own.includes(kind));
	return others.length > 0 ? { not_made: others } : {};
}
