import { renderAnswer, shapeOf } from './answers';
import { isWriteTool, type ToolName, type WriteTool } from './contract';
import { errorAnswer, quotaAnswer, successAnswer, type Answer } from './envelope';
import { IdMint, type CreatedIds, type IdKind, type KnownObject } from './ids';
import type { Ledger } from './ledger';
import { canDownload, refusalOf } from './refusals';
import { undocumented, violations, type Arguments } from './rules';
import type { Account, Settings } from './settings';

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
		const messages = violations(tool, given);
		if (messages.length > 0) this.ledger.violations.push({ n, tool, messages });

		const { quota } = this.settings();
		if (isWriteTool(tool) && quota.used >= quota.limit) return quotaAnswer(tool, quota);
		if (messages.length > 0)
			return errorAnswer(400, tool, `Invalid arguments for ${tool}: ${messages.join('; ')}`);
		return isWriteTool(tool) ? this.write(call, tool) : this.listAccounts(tool, given);
	}

	private write(call: Call, tool: WriteTool): Answer {
		const { accounts, quota, shape: setting } = this.settings();
		const { n, key, arguments: given } = call;
		const advertiserId = chooseAccount(accounts, given.advertiser_id);
		if (advertiserId === undefined) return accountAnswer(tool, accounts, given.advertiser_id);
		const refusal = refusalOf(
			{ ...call, tool, advertiserId },
			this.settings(),
			this.objects,
			this.ledger,
		);
		if (refusal !== undefined) return errorAnswer(400, tool, refusal);

		const { ids, told } = this.create(tool, given, advertiserId);
		if (Object.keys(ids).length > 0)
			this.ledger.created.push({
				n,
				tool,
				key,
				ids,
				arguments: given,
				advertiser_id: advertiserId,
				at: Date.now(),
			});
		quota.used += 1;

		const { shape, variation } = shapeOf(setting, n);
		const data = renderAnswer(shape, variation, {
			tool,
			arguments: given,
			advertiserId,
			ids: told,
			// The one old name that the docs tell of.
			correctedCallToAction: given.call_to_action === 'DOWNLOAD' ? 'DOWNLOAD_NOW' : undefined,
			now: Date.now(),
		});
		return successAnswer(tool, { ...data, quota }, shape === 'jsonNumbers');
	}

	/** Creates what a tool makes. `told` is what the answer says: failed uploads too, and not every child. */
	private create(
		tool: WriteTool,
		given: Arguments,
		advertiserId: string,
	): { ids: CreatedIds; told: CreatedIds } {
		const make = (kind: IdKind) => {
			const id = kind === 'image' ? this.mint.imageId() : this.mint.objectId();
			this.objects.set(id, { kind, advertiserId });
			return id;
		};
		const made = (ids: CreatedIds) => ({ ids, told: ids });
		switch (tool) {
			case 'upload_tiktok_images': {
				const told = strings(given.image_urls).map((url) =>
					canDownload(url, this.settings()) ? make('image') : 'None',
				);
				const arrived = told.filter((id) => id !== 'None');
				return {
					ids: arrived.length > 0 ? { image_ids: arrived } : {},
					told: { image_ids: told },
				};
			}
			case 'create_tiktok_carousel_card':
				return made({ card_id: make('card') });
			case 'create_tiktok_campaign': {
				const campaign_id = make('campaign');
				const ids = { campaign_id, adgroup_id: make('adgroup'), ad_id: make('ad') };
				return { ids, told: this.settings().tellChildren ? ids : { campaign_id } };
			}
			case 'add_tiktok_ad_group':
				return made({ adgroup_id: make('adgroup') });
			case 'add_tiktok_ad':
				return made({ ad_id: make('ad') });
		}
	}

	/** The free tool. */
	private listAccounts(tool: ToolName, given: Arguments): Answer {
		const others = typeof given.platform === 'string' && given.platform !== 'tiktok_ads';
		const accounts = (others ? [] : this.settings().accounts).map((account, index) => ({
			platform: 'tiktok_ads',
			account_id: account.advertiser_id,
			account_name: account.name,
			account_tier: index === 0 ? 'primary' : 'secondary',
			status: 'connected',
		}));
		const lines = accounts.map(
			(account) => `- **${account.account_name}** (tiktok_ads): \`${account.account_id}\``,
		);
		return successAnswer(tool, {
			text: [`🔗 ${accounts.length} connected accounts`, ...lines].join('\n'),
			structured: { accounts },
			quota: this.settings().quota,
		});
	}
}

/** The advertiser that a call is for: the one it names if connected, else the only one; else none. */
function chooseAccount(accounts: readonly Account[], named: unknown): string | undefined {
	if (typeof named === 'string')
		return accounts.find((account) => account.advertiser_id === named)?.advertiser_id;
	return accounts.length === 1 ? accounts[0]?.advertiser_id : undefined;
}

/** The documented 400 of several accounts, and those of none and of an unknown one, which the docs do not show. */
function accountAnswer(tool: string, accounts: readonly Account[], named: unknown): Answer {
	if (accounts.length === 0)
		return errorAnswer(400, tool, 'No tiktok_ads account is connected: https://adspirer.ai');
	const lines = accounts.map(
		({ name, advertiser_id }) => `\n  - ${name} (advertiser_id="${advertiser_id}")`,
	);
	const error =
		typeof named === 'string'
			? `advertiser_id ${JSON.stringify(named)} is not one of your connected tiktok_ads accounts:`
			: `You have ${accounts.length} tiktok_ads accounts connected. Please specify which account ` +
				'to use by passing the advertiser_id parameter:';
	return errorAnswer(400, tool, error + lines.join(''), {
		platform: 'tiktok_ads',
		parameter: 'advertiser_id',
		accounts: accounts.map(({ advertiser_id, name }) => ({ advertiser_id, account_name: name })),
	});
}

function strings(value: unknown): string[] {
	return Array.isArray(value) ? value.map(String) : [];
}
