/** TikTok tools that the node has no operation for, on purpose. Source: the service's public pages of tools. */
export const TOOLS_LEFT_OUT: ReadonlySet<string> = new Set([
	'explain_tiktok_anomaly',
	'explain_tiktok_objective',
	'optimize_tiktok_budget',
	'search_tiktok_interests',
	'update_tiktok_campaign',
	'validate_and_prepare_tiktok_assets',
]);
