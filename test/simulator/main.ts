/** `npm run simulator`: a local Adspirer API until Ctrl+C. */
import { parseArgs } from 'node:util';
import { ZodError } from 'zod';
import { SHAPES } from './answers';
import { CONTROL_PATH } from './control';
import { describeIssues, LIST_FORMS, parseSettingsChange, PLAN_NAMES } from './settings';
import { startSimulator, type Simulator, type SimulatorOptions } from './simulator';

const HELP = `A local Adspirer API for TikTok Ads. It asks nothing of the network and creates nothing.

  npm run simulator -- [options]

  --port <n>          port on 127.0.0.1 (default: a free one)
  --plan <name>       what the user pays for, with its limit and period: ${PLAN_NAMES.join(', ')}.
                      Plans by the month bill beyond their limit, plans by the year have one pool
                      (default: 150 calls a month, then 402)
  --quota-limit <n>   calls a month (default 150, or the plan's)
  --quota-used <n>    calls already used (default 0)
  --bills-beyond <n>  calls beyond the limit that are made and billed (default 0, or the plan's)
  --period-end <day>  when the counter starts anew: YYYY-MM-DD
  --latency <ms>      how long a tool takes: 200, or 200-900
  --accounts <n>      connected TikTok accounts (default 1)
  --list-form <name>  how lists answer: ${LIST_FORMS.join(', ')} (default both)
  --shape <name>      how answers tell IDs: rotate (default), ${SHAPES.join(', ')}
  --seed <n>          fixes IDs and latencies (default 1)
  --help

Each option can also be an environment variable: SIMULATOR_PORT, SIMULATOR_QUOTA_LIMIT, …
`;

const string = { type: 'string' } as const;
const OPTIONS = {
	port: string,
	plan: string,
	'quota-limit': string,
	'quota-used': string,
	'bills-beyond': string,
	'period-end': string,
	latency: string,
	accounts: string,
	'list-form': string,
	shape: string,
	seed: string,
};

type OptionName = keyof typeof OPTIONS;

function readOptions(): SimulatorOptions | 'help' {
	const { values } = parseArgs({ options: { ...OPTIONS, help: { type: 'boolean' } } });
	if (values.help) return 'help';
	const read = (name: OptionName) =>
		values[name] ?? process.env[`SIMULATOR_${name.toUpperCase().replaceAll('-', '_')}`];
	const number = (name: OptionName) => {
		const value = read(name);
		if (value === undefined) return undefined;
		if (!/^\d+$/.test(value)) throw new Error(`--${name}: "${value}" is not a number`);
		return Number(value);
	};
	const settings = parseSettingsChange({
		plan: read('plan'),
		quota: {
			limit: number('quota-limit'),
			used: number('quota-used'),
			period_end: read('period-end'),
		},
		billsBeyond: number('bills-beyond'),
		listForm: read('list-form'),
		accounts: number('accounts'),
		shape: read('shape'),
		latencyMs: latency(read('latency')),
	});
	return { ...settings, port: number('port'), seed: number('seed') };
}

function latency(value: string | undefined): SimulatorOptions['latencyMs'] {
	if (value === undefined) return undefined;
	const [, min, max = min] = /^(\d+)(?:-(\d+))?$/.exec(value) ?? [];
	if (min === undefined) throw new Error(`--latency: "${value}" is neither 200 nor 200-900`);
	return { min: Number(min), max: Number(max) };
}

function introduction({ url, apiKey }: Simulator): string {
	const control = url + CONTROL_PATH;
	return `Adspirer API simulator

  URL      ${url}
  API key  ${apiKey}

  Call     curl ${url}/api/v1/tools/upload_tiktok_images/execute \\
             -H 'Authorization: Bearer ${apiKey}' \\
             -d '{"arguments":{"image_urls":["https://example.com/a.jpg"]}}'
  Ledger   curl ${control}ledger
  Fault    curl ${control}faults -d '{"kind":"status","status":503,"times":2}'
           curl -X DELETE ${control}faults
  Settings curl ${control}settings -d '{"quota":{"limit":3},"accounts":2}'
  Reset    curl -X POST ${control}reset
  Health   curl ${control}health

Ctrl+C ends it.`;
}

async function main(): Promise<void> {
	const options = readOptions();
	if (options === 'help') {
		console.log(HELP);
		return;
	}
	const simulator = await startSimulator(options);
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => void simulator.close());
	console.log(introduction(simulator));
}

main().catch((error: unknown) => {
	if (error instanceof ZodError) console.error(describeIssues(error));
	else console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
