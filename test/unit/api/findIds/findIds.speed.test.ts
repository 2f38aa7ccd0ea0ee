import { parseJson } from '../../../../nodes/AdspirerTikTok/api/losslessJson';
import { timeOf } from '../../../cpuTime';
import { A, find, OLD } from './samples';

const MEGABYTES = 5_000_000;
/** Under 1000 ms on an idle machine; one that measures coverage is slower, what is not linear takes minutes. */
const MOST_MS = 2500;

const fill = (part: string, size: number) => part.repeat(size / part.length);

const expectFast = (text: string) => {
	for (const tool of ['create_tiktok_campaign', 'upload_tiktok_images'] as const) {
		expect(timeOf(() => find(tool, text, {}, { campaign_id: OLD }), 1)).toBeLessThan(MOST_MS);
	}
};

it.each([
	...['Card ID: ', '| Card ID |\n', '```json', '```json\n', 'ad ad ad id id ', '1234567890'],
	...['{', '[', '{"id":', '{"a"}', '"', ' ', '\n', '*', '\\'],
	...['Ad Group ID: ', 'id of the the ad ', 'Image IDs: None, ', '| Ad ID | None |\n', '|---|\n'],
	...[
		'| | ',
		'|',
		'`',
		'{"id1"}',
		'\\n',
		'\\"',
		'](h',
		'](/',
		'[a](https://x) ',
		'\r\n',
		'\t',
		'\u00a0',
	],
	...[
		'\u200b',
		'a\u200b',
		'* ',
		'_',
		'-',
		'- \n',
		'.',
		':',
		'(',
		'<b>',
		'<a ',
		'<td>x</td>',
		'&quot;',
	],
	...['&', 'https://', 'https://a ', '## Ad\n', 'a', 'aB', 'word ', 'a1', `?id=${A}`, 'ad-site-'],
	...[
		`${A} `,
		`Pixel ID: ${A}\n`,
		`Lead ID: ${A}\n`,
		`Ad: ${A}x\n`,
		`ID: ${A}\n`,
		`Campaign ID: ${OLD}\n`,
	],
	...[
		`| Pixel | ${A} |\n`,
		`| Campaign ID | ${OLD} |\n`,
		`{"pixel_id":"${A}"}\n`,
		`## Pixel\n${A}\n`,
	],
	...[`${'add\n'.repeat(12)}${A}\n`, `id${' '.repeat(230)}${A}\n`, `${'ad id, '.repeat(34)}${A}x `],
	...[
		'Image ID: banner_2026\n',
		'abcd1234 ',
		'- Size: abcd1234\n',
		`Image ID: x1234567 ${'('.repeat(999)} `,
	],
	...['campaign id ', 'Campaign ID: 123456789\n', '123456789 ', '1234567890:', 'a.1234567.'],
	...[`| a | ${A} |\n|---|---|\n\n`, `<tr><td>${A}</td></tr>`, '{"a":[', '<tr>', '| 1234567890\n'],
	...[`- ad-site-i18n-sg/20230602${A}\n`, 'Image IDs: abcd1234, ', '{"k":{"id":"a"}}', '[{}]'],
])('five megabytes of near-matches take no time: %j', (part) => {
	expectFast(fill(part, MEGABYTES));
});

it('an ID is found at either end of megabytes', () => {
	for (const part of ['word ', 'Card ID: None\n', '| Card ID |\n', '\n']) {
		const noise = fill(part, MEGABYTES);
		for (const text of [`Card ID: ${A}\n\n${noise}`, `${noise}\n\nCard ID: ${A}`]) {
			expect(find('create_tiktok_carousel_card', text)).toEqual({ card_id: A });
		}
	}
});

it('does not take half a number for an ID where it cuts a text', () => {
	const text = fill(`Card ID: ${'1234567890'.repeat(3)} `, MEGABYTES);
	expect(find('create_tiktok_carousel_card', text)).toEqual({});
});

it('reads data a hundred thousand levels deep', () => {
	const inLists = `${'['.repeat(100_000)}{"card_id":"${A}"}${']'.repeat(100_000)}`;
	expect(find('create_tiktok_carousel_card', 'Done.', { structured: parseJson(inLists) })).toEqual({
		card_id: A,
	});
	expect(find('create_tiktok_carousel_card', inLists)).toEqual({ card_id: A });
	const inObjects = `${'{"data":'.repeat(100_000)}{"card_id":"${A}"}${'}'.repeat(100_000)}`;
	// what stands around it is too much to be sure
	expect(find('create_tiktok_carousel_card', inObjects)).toEqual({});
});
