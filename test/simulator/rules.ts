import { tools, type ToolName } from './contract';
import { matrix, type Arguments } from './matrix';
import { brokenCells, valueProblems } from './values';

export type { Arguments } from './matrix';

/** Minutes by which a clock may differ from the service's. */
const GRACE_MINUTES = 5;

/**
 * What is wrong with the arguments of a call by the documented contract, one message each; empty when all is well.
 * `now` is the service's clock, in milliseconds since 1970.
 */
export function violations(tool: ToolName, given: Arguments, now: number = Date.now()): string[] {
	const single = Object.entries(tools[tool].arguments).flatMap(([name, argument]) =>
		valueProblems(argument, given[name]).map((problem) => `${name}: ${problem}`),
	);
	const unlisted = undocumented(tool, given).flatMap((name) =>
		brokenCells(given[name]).map((problem) => `${name}: ${problem}`),
	);
	const between = matrix
		.filter((row) => row.tools.some((name) => name === tool) && row.broken(given))
		.map((row) => row.says);
	return [...single, ...unlisted, ...between, ...scheduleProblems(given, now)];
}

/** TikTok's Marketing API v1.3 takes times in UTC. A time that is none is a problem of its own. */
function scheduleProblems(given: Arguments, now: number): string[] {
	const start = moment(given.schedule_start_time);
	const end = moment(given.schedule_end_time);
	const earliest = now - GRACE_MINUTES * 60_000;
	return [
		...(start < earliest ? ['schedule_start_time: in the past'] : []),
		...(end < earliest ? ['schedule_end_time: in the past'] : []),
		...(end <= start ? ['schedule_end_time: not after schedule_start_time'] : []),
	];
}

/** Milliseconds since 1970, or NaN where there is no time to compare. */
function moment(value: unknown): number {
	return typeof value === 'string' ? Date.parse(`${value.replace(' ', 'T')}Z`) : NaN;
}

/** Arguments that the docs do not list. The live tools accept more than that, so this is no violation. */
export function undocumented(tool: ToolName, given: Arguments): string[] {
	return Object.keys(given).filter((name) => !Object.hasOwn(tools[tool].arguments, name));
}

/** Whether a value is an Idempotency-Key as documented: a UUID of RFC 9562. Nil and Max do not identify anything. */
export function isIdempotencyKey(key: string): boolean {
	return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(key);
}
