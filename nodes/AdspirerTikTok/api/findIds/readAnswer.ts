import { isRecord } from '../jsonValue';
import type { Claim } from './claims';
import { jsonInText, parsedText } from './jsonInText';
import { read } from './reading';
import { readable } from './readable';
import { readData, type TextInData } from './readData';
import { readText } from './readText';

/** An answer as it came: its text, and all of its data. */
export interface ToldAnswer {
	readonly text: string;
	readonly data: Readonly<Record<string, unknown>>;
}

/** So many texts of an answer's data are read, and so deep in each other. */
const MOST_TEXTS = 2000;

interface Waiting extends TextInData {
	readonly depth: number;
}
const DEEPEST = 4;

/** Everything in an answer that may be an ID: its data, its text, the texts in its data and the data in its texts. */
export function readAnswer(
	{ text, data }: ToldAnswer,
	withImages: boolean,
): { claims: Claim[]; words: string } {
	const { text: _, quota: __, ...fields } = data;
	const claims: Claim[] = [];
	const words: string[] = [];
	const seen = new Set<string>();
	const waiting: Waiting[] = [{ text, names: [], source: 'text', depth: 0 }];
	const readFields = (value: unknown, names: readonly string[], source: string, depth: number) => {
		const found = readData(value, names, source);
		for (const claim of found.claims) claims.push(claim);
		for (const one of found.texts) {
			if (waiting.length < MOST_TEXTS) waiting.push({ ...one, depth });
		}
	};
	readFields(fields, [], '', 1);
	for (const { text: said, names, source, depth } of waiting) {
		if (depth > DEEPEST || seen.has(said) || (names.length > 0 && isNoText(names))) continue;
		seen.add(said);
		const whole = parsedText(said);
		if (isRecord(whole) || Array.isArray(whole)) {
			readFields(whole, names, source, depth + 1);
			continue;
		}
		const { pieces, rest } = jsonInText(said);
		for (const { value, caption } of pieces) {
			readFields(value, caption === '' ? names : [...names, caption], `${source}: JSON`, depth + 1);
		}
		const shown = readable(rest);
		words.push(shown);
		for (const claim of readText(shown, names, source, withImages)) claims.push(claim);
	}
	return { claims, words: words.join('\n') };
}

/** A name, an address: not what the service says. */
const isNoText = (names: readonly string[]) => {
	const { isAttribute, kind } = read(names.at(-1) ?? '');
	return (
		isAttribute || (kind !== undefined && kind !== 'other' && /text$/i.test(names.at(-1) ?? ''))
	);
};
