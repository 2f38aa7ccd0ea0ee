/** Months by their names. */

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'pl', 'tr', 'id'];

let byName: ReadonlyMap<string, number> | undefined;

/** The month (1 to 12) that a name means in every language that knows it, also by its first letters. */
export function monthIn(name: string): number | undefined {
	const wanted = comparable(name);
	if (wanted.length < 3) return undefined;
	byName ??= readNames();
	return byName.get(wanted);
}

function readNames(): Map<string, number> {
	const months = new Map<string, number>();
	const several = new Set<string>();
	for (const language of LANGUAGES) {
		for (const style of ['long', 'short'] as const) {
			const naming = new Intl.DateTimeFormat(language, {
				month: style,
				day: 'numeric',
				timeZone: 'UTC',
			});
			for (let month = 1; month <= 12; month++) {
				const parts = naming.formatToParts(Date.UTC(2027, month - 1, 5));
				const name = comparable(parts.find(({ type }) => type === 'month')?.value ?? '');
				if ((months.get(name) ?? month) !== month) several.add(name);
				months.set(name, month);
			}
		}
	}
	for (const name of several) months.delete(name);
	return months;
}

const comparable = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/[\u0300-\u036f.]/g, '')
		.toLowerCase();
