/** "Did you mean": the known name that is nearest to what was given. */

const LONGEST = 60;

/** How many letters of the longer name may differ. */
const allowed = (length: number): number => (length < 6 ? 1 : length < 10 ? 2 : 3);

/** Letters and digits in lower case, without accents: what makes two names look the same. */
const bare = (name: string): string =>
	name
		.slice(0, LONGEST)
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');

/** The nearest of `names`, or undefined if none is near. Names that differ in case, blanks and signs only are nearest. */
export function nearest(given: string, names: Iterable<string>): string | undefined {
	const wanted = bare(given);
	if (wanted === '') return undefined;
	let best: string | undefined;
	let least = Infinity;
	for (const name of names) {
		const candidate = bare(name);
		const most = Math.min(allowed(Math.max(wanted.length, candidate.length)), wanted.length - 1);
		// So far apart in length, names are not worth the comparison.
		if (Math.abs(wanted.length - candidate.length) > most) continue;
		const distance = distanceBetween(wanted, candidate);
		if ((distance === 0 || distance <= most) && distance < least) {
			best = name;
			least = distance;
		}
	}
	return best;
}

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function distanceBetween(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row.push(
				Math.min(
					at(above, j) + 1,
					at(row, j - 1) + 1,
					at(above, j - 1) + (isSame ? 0 : 1),
					isSwapped ? at(before, j - 2) + 1 : Infinity,
				),
			);
		}
		before = above;
		above = row;
	}
	return at(above, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
