import '../harness/engine';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { PackageDirectoryLoader } from 'n8n-core';

import packageJson from '../../package.json';
import { MAX_TARBALL_SIZE, packInto, unexpectedFiles } from '../../scripts/pack';
import type { PackedPackage } from '../../scripts/pack';

const root = resolve(__dirname, '../..');

/** The package as n8n gets it: built from nothing, packed, and unpacked somewhere else. */
describe('the published package', () => {
	let workFolder: string;
	let packed: PackedPackage;
	let loader: PackageDirectoryLoader;

	beforeAll(async () => {
		mkdirSync(join(root, 'dist/nodes'), { recursive: true });
		writeFileSync(join(root, 'dist/nodes/Renamed.node.js'), 'left by an earlier build');
		execFileSync(process.execPath, [join(root, 'node_modules/gulp/bin/gulp.js'), 'build'], {
			cwd: root,
		});
		workFolder = mkdtempSync(join(tmpdir(), 'adspirer-package-'));
		packed = packInto(workFolder);
		loader = new PackageDirectoryLoader(packed.folder);
		await loader.loadAll();
	}, 60_000);

	afterAll(() => rmSync(workFolder, { recursive: true, force: true }));

	const read = (file: string) => readFileSync(join(packed.folder, file), 'utf8');

	it('holds what n8n needs, and nothing else', () => {
		expect(packed.files).toEqual(
			expect.arrayContaining([
				'LICENSE',
				'index.js',
				'package.json',
				...packageJson.n8n.nodes,
				...packageJson.n8n.credentials,
			]),
		);
		expect(unexpectedFiles(packed)).toEqual([]);
	});

	it('is small', () => {
		expect(packed.size).toBeLessThan(MAX_TARBALL_SIZE);
	});

	it('needs nothing but n8n and Node at run time', () => {
		const scripts = packed.files.filter((file) => file.startsWith('dist/') && file.endsWith('.js'));
		const required = scripts.flatMap((script) =>
			Array.from(read(script).matchAll(/\brequire\(["']([^"']+)["']\)/g), ([, name]) => name),
		);
		expect(new Set(required)).toEqual(new Set(['n8n-workflow', 'node:crypto']));
		expect(packageJson).not.toHaveProperty('dependencies');
		expect(packageJson.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	});

	it('brings the license of every package that is bundled', () => {
		// esbuild names the file of each part in a comment.
		const bundled = packed.files
			.filter((file) => file.endsWith('.js'))
			.flatMap((file) =>
				Array.from(read(file).matchAll(/^\/\/ (?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/gm)),
			)
			.map(([, name]) => name ?? '');
		const notice = read('dist/THIRD_PARTY_LICENSES.txt');
		expect(new Set(bundled)).toEqual(new Set(['zod']));
		for (const name of bundled) {
			const license = readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8').trim();
			expect(notice).toContain(`\n${name} `);
			expect(notice).toContain(license);
		}
	});

	it('loads in n8n', () => {
		expect(Object.keys(loader.known.nodes)).toEqual(['adspirerTikTok']);
		expect(Object.keys(loader.known.credentials)).toEqual(['adspirerApi']);
		expect(loader.known.credentials.adspirerApi?.supportedNodes).toEqual(['adspirerTikTok']);
		expect(loader.types.nodes).toEqual([
			expect.objectContaining({
				name: 'adspirerTikTok',
				displayName: 'Adspirer TikTok Ads',
				credentials: [expect.objectContaining({ name: 'adspirerApi' })],
				usableAsTool: true,
			}),
		]);
	});

	it('brings its icons, for light and for dark', () => {
		const [node] = loader.types.nodes;
		const [credential] = loader.types.credentials;
		for (const { iconUrl } of [node, credential].filter((type) => type !== undefined)) {
			if (typeof iconUrl !== 'object') throw new Error('no icon for each of light and dark');
			for (const url of [iconUrl.light, iconUrl.dark]) {
				const file = url.replace(`icons/${packageJson.name}/`, '');
				expect(packed.files).toContain(file);
			}
			expect(iconUrl.light).not.toBe(iconUrl.dark);
		}
	});

	it('is found by what people type', () => {
		expect(loader.types.nodes[0]?.codex).toEqual({
			categories: ['Marketing'],
			alias: expect.arrayContaining([
				'TikTok',
				'TikTok Ads',
				'carousel',
				'Spark Ads',
				'campaign',
				'advertising',
			]),
			resources: {
				primaryDocumentation: [{ url: expect.stringMatching(/^https:\/\//) }],
				credentialDocumentation: [{ url: expect.stringMatching(/^https:\/\//) }],
			},
		});
		const codex: unknown = JSON.parse(read('dist/nodes/AdspirerTikTok/AdspirerTikTok.node.json'));
		expect(codex).toMatchObject({ node: `${packageJson.name}.adspirerTikTok` });
	});

	it('gives both classes to whoever requires it by name', () => {
		const print = 'console.log(Object.keys(require(process.argv[1])).sort().join())';
		const exported = execFileSync(process.execPath, ['-e', print, packed.folder], {
			encoding: 'utf8',
		});
		expect(exported.trim()).toBe('AdspirerApi,AdspirerTikTok');
	});

	it('keeps nothing of an earlier build', () => {
		expect(packed.files).not.toContain('dist/nodes/Renamed.node.js');
	});
});
