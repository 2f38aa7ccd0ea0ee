import { jsonInText } from '../../../../nodes/AdspirerTikTok/api/findIds/jsonInText';
import { SECTION_BREAK } from '../../../../nodes/AdspirerTikTok/api/findIds/readable';

const value = { id: '1' };

it('is taken out of the text, with the line before it', () => {
	expect(jsonInText('Done.\nResult:\n{"id": "1"}\nBye')).toEqual({
		pieces: [{ value, caption: 'Result:' }],
		rest: `Done.\nResult:\n${SECTION_BREAK}\nBye`,
	});
	expect(jsonInText('{"id": "1"}')).toEqual({
		pieces: [{ value, caption: '' }],
		rest: SECTION_BREAK,
	});
});

it.each(['Done.', 'A "new" ad', '{"status": "ok"}', '["id 1", "id 2"]', '{id: "1"}', '["id"'])(
	'is not in %j',
	(text) => {
		expect(jsonInText(text)).toEqual({ pieces: [], rest: text });
	},
);

it.each([
	['Request:\n\n```json\n{"id": "1"}\n```', 'Request:'],
	['Request:\n  \n  ```json\n{"id": "1"}\n  ```', 'Request:'],
	['Request:\n~~~\n{"id": "1"}\n~~~', 'Request:'],
	['Result in ``` below:\n{"id": "1"}', 'Result in ``` below:'],
	['Both: {"id": "1"}', 'Both: '],
])('in %j has the caption %j', (text, caption) => {
	expect(jsonInText(text).pieces).toEqual([{ value, caption }]);
});

it.each([
	['{"id": "1", "name": "Spring } sale"}', { id: '1', name: 'Spring } sale' }],
	[String.raw`{"id": "1", "name": "5\" } wide"}`, { id: '1', name: '5" } wide' }],
	['[{"id": "1"}]', [value]],
	['A 5" banner: {"id": "1"}', value],
	['[see "id\n] {"id": "1"}', value],
	['} {"id": "1"}', value],
	['[Result {"id": "1"} }', value],
	['{"id": "1"} ]', value],
])('is found in %j', (text, found) => {
	expect(jsonInText(text).pieces.map((piece) => piece.value)).toEqual([found]);
});

it('is read up to a number of pieces', () => {
	expect(jsonInText('{"id": "1"}\n'.repeat(500)).pieces).toHaveLength(500);
	expect(jsonInText('{"id": "1"}\n'.repeat(501)).pieces).toHaveLength(500);
});
