import { renderAnswer, shapeOf } from './answers';
import { correctedCallToAction } from './callToAction';
import { isWriteTool, type ReadTool, type ToolName, type WriteTool } from './contract';
import { errorAnswer, quotaAnswer, successAnswer, type Answer } from './envelope';
import { IdMint, type CreatedIds, type IdKind, type KnownObject } from './ids';
import type { Ledger } from './ledger';
import { isFreeTool, readAnswer } from './reads';
import { canDownload, refusalOf } from './refusals';
import { undocumented, violations, type Arguments } from './rules';
import type { Account, Settings } from './settings';
import { refusalFor } from './tiktokRefusals';
import { suffixedName } from './wording';

/** A call that passed the door: known tool, well-formed body. */
export interface Call {
	n: number;
	tool: ToolName;
	key: string | null;
	arguments: Arguments;
}

/** Adspirer and TikTok behind it: checks a call, creates what it asks for, counts it and answers. */
export class Service {
	private mint: IdMint;
	private readonly objects = new Map<string, KnownObject>();

	constructor(
		private readonly seed: number,
		private readonly settings: () => Settings,
		private readonly ledger: Ledger,
	) {
		this.mint = new IdMint(seed);
	}

	/** Forgets what was created; the next IDs are the first ones again. */
	clear(): void {
		this.mint = new IdMint(this.seed);
		this.objects.clear();
	}

	/** Executes a call in one go, so that no other call can come between the check of the quota and its use. */
	execute(call: Call): Answer {
		const { n, tool, arguments: given } = call;
		const names = undocumented(tool, given);
		if (names.length > 0) this.ledger.undocumented.push({ n, tool, names });
		const messages = violations(tool, given, this.settings().now ?? Date.now());
		if (messages.length > 0) this.ledger.violations.push({ n, tool, messages });

		const { quota } = this.settings();
		if (this.counts(tool) && this.isUsedUp()) return quotaAnswer(tool, quota);
		if (messages.length > 0)
			return errorAnswer(400, tool, `Invalid arguments for ${tool}: ${messages.join('; ')}`);
		return isWriteTool(tool) ? this.write(call, tool) : this.read(tool, given);
	}

	/** Whether a success of a tool uses a call. */
	private counts(tool: ToolName): boolean {
		if (isWriteTool(tool)) return true;
		return this.settings().listsCount && !isFreeTool(tool);
	}

	private isUsedUp(): boolean {
		const { quota, billsBeyond } = this.settings();
		return quota.used >= quota.limit + billsBeyond;
	}

	private useCall(): void {
		const { quota } = this.settings();
		quota.used += 1;
		if (quota.used > quota.limit) this.ledger.billed += 1;
	}

	private write(call: Call, tool: WriteTool): Answer {
		const { accounts, quota, shape: setting } = this.settings();
		const { n, key, arguments: given } = call;
		const account = chooseAccount(accounts, given.advertiser_id);
		if (account === undefined) return accountAnswer(tool, accounts, given.advertiser_id);
		const advertiserId = account.advertiser_id;
		const refusal = refusalOf(
			{ ...call, tool, account },
			this.settings(),
			this.objects,
			this.ledger,
		);
		if (refusal !== undefined) return errorAnswer(400, tool, refusal);

		const now = Date.now();
		const { ids, told } = this.create(tool, given, advertiserId, now);
		if (Object.keys(ids).length > 0)
			this.ledger.created.push({
				n,
				tool,
				key,
				ids,
				arguments: given,
				advertiser_id: advertiserId,
				at: now,
			});
		this.useCall();

		const { shape, variation } = shapeOf(setting, n);
		const data = renderAnswer(shape, variation, {
			tool,
			arguments: given,
			advertiserId,
			ids: told,
			correctedCallToAction: correctedCallToAction(given.call_to_action),
			now,
		});
		return successAnswer(tool, { ...data, quota }, shape === 'jsonNumbers');
	}

	private read(tool: ReadTool, given: Arguments): Answer {
		const settings = this.settings();
		const { accounts, quota, freeCallsTellQuota } = settings;
		const account = isFreeTool(tool) ? undefined : chooseAccount(accounts, given.advertiser_id);
		if (account === undefined && !isFreeTool(tool))
			return accountAnswer(tool, accounts, given.advertiser_id);
		const counts = this.counts(tool);
		if (counts) this.useCall();
		const data = readAnswer(tool, given, settings, this.objects, account?.advertiser_id ?? '');
		return successAnswer(tool, { ...data, ...((counts || freeCallsTellQuota) && { quota }) });
	}

