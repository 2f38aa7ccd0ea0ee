import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { isRecord } from '../api/canonicalJson';
import { isKeyOf, keyOf, randomKey, type KeyParts } from '../api/idempotencyKey';
import { isBlank } from '../cells/blank';
import { customKey } from '../cells/kinds';
import type { Arguments, Tool } from '../operations/tool';
import { isCalledDirectly } from './agent';
import { errorDetailsOf } from './items';
import { itemName } from './itemNames';
import type { Problem } from './problems';
import { optionSources, type Settings } from './settings';

/** A call that needs a key. */
export interface Unkeyed {
	/** Indexes of the items that it serves. */
	readonly items: readonly number[];
	readonly arguments: Arguments;
	/** The first item of those that end together; the user's own key is read from it. */
	readonly owner: number;
	/** Its place among the calls of these items. */
	readonly part: number;
}

/** A call's Idempotency-Key, or why it has none. */
export type KeyOrProblem = string | Problem;

/** Everything that keys are made of. */
interface Origin {
	readonly context: IExecuteFunctions;
	readonly tool: Tool;
	readonly items: readonly INodeExecutionData[];
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
 * Random for each execution, equal for its retries: the seed lives in the node's context, which survives
 * Retry On Fail and Retry in the executions list. Where an agent's tool call comes with the same
 * coordinates each time (AI Agent before version 3), every call gets a key of its own.
 */
function executionKeys(calls: readonly Unkeyed[], { context, tool }: Origin): string[] {
	if (isCalledDirectly(context)) return calls.map(randomKey);

	const memory = context.getContext('node');
	const seed: unknown = (memory.idempotencySeed ??= randomKey());
	const { $runIndex: run } = context.getWorkflowDataProxy(0);
	return calls.map(({ items, arguments: given }) =>
		keyOf({ seed, run, items, tool: tool.name, arguments: given }),
	);
}

/** From what is sent, and its place among equal calls; items that come back without success keep theirs. */
function inputKeys(calls: readonly Unkeyed[], { context, tool, items }: Origin): string[] {
	const place = { workflow: context.getWorkflow().id, node: context.getNode().id, tool: tool.name };
	const kept = calls.map((call) => {
		const parts = { ...place, arguments: call.arguments };
		return earlierKey(items[call.items[0] ?? 0], parts);
	});
	const taken = new Set(kept);
	const nextPosition = new Map<string, number>();
	return calls.map((call, index) => {
		const parts = { ...place, arguments: call.arguments };
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
 * From the user's own key; each may occur once in a run. Where it serves several calls, each has its place;
 * items that come back without success keep theirs.
 */
function customKeys(calls: readonly Unkeyed[], { context, tool, items }: Origin): KeyOrProblem[] {
	const place = { workflow: context.getWorkflow().id, node: context.getNode().id, tool: tool.name };
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
	return calls.map(({ owner: item, part, items: [first = 0] }, index) => {
		const { problem: message, value } = given[index] ?? { value: undefined };
		if (message !== undefined) return { field, message, expression };
		const read = customKey().safeParse(value);
		if (!read.success) {
			const said = read.error.issues.map(({ message: problem }) => problem).join('; ');
			return { field, message: said, expression };
		}
		const custom = read.data;
		const firstUser = usedBy.get(custom) ?? item;
		usedBy.set(custom, firstUser);
		const parts = { ...place, custom };
		return firstUser === item
			? (earlierKey(items[first], parts) ?? keyOf(parts, part))
			: {
					field,
					message: `“${custom}” is the key of ${itemName(items[firstUser]?.json ?? {}, firstUser)} as well; each item needs its own`,
				};
	});
}

/** The key of an item that left through Over Quota or as an error in an earlier run, if it is of these parts. */
function earlierKey(item: INodeExecutionData | undefined, parts: KeyParts): string | undefined {
	const json = item?.json ?? {};
	const isHeldBack = isRecord(json.adspirer) && json.adspirer.quota_exceeded === true;
	const report = isHeldBack ? json.adspirer : errorDetailsOf(json);
	const key = isRecord(report) ? report.idempotency_key : undefined;
	return typeof key === 'string' && isKeyOf(parts, key) ? key : undefined;
}
