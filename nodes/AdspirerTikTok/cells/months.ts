/** Months and weekdays by their names. */

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

let weekdays: ReadonlyMap<string, ReadonlySet<number>> | undefined;

/** The weekdays (0 is Sunday) that a name means in some language, in full or by its first letters. */
export function weekdaysIn(name: string): ReadonlySet<number> {
	weekdays ??= readWeekdays();
	return weekdays.get(comparable(name)) ?? new Set();
}

function readWeekdays(): Map<string, Set<number>> {
	const days = new Map<string, Set<number>>();
	for (const language of [...LANGUAGES, 'fi', 'cs', 'ja', 'ko', 'zh']) {
		for (const weekday of ['long', 'short'] as const) {
			const naming = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
			for (let day = 0; day < 7; day++) {
				// 3 January 2027 is a Sunday.
				const name = comparable(naming.format(Date.UTC(2027, 0, 3 + day)));
				days.set(name, (days.get(name) ?? new Set()).add(day));
			}
		}
	}
	return days;
}

const comparable = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/[\u0300-\u036f.]/g, '')
		.toLowerCase();
