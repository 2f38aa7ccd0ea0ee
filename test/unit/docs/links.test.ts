import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import { anchorsIn, linksIn } from './links';

const root = resolve(__dirname, '../../..');

const pages = [
	...readdirSync(root).filter((name) => name.endsWith('.md')),
	...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => join('docs', name)),
];

/** Why a local link leads nowhere, or nothing. */
function whyBroken(page: string, link: string): string | undefined {
	const [path = '', anchor] = link.split('#');
	const target = path === '' ? join(root, page) : resolve(root, dirname(page), decodeURI(path));
	if (relative(root, target).startsWith('..')) return 'leads out of the repository';
	if (!existsSync(target)) return 'no such file';
	if (anchor === undefined || !target.endsWith('.md')) return undefined;
	return anchorsIn(readFileSync(target, 'utf8')).includes(decodeURIComponent(anchor))
		? undefined
		: 'no such heading';
}

it.each(pages)('the local links of %s lead somewhere', (page) => {
	const local = linksIn(readFileSync(join(root, page), 'utf8')).filter(
		(link) => !/^[a-z][a-z\d+.-]*:/i.test(link),
	);
	const broken = local.flatMap((link) => {
		const why = whyBroken(page, link);
		return why === undefined ? [] : [`${link}: ${why}`];
	});
	expect(broken).toEqual([]);
});

it('finds links and anchors as GitHub does', () => {
	const page = [
		'# The node’s [IDs](ids.md): `image_ids` & more',
		'[one](a.md#b "title") ![two](c.png) <img src="d.png"> `[no](link.md)`',
		'```md\n# no heading [no](link.md)\n```',
		'## Dry run\n## Dry run',
		'[ref]: e.md',
	].join('\n\n');

	expect(anchorsIn(page)).toEqual(['the-nodes-ids-image_ids--more', 'dry-run', 'dry-run-1']);
	expect(linksIn(page)).toEqual(['ids.md', 'a.md#b', 'c.png', 'd.png', 'e.md']);
});
