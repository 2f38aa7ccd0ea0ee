/** Cells of numbers, times, choices and texts that have one reading, and what they mean. */
import type * as z from 'zod/v4-mini';

import * as kinds from '../../../nodes/AdspirerTikTok/cells/kinds';
import * as options from '../../../nodes/AdspirerTikTok/operations/options';
import { SALES } from './sales';

type Cells = ReadonlyArray<readonly [value: unknown, ...given: unknown[]]>;

/** By kind: a value, and the cells that mean it. */
export const ACCEPTED_VALUES: ReadonlyArray<
	readonly [name: string, kind: z.ZodMiniType, cells: Cells]
> = [
	[
		'an amount',
		kinds.amount(),
		[
			[
				25,
				25,
				'25',
				'25.00',
				'25,00',
				' 25 ',
				'$25',
				'25 €',
				'EUR 25',
				'25 USD',
				'25,-',
				'２５',
				'+25',
				'US$25',
				'25.-',
				'$25 USD',
				'25 zł',
				'[25]',
				[25],
				'["25,00"]',
				"'25",
				'="25"',
				'٢٥',
			],
			[25.5, '25,5', '25.5', '25,50'],
			[
				1234.56,
				'1234.56',
				'1,234.56',
				'1.234,56',
				'1 234,56',
				'1\u202f234,56',
				'1\u00a0234.56',
				"1'234.56",
				'1’234,56',
			],
			[1234567, '1,234,567', '1.234.567', '1 234 567', '12,34,567', '1.234.567,00'],
			[1000, '1000', '1 000', "1'000", '1.000,00', '1,000.00'],
		],
	],
	[
		'an amount or zero',
		kinds.amountOrZero(),
		[
			[0, 0, '0', '0,00'],
			[0.5, '0.500', ',5', '.5'],
		],
	],
	[
		'a bid',
		kinds.decimal({ above: 0 }),
		[
			[1.5, '1,5', 1.5],
			[0.001, '0.001', '0,001'],
		],
	],
	['a whole number', kinds.wholeNumber({ min: 1, max: 20 }), [[7, 7, '7', '7.0', '7,0']]],
	[
		'a start',
		kinds.dateTime('00:00:00'),
		[
			[
				'2027-03-01 00:00:00',
				'2027-03-01',
				'2027-3-1',
				'2027/03/01',
				'01.03.2027',
				'1.3.2027',
				'1 March 2027',
				'March 1, 2027',
				'1. März 2027',
				'1-Mar-2027',
				'2027-03-01T00:00:00.000Z',
				'2027-03-01T00:00:00+01:00',
				'2027.03.01',
				'２０２７-03-01',
				new Date('2027-03-01'),
			],
			[
				'2027-03-01 09:00:00',
				'2027-03-01 9:00',
				'2027-03-01T09:00',
				'2027-03-01 09:00:00',
				'1.3.2027 9:00',
				'2027-03-01T10:00:00+01:00',
				'2027-03-01T09:00:00.123Z',
				'2027-03-01 9:00 AM',
				'2027-03-01, 9:00',
				'2027-03-01 09:00 UTC',
			],
			['2026-04-18 17:58:00', '2026/4/18 17:58', '4/18/2026, 5:58 PM', '18/4/2026 17:58'],
			['2027-12-31 00:00:00', '31/12/2027', '12/31/2027', '31-12-2027'],
			['2027-03-03 00:00:00', '03/03/2027'],
		],
	],
	[
		'an end',
		kinds.dateTime('23:59:59'),
		[
			['2027-03-31 23:59:59', '2027-03-31', '2027-03-31T00:00:00.000Z', '31.3.2027'],
			['2027-03-31 00:00:00', '2027-03-31 00:00', '2027-03-31T00:00:00'],
			[undefined, 'No Limit', 'no limit', 'No end date'],
		],
	],
	[
		'a gender',
		kinds.choice(options.GENDERS),
		[
			[
				'GENDER_FEMALE',
				['GENDER_FEMALE'],
				'["Female"]',
				'="Female"',
				"'Female",
				'Female',
				'female',
				' GENDER_FEMALE',
				'gender-female',
			],
			['GENDER_UNLIMITED', 'All', 'unlimited'],
		],
	],
	[
		'an objective',
		kinds.openChoice(SALES),
		[
			['CONVERSIONS', 'website  CONVERSIONS', 'conversions'],
			['NEW_ONE', 'NEW_ONE'],
		],
	],
	[
		'a call to action',
		kinds.openChoice(options.CALLS_TO_ACTION),
		[
			['LEARN_MORE', 'Learn more', 'learn_more', '"Learn More"'],
			['VIEW_NOW', 'VIEW_NOW'],
		],
	],
	[
		'age groups',
		kinds.choiceList(options.AGE_GROUPS),
		[
			[
				['AGE_18_24', 'AGE_25_34'],
				'18-24, 25-34',
				'18–34',
				'["18-24","25-34"]',
				'18 to 34',
				"['18-24', '25-34']",
				'AGE_18_24|AGE_25_34',
				['18-24', ['25 - 34', '']],
				'18〜34歳',
				'18-34 years',
			],
			[['AGE_25_34', 'AGE_35_44', 'AGE_45_54'], '25-54', 'AGE_25_54'],
			[['AGE_55_100'], '55+', '55-100', '55 +'],
			[
				['AGE_18_24', 'AGE_25_34', 'AGE_35_44', 'AGE_45_54', 'AGE_55_100'],
				'18+',
				'18-65+',
				'18-55+',
				'18 and over',
				'18歳以上',
				'18-100',
			],
			[[], 'All', 'all ages', 'No limit', '', []],
		],
	],
	[
		'placements',
		kinds.openChoiceList(options.PLACEMENTS),
		[
			[['PLACEMENT_TIKTOK'], 'TikTok', 'tiktok, TIKTOK'],
			[[], 'All'],
			[['PLACEMENT_TOPBUZZ'], 'PLACEMENT_TOPBUZZ'],
		],
	],
	[
		'a text',
		kinds.text(10),
		[
			['Spring', 'Spring', '\ufeffSpring\u200b ', ' Spring\n'],
			['a\nb', 'a\nb'],
			['2027', 2027],
			['#SALE!', '#SALE!'],
			['🎒'.repeat(10), '🎒'.repeat(10)],
			['{{ad.id}}', '{{ad.id}}'],
			['2027-03-01', new Date('2027-03-01')],
			['true', true],
			['TEXT', '["TEXT"]', ['TEXT'], '="TEXT"', 'TEXT\u3164\u2800'],
			['[TEXT]', '[TEXT]'],
			['[2027]', '[2027]'],
			["'Tis on", "'Tis on"],
			['a {{b.C}}', 'a {{b.C}}'],
			['{{A_B}}', '{{A_B}}'],
			['__A_B__', '__A_B__'],
			['=) = {}', '=) = {}'],
			['🏷️', '🏷️'],
		],
	],
	[
		'texts',
		kinds.textList(9),
		[
			[['A', 'A', 'C'], ['A', '', 'C'], ['A', null, 'C', ''], '["A",null,"C"]'],
			[['A, b', 'C'], 'A, b\r\nC\n'],
			[
				['a\nb', 'c'],
				['a\nb', 'c'],
				['a\nb', ' c\n'],
			],
			[['a\nb'], ['a\nb'], [['a\nb']], '["a\\nb"]'],
		],
	],
];
