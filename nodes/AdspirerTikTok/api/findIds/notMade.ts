import type { IdKind } from '../ids';
import { thingAt, wordsIn } from './vocabulary';

const VERB = '(?:created|added|uploaded|made|launched|saved|published|built)';
/** Says that something was not made. */
const DENIED = new RegExp(
	[
		`\\b(?:not|never|n['’]t|cannot)(?: yet)?(?: be| been| get| successfully| actually)* ${VERB}\\b`,
		`\\b(?:failed|unable|declined|refused|not able) to (?:create|add|upload|make|launch|build)\\b`,
		`\\b(?:could|can|did|do|does|was|will)(?: not|n['’]t) (?:create|add|upload|make|launch|build)\\b`,
		`\\bcannot (?:create|add|upload|make|launch|build)\\b`,
		`\\b(?:nothing|none|no [\\w ]{1,40}) (?:was|were|has been|have been|is|got|will be) ${VERB}\\b`,
		`\\bwould (?:create|add|upload|make|launch|be ${VERB}|have been ${VERB})\\b`,
		`\\bno new [\\w ]{1,40}(?:was|were|needed|necessary)\\b`,
		`\\bnothing (?:was|has been|is|got)\\b`,
		`\\bdry[ -]run\\b`,
		`\\bsimulat(?:ion|ed)\\b`,
		`\\b(?:preview|validation) only\\b`,
		`\\bcreation (?:has )?(?:failed|skipped|aborted|was skipped|was refused)`,
		`\\b(?:wurde|wurden) nicht (?:erstellt|angelegt)`,
		`\\bno se (?:ha )?(?:creado|pudo)`,
	].join('|'),
	'i',
);
/** Says that something was there before, or was only changed: counts where no ID is marked as new. */
const EXISTS =
	/\balready (?:exists?|there|in use|taken)\b|\bname is taken\b|^\W*no changes?\W*$|\b(?:campaign|group|ad|card|carousel) (?:was |is |has been )?(?:updated|unchanged)\b/i;

/** What an answer says was not made. */
export interface NotMade {
	/** The first sentence that says so. */
	readonly sentence: string | undefined;
	/** Whether nothing of this kind was made; `isMarked` if an ID of the kind is told as new. */
	isNot(kind: IdKind, isMarked: boolean): boolean;
}

const LONGEST = 300;
/** Of the words of an answer so many are searched. */
const MOST = 200_000;

/** Reads in an answer's own words what it says was not made. */
export function notMade(words: string): NotMade {
	const denied = new Set<IdKind | 'all'>();
	const existing = new Set<IdKind | 'all'>();
	let sentence: string | undefined;
	for (const line of words.slice(0, MOST).split(/\n|(?<=[.!?;])\s/)) {
		if (line.length < 8) continue;
		const text = line.slice(0, LONGEST);
		const isDenied = DENIED.exec(text);
		const match = isDenied ?? EXISTS.exec(text);
		if (!match) continue;
		const kinds = subjectsOf(text, match);
		sentence ??= text.replace(/[\s*_#>`-]+/g, ' ').trim();
		for (const kind of kinds) (isDenied ? denied : existing).add(kind);
	}
	return {
		sentence,
		isNot(kind, isMarked) {
			if (denied.has('all') || (denied.has(kind) && kind !== 'image_ids')) return true;
			const exists = existing.has('all') || existing.has(kind);
			return exists && !isMarked && kind !== 'image_ids';
		},
	};
}

/** Of what a sentence says it: the thing before the verb, else the first behind it. */
function subjectsOf(text: string, match: RegExpExecArray): ReadonlyArray<IdKind | 'all'> {
	const before = thingsOf(text.slice(0, match.index + match[0].length));
	const after = thingsOf(text.slice(match.index + match[0].length)).slice(0, 1);
	const things = before.length > 0 ? before : after;
	return things.length > 0 ? things : ['all'];
}

function thingsOf(text: string): IdKind[] {
	const words = wordsIn(text);
	return words.flatMap((_, at) => {
		const kind = thingAt(words, at)?.kind;
		return kind === undefined || kind === 'other' ? [] : [kind];
	});
}
