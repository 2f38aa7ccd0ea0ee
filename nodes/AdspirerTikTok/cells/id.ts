/** IDs, by kind. Always strings: TikTok's numeric IDs are longer than a number can hold. */
import { isDryRunPlaceholder, isPlaceholder } from '../api/placeholders';
import { asGiven } from './bare';
import { trimmed } from './blank';
import { holdsAnExpression } from './broken';
import { digitsLost, hasLostDigits, one, readText, type Read } from './cell';
import { withPlainDigits } from './digits';
import { list, type Limits } from './list';
import { Refused } from './refused';
import { atCommas, unwrapped } from './split';
import { quoted } from './words';

/** An ID of any form without blanks, such as that of an app or of an asset bundle. */
export const id = () => one(readId);

/** Several IDs of any form. */
export const idList = (limits?: Limits) => list(readId, atCommas, limits);

/** Several short codes. */
export const codeList = () => list(readId, atCommas, { isDistinct: true });

/** The ID of a campaign, an ad group, an ad, a card, an advertiser or an audience: digits only. */
export const digitId = () => one(readDigits);

/** Several IDs of digits. */
export const digitIdList = (limits?: Limits) => list(readDigits, atDigits, limits);

/** The ID of an image, as uploads give it. */
export const imageId = () => one(readImageId);

/** Several IDs of images. */
export const imageIdList = (limits?: Limits) => list(readImageId, atCommas, limits);

/** The ID of a video: letters and digits. */
export const videoId = () => one(readVideoId);

/** The ID of an identity; a handle is none. */
export const identityId = () => one(readIdentityId);

/** The ID of a TikTok post, or the post's address. */
export const postId = () => one(readPostId);

/** The ID of a pixel; its code is none. */
export const pixelId = () => one(readPixelId);

/** The user's own key of an item: text or a number, all of whose digits are there. */
export const customKey = () =>
	one((given) => {
		if (typeof given !== 'string' && typeof given !== 'number') {
			return new Refused('text or a number is needed');
		}
		return (
			refusedNumber(given) ??
			(typeof given === 'string' ? holdsAnExpression(trimmed(given)) : undefined) ??
			readText(given)
		);
	}, asGiven);

/** A long number as spreadsheets write it, with the comma of some countries as well. */
const SCIENTIFIC = /^\d{1,30}(?:[.,]\d{1,30})?e\+\d{1,4}$|^\d[.,]\d{1,30}e\d{1,4}$/i;

/** A number that counts nothing whole: `1.5`, `-7`. */
const NOT_WHOLE = /^[+-]?\d{1,30}[.,]\d{1,30}$|^[+-]\d{1,30}$/;

/** A number with the decimals that a spreadsheet or a database has added. */
const WITH_DECIMALS = /^\d{4,30}[.,]0+$/;

