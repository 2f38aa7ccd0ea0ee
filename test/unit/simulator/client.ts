import { randomUUID } from 'node:crypto';
import { Agent, request } from 'undici';
import { z } from 'zod';
import { isToolName, isWriteTool, type WriteTool } from '../../simulator/contract';
import type { Arguments } from '../../simulator/rules';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/simulator';

/** An answer as it came over HTTP. */
export interface Reply {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
}

export interface CallOptions {
	/** A fresh UUID unless told; `null` sends none. */
	key?: string | null;
	apiKey?: string;
	/** Sent as it is, in place of the arguments. */
	body?: string;
	timeoutMs?: number;
}

const quota = z
	.object({
		used: z.number(),
		limit: z.number(),
		tier: z.string(),
		period_end: z.string(),
		upgrade_url: z.string().optional(),
	})
	.strict();

/** The documented envelopes, all in one: nothing else may be in an answer. */
const envelopeSchema = z
	.object({
		success: z.boolean(),
		data: z
			.object({
				text: z.string().optional(),
				result: z.object({}).passthrough().optional(),
				quota: quota.optional(),
				structured: z.object({}).passthrough().optional(),
				content: z.array(z.object({ type: z.string() }).passthrough()).optional(),
				image_ids: z.array(z.string()).optional(),
				card_id: z.string().optional(),
				campaign_id: z.string().optional(),
				adgroup_id: z.string().optional(),
				ad_id: z.string().optional(),
			})
			.strict()
			.optional(),
		error: z.string().optional(),
		is_error: z.literal(true).optional(),
		tool: z.string(),
		quota: quota.optional(),
		structured_content: z.object({}).passthrough().optional(),
	})
	.strict();

const agent = new Agent({ connections: 64 });
const running: Simulator[] = [];

afterEach(async () => {
	await Promise.all(running.splice(0).map((simulator) => simulator.close()));
});
afterAll(() => agent.close());

/** Starts a simulator that ends with the test. */
export async function start(options?: SimulatorOptions): Promise<Simulator> {
	const simulator = await startSimulator(options);
	running.push(simulator);
	return simulator;
}

/** Calls a tool; rejects where the connection breaks. */
export async function call(
	simulator: Simulator,
	tool: string,
	given: Arguments = {},
	options: CallOptions = {},
): Promise<Reply> {
	const { key = randomUUID(), apiKey = simulator.apiKey, timeoutMs } = options;
	const body = options.body ?? JSON.stringify({ arguments: given });
	const response = await request(`${simulator.url}/api/v1/tools/${tool}/execute`, {
		dispatcher: agent,
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			authorization: `Bearer ${apiKey}`,
			...(key !== null && { 'idempotency-key': key }),
		},
		body,
		signal: timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs),
	});
	const text = await response.body.text();
	return { status: response.statusCode, headers: response.headers, text };
}

/** Talks to a control address. */
export async function control(
	simulator: Pick<Simulator, 'url'>,
	method: 'GET' | 'POST' | 'DELETE',
	address: string,
	body?: unknown,
): Promise<{ status: number; json: unknown }> {
	const response = await request(`${simulator.url}/_simulator/${address}`, {
		dispatcher: agent,
		method,
		body: typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body),
	});
	return { status: response.statusCode, json: await response.body.json() };
}

/** The envelope of an answer; throws when it is none. */
export function envelope(reply: Reply): z.infer<typeof envelopeSchema> {
	return envelopeSchema.parse(JSON.parse(reply.text));
}

export { until } from '../../until';

/** Arguments of each tool that satisfy the contract. */
export const VALID = {
	upload_tiktok_images: { image_urls: ['https://example.com/a.jpg', 'https://example.com/b.png'] },
	create_tiktok_carousel_card: {
		image_ids: [
			'ad-site-i18n-sg/202306025d0d2c5b1c1d4c43',
			'ad-site-i18n-sg/202306025d0d2c5b1c1d4c44',
		],
		ad_texts: ['Spring'],
		landing_page_urls: ['https://example.com/'],
	},
	create_tiktok_campaign: {
		campaign_name: 'Spring 2026 🌷',
		card_id: '1790000000000007919',
		card_type: 'IMAGE',
		ad_text: 'Fresh colours',
		display_name: 'Acme',
		landing_page_url: 'https://example.com/spring',
		budget_daily: 50,
		target_locations: ['6252001'],
	},
	add_tiktok_ad_group: {
		campaign_id: '1790000000000007921',
		adgroup_name: 'Women 25-34',
		budget: 20,
		objective: 'CONVERSIONS',
		pixel_id: '7000000000000000001',
		optimization_event: 'COMPLETE_PAYMENT',
	},
	add_tiktok_ad: {
		adgroup_id: '1790000000000007923',
		ad_text: 'Fresh colours',
		landing_page_url: 'https://example.com/spring',
		image_ids: [
			'ad-site-i18n-sg/202306025d0d2c5b1c1d4c43',
			'ad-site-i18n-sg/202306025d0d2c5b1c1d4c44',
		],
	},
} satisfies Record<WriteTool, Arguments>;

export const {
	upload_tiktok_images: UPLOAD,
	create_tiktok_carousel_card: CARD,
	create_tiktok_campaign: CAMPAIGN,
	add_tiktok_ad_group: AD_GROUP,
	add_tiktok_ad: AD,
} = VALID;

/** The tools that create something. */
export const WRITE_TOOLS = Object.keys(VALID).filter(isToolName).filter(isWriteTool);
