/** `npm run n8n:install`: brings all n8n versions that the tests run. */
import { parseArgs } from 'node:util';

import { installN8n } from './install';
import { N8N_VERSIONS } from './versions';

parseArgs();
for (const version of Object.values(N8N_VERSIONS)) {
	const { folder } = installN8n(version);
	console.log(`n8n ${version} is in ${folder}`);
}
