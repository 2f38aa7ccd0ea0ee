/** The door of this room: every kind of value that a field may take. */
export { amount, amountOrZero, decimal, wholeNumber } from './amount';
export { fileUrl, fileUrlList, httpsUrl, httpsUrlList } from './address';
export { choice, choiceList, openChoice, openChoiceList, type ChoiceOption } from './choice';
export { flag } from './flag';
export {
	codeList,
	customKey,
	digitId,
	digitIdList,
	id,
	idList,
	identityId,
	imageId,
	imageIdList,
	pixelId,
	postId,
	videoId,
} from './id';
export { languageList } from './language';
export { locationList } from './location';
export { dateTime } from './moment';
export { text, textList } from './text';
