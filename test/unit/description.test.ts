import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { AdspirerTikTok } from '../../nodes/AdspirerTikTok/AdspirerTikTok.node';

const FOLDER = join(__dirname, '../../nodes/AdspirerTikTok');

describe('the node, as n8n lists it', () => {
	const described = () => new AdspirerTikTok().description;

	it('has its name, its place and its credential', () => {
		expect(described()).toMatchObject({
			displayName: 'Adspirer TikTok Ads',
			name: 'adspirerTikTok',
			description: 'Launch TikTok Ads from spreadsheet rows, without creating anything twice',
			group: ['output'],
			defaults: { name: 'Adspirer TikTok Ads' },
			credentials: [{ name: 'adspirerApi', required: true }],
			usableAsTool: true,
		});
	});

	it('has one input and two outputs with names', () => {
		const description = described();
		expect(description.inputs).toEqual(['main']);
		expect(description.outputs).toEqual(['main', 'main']);
		expect(description.outputNames).toEqual(['Success', 'Over Quota']);
	});

	it('has an icon for a light and one for a dark editor', () => {
		const { icon } = described();
		const files = typeof icon === 'object' ? [icon.light, icon.dark] : [];
		expect(files).toEqual(['file:adspirerTikTok.svg', 'file:adspirerTikTok.dark.svg']);
		for (const file of files)
			expect(existsSync(join(FOLDER, file.slice('file:'.length)))).toBe(true);
	});
});
