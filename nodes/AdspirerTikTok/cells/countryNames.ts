/** How countries are called beside their names in the table. */

/** In which languages names are understood, as `Intl.DisplayNames` has them. */
export const NAME_LANGUAGES =
	'en de fr es it pt nl pl tr ru uk ja ko zh-Hans zh-Hant ar he sv da nb fi cs sk el hu ro bg hr id vi th hi'.split(
		' ',
	);

/** Names that Intl does not have, or not in this form. */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
	AE: ['UAE', 'Emirates'],
	BA: ['Bosnia'],
	BQ: ['Bonaire, Sint Eustatius and Saba'],
	BN: ['Brunei Darussalam'],
	CD: [
		'DRC',
		'DR Congo',
		'Congo DR',
		'Democratic Republic of the Congo',
		'Congo-Kinshasa',
		'Democratic Republic of Congo',
	],
	CG: ['Congo-Brazzaville', 'Republic of Congo', 'Republic of the Congo'],
	CV: ['Cabo Verde'],
	CI: ['Ivory Coast'],
	CN: ['PRC'],
	CZ: ['Czechia'],
	DK: ['Danmark'],
	DO: ['Dominican Rep'],
	FK: ['Falkland Islands Malvinas'],
	FM: ['Micronesia'],
	GE: ['Republic of Georgia', 'Georgia (country)'],
	GB: [
		'UK',
		'U.K.',
		'Great Britain',
		'Britain',
		'United Kingdom of Great Britain and Northern Ireland',
	],
	HK: ['Hongkong', 'Hong Kong SAR', 'Hong Kong S.A.R.'],
	IE: ['Eire'],
	KG: ['Kyrgyz Republic'],
	KP: ['DPRK', 'N. Korea', 'Democratic People’s Republic of Korea'],
	KR: ['Republic of Korea', 'Korea Republic of', 'Korea South', 'S. Korea'],
	LA: ['Lao PDR', 'Lao People’s Democratic Republic'],
	MK: ['Macedonia', 'FYROM', 'The former Yugoslav Republic of Macedonia'],
	MM: ['Burma'],
	MO: ['Macau', 'Macau SAR'],
	MV: ['The Maldives'],
	NL: ['The Netherlands', 'Holland'],
	PH: ['The Philippines'],
	PS: ['Palestine', 'State of Palestine'],
	RU: ['Russian Federation'],
	SA: ['KSA', 'Kingdom of Saudi Arabia'],
	SH: ['Saint Helena, Ascension and Tristan da Cunha'],
	SK: ['Slovak Republic'],
	SY: ['Syrian Arab Republic'],
	SZ: ['Swaziland'],
	TL: ['East Timor'],
	TR: ['Turkiye', 'Turkey'],
	TW: ['Taiwan Province of China'],
	US: [
		'USA',
		'U.S.',
		'U.S.A.',
		'United States of America',
		'The United States',
		'The USA',
		'EE.UU.',
		'EEUU',
	],
	VA: ['Holy See', 'Vatican City State'],
	VN: ['Viet Nam'],
};

/** Names of several places: what each is. */
export const SEVERAL_PLACES: Readonly<Record<string, readonly string[]>> = {
	Georgia: ['the country (GE, 614540)', 'the US state, whose ID has to be looked up'],
	Congo: ['CD (Democratic Republic of the Congo)', 'CG (Republic of the Congo)'],
	Korea: ['KR (South Korea)', 'KP (North Korea)'],
	'Virgin Islands': ['VG (British)', 'VI (U.S.)'],
	'Saint Martin': ['MF (the French part)', 'SX (Sint Maarten)'],
	'China, Hong Kong SAR': ['HK alone', 'CN and HK'],
	'China, Macao SAR': ['MO alone', 'CN and MO'],
	'Republic of China': ['TW (Taiwan)', 'CN (the People’s Republic of China)'],
	America: ['US (United States)', 'a continent'],
};
