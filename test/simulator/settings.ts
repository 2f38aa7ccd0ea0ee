import { z, type ZodError } from 'zod';
import { SHAPES } from './answers';

/** Adspirer's monthly counter, named as the API names it. */
export interface Quota {
	used: number;
	limit: number;
	tier: 'free' | 'plus' | 'pro' | 'max';
	/** `YYYY-MM-DD`. */
	period_end: string;
}

/** A connected TikTok Ads account. */
export interface Account {
	advertiser_id: string;
	name: string;
}

/** How the simulated service behaves. All of it can be changed while it runs. */
export interface Settings {
	quota: Quota;
	accounts: readonly Account[];
	/** How a 200 tells its IDs; `rotate` takes another way at each request. */
	shape: (typeof SHAPES)[number] | 'rotate';
	/** How long a tool takes, in milliseconds; a range is drawn from with the seed. */
	latencyMs: number | { min: number; max: number };
	/** Whether a new campaign's answer tells the ad group and the ad that came with it. */
	tellChildren: boolean;
	/** Refuse ads made of single images with TikTok's error 40002, as some accounts do. */
	staticImageRefused: boolean;
	/** Whether the idempotency cache also remembers failures. */
	rememberFailures: boolean;
	/** Refuse IDs that were neither created here nor are in `libraryIds`, however real they look. */
	refuseUnknownIds: boolean;
	/** IDs that existed before: images of the asset library, old campaigns. */
	libraryIds: readonly string[];
	/** Image URLs that TikTok cannot download; part of a URL is enough. */
	failingUrls: readonly string[];
}

const changeSchema = z
	.object({
		quota: z
			.object({
				used: z.number().int().min(0),
				limit: z.number().int().min(0),
				tier: z.enum(['free', 'plus', 'pro', 'max']),
				period_end: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
			})
			.strict()
			.partial(),
		accounts: z.union([
			z.number().int().min(0).max(1000),
			z.array(z.object({ advertiser_id: z.string(), name: z.string() }).strict()),
		]),
		shape: z.enum([...SHAPES, 'rotate']),
		latencyMs: z.union([
			z.number().min(0),
			z.object({ min: z.number().min(0), max: z.number().min(0) }).strict(),
		]),
		tellChildren: z.boolean(),
		staticImageRefused: z.boolean(),
		rememberFailures: z.boolean(),
		refuseUnknownIds: z.boolean(),
		libraryIds: z.array(z.string()),
		failingUrls: z.array(z.string()),
	})
	.strict()
	.partial();

/** A change of some settings: part of the quota, a number of accounts or the accounts themselves, any other setting. */
export type SettingsChange = z.input<typeof changeSchema>;

/** Reads a change that came over HTTP; throws a ZodError that says what is wrong with it. */
export function parseSettingsChange(json: unknown): SettingsChange {
	return changeSchema.parse(json);
}

/** What is wrong with something that came from outside, for a person to read. */
export function describeIssues({ issues }: ZodError): string {
	return issues
		.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
		.join('; ');
}

/** The settings to start with: one account, an unused Plus quota until the end of this month, no latency. */
export function defaultSettings(): Settings {
	const now = new Date();
	const nextMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
	return {
		quota: { used: 0, limit: 150, tier: 'plus', period_end: nextMonth.toISOString().slice(0, 10) },
		accounts: sampleAccounts(1),
		shape: 'rotate',
		latencyMs: 0,
		tellChildren: true,
		staticImageRefused: false,
		rememberFailures: false,
		refuseUnknownIds: false,
		libraryIds: [],
		failingUrls: [],
	};
}

/** The settings with a change applied to them; what the change leaves out, or has as `undefined`, stays. */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
	const { quota, accounts = settings.accounts } = change;
	return {
		quota: {
			used: quota?.used ?? settings.quota.used,
			limit: quota?.limit ?? settings.quota.limit,
			tier: quota?.tier ?? settings.quota.tier,
			period_end: quota?.period_end ?? settings.quota.period_end,
		},
		accounts: typeof accounts === 'number' ? sampleAccounts(accounts) : accounts,
		shape: change.shape ?? settings.shape,
		latencyMs: change.latencyMs ?? settings.latencyMs,
		tellChildren: change.tellChildren ?? settings.tellChildren,
		staticImageRefused: change.staticImageRefused ?? settings.staticImageRefused,
		rememberFailures: change.rememberFailures ?? settings.rememberFailures,
		refuseUnknownIds: change.refuseUnknownIds ?? settings.refuseUnknownIds,
		libraryIds: change.libraryIds ?? settings.libraryIds,
		failingUrls: change.failingUrls ?? settings.failingUrls,
	};
}

function sampleAccounts(count: number): Account[] {
	return Array.from({ length: count }, (_, index) => ({
		advertiser_id: String(7_123_456_789_012_345_601n + 1_111n * BigInt(index)),
		name: ['Acme Holdings', 'Acme EU'][index] ?? `Acme Account ${index + 1}`,
	}));
}
