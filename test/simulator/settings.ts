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
	/** `connected` unless told. */
	status?: 'connected' | 'needs_reauth';
	/** `tiktok_ads` unless told: accounts of other platforms are listed, and are no advertisers. */
	platform?: string;
	/** With it the service checks budgets against its floors. */
	currency?: string;
}

/**
 * What a user pays for (adspirer-now.md, "Counting and money"). Paid plans by the month bill beyond their limit,
 * up to a cap of money: 100 calls on Plus. Plans by the year have one pool for the year.
 */
const PLANS = {
	free: { tier: 'free', limit: 15, months: 1, billsBeyond: 0 },
	'plus-monthly': { tier: 'plus', limit: 150, months: 1, billsBeyond: 100 },
	'pro-monthly': { tier: 'pro', limit: 600, months: 1, billsBeyond: 100 },
	'max-monthly': { tier: 'max', limit: 3000, months: 1, billsBeyond: 100 },
	'plus-yearly': { tier: 'plus', limit: 1800, months: 12, billsBeyond: 0 },
	'pro-yearly': { tier: 'pro', limit: 7200, months: 12, billsBeyond: 0 },
	'max-yearly': { tier: 'max', limit: 50_000, months: 12, billsBeyond: 0 },
} as const;

export const PLAN_NAMES = [
	'free',
	'plus-monthly',
	'pro-monthly',
	'max-monthly',
	'plus-yearly',
	'pro-yearly',
	'max-yearly',
] as const satisfies ReadonlyArray<keyof typeof PLANS>;

/** How lists answer: a Markdown table, data, or both. */
export const LIST_FORMS = ['both', 'table', 'structured'] as const;

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
	/** Refuse one static image in the feed with TikTok's error 40002; `false` is an account that still may. */
	staticImageRefused: boolean;
	/** Whether the idempotency cache also remembers failures. */
	rememberFailures: boolean;
	/** Refuse IDs that were neither created here nor are in `libraryIds`, however real they look. */
	refuseUnknownIds: boolean;
	/** IDs that existed before: images of the asset library, old campaigns. */
	libraryIds: readonly string[];
	/** Image URLs that TikTok cannot download; part of a URL is enough. */
	failingUrls: readonly string[];
	/** How many calls beyond `quota.limit` are made and billed before the 402. */
	billsBeyond: number;
	/** Whether the lists of assets, campaigns, ad groups and ads use a call: the docs do not say. */
	listsCount: boolean;
	listForm: (typeof LIST_FORMS)[number];
	/** Whether an answer that used no call tells the counter all the same. */
	freeCallsTellQuota: boolean;
	/** The service's clock in milliseconds since 1970, for judging times; `null` is the real one. */
	now: number | null;
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
			z.array(
				z
					.object({
						advertiser_id: z.string(),
						name: z.string(),
						status: z.enum(['connected', 'needs_reauth']).optional(),
						platform: z.string().optional(),
						currency: z.string().length(3).optional(),
					})
					.strict(),
			),
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
		/** Sets limit, tier, end of the period and `billsBeyond` at once; what is given besides wins. */
		plan: z.enum(PLAN_NAMES),
		billsBeyond: z.number().int().min(0),
		listsCount: z.boolean(),
		listForm: z.enum(LIST_FORMS),
		freeCallsTellQuota: z.boolean(),
		now: z.number().nullable(),
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
	return {
		quota: { used: 0, limit: 150, tier: 'plus', period_end: monthsAhead(1) },
		accounts: sampleAccounts(1),
		shape: 'rotate',
		latencyMs: 0,
		tellChildren: true,
		staticImageRefused: true,
		rememberFailures: false,
		refuseUnknownIds: false,
		libraryIds: [],
		failingUrls: [],
		billsBeyond: 0,
		listsCount: false,
		listForm: 'both',
		freeCallsTellQuota: true,
		now: null,
	};
}

/** The first day of a month to come, as `YYYY-MM-DD`. */
function monthsAhead(months: number): string {
	const now = new Date();
	const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
	return day.toISOString().slice(0, 10);
}

/** The settings with a change applied to them; what the change leaves out, or has as `undefined`, stays. */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
	const { quota, accounts = settings.accounts } = change;
	const plan = change.plan && PLANS[change.plan];
	const periodEnd = plan && monthsAhead(plan.months);
	return {
		quota: {
			used: quota?.used ?? settings.quota.used,
			limit: quota?.limit ?? plan?.limit ?? settings.quota.limit,
			tier: quota?.tier ?? plan?.tier ?? settings.quota.tier,
			period_end: quota?.period_end ?? periodEnd ?? settings.quota.period_end,
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
		billsBeyond: change.billsBeyond ?? plan?.billsBeyond ?? settings.billsBeyond,
		listsCount: change.listsCount ?? settings.listsCount,
		listForm: change.listForm ?? settings.listForm,
		freeCallsTellQuota: change.freeCallsTellQuota ?? settings.freeCallsTellQuota,
		now: change.now === undefined ? settings.now : change.now,
	};
}

function sampleAccounts(count: number): Account[] {
	return Array.from({ length: count }, (_, index) => ({
		advertiser_id: String(7_123_456_789_012_345_601n + 1_111n * BigInt(index)),
		name: ['Acme Holdings', 'Acme EU'][index] ?? `Acme Account ${index + 1}`,
	}));
}