const GROUPED_DIGITS = /^\d{1,3}(?:[.,\s'’]\d{3})+$/;

/** Says what is wrong with a number that an ID or a key was made of. */
export function refusedNumber(given: unknown): Refused | undefined {
	if (hasLostDigits(given)) return new Refused(digitsLost(given));
	const text = typeof given === 'string' && given.length <= 70 ? given.trim() : '';
	return SCIENTIFIC.test(text) ? new Refused(digitsLost(text)) : undefined;
}

const HOW_TO_KEEP_DIGITS = 'Format the column as text, so that the ID arrives as it is';

/** What most IDs are: nothing more has to be asked of them. */
export const isDigits = (given: unknown): given is string =>
	typeof given === 'string' && /^\d{1,25}$/.test(given);

/** The text of an ID: not blank, no stand-in for an ID, and without blanks, quotes or brackets. */
const readId: Read<string> = (given) => {
	if (isDigits(given)) return given;
	const number = refusedNumber(given);
	if (number) return number;
	if (typeof given === 'boolean') return new Refused(`${quoted(given)} is no ID`);
	const whole = readText(given);
	if (whole instanceof Refused) return whole;
	const read = whole.length <= 500 ? unwrapped(withPlainDigits(whole)) : whole;
	if (read.length <= 100 && WITH_DECIMALS.test(read)) {
		return new Refused(`${quoted(read)} was a number with decimals. ${HOW_TO_KEEP_DIGITS}`);
	}
	if (read.length <= 100 && NOT_WHOLE.test(read)) {
		return new Refused(
			`${quoted(read)} is a number with decimals or a sign, which no ID is. ${HOW_TO_KEEP_DIGITS}`,
		);
	}
	if (isDryRunPlaceholder(read)) return read;
	if (isPlaceholder(read)) return new Refused(`${quoted(read)} stands for “no ID”`);
	if (/^https?:\/\//i.test(read)) return new Refused(`${quoted(read)} is an address, not an ID`);
	return /[\s"'`[\]{}<>|,;\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(read)
		? new Refused(`${quoted(read)} has blanks, quotes, brackets or separators in it`)
		: read;
};

/** What exports put before an ID: `id:183…`, `Campaign ID: 183…`, `L6252001`, `c:183…`. */
const EXPORT_PREFIX =
	/^(?:(?:[a-z]{2,12}[ _]?){0,2}ids?\s{0,3}[:=#]?|[a-z]{1,2}:|l(?=\d)|#(?=\d))\s{0,3}(?=['"\d])/i;

/** `="183…"`, `'183…`, `"183…"`: how spreadsheets are told that digits are text. */
const bareDigits = (text: string): string =>
	unwrapped(text.replace(/^=(?=")/, '').replace(/^'(?=\d+$)/, ''))
		.replace(EXPORT_PREFIX, '')
		.replace(/^(["'])(\d+)\1$/, '$2');

/** The digits of an ID, without what exports put before them. */
export const readDigits: Read<string> = (given, scope) => {
	if (isDigits(given)) return given;
	if (typeof given === 'string' && given.length <= 100) {
		const digits = bareDigits(withPlainDigits(trimmed(given)).replace(/[,;]$/, ''));
		if (/^\d{1,25}$/.test(digits)) return digits;
		if (GROUPED_DIGITS.test(digits)) {
			return new Refused(
				`${quoted(given)} has separators between its digits: write the ID without them. ${HOW_TO_KEEP_DIGITS}`,
			);
		}
	}
	const read = readId(given, scope);
	if (read instanceof Refused || isDryRunPlaceholder(read) || /^\d{1,25}$/.test(read)) return read;
	return new Refused(
		`${quoted(read)} is not an ID, which has digits only. TikTok Ads Manager shows it beside the name, in lists and exports`,
	);
};

/** As `atCommas`, but digits that commas group stay together, to be refused as one. */
export const atDigits = (cell: string): string[] =>
	/(?:^|[;|\s,])\d{1,3}(?:,\d{3}){1,7}(?=$|[;|\s,])/.test(cell)
		? groupedPieces(cell)
		: atCommas(LONG_DIGITS.test(cell) ? cell.replace(/ +/g, ',') : cell);

/** IDs with blanks between them: too long to be the groups of one number. */
const LONG_DIGITS = /^\d{6,25}(?: +\d{6,25})+$/;

/** Splits at separators, but not at a comma between a digit and three digits. */
const groupedPieces = (cell: string): string[] =>
	cell.split(/[;|，；、\r\n]|,(?!\d{3}(?!\d))|(?<!\d),/);

const readImageId: Read<string> = (given, scope) => {
	const read = readId(given, scope);
	if (!(read instanceof Refused)) return read;
	return typeof given === 'string' && /^https?:\/\//i.test(given.trim())
		? new Refused(`${quoted(given)} is the address of an image: Image > Upload gives its ID`)
		: read;
};

const readVideoId: Read<string> = (given, scope) => {
	const read = readId(given, scope);
	if (read instanceof Refused || isDryRunPlaceholder(read) || /^[a-z\d]+$/i.test(read)) return read;
	return new Refused(`${quoted(read)} is not a video ID, which has letters and digits only`);
};

const readIdentityId: Read<string> = (given, scope) => {
	const read = readId(given, scope);
	if (read instanceof Refused || !read.startsWith('@')) return read;
	return new Refused(
		`${quoted(read)} is a handle, not an ID. TikTok Ads Manager shows the ID under Identity; leave it out to have Adspirer find it`,
	);
};

const POST_ADDRESS =
	/^(?:https?:\/\/)?(?:www\.|m\.)?tiktok\.com\/(?:@[^/?#\s]{1,60}\/(?:video|photo)|v|embed(?:\/v2)?|share\/video)\/(\d{5,25})(?:\.html)?\/?(?:[?#]\S*)?$/i;

/** `#code=`, as TikTok shows it, or the long base64 behind it. */
const AUTHORIZATION_CODE =
	/^#(?!\d+$)|^(?=[^\n]*[a-z])(?=[^\n]*[A-Z])(?:code=)?[A-Za-z\d+/_-]{24,200}={0,2}$/;

const readPostId: Read<string> = (given, scope) => {
	const text = typeof given === 'string' ? given.trim().slice(0, 2000) : '';
	const [, digits] = POST_ADDRESS.exec(text) ?? [];
	if (digits !== undefined) return digits;
	if (AUTHORIZATION_CODE.test(text)) {
		return new Refused(
			`${quoted(text)} is an authorization code, not the ID of a post: it belongs in a field for the code. Where there is none, authorize it in TikTok Ads Manager under Spark Ads, which then shows the ID`,
		);
	}
	if (/tiktok\.com\//i.test(text)) {
		return new Refused(
			`${quoted(text)} does not show the ID of a post: open it and copy the whole address, such as https://www.tiktok.com/@brand/video/7290000000000001234`,
		);
	}
	return readDigits(given, scope);
};

const readPixelId: Read<string> = (given, scope) => {
	const read = readDigits(given, scope);
	const text = typeof given === 'string' ? trimmed(given) : '';
	return read instanceof Refused && /^(?=[A-Z\d]*[A-Z])(?=[A-Z\d]*\d)[A-Z\d]{5,40}$/i.test(text)
		? new Refused(
				`${quoted(text)} is the code of a pixel. Its ID is the number that Events Manager shows beside the name`,
			)
		: read;
};
