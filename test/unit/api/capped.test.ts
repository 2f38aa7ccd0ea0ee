import { capped } from '../../../nodes/AdspirerTikTok/api/capped';

it.each([
	['short', 5, 'short'],
	['longer', 4, 'long… (2 more characters)'],
	['ab😀cd', 3, 'ab… (4 more characters)'],
	['ab😀cd', 4, 'ab😀… (2 more characters)'],
	['', 0, ''],
])('%j with at most %i is %j', (text, most, expected) => {
	expect(capped(text, most)).toBe(expected);
});
