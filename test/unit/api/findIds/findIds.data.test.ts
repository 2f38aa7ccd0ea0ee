import { A, ADVERTISER, B, C, find, made, IMAGE_1 as I, IMAGE_2 as J, OLD } from './samples';

const all = { campaign_id: A, adgroup_id: B, ad_id: C };

it.each<[data: object]>([
	[{ campaign_id: A, ad_group_id: B, adId: C }],
	[{ structured: { campaign: { id: A, name: 'x' }, ad_group: { id: B }, ads: [{ id: C }] } }],
	[{ structured: { campaign: { id: A, pixel: { id: OLD }, ad_group: { id: B, ad: { id: C } } } } }],
	[
		{
			structured: {
				entities: [
					{ type: 'campaign', id: A },
					{ type: 'ad_group', id: B },
					{ type: 'ad', id: C },
				],
			},
		},
	],
	[{ structured: { ids: { campaign: A, adGroup: B, ad: C } } }],
	[
		{
			structured: [
				{ name: 'Campaign ID', value: A },
				{ label: 'Ad Group ID', value: B },
				{ key: 'ad_id', value: C },
			],
		},
	],
	[
		{
			structured: {
				rows: [
					['Campaign ID', A],
					['Ad Group ID', B],
					['Ad ID', C],
				],
			},
		},
	],
	[{ structured: { campaign: A, ad_group: B, ad: C } }],
	[{ structured: { payload: JSON.stringify({ campaign_id: A, adgroup_id: B, ad_id: C }) } }],
	[{ structured: { message: `Campaign ID: ${A}, Ad Group ID: ${B}, Ad ID: ${C}` } }],
	[
		{
			structured: {
				created: {
					campaign: { campaign_id: A, adgroups: [{ adgroup_id: B, ads: [{ ad_id: C }] }] },
				},
			},
		},
	],
	[
		{
			structured: { request: { ad_id: OLD }, result: { campaign_id: A, adgroup_id: B, ad_id: C } },
		},
	],
	[
		{
			structured: {
				related: [{ campaign_id: OLD }],
				campaign_id: A,
				adgroup_ids: [B],
				ads: { 0: { id: C } },
			},
		},
	],
	[{ structured: { tracking_ad_id: OLD, campaign_id: A, adgroup_id: B, ad: { id: C } } }],
	[{ content: [{ type: 'text', text: `Campaign ID: ${A}\nAd Group ID: ${B}\nAd ID: ${C}` }] }],
	[
		{
			content: [
				{ type: 'text', text: `{"campaign_id": "${A}", "adgroup_id": "${B}", "ad_id": "${C}"}` },
			],
		},
	],
	[{ content: [{ type: 'json', json: { campaign_id: A, adgroup_id: B, ad_id: C } }] }],
	[{ structured_content: { campaign_id: A, adgroup_id: B, ad_id: C } }],
	[{ result: { campaign: { id: A }, adgroup: { id: B }, ad: { id: C } } }],
])('a campaign with its ad group and ad is found in %j', (data) => {
	expect(find('create_tiktok_campaign', 'Done.', { ...data })).toEqual(all);
});

