/** A real n8n that has our package installed, and the simulator as its Adspirer. */
import { LATEST_VERSION } from '../../../nodes/AdspirerTikTok/operations/tool';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator/simulator';
import { installN8n } from './install';
import { buildTarball, NODE_TYPE, PACKAGE_NAME, packedVersion } from './package';
import { startN8n, type N8nServer } from './server';
import { N8N_VERSIONS, type N8nVersion } from './versions';

/** A stored credential, as a node of a workflow refers to it. */
export interface CredentialReference {
	id: string;
	name: string;
}

/** All that a test needs. */
export interface Stage {
	readonly server: N8nServer;
	readonly simulator: Simulator;
	readonly credential: CredentialReference;
	/** An Adspirer node for a workflow. */
	adspirer(
		name: string,
		parameters: Record<string, unknown>,
		settings?: Record<string, unknown>,
	): { name: string; type: string; [setting: string]: unknown };
	close(): Promise<void>;
}

/** How to set a stage. */
export interface StageOptions {
	version?: N8nVersion;
	/** Environment variables for n8n. */
	env?: Record<string, string>;
	simulator?: SimulatorOptions;
	/** Of the editor; a free one unless told. */
	port?: number;
}

/** Starts n8n and the simulator, installs the package, and stores a credential for it. */
export async function setStage(options: StageOptions = {}): Promise<Stage> {
	const { version = N8N_VERSIONS.current, env, port } = options;
	const installation = installN8n(version);
	const tarball = process.env.E2E_TARBALL ?? buildTarball();
	const simulator = await startSimulator(options.simulator);
	const server = await startN8n(installation, tarball, env, port).catch(async (error: unknown) => {
		await simulator.close();
		throw error;
	});
	const close = async () => {
		await server.stop();
		await simulator.close();
	};
	try {
		await server.rest.installPackage(PACKAGE_NAME, packedVersion(tarball));
		const { id, name } = await server.rest.createCredential('Adspirer account', 'adspirerApi', {
			apiKey: simulator.apiKey,
			baseUrl: simulator.url,
		});
		const credential = { id, name };
		return {
			server,
			simulator,
			credential,
			adspirer: (nodeName, parameters, settings) => ({
				name: nodeName,
				type: NODE_TYPE,
				typeVersion: LATEST_VERSION,
				parameters,
				credentials: { adspirerApi: credential },
				...settings,
			}),
			close,
		};
	} catch (error) {
		const log = server.log();
		await close();
		throw new Error(`The package could not be installed:\n${log.slice(-4000)}`, { cause: error });
	}
}
