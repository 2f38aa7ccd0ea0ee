/** What the free look means for the plan of a run: which rows are refused, and how many calls may be made. */
import type { IExecuteFunctions } from 'n8n-workflow';

import type { Quota } from '../api/reply';
import type { Send } from '../api/request';
import { parameterName, type Tool } from '../operations/tool';
import { accountProblem } from './accountCheck';
import { Counter } from './counter';
import type { PlannedCall } from './job';
import { performCalls, type CallEnvironment } from './call';
import { keepLook, lookAnew, lookFirst, type Look } from './look';
import type { Outcome } from './outcome';
import { labelsOf } from './parameters';
import type { Plan } from './plan';
import type { Settings } from './settings';

/** The run that looks ahead. */
interface Run {
	readonly context: IExecuteFunctions;
	readonly tool: Tool;
	readonly settings: Settings;
	/** Whose calls they are; undefined where all items share one credential. */
	readonly client: string | undefined;
	/** Undefined in a dry run, which calls nothing. */
	readonly send: Send | undefined;
	/** Whether an earlier try has done a call. */
	readonly isKnown: (call: PlannedCall) => boolean;
}

/** What a run goes by after the look. */
export interface Prospect {
	/** Without the jobs whose ad account cannot be used; they are bad rows. */
	readonly plan: Plan;
	/** Makes the calls of the plan, as many as the counter allows. */
	readonly perform: (
		environment: Omit<CallEnvironment<PlannedCall>, 'counter'>,
	) => Promise<Outcome[]>;
	/** The counter as it is now. */
	readonly counter: () => Counter;
}

/** What costs nothing is not held back. */
const WITHOUT_LIMIT = {
	quotaReserve: 0,
	payForExtraCalls: true,
	idempotency: 'execution',
} as const;

/** Looks where the settings ask for it and a call is to be made that may cost something. */
export async function lookAhead(run: Run, plan: Plan): Promise<Prospect> {
	const { context, tool, settings, send, isKnown, client } = run;
	const isFree = tool.lists?.isFree === true;
	const counterFrom = (quota: Quota | undefined) =>
		new Counter(isFree ? WITHOUT_LIMIT : settings, quota, Date.now);

	const open = plan.jobs.flatMap(({ calls }) => calls.filter((call) => !isKnown(call))).length;
	if (!send || isFree || open === 0 || !settings.checkFirst) {
		const counter = counterFrom(undefined);
		return {
			plan,
			perform: async (environment) =>
				await performCalls(callsOf(plan), settings, { ...environment, counter }),
			counter: () => counter,
		};
	}
	const isEnough = (quota: Quota | undefined) =>
		quota === undefined || counterFrom(quota).allowsOneMore(open - 1);
	const looker = { context, send, client, now: Date.now };
	const look = await lookFirst(looker, isEnough);
	const checked = withAccountsChecked(run, plan, look);
	let counter = counterFrom(look.quota);
	const perform: Prospect['perform'] = async (environment) => {
		const calls = callsOf(checked);
		const pass = async (some: readonly PlannedCall[]) =>
			await performCalls(some, settings, { ...environment, counter, refusal: look.refusal });
		const outcomes = await pass(calls);
		for (let isGoingOn = true; isGoingOn && counter.isDoubtful;) {
			const held = [...outcomes.keys()].filter((index) => isHeldBack(outcomes[index]));
			if (held.length === 0) break;
			counter = counterFrom((await lookAnew(looker)).quota);
			const more = await pass(held.flatMap((index) => calls[index] ?? []));
			more.forEach((outcome, place) => (outcomes[held[place] ?? -1] = outcome));
			isGoingOn = more.some(({ attempts }) => attempts > 0);
		}
		const { quota } = counter;
		if (look.quota && quota !== look.quota) keepLook(looker, { ...look, quota });
		return outcomes;
	};
	return { plan: checked, perform, counter: () => counter };
}

const callsOf = ({ jobs }: Plan): PlannedCall[] => jobs.flatMap(({ calls }) => calls);

const isHeldBack = (outcome: Outcome | undefined): boolean =>
	outcome?.kind === 'quota' && outcome.attempts === 0;

/** What an earlier try has done stays, whatever the list says now. */
function withAccountsChecked({ tool, isKnown }: Run, plan: Plan, { accounts }: Look): Plan {
	if (!accounts || !('advertiser_id' in tool.schema.shape)) return plan;
	const label = labelsOf(tool.fields).get(parameterName('advertiser_id')) ?? 'advertiser_id';
	const badRows = [...plan.badRows];
	const jobs = plan.jobs.filter((job) => {
		const problem = job.calls.every(isKnown) ? undefined : accountProblem(job, accounts, label);
		if (problem) job.items.forEach((item) => badRows.push({ item, problems: [problem] }));
		return problem === undefined;
	});
	return { jobs, badRows };
}
