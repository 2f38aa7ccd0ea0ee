import fc from 'fast-check';
import { findIds } from '../../../../nodes/AdspirerTikTok/api/findIds/findIds';
import type { IdKind } from '../../../../nodes/AdspirerTikTok/api/ids';
import {
	amidNoise,
	imageId,
	imagesTold,
	MAKES,
	noise,
	numericId,
	oneTold,
	severalTold,
	type SingleKind,
} from './answerArbitraries';

const find = (text: string, makes: readonly IdKind[], request = {}) =>
	findIds({ data: { text }, text }, makes, request);
const RUNS = Number(process.env.FIND_IDS_RUNS ?? 500);

describe('findIds, whatever the text', () => {
	it.each<SingleKind>(['card_id', 'campaign_id', 'adgroup_id', 'ad_id'])(
		'finds the %s amid noise',
		(kind) => {
			const answer = numericId.chain((id) =>
				amidNoise(oneTold(kind, id)).map((text) => ({ id, text })),
			);
			fc.assert(
				fc.property(answer, ({ id, text }) => {
					expect(find(text, [kind])).toEqual({ [kind]: id });
				}),
				{ numRuns: RUNS },
			);
		},
	);

	it('finds the IDs of a campaign, its ad group and its ad together', () => {
		const answer = fc.uniqueArray(numericId, { minLength: 3, maxLength: 3 }).chain((ids) => {
			const [campaign_id = '', adgroup_id = '', ad_id = ''] = ids;
			const expected = { campaign_id, adgroup_id, ad_id };
			return amidNoise(
				severalTold([
					['campaign_id', campaign_id],
					['adgroup_id', adgroup_id],
					['ad_id', ad_id],
				]),
			).map((text) => ({ expected, text }));
		});
		fc.assert(
			fc.property(answer, ({ expected, text }) => {
				expect(find(text, MAKES.create_tiktok_campaign)).toEqual(expected);
			}),
			{ numRuns: RUNS },
		);
	});

	it('finds all image IDs in order, without those that failed', () => {
		const upload = fc.tuple(imageId, fc.boolean()).map(([id, failed]) => (failed ? 'None' : id));
		const answer = fc
			.uniqueArray(upload, { minLength: 1, maxLength: 6 })
			.chain((entries) => amidNoise(imagesTold(entries)).map((text) => ({ entries, text })));
		fc.assert(
			fc.property(answer, ({ entries, text }) => {
				const ids = entries.filter((entry) => entry !== 'None');
				expect(find(text, ['image_ids'])).toEqual(ids.length > 0 ? { image_ids: ids } : {});
			}),
			{ numRuns: RUNS },
		);
	});

	it.each(Object.entries(MAKES))('takes nothing in noise for an ID (%s)', (_tool, makes) => {
		fc.assert(
			fc.property(fc.array(noise, { maxLength: 8 }), (parts) => {
				expect(find(parts.join('\n\n'), makes)).toEqual({});
			}),
			{ numRuns: RUNS },
		);
	});

	it('never takes an ID of the request', () => {
		const answer = fc
			.tuple(numericId, numericId)
			.filter(([a, b]) => a !== b)
			.chain(([old, id]) =>
				fc
					.tuple(oneTold('ad_id', old), oneTold('ad_id', id))
					.map(([first, second]) => ({ old, id, text: `${first}\n\n${second}` })),
			);
		fc.assert(
			fc.property(answer, ({ old, id, text }) => {
				expect(find(text, ['ad_id'], { adgroup_id: old })).toEqual({ ad_id: id });
				expect(find(text, ['ad_id'], { adgroup_id: old, location_ids: [id] })).toEqual({});
			}),
			{ numRuns: RUNS },
		);
	});
});

describe('findIds, whatever the answer', () => {
	it('never throws', () => {
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string(),
			fc.json(),
			fc.array(noise).map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(
				text,
				fc.dictionary(
					fc.oneof(
						fc.string(),
						fc.constantFrom('structured', 'content', 'card_id', 'image_ids', '__proto__'),
					),
					fc.jsonValue(),
				),
				fc.dictionary(fc.string(), fc.jsonValue()),
				(text, data, request) => {
					for (const makes of Object.values(MAKES)) findIds({ data, text }, makes, request);
				},
			),
			{ numRuns: RUNS },
		);
	});
});
