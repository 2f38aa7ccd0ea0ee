import { nearIds } from '../../../../nodes/AdspirerTikTok/api/findIds/nearIds';

/** Text without a digit, of so many characters, in lines of 40. */
const filler = (length: number) => `${'x'.repeat(39)}\n`.repeat(length / 40);

const id = (at: number) => String(1_790_000_000_000_000 + at);
const idsIn = (text: string) => text.match(/\d{16}/g) ?? [];
const near = (text: string) => nearIds(text, false);

/** Words of letters only, another one for each number. */
const word = (at: number) =>
	at.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));

/** Lines so far from each other that what is read around one holds no other. */
const farApart = (count: number, line: (at: number) => string) =>
	Array.from({ length: count }, (_, at) => `${line(at)}\n${filler(4000)}`).join('');

describe('a text of up to 100,000 characters', () => {
	it.each([100, 100_000])('of %i is read as a whole', (length) => {
		const text = 'x'.repeat(length);
		expect(near(text)).toBe(text);
	});

	it('is all that is read: of one more nothing is, if there is no number in it', () => {
		expect(near('x'.repeat(100_001))).toBe('');
	});
});

describe('a longer text', () => {
	const line = `Campaign ID: ${id(7)} (Spring)`;

	it('is read around a number, in whole lines', () => {
		const read = near(`${filler(80_000)}${line}\n${filler(80_000)}`);

		expect(read).toContain(`\n${line}\n`);
		expect(read).toMatch(/^x{39}\n/);
		expect(read).toMatch(/\nx{39}$/);
		expect(read.length).toBeGreaterThan(1000);
		expect(read.length).toBeLessThan(2100);
	});

	it('is read in whole words where it has no lines', () => {
		const words = 'spring sale, '.repeat(10_000);
		const read = near(`${words}${line}, ${words}`);

		expect(read).toContain(line);
		expect(read).toMatch(/^,? ?(?:spring )?sale,/);
		expect(read).toMatch(/(?:spring|sale)$/);
		expect(read.length).toBeLessThan(2100);
	});

	it('is read from its beginning, and to its end, where a number is near', () => {
		const first = `Ad ID: ${id(1)}`;
		const last = `Ad Group ID: ${id(2)}`;
		const read = near(`${first}\n${filler(160_000)}${last}`);

		expect(read.startsWith(`${first}\n`)).toBe(true);
		expect(read.endsWith(`\n${last}`)).toBe(true);
		expect(read.length).toBeLessThan(4200);
	});

	it('is read in parts that have nothing to do with each other, in their order', () => {
		const parts = near(farApart(30, (at) => `Ad ID: ${id(at)}`)).split('\n\n\n\n');

		expect(parts.flatMap(idsIn)).toEqual(Array.from({ length: 30 }, (_, at) => id(at)));
		expect(parts).toHaveLength(30);
	});

	it('is read around numbers of ten digits and more', () => {
		const read = near(`${farApart(20, (at) => `Page 2026${at}`)}${filler(100_000)}Ad 1790000000`);

		expect(read).toContain('1790000000');
		expect(read).not.toContain('Page');
	});

	it('is read around image IDs too where images are made', () => {
		const text = `${filler(100_000)}ad-site-i18n-sg/abc1\n${filler(4000)}`;

		expect(nearIds(text, true)).toContain('\nad-site-i18n-sg/abc1\n');
		expect(near(text)).toBe('');
	});
});

describe('of more numbers than can be read', () => {
	it('the first 50 and the last 50 behind the same words are', () => {
		const all = Array.from({ length: 300 }, (_, at) => `Pixel of ${id(at)}\n${'-'.repeat(880)}\n`);
		const kept = idsIn(near(all.join('')));

		expect(kept.slice(0, 50)).toEqual(Array.from({ length: 50 }, (_, at) => id(at)));
		expect(kept.slice(-50)).toEqual(Array.from({ length: 50 }, (_, at) => id(250 + at)));
		expect(kept.length).toBeLessThan(110);
	});

	it('as many of the first as of the last are, and 100,000 characters in all', () => {
		const read = near(farApart(200, (at) => `Pixel of ${word(at)}: ${id(at)}`));
		const kept = idsIn(read);

		expect(kept).toEqual([
			...Array.from({ length: 25 }, (_, at) => id(at)),
			...Array.from({ length: 25 }, (_, at) => id(175 + at)),
		]);
		expect(read.length).toBeGreaterThan(50_000);
		expect(read.length).toBeLessThan(105_000);
	});

	it('what is called an ID comes before the rest', () => {
		const line = (at: number) =>
			`${at === 100 ? 'Campaign ID' : `Order of ${word(at)}`}: ${id(at)}`;

		expect(idsIn(near(farApart(200, line)))).toContain(id(100));
	});
});

describe('a long table', () => {
	const head = '| Name | Campaign ID |\n|---|---|\n';
	const rows = Array.from({ length: 6000 }, (_, at) =>
		at === 3000 ? `| Spring | ${id(3)} |\n` : `| row ${word(at)} | None |\n`,
	).join('');

	it('is read with its head', () => {
		const read = near(`Your campaigns:\n\n${head}${rows}\nDone.`);

		expect(read).toMatch(/^\s*\| Name \| Campaign ID \|\n/);
		expect(read).toContain(`| Spring | ${id(3)} |`);
		expect(read.length).toBeLessThan(2700);
	});

	it('has the head of the table that stands last before it', () => {
		const other = '| Other | Pixel ID |\n|---|---|\n| a | None |\n\n';

		expect(near(`${other}${head}${rows}`)).toMatch(/^\s*\| Name \| Campaign ID \|\n/);
	});

	it('in HTML has its head as well', () => {
		const cells = (...texts: string[]) => `<tr><td>${texts.join('</td><td>')}</td></tr>`;
		const html = Array.from({ length: 4000 }, (_, at) =>
			at === 2000 ? cells('Spring', id(3)) : cells(word(at), 'None'),
		).join('');
		const read = near(`<p>Done</p><table>${cells('Name', 'Campaign ID')}${html}</table>`);

		expect(read).toMatch(/^<table><tr><td>Name<\/td><td>Campaign ID<\/td><\/tr>/);
		expect(read).toContain(cells('Spring', id(3)));
	});
});
