/** What every kind makes of cells as people have them. */
import fc from '../../fastCheck';

import { Cell } from '../../../nodes/AdspirerTikTok/cells/cell';
import * as kinds from '../../../nodes/AdspirerTikTok/cells/kinds';
import { AGE_GROUPS, CALLS_TO_ACTION } from '../../../nodes/AdspirerTikTok/operations/options';
import { ACCEPTED_IDS } from './ids.cases';
import { BROKEN, REFUSED } from './refused.cases';
import { REFUSED_IDS } from './refusedIds.cases';
import { ACCEPTED_VALUES } from './values.cases';
import { read } from './read';

const problemsOf = (kind: Parameters<typeof read>[0], given: unknown): string => {
	const result = read(kind, given);
	if ('problems' in result) return result.problems.join('; ');
	throw new Error(`Accepted as ${JSON.stringify(result.value)}`);
};

describe.each([...ACCEPTED_VALUES, ...ACCEPTED_IDS])('%s', (_name, kind, cells) => {
	it.each(cells.flatMap(([value, ...given]) => given.map((cell) => [cell, value] as const)))(
		'reads %j as %j',
		(given, value) => {
			expect(read(kind, given)).toEqual({ value });
		},
	);

	it('reads back what it has read', () => {
		for (const [value] of cells) {
			const isRead = value !== undefined && !(Array.isArray(value) && value.length === 0);
			if (isRead) expect(read(kind, value)).toEqual({ value });
		}
	});

	it('takes no time to speak of for 100 kB, whatever they are', () => {
		read(kind, 'x');
		const pieces = [
			'a',
			' ',
			',',
			'1,',
			'123,',
			'.',
			'0',
			'[',
			'{{',
			'\u200b',
			'\n',
			'https://a.b/,',
			'1 ',
			'-',
			'"',
			'AGE_',
			'/',
			'#',
			'1e',
			'|',
		];
		for (const piece of pieces) {
			for (const end of ['', 'x', ' !']) {
				const cell = piece.repeat(Math.ceil(100_000 / piece.length)) + end;
				// Of the processor's time, the best of three: other work may take it meanwhile.
				const times = [1, 2, 3].map(() => {
					const start = process.cpuUsage();
					read(kind, cell);
					return process.cpuUsage(start).user / 1000;
				});
				expect(Math.min(...times)).toBeLessThan(100);
			}
		}
	});
});

describe.each([...REFUSED, ...REFUSED_IDS])('%s', (_name, kind, cells) => {
	it.each(cells)('refuses %j and says %s', (given, says) => {
		expect(problemsOf(kind, given)).toMatch(says);
	});
});

it.each(BROKEN)('%s is not %j', (_name, cell, kind) => {
	expect(problemsOf(kind, cell)).not.toBe('');
});

