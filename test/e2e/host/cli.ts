/** n8n's command line program, beside a running n8n and on its database. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IRun } from 'n8n-workflow';

import { freePort } from './environment';
import { installN8n } from './install';
import type { Stage } from './launch';
import { startProcess } from './processes';
import { withRuns, type Execution } from './execution';
import type { WorkflowFile } from './rest';
import { N8N_VERSIONS, type N8nVersion } from './versions';

export class N8nCli {
	constructor(
		private readonly server: Stage['server'],
		private readonly version: N8nVersion = N8N_VERSIONS.current,
	) {}

	/** `n8n import:credentials`, with data in plain text. */
	async importCredential(credential: {
		id: string;
		name: string;
		type: string;
		data: object;
	}): Promise<void> {
		await this.import('credentials', [credential]);
	}

	/** `n8n import:workflow` */
	async importWorkflow(workflow: WorkflowFile & { id: string }): Promise<void> {
		await this.import('workflow', [{ active: false, ...workflow }]);
	}

	/**
	 * `n8n execute`
	 *
	 * @throws Error with what n8n printed if that is no execution
	 */
	async execute(workflowId: string): Promise<Execution> {
		const output = await this.run(['execute', `--id=${workflowId}`, '--rawOutput']);
		// Log lines come before the JSON, and sometimes after it.
		const [json] = /^\{$[^]*?^\}$/m.exec(output) ?? [];
		if (json === undefined) throw new Error(`n8n execute printed no execution:\n${output}`);
		const { data, status, mode } = JSON.parse(json) as IRun;
		return withRuns({ id: '', status, mode }, data);
	}

	/** The exit code says nothing about an execution: n8n often crashes after it has printed a good one. */
	private async run(args: string[]): Promise<string> {
		const { env, userFolder } = this.server;
		const { node, n8n } = installN8n(this.version);
		const ownPort = { N8N_RUNNERS_BROKER_PORT: String(await freePort()) };
		const child = startProcess(node, [n8n, ...args], {
			env: { ...env, ...ownPort, N8N_LOG_FORMAT: 'text' },
			cwd: userFolder,
		});
		await child.ended;
		return child.output();
	}

	private async import(kind: 'credentials' | 'workflow', entries: object[]): Promise<void> {
		const file = join(this.server.userFolder, `import-${kind}.json`);
		writeFileSync(file, JSON.stringify(entries));
		const output = await this.run([`import:${kind}`, `--input=${file}`]);
		if (!output.includes('Successfully imported')) throw new Error(output);
	}
}
