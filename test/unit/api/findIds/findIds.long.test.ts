import { parseJson } from '../../../../nodes/AdspirerTikTok/api/losslessJson';
import { findMade } from '../../../../nodes/AdspirerTikTok/api/findIds/findMade';
import fc from '../../../fastCheck';
import { timeOf } from '../../../cpuTime';
import { numericId, SINGLE_KINDS, imageId } from './idArbitraries';
import { imagesTold } from './imageArbitraries';
import { amidNoise } from './noise';
import { A, B, C, find, IMAGE_1, IMAGE_2, OLD } from './samples';
import { oneTold, severalTold } from './textArbitraries';

/** The length of a long text; mutation testing takes shorter ones. */
const LENGTH = Number(process.env.FIND_IDS_LENGTH ?? 2_000_000);
const ROWS = LENGTH / 50;

/** So many characters of lines that are all different. */
const lines = (size: number, line: (at: number) => string) => {
	const all: string[] = [];
	for (let at = 0, length = 0; length < size; at++) {
		all.push(line(at));
		length += all[at]?.length ?? 0;
	}
	return all.join('');
};

const inMiddle = (told: string, line: (at: number) => string) => {
	const half = lines(LENGTH / 2, line);
	return `${half}\n\n${told}\n\n${half}`;
};

const number = (at: number) => 1_500_000_000_000_000 + at;
const name = (at: number) => (at * 7919).toString(36).replace(/[adi]/g, 'z');

/** What an ID is looked for in. */
const NOISE: Record<string, (at: number) => string> = {
	words: () => 'The campaign was reviewed, and the ad group stays paused until you enable it. ',
	'lines without IDs': (at) => `- Card ID: None (${name(at)})\n`,
	'lines with IDs of something else': (at) => `Pixel ID: ${number(at)}\n`,
	'numbers behind words that differ': (at) => `Order of ${name(at)}: ${number(at)}\n`,
	'numbers in one line': (at) => `${number(at)} `,
	'tables without IDs': (at) => `| Name | Clicks |\n|---|---|\n| ${name(at)} | ${at} |\n\n`,
	'tables of something else': (at) => `| Pixel | Name |\n|---|---|\n| ${number(at)} | x |\n\n`,
	'JSON of something else': (at) => `{"pixel_id": "${number(at)}", "request": {"ad_id": null}}\n`,
	'half-written JSON': (at) => `{"pixel_id": ["${name(at)}", {\n`,
	'brackets and quotes': () => '[{(`"\'**"`)}] ',
};

describe.each(Object.entries(NOISE))('in the middle of megabytes of %s', (_, line) => {
	it.each([
		`Campaign ID: ${A}\nAd Group ID: ${B}\nAd ID: ${C}`,
		`Campaign ID: ${A} | Ad Group ID: ${B} | Ad ID: ${C}`,
		`## Campaign\n- Name: Spring\n- ID: ${A}\n\n## Ad Group\n- ID: ${B}\n\n## Ad\n- ID: ${C}`,
		`| Campaign ID | Ad Group ID | Ad ID |\n|---|---|---|\n| ${A} | ${B} | ${C} |`,
		`\`\`\`json\n{"campaign_id": "${A}", "adgroup_id": "${B}", "ad_id": "${C}"}\n\`\`\``,
	])('the IDs of %j are found', (told) => {
		expect(find('create_tiktok_campaign', inMiddle(told, line))).toEqual({
			campaign_id: A,
			adgroup_id: B,
			ad_id: C,
		});
	});

	it('image IDs are found', () => {
		const told = `Image IDs:\n- ${IMAGE_1}\n- ${IMAGE_2}`;
		expect(find('upload_tiktok_images', inMiddle(told, line))).toEqual({
			image_ids: [IMAGE_1, IMAGE_2],
		});
	});
});

describe.each<[string, head: string, row: (cells: readonly string[]) => string]>([
	['Markdown', '|---|---|---|\n', (cells) => `| ${cells.join(' | ')} |\n`],
	['box-drawing characters', '├──┼──┼──┤\n', (cells) => `│ ${cells.join(' │ ')} │\n`],
	['HTML', '', (cells) => `<tr><td>${cells.join('</td><td>')}</td></tr>\n`],
])('in a long table in %s', (_, rule, row) => {
	const head = row(['Name', 'Campaign ID', 'Pixel ID']) + rule;

	it.each([1, ROWS / 2, ROWS - 1])('the ID in row %d is found', (place) => {
		const rows = Array.from({ length: ROWS }, (_, at) =>
			row(at === place ? [name(at), A, OLD] : [name(at), 'None', 'None']),
		);
		const text = `The campaigns:\n\n${head}${rows.join('')}\nDone.`;
		expect(find('create_tiktok_campaign', text)).toEqual({ campaign_id: A });
	});
});

