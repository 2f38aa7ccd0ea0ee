/** What an ID looks like, and what only looks like one. */

import { isDryRunPlaceholder, isPlaceholder, type IdKind } from '../ids';

/** A number that stands for something else is never that long, an ID of TikTok's always. */
const NUMERIC_ID = /^\d{10,20}$/;

const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|bmp|svg|avif|heic|tiff?)$/i;

export const isImageFile = (text: string) => IMAGE_FILE.test(text);

/** Tokens with digits that are no image IDs: file names, hosts, dates, sizes, constants, labels. */
const NO_IMAGE_ID = [
	IMAGE_FILE,
	/^[a-z0-9-]+(?:\.[a-z0-9-]+)+\//i,
	/^\d{4}-\d\d?-\d\d?/,
	/^\d+x\d+(?:px)?$/i,
	/^[\d.]+(?:px|kb|mb|gb|bytes|ms|sec)$/i,
	/^[A-Z]+(?:_[A-Z\d]+)+$/,
	/^[a-z_-]*(?:ids?[_-]?\d{1,3}|\d{1,3}[_-]?ids?)$/i,
];

/** Whether a token of a text may be an ID of this kind. */
export function isIdInText(kind: IdKind, token: string): boolean {
	return NUMERIC_ID.test(token) || (kind === 'image_ids' && isImageId(token));
}

function isImageId(token: string): boolean {
	return (
		token.length >= 8 &&
		token.length <= 200 &&
		/^[A-Za-z\d][\w/.-]*$/.test(token) &&
		/\d/.test(token) &&
		/[A-Za-z]/.test(token) &&
		!NO_IMAGE_ID.some((pattern) => pattern.test(token))
	);
}

/** Whether a token looks so much like one of TikTok's image IDs that it needs no label. */
export const isUnmistakableImageId = (token: string) =>
	/^(?:ad-site|tos)-[^/]+\/./.test(token) && isImageId(token);

/** The ID in a field of structured data that is labelled as one, undefined if it holds none. */
export function idInField(kind: IdKind, value: unknown): string | undefined {
	if (typeof value === 'number') {
		return Number.isSafeInteger(value) && value > 0 ? String(value) : undefined;
	}
	if (typeof value !== 'string') return undefined;
	const id = value.trim();
	if (id.length > 200 || /\s|:\/\/|…|\.{3}/.test(id)) return undefined;
	if (isPlaceholder(id) || isDryRunPlaceholder(id) || /^-\d*$|^0+$/.test(id)) return undefined;
	return kind === 'image_ids' && IMAGE_FILE.test(id) ? undefined : id;
}
