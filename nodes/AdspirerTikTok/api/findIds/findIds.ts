import type { IdKind, Ids } from '../ids';
export function findIds(
	answer: { data: Record<string, unknown>; text: string },
	makes: readonly IdKind[],
	_request: Record<string, unknown>,
): Ids {
	const all = JSON.stringify(answer.data);
	const ids: Record<string, unknown> = {};
	for (const kind of makes) {
		if (kind === 'image_ids') {
			const m = all.match(/ad-site-[\w-]+\/\w+/g);
			if (m) ids[kind] = [...new Set(m)];
			continue;
		}
		const label = {
			card_id: 'card',
			campaign_id: 'campaign',
			adgroup_id: 'ad[ _-]?group',
			ad_id: '(?<![a-z])ad',
			advertiser_id: 'advertiser',
		}[kind];
		const m = new RegExp(`${label}[ _-]?id\\D{1,20}(\\d{10,20})`, 'i').exec(all);
		if (m) ids[kind] = m[1];
	}
	return ids as Ids;
}
