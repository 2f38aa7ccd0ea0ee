/** What a test expects of the simulator's ledger. */
import type { Ledger, LedgerRequest } from '../../simulator/ledger';

/** The tools of a launch, in the order of its steps. */
export const LAUNCH_TOOLS = [
	'upload_tiktok_images',
	'create_tiktok_carousel_card',
	'create_tiktok_campaign',
	'add_tiktok_ad_group',
	'add_tiktok_ad',
] as const;

/** How many objects each step of a launch has created. */
export const createdCounts = (ledger: Ledger): number[] =>
	LAUNCH_TOOLS.map((tool) => ledger.createdBy(tool).length);

/** The requests without the free looks before them. */
export const callsIn = (ledger: Ledger): LedgerRequest[] =>
	ledger.requests.filter(({ tool }) => tool !== 'list_connected_accounts');

/** That every call kept the contract, and that nothing exists twice whatever its key. */
export function expectClean(ledger: Ledger): void {
	expect(ledger).toMatchObject({ violations: [], undocumented: [], unknownIds: [], conflicts: [] });
	expect(ledger.duplicates({ ignoreKeys: true })).toEqual([]);
}
