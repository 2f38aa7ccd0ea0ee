import { AdspirerTikTok } from '../../nodes/AdspirerTikTok/AdspirerTikTok.node';
import { createCampaign } from '../../nodes/AdspirerTikTok/operations/createCampaign';
import { TOOLS } from '../../nodes/AdspirerTikTok/operations/registry';
import { boxOf } from './editor/box';
import { byTestId, openEditor, type Editor } from './editor/browser';
import { Canvas } from './editor/canvas';
import { CredentialDialog } from './editor/credentialDialog';
import { decisionsOf, fieldsFor, type Values } from './editor/expectedFields';
import { HEAVIEST, IMAGES, picture, readImage, type ImageName } from './editor/images';
import { NodePanel } from './editor/nodePanel';
import { soon } from './editor/soon';
import { CALLS_LEFT, springLaunch } from './editor/springLaunch';
import { prepareExample } from './host/examples';
import { setStage, type Stage } from './host/launch';
import { workflow } from './host/workflows';

let stage: Stage;
let editor: Editor;
let canvas: Canvas;

beforeAll(async () => {
	stage = await setStage({ simulator: { shape: 'sentence' } });
	editor = await openEditor(stage.server.url);
	canvas = new Canvas(editor.page);
});
afterAll(async () => {
	await editor?.close();
	await stage?.close();
});

/** The outputs of a node are labelled so, and each label can be read whole. */
async function expectOutputs(node: string, labels: readonly string[]): Promise<void> {
	const expected = labels.map((text) => ({ text, isWhole: true }));
	await soon(async () => expect(await canvas.outputLabels(node)).toEqual(expected));
}

describe('the node creator', () => {
	it('finds the node by typing "tiktok" and puts the chosen action on the canvas', async () => {
		const { page } = editor;
		const { displayName, description } = new AdspirerTikTok().description;
		const { action } = createCampaign.operation;
		const creator = await canvas.search('tiktok');
		const found = byTestId(creator, 'item-iterator-item');
		await creator.getByText(displayName).waitFor();
		expect(await byTestId(found, 'node-creator-item-name').innerText()).toBe(displayName);
		expect(await byTestId(found, 'node-creator-item-description').innerText()).toBe(description);
		const icon = await found.locator('img').first().getAttribute('src');
		expect((await page.request.get(icon ?? '')).headers()['content-type']).toContain('image/svg');
		const partOf = async () => await boxOf(creator);
		await picture(page, 'node-creator', { height: 320, partOf });

		await found.click();
		await creator.getByText(`Actions (${TOOLS.length})`).waitFor();
		await picture(page, 'node-actions', { height: 1040, partOf });
		await creator.getByText(action, { exact: true }).click();
		const panel = new NodePanel(page);
		await panel.shown();
		await soon(async () =>
			expect(await panel.labels()).toEqual(fieldsFor({ resource: 'campaign' }).labels),
		);
		await panel.close();
		await expectOutputs(action, ['Success', 'Over Quota']);
	});
});

describe('the panel', () => {
	it.each(TOOLS.map((tool) => [`${tool.resource.name} > ${tool.operation.name}`, tool] as const))(
		'of %s shows the fields that belong to each choice',
		async (name, tool) => {
			const start = { resource: tool.resource.value, operation: tool.operation.value };
			const node = { ...stage.adspirer(name, start), id: 'node' };
			const stored = await stage.server.rest.createWorkflow(workflow(name, [node], []));
			const panel = await NodePanel.open(editor.page, stored.id, 'node');
			await expectFields(panel, start);

			const [first, ...others] = decisionsOf(tool);
			let values: Values = start;
			const decide = async (parameter: string, choice: { name: string; value: unknown }) => {
				await panel.choose(parameter, choice.name);
				values = { ...values, [parameter]: String(choice.value) };
				await expectFields(panel, values);
			};
			for (const choice of first?.choices ?? []) {
				await decide(first?.parameter ?? '', choice);
				for (const other of others)
					for (const otherChoice of other.choices) await decide(other.parameter, otherChoice);
			}
		},
	);

	async function expectFields(panel: NodePanel, values: Values): Promise<void> {
		const expected = { values, ...fieldsFor(values) };
		await soon(async () => expect({ values, ...(await panel.fields()) }).toEqual(expected));
	}
});

