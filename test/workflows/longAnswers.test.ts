/** Answers that are far longer than anybody reads. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../nodes/AdspirerTikTok/api/jsonValue';
import { campaignNode, launch, useSimulator } from './operations';

const simulator = useSimulator();

const textOf = (json: IDataObject = {}) => (isRecord(json.adspirer) ? json.adspirer.text : '');

it('longer than anybody reads is cut short in the item, and its IDs are found all the same', async () => {
	const server = createServer((_request, response) => {
		const text = `Campaign ID: 1780000000000007777\n${'And more. '.repeat(500_000)}`;
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ success: true, data: { text }, tool: 'create_tiktok_campaign' }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const credentials = { adspirerApi: { apiKey: 'sk_test_x', baseUrl: `http://127.0.0.1:${port}` } };
	const result = await launch(
		simulator(),
		campaignNode({ idSource: 'fields', cardId: '1790000000000007919' }),
		[{ name: 'A' }],
		{
			credentials,
		},
	);
	server.close();
	const [item] = result.items('campaign');
	expect(item?.json.campaign_id).toBe('1780000000000007777');
	expect(String(textOf(item?.json))).toMatch(/… \([\d]+ more characters\)$/);
	expect(String(textOf(item?.json)).length).toBeLessThan(101_000);
});
