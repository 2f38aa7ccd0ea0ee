import fc from '../../fastCheck';
import { ID_KINDS, isIdArgument } from '../../../nodes/AdspirerTikTok/api/ids';
import {
	DRY_RUN_PREFIX,
	isDryRunPlaceholder,
	isPlaceholder,
} from '../../../nodes/AdspirerTikTok/api/placeholders';

describe('isPlaceholder', () => {
	it.each([
		'None',
		'null',
		'NULL',
		' none ',
		'N/A',
		'n/a',
		'NA',
		'undefined',
		'NaN',
		'-',
		'--',
		'—',
		'–',
		'…',
		'...',
		'pending',
		'unknown',
		'TBD',
		'string',
		'(none)',
		'"None"',
		'`null`',
		'not available',
		'<card_id>',
		'{card_id}',
		'{{ad_id}}',
		'[image_id]',
		'your_card_id',
		'YOUR CAMPAIGN ID',
		'xxxx',
		'failed',
		'?',
		'(("None"))',
		'-'.repeat(100),
		'',
		'   ',
	])('takes %j for one', (text) => {
		expect(isPlaceholder(text)).toBe(true);
	});

	it.each([
		'1790000000000007919',
		'0',
		'ad-site-i18n-sg/202306025d0d2c5b1c1d4c43',
		'tos-alisg-i-0051/none',
		'None1',
		'nonesuch',
		'card-7',
		'xyz',
		'Ünïcödé',
		`${DRY_RUN_PREFIX}card_id`,
		'a<b>',
		'<a>b',
		'no(ne',
		'no)ne',
		'my-your_id',
		'axxx',
		'xxxa',
		'-'.repeat(101),
		'-'.repeat(1_000_000),
	])('takes %.40j for a value', (text) => {
		expect(isPlaceholder(text)).toBe(false);
	});

	it('never takes an ID for one', () => {
		fc.assert(
			fc.property(fc.bigInt({ min: 10n ** 9n, max: 10n ** 20n }), (id) => {
				expect(isPlaceholder(String(id))).toBe(false);
			}),
		);
	});
});

it('knows the kinds by their arguments', () => {
	expect(ID_KINDS).toEqual([
		'image_ids',
		'card_id',
		'campaign_id',
		'adgroup_id',
		'ad_id',
		'advertiser_id',
	]);
});

describe('a placeholder of a dry run', () => {
	it.each([...ID_KINDS.map((kind) => `dry_run:${kind}`), 'dry_run:image_ids:12'])(
		'%s is one',
		(id) => {
			expect(isDryRunPlaceholder(id)).toBe(true);
		},
	);

	it.each([
		'dry_run: spring',
		'dry_run:',
		'dry_run:spring',
		'dry_run:card_id ',
		'a dry_run:card_id',
		'dry_run:image_ids:x',
		7,
	])('%j is none', (value) => {
		expect(isDryRunPlaceholder(value)).toBe(false);
	});

	it('stands in arguments that take IDs', () => {
		expect(['image_ids', 'card_id', 'campaign_name', 'video'].filter(isIdArgument)).toEqual([
			'image_ids',
			'card_id',
		]);
	});
});
