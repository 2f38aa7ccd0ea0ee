import {
	choice,
	choiceList,
	codeList,
	openChoice,
} from '../../../nodes/AdspirerTikTok/cells/kinds';
import * as options from '../../../nodes/AdspirerTikTok/operations/options';
import { problemOf, read } from './read';

const GENDERS = 'GENDER_UNLIMITED, GENDER_FEMALE, GENDER_MALE';

describe('one of the documented values', () => {
	it.each([
		['GENDER_FEMALE', 'GENDER_FEMALE'],
		['gender_female', 'GENDER_FEMALE'],
		[' Female ', 'GENDER_FEMALE'],
		['female', 'GENDER_FEMALE'],
		['male', 'GENDER_MALE'],
		['All', 'GENDER_UNLIMITED'],
		['unlimited', 'GENDER_UNLIMITED'],
		['Gender Male', 'GENDER_MALE'],
		['gender-male', 'GENDER_MALE'],
	])('reads %j as %s', (given, value) => {
		expect(read(choice(options.GENDERS), given)).toEqual({ value });
	});

	it.each(options.CAMPAIGN_EVENTS.map(({ name, value }) => [name, value]))(
		'reads the label %s as %s',
		(name, value) => {
			expect(read(choice(options.CAMPAIGN_EVENTS), name)).toEqual({ value });
			expect(read(choice(options.CAMPAIGN_EVENTS), name.toLowerCase())).toEqual({ value });
		},
	);

	it('takes the value itself where it is the end of another one as well', () => {
		expect(read(choice(options.CAMPAIGN_EVENTS), 'subscribe')).toEqual({ value: 'SUBSCRIBE' });
		expect(read(choice(options.CAMPAIGN_EVENTS), 'web subscribe')).toEqual({
			value: 'ON_WEB_SUBSCRIBE',
		});
	});

	it.each<[given: unknown, shown: string]>([
		['women', '“women”'],
		['fe', '“fe”'],
		['GENDER', '“GENDER”'],
		['ale', '“ale”'],
		['!', '“!”'],
		[1, '“1”'],
		[true, '“true”'],
		[['GENDER_MALE'], 'a list'],
		[{ value: 'GENDER_MALE' }, 'an object'],
	])('refuses %j and lists what is allowed', (given, shown) => {
		expect(problemOf(choice(options.GENDERS), given)).toBe(
			`${shown} is not one of the allowed values: ${GENDERS}`,
		);
	});

	it.each([
		['24', options.AGE_GROUPS],
		['100', options.AGE_GROUPS],
		['US', options.CALLS_TO_ACTION],
	])('does not take %s for the value that ends with it', (given, list) => {
		expect(problemOf(choice(list), given)).toContain(`“${given}” is not one of the allowed values`);
	});

	it('refuses what could mean two of them', () => {
		const kinds = [
			{ name: 'First', value: 'WEB_SALE' },
			{ name: 'Second', value: 'APP_SALE' },
		];
		expect(problemOf(choice(kinds), 'sale')).toBe(
			'“sale” is not one of the allowed values: WEB_SALE, APP_SALE',
		);
		expect(read(choice(kinds), 'app sale')).toEqual({ value: 'APP_SALE' });
	});

	it('says when nothing is given', () => {
		expect(problemOf(choice(options.GENDERS), ' ')).toBe('nothing given, but it is required');
	});
});

describe('several of the documented values', () => {
	it.each<[given: unknown, value: string[]]>([
		['18-24, 55+', ['AGE_18_24', 'AGE_55_100']],
		['18–24;25 - 34\n35_44', ['AGE_18_24', 'AGE_25_34', 'AGE_35_44']],
		[
			['AGE_13_17', 'age_45_54'],
			['AGE_13_17', 'AGE_45_54'],
		],
		['["55-100"]', ['AGE_55_100']],
		['', []],
	])('reads %j', (given, value) => {
		expect(read(choiceList(options.AGE_GROUPS), given)).toEqual({ value });
	});

	it.each(['18', '18-25', '55', '+'])('refuses %j', (given) => {
		expect(problemOf(choiceList(options.AGE_GROUPS), `25-34, ${given}`)).toBe(
			`entry 2: “${given}” is not one of the allowed values: AGE_13_17, AGE_18_24, AGE_25_34, AGE_35_44, AGE_45_54, AGE_55_100`,
		);
	});
});

describe('a value of an open list', () => {
	it.each([
		['Learn More', 'LEARN_MORE'],
		['shop_now', 'SHOP_NOW'],
		['download', 'DOWNLOAD'],
		['VIEW_NOW', 'VIEW_NOW'],
		['interested', 'interested'],
	])('reads %j as %s', (given, value) => {
		expect(read(openChoice(options.CALLS_TO_ACTION), given)).toEqual({ value });
	});

	it.each<[given: unknown, problem: string]>([
		['Buy it now', '“Buy it now” has spaces, quotes or brackets in it'],
		[{ value: 'BUY_NOW' }, 'an object is not text'],
		[null, 'nothing given, but it is required'],
	])('refuses %j', (given, problem) => {
		expect(problemOf(openChoice(options.CALLS_TO_ACTION), given)).toBe(problem);
	});
});

describe('a list of codes', () => {
	it('is split at commas, semicolons and line ends', () => {
		expect(read(codeList(), 'en, es;de\nzh-Hant')).toEqual({
			value: ['en', 'es', 'de', 'zh-Hant'],
		});
	});

	it('refuses what cannot be a code', () => {
		expect(read(codeList(), ['en', 'zh Hant', '<de>'])).toEqual({
			problems: [
				'entry 2: “zh Hant” has spaces, quotes or brackets in it',
				'entry 3: “<de>” has spaces, quotes or brackets in it',
			],
		});
	});
});
