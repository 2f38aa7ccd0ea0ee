import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const script = `
	const { linearWorkflow, runWorkflow } = require('./test/harness');
	const node = { name: 'Wait', type: 'n8n-nodes-base.wait', parameters: {
		resume: 'specificTime', dateTime: 'no date' } };
	runWorkflow({ workflow: linearWorkflow(node) }).then(({ status }) => console.log(status));
`;

it('a script run by tsx prints nothing of n8n, leaves no file, and ends by itself', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'as-a-script-'));
	const own = { NODE_ENV: undefined, TMPDIR: folder, TSX_DISABLE_CACHE: '1' };
	const env = { ...process.env, ...own };
	try {
		const run = promisify(execFile);
		const output = await run(process.execPath, ['--import', 'tsx', '-e', script], { env });

		expect(output).toEqual({ stdout: 'error\n', stderr: '' });
		expect(await readdir(folder)).toEqual([]);
	} finally {
		await rm(folder, { recursive: true });
	}
}, 20_000);
