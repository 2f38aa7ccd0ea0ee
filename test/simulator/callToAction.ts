/** Buttons that the service writes anew: old names and slips (adspirer-now.md, A). */
const CORRECTED: Readonly<Record<string, string>> = {
	DOWNLOAD: 'DOWNLOAD_NOW',
	INSTALL: 'INSTALL_NOW',
	BUY_NOW: 'SHOP_NOW',
	GET_OFFER: 'GET_QUOTE',
	WATCH: 'WATCH_NOW',
	BOOK: 'BOOK_NOW',
};
const REFUSED: readonly unknown[] = ['LEARN', 'VISIT', 'GO'];

/** The button that the service takes in place of the one asked for, if it corrects it. */
export function correctedCallToAction(value: unknown): string | undefined {
	return typeof value === 'string' && Object.hasOwn(CORRECTED, value)
		? CORRECTED[value]
		: undefined;
}

/** Why the service refuses a button, or `undefined`: the list is open, other capitals pass. */
export function callToActionRefusal(value: unknown): string | undefined {
	if (!REFUSED.includes(value)) return undefined;
	return `TikTok refused it: call_to_action ${JSON.stringify(value)} is not valid`;
}
