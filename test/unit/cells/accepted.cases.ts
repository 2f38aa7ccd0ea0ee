/** Cells that have one reading, and what they mean. */
import type * as z from 'zod/v4-mini';

import * as kinds from '../../../nodes/AdspirerTikTok/cells/kinds';
import * as options from '../../../nodes/AdspirerTikTok/operations/options';

const ID = '1780000000000001234';
const DRIVE = 'https://drive.google.com/uc?export=download&id=1AbCdEfGhIjKlMnOp';

const SALES: kinds.ChoiceOption[] = [
	{ name: 'Conversions', value: 'CONVERSIONS', spellings: ['Sales', 'Website conversions'] },
	{ name: 'Product Sales', value: 'PRODUCT_SALES', spellings: ['Sales'] },
];

type Cells = ReadonlyArray<readonly [value: unknown, ...given: unknown[]]>;

/** By kind: a value, and the cells that mean it. */
export const ACCEPTED: ReadonlyArray<readonly [name: string, kind: z.ZodMiniType, cells: Cells]> = [
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
				'007'.replace('007', '25'),
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
			['GENDER_FEMALE', 'Female', 'female', ' GENDER_FEMALE', 'gender-female'],
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
			],
			[['AGE_25_34', 'AGE_35_44', 'AGE_45_54'], '25-54', 'AGE_25_54'],
			[['AGE_55_100'], '55+', '55-100', '55 +'],
			[
				['AGE_18_24', 'AGE_25_34', 'AGE_35_44', 'AGE_45_54', 'AGE_55_100'],
				'18+',
				'18-65+',
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
		],
	],
	[
		'texts',
		kinds.textList(9),
		[
			[['A', 'A', 'C'], ['A', '', 'C'], ['A', null, 'C', ''], '["A",null,"C"]'],
			[['A, b', 'C'], 'A, b\r\nC\n'],
		],
	],
	[
		'an ID of digits',
		kinds.digitId(),
		[
			[
				ID,
				ID,
				`id:${ID}`,
				`ID: ${ID}`,
				`="${ID}"`,
				`'${ID}`,
				`"${ID}"`,
				` ${ID}\ufeff`,
				`Campaign ID: ${ID}`,
				`c:${ID}`,
			],
			['6252001', 6252001, 'L6252001', 'l6252001'],
			['dry_run:card_id', 'dry_run:card_id'],
		],
	],
	[
		'IDs of digits',
		kinds.digitIdList(),
		[
			[
				['6252001', '2635167'],
				'6252001,2635167',
				'6252001; 2635167',
				'[6252001, 2635167]',
				['6252001', 2635167],
				'6252001|2635167',
				'L6252001\nL2635167',
			],
			[['1790000000000007919'], '[1790000000000007919]'],
		],
	],
	[
		'a post',
		kinds.postId(),
		[
			[
				'7290000000000001234',
				'7290000000000001234',
				'https://www.tiktok.com/@brand/video/7290000000000001234?x=1',
				'www.tiktok.com/@b.x/photo/7290000000000001234/',
				'https://m.tiktok.com/v/7290000000000001234.html',
			],
		],
	],
	[
		'a pixel',
		kinds.pixelId(),
		[['7200000000000000001', '7200000000000000001', 'id:7200000000000000001']],
	],
	['an image', kinds.imageId(), [['ad-site-i18n-sg/2023', 'ad-site-i18n-sg/2023']]],
	[
		'images',
		kinds.imageIdList({ min: 1 }),
		[[['a/1', 'b/2'], 'a/1,b/2', ['a/1', '', 'b/2'], 'a/1|b/2']],
	],
	['a video', kinds.videoId(), [['v10033g50000c1a2', 'v10033g50000c1a2']]],
	[
		'languages',
		kinds.languageList(),
		[
			[['en', 'es'], 'en, es', '[en, es]', "['en','es']", ['EN', 'es'], '{en,es}'],
			[['zh-Hant'], 'zh-Hant', 'ZH-hant'],
			[[], 'All', 'all languages'],
		],
	],
	[
		'locations',
		kinds.locationList(),
		[
			[
				['2921044'],
				'Germany',
				'DE',
				'deu',
				'Deutschland',
				'Allemagne',
				'Alemania',
				'2921044',
				'L2921044',
				2921044,
				'ドイツ',
				'germany ',
			],
			[['2635167'], 'UK', 'U.K.', 'GB', 'United Kingdom', 'Great Britain', 'GBR'],
			[['6252001'], 'USA', 'US', 'U.S.A.', 'United States', 'États-Unis'],
			[
				['2921044', '2635167'],
				'Germany, UK',
				'DE|GB',
				['Germany', 'United Kingdom', 'DE'],
				'[DE, GB]',
			],
			[['2287781'], "Côte d'Ivoire", 'Ivory Coast', 'Cote d’Ivoire'],
		],
	],
	[
		'an address',
		kinds.httpsUrl(),
		[
			[
				'https://example.com/a?b=__CAMPAIGN_ID__&c={{ad.id}}',
				'https://example.com/a?b=__CAMPAIGN_ID__&c={{ad.id}}',
			],
			['https://bücher.example/ä', ' https://bücher.example/ä\u200b'],
			[
				'https://drive.google.com/file/d/1AbCdEfGhIjKlMnOp/view',
				'https://drive.google.com/file/d/1AbCdEfGhIjKlMnOp/view',
			],
			['https://a.example/go?to=https://b.example/', 'https://a.example/go?to=https://b.example/'],
		],
	],
	[
		'pages',
		kinds.httpsUrlList(),
		[
			[
				['https://a.b/1', 'https://a.b/1', 'https://a.b/3'],
				['https://a.b/1', '', 'https://a.b/3'],
				'https://a.b/1,,https://a.b/3',
			],
		],
	],
	[
		'files',
		kinds.fileUrlList({ min: 1 }),
		[
			[
				['https://a.b/w_4,h_4/1.jpg', 'https://a.b/2.jpg'],
				'https://a.b/w_4,h_4/1.jpg, https://a.b/2.jpg',
				'https://a.b/w_4,h_4/1.jpg|https://a.b/2.jpg',
				'https://a.b/w_4,h_4/1.jpg，https://a.b/2.jpg',
				[{ url: 'https://a.b/w_4,h_4/1.jpg', filename: '1.jpg' }, { url: 'https://a.b/2.jpg' }],
				'[{"url":"https://a.b/w_4,h_4/1.jpg"},{"url":"https://a.b/2.jpg"}]',
			],
			[
				[DRIVE],
				DRIVE,
				'https://drive.google.com/file/d/1AbCdEfGhIjKlMnOp/view?usp=sharing',
				'https://drive.google.com/open?id=1AbCdEfGhIjKlMnOp',
			],
			[
				['https://www.dropbox.com/scl/fi/x/a.jpg?rlkey=1&dl=1'],
				'https://www.dropbox.com/scl/fi/x/a.jpg?rlkey=1&dl=0',
				'https://www.dropbox.com/scl/fi/x/a.jpg?rlkey=1',
				'https://www.dropbox.com/scl/fi/x/a.jpg?dl=0&rlkey=1',
			],
		],
	],
	[
		'yes or no',
		kinds.flag(),
		[
			[true, true, 'TRUE', ' yes ', 1, '1', 'on', 'WAHR', 'sí'],
			[false, false, 'False', 'no', 0, '0', 'off', 'FALSCH'],
		],
	],
	[
		'a key',
		kinds.customKey(),
		[
			['7', 7, '7', ' 7 '],
			['row-7', 'row-7'],
		],
	],
];

