/** A client of n8n's REST API, as the editor uses it. */
import { parse as parseFlatted } from 'flatted';
import type { IRunExecutionData } from 'n8n-workflow';
import { Agent, request } from 'undici';

import { withRuns, type Execution, type ListedExecution } from './execution';
import { until } from './processes';

/** A workflow as it is stored in a file. */
export interface WorkflowFile {
	name: string;
	nodes: Array<Record<string, unknown> & { name: string; type: string }>;
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	pinData?: Record<string, unknown>;
}

/** A workflow that n8n has stored. */
export interface StoredWorkflow extends WorkflowFile {
	id: string;
	versionId: string;
}

export const OWNER = {
	email: 'owner@example.com',
	firstName: 'Olivia',
	lastName: 'Owner',
	password: 'Only-4-tests',
} as const;

/** How long an execution may take, in ms. */
const EXECUTION_PATIENCE = 60_000;

/** The most that n8n gives at once. */
const EXECUTIONS_PER_PAGE = 100;

const ENDED = new Set(['success', 'error', 'canceled', 'crashed']);

/** Every status but success. */
const OTHER_STATUSES = ['canceled', 'crashed', 'error', 'new', 'running', 'unknown', 'waiting'];

export class RestClient {
	private cookie = '';
	private readonly dispatcher = new Agent({ headersTimeout: 120_000 });

	constructor(readonly url: string) {}

	/** Makes the owner of a new n8n, or logs in as the one who is there. */
	async logIn(): Promise<void> {
		const setup = await this.send('POST', '/rest/owner/setup', OWNER);
		if (setup.status < 300) return;
		const { email, password } = OWNER;
		const credentials = { emailOrLdapLoginId: email, email, password };
		const login = await this.send('POST', '/rest/login', credentials);
		if (login.status >= 300) throw new Error(`Cannot log in: ${JSON.stringify(login.body)}`);
	}

	/**
	 * Sends a request to n8n and gives the `data` of its answer.
	 *
	 * @throws Error with n8n's message if the status is no success
	 */
	async call<T>(
		method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
		path: string,
		body?: object,
	): Promise<T> {
		const answer = await this.send(method, path, body);
		if (answer.status >= 300)
			throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
		return (answer.body as { data: T }).data;
	}

	async send(
		method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
		path: string,
		body?: object,
	): Promise<{ status: number; body: unknown }> {
		const response = await request(this.url + path, {
			method,
			dispatcher: this.dispatcher,
			headers: {
				'browser-id': 'e2e',
				...(this.cookie !== '' && { cookie: this.cookie }),
				...(body && { 'content-type': 'application/json' }),
			},
			body: body && JSON.stringify(body),
		});
		const cookies = [response.headers['set-cookie'] ?? []].flat();
		const login = cookies.find((cookie) => cookie.startsWith('n8n-auth='));
		if (login) this.cookie = login.split(';')[0] ?? '';
		const text = await response.body.text();
		return { status: response.statusCode, body: text === '' ? undefined : asJson(text) };
	}

	/** The cookie of the login, for a browser. */
	get loginCookie(): { name: string; value: string } {
		const [name = '', value = ''] = this.cookie.split('=');
		return { name, value };
	}

	/** Installs a community package as the button in Settings > Community nodes does. */
	async installPackage(
		name: string,
		version: string,
	): Promise<{ installedNodes: Array<{ type: string }> }> {
		return await this.call('POST', '/rest/community-packages', { name, version });
	}

	async createCredential(
		name: string,
		type: string,
		data: object,
	): Promise<{ id: string; name: string; type: string }> {
		return await this.call('POST', '/rest/credentials', { name, type, data });
	}

	/** What the Test button of a credential shows. */
	async testCredential(
		credential: { id: string; name: string; type: string },
		data: object,
	): Promise<{ status: 'OK' | 'Error'; message: string }> {
		return await this.call('POST', '/rest/credentials/test', {
			credentials: { ...credential, data },
		});
	}

	async createWorkflow({
		name,
		nodes,
		connections,
		settings,
		pinData,
	}: WorkflowFile): Promise<StoredWorkflow> {
		return await this.call('POST', '/rest/workflows', {
			name,
			nodes,
			connections,
			settings: { executionOrder: 'v1', ...settings },
			// As the editor does: n8n 2.x cannot run a part of a workflow that has none.
			pinData: pinData ?? {},
			// Older ones insist on it.
			active: false,
		});
	}

	/** Runs a workflow as the Execute button does, from its trigger. */
	async run(workflow: StoredWorkflow, trigger: string): Promise<Execution> {
		return await this.ended(await this.start(workflow, trigger));
	}

