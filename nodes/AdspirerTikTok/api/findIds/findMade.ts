import type { IdKind, Ids } from '../ids';
import type { Made } from '../reply';
import { sourceOf, type Claim } from './claims';
import { imagesByAddress } from './images';
import { judge, TRUST } from './judge';
import { read } from './reading';
import { knownIds } from './knownIds';
import { nameTold } from './names';
import { notMade } from './notMade';
import { readAnswer, type ToldAnswer } from './readAnswer';
import { idInField, isIdInText, isUnmistakable } from './shapes';

/** What is said of one ID in all of the answer. */
interface Candidate {
	readonly id: string;
	trust: number;
	isOld: boolean;
	/** The one that is trusted most. */
	claim: Claim;
}

/**
 * What a tool has just made, as far as its answer tells it. Readers turn the answer into claims, the judge says of
 * each what it is about, and for each kind the one ID counts that is new beyond doubt. Linear; never throws.
 *
 * @param answer the envelope's `data` (integers beyond 2^53 as strings) and its text
 * @param makes the kinds that the tool makes, the primary first
 * @param request the arguments sent: their IDs are not new
 */
export function findMade(
	answer: ToldAnswer,
	makes: readonly IdKind[],
	request: Readonly<Record<string, unknown>>,
): Made {
	const withImages = makes.includes('image_ids');
	const { claims, words } = readAnswer(answer, withImages);
	const known = knownIds(request);
	const denied = notMade(words);
	const told = byKind(claims, makes, known);
	const ids: Ids = {};
	const sources: Partial<Record<IdKind, string>> = {};
	const doubts: string[] = [];
	for (const kind of makes) {
		const candidates = [...(told.get(kind)?.values() ?? [])];
		const chosen = chosenOf(candidates, kind);
		const [first] = chosen;
		if (first === undefined || denied.isNot(kind, first.trust === TRUST.made)) {
			const doubt = doubtAbout(kind, candidates, chosen.length > 0 ? denied.sentence : undefined);
			if (doubt) doubts.push(doubt);
			continue;
		}
		sources[kind] = sourceOf(first.claim);
		if (kind === 'image_ids') ids.image_ids = chosen.map(({ id }) => id);
		else ids[kind] = first.id;
	}
	const account = accountIn(claims);
	if (account && !known.has(account.value)) {
		ids.advertiser_id = account.value;
		sources.advertiser_id = sourceOf(account);
	}
	const images =
		ids.image_ids && imagesByAddress(answer, ids.image_ids, claims, request.image_urls);
	const name = nameTold(answer.data, words, makes[0]);
	return { ids, sources, ...(images && { images }), ...(name !== undefined && { name }), doubts };
}

/** The candidates of each kind that is made, in the order in which they are told. */
function byKind(
	claims: readonly Claim[],
	makes: readonly IdKind[],
	known: ReadonlySet<string>,
): ReadonlyMap<IdKind, Map<string, Candidate>> {
	const told = new Map(makes.map((kind) => [kind, new Map<string, Candidate>()]));
	const others = new Set<string>();
	const bare: Array<{ claim: Claim; trust: number }> = [];
	const [primary] = makes;
	const add = (kind: IdKind, claim: Claim, trust: number) => {
		const { value } = claim;
		const candidates = told.get(kind);
		if (!candidates || known.has(value)) return;
		const candidate = candidates.get(value) ?? { id: value, trust: TRUST.old, isOld: false, claim };
		if (trust > candidate.trust) Object.assign(candidate, { trust, claim });
		candidate.isOld ||= trust === TRUST.old;
		candidates.set(value, candidate);
	};
	for (const claim of claims) {
		if (claim.value === '') continue;
		const { kind, trust } = judge(claim);
		const label = read(claim.names.at(-1) ?? '');
		const isLabelled = claim.isData && label.isId && label.kind === kind;
		if (kind === 'none' || kind === 'other' || kind === 'bare') {
			const isImage = isUnmistakable(claim.value) && told.has('image_ids');
			if (isImage) add('image_ids', claim, trust === TRUST.old ? trust : TRUST.plain);
			else if (kind === 'none') continue;
			else if (kind === 'other') others.add(claim.value);
			else if (primary && isIdInText(primary, claim.value)) bare.push({ claim, trust });
		} else if (isLabelled || isIdInText(kind, claim.value)) {
			add(kind, claim, trust);
			if (kind !== primary || trust === TRUST.old) others.add(claim.value);
		}
	}
	// "ID: 179…" is of what the tool is for, where nothing else is told
	const own = primary && told.get(primary);
	if (own && ![...own.values()].some(({ trust }) => trust >= TRUST.unsure)) {
		for (const { claim, trust } of bare) if (!others.has(claim.value)) add(primary, claim, trust);
	}
	return told;
}

/** The one that is marked new, else the only one there is; of images all of them. */
function chosenOf(candidates: readonly Candidate[], kind: IdKind): readonly Candidate[] {
	const open = candidates.filter(
		({ trust, isOld }) => trust > TRUST.old && (!isOld || trust === TRUST.made),
	);
	const made = open.filter(({ trust, isOld }) => trust === TRUST.made && !isOld);
	const sure = open.filter(({ trust, isOld }) => trust >= TRUST.bare && !isOld);
	if (kind === 'image_ids') {
		const best = sure.some(({ trust }) => trust >= TRUST.plain)
			? sure.filter(({ trust }) => trust >= TRUST.plain)
			: sure;
		return best.length > 1 && best.every(({ trust }) => trust === TRUST.bare) ? [] : best;
	}
	if (made.length === 1) return made;
	return open.length === 1 ? sure : [];
}

const MOST_SHOWN = 5;

function doubtAbout(
	kind: IdKind,
	candidates: readonly Candidate[],
	denial: string | undefined,
): string | undefined {
	const shown = candidates
		.slice(0, MOST_SHOWN)
		.map(
			({ id, claim, trust, isOld }) =>
				`${id} (${sourceOf(claim)}${trust === TRUST.old || isOld ? ', not new' : ''})`,
		);
	if (candidates.length > MOST_SHOWN) shown.push(`and ${candidates.length - MOST_SHOWN} more`);
	if (denial !== undefined)
		return `No ${kind} was taken, since the answer says: “${denial}”. It names ${shown.join(', ')}.`;
	return candidates.length > 0
		? `No ${kind} was taken, since the answer does not say which one is new: ${shown.join(', ')}.`
		: undefined;
}

/** The account that data call the one of this call: no list of accounts, nothing said in a text. */
function accountIn(claims: readonly Claim[]): Claim | undefined {
	let account: Claim | undefined;
	for (const claim of claims) {
		if (
			!claim.isData ||
			claim.isListed ||
			claim.place.startsWith('text: ') ||
			!/advertiser/i.test(claim.names.join(' '))
		)
			continue;
		const { kind, trust } = judge(claim);
		const isLabelled = read(claim.names.at(-1) ?? '').isId || idInField(claim.value) === undefined;
		if (kind !== 'advertiser_id' || trust < TRUST.plain || !isLabelled || claim.value === '')
			continue;
		if (account && account.value !== claim.value) return undefined;
		account = claim;
	}
	return account;
}
