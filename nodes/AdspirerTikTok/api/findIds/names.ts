import { isRecord } from '../jsonValue';
import type { IdKind } from '../ids';
import { read } from './reading';

/** "Campaign name: Spring_1777600000", a bullet, a row of a table. */
const LINE =
	/^[^\p{L}\n]{0,12}((?:\p{L}{1,20}[ _-]?){0,2}?)[ _-]?name[*_`"']{0,4}\s{0,3}(?:[:：=|]|→)[*_`"']{0,4}\s{0,3}(\S[^\n|]{0,600})/gimu;
const MOST_OBJECTS = 10_000;

/** The exact name that an answer gives to what was made; undefined where it tells none, or several. */
export function nameTold(
	data: unknown,
	words: string,
	primary: IdKind | undefined,
): string | undefined {
	if (primary === undefined || primary === 'image_ids') return undefined;
	const names = new Set<string>();
	const add = (label: string, name: string) => {
		const { kind, marks, isRelated } = read(label);
		const isOld = marks.some(({ isNew }) => !isNew);
		if (!isOld && !isRelated && (kind === undefined || kind === primary) && name !== '')
			names.add(name);
	};
	const named = new Set<string>();
	for (const [label, name] of namesInData(data)) {
		if (read(label).kind === primary) named.add(name);
		else add(label, name);
	}
	for (const [, label = '', name = ''] of words.slice(0, 200_000).matchAll(LINE)) {
		const bare = name.replace(/^["'`*“]+|["'`*”]+\s*$/g, '').trim();
		if (read(label).kind === primary) named.add(bare);
		else add(label, bare);
	}
	const [name, another] = named.size > 0 ? named : names;
	return another === undefined ? name : undefined;
}

/** Fields `campaign_name`, and `name` of an object that is called a campaign. */
function* namesInData(data: unknown): Generator<[label: string, name: string]> {
	const open: Array<[value: unknown, name: string]> = [[data, '']];
	for (let at = 0; at < open.length && at < MOST_OBJECTS; at++) {
		const [value, owner] = open[at] ?? [undefined, ''];
		if (Array.isArray(value)) for (const part of value.slice(0, 100)) open.push([part, owner]);
		if (!isRecord(value)) continue;
		for (const [name, part] of Object.entries(value)) {
			if (typeof part === 'object') {
				if (!read(name).marks.some(({ isNew }) => !isNew))
					open.push([part, `${owner} ${name}`.slice(-100)]);
			} else if (typeof part === 'string' && /(?:^|_)name$|Name$/.test(name)) {
				yield [name === 'name' ? owner : name.replace(/_?name$/i, ''), part.trim()];
			}
		}
	}
}
