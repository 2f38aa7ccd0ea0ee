/** `npm run n8n`: an n8n to look at, with the built package, the simulator and the examples, until Ctrl+C. */
import { parseArgs } from 'node:util';

import { exampleNames, prepareExample, readExample } from './examples';
import { setStage, type Stage, type StageOptions } from './launch';
import { OWNER } from './rest';
import { N8N_VERSIONS } from './versions';

const HELP = `A real n8n with this package, the simulated Adspirer, and the example workflows. Nothing of it is kept.

  npm run n8n -- [options]

  --port <n>            of n8n's editor (default 5678)
  --simulator-port <n>  (default 5680)
  --latency <ms>        how long a call to Adspirer takes (default 300)
  --quota-used <n>      calls of the month already used, of 150 (default 0)
  --version <v>         ${Object.values(N8N_VERSIONS).join(' or ')} (default ${N8N_VERSIONS.current})
  --help
`;

function readOptions(): StageOptions | 'help' {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '5678' },
			'simulator-port': { type: 'string', default: '5680' },
			latency: { type: 'string', default: '300' },
			'quota-used': { type: 'string', default: '0' },
			version: { type: 'string', default: N8N_VERSIONS.current },
			help: { type: 'boolean' },
		},
	});
	if (values.help) return 'help';
	const number = (name: 'port' | 'simulator-port' | 'latency' | 'quota-used') => {
		const value = values[name];
		if (!/^\d+$/.test(value)) throw new Error(`--${name}: "${value}" is not a number`);
		return Number(value);
	};
	const version = Object.values(N8N_VERSIONS).find((known) => known === values.version);
	if (version === undefined) throw new Error(`--version: there is no "${values.version}" here`);
	return {
		version,
		port: number('port'),
		simulator: {
			port: number('simulator-port'),
			latencyMs: number('latency'),
			quota: { used: number('quota-used') },
		},
	};
}

/** Starts all, and imports the examples. */
async function start(options: StageOptions): Promise<Stage> {
	const stage = await setStage(options);
	try {
		for (const name of exampleNames()) {
			await stage.server.rest.createWorkflow(prepareExample(name, stage));
		}
		return stage;
	} catch (error) {
		await stage.close();
		throw error;
	}
}

function introduction({ server, simulator }: Stage): string {
	return `
  Editor     ${server.url}
  Login      ${OWNER.email}
  Password   ${OWNER.password}
  Simulator  ${simulator.url}
  Ledger     curl ${simulator.url}/_simulator/ledger

  Workflows
${exampleNames()
	.map((name) => `    ${readExample(name).name}`)
	.join('\n')}

The credential "Adspirer account" is for the simulator. Nothing leaves this computer: nodes of other services
(Google Sheets, Slack, OpenAI) have no credential and cannot run.
Ctrl+C ends it and deletes its data.`;
}

async function main(): Promise<void> {
	const options = readOptions();
	if (options === 'help') {
		console.log(HELP);
		return;
	}
	console.log('Starting n8n: this takes about a minute.');
	const starting = start(options);
	let isEnding = false;
	const end = async () => {
		// One Ctrl+C may arrive several times, since npm passes it on too.
		if (isEnding) return;
		isEnding = true;
		console.log('\nEnding n8n and the simulator.');
		await starting.then(
			async (stage) => await stage.close(),
			() => undefined,
		);
		process.exit();
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());

	const stage = await starting;
	if (!isEnding) console.log(introduction(stage));
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