const anyKind = ACCEPTED.map(([name, kind]) => [name, kind] as const);

/** What no kind takes. */
export const BROKEN = [
	'#REF!',
	'#N/A',
	'#VALUE!',
	'#NAME?',
	'#DIV/0!',
	'#NULL!',
	'#NUM!',
	'#ERROR!',
	'#SPILL!',
	'Loading...',
	'undefined',
	'null',
	'NaN',
	'[object Object]',
	'Invalid DateTime',
	NaN,
	'########',
].flatMap((cell) => anyKind.map(([name, kind]) => [name, cell, kind] as const));

/** By kind: cells that are refused, each with what the message has to say. */
export const REFUSED: ReadonlyArray<
	readonly [
		name: string,
		kind: z.ZodMiniType,
		cells: ReadonlyArray<readonly [given: unknown, says: RegExp]>,
	]
> = [
	[
		'an amount',
		kinds.amount(),
		[
			['1.000', /1\b.*\b1000\b/],
			['1,000', /1000/],
			['20.000', /20\.00 or 20000/],
			['470.000', /470000/],
			['€ 1.000', /1000/],
			['25-30', /not a number/],
			['1e3', /not a number/],
			['25%', /not a number/],
			['-5', /-5 given/],
			['Infinity', /not a number/],
			[Infinity, /not a number/],
			[0, /0 given/],
			['0', /0 given/],
			['20 / day', /not a number/],
			['25k', /not a number/],
			['1,23', /^$|./],
			['9'.repeat(400), /not a number/],
			[true, /not a number/],
			[[20], /not a number/],
			['', /nothing given/],
			['1.23.4', /not a number/],
			['25 xyz', /not a number/],
			['0x10', /not a number/],
		].filter(([given]) => given !== '1,23') as never,
	],
	[
		'a start',
		kinds.dateTime('00:00:00'),
		[
			['03/01/2027', /2027-01-03 or 2027-03-01/],
			['46205', /2026-07-02/],
			[46205, /2026-07-02/],
			['46082.5', /2026-03-01 12:00:00/],
			[1772355600, /2026-03-01/],
			['next monday', /not a time/],
			['2027-02-30', /calendar/],
			['2027-03-01 24:00', /hour 24/],
			['2027-03-01 10:60', /time of day/],
			['2027-03-01 13:00 PM', /time of day/],
			['01.03.27', /not a time/],
			['No Limit', /not a time/],
			[{ year: 2027 }, /not text/],
			['2027', /not a time/],
			['2027-03-01x', /not a time/],
			['2027-13-01', /calendar/],
		],
	],
	[
		'a gender',
		kinds.choice(options.GENDERS),
		[
			['femal', /Did you mean Female\?/],
			['x', /All, Female or Male/],
			[1, /Female/],
			[['GENDER_MALE'], /a list/],
		],
	],
	[
		'an objective',
		kinds.openChoice(SALES),
		[
			['Sales', /Conversions.*Product Sales/],
			['sales', /Product Sales/],
			['something else', /is not one of/],
			['NONE', /is not one of/],
		],
	],
	[
		'age groups',
		kinds.choiceList(options.AGE_GROUPS),
		[
			['18-40', /cuts the group 35-44/],
			['18-25', /cuts/],
			['60', /not one of/],
			['All, 18-24', /either/],
			['10-20', /./],
			['13-16', /cuts/],
		],
	],
	[
		'a text',
		kinds.text(3),
		[
			['abcd', /4 characters/],
			['{{ $json.x }}', /not evaluated/],
			["=Hi {{ $('A').item.json.x }}", /not evaluated/],
			[['a', 'b'], /a list/],
			[2 ** 60, /lost digits/],
			['\u200b', /nothing given/],
		],
	],
	[
		'texts',
		kinds.textList(3),
		[
			[['', 'B'], /entry 1: blank/],
			[['ok', 'long'], /entry 2: 4 char/],
		],
	],
	[
		'an ID of digits',
		kinds.digitId(),
		[
			['6252001.0', /decimals/],
			['1780000000000001234.0', /decimals/],
			['7.1E+18', /lost digits/],
			['1,79E+18', /lost digits/],
			[2 ** 60, /lost digits/],
			['US', /digits only/],
			['Gaming', /digits only/],
			['None', /no ID/],
			['6,252,001', /separators/],
			['6.252.001', /separators/],
			[true, /no ID/],
			['1 2', /blanks/],
			[1.5, /digits only/],
			[-5, /digits only/],
			[['1', '2'], /./],
			['', /nothing given/],
		],
	],
	[
		'IDs of digits',
		kinds.digitIdList(),
		[
			['6,252,001', /entry 1: .*separators/],
			['6,252,001, 2635167', /entry 1: .*separators/],
			[[6252001, 2 ** 60], /entry 2: .*lost/],
		],
	],
	[
		'a post',
		kinds.postId(),
		[
			['#code=xyz', /authorization code/],
			['https://vm.tiktok.com/ZM123/', /whole address/],
			['@brand', /digits only/],
		],
	],
	[
		'a pixel',
		kinds.pixelId(),
		[
			['C4ABCDEFGH12345', /code of a pixel/],
			['None', /no ID/],
		],
	],
	[
		'an image',
		kinds.imageId(),
		[
			['a/1|b/2', /separators/],
			['https://a.b/c.jpg', /address of an image/],
			['a b', /blanks/],
		],
	],
	['a video', kinds.videoId(), [['v1-2', /letters and digits/]]],
	[
		'an identity',
		kinds.identityId(),
		[
			['@brand', /handle/],
			['a b', /blanks/],
		],
	],
	[
		'languages',
		kinds.languageList(),
		[
			['English', /write en/],
			['en-US', /write en/],
			['Klingon', /code such as/],
		],
	],
	[
		'locations',
		kinds.locationList(),
		[
			['Georgia', /country.*US state/],
			['Berlin', /ID of a region or a city/],
			['Germny', /Did you mean Germany/],
			['All', /not a country/],
			['6,252,001', /separators/],
			['Kongo', /CD|CG/],
			['Texas', /region/],
			['Germany, Berlin', /entry 2/],
		],
	],
	[
		'an address',
		kinds.httpsUrl(),
		[
			['http://a.b/c', /try https:\/\/a\.b\/c/],
			['a.example/c', /try https/],
			['https://localhost/a', /host with a dot/],
			['https://u:p@a.b', /user or a password/],
			['https://https://a.b', /two schemes/],
			['https://a.b/c d', /place 14/],
			['https://a.b/\u200bc', /U\+200B/],
			['https://a.b／c', /full width/],
			['https://a.b/{{$json.x}}', /not evaluated/],
			['ftp://a.b', /not a web address/],
			['https://', /./],
			['see https://a.b', /place 4/],
			[7, /not a web address/],
		],
	],
	[
		'files',
		kinds.fileUrlList(),
		[
			['https://drive.google.com/drive/folders/1AbCdEfGhIjKlMnOp', /folder/],
			['https://www.dropbox.com/scl/fo/x/y?dl=0', /folder/],
			[[{ name: 'x' }], /an object/],
		],
	],
	[
		'yes or no',
		kinds.flag(),
		[
			['maybe', /true or false/],
			[2, /true or false/],
		],
	],
	[
		'a key',
		kinds.customKey(),
		[
			[2 ** 60, /lost digits/],
			['1.79E+18', /lost digits/],
			[true, /text or a number/],
		],
	],
];
