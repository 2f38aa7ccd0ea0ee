import type { IdKind } from '../ids';
import type { Claim } from './claims';
import { isKnown, read, thingsIn, type Mark, type Thing } from './reading';
import { isOld, thingAt, wordsIn } from './vocabulary';

/** How far a claim may be trusted to tell an ID of what was just made. */
export const TRUST = { old: -1, unsure: 0, bare: 1, plain: 2, made: 3 } as const;

/** `bare`: nothing says of what; `other`: of a thing that no tool of ours makes; `none`: no ID at all. */
export interface Verdict {
	readonly kind: IdKind | 'bare' | 'other' | 'none';
	readonly trust: number;
}

/** Said behind a value of where it came from: what follows is about another. */
const FROM_THERE =
	/\b(?:(?:copied|cloned|duplicated?|cop(?:y|ies)|derived|taken|based|different|renamed|moved) (?:from|of|on|off|to)|replac(?:es|ing)|supersedes|instead of)\b.*/is;

/** "'error': None", "failed: 0" */
const NOTHING = /\w+['"]?\s{0,3}[:=]\s{0,3}['"]?(?:none|null|false|no|0|\[\])(?!\w)/gi;

/** What is said behind a value: that it is old, that it is new, or what nobody can tell. */
export function readRemark(remark: string): Mark | 'strange' | undefined {
	const words = wordsIn(remark.slice(0, 300).replace(FROM_THERE, '').replace(NOTHING, ''));
	// a sentence that goes on
	const isSentence = /^["'`*_)\]\\]{0,4} \p{Ll}/u.test(remark);
	const at = words.findIndex((word) => isOld(word) || word.text === 'source');
	if (at >= 0) {
		const thing = thingsIn(words).find(({ start }) => start > at);
		// "… belongs to another advertiser": said of the value itself
		const isSaidTwice = isSentence && at === 0 && words.slice(1, thing?.start).some(isOld);
		return { isNew: false, of: isSaidTwice ? undefined : thing?.kind };
	}
	if (
		isSentence &&
		words
			.slice(0, 2)
			.some((word) => !isKnown(word) && !/^\d/.test(word.text) && !thingAt([word], 0))
	)
		return 'strange';
	const isSaid =
		/^["'`*_\\]{0,4}[^\p{L}\d]*[([|–—-][^\p{L}\d]*(?:new|created|just created|newly created|neu)\b/iu.test(
			remark,
		);
	return isSaid || /[|]\s*(?:new|created)\s*(?:[|]|$)/i.test(remark)
		? { isNew: true, of: undefined }
		: undefined;
}

/** What a claim is about, and how far it can be trusted. Its innermost names count most. */
export function judge({ names, remark, isData }: Claim): Verdict {
	const all = names.map(read);
	const label = all.at(-1);
	const isAnyOld = all.some(({ marks }) => marks.some(({ isNew }) => !isNew));
	const unsure = isAnyOld ? TRUST.old : TRUST.unsure;
	const isValue =
		label?.kind !== undefined || label?.isId || /^(?:value|val|values)$/i.test(names.at(-1) ?? '');
	if ((label?.isAttribute && !label.isId) || (isData && !isValue))
		return { kind: 'none', trust: unsure };
	let owner = all.length - 1;
	let isStrange = false;
	while (owner >= 0) {
		const reading = all[owner];
		if (!reading || reading.kind) break;
		if (!reading.isEmpty && reading.isStrange) {
			// "Order 179…": of something that is unknown
			const heads = all
				.slice(0, owner)
				.some(({ isMany, kind: thing }) => isMany && thing !== undefined && thing !== 'other');
			if (owner === all.length - 1 && !reading.isId && !heads)
				return { kind: 'other', trust: unsure };
			isStrange ||= isData;
		}
		owner--;
	}
	const own = all[owner];
	const kind = own?.kind ?? 'bare';
	if (kind === 'other') return { kind, trust: unsure };
	if (kind === 'bare' && !all.some(({ isId }) => isId)) return { kind: 'none', trust: unsure };
	if (own) isStrange ||= own.isStrange || own.several > 1;
	// an object in data that is neither a thing of ours nor a mere envelope; the line above JSON is prose
	isStrange ||=
		isData &&
		all.slice(0, -1).some((reading, at) => {
			if (reading.kind !== undefined && reading.kind !== 'other') return false;
			const isProse = /[\s:：]/.test(names[at] ?? '');
			return isProse ? reading.isStrange || reading.isAttribute : !reading.isEnvelope;
		});
	const said = readRemark(remark);
	const isOf = (of: Thing | undefined) => of === undefined || of === kind || kind === 'bare';
	const marks = all.map((reading, at) => {
		// "Request ID" above "Card ID": a label of its own, which says nothing of this one
		const isElsewhere =
			at < all.length - 1 &&
			label?.isId === true &&
			label.kind !== undefined &&
			reading.isId &&
			reading.kind !== kind;
		return isElsewhere ? [] : reading.marks.filter(({ of }) => isOf(of));
	});
	const isOldAnywhere = marks.some((inName) => inName.some(({ isNew }) => !isNew));
	const isOldHere = said !== undefined && said !== 'strange' && !said.isNew && isOf(said.of);
	if (isOldAnywhere || isOldHere) return { kind, trust: TRUST.old };
	if (isStrange || own?.isRelated || said === 'strange') return { kind, trust: TRUST.unsure };
	const isMade =
		marks.some((inName) => inName.some(({ isNew }) => isNew)) || (said !== undefined && said.isNew);
	if (kind === 'bare') return { kind, trust: TRUST.bare };
	if (!isMade && !isData && (own?.isList || own?.isHad)) return { kind, trust: TRUST.unsure };
	return { kind, trust: isMade ? TRUST.made : TRUST.plain };
}