	/** Creates what a tool makes. `told` is what the answer says: failed uploads too, and not every child. */
	private create(
		tool: WriteTool,
		given: Arguments,
		advertiserId: string,
		now: number,
	): { ids: CreatedIds; told: CreatedIds } {
		const make = (kind: IdKind, name: unknown, parentId?: string) => {
			const id = kind === 'image' ? this.mint.imageId() : this.mint.objectId();
			this.objects.set(id, {
				kind,
				advertiserId,
				name: typeof name === 'string' ? name : id,
				arguments: given,
				parentId,
			});
			return id;
		};
		const made = (ids: CreatedIds) => ({ ids, told: ids });
		switch (tool) {
			case 'upload_tiktok_images': {
				const told = strings(given.image_urls).map((url) =>
					canDownload(url, this.settings()) ? make('image', fileName(url)) : 'None',
				);
				const arrived = told.filter((id) => id !== 'None');
				return {
					ids: arrived.length > 0 ? { image_ids: arrived } : {},
					told: { image_ids: told },
				};
			}
			case 'create_tiktok_carousel_card':
				return made({ card_id: make('card', undefined) });
			case 'create_tiktok_campaign': {
				const name = suffixedName(given.campaign_name, now);
				const campaign_id = make('campaign', name);
				const adgroup_id = make('adgroup', `${name} ad group`, campaign_id);
				const ids = { campaign_id, adgroup_id, ad_id: make('ad', `${name} ad`, adgroup_id) };
				return { ids, told: this.settings().tellChildren ? ids : { campaign_id } };
			}
			case 'add_tiktok_ad_group':
				return made({ adgroup_id: make('adgroup', given.adgroup_name, String(given.campaign_id)) });
			case 'add_tiktok_ad':
				return made({ ad_id: make('ad', given.ad_name, String(given.adgroup_id)) });
		}
	}
}

/** Accounts that can be advertisers here. */
function advertisers(accounts: readonly Account[]): Account[] {
	return accounts.filter(({ platform = 'tiktok_ads' }) => platform === 'tiktok_ads');
}

/** The account that a call is for: the one it names, or else the only one, if it is connected. */
function chooseAccount(accounts: readonly Account[], named: unknown): Account | undefined {
	const connected = advertisers(accounts).filter(({ status }) => status !== 'needs_reauth');
	if (typeof named === 'string')
		return connected.find(({ advertiser_id }) => advertiser_id === named);
	return connected.length === 1 ? connected[0] : undefined;
}

/** The documented 400 of several accounts, the 403 of one that is not connected, and the 400 of none. */
function accountAnswer(tool: string, all: readonly Account[], named: unknown): Answer {
	const accounts = advertisers(all);
	if (accounts.length === 0)
		return errorAnswer(400, tool, 'No tiktok_ads account is connected: https://adspirer.ai');
	const connected = accounts.filter(({ status }) => status !== 'needs_reauth');
	const mustSignIn =
		typeof named === 'string'
			? accounts.some(({ advertiser_id }) => advertiser_id === named)
			: connected.length === 0;
	const lines = connected.map(
		({ name, advertiser_id }) => `\n  - ${name} (advertiser_id="${advertiser_id}")`,
	);
	const structured = {
		platform: 'tiktok_ads',
		parameter: 'advertiser_id',
		accounts: connected.map(({ advertiser_id, name }) => ({ advertiser_id, account_name: name })),
	};
	if (typeof named !== 'string' && !mustSignIn) {
		const error =
			`You have ${connected.length} tiktok_ads accounts connected. Please specify which account ` +
			'to use by passing the advertiser_id parameter:';
		return errorAnswer(400, tool, error + lines.join(''), structured);
	}
	const { status, error } = refusalFor(mustSignIn ? 'needsReauth' : 'notConnected');
	const shown = typeof named === 'string' ? ` (advertiser_id=${JSON.stringify(named)})` : '';
	return errorAnswer(status, tool, `${error}${shown}. Connected:${lines.join('')}`, structured);
}

function fileName(url: string): string {
	return new URL(url).pathname.split('/').at(-1) ?? '';
}

function strings(value: unknown): string[] {
	return Array.isArray(value) ? value.map(String) : [];
}
