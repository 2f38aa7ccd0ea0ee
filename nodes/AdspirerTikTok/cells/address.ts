/** Web addresses. */
import { isRecord } from '../api/jsonValue';
import { trimmed } from './blank';
import { holdsAnExpression } from './broken';
import { one, readText, type Read } from './cell';
import { list, type Limits } from './list';
import { Refused } from './refused';
import { downloadAddress } from './shares';
import { atSchemes, jsonIn, unwrapped, type CellSplitter } from './split';
import { quoted } from './words';

/** An HTTPS address, such as a landing page. */
export const httpsUrl = () => one(readAddress);

/** Several HTTPS addresses. They keep their places: see `list`. */
export const httpsUrlList = (limits?: Limits) =>
	list(readAddress, atSchemes, { ...limits, keepsPlaces: true, splitsEntries: 'alone' });

/** The HTTPS address of a file that the service fetches. A share page becomes its download address. */
export const fileUrl = () => one(readFileAddress);

/** Several HTTPS addresses of files, also as attachments of a database. */
export const fileUrlList = (limits?: Limits) => list(readFileAddress, atFiles, limits);

/** How Airtable writes an attachment into a CSV file: `boots.jpg (https://…)`. */
const NAMED_FILE = /^[^\r\n]{0,200}? ?\((https?:\/\/[^\s()]{1,4000})\)$/;

/** As addresses; or several attachments in Airtable's form, with commas between them. */
const atFiles: CellSplitter = (cell) =>
	/[^\s]\s?\(https?:\/\/[^\s()]{1,4000}\)$/.test(cell.slice(-4100))
		? cell.split(/(?<=\))[,;\r\n]\s{0,5}/)
		: atSchemes(cell);

/** Blanks, characters without width, and full-width signs: none of them is part of an address. */
const FOREIGN = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\uFF01-\uFF5E\u3000-\u3002]/u;

/** A host with a dot in it, and none at its start or beside another one. */
const HOST = /^[^.]+(?:\.[^.]+)+\.?$/;

const LONGEST = 8000;

const readAddress: Read<string> = (given) => {
	const read = readText(addressIn(given));
	if (read instanceof Refused) return read;
	const unevaluated = holdsAnExpression(read);
	if (unevaluated) return unevaluated;
	const problem = problemOf(read) ?? (isTwo(read) ? 'is two addresses: write one' : undefined);
	return problem === undefined ? read : new Refused(`${quoted(read)} ${problem}`);
};

/** With a sign between them that also separates the addresses of a list. */
const isTwo = (address: string): boolean => /[,;|][a-z][a-z\d+.-]{0,15}:\/\//i.test(address);

function problemOf(address: string): string | undefined {
	const foreign = FOREIGN.exec(address.slice(0, LONGEST));
	if (foreign) {
		const code = foreign[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
		return `has a character in it that no address has, at place ${foreign.index + 1} (U+${code}): a blank, or one that is invisible or of full width`;
	}
	if (address.length > LONGEST) return `is longer than an address can be`;
	if (/^[a-z][a-z\d+.-]{0,15}:\/{0,2}[a-z][a-z\d+.-]{0,15}:\/\//i.test(address)) {
		return 'starts with two schemes: write https:// once';
	}
	const [, scheme, rest = ''] = /^(?:([a-z][a-z\d+.-]{0,15}):\/\/)?(.*)$/is.exec(address) ?? [];
	if (scheme === undefined) {
		return /^[^\s/.:\\]+(?:\.[^\s/.:\\]+)*\.[a-z]{2,}(?:[/?#:]|$)/i.test(rest) && rest.length < 500
			? `does not start with https://: try https://${rest}`
			: 'is not a web address that starts with https://';
	}
	if (scheme.toLowerCase() === 'http') return `is not HTTPS: try https://${rest.slice(0, 200)}`;
	const url =
		scheme.toLowerCase() === 'https' && !rest.startsWith('/') ? parsed(address) : undefined;
	if (!url) return 'is not a web address that starts with https://';
	const { hostname, username, password } = url;
	if (username !== '' || password !== '') {
		return 'has a user or a password in it, which everyone would see: leave them out';
	}
	return HOST.test(hostname) ? undefined : 'has no host with a dot in it, such as example.com';
}

/** Not by `URL.canParse`: once Node 20 has compiled its callers, it takes `https://bücher.example` for none. */
function parsed(address: string): URL | undefined {
	try {
		return new URL(address);
	} catch {
		return undefined;
	}
}

const readFileAddress: Read<string> = (given, scope) => {
	const read = readAddress(given, scope);
	if (read instanceof Refused) return read;
	const download = downloadAddress(read);
	if (download instanceof Refused) return download;
	if (download !== read) scope.note(`${read} is a page that shares a file; sent as ${download}`);
	return download;
};

/** The address in an attachment: Airtable's and n8n's `{ url }`, Notion's `{ file: { url } }`, "boots.jpg (https://…)". */
function addressIn(given: unknown): unknown {
	if (typeof given === 'string') {
		if (given.startsWith('{')) return addressIn(jsonIn(given) ?? undefined) ?? given;
		const text = unwrapped(trimmed(given)).replace(/^<([^<>\s]{1,4000})>$/, '$1');
		return /^https?:/i.test(text)
			? text.replace(/[,;]{1,9}$/, '')
			: (NAMED_FILE.exec(text.slice(0, 5000))?.[1] ?? given);
	}
	if (!isRecord(given)) return given;
	const { url, file, external } = given;
	if (typeof url === 'string') return url;
	const inner = isRecord(file) ? file.url : isRecord(external) ? external.url : undefined;
	return typeof inner === 'string' ? inner : given;
}
