/** What was sent, in a form to compare IDs with: such an ID in an answer is an old one. */
export function knownIds(request: Readonly<Record<string, unknown>>): ReadonlySet<string> {
	const known = new Set<string>();
	const parts: unknown[] = [request];
	for (const part of parts) {
		if (typeof part === 'object' && part !== null) {
			for (const value of Object.values(part)) parts.push(value);
		} else if (typeof part === 'string' || typeof part === 'number') {
			const text = String(part).trim();
			known.add(text);
			// a name with a long number in it, which the answer repeats
			for (const [number] of text.matchAll(/\d{10,}/g)) known.add(number);
		}
	}
	return known;
}
