import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Group, Row, Tool } from '../operations/tool';
import { budgetProblem } from './budget';
import type { Job, PlannedCall } from './job';
import { keysFor } from './keys';
import type { BadRow, Problem } from './problems';
import { labelsOf } from './collections';
import { RowReader } from './rows';
import type { Settings } from './settings';

/** Everything that a run will do, known before the first request leaves. */
export interface Plan {
	readonly jobs: readonly Job[];
	readonly badRows: readonly BadRow[];
}

/**
 * Reads, completes and checks all items. Each ends in a job or as a bad row; nothing is sent.
 *
 * @param now the clock of the run in ms, by which times are past
 */
export function planCalls(
	context: IExecuteFunctions,
	tool: Tool,
	settings: Settings,
	items: readonly INodeExecutionData[],
	now = Date.now(),
): Plan {
	const reader = new RowReader(context, tool, settings, now);
	const rows: Row[] = [];
	const badRows: BadRow[] = [];
	items.forEach(({ json }, item) => {
		const row = reader.read(item, json);
		if ('problems' in row) badRows.push(row);
		else rows.push(row);
	});
	const refuse = (refused: readonly number[], problems: readonly Problem[]) =>
		badRows.push(...refused.map((item) => ({ item, problems })));

	const { combination } = settings.combinesItems ? tool : {};
	const [bad] = badRows;
	if (combination?.allOrNothing && bad) {
		const message = `item ${bad.item} cannot be used, and all items go into one call`;
		refuse(
			rows.map(({ item }) => item),
			[
				{
					field: labelsOf(tool.fields).get(combination.parameter) ?? combination.parameter,
					message,
				},
			],
		);
		return { jobs: [], badRows };
	}
	const groups = combination ? combination.group(rows) : rows.map(groupOfOne);
	const accepted = groups.filter((group) => {
		const problems = problemsTogether(group, reader, combination !== undefined);
		refuse(problems.length > 0 ? group.items : [], problems);
		return problems.length === 0;
	});

	const unkeyed = accepted.flatMap(({ items: [owner = 0], calls }) =>
		calls.map((call, part) => ({ ...call, owner, part })),
	);
	const keys = keysFor(unkeyed, settings.idempotency, { context, tool, items }).values();
	const jobs = accepted.flatMap((group): Job[] => {
		const calls: PlannedCall[] = [];
		const problems: Problem[] = [];
		for (const call of group.calls) {
			const { value: key } = keys.next();
			if (typeof key === 'string') calls.push({ tool, ...call, key });
			else if (key) problems.push(key);
		}
		refuse(problems.length > 0 ? group.items : [], problems);
		return problems.length > 0 ? [] : [{ items: group.items, calls }];
	});

	const tooMuch = budgetProblem(jobs, tool, settings.maxTotalBudget);
	if (!tooMuch) return { jobs, badRows };
	refuse(
		jobs.flatMap((job) => job.items),
		[tooMuch],
	);
	return { jobs: [], badRows };
}

const groupOfOne = ({ item, arguments: given }: Row): Group => ({
	items: [item],
	calls: [{ items: [item], arguments: given }],
	conflicts: {},
});

/** What keeps a group's items from being served together. */
function problemsTogether(group: Group, reader: RowReader, isCombined: boolean): Problem[] {
	const conflicts = Object.entries(group.conflicts).map(([argument, message]) =>
		reader.problem(argument, message),
	);
	if (conflicts.length > 0 || !isCombined) return conflicts;
	return group.calls.flatMap((call) => reader.check(call.arguments));
}