it.each<[data: object, ids: object]>([
	[{ ad_id: A, structured: { ad_id: B } }, {}],
	[{ structured: { ad_id: A }, content: [{ ad_id: B }] }, {}],
	[{ structured: { x: { ad_id: B }, ad_id: A } }, {}],
	[{ structured: { ad: { id: B, ad_id: A } } }, {}],
	[{ structured: { tracking_ad_id: A } }, {}],
	[{ structured: { id: A } }, { ad_id: A }],
	[{ structured: { type: 'AD', id: A } }, { ad_id: A }],
	[{ ad_id: 123 }, { ad_id: '123' }],
	[{ ad_id: ' 1790000000 ' }, { ad_id: '1790000000' }],
	[{ structured: { a: { b: [{ c: { adId: 'ad-7' } }] } } }, {}],
	[{ structured: { result: { data: [{ details: { adId: 'ad-7' } }] } } }, { ad_id: 'ad-7' }],
	[
		{ ad_id: A, advertiser_id: ADVERTISER },
		{ ad_id: A, advertiser_id: ADVERTISER },
	],
	[{ structured: { advertiser: { id: ADVERTISER } } }, { advertiser_id: ADVERTISER }],
	[
		{ structured: { advertiser_id: ADVERTISER, owner: { advertiser_id: OLD } } },
		{ advertiser_id: ADVERTISER },
	],
	[{ structured: { advertiser_id: ADVERTISER, result: { advertiser_id: OLD } } }, {}],
	[{ structured: { accounts: [{ advertiser_id: ADVERTISER }] } }, {}],
	[{ ad_id: 'None' }, {}],
	[{ ad_id: null, adId: '', 'Ad ID': 'N/A', new_ad_id: '<ad_id>' }, {}],
	[{ ad_id: 0 }, {}],
	[{ ad_id: -1 }, {}],
	[{ ad_id: 1.5 }, {}],
	[{ ad_id: '0' }, {}],
	[{ ad_id: '-1' }, {}],
	[{ ad_id: true }, {}],
	[{ ad_id: 2 ** 60 }, {}],
	[{ ad_id: 'two words' }, {}],
	[{ ad_id: `https://example.com/${A}` }, {}],
	[{ ad_id: '1790000…' }, {}],
	[{ ad_id: 'dry_run:ad_id' }, {}],
	[{ ad_id: 'x'.repeat(300) }, {}],
	[{ structured: [{ id: A }, { id: B }] }, {}],
	[{ structured: { pixel: { id: A } } }, {}],
	[{ structured: { type: 'pixel', id: A } }, {}],
	[{ structured: { name: 'Pixel ID', value: A, id: A } }, {}],
	[{ structured: { lead_id: A, ad_account_id: A, video_id: C } }, {}],
	[{ structured: { source_ad_id: A, existing_ads: [{ id: B }], parent: { ad_id: C } } }, {}],
	[{ structured: { name: 'Existing Ad ID', value: A } }, {}],
	[{ structured: { arguments: { ad_id: A }, failed: [{ ad_id: B }] } }, {}],
	[{ structured: { campaign_id: A, ad_group_id: B } }, {}],
	[{ structured: { url: `https://example.com/?ad_id=${A}` } }, {}],
	[{ quota: { ad_id: A } }, {}],
])('of %j the right ad is taken', (data, ids) => {
	expect(find('add_tiktok_ad', 'Done.', { ...data })).toEqual(ids);
});

it.each<[data: object, ids: string[] | undefined]>([
	[{ image_ids: [I, J] }, [I, J]],
	[{ image_ids: [I, J], structured: { image_ids: [J] } }, [I, J]],
	[{ image_id: I }, [I]],
	[{ structured: { image_ids: [I, 'None', null, J, I] } }, [I, J]],
	[{ structured: { image_ids: `${I}, ${J}` } }, [I, J]],
	[{ structured: { image_ids: `['${I}', None, '${J}']` } }, [I, J]],
	[
		{
			structured: {
				images: [{ url: 'https://a', image_id: I }, { image_id: null }, { image_id: J }],
			},
		},
		[I, J],
	],
	[{ structured: { images: [{ id: I }, { id: 'None' }, { id: J }] } }, [I, J]],
	[{ structured: { images: [I, J] } }, [I, J]],
	[
		{
			structured: {
				uploaded: [
					{ file: 'a.jpg', id: I },
					{ file: 'b.jpg', id: J },
				],
			},
		},
		[I, J],
	],
	[{ structured: { image_ids: { 'https://example.com/a.jpg': I, 'b.jpg': J } } }, [I, J]],
	[{ structured: { image_ids: { status: 'done_2026', value: [I, J] } } }, [I, J]],
	[{ structured: { images: [{ image_id: I, id: 123, size: '1200x628' }] } }, [I]],
	[{ structured: { message: `Uploaded ${I} and ${J}` } }, [I, J]],
	[{ image_ids: ['12345678901', 'hash'] }, ['12345678901', 'hash']],
	[{ image_ids: ['banner.jpg', 'https://example.com/a'] }, undefined],
	[{ structured: { existing_images: [{ id: I }] } }, undefined],
])('of %j the right images are taken', (data, ids) => {
	expect(find('upload_tiktok_images', 'Done.', { ...data }).image_ids).toEqual(ids);
});

it('takes none where data and text tell different ones', () => {
	const text = `Ad ID: ${C}`;
	for (const data of [
		{ ad_id: A },
		{ structured: { ad: { id: A } } },
		{ content: [{ text: `Ad ID: ${A}` }] },
	]) {
		expect(find('add_tiktok_ad', text, data)).toEqual({});
		expect(made('add_tiktok_ad', text, data).doubts.join()).toContain(C);
	}
});
