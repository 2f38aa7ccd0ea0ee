import fc from '../../fastCheck';

import {
	amount,
	amountOrZero,
	dateTime,
	wholeNumber,
} from '../../../nodes/AdspirerTikTok/cells/kinds';
import { problemOf, read } from './read';

const NOT_A_NUMBER = 'is not a number (write it as 1234.56)';

describe('an amount', () => {
	it.each<[given: unknown, value: number]>([
		[20, 20],
		[1, 1],
		[1.01, 1.01],
		['20', 20],
		[' 1234.56 ', 1234.56],
		['007', 7],
	])('reads %j', (given, value) => {
		expect(read(amount(), given)).toEqual({ value });
	});

	it.each<[given: unknown, problem: string]>([
		[0, '0 given; 1 or more is allowed'],
		['0', '0 given; 1 or more is allowed'],
		[-5, '-5 given; 1 or more is allowed'],
		['-5', '-5 given; 1 or more is allowed'],
		[0.99, '0.99 given; 1 or more is allowed'],
		['1,234.56', `“1,234.56” ${NOT_A_NUMBER}`],
		['12,5', `“12,5” ${NOT_A_NUMBER}`],
		['$20', `“$20” ${NOT_A_NUMBER}`],
		['20 EUR', `“20 EUR” ${NOT_A_NUMBER}`],
		['1e3', `“1e3” ${NOT_A_NUMBER}`],
		['.5', `“.5” ${NOT_A_NUMBER}`],
		['5.', `“5.” ${NOT_A_NUMBER}`],
		['0x10', `“0x10” ${NOT_A_NUMBER}`],
		['9'.repeat(400), `“${'9'.repeat(60)}…” ${NOT_A_NUMBER}`],
		[NaN, `“NaN” ${NOT_A_NUMBER}`],
		[Infinity, `“Infinity” ${NOT_A_NUMBER}`],
		[true, `“true” ${NOT_A_NUMBER}`],
		[[20], `a list ${NOT_A_NUMBER}`],
		[{}, `an object ${NOT_A_NUMBER}`],
		['', 'nothing given, but it is required'],
		[null, 'nothing given, but it is required'],
	])('refuses %j', (given, problem) => {
		expect(problemOf(amount(), given)).toBe(problem);
	});

	it('may be zero where zero means none', () => {
		expect(read(amountOrZero(), 0)).toEqual({ value: 0 });
		expect(read(amountOrZero(), '0.5')).toEqual({ value: 0.5 });
		expect(problemOf(amountOrZero(), -1)).toBe('-1 given; only 0 or more is allowed');
		expect(problemOf(amountOrZero(), 'none')).toBe(`“none” ${NOT_A_NUMBER}`);
	});
});

describe('a whole number', () => {
	const kind = wholeNumber({ min: 1, max: 20 });

	it.each<[given: unknown, value: number]>([
		[1, 1],
		[20, 20],
		['7', 7],
		['7.0', 7],
	])('reads %j', (given, value) => {
		expect(read(kind, given)).toEqual({ value });
	});

	it.each<[given: unknown, problem: string]>([
		[0, '0 given; a whole number of 1 to 20 is allowed'],
		[21, '21 given; a whole number of 1 to 20 is allowed'],
		[1.5, '1.5 given; a whole number of 1 to 20 is allowed'],
		['many', `“many” ${NOT_A_NUMBER}`],
		[' ', 'nothing given, but it is required'],
	])('refuses %j', (given, problem) => {
		expect(problemOf(kind, given)).toBe(problem);
	});

	it('starts at 0 and has no end unless told', () => {
		expect(read(wholeNumber({}), 0)).toEqual({ value: 0 });
		expect(read(wholeNumber({}), 1e9)).toEqual({ value: 1e9 });
		expect(problemOf(wholeNumber({}), -1)).toBe(
			'-1 given; a whole number of at least 0 is allowed',
		);
		expect(problemOf(wholeNumber({}), 2 ** 53)).toBe(
			'9007199254740992 given; a whole number of at least 0 is allowed',
		);
	});
});

describe('a point in time', () => {
	const start = dateTime('00:00:00');
	const end = dateTime('23:59:59');

	it.each([
		['2027-03-01', '2027-03-01 00:00:00'],
		[' 2027-03-01 ', '2027-03-01 00:00:00'],
		['2027-03-01 09:30', '2027-03-01 09:30:00'],
		['2027-03-01T09:30', '2027-03-01 09:30:00'],
		['2027-03-01 09:30:15', '2027-03-01 09:30:15'],
		['2027-03-01T09:30:15', '2027-03-01 09:30:15'],
		['2027-03-01T09:30:15.123', '2027-03-01 09:30:15'],
		['2027-03-01T00:00:00', '2027-03-01 00:00:00'],
		['2028-02-29', '2028-02-29 00:00:00'],
	])('reads %j', (given, value) => {
		expect(read(start, given)).toEqual({ value });
	});

	it('is the end of the day where the end is asked for', () => {
		expect(read(end, '2027-03-01')).toEqual({ value: '2027-03-01 23:59:59' });
		expect(read(end, '2027-03-01 09:30')).toEqual({ value: '2027-03-01 09:30:00' });
	});

	it.each<[given: unknown, shown: string]>([
		['2027-02-29', '“2027-02-29”'],
		['2027-04-31 10:00:00', '“2027-04-31 10:00:00”'],
		['2027-13-01', '“2027-13-01”'],
		['2027-00-10', '“2027-00-10”'],
		['2027-03-01 24:00', '“2027-03-01 24:00”'],
		['2027-03-01 10:60', '“2027-03-01 10:60”'],
		['2027-03-01 10:00:60', '“2027-03-01 10:00:60”'],
		['2027-3-1', '“2027-3-1”'],
		['01.03.2027', '“01.03.2027”'],
		['03/01/2027', '“03/01/2027”'],
		['2027-03-01 10', '“2027-03-01 10”'],
		['2027-03-01 10:00 PM', '“2027-03-01 10:00 PM”'],
		['2027-03-01 10:00:00+02:00', '“2027-03-01 10:00:00+02:00”'],
		['x2027-03-01', '“x2027-03-01”'],
		['2027-03-01x', '“2027-03-01x”'],
		['tomorrow', '“tomorrow”'],
		[46082, '“46082”'],
	])('refuses %j', (given, shown) => {
		expect(problemOf(start, given)).toBe(`${shown} is not a time in the form YYYY-MM-DD HH:MM:SS`);
	});

	it('refuses what is no text, and says when nothing is given', () => {
		expect(problemOf(start, { year: 2027 })).toBe('an object is not text');
		expect(problemOf(start, '')).toBe('nothing given, but it is required');
	});

	it('reads every date of the calendar as it stands', () => {
		const days = fc.date({
			min: new Date('1970-01-01'),
			max: new Date('2100-01-01'),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(days, (day) => {
				const wallClock = day.toISOString().slice(0, 19).replace('T', ' ');
				expect(read(start, wallClock)).toEqual({ value: wallClock });
			}),
		);
	});
});
