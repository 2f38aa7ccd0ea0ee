import { SHAPES, SILENT_SHAPES } from '../../simulator/answers';
import { call, envelope, start, VALID, WRITE_TOOLS } from './client';

const TELLING = SHAPES.filter((shape) => !SILENT_SHAPES.some((silent) => silent === shape));

describe.each(WRITE_TOOLS)('%s', (tool) => {
	it.each(TELLING)('tells its IDs as %s, however the labels are written', async (shape) => {
		const simulator = await start({ shape });
		for (let n = 0; n < 6; n++) {
			const { text } = await call(simulator, tool, VALID[tool]);
			const ids = Object.values(simulator.ledger.created[n]?.ids ?? {}).flat();
			expect(ids.length).toBeGreaterThan(0);
			for (const id of ids) expect(text).toContain(id);
		}
	});

	it.each(SILENT_SHAPES)('tells none as %s', async (shape) => {
		const simulator = await start({ shape });
		const { text } = await call(simulator, tool, VALID[tool]);
		const ids = Object.values(simulator.ledger.created[0]?.ids ?? {}).flat();
		for (const id of ids) expect(text).not.toContain(id);
		// Only `noIds` has IDs of other things.
		expect(/\d{16}/.test(text)).toBe(shape === 'noIds');
	});
});

it('is Markdown in a content block, or data alone, without a text', async () => {
	const simulator = await start({ shape: 'contentOnly' });
	const content = envelope(await call(simulator, 'add_tiktok_ad', VALID.add_tiktok_ad)).data;
	expect(content).toEqual({
		content: [expect.objectContaining({ type: 'text' })],
		quota: expect.anything(),
	});
	simulator.configure({ shape: 'nestedData' });
	const nested = envelope(
		await call(simulator, 'create_tiktok_campaign', VALID.create_tiktok_campaign),
	).data;
	const { campaign_id, adgroup_id, ad_id } = simulator.ledger.created[1]?.ids ?? {};
	expect(nested?.text).toBeUndefined();
	expect(nested?.result).toEqual({
		status: 'PAUSED',
		created: { campaign: { campaign_id }, adgroup: { adgroup_id, ads: [{ ad_id }] } },
	});
});

it.each(['tree', 'summary'] as const)(
	'%s names what was made as the lists name it',
	async (shape) => {
		const simulator = await start({ shape });
		const { text = '' } =
			envelope(await call(simulator, 'create_tiktok_campaign', VALID.create_tiktok_campaign))
				.data ?? {};
		const name = /Spring 2026 🌷_\d+/.exec(text)?.[0];
		expect(text).toContain('✅ Campaign created (PAUSED)');
		expect(text).toContain('$50.00');
		const list = await call(simulator, 'list_tiktok_campaigns');
		expect(envelope(list).data?.structured).toMatchObject({ campaigns: [{ campaign_name: name }] });
	},
);

it('rotates through all shapes, the same way each time', async () => {
	const forms = async () => {
		const simulator = await start();
		const seen: string[] = [];
		for (let n = 0; n < 18; n++) {
			const reply = await call(
				simulator,
				'create_tiktok_carousel_card',
				VALID.create_tiktok_carousel_card,
			);
			const { text, structured, card_id } = envelope(reply).data ?? {};
			const digits = /"card_id":\d/.test(reply.text) ? 'number' : '';
			seen.push(`${Object.keys(structured ?? {})} ${card_id ? 'data' : ''} ${digits} ${text}`);
		}
		return seen;
	};
	const first = await forms();
	expect(new Set(first.slice(0, 9)).size).toBe(9);
	expect(first.slice(9)).not.toEqual(first.slice(0, 9));
	expect(await forms()).toEqual(first);
});

it('tells the IDs as numbers with all their digits, and leaves the text alone', async () => {
	const simulator = await start({ shape: 'jsonNumbers' });
	const { text } = await call(simulator, 'create_tiktok_campaign', VALID.create_tiktok_campaign);
	const { ids } = simulator.ledger.created[0] ?? {};
	expect(text).toContain(`"campaign_id":${ids?.campaign_id},"adgroup_id":${ids?.adgroup_id}`);
	expect(() => envelope({ status: 200, headers: {}, text })).not.toThrow();
});

it('does not tell the children of a campaign when they are kept', async () => {
	const simulator = await start({ tellChildren: false });
	for (let n = 0; n < 9; n++) {
		const { text } = await call(simulator, 'create_tiktok_campaign', VALID.create_tiktok_campaign);
		const {
			campaign_id = '',
			adgroup_id = '',
			ad_id = '',
		} = simulator.ledger.created[n]?.ids ?? {};
		expect(text).toContain(campaign_id);
		expect(text).not.toContain(adgroup_id);
		expect(text).not.toContain(ad_id);
	}
});

it('has IDs of other kinds beside the new one', async () => {
	const simulator = await start({ shape: 'markdown' });
	const { text } = await call(simulator, 'add_tiktok_ad_group', VALID.add_tiktok_ad_group);
	expect(text).toContain(`**Campaign ID:** \`${String(VALID.add_tiktok_ad_group.campaign_id)}\``);
	expect(text).toContain('**Pixel ID:** `7000000000000000001`');
	expect(text).toContain('$20.00');
});
