/** A launch of one row for each webhook call, as a user builds it to outgrow one machine. */
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';

import type { Stage } from '../host/launch';
import { until } from '../host/processes';
import type { ListedExecution } from '../host/execution';
import type { StoredWorkflow } from '../host/rest';
import { chain } from '../host/workflows';

const PATH = 'launch';
const CAMPAIGN = 'Create Campaign';

/** How long all executions together may take, in ms. */
const PATIENCE = 120_000;

const UNFINISHED = new Set(['new', 'running', 'waiting']);

/** A published workflow: Webhook > Create Campaign, with the row's ID as the key. */
export class Launch {
	/** The campaigns that executions know of; an execution that has succeeded is read once. */
	private readonly campaignsOf = new Map<string, [row: string, campaign: string]>();

	private constructor(
		private readonly stage: Stage,
		private readonly workflow: StoredWorkflow,
	) {}

	/** Stores and publishes it. */
	static async publish(stage: Stage): Promise<Launch> {
		const { rest } = stage.server;
		const workflow = await rest.createWorkflow(
			chain('Launch a row', [
				{
					name: 'Row',
					type: 'n8n-nodes-base.webhook',
					typeVersion: 2,
					webhookId: PATH,
					parameters: { path: PATH, httpMethod: 'POST', options: {} },
				},
				stage.adspirer(CAMPAIGN, {
					resource: 'campaign',
					idSource: 'fields',
					campaignName: '=Spring {{ $json.body.row }}',
					creativeType: 'carouselCard',
					cardId: '1790000000000007919',
					adText: 'New season',
					displayName: 'Nordwind',
					landingPageUrl: 'https://example.com/spring',
					options: { idempotency: 'custom', idempotencyKey: '={{ $json.body.row }}' },
				}),
			]),
		);
		await rest.activate(workflow);
		return new Launch(stage, workflow);
	}

	/** Calls the webhook for each row, all at once; each call starts one execution. */
	async trigger([first, ...others]: readonly string[]): Promise<void> {
		if (first === undefined) return;
		// n8n says that a workflow is published a moment before its webhook is there.
		await until('the webhook is there', 30_000, async () => await this.call(first));
		const answers = await Promise.all(others.map(async (row) => await this.call(row)));
		if (answers.includes(false)) throw new Error('The webhook is gone');
	}

	private async call(row: string): Promise<boolean> {
		const { statusCode, body } = await request(`${this.stage.server.url}/webhook/${PATH}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ row }),
		});
		const answer = await body.text();
		if (statusCode === 404) return false;
		if (statusCode !== 200) throw new Error(`The webhook answered ${statusCode}: ${answer}`);
		return true;
	}

	/** All executions, when `count` of them are there and have ended. */
	async ended(count: number): Promise<ListedExecution[]> {
		let executions: ListedExecution[] = [];
		const unfinished = () => executions.filter(({ status }) => UNFINISHED.has(status));
		const areDone = async () => {
			await pause(1000);
			executions = await this.executions();
			return executions.length === count && unfinished().length === 0;
		};
		await until(`${count} executions end`, PATIENCE, areDone).catch((error: unknown) => {
			const left = JSON.stringify(unfinished().map(({ id, status }) => [id, status]));
			throw new Error(`There are ${executions.length}; not ended: ${left}`, { cause: error });
		});
		return executions;
	}

	private async executions(): Promise<ListedExecution[]> {
		return await this.stage.server.rest.executions(this.workflow.id);
	}

	/** The campaigns that each row has according to the data of successful executions. */
	async campaigns(): Promise<Map<string, Set<string>>> {
		const executions = await this.executions();
		const isNew = ({ id, status }: ListedExecution) =>
			status === 'success' && !this.campaignsOf.has(id);
		await Promise.all(executions.filter(isNew).map(async ({ id }) => await this.read(id)));
		const campaigns = new Map<string, Set<string>>();
		for (const [row, campaign] of this.campaignsOf.values())
			campaigns.set(row, (campaigns.get(row) ?? new Set()).add(campaign));
		return campaigns;
	}

	private async read(id: string): Promise<void> {
		const execution = await this.stage.server.rest.execution(id);
		const [item] = execution.itemsOf(CAMPAIGN);
		const { row } = item?.body as { row: string };
		this.campaignsOf.set(id, [row, String(item?.campaign_id)]);
	}
}