describe('a run in the editor', () => {
	const OPERATIONS: ReadonlyArray<readonly [node: string, image: ImageName, shown: string]> = [
		['Upload Images', 'panel-image-upload', 'https://example.com/rain-jacket-front.jpg'],
		['Create Carousel Card', 'panel-carousel-card-create', 'Call to Action'],
		['Create Campaign', 'panel-campaign-create', 'Spring – Rain Jacket'],
		['Create Ad Group', 'panel-ad-group-create', 'Rain Jacket – 35 to 44'],
		['Create Ad', 'panel-ad-create', 'Waterproof, windproof, fits in your pocket.'],
	];

	const leave = (calls: number) => {
		stage.simulator.reset();
		const { limit } = stage.simulator.settings.quota;
		stage.simulator.configure({ quota: { used: limit - calls } });
	};

	const runInEditor = async (workflowId: string) => {
		await canvas.open(workflowId);
		await stage.server.rest.ended(await canvas.execute());
	};

	beforeAll(async () => {
		leave(CALLS_LEFT);
		const launch = springLaunch(stage, 'continueErrorOutput');
		const { id } = await stage.server.rest.createWorkflow(launch);
		await runInEditor(id);
	});

	it('labels the outputs Success, Over Quota and Error, each of them whole', async () => {
		for (const [node] of OPERATIONS) await expectOutputs(node, ['Success', 'Over Quota', 'Error']);
	});

	it('counts the items of each branch on the canvas', async () => {
		const expected = {
			campaigns: '4 items',
			mistakes: '1 item',
			launched: '2 items',
			over: '2 items',
		};
		await soon(async () =>
			expect({
				campaigns: await canvas.itemsBetween('Create Campaign', 'Create Ad Group'),
				mistakes: await canvas.itemsBetween('Create Campaign', 'To Correct'),
				launched: await canvas.itemsBetween('Create Ad', 'Launched'),
				over: await canvas.itemsBetween('Create Ad', 'Next Month'),
			}).toEqual(expected),
		);
		await picture(editor.page, 'canvas', { partOf: async () => await canvas.fit() });
	});

	it.each(OPERATIONS)(
		'shows the panel of %s with the values of the first row',
		async (node, image, shown) => {
			const panel = await canvas.openNode(node);
			await soon(async () => expect(await panel.text()).toContain(shown));
			expect(await panel.text()).not.toContain('[ERROR');
			await picture(editor.page, image, {
				height: 1600,
				partOf: async () => await panel.column(),
			});
			await panel.close();
		},
	);

	it('shows the items of both branches in the output', async () => {
		const panel = await canvas.openNode('Create Ad');
		const partOf = async () => await panel.columnAndOutput();
		await soon(async () =>
			expect(await panel.outputTabs()).toEqual([
				'Success Branch (2 items)',
				'Over Quota Branch (2 items)',
				'Error Branch',
			]),
		);
		const success = await panel.showOutput(0, 'schema');
		// The editor loads each form when it is first shown.
		await soon(async () =>
			expect(await success.innerText()).toMatch(
				/image_ids[^]*card_id[^]*campaign_id[^]*adgroup_id[^]*ad_id/,
			),
		);
		await picture(editor.page, 'run-success', { height: 1060, partOf });
		const over = await panel.showOutput(1, 'schema');
		await soon(async () => expect(await over.innerText()).toMatch(/quota_exceeded\s*true/));
		await picture(editor.page, 'run-over-quota', { height: 1060, partOf });
		await panel.close();
	});

	it('says which item is bad, in which field, and what to do', async () => {
		leave(100);
		const { id } = await stage.server.rest.createWorkflow(springLaunch(stage, 'stopWorkflow'));
		await canvas.open(id);
		await expectOutputs('Create Campaign', ['Success', 'Over Quota']);
		await stage.server.rest.ended(await canvas.execute());
		const panel = await canvas.openNode('Create Campaign');
		await soon(async () => {
			const { message, description } = await panel.error();
			expect(message).toContain(
				'Item 2: Landing Page URL: “http://example.com/sleeping-bag” is not HTTPS: try https://example.com/sleeping-bag',
			);
			expect(description).toContain('Correct the items and run the node again.');
		});
		await picture(editor.page, 'error', {
			partOf: async () => await panel.columnAndOutput(),
		});
	});

	it('runs the example with the spreadsheet', async () => {
		// The seven rows without a mistake take five calls each: two of them do not get their ads.
		leave(33);
		const { id } = await stage.server.rest.createWorkflow(
			prepareExample('spreadsheet-launch', stage),
		);
		await runInEditor(id);
		const expected = { rows: '8 items', mistakes: '1 item', over: '2 items' };
		await soon(async () =>
			expect({
				rows: await canvas.itemsBetween('One Item per Row', 'Check Campaign'),
				mistakes: await canvas.itemsBetween('Check Campaign', 'Rows to Correct'),
				over: await canvas.itemsBetween('Create Ad', 'Hold Until Quota Resets'),
			}).toEqual(expected),
		);
		await picture(editor.page, 'canvas-spreadsheet', {
			width: 1800,
			partOf: async () => await canvas.fit(),
		});
	});
});

describe('the credential', () => {
	it('is found by typing "adspirer", and knows where the API is', async () => {
		const dialog = await CredentialDialog.create(editor.page, 'adspirer');
		// The third is n8n's own.
		await soon(async () =>
			expect(await dialog.labels()).toEqual([
				'API Key *',
				'Base URL',
				'Allowed HTTP Request Domains',
			]),
		);
		expect(await dialog.field('apiKey').inputValue()).toBe('');
		expect(await dialog.field('baseUrl').inputValue()).toBe('https://api.adspirer.ai');
		await dialog.rename('Adspirer account');
		await picture(editor.page, 'credential', { partOf: async () => await dialog.box() });
	});

	it('is tested when it is saved: green with a good key, red with a wrong one', async () => {
		stage.simulator.reset();
		const { id } = await stage.server.rest.createCredential('Adspirer account', 'adspirerApi', {
			apiKey: stage.simulator.apiKey,
			baseUrl: stage.simulator.url,
		});
		const dialog = await CredentialDialog.open(editor.page, id);
		await dialog.success().waitFor();

		await dialog.field('apiKey').fill('sk_test_wrong');
		await dialog.save();
		expect(await dialog.failure()).toContain('Adspirer does not accept this API key.');

		await dialog.field('apiKey').fill(stage.simulator.apiKey);
		await dialog.save();
		await dialog.success().waitFor();
	});
});

describe('docs/images', () => {
	it.each(IMAGES)('has %s.png, of less than 200 kB', (name) => {
		const { isPng, size } = readImage(name);
		expect(isPng).toBe(true);
		expect(size).toBeLessThan(HEAVIEST);
	});
});
