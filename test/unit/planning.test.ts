/** What is planned in n8n-core's execution context: in one file, since loading n8n-core takes a second. */
import './operations/adGroupAndAd.cases';
import './operations/campaign.cases';
import './operations/campaignAudience.cases';
import './operations/carouselCard.cases';
import './operations/uploadImages.cases';
import './pipeline/blank.cases';
import './pipeline/budget.cases';
import './pipeline/keptKeys.cases';
import './pipeline/keys.cases';
import './pipeline/rows.cases';
import './pipeline/settings.cases';
