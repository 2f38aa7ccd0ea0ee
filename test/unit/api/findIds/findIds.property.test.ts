import fc from '../../../fastCheck';
import { findMade } from '../../../../nodes/AdspirerTikTok/api/findIds/findMade';
import type { IdKind } from '../../../../nodes/AdspirerTikTok/api/ids';
import { idInData, otherData } from './dataArbitraries';
import { imageId, MAKES, numericId, SINGLE_KINDS, type SingleKind } from './idArbitraries';
import { imagesTold } from './imageArbitraries';
import { amidNoise, noise } from './noise';
import { oneAmongAttributes, oneTold, severalTold } from './textArbitraries';

/** Cases a property; with thousands of them it is a search for holes. */
const runs = { numRuns: Number(process.env.FIND_IDS_RUNS ?? 120) };

const inText = (text: string, makes: readonly IdKind[], request = {}) =>
	findMade({ data: { text }, text }, makes, request).ids;

/** An ID and a text that tells it. */
const withId = (tell: (id: string) => fc.Arbitrary<string>) =>
	numericId.chain((id) => tell(id).map((text) => ({ id, text })));

const threeIds = fc
	.uniqueArray(numericId, { minLength: 3, maxLength: 3 })
	.map(([campaign_id = '', adgroup_id = '', ad_id = '']) => ({ campaign_id, adgroup_id, ad_id }));

describe.each(SINGLE_KINDS)('the %s', (kind) => {
	it('is found amid noise', () => {
		fc.assert(
			fc.property(
				withId((id) => amidNoise(oneTold(kind, id))),
				({ id, text }) => {
					expect(inText(text, [kind])).toEqual({ [kind]: id });
				},
			),
			runs,
		);
	});

	it('is found in a list of attributes', () => {
		fc.assert(
			fc.property(
				withId((id) => oneAmongAttributes(kind, id)),
				({ id, text }) => {
					expect(inText(text, [kind])).toEqual({ [kind]: id });
				},
			),
			runs,
		);
	});

	it('is not one of the request', () => {
		const told = fc
			.uniqueArray(numericId, { minLength: 2, maxLength: 2 })
			.chain(([old = '', id = '']) =>
				fc
					.tuple(oneTold(kind, old), oneTold(kind, id))
					.map(([first, second]) => ({ old, id, text: `${first}\n\n${second}` })),
			);
		fc.assert(
			fc.property(told, ({ old, id, text }) => {
				expect(inText(text, [kind], { adgroup_id: old })).toEqual({ [kind]: id });
				expect(inText(text, [kind], { name: `No. ${old}`, location_ids: [id] })).toEqual({});
			}),
			runs,
		);
	});
});

it('finds the IDs of a campaign, its ad group and its ad together', () => {
	const told = threeIds.chain((ids) => {
		const { campaign_id, adgroup_id, ad_id } = ids;
		const pairs = [
			['campaign_id', campaign_id],
			['adgroup_id', adgroup_id],
			['ad_id', ad_id],
		] as const;
		return amidNoise(severalTold(pairs)).map((text) => ({ ids, text }));
	});
	fc.assert(
		fc.property(told, ({ ids, text }) => {
			expect(inText(text, MAKES.create_tiktok_campaign)).toEqual(ids);
		}),
		runs,
	);
});

it('finds all image IDs in order, without those that failed', () => {
	const upload = fc.tuple(imageId, fc.boolean()).map(([id, failed]) => (failed ? 'None' : id));
	const told = fc
		.uniqueArray(upload, { minLength: 1, maxLength: 6 })
		.chain((entries) => amidNoise(imagesTold(entries)).map((text) => ({ entries, text })));
	fc.assert(
		fc.property(told, ({ entries, text }) => {
			const ids = entries.filter((entry) => entry !== 'None');
			expect(inText(text, ['image_ids'])).toEqual(ids.length > 0 ? { image_ids: ids } : {});
		}),
		runs,
	);
});

it.each(['structured', 'content', 'result', 'structured_content'])(
	'finds IDs in data.%s',
	(field) => {
		const told = threeIds.chain((ids) => {
			const kinds: SingleKind[] = ['campaign_id', 'adgroup_id', 'ad_id'];
			const entries = Object.values(ids).map((id, index) => idInData(kinds[index] ?? 'ad_id', id));
			return fc
				.tuple(fc.tuple(...entries), fc.array(otherData, { maxLength: 4 }))
				.chain(([own, others]) => {
					const all = [...own, ...others];
					return fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
				})
				.map((parts) => ({ ids, parts }));
		});
		fc.assert(
			fc.property(told, ({ ids, parts }) => {
				const data = { text: 'Done.', [field]: parts };
				expect(findMade({ data, text: 'Done.' }, MAKES.create_tiktok_campaign, {}).ids).toEqual(
					ids,
				);
			}),
			runs,
		);
	},
);

describe.each(Object.entries(MAKES))('%s', (_tool, makes) => {
	it('takes nothing in noise for an ID', () => {
		fc.assert(
			fc.property(fc.array(noise, { maxLength: 8 }), fc.array(otherData), (parts, structured) => {
				const text = parts.join('\n\n');
				expect(findMade({ data: { text, structured }, text }, makes, {}).ids).toEqual({});
			}),
			runs,
		);
	});

	it('never throws', () => {
		const name = fc.oneof(
			fc.string(),
			fc.constantFrom('structured', 'content', 'card_id', 'image_ids', 'ad', '__proto__'),
		);
		const json = fc.dictionary(name, fc.jsonValue());
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string(),
			fc.json(),
			fc.array(noise).map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(text, json, json, (words, data, request) => {
				expect(() => findMade({ data, text: words }, makes, request)).not.toThrow();
			}),
			runs,
		);
	});
});
