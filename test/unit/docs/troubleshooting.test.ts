import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { headingsIn } from './links';
import { messagesIn } from './messages';

const root = resolve(__dirname, '../../..');

/** A message without what is filled in at its ends. */
const core = (message: string) => message.replace(/^[….\s]+|[….:\s]+$/g, '');

const listed = headingsIn(readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8'))
	.filter(({ level }) => level === 3)
	.map(({ text }) => core(text));

const said = ['nodes', 'credentials'].flatMap((folder) => messagesIn(join(root, folder))).map(core);

it('finds the messages of each kind in the sources', () => {
	expect(said).toEqual(
		expect.arrayContaining([
			'Adspirer refused the call',
			'Adspirer did not answer within … s',
			'nothing given, but it is required',
			'is not text',
			'must not contain a user name or password',
			'the incoming item has no …, which … makes',
			'The execution was canceled',
		]),
	);
});

it('lists every message of the node and the credential', () => {
	expect(said.filter((message) => !listed.includes(message))).toEqual([]);
});

it('lists no message that nothing says, and none twice', () => {
	expect(listed.filter((message) => !said.includes(message))).toEqual([]);
	expect(new Set(listed).size).toBe(listed.length);
});
