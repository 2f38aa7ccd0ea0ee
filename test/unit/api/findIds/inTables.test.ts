import { A, B, C, find, findCard, findImages, IMAGE_1 as I, IMAGE_2 as J, OLD } from './samples';

describe('what is a table', () => {
	it.each([
		`Name | Card ID\n---\nSpring | ${A}`,
		`| Name | Card ID | \n| Spring | ${A} |\t`,
		`Name | Card ID\n----|----\n${OLD} | ${A}`,
		`| Name | Card ID |\n|---|---|\n| 2026 | None |\n| Spring | ${A} |`,
		`| Name | Status |\n|---|---|\n| Spring | 1 |\n| Name | Card ID |\n|---|---|\n| Spring | ${A} |`,
		`| Name | Card ID |\n|---|---|\n| a | b | c |\n| Spring | ${A} |`,
		`| Name (spring_2026…) | Card ID |\n|---|---|\n| Spring | ${A} |`,
		`|---|---|\n| Name | Card ID |\n| Spring | ${A} |`,
		`| # | Card ID |\n|---|---|\n| 1 | None | \n| 2 | ${A} | \n`,
		`| Name | None |\n| ID | ${A} | Card |\n\nCard ID: ${OLD}`,
		`| ID | ${A} |\n| Status | 1 |`,
		`| ID |\n| Card |\n| Pixel |\n| ${A} |`,
		`|---|---|\n| Card | ID | ${A} |`,
	])('is told by bars and rules: %j', (text) => {
		expect(findCard(text)).toEqual({ card_id: A });
	});

	it.each([
		`| Name | Card ID |\nCard ID: ${A}`,
		`| Name | Pixel ID |\n|---|---|\n| Spring | None |\n\nThe card ID is ${A}`,
		`| Pixel ID |\n|---|\n| none |\n\nCard ID: ${A}`,
		`Card ID: ${A}\n| Pixel ID | Name |\n|---|---|\n| ${OLD} | x |`,
		`| Pixel ID | Name |\n|---|---|\n| ${OLD} | x |\nCard ID: ${A}`,
		`Status | ok\nCard | Spring | ID: ${A}`,
		`Card ID: ${A}\n\n| Campaign ID |\n|---|\n| ${OLD} |`,
		`ID | ${OLD} | Card\n\nCard ID: ${A}`,
		`| Card ID |\n|---|\n\n${A}`,
		`| Card ID |\n| 12 | ${A} |`,
		`IDs |\nCard: ${A} | Pixel: ${OLD}`,
	])('ends, and what is around it is read as text: %j', (text) => {
		expect(findCard(text)).toEqual({ card_id: A });
	});

	it.each([
		`| | Card ID |\n|---|---|\n| 1 | 12 |\n\nPixel\n${A}`,
		`| Card ID | Pixel |\n|---|---|\n| None | ${A} |`,
		`| Name | ID |\n|---|---|\n| Pixel ID | ${A} |`,
		`| Card | Old card ID |\n|---|---|\n| ID | ${A} |`,
		`| Pixel | ID |\n|---|---|\n| Main | ${A} |`,
		`| Card ID |\n|---|\n| card_2026 |`,
		`| Card ID |\n|---|\n| 123456789 |`,
	])('has no card ID in %j', (text) => {
		expect(findCard(text)).toEqual({});
	});
});

describe('what a section is about', () => {
	it.each([
		`## Existing cards\n| Card ID | Name |\n|---|---|\n| ${OLD} | x |\n\n## Result\n| Card ID | Name |\n|---|---|\n| ${A} | y |`,
		`## Card\n| ID | Name |\n|---|---|\n| ${A} | x |\n\n## Pixel\n| ID | Name |\n|---|---|\n| ${OLD} | y |`,
		`## Existing cards\n| Card ID | Name |\n|---|---|\n| ${OLD} | x |\n\n## Result\nCard ID: ${A}`,
	])('counts for its tables in %j', (text) => {
		expect(findCard(text)).toEqual({ card_id: A });
	});

	it('leaves an existing one if there is no new one', () => {
		expect(findCard(`## Existing cards\n| Card ID |\n|---|\n| ${OLD} |`)).toEqual({ card_id: OLD });
	});
});

describe('what a row is about', () => {
	it('is said by its first cell', () => {
		const row = (name: string, id: string) => `| ${name} | ${id} |\n`;
		const head = '| Type | ID |\n|---|---|\n';
		expect(
			find(
				'create_tiktok_campaign',
				head + row('Pixel', OLD) + row('Ad', C) + row('Campaign', A) + row('Ad group', B),
			),
		).toEqual({ campaign_id: A, adgroup_id: B, ad_id: C });
	});

	it.each([
		`| Type | Card ID |\n|---|---|\n| Existing card | ${OLD} |\n| New card | ${A} |`,
		`| Type | Card ID |\n|---|---|\n| Existing campaign | ${A} |\n| Existing card | ${OLD} |`,
		`| Pixel | ID | Type |\n|---|---|---|\n| Main | ${A} | Card |`,
		`| Name | Pixel ID | Type | ID |\n|---|---|---|---|\n| ID | ${OLD} | Card | ${A} |`,
		`| Type | Card ID |\n|---|---|\n| Existing campaign | ${A} |\n\nCard ID: ${OLD}`,
		`| ID | Name |\n|---|---|\n| ${OLD} (campaign ID) | x |\n| ${A} (card ID) | x |`,
		`| Name | Card ID |\n|---|---|\n| Pixel | ${A} |\n\nCard ID: ${OLD}`,
		`| Name | Card ID |\n|---|---|\n| Card | ${A} |\n\nCard ID: ${OLD}`,
	])('and whether it is new: %j', (text) => {
		expect(findCard(text)).toEqual({ card_id: A });
	});
});

describe('image IDs', () => {
	it.each([
		`| Image ID |\n|---|\n| ${I}, ${J} |`,
		`| File | ID |\n|---|---|\n| a.jpg | ${I} |\n| b.jpg | ${J} |`,
		`| Name | Image ID |\n|---|---|\n| banner_2026_05 | ${I} |\n| None | ${J} |`,
		`| ID | Image |\n|---|---|\n| ${I} | a |\n| ID | b |\n| ${J} | c |`,
		`| Image ID | Name |\n|---|---|\n| ${I}~x, ${I} | a |\n| ${J} | b |`,
	])('are all found in %j', (text) => {
		expect(findImages(text)).toEqual([I, J]);
	});

	it.each([
		`| File | Old image ID |\n|---|---|\n| a.jpg | ${I} |`,
		`| File | ID |\n|---|---|\n| Existing image | ${I} |`,
		`## Existing images\n| File | ID |\n|---|---|\n| a.jpg | ${I} |`,
		`| File | ID |\n|---|---|\n| a.jpg | a1b2c3d4e5 |`,
	])('are not found in %j', (text) => {
		expect(findImages(text)).toBeUndefined();
	});

	it('a bare one is one if it is the only one', () => {
		expect(findImages('| Status | ID |\n|---|---|\n| - | a1b2c3d4e5 |')).toEqual(['a1b2c3d4e5']);
	});
});
