/** Before all end-to-end tests: brings what is missing, and packs the package once. */
import { installN8n } from './install';
import { buildTarball } from './package';
import { CHROMIUM, POSTGRES, REDIS, requireProgram } from './programs';
import { N8N_VERSIONS } from './versions';

export default function globalSetup(): void {
	requireProgram(CHROMIUM);
	requireProgram(REDIS);
	requireProgram(POSTGRES);
	for (const version of Object.values(N8N_VERSIONS)) installN8n(version);
	process.env.E2E_TARBALL = buildTarball();
}
