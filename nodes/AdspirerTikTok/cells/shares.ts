/** Pages of Google Drive and Dropbox that share a file, and where the file itself is. */
import { Refused } from './refused';
import { quoted } from './words';

/**
 * The download address of a share page, where it is certain; any other address as it is.
 *
 * @param address a valid HTTPS address
 */
export function downloadAddress(address: string): string | Refused {
	const url = new URL(address);
	const host = url.hostname.toLowerCase();
	if (host === 'drive.google.com') return ofDrive(url, address);
	if (host === 'dropbox.com' || host === 'www.dropbox.com') return ofDropbox(url, address);
	return address;
}

/** `/file/d/ID/view`, `/open?id=ID`, `/uc?id=ID` → `/uc?export=download&id=ID`. */
function ofDrive({ pathname, searchParams }: URL, address: string): string | Refused {
	if (
		/^\/(?:drive\/)?(?:u\/\d+\/)?(?:folders|folderview)\b/.test(pathname) ||
		pathname.includes('/folders/')
	) {
		return new Refused(
			`${quoted(address)} is a folder of Google Drive: give the address of each file`,
		);
	}
	const [, fromPath] =
		/^\/(?:a\/[^/]+\/)?file\/(?:u\/\d+\/)?d\/([\w-]{10,200})(?:\/|$)/.exec(pathname) ?? [];
	const isOpened = /^\/(?:a\/[^/]+\/)?(?:u\/\d+\/)?(?:open|uc)$/.test(pathname);
	const id = fromPath ?? (isOpened ? searchParams.get('id') : undefined);
	if (typeof id !== 'string' || !/^[\w-]{10,200}$/.test(id)) return address;
	const key = searchParams.get('resourcekey');
	const isDownload = isOpened && searchParams.get('export') === 'download';
	if (isDownload) return address;
	const keyPart = key !== null && /^[\w-]+$/.test(key) ? `&resourcekey=${key}` : '';
	return `https://drive.google.com/uc?export=download&id=${id}${keyPart}`;
}

/** `?dl=0` or none → `dl=1`; everything else of the address is kept. */
function ofDropbox({ pathname, searchParams }: URL, address: string): string | Refused {
	if (/^\/(?:sh|scl\/fo|home)\//.test(pathname)) {
		return new Refused(`${quoted(address)} is a folder of Dropbox: give the address of each file`);
	}
	if (!/^\/(?:s|scl\/fi)\//.test(pathname)) return address;
	if (searchParams.get('dl') === '1' || searchParams.get('raw') === '1') return address;
	const [page = '', hash = ''] = address.split(/(?=#)/);
	const rest = page.replace(/([?&])dl=[^&#]*&?/g, '$1').replace(/[?&]$/, '');
	return `${rest}${rest.includes('?') ? '&' : '?'}dl=1${hash}`;
}
