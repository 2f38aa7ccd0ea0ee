import { findImages, IMAGE_1 as I, IMAGE_2 as J, X, Y } from './samples';

describe('a list in the line of its label', () => {
	it.each([
		`Image IDs: ${X}, and (${Y})`,
		`Image IDs: ${X},(${Y})`,
		`Image IDs: ${X} (banner), ${Y} (hero)`,
		`Image IDs: ${X} (1), (${Y})`,
		`Image IDs: ${X} / ${Y}.`,
		`The image IDs are ${X} and ${Y}.`,
		`Image IDs: None, ${X}, None, ${Y}`,
		`Image IDs: banner.jpg: ${X}, hero.jpg: ${Y}`,
		`Image IDs: 0123a4567 → ${X}, 0123b4567 → ${Y}`,
	])('tells both in %j', (text) => {
		expect(findImages(text)).toEqual([X, Y]);
	});

	it.each([
		`Image IDs: None, ${X}`,
		`Image IDs: ${X} – ready for campaign_2026_spring`,
		`Image IDs: ${X} (req_1234abcd)`,
		`Image IDs: ${X}, (2 - plan_2026_05_01)`,
		`Image IDs: ${X} (seen in plan_2026_05_01)`,
		`Image IDs: ${X} (ok) (req_1234abcd)`,
		`Image IDs: ${X}, as (new: req_1234abcd)`,
		`Image IDs: ${X}! Next: plan_2026_05_01`,
		`Image IDs: ${X}: plan_2026_05_01`,
		`Image IDs: ${X} is used in plan_2026_05_01`,
		`Image IDs: ${X} for plan_2026_05_01, plan_2026_05_02`,
		`The image IDs. Use banner.jpg: ${X}`,
	])('tells one in %j', (text) => {
		expect(findImages(text)).toEqual([X]);
	});

	it.each([
		`Image IDs! ${X}`,
		`Image IDs: None. Plan_2026_05_01`,
		`Image IDs: None, null → plan_2026_05_01`,
		`Image IDs: None (plan_2026_05_01)`,
		`Image IDs: None as of plan_2026_05_01, plan_2026_05_02`,
		`The image IDs. See plan_2026_05_01 – plan_2026_05_02`,
		`The image IDs are shown in Ads Manager. Next steps:\n- plan_2026_05_01`,
		`The image IDs: see the plan of the sale\n- plan_2026_05_01`,
	])('tells none in %j', (text) => {
		expect(findImages(text)).toBeUndefined();
	});
});