	/** Starts a workflow as the Execute button does; gives the ID of the execution. */
	async start(workflow: StoredWorkflow, trigger: string): Promise<string> {
		return await this.startWith(workflow, { triggerToStartFrom: { name: trigger } });
	}

	/** Runs up to a node, with the data of nodes that ran before, as the button at a node does. */
	async runUpTo(
		workflow: StoredWorkflow,
		node: string,
		runData: Record<string, unknown>,
	): Promise<Execution> {
		const id = await this.startWith(workflow, {
			destinationNode: { nodeName: node, mode: 'inclusive' },
			runData,
			dirtyNodeNames: [],
		});
		return await this.ended(id);
	}

	private async startWith(workflow: StoredWorkflow, payload: object): Promise<string> {
		const path = `/rest/workflows/${workflow.id}/run`;
		const { executionId } = await this.call<{ executionId: string }>('POST', path, {
			// Older ones take the workflow as the editor has it.
			workflowData: workflow,
			...payload,
		});
		return executionId;
	}

	/** The "Retry" of the executions list, with the workflow as it was or as it is now saved. */
	async retry(
		executionId: string,
		workflow: 'original' | 'saved' = 'original',
	): Promise<Execution> {
		const path = `/rest/executions/${executionId}/retry`;
		const retried = await this.call<{ id?: string }>('POST', path, {
			loadWorkflow: workflow === 'saved',
		});
		return await this.ended(await this.newestOf(retried.id));
	}

	/** The "Stop" of a running execution. */
	async stop(executionId: string): Promise<void> {
		await this.call('POST', `/rest/executions/${executionId}/stop`);
	}

	private async newestOf(id: string | undefined): Promise<string> {
		if (id !== undefined) return id;
		const [newest] = await this.executions();
		if (!newest) throw new Error('There is no execution');
		return newest.id;
	}

	/** Publishes a workflow: its triggers are live. */
	async activate({ id, versionId }: StoredWorkflow): Promise<void> {
		const published = await this.send('POST', `/rest/workflows/${id}/activate`, { versionId });
		// Older ones have a switch instead.
		if (published.status >= 300)
			await this.call('PATCH', `/rest/workflows/${id}`, { active: true, versionId });
	}

	async deactivate({ id }: StoredWorkflow): Promise<void> {
		const done = await this.send('POST', `/rest/workflows/${id}/deactivate`, {});
		if (done.status >= 300) await this.call('PATCH', `/rest/workflows/${id}`, { active: false });
	}

	/** All executions without their data, the newest first. */
	async executions(workflowId?: string): Promise<ListedExecution[]> {
		// Apart, as the pages after the first leave out what never started: a worker may die before that.
		const done = await this.executionsWith({ workflowId, status: ['success'] });
		const others = await this.executionsWith({ workflowId, status: OTHER_STATUSES });
		return [...done, ...others].sort((a, b) => Number(b.id) - Number(a.id));
	}

	private async executionsWith(conditions: object): Promise<ListedExecution[]> {
		const all = new Map<string, ListedExecution>();
		let startedBefore: string | undefined;
		for (;;) {
			const filter = encodeURIComponent(JSON.stringify({ ...conditions, startedBefore }));
			const { results } = await this.call<{ results: ListedExecution[] }>(
				'GET',
				`/rest/executions?limit=${EXECUTIONS_PER_PAGE}&filter=${filter}`,
			);
			const known = all.size;
			for (const execution of results) all.set(execution.id, execution);
			// Not by n8n's cursor: it goes by ID while the list goes by start, and leaves some out.
			startedBefore = results.at(-1)?.startedAt ?? undefined;
			const isLast = results.length < EXECUTIONS_PER_PAGE || all.size === known;
			if (isLast || startedBefore === undefined) return [...all.values()];
		}
	}

	async execution(id: string): Promise<Execution> {
		const stored = await this.call<{ id: string; status: string; mode: string; data: string }>(
			'GET',
			`/rest/executions/${id}`,
		);
		return withRuns(stored, parseFlatted(stored.data) as IRunExecutionData);
	}

	/** An execution that has ended; waits for it. */
	async ended(id: string, patience = EXECUTION_PATIENCE): Promise<Execution> {
		return await until(`execution ${id} ends`, patience, async () => {
			const execution = await this.execution(id);
			return ENDED.has(execution.status) && execution;
		});
	}

	async close(): Promise<void> {
		await this.dispatcher.close();
	}
}

function asJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
