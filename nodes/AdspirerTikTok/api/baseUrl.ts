import { UserError } from 'n8n-workflow';

/** Where the live Adspirer API is. */
export const DEFAULT_BASE_URL = 'https://api.adspirer.ai';

/**
 * Checks the credential's Base URL and brings it into one form: no surrounding blanks, no trailing
 * slash, a path prefix kept. Blank means the live API.
 *
 * The API key travels with every request, so only HTTPS will do. Plain HTTP is accepted for this
 * computer alone, where a test server may run and nothing crosses a network.
 *
 * @throws UserError that says what to change. It never repeats what was typed: that may hold a secret.
 */
export function checkedBaseUrl(raw: unknown): string {
	const text = typeof raw === 'string' ? raw.trim() : (raw ?? '');
	if (text === '') return DEFAULT_BASE_URL;
	if (typeof text !== 'string' || !URL.canParse(text)) {
		throw refused('is not a web address', `Enter one such as ${DEFAULT_BASE_URL}`);
	}

	const url = new URL(text);
	if (url.protocol !== 'https:' && !isLoopbackHttp(url)) {
		throw refused(
			'must start with https://, or the API key could be read on its way',
			'Plain http:// is for a server on this computer only (localhost, 127.0.0.1, [::1])',
		);
	}
	if (url.username !== '' || url.password !== '') {
		throw refused('must not contain a user name or password', 'Remove everything before the @');
	}
	if (url.search !== '' || url.hash !== '') {
		throw refused('must end with the host or a path', 'Remove the part from the ? or # on');
	}
	return `${url.origin}${withoutSlashesAtEnd(url.pathname)}`;
}

/** Whether the URL is plain HTTP to the computer that n8n runs on. */
function isLoopbackHttp({ protocol, hostname }: URL): boolean {
	// Other names that end in .localhost may be asked of the network's DNS.
	// The URL parser has brought all spellings of an address (127.1, 0x7f000001) into this one.
	const isLoopback =
		hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
	return protocol === 'http:' && isLoopback;
}

/** A loop, since a pattern would start again at each slash. */
function withoutSlashesAtEnd(path: string): string {
	let end = path.length;
	while (path.charAt(end - 1) === '/') end--;
	return path.slice(0, end);
}

function refused(reason: string, remedy: string): UserError {
	return new UserError(`The Base URL in the Adspirer API credential ${reason}. ${remedy}.`);
}