it.each([`{"card_id": ${A}}`, `{"card": {"id": "${A}"}}`, `"Card ID: ${A}"`])(
	'in the middle of megabytes of JSON %s is found',
	(told) => {
		const rows = lines(LENGTH / 2, (at) => `{"pixel_id": ${number(at)}, "name": "${name(at)}"}, `);
		const json = `{"rows": [${rows}${told}, ${rows} null]}`;
		const inFence = `Done:\n\`\`\`json\n${json}\n\`\`\``;
		const structured = parseJson(json);
		for (const [text, data] of [[json], [inFence], ['Done.', { structured }]] as const) {
			expect(find('create_tiktok_carousel_card', text, data)).toEqual({ card_id: A });
		}
	},
);

describe('where more may be IDs than is read', () => {
	it('the first ones and the last ones are read', () => {
		const text = lines(LENGTH, (at) => `- Card ID: ${number(at)} (${name(at)})\n`);
		const ids = text.match(/\d{16}/g) ?? [];
		for (const id of [ids[0], ids[20], ids.at(-20), ids.at(-1)]) {
			const others = ids.filter((other) => other !== id);
			expect(find('create_tiktok_carousel_card', text, {}, { others })).toEqual({ card_id: id });
		}
	});

	it('the first images of a list are found', () => {
		const text = lines(LENGTH, (at) => `- ad-site-i18n-sg/${number(at)}\n`);
		const { image_ids: ids } = find('upload_tiktok_images', `Image IDs:\n${text}`);
		expect(ids?.slice(0, 50)).toEqual(text.match(/ad-site\S+/g)?.slice(0, 50));
	});

	it.each([' ', ', ', '\n', ' | ', '; and '])('no label is cut in two between %j', (separator) => {
		const text = lines(
			LENGTH,
			(at) => `The parent of ${name(at)}, existing campaign ID: ${number(at)}${separator}`,
		);
		expect(find('create_tiktok_campaign', text)).toEqual({});
	});

	it.each([105_000, 110_000, 300_000, LENGTH])(
		'no row of a table of %i is cut in two',
		(length) => {
			const rows = lines(length, (at) => `| ${name(at)} | None | ${number(at)} |\n`);
			const text = `| Name | Campaign ID | Pixel ID |\n|---|---|---|\n${rows}`;
			expect(find('create_tiktok_campaign', text)).toEqual({});
		},
	);
});

describe('what is found in a short text is found in the middle of a long one:', () => {
	const runs = { numRuns: Math.ceil(Number(process.env.FIND_IDS_RUNS ?? 120) / 10) };
	const around = `${lines(150_000, (at) => `The order of ${name(at)} was shipped.\n`)}\n\n`;

	it.each(SINGLE_KINDS)('the %s', (kind) => {
		const told = numericId.chain((id) =>
			amidNoise(oneTold(kind, id)).map((text) => ({ id, text: `${around}${text}\n\n${around}` })),
		);
		fc.assert(
			fc.property(told, ({ id, text }) => {
				expect(findMade({ data: { text }, text }, [kind], {}).ids).toEqual({ [kind]: id });
			}),
			runs,
		);
	});

	it('image IDs', () => {
		const told = fc
			.uniqueArray(imageId, { minLength: 1, maxLength: 6 })
			.chain((ids) => amidNoise(imagesTold(ids)).map((text) => ({ ids, text })));
		fc.assert(
			fc.property(told, ({ ids, text }) => {
				const long = `${around}${text}\n\n${around}`;
				expect(findMade({ data: {}, text: long }, ['image_ids'], {}).ids).toEqual({
					image_ids: ids,
				});
			}),
			runs,
		);
	});

	it('three IDs together', () => {
		const told = fc
			.uniqueArray(numericId, { minLength: 3, maxLength: 3 })
			.chain(([campaign_id = '', adgroup_id = '', ad_id = '']) => {
				const ids = { campaign_id, adgroup_id, ad_id };
				return severalTold([
					['campaign_id', campaign_id],
					['adgroup_id', adgroup_id],
					['ad_id', ad_id],
				]).map((text) => ({ ids, text }));
			});
		fc.assert(
			fc.property(told, ({ ids, text }) => {
				const long = `${around}${text}\n\n${around}`;
				expect(
					findMade({ data: {}, text: long }, ['campaign_id', 'adgroup_id', 'ad_id'], {}).ids,
				).toEqual(ids);
			}),
			runs,
		);
	});
});

/** Four times the text takes about four times as long; three times as much for a busy machine. */
const MOST_TIMES_LONGER = 12;

it.each(Object.entries(NOISE))('the time is linear for %s', (_, line) => {
	const [short, long] = [LENGTH / 5, (4 * LENGTH) / 5].map((length) => {
		const text = lines(length, line);
		return timeOf(() => find('create_tiktok_campaign', text));
	});
	expect(long).toBeLessThan(Math.max(short ?? 0, 20) * MOST_TIMES_LONGER);
});
