import { generatePages, type Page } from '../../../scripts/docs/pages';
import { withSection } from '../../../scripts/docs/markdown';

describe('the generated sections', () => {
	let pages: Page[];
	beforeAll(async () => {
		pages = await generatePages();
	});

	it('are those of the node as it is now (else: npm run docs)', () => {
		const stale = pages.filter(({ current, generated }) => current !== generated);
		expect(stale.map(({ path }) => path)).toEqual([]);
	});

	it('stand in a page for each operation', () => {
		expect(pages.map(({ path }) => path)).toEqual(
			expect.arrayContaining([
				'operations/image-upload.md',
				'operations/carouselCard-create.md',
				'operations/campaign-create.md',
				'operations/adGroup-create.md',
				'operations/ad-create.md',
			]),
		);
	});
});

describe('a section', () => {
	const page = 'before\n<!-- fields -->\nold\n<!-- /fields -->\nafter';

	it('is replaced, and nothing around it', () => {
		expect(withSection(page, 'fields', 'new')).toBe(
			'before\n<!-- fields -->\n\nnew\n\n<!-- /fields -->\nafter',
		);
	});

	it.each(['nothing', '<!-- fields -->', `${page}\n${page}`])('is not guessed: %j', (text) => {
		expect(() => withSection(text, 'fields', 'new')).toThrow('once each');
	});
});
