import type { ChoiceOption } from '../../../nodes/AdspirerTikTok/cells/kinds';

/** Options two of which are called the same. */
export const SALES: ChoiceOption[] = [
	{ name: 'Conversions', value: 'CONVERSIONS', spellings: ['Sales', 'Website conversions'] },
	{ name: 'Product Sales', value: 'PRODUCT_SALES', spellings: ['Sales'] },
];
