/** Part 2, apart from n8n: the CPU time of our own steps, measured with the functions of the node. */
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { request } from 'undici';

import { findMade } from '../../nodes/AdspirerTikTok/api/findIds/findMade';
import { readReply, type HttpResponse } from '../../nodes/AdspirerTikTok/api/envelope';
import type { Answer } from '../../nodes/AdspirerTikTok/api/reply';
import { createCampaign as tool } from '../../nodes/AdspirerTikTok/operations/createCampaign';
import { performCalls } from '../../nodes/AdspirerTikTok/pipeline/call';
import { clientsOf } from '../../nodes/AdspirerTikTok/pipeline/clients';
import { Counter } from '../../nodes/AdspirerTikTok/pipeline/counter';
import { keysFor } from '../../nodes/AdspirerTikTok/pipeline/keys';
import { withMade } from '../../nodes/AdspirerTikTok/pipeline/made';
import { Memory } from '../../nodes/AdspirerTikTok/pipeline/memory';
import { planCalls } from '../../nodes/AdspirerTikTok/pipeline/plan';
import { routeItems } from '../../nodes/AdspirerTikTok/pipeline/route';
import { readSettings } from '../../nodes/AdspirerTikTok/pipeline/settings';
import { ourCampaigns } from '../stage/contenders';
import { argumentsOf, CAMPAIGN_PATH, campaignRows } from '../stage/rows';
import type { SimulatorProcess } from '../stage/simulatorProcess';
import { inOrderOf, repeatsOf } from '../statistics';
import { inContext } from './context';

/** Our steps in their order, and what is within them. */
export const STEPS = [
	/** Without n8n's reading of the parameters; validating and making the key are within it. */
	'plan',
	'validate',
	'key',
	/** The pool of calls, which asks what an earlier try has done; answers are there at once. */
	'pool',
	'readAnswer',
	/** Finding the IDs is within it. */
	'route',
	'findIds',
] as const;
export type Step = (typeof STEPS)[number];

export interface OwnCostResult {
	/** By size; of each step its CPU time a row in µs, a figure for each round. */
	readonly sizes: ReadonlyArray<{
		readonly rows: number;
		readonly cpuUsARow: Readonly<Record<Step, number[]>>;
	}>;
}

/** Small runs are repeated until they have this many rows together, so that no single garbage collection counts. */
const LEAST_ROWS = 2000;

/** So that code is compiled before anything is measured: runs of 1,000 rows. */
const WARM_UP = 10;

/** Different answers are taken from the simulator once, and then used again and again. */
const ANSWERS = 90;

/** Runs all steps with each size in every round, in alternating order, in this process and without a request. */
export async function measureOwnCost(
	simulator: SimulatorProcess,
	options: { readonly rows: readonly number[]; readonly rounds: number },
): Promise<OwnCostResult> {
	await simulator.reset({});
	const responses: HttpResponse[] = [];
	for (const row of campaignRows(ANSWERS)) responses.push(await answerTo(row, simulator));

	const node = ourCampaigns({ adspirer: credential, bearer: credential });
	const measure = async (rows: number) =>
		await inContext(node, campaignRows(rows), async (context, items) =>
			stepsIn(context, items, responses),
		);
	for (let warmUp = 0; warmUp < WARM_UP; warmUp++) await measure(1000);
	const sizes = options.rows.map((rows) => ({
		rows,
		cpuUsARow: Object.fromEntries(STEPS.map((step): [Step, number[]] => [step, []])) as Record<
			Step,
			number[]
		>,
	}));
	for (let round = 0; round < options.rounds; round++) {
		for (const { rows, cpuUsARow } of inOrderOf(round, sizes)) {
			const times = repeatsOf(rows, LEAST_ROWS);
			const runs: Array<Record<Step, number>> = [];
			for (let run = 0; run < times; run++) runs.push(await measure(rows));
			for (const step of STEPS) {
				const used = runs.reduce((sum, run) => sum + run[step], 0);
				cpuUsARow[step].push(used / (times * rows));
			}
		}
	}
	return { sizes };
}

const credential = { id: 'bench', name: 'Bench' };

