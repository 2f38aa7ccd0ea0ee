import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { canonicalJson } from '../api/canonicalJson';
import { isRecord } from '../api/jsonValue';
import { isKeyOf, keyOf, randomKey, type KeyParts } from '../api/idempotencyKey';
import { isBlank } from '../cells/blank';
import { customKey } from '../cells/kinds';
import type { Arguments, Tool } from '../operations/tool';
import { isCalledDirectly } from './agent';
import type { Client } from './clients';
import { itemName } from './itemNames';
import type { Problem } from './problems';
import { errorDetailsOf, quotaReportOf } from './reports';
import { optionSources, type Settings } from './settings';

/** A call that needs a key. */
export interface Unkeyed {
	/** Indexes of the items that it serves. */
	readonly items: readonly number[];
	readonly arguments: Arguments;
	/** The item that the user's own key is read from. */
	readonly owner: number;
	/** Whether it asks for a part of a list only: other parts of it have the same owner. */
	readonly isPart: boolean;
}

/** A call's Idempotency-Key, or why it has none. */
export type KeyOrProblem = string | Problem;

/** Everything that keys are made of. */
interface Origin {
	readonly context: IExecuteFunctions;
	readonly tool: Tool;
	readonly items: readonly INodeExecutionData[];
	/** By item. */
	readonly clients: readonly Client[];
}

/** The Idempotency-Key of each call of a run, in the mode that the user chose. */
export function keysFor(
	calls: readonly Unkeyed[],
	mode: Settings['idempotency'],
	origin: Origin,
): KeyOrProblem[] {
	if (mode === 'input') return inputKeys(calls, origin);
	if (mode === 'custom') return customKeys(calls, origin);
	return executionKeys(calls, origin);
}

/**
 * New for each execution, equal for its retries: the seed lives in the node's context, which survives
 * Retry On Fail and Retry in the executions list. Where an agent's tool call comes with the same
 * coordinates each time (AI Agent before version 3), every call gets a key of its own.
 */
function executionKeys(calls: readonly Unkeyed[], { context, tool }: Origin): string[] {
	if (isCalledDirectly(context)) return calls.map(randomKey);

	const memory = context.getContext('node');
	const seed: unknown = (memory.idempotencySeed ??= seedOf(context));
	const { $runIndex: run } = context.getWorkflowDataProxy(0);
	return calls.map(({ items, arguments: given }) =>
		keyOf({ seed, run, items, tool: tool.name, arguments: given }),
	);
}

/**
 * The seed of an execution. What the node writes into its context is lost when n8n crashes during the node. The
 * token that n8n draws for resuming an execution is not: Save Execution Progress stores it with the nodes that are
 * done, and Retry goes on with it (n8n 2, `createRunExecutionData`). An n8n without it gets a random seed.
 */
function seedOf(context: IExecuteFunctions): string {
	const { $execution: execution } = context.getWorkflowDataProxy(0);
	const url: unknown = isRecord(execution) ? execution.resumeUrl : undefined;
	const token = typeof url === 'string' ? /[?&]signature=([^&]+)/.exec(url)?.[1] : undefined;
	return token === undefined ? randomKey() : keyOf({ token, node: context.getNode().name });
}

/** From what is sent, and its place among equal calls; items that come back without success keep theirs. */
function inputKeys(calls: readonly Unkeyed[], origin: Origin): string[] {
	const { items } = origin;
	return distinctKeys(
		calls.map((call) => ({
			parts: { ...placeOf(call, origin), arguments: call.arguments },
			item: items[call.items[0] ?? 0],
		})),
	);
}

/** Where a call comes from, which is the same in every execution. */
const placeOf = ({ items: [first = 0] }: Unkeyed, { context, tool, clients }: Origin): KeyParts => {
	const client = clients[first]?.tag;
	return {
		workflow: context.getWorkflow().id,
		node: context.getNode().id,
		tool: tool.name,
		...(client !== undefined && { client }),
	};
};

/** What a call's key is made of, and the item that may have one already. */
interface Keyed {
	readonly parts: KeyParts;
	readonly item: INodeExecutionData | undefined;
}

/** A key for each call, also for calls of equal parts; an item that comes back without success keeps its own. */
function distinctKeys(calls: readonly Keyed[]): string[] {
	const taken = new Set<string>();
	const kept = calls.map(({ parts, item }) => {
		const key = earlierKey(item, parts);
		if (key === undefined || taken.has(key)) return undefined;
		taken.add(key);
		return key;
	});
	const nextPosition = new Map<string, number>();
	return calls.map(({ parts }, index) => {
		const first = keyOf(parts);
		let key = kept[index];
		while (key === undefined) {
			const position = nextPosition.get(first) ?? 0;
			nextPosition.set(first, position + 1);
			const candidate = keyOf(parts, position);
			if (!taken.has(candidate)) key = candidate;
		}
		return key;
	});
}

/**
 * From the user's own key; each may occur once in a run. A call that asks for a part of a list has a key of the
 * row's own key and of what it asks for, so that a run that goes on with the rest meets no key of another part.
 */
function customKeys(calls: readonly Unkeyed[], origin: Origin): KeyOrProblem[] {
	const { context, items } = origin;
	const source = optionSources(context).get('idempotencyKey');
	const { label: field, expression } = source ?? {
		label: 'Idempotency Key',
		expression: undefined,
	};
	const usedBy = new Map<string, number>();
	const given = calls.map(({ owner }) => source?.at(owner) ?? { value: undefined });
	const blank = given.findIndex(({ problem, value }) => problem === undefined && isBlank(value));
	if (blank >= 0) {
		// Without its key, a row would not be protected, and nobody would know.
		const owner = calls[blank]?.owner ?? 0;
		const message = `nothing given in ${itemName(items[owner]?.json ?? {}, owner)}, but each item needs a key, as Idempotency is set to Custom Key`;
		return calls.map(() => ({ field, message, expression }));
	}
	const read = calls.map((call, index): Keyed | Problem => {
		const {
			owner: item,
			isPart,
			arguments: asked,
			items: [first = 0],
		} = call;
		const { problem: broken, value } = given[index] ?? { value: undefined };
		if (broken !== undefined) return { field, message: broken, expression };
		const key = customKey().safeParse(value);
		if (!key.success) {
			const said = key.error.issues.map(({ message: problem }) => problem).join('; ');
			return { field, message: said, expression };
		}
		const custom = key.data;
		const place = placeOf(call, origin);
		if (isPart) return { parts: { ...place, custom, asked }, item: items[first] };
		const owned = canonicalJson([place.client ?? null, custom]);
		const firstUser = usedBy.get(owned) ?? item;
		usedBy.set(owned, firstUser);
		if (firstUser === item) return { parts: { ...place, custom }, item: items[first] };
		const message = `“${custom}” is the key of ${itemName(items[firstUser]?.json ?? {}, firstUser)} as well; each item needs its own`;
		return { field, message };
	});
	const keys = distinctKeys(read.filter((one) => 'parts' in one)).values();
	return read.map((one) => ('parts' in one ? (keys.next().value ?? randomKey()) : one));
}

/** The key of an item that left through Over Quota or as an error in an earlier run, if it is of these parts. */
function earlierKey(item: INodeExecutionData | undefined, parts: KeyParts): string | undefined {
	const json = item?.json ?? {};
	const keys = [errorDetailsOf(json), quotaReportOf(json)].map((report) => report?.idempotency_key);
	return keys.find((key): key is string => typeof key === 'string' && isKeyOf(parts, key));
}
