/** Cells of IDs, places and addresses that have no reading, or two. */
import type * as z from 'zod/v4-mini';

import * as kinds from '../../../nodes/AdspirerTikTok/cells/kinds';

/** By kind: cells that are refused, each with what the message has to say. */
export type RefusedCells = ReadonlyArray<
	readonly [
		name: string,
		kind: z.ZodMiniType,
		cells: ReadonlyArray<readonly [given: unknown, says: RegExp]>,
	]
>;

export const REFUSED_IDS: RefusedCells = [
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
			[1.5, /decimals/],
			['178\u200b0', /blanks/],
			[-5, /sign/],
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
			[[6252001, 1.5, -7], /entry 2: .*decimals.*|entry 3: .*sign/s],
		],
	],
	[
		'a post',
		kinds.postId(),
		[
			['#code=xyz', /authorization code/],
			['#AbCd+/efGH12==', /field for the code/],
			['AbCdEfGhIjKlMnOpQrStUvWx/12345+6==', /authorization code/],
			['https://vm.tiktok.com/ZM123/', /whole address/],
			['@brand', /digits only/],
		],
	],
	[
		'a pixel',
		kinds.pixelId(),
		[
			['C4ABCDEFGH12345', /code of a pixel/],
			['C4A1B2C', /code of a pixel/],
			['c4abcdefgh12345', /code of a pixel/],
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
			[1.5, /decimals/],
			[-7, /sign/],
			['1.5', /decimals/],
			[2 ** 53, /lost digits/],
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
			['zh-TW', /write zh-Hant/],
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
			['All', /each country/],
			['Worldwide', /each country/],
			['Georgia (US)', /not a country/],
			['Germany (Berlin)', /not a country/],
			['Germany 🇫🇷', /not a country/],
			['Republic of China', /TW.*CN/],
			['Taiwan, China', /TW alone or TW and CN/],
			['Korea Republic of France', /not a country/],
			['China, Hong Kong SAR', /HK alone or CN and HK/],
			['Virgin Islands, US', /VG/],
			['State of Georgia', /not a country|US state/],
			['Georgia, Germany', /entry 1/],
			['Georgia/Germany', /not a country/],
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
			['https://a.b/1,https://a.b/2', /two addresses/],
			[['https://a.b/1', 'https://a.b/2'], /./],
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
			...['maybe', 'x', '☒', 'N/A', '--'].map((cell) => [cell, /true or false/] as const),
			[2, /true or false/],
		],
	],
	[
		'a key',
		kinds.customKey(),
		[
			[2 ** 60, /lost digits/],
			['1.79E+18', /lost digits/],
			['={{ $json.x }}', /not evaluated/],
			[true, /text or a number/],
		],
	],
];
