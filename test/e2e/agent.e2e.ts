import { startChatModel, type ChatModel, type Turn } from './agent/chatModel';
import { AGENT, agentWorkflow, NOTE, TOOL, TRIGGER } from './agent/workflow';
import { callsIn } from './host/created';
import { setStage, type CredentialReference, type Stage } from './host/launch';
import type { Execution } from './host/execution';
import { N8N_VERSIONS } from './host/versions';

/** The versions of the AI Agent node that each n8n has; the last is what a new workflow gets. */
const AGENT_VERSIONS = { current: [2.2, 3, 3.1], oldest: [2.2, 3] };

const PROMPT = 'Create the campaigns of the season';

/** What the model calls the tool with. */
const SPRING = {
	Campaign_Name: 'Spring',
	Objective: 'TRAFFIC',
	Image_IDs: ['ad-site-spring-1', 'ad-site-spring-2'],
	Daily_Budget: 20.5,
	Spread_Budget: false,
};
const SUMMER = { ...SPRING, Campaign_Name: 'Summer' };
const DONE: Turn = { text: 'All is done.' };

/** The same as Adspirer has to get it. */
const SPRING_CALL = {
	campaign_name: 'Spring',
	objective: 'TRAFFIC',
	existing_image_ids: ['ad-site-spring-1', 'ad-site-spring-2'],
	budget_daily: 20.5,
	budget_optimize_on: false,
	ad_text: 'New season',
	display_name: 'Nordwind',
	landing_page_url: 'https://example.com/spring',
};
const SUMMER_CALL = { ...SPRING_CALL, campaign_name: 'Summer' };

const VERSIONS = ['current', 'oldest'] as const;

