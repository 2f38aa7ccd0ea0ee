import { describeFaultsAt } from './chain';

describeFaultsAt(['upload_tiktok_images', 'create_tiktok_carousel_card', 'create_tiktok_campaign']);
