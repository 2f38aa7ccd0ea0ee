import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { TOOLS } from '../../../nodes/AdspirerTikTok/operations/registry';
import { checkApi } from '../../../scripts/checkApi/checkApi';
import { TOOLS_LEFT_OUT } from '../../../scripts/checkApi/toolsLeftOut';
import { altered, pathOf, propertyOf, schemaOf, STORED, type OpenApi } from './openApi';

let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'check-api-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What is printed for a document, without the summary, and the exit code. */
async function checked(document: string) {
	const file = join(folder, 'openapi.json');
	writeFileSync(file, document);
	const lines: string[] = [];
	const code = await checkApi(file, (line) => lines.push(line.replaceAll(file, 'FILE')));
	return { code, lines };
}

it('finds nothing new in the stored document', async () => {
	const lines: string[] = [];
	expect(await checkApi(STORED, (line) => lines.push(line))).toBe(0);
	expect(lines).toEqual([`Compared ${TOOLS.length} tools with ${STORED}. Differences: 0.`]);
});

it('leaves out no tool of the node', () => {
	expect(TOOLS.filter(({ name }) => TOOLS_LEFT_OUT.has(name))).toEqual([]);
});

const CARD = 'create_tiktok_carousel_card';
const CAMPAIGN = 'create_tiktok_campaign';

const alterations: Array<[what: string, change: (document: OpenApi) => void, sentence: string]> = [
	[
		'a new optional argument',
		(document) => {
			schemaOf(document, 'add_tiktok_ad').properties.music_id = {
				anyOf: [{ type: 'string' }, { type: 'null' }],
				description: 'Public video URL',
			};
		},
		'New argument: add_tiktok_ad takes music_id (string, optional). The node has no field for it.',
	],
	[
		'a new required argument',
		(document) => {
			const schema = schemaOf(document, CARD);
			schema.properties.card_name = { type: 'string' };
			schema.required.push('card_name');
		},
		`New argument: ${CARD} takes card_name (string, required). The node has no field for it.`,
	],
	[
		'a gone argument',
		(document) => delete schemaOf(document, CAMPAIGN).properties.app_id,
		`Gone argument: ${CAMPAIGN} no longer takes app_id, which the node sends.`,
	],
	[
		'a changed type',
		(document) =>
			Object.assign(propertyOf(document, CAMPAIGN, 'campaign_name'), { type: 'integer' }),
		`Changed: ${CAMPAIGN} takes campaign_name as number, but the node sends string.`,
	],
	[
		'a changed type of entries',
		(document) =>
			Object.assign(propertyOf(document, CARD, 'image_ids'), { items: { type: 'integer' } }),
		`Changed: ${CARD} takes image_ids as array of integer, but the node sends array of string.`,
	],
	[
		'a type that is not known',
		(document) =>
			Object.assign(propertyOf(document, CARD, 'advertiser_id'), { anyOf: [{ type: 'object' }] }),
		`Changed: ${CARD} takes advertiser_id as object, but the node sends string.`,
	],
	[
		'an argument that became required',
		(document) => schemaOf(document, CARD).required.push('card_type'),
		`Changed: ${CARD} requires card_type, which is optional in the node.`,
	],
	[
		'an argument that became optional',
		(document) => {
			schemaOf(document, CARD).required = [];
		},
		`Changed: ${CARD} does without image_ids, which the node requires.`,
	],
	[
		'a value more in a description',
		(document) => {
			propertyOf(document, CARD, 'card_type').description = "'IMAGE', 'PRODUCT' or 'VIDEO'.";
		},
		`Changed: ${CARD} takes VIDEO as card_type, which the node does not offer.`,
	],
	[
		'a value less in an enum',
		(document) =>
			Object.assign(propertyOf(document, CAMPAIGN, 'target_gender'), {
				anyOf: [{ type: 'string', enum: ['GENDER_UNLIMITED', 'GENDER_MALE'] }],
			}),
		`Changed: ${CAMPAIGN} does not list GENDER_FEMALE for target_gender, which the node offers.`,
	],
	[
		'a list of values that became open',
		(document) => {
			propertyOf(document, CARD, 'card_type').description = 'IMAGE, PRODUCT, etc.';
		},
		`Changed: ${CARD} takes more values as card_type than it lists, but the node takes no others.`,
	],
	[
		'another default',
		(document) => {
			propertyOf(document, 'add_tiktok_ad_group', 'budget_mode').default = 'BUDGET_MODE_TOTAL';
		},
		'Changed: add_tiktok_ad_group uses "BUDGET_MODE_TOTAL" for budget_mode by default, but the node\'s field starts with "BUDGET_MODE_DAY".',
	],
	[
		'a shorter text',
		(document) =>
			Object.assign(propertyOf(document, 'add_tiktok_ad', 'ad_text'), { maxLength: 80 }),
		'Changed: add_tiktok_ad limits ad_text to at most 80, but the node to at most 100.',
	],
	[
		'a longer list',
		(document) => {
			propertyOf(document, 'upload_tiktok_images', 'image_urls').description = 'URLs (1-50).';
		},
		'Changed: upload_tiktok_images limits image_urls to at most 50, but the node to at most 20.',
	],
	[
		'a higher minimum',
		(document) =>
			Object.assign(propertyOf(document, 'add_tiktok_ad_group', 'budget'), { minimum: 5 }),
		'Changed: add_tiktok_ad_group limits budget to at least 5, but the node to at least 1.',
	],
	[
		'a limit of a list that is gone',
		(document) => {
			propertyOf(document, CARD, 'image_ids').description = 'List of TikTok image IDs.';
		},
		`Changed: ${CARD} limits image_ids to nothing, but the node to 2 to 10.`,
	],
	[
		'a new TikTok tool',
		(document) => {
			const { post } = document.paths[pathOf('add_tiktok_ad')] ?? {};
			document.paths[pathOf('pause_tiktok_ad')] = {
				post: { ...post, requestBody: schemaless, summary: 'Pause TikTok Ad' },
			};
		},
		'New tool: pause_tiktok_ad (Pause TikTok Ad). The node has no operation for it.',
	],
	[
		'a gone tool',
		(document) => delete document.paths[pathOf('upload_tiktok_images')],
		'Gone tool: upload_tiktok_images, which Image > Upload calls.',
	],
];