describe.each(VERSIONS)('the %s n8n', (name) => {
	let stage: Stage;
	let model: ChatModel;
	let openAi: CredentialReference;

	beforeAll(async () => {
		stage = await setStage({
			version: N8N_VERSIONS[name],
			// Without a pool n8n 1 writes the status of an execution before its data: a reader finds none.
		});
		model = await startChatModel();
		openAi = await stage.server.rest.createCredential('Scripted model', 'openAiApi', {
			apiKey: 'for-the-model',
			url: model.url,
		});
	});
	afterAll(async () => {
		await model?.close();
		await stage?.close();
	});
	beforeEach(() => {
		stage.simulator.reset();
		model.reset();
	});

	describe.each(AGENT_VERSIONS[name])('AI Agent %s', (agentVersion) => {
		/** Runs the agent on an item for each prompt; the model is told before what to say. */
		async function runAgent(prompts = [PROMPT], batchSize?: number): Promise<Execution> {
			const { rest } = stage.server;
			const file = agentWorkflow({ stage, openAi, agentVersion, prompts, batchSize });
			return await rest.run(await rest.createWorkflow(file), TRIGGER);
		}

		/** Runs the agent with a model that says these turns; the run has to succeed. */
		async function converse(...turns: Turn[]): Promise<Execution> {
			model.whenAsked(PROMPT, turns);
			const execution = await runAgent();
			expect(execution.data.resultData.error).toBeUndefined();
			expect(execution.status).toBe('success');
			expect(execution.itemsOf(AGENT)).toEqual([{ output: 'All is done.' }]);
			return execution;
		}

		/** The items in each tool result that the model got. */
		const toolItems = () =>
			model.toolResults().map((result) => JSON.parse(result) as Array<Record<string, unknown>>);

		it('offers the tool with a description and the arguments that the model decides', async () => {
			await converse(DONE);

			expect(model.offeredTools()).toEqual([
				expect.objectContaining({
					name: 'Create_TikTok_campaign',
					description: 'Create campaign in Adspirer TikTok Ads',
					parameters: expect.objectContaining({
						type: 'object',
						properties: {
							Campaign_Name: { type: 'string', description: 'A timestamp is added to it' },
							Objective: {
								type: 'string',
								description: 'What the campaign is for, such as TRAFFIC',
							},
							Image_IDs: expect.objectContaining({ description: 'IDs of uploaded images' }),
							Daily_Budget: { type: 'number', description: 'In account currency' },
							Spread_Budget: {
								type: 'boolean',
								description: 'Whether TikTok spreads the budget',
							},
						},
						required: Object.keys(SPRING),
					}),
				}),
			]);
		});

		it('creates what the model asks for, and tells it the IDs', async () => {
			await converse({ calls: [SPRING] }, DONE);

			const { created, violations } = stage.simulator.ledger;
			expect(created).toMatchObject([{ tool: 'create_tiktok_campaign', arguments: SPRING_CALL }]);
			expect(callsIn(stage.simulator.ledger)).toHaveLength(1);
			expect(violations).toEqual([]);
			expect(toolItems()).toEqual([[expect.objectContaining(created[0]?.ids)]]);
		});

		it('tells the model that the month’s calls are used up, and until when', async () => {
			stage.simulator.configure({ quota: { used: 150, period_end: '2030-02-01' } });
			await converse({ calls: [SPRING] }, DONE);

			expect(stage.simulator.ledger.createdCount).toBe(0);
			expect(toolItems()).toEqual([
				[
					expect.objectContaining({
						adspirer: expect.objectContaining({
							quota_exceeded: true,
							message: expect.stringContaining('No call is left of the 150'),
							quota: expect.objectContaining({ remaining: 0, period_end: '2030-02-01' }),
						}),
					}),
				],
			]);
		});

		it('tells the model which argument is wrong and what is allowed, so that its next call is right', async () => {
			const wrong = { ...SPRING, Objective: 'FAME!', Daily_Budget: 0 };
			await converse({ calls: [wrong] }, { calls: [SPRING] }, DONE);

			const [first, second] = toolItems();
			expect(first).toEqual([
				expect.objectContaining({
					error: expect.stringMatching(
						/Objective: “FAME!” .*TRAFFIC.*; Daily Budget: 0 given; 1 or more is allowed/,
					),
				}),
			]);
			const { created } = stage.simulator.ledger;
			expect(callsIn(stage.simulator.ledger)).toHaveLength(1);
			expect(created).toMatchObject([{ arguments: SPRING_CALL }]);
			expect(second).toEqual([expect.objectContaining(created[0]?.ids)]);
		});

		it('creates an object for each of two calls in one turn', async () => {
			await converse({ calls: [SPRING, SUMMER] }, DONE);
			expectOneEach([SPRING_CALL, SUMMER_CALL]);
		});

		it('creates two objects when the model asks twice for the same in one turn', async () => {
			await converse({ calls: [SPRING, SPRING] }, DONE);
			expectOneEach([SPRING_CALL, SPRING_CALL]);
		});

		it('keeps the API key from the model and out of the execution data', async () => {
			const { apiKey, faults, ledger } = stage.simulator;
			faults.add({ kind: 'status', status: 401, tool: 'create_tiktok_campaign' });
			const wrong = { ...SPRING, Objective: 'FAME!' };
			const turns = [SPRING, wrong, SUMMER].map((call) => ({ calls: [call] }));
			const { id } = await converse(...turns, DONE);

			expect(toolItems()[0]).toEqual([
				expect.objectContaining({
					error: expect.stringMatching(/^Adspirer does not accept the API key/),
				}),
			]);
			expect(callsIn(ledger)).toMatchObject([{ authorized: true }, { authorized: true }]);
			expect(model.received()).toContain('for-the-model');
			expect(model.received()).not.toContain(apiKey);
			const stored = JSON.stringify(await stage.server.rest.call('GET', `/rest/executions/${id}`));
			expect(stored).toContain(ledger.created[0]?.ids.campaign_id);
			expect(stored).not.toContain(apiKey);
			expect(stage.server.log()).not.toContain(apiKey);
		});

		// Agent 3 hands its whole item to the tool.
		it('shows the model nothing of the item that its prompt does not show', async () => {
			await converse({ calls: [SPRING] }, DONE);
			expect(toolItems()).toHaveLength(1);
			expect(model.received()).not.toContain(NOTE);
		});

		if (agentVersion < 3) {
			it('is not called by n8n with an argument of the wrong type', async () => {
				model.whenAsked(PROMPT, [{ calls: [{ ...SPRING, Daily_Budget: '20.5' }] }, DONE]);
				const execution = await runAgent();

				// n8n 2 stops here; n8n 1 lets the model go on with an empty answer.
				expect(execution.status).toBe(name === 'current' ? 'error' : 'success');
				expect(execution.runsOf(TOOL)).toEqual([]);
				expect(stage.simulator.ledger.requests).toEqual([]);
			});

			it('sends nothing for the calls of a batch that n8n fills with the arguments of another', async () => {
				const calls = await callsOfABatch();
				expect(calls).toHaveLength(1);
				const [key] = Object.keys(stage.simulator.ledger.keys);
				expect(stage.simulator.ledger.keys).toEqual({ [String(key)]: 1 });
				expect(model.received()).toContain('n8n has mixed up the arguments');
			});
		} else {
			it('reads numbers from text, and tells the model if there is none', async () => {
				const withBudget = (budget: string) => ({ ...SPRING, Daily_Budget: budget });
				await converse({ calls: [withBudget('twenty')] }, { calls: [withBudget('20.5')] }, DONE);

				const error = expect.stringMatching(/^Item 0: Daily Budget: “twenty” is not a number/);
				expect(toolItems()[0]).toEqual([expect.objectContaining({ error })]);
				expectOneEach([SPRING_CALL]);
			});

			it('creates what each call of a batch asks for', async () => {
				await callsOfABatch();
				expectOneEach([SPRING_CALL, SUMMER_CALL]);
			});
		}

		/** What Adspirer executes when the agent works on two items at the same time. */
		async function callsOfABatch(): Promise<unknown[]> {
			// So that the calls of both items go on at the same time.
			stage.simulator.configure({ latencyMs: 500 });
			model.whenAsked('Spring', [{ calls: [SPRING] }, DONE]);
			model.whenAsked('Summer', [{ calls: [SUMMER] }, DONE]);
			const { status } = await runAgent(['Spring', 'Summer'], 2);
			expect(status).toBe('success');
			return stage.simulator.ledger.created.map((object) => object.arguments);
		}

		/** The ledger has just these calls, in whatever order, each sent once with a key of its own. */
		function expectOneEach(calls: object[]): void {
			const { created, keys, violations } = stage.simulator.ledger;
			const executed = created.map((object) => object.arguments);
			expect(executed).toHaveLength(calls.length);
			expect(executed).toEqual(expect.arrayContaining(calls));
			expect(calls).toEqual(expect.arrayContaining(executed));
			expect(Object.values(keys)).toEqual(calls.map(() => 1));
			expect(violations).toEqual([]);
		}
	});
});
