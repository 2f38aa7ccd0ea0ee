/** Cells that have no reading, or two. */
import type * as z from 'zod/v4-mini';

import * as kinds from '../../../nodes/AdspirerTikTok/cells/kinds';
import * as options from '../../../nodes/AdspirerTikTok/operations/options';
import { SALES } from './sales';
import { ACCEPTED_IDS } from './ids.cases';
import { ACCEPTED_VALUES } from './values.cases';

const anyKind = [...ACCEPTED_VALUES, ...ACCEPTED_IDS].map(([name, kind]) => [name, kind] as const);

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