describe('a time', () => {
	const at = (given: unknown, timezone: string, sentIn: 'utc' | 'workflow' = 'utc', now = 0) => {
		const cell = new Cell(given, { timezone, sentIn, now });
		return { ...read(kinds.dateTime('00:00:00'), cell), notes: cell.notes };
	};

	it('is sent in UTC or as written, and told in both', () => {
		expect(at('2027-03-01 9:00', 'Europe/Berlin')).toMatchObject({
			value: '2027-03-01 08:00:00',
			notes: [
				expect.stringContaining(
					'2027-03-01 09:00 Europe/Berlin, sent as 2027-03-01 08:00:00',
				) as string,
			],
		});
		expect(at('2027-03-01 9:00', 'Europe/Berlin', 'workflow')).toMatchObject({
			value: '2027-03-01 09:00:00',
		});
	});

	it('that a zone leaves out or has twice is refused; a day is not', () => {
		expect(at('2027-03-28 02:30', 'Europe/Berlin')).toHaveProperty('problems');
		expect(at('2027-10-31 02:30', 'Europe/Berlin')).toMatchObject({
			problems: [expect.stringMatching(/02:30:00\+02:00 or .*\+01:00/) as string],
		});
		// Clocks go forward at midnight there.
		expect(at('2027-09-05', 'America/Santiago')).toMatchObject({ value: '2027-09-05 04:00:00' });
	});

	it('is refused where it is past by more than five minutes', () => {
		const now = Date.UTC(2027, 2, 1, 9);
		expect(at('2027-03-01 08:55', 'UTC', 'utc', now)).toHaveProperty('value');
		expect(at('2027-03-01 08:54:59', 'UTC', 'utc', now)).toMatchObject({
			problems: [expect.stringContaining('past') as string],
		});
	});

	it('of any zone is the instant that was meant', () => {
		const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham'];
		const minute = fc.integer({ min: Date.UTC(2027, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
		fc.assert(
			fc.property(fc.constantFrom(...zones), minute, (zone, minutes) => {
				const iso = new Date(minutes * 60_000 + 1000).toISOString();
				const sent = iso.slice(0, 19).replace('T', ' ');
				expect(at(iso, zone)).toMatchObject({ value: sent });
				const here = at(iso, zone, 'workflow');
				if (!('value' in here)) throw new Error('Refused');
				const again = at(here.value, zone);
				if ('value' in again) expect(again.value).toBe(sent);
			}),
		);
	});
});

it('an amount is the same in each form', () => {
	fc.assert(
		fc.property(fc.integer({ min: 100, max: 100_000_000 }), (cents) => {
			const number = cents / 100;
			const [whole = '', part = '00'] = number.toFixed(2).split('.');
			const grouped = (sign: string) => whole.replace(/\B(?=(\d{3})+$)/g, sign);
			const forms = [
				number,
				`${whole}.${part}`,
				`${whole},${part}`,
				`${grouped(',')}.${part}`,
				`${grouped('.')},${part}`,
				`${grouped(' ')},${part} €`,
				`CHF ${grouped("'")}.${part}`,
			];
			for (const form of forms) expect(read(kinds.amount(), form)).toEqual({ value: number });
		}),
	);
});

it('a day is the same in each form', () => {
	const days = fc.date({
		min: new Date('2027-01-01'),
		max: new Date('2090-01-01'),
		noInvalidDate: true,
	});
	fc.assert(
		fc.property(days, (date) => {
			const [y = '', m = '', d = ''] = date.toISOString().slice(0, 10).split('-');
			const value = `${y}-${m}-${d} 00:00:00`;
			const forms = [
				`${y}-${m}-${d}`,
				`${y}/${Number(m)}/${Number(d)}`,
				`${d}.${m}.${y}`,
				`${y}-${m}-${d}T00:00:00Z`,
			];
			for (const form of forms) expect(read(kinds.dateTime('00:00:00'), form)).toEqual({ value });
			const slashes = read(kinds.dateTime('00:00:00'), `${d}/${m}/${y}`);
			expect('value' in slashes).toBe(Number(d) > 12 || d === m);
		}),
	);
});

it('an ID is never another number than was given', () => {
	fc.assert(
		fc.property(fc.bigInt({ min: 0n, max: 10n ** 19n }), (number) => {
			expect(read(kinds.digitId(), String(number))).toEqual({ value: String(number) });
			const result = read(kinds.digitId(), Number(number));
			if ('value' in result) expect(result.value).toBe(String(number));
			else expect(number).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
		}),
	);
});

it.each([
	['IDs', kinds.digitIdList(), 'x y'],
	['ages', kinds.choiceList(AGE_GROUPS), '18-40'],
	['addresses', kinds.fileUrlList(), 'http://a.b'],
	['texts', kinds.textList(1), 'long'],
])(
	'80,000 bad %s are refused with the first few, and 200,000 good ones read',
	(_name, kind, bad) => {
		const result = read(
			kind,
			Array.from({ length: 80_000 }, () => bad),
		);
		if (!('problems' in result)) throw new Error('Accepted');
		expect(result.problems).toHaveLength(6);
		expect(result.problems.at(-1)).toContain('79995 more entries');
	},
);

it('a list of 200,000 entries is read', () => {
	const ids = Array.from({ length: 200_000 }, (_, index) => String(1e9 + index));
	expect(read(kinds.digitIdList(), ids)).toEqual({ value: ids });
	expect(read(kinds.digitIdList(), ids.join(','))).toEqual({ value: ids });
});

it('notes say how a share page and a country were read', () => {
	const page = new Cell('https://www.dropbox.com/s/x/a.jpg?dl=0');
	read(kinds.fileUrl(), page);
	expect(page.notes).toHaveLength(1);
	const country = new Cell('Deutschland');
	read(kinds.locationList(), country);
	expect(country.notes).toEqual([expect.stringContaining('2921044') as string]);
	// A second item with the same cell is told the same, once.
	read(kinds.locationList(), country);
	expect(read(kinds.openChoice(CALLS_TO_ACTION), new Cell('Sign up'))).toEqual({
		value: 'SIGN_UP',
	});
});
