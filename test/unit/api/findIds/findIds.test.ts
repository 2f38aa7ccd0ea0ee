import { A, B, find } from './samples';

const findAd = (text: string, data: Record<string, unknown> = {}) =>
	find('add_tiktok_ad', text, data);

it('leaves out what is not told', () => {
	expect(findAd('Done.')).toStrictEqual({});
});

it.each<[data: object]>([
	[{ result: { ad_id: B } }],
	[{ results: ['ok', { ad_id: B }] }],
	[{ rows: [['Ad ID', B]] }],
])('trusts structured data more than %j', (data) => {
	expect(findAd('Done.', { ...data })).toEqual({ ad_id: B });
	expect(findAd('Done.', { ...data, structured: { ad_id: A } })).toEqual({ ad_id: A });
});

it.each<[data: object]>([[{ ad_id: A }], [{ ad_id: [A] }]])(
	'trusts plain fields such as %j more than structured data',
	(data) => {
		expect(findAd('Done.', { ...data, structured: { ad_id: B } })).toEqual({ ad_id: A });
	},
);

it('trusts structured data more than a text that is JSON', () => {
	const text = JSON.stringify({ ad_id: B });
	expect(findAd(text)).toEqual({ ad_id: B });
	expect(findAd(text, { structured: { ad_id: A } })).toEqual({ ad_id: A });
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
