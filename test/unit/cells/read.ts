import * as z from 'zod/v4-mini';

/** What a kind of value makes of something given: the value, or what is wrong with it. */
export function read(
	kind: z.ZodMiniType,
	given: unknown,
): { value: unknown } | { problems: string[] } {
	const { success, data, error } = z.safeParse(kind, given);
	if (success) return { value: data };
	const problems = error.issues.map(({ path: [entry], message }) =>
		entry === undefined ? message : `entry ${Number(entry) + 1}: ${message}`,
	);
	return { problems };
}

/** The one problem of something that is refused; fails the test if there are none or several. */
export function problemOf(kind: z.ZodMiniType, given: unknown): string {
	const result = read(kind, given);
	const [problem, ...more] = 'problems' in result ? result.problems : [];
	if (problem === undefined || more.length > 0) {
		throw new Error(`Expected one problem, but got ${JSON.stringify(result)}`);
	}
	return problem;
}
