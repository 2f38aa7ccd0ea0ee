import { A, findCard, findImages, IMAGE_1, IMAGE_2 } from './samples';

describe('an ID stands for itself', () => {
	it.each([
		`Card ID: _${A}_ (new)`,
		`Card ID: __${A}__ (new)`,
		`Card ID: ___${A}___ (new)`,
		`Card ID:\n-${A}`,
		`Card ID: ${A}: ready`,
		`cards/list?tab=new card_id=${A}`,
	])('in %j', (text) => {
		expect(findCard(text)).toEqual({ card_id: A });
	});

	it.each([
		`Card ID: ____${A}`,
		`Card ID: x_${A}`,
		`Card ID: x__${A}`,
		`Card ID: x-${A}`,
		`Card ID: -${A}`,
		`Card ID:\n+${A}`,
		`Card ID:\n~${A}`,
		`Card ID: ${A}?tab=ads`,
		`Card ID: ${A}+1`,
		`Card ID: ${A}:443`,
		`Card ID: ${A}_1`,
	])('and not as a part of something longer, as in %j', (text) => {
		expect(findCard(text)).toEqual({});
	});
});

it.each([`-${IMAGE_1}\n-${IMAGE_2}`, `_${IMAGE_1}_\n_${IMAGE_2}_\n`])(
	'a text may begin with a marked ID: %j',
	(text) => {
		expect(findImages(text)).toEqual([IMAGE_1, IMAGE_2]);
	},
);