describe('a list in lines of its own', () => {
	it.each([
		`Image IDs:\n1. None\n2. ${X}\n3. ${Y}`,
		`Image IDs for Spring:\n- None\n- ${X}\n- ${Y}`,
		`**Image IDs of the sale:**\n- None\n- ${X} ready\n- ${Y} ready`,
		`Image IDs\nImage 1: ${X} ok\nImage 2: ${Y} ok`,
		`Image IDs\nbanner.jpg: ${X} ok\nhero.jpg: ${Y} ok`,
		`Image IDs:\n${X}\n\n\n${Y}`,
		`Image IDs:\n${X}\n \n${Y}`,
		`Image IDs:\n${X}\nNone\nNone\nNone\n${Y}`,
		`Image IDs:\n${X}(banner)\n${Y}(hero)`,
		`Image IDs:\n${X} – banner\n${Y} – hero`,
		`Image IDs:\n${X}, 1200x628\n${Y}, 1200x628`,
		`Image IDs:\n${X},\n${Y}.`,
		`Image IDs:\n| ${X} new\n| ${Y} new`,
		`Image IDs:\n- 0123a4567: ${X}\n- 0123b4567: ${Y}`,
		`Image IDs:\nbanner_2026_05: ${X}\nhero_2026_05: ${Y}`,
		`Image IDs:\nbanner.jpg ${X}\nhero.jpg ${Y}`,
		`Image IDs:\n- (new) ID: ${X}\n- (new) ID: ${Y}`,
		`Image IDs:\n- ${X}, ${Y}`,
		`Image IDs:\n- ${X} – banner_2026_05, ${Y} – hero_2026_05`,
	])('tells both in %j', (text) => {
		expect(findImages(text)).toEqual([X, Y]);
	});

	it.each([
		`Image IDs:\n- ${X}\n\n\n\n- ${Y}`,
		`Image IDs:\n- ${X}\n \n \n \n- ${Y}`,
		`Image IDs:\n${X}\nDone as planned\n- plan_2026_05_01`,
		`Image IDs:\n${X}\nplan_2026_05_01 is next`,
		`Image IDs:\n${X}\nplan_2026_05_01 has ${Y}`,
		`Image IDs:\n${X}\nupload_2026: batch_2026_05`,
		`Image IDs:\n${X}\nplan_2026_05_01! Next`,
		`Image IDs:\n${X}\nplan_2026_05_01:done`,
		`Image IDs:\n- ${X} plan_2026_05_01`,
		`Image IDs:\n- ${X}\n- Size: abcd1234\nNext is plan_2026_05_01\n- plan_2026_05_02`,
		`Image IDs:\n- ${X}\nSee plan_2026_05_01\n- plan_2026_05_02`,
	])('tells one in %j', (text) => {
		expect(findImages(text)).toEqual([X]);
	});

	it.each([
		`Image IDs\nSize: small\nplan_2026_05_01`,
		`Image IDs\nSize: abcd1234, (plan_2026_05_01)`,
	])('tells none in %j', (text) => {
		expect(findImages(text)).toBeUndefined();
	});

	it('goes on where uploads failed, but not for thousands of characters', () => {
		const list = (failed: number, last = '') =>
			`Image IDs:\n- ${X}${'\n- None'.repeat(failed)}${last}\n- ${Y}`;
		expect(findImages(list(20))).toEqual([X, Y]);
		expect(findImages(list(285))).toEqual([X, Y]);
		expect(findImages(list(285, '\n-'))).toEqual([X]);
		expect(findImages(list(300))).toEqual([X]);
	});

	it('tells what has a title if it can be nothing but an image ID', () => {
		const title = 'one of the three that go well with our sale';
		expect(findImages(`Image IDs:\n- ${X}\n${title}: ${I}`)).toEqual([X, I]);
		expect(findImages(`Image IDs:\n- ${X}\n${title} now: ${I}`)).toEqual([X]);
		expect(findImages(`Image IDs:\n- ${X}\n- Spring sale: ${Y}`)).toEqual([X]);
	});

	it('tells an unmistakable ID, not what it points to', () => {
		expect(findImages(`Image IDs:\n- ${I}: ${X}\n- ${J} → ${Y}`)).toEqual([I, J]);
		expect(findImages(`Image IDs:\nbanner_2026_05: ${I}\nhero_2026_05: ${J}`)).toEqual([I, J]);
	});

	it('tells a name that does not point to an ID', () => {
		expect(findImages(`Image IDs: hero_2026_05, ${X}`)).toEqual(['hero_2026_05', X]);
		expect(findImages('Image IDs:\nhero_2026_05\nbanner_2026_05')).toEqual([
			'hero_2026_05',
			'banner_2026_05',
		]);
	});
});

describe('a list that starts behind its label', () => {
	it.each([
		`Image IDs: ${X}\n${Y}`,
		`Image IDs: None\n${X}\n${Y}`,
		`Image IDs: None\n${X}.\n${Y}.`,
		`Image IDs: None\n${X}, used\n${Y}, used`,
		`Image IDs: None\n${X} – banner\n${Y} – hero`,
		`Image IDs: ${X}\nNone\n${Y}`,
		`Image IDs: ${X},  \n- ${Y}`,
		`Image IDs: ${X} (banner.jpg),\n- ${Y}`,
		`Image IDs: ${X} (banner.jpg),\n${Y} (hero.jpg)`,
		`Image IDs: ${X},\n\n${Y}`,
	])('goes on in the lines below in %j', (text) => {
		expect(findImages(text)).toEqual([X, Y]);
	});

	it.each([
		`Image IDs: ${X}\n\n${Y}`,
		`Image IDs: ${X}\n- ${Y}`,
		`Image IDs: ${X} for the sale,\n- ${Y}`,
		`Image IDs: ${X}\n${Y} is next`,
		`Image IDs: ${X}\n${Y}! Next`,
		`Image ID: ${X}\n${Y}`,
	])('ends with its line in %j', (text) => {
		expect(findImages(text)).toEqual([X]);
	});

	it.each([`Image IDs: None\n1. plan_2026_05_01`, `Image IDs: None\n\nplan_2026_05_01`])(
		'is empty in %j',
		(text) => {
			expect(findImages(text)).toBeUndefined();
		},
	);
});