async function answerTo(
	row: Parameters<typeof argumentsOf>[0],
	{ url, apiKey }: SimulatorProcess,
): Promise<HttpResponse> {
	const { statusCode, headers, body } = await request(url + CAMPAIGN_PATH, {
		method: 'POST',
		headers: { authorization: `Bearer ${apiKey}` },
		body: JSON.stringify({ arguments: argumentsOf(row) }),
	});
	return { statusCode, headers, body: await body.text() };
}

/** CPU time of each step for all items, in µs. */
async function stepsIn(
	context: IExecuteFunctions,
	items: readonly INodeExecutionData[],
	responses: readonly HttpResponse[],
): Promise<Record<Step, number>> {
	const settings = readSettings(context, tool);
	if (Array.isArray(settings)) throw new Error('The settings of the node are refused');

	const reads: unknown[] = [];
	const clients = await clientsOf(context, items.length);
	const { jobs } = planCalls(noting(context, reads), tool, settings, items, clients);
	const calls = jobs.flatMap((job) => job.calls);
	if (calls.length !== items.length) throw new Error('Not every row is planned');
	const unkeyed = calls.map((call, owner) => ({ ...call, owner, isPart: false }));

	const replay = replaying(context, reads);
	let planned = 0;
	const plan = await cpuUs(() => {
		planned = planCalls(replay, tool, settings, items, clients).jobs.length;
	});
	if (planned !== items.length) throw new Error('The values are not read in the same order');
	const validate = await cpuUs(() =>
		calls.forEach((call) => tool.schema.safeParse(call.arguments)),
	);
	const key = await cpuUs(() => keysFor(unkeyed, 'execution', { context, tool, items, clients }));

	const answers: Answer[] = [];
	const readAnswer = await cpuUs(() => {
		for (const index of calls.keys()) {
			const reply = readReply(
				responses[index % responses.length] ?? { statusCode: 0, headers: {}, body: '' },
			);
			if (reply.kind !== 'done') throw new Error('The simulator refused a row');
			answers.push(reply.answer);
		}
	});
	const [answer] = answers;
	if (!answer) throw new Error('There are no rows');
	const memory = new Memory(context);
	const pool = await cpuUs(async () => {
		await performCalls(calls, settings, {
			earlier: (call) => memory.recall(call),
			send: async (call) => withMade(call, { kind: 'done', answer }),
			wait: async () => undefined,
			random: Math.random,
			now: Date.now,
			cancelled: new AbortController().signal,
			counter: new Counter(settings, undefined, Date.now),
			stopsAtFailure: true,
		});
	});
	const ended = jobs.map((job, index) => ({
		items: job.items,
		rows: job.rows,
		calls: job.calls.map((call) => ({
			call,
			outcome: {
				kind: 'done',
				answer: answers[index] ?? answer,
				made: { ids: {}, sources: {}, doubts: [] },
				attempts: 1,
			} as const,
		})),
	}));
	const route = await cpuUs(() => routeItems({ tool, settings, mode: 'stop', items }, ended, []));
	const finding = await cpuUs(() =>
		answers.forEach((found, index) => findMade(found, tool.makes, calls[index]?.arguments ?? {})),
	);
	return { plan, validate, key, pool, readAnswer, route, findIds: finding };
}

/** The same context, which notes the values of the parameters that are read from it. */
const noting = (context: IExecuteFunctions, reads: unknown[]): IExecuteFunctions =>
	withReader(context, (path, item, fallback) => {
		const value: unknown = context.getNodeParameter(path, item, fallback);
		reads.push(value);
		return value;
	});

/** The same context, which gives the noted values in their order and does not ask n8n. */
function replaying(context: IExecuteFunctions, reads: readonly unknown[]): IExecuteFunctions {
	let next = 0;
	return withReader(context, () => reads[next++]);
}

function withReader(
	context: IExecuteFunctions,
	getNodeParameter: (path: string, item: number, fallback: unknown) => unknown,
): IExecuteFunctions {
	return new Proxy(context, {
		get(target, name) {
			if (name === 'getNodeParameter') return getNodeParameter;
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		},
	});
}

/** CPU time that this process takes meanwhile, in µs. */
async function cpuUs(run: () => unknown): Promise<number> {
	const before = process.cpuUsage();
	await run();
	const { user, system } = process.cpuUsage(before);
	return user + system;
}
