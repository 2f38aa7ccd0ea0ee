import { sourceOf, type Claim } from './claims';
import { judge, TRUST } from './judge';
import type { ToldAnswer } from './readAnswer';

/**
 * Which image came from which address, where the answer tells it: by address or file name beside each ID, else by
 * the same count in order, with `None` in the place of what failed.
 *
 * @returns one entry for each address of the request; undefined where its image failed
 */
export function imagesByAddress(
	answer: ToldAnswer,
	ids: readonly string[],
	claims: readonly Claim[],
	addresses: unknown,
): Array<string | undefined> | undefined {
	const sent = [addresses ?? []].flat().filter((address) => typeof address === 'string');
	if (sent.length === 0) return undefined;
	for (const told of [
		answer.text,
		asJson(answer.data.structured),
		asJson({ ...answer.data, text: '' }),
	]) {
		for (const names of [sent, sent.map(fileName)]) {
			const found = paired(told, ids, names);
			if (found) return found;
		}
	}
	return inOrder(ids, claims, sent);
}

const fileName = (address: string) => /([^/?#]+)(?:[?#].*)?$/.exec(address)?.[1] ?? address;

function asJson(value: unknown): string {
	try {
		return JSON.stringify(value) ?? '';
	} catch {
		return '';
	}
}

/** Each ID stands right behind its address, or each right before it; nothing else will do. */
function paired(
	told: string,
	ids: readonly string[],
	names: readonly string[],
): Array<string | undefined> | undefined {
	const own = new Set(names);
	const isPlain = (name: string) =>
		name.length > 3 && [...own].every((other) => other === name || !other.includes(name));
	if (![...own].every(isPlain)) return undefined;
	const places = [
		...[...own].flatMap((name) => placesOf(told, name).map((at) => ({ at, name, id: '' }))),
		...ids.map((id) => ({ at: told.indexOf(id), name: '', id })),
	].sort((a, b) => a.at - b.at);
	if (places.some(({ at }) => at < 0)) return undefined;
	const step = places[0]?.id === '' ? -1 : 1;
	const byName = new Map<string, string>();
	for (const [at, { id }] of places.entries()) {
		if (id === '') continue;
		const name = places[at + step]?.name ?? '';
		if (name === '' || byName.has(name)) return undefined;
		byName.set(name, id);
	}
	return names.map((name) => byName.get(name));
}

const MOST_PLACES = 50;

function placesOf(told: string, name: string): number[] {
	const places: number[] = [];
	for (
		let at = told.indexOf(name);
		at >= 0 && places.length < MOST_PLACES;
		at = told.indexOf(name, at + name.length)
	)
		places.push(at);
	return places;
}

/** As many entries in one list as addresses were sent. */
function inOrder(
	ids: readonly string[],
	claims: readonly Claim[],
	sent: readonly string[],
): Array<string | undefined> | undefined {
	const own = new Set(ids);
	const lists = new Map<string, string[]>();
	for (const claim of claims) {
		const isEntry = own.has(claim.value) || (claim.value === '' && isMissing(claim));
		if (!isEntry) continue;
		const key = claim.place.startsWith('text') ? 'text' : sourceOf(claim);
		lists.set(key, [...(lists.get(key) ?? []).slice(-sent.length * 2), claim.value]);
	}
	const list = [...lists.values()].find(
		(entries) =>
			entries.length === sent.length &&
			entries.filter(Boolean).every((id) => own.has(id)) &&
			ids.every((id) => entries.includes(id)),
	);
	return list?.map((id) => id || undefined);
}

const isMissing = (claim: Claim) => {
	const { kind, trust } = judge(claim);
	return kind === 'image_ids' && trust >= TRUST.plain;
};
