import { describeFaultsAt } from './chain';

describeFaultsAt(['add_tiktok_ad_group', 'add_tiktok_ad']);
