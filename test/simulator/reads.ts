/** What the tools answer that only tell what there is. Columns: the tool pages and adspirer-now.md, "Answers". */
import type { ReadTool } from './contract';
import type { IdKind, KnownObject } from './ids';
import type { Arguments } from './rules';
import type { Settings } from './settings';

type Row = Readonly<Record<string, string>>;

/** A list before it takes its form. */
interface Told {
	title: string;
	/** Name of the list in `structured`. */
	name: string;
	rows: Row[];
}

/** Data of an answer, without its quota. */
export interface ReadData {
	text: string;
	structured?: object;
}

type Objects = ReadonlyMap<string, KnownObject>;

/** The tools that ask nothing of TikTok and need no advertiser. They never use a call (adspirer-now.md, A). */
export function isFreeTool(tool: ReadTool): boolean {
	return (
		tool === 'list_connected_accounts' ||
		tool === 'get_usage_status' ||
		tool === 'get_connections_status'
	);
}

/** The answer of a tool that reads, for one advertiser where it needs one. */
export function readAnswer(
	tool: ReadTool,
	given: Arguments,
	settings: Settings,
	objects: Objects,
	advertiserId: string,
): ReadData {
	const mine = (kind: IdKind) =>
		[...objects].filter(
			([, object]) => object.kind === kind && object.advertiserId === advertiserId,
		);
	switch (tool) {
		case 'list_connected_accounts':
			return inForm(connectedAccounts(settings, given.platform), settings);
		case 'get_connections_status':
			return inForm({ ...connectedAccounts(settings, null), title: 'Connections' }, settings);
		case 'get_usage_status':
			return usage(settings);
		case 'discover_tiktok_assets':
			return inForm(imagesOf(settings, mine('image')), settings);
		case 'list_tiktok_campaigns':
			return inForm(
				{
					title: 'TikTok campaigns',
					name: 'campaigns',
					rows: mine('campaign').map(([campaign_id, { name, arguments: made }]) => ({
						campaign_id,
						campaign_name: name,
						status: 'DISABLE',
						objective: String(made.objective ?? 'TRAFFIC'),
						budget: String(made.budget_daily ?? made.budget_lifetime ?? ''),
					})),
				},
				settings,
			);
		case 'list_tiktok_ad_groups':
			return inForm(
				{
					title: 'TikTok ad groups',
					name: 'ad_groups',
					rows: mine('adgroup')
						.filter(([, { parentId }]) => isAskedFor(given.campaign_id, parentId))
						.map(([adgroup_id, { name, parentId = '' }]) => ({
							adgroup_id,
							adgroup_name: name,
							campaign_id: parentId,
							status: 'DISABLE',
						})),
				},
				settings,
			);
		case 'list_tiktok_ads':
			return inForm(
				{
					title: 'TikTok ads',
					name: 'ads',
					rows: mine('ad')
						.filter(([, { parentId = '' }]) => isAskedFor(given.adgroup_id, parentId))
						.filter(([, { parentId = '' }]) =>
							isAskedFor(given.campaign_id, objects.get(parentId)?.parentId),
						)
						.map(([ad_id, { name, parentId = '' }]) => ({
							ad_id,
							ad_name: name,
							adgroup_id: parentId,
							status: 'DISABLE',
						})),
				},
				settings,
			);
	}
}

function isAskedFor(asked: unknown, id: string | undefined): boolean {
	return typeof asked !== 'string' || asked === id;
}

function connectedAccounts({ accounts }: Settings, platform: unknown): Told {
	const rows = accounts.map(
		({ advertiser_id, name, status = 'connected', platform: of = 'tiktok_ads' }, index) => ({
			platform: of,
			account_id: advertiser_id,
			account_name: name,
			account_tier: index === 0 ? 'primary' : 'secondary',
			status,
		}),
	);
	return {
		title: `🔗 ${accounts.length} connected accounts`,
		name: 'accounts',
		rows: rows.filter((row) => typeof platform !== 'string' || row.platform === platform),
	};
}

function imagesOf({ libraryIds }: Settings, made: Array<[string, KnownObject]>): Told {
	const old = libraryIds
		.filter((id) => !/^\d+$/.test(id))
		.map((image_id, index) => ({ image_id, file_name: `library-${index + 1}.jpg` }));
	const uploaded = made.map(([image_id, { name }]) => ({ image_id, file_name: name }));
	return {
		title: '🖼️ TikTok Asset Library',
		name: 'images',
		rows: [...old, ...uploaded].map((image) => ({
			...image,
			dimensions: '1080x1920',
			size: '412 KB',
			uploaded: '2026-04-01',
		})),
	};
}

function usage({ quota }: Settings): ReadData {
	const { used, limit, tier, period_end } = quota;
	return {
		text: `📊 ${used} of ${limit} tool calls used (${tier}), until ${period_end}`,
		structured: { used, limit, tier, period_end },
	};
}

function inForm({ title, name, rows }: Told, { listForm }: Settings): ReadData {
	const structured = { [name]: rows };
	if (listForm === 'structured') return { text: title, structured };
	const columns = Object.keys(rows[0] ?? {});
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const table =
		rows.length === 0
			? ['(none)']
			: [
					line(columns),
					line(columns.map(() => '---')),
					...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
				];
	const text = [title, '', ...table].join('\n');
	return listForm === 'table' ? { text } : { text, structured };
}