/** The body of a tool that the node does not have is not looked at. */
const schemaless: OpenApi['paths'][string]['post']['requestBody'] = {
	content: {
		'application/json': { schema: { properties: { arguments: { properties: {}, required: [] } } } },
	},
};

it.each(alterations)('says what is different: %s', async (_what, change, sentence) => {
	const { code, lines } = await checked(altered(change));
	expect({ code, lines }).toEqual({
		code: 1,
		lines: [sentence, expect.stringMatching(/Differences: 1/)],
	});
});

it('leaves out tools that are none of TikTok, and those that were left out before', async () => {
	const document = altered(({ paths }) => {
		const [general] = Object.values(paths).filter(
			({ post }) => post.summary === 'List Connected Accounts',
		);
		if (general) paths[pathOf('list_meta_campaigns')] = general;
		const tiktok = paths[pathOf('add_tiktok_ad')];
		if (tiktok) paths[pathOf('search_tiktok_interests')] = tiktok;
	});
	expect((await checked(document)).code).toBe(0);
});

it('lists all differences of a document', async () => {
	const document = altered((whole) => {
		for (const [, change] of alterations.slice(0, 3)) change(whole);
	});
	const { code, lines } = await checked(document);
	expect(code).toBe(1);
	expect(lines.slice(0, -1).sort()).toEqual(
		alterations
			.slice(0, 3)
			.map(([, , sentence]) => sentence)
			.sort(),
	);
});

it.each([
	[
		'text that is not JSON',
		'openapi: 3.1.0\npaths: {}',
		/it is not JSON but begins with “openapi: 3.1.0 paths: {}”/,
	],
	[
		'an HTML page',
		'<!doctype html><title>Docs</title>',
		/it is not JSON but begins with “<!doctype html>/,
	],
	['an empty file', '', /it is not JSON/],
	['JSON that is something else', '[]', /the document is not as expected at the top/],
	[
		'a tool whose body is written in another way',
		altered(({ paths }) => {
			const path = paths[pathOf('add_tiktok_ad')];
			if (path)
				Object.assign(path.post, { requestBody: { $ref: '#/components/requestBodies/Ad' } });
		}),
		/the request body of add_tiktok_ad is not as expected at content: Required/,
	],
])('exit code 2 for %s', async (_what, document, message) => {
	const { code, lines } = await checked(document);
	expect(code).toBe(2);
	expect(lines).toEqual([expect.stringMatching(message)]);
	expect(lines).toEqual([expect.stringContaining('could not be read from FILE')]);
});

it('exit code 2 for a file that is not there', async () => {
	const lines: string[] = [];
	expect(await checkApi(join(folder, 'none.json'), (line) => lines.push(line))).toBe(2);
	expect(lines).toEqual([expect.stringContaining('ENOENT')]);
});
