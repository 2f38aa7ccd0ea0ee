import { A, B, find } from './samples';

const findAd = (text: string, data: Record<string, unknown> = {}) =>
	find('add_tiktok_ad', text, data);

it('leaves out what is not told', () => {
	expect(findAd('Done.')).toStrictEqual({});
});

it('takes no ID that is said to be of something else', () => {
	expect(findAd(`Campaign ID: ${A}\nID: ${A}`)).toEqual({});
	expect(findAd(`Campaign ID: ${A}\nID: ${B}`)).toEqual({ ad_id: B });
});

it('reads the messages in the JSON of a text', () => {
	expect(findAd(JSON.stringify({ status: 'ok', message: `Ad created with ID ${A}` }))).toEqual({
		ad_id: A,
	});
});
