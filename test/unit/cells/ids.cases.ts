/** Cells of IDs, places and addresses that have one reading, and what they mean. */
import type * as z from 'zod/v4-mini';

import * as kinds from '../../../nodes/AdspirerTikTok/cells/kinds';

const DRIVE = 'https://drive.google.com/uc?export=download&id=1AbCdEfGhIjKlMnOp';
const ID = '1780000000000001234';

type Cells = ReadonlyArray<readonly [value: unknown, ...given: unknown[]]>;

/** By kind: a value, and the cells that mean it. */
export const ACCEPTED_IDS: ReadonlyArray<
	readonly [name: string, kind: z.ZodMiniType, cells: Cells]
> = [
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
				`${ID},`,
				`c:${ID}`,
				[ID],
				`[${ID}]`,
				`["${ID}"]`,
				`="id:${ID}"`,
				'１７８００００００００００００１２３４',
				`\u202a${ID}\u202c`,
				`id:${ID}\u3164`,
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
				'6252001 2635167',
				'6252001\t2635167',
				'="6252001",="2635167"',
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
	[
		'an image',
		kinds.imageId(),
		[
			['ad-site-i18n-sg/2023', 'ad-site-i18n-sg/2023', '"ad-site-i18n-sg/2023"'],
			['1e5', '1e5'],
		],
	],
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
			[['zh-Hant'], 'zh-Hant', 'ZH-hant', 'ｚｈ-Hant'],
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
				'DE/GB',
				'Germany & UK',
				'Germany and United Kingdom',
			],
			[['2287781'], "Côte d'Ivoire", 'Ivory Coast', 'Cote d’Ivoire', 'cote divoire'],
			[['2921044'], 'Germany (DE)', 'DE - Germany', '🇩🇪', '🇩🇪 Germany', '２９２１０４４', ['DE']],
			[['2921044', '3017382'], '🇩🇪🇫🇷', 'Federal Republic of Germany; France'],
			[
				['2921044', '1835841', '3017382'],
				'Germany, Korea, Republic of, France',
				'DE, Korea (South), FR',
			],
			[['614540'], 'Georgia (GE)', 'Republic of Georgia'],
			[['203312'], 'Congo, The Democratic Republic of the', 'Congo (DRC)'],
			[['3923057'], 'Bolivia, Plurinational State of', 'Bolivia (Plurinational State of)'],
			[['7626844'], 'Bonaire, Sint Eustatius and Saba'],
			[['1668284'], 'Taiwan, Province of China'],
			[['1821275'], 'Macau', 'Macao'],
			[['1819730'], 'Hong Kong SAR', 'Hongkong'],
			[['7909807', '366755'], 'Sudan, South; Sudan'],
			[['298795'], 'Turkey', 'Türkiye'],
			[['3077311'], 'Czechia', 'Czech Republic'],
			[['1327865'], 'Burma', 'Myanmar'],
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
			['https://bücher.example/ä', ' https://bücher.example/ä\u200b', 'https://bücher.example/ä,'],
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
				['https://a.b/1,,https://a.b/3'],
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
				'- https://a.b/w_4,h_4/1.jpg\n- https://a.b/2.jpg',
				'1. https://a.b/w_4,h_4/1.jpg\n2) https://a.b/2.jpg',
				['https://a.b/w_4,h_4/1.jpg|https://a.b/2.jpg'],
				'https://a.b/w_4,h_4/1.jpg，https://a.b/2.jpg',
				[{ url: 'https://a.b/w_4,h_4/1.jpg', filename: '1.jpg' }, { url: 'https://a.b/2.jpg' }],
				'[{"url":"https://a.b/w_4,h_4/1.jpg"},{"url":"https://a.b/2.jpg"}]',
				'a (1).png (https://a.b/w_4,h_4/1.jpg), b.png (https://a.b/2.jpg)',
			],
			[
				[DRIVE],
				DRIVE,
				`="${DRIVE}"`,
				`"${DRIVE}"`,
				[`'${DRIVE}`],
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
			[
				true,
				true,
				'TRUE',
				' yes ',
				1,
				'1',
				'on',
				'WAHR',
				'sí',
				'enabled',
				'Ja',
				'☑',
				'✔️',
				[true],
				't',
				'Ein',
				'checked',
			],
			[
				false,
				false,
				'False',
				'no',
				0,
				'0',
				'off',
				'FALSCH',
				'disabled',
				'non',
				'✗',
				'[false]',
				'f',
				'Aus',
				'="FALSE"',
			],
		],
	],
	[
		'a key',
		kinds.customKey(),
		[
			['7', 7, '7', ' 7 '],
			['row-7', 'row-7'],
			['1e5', '1e5'],
			['1.5', 1.5],
		],
	],
];
