/** The panel of a node: its fields in the middle, what came in on the left, what it put out on the right. */
import type { Locator, Page } from 'playwright-core';

import { boxOf, type Box } from './box';
import { byTestId } from './browser';
import type { ShownFields } from './expectedFields';

/** Below the last field in a picture, in pixels. */
const MARGIN = 24;

export class NodePanel {
	private readonly panel: Locator;

	constructor(private readonly page: Page) {
		this.panel = byTestId(page, 'ndv');
	}

	/** Opens the panel of a node of a stored workflow. */
	static async open(page: Page, workflowId: string, nodeId: string): Promise<NodePanel> {
		await page.goto(`/workflow/${workflowId}/${nodeId}`);
		const panel = new NodePanel(page);
		await panel.shown();
		return panel;
	}

	async shown(): Promise<void> {
		await this.parameters().waitFor();
	}

	async close(): Promise<void> {
		await byTestId(this.panel, 'ndv-close-button').click();
		await this.panel.waitFor({ state: 'detached' });
	}

	/** All fields on the tab Parameters. */
	parameters(): Locator {
		return byTestId(this.panel, 'node-parameters').first();
	}

	/** What the fields show; the spaces are plain, where the editor may set others beside an expression. */
	async text(): Promise<string> {
		return (await this.parameters().innerText()).replaceAll('\u00a0', ' ');
	}

	/** Where the column with the fields is, from the credential to the last field. */
	async column(): Promise<Box> {
		const { x, y, width } = await boxOf(this.parameters());
		const last = await boxOf(byTestId(this.parameters(), 'collection-parameter-add').last());
		return { x, y, width, height: last.y + last.height + MARGIN - y };
	}

	/** Where the fields and the output are. */
	async columnAndOutput(): Promise<Box> {
		const fields = await boxOf(this.panel.locator('.node-settings'));
		const output = await boxOf(this.output());
		return { ...fields, width: output.x + output.width - fields.x };
	}

	/** What the node put out. */
	output(): Locator {
		return byTestId(this.panel, 'output-panel');
	}

	/** The labels of the fields and the notices that can be seen, from top to bottom. */
	async labels(): Promise<string[]> {
		const labels = this.parameters().locator(
			'[data-test-id="input-label"] label:visible, [role="alert"]:visible',
		);
		const texts = await labels.allInnerTexts();
		// What follows is the switch between a fixed value and an expression.
		return texts.map((text) => (text.split('\n')[0] ?? '').trim());
	}

	/** What can be seen: the labels, and the lists of what can be added to the collections. */
	async fields(): Promise<ShownFields> {
		const labels = await this.labels();
		const offers: ShownFields['offers'] = {};
		// A list opens at the button, unless there is only one field to add.
		const buttons = byTestId(this.parameters(), 'collection-parameter-add');
		for (const button of await buttons.filter({ has: this.page.locator('input') }).all()) {
			const collection = await button
				.locator('xpath=ancestor::*[@data-test-id="parameter-item"][1]//label[@for]')
				.first()
				.getAttribute('for');
			const list = await button.locator('input').getAttribute('aria-controls');
			const entries = byTestId(this.page.locator(`[id="${list}"]`), 'collection-parameter-option');
			const names = await entries.allTextContents();
			offers[collection ?? ''] = names.map((name) => name.trim());
		}
		return { labels, offers };
	}

	/** Chooses an entry of a list by its name. */
	async choose(parameter: string, name: string): Promise<void> {
		const field = byTestId(this.parameters(), `parameter-input-${parameter}`).locator('input');
		await field.click();
		const list = this.page.locator(`[id="${await field.getAttribute('aria-controls')}"]`);
		const entry = byTestId(list, 'parameter-input-item').filter({
			has: this.page.getByText(name, { exact: true }),
		});
		await entry.click();
		await list.waitFor({ state: 'hidden' });
	}

	/** The tabs above the output, such as "Success Branch (5 items)". */
	async outputTabs(): Promise<string[]> {
		const tabs = byTestId(this.output(), 'branches').locator('[role="tab"]');
		return (await tabs.allInnerTexts()).map((text) => text.trim());
	}

	/** What the output says about a failure. */
	async error(): Promise<{ message: string; description: string }> {
		const text = async (id: string) => await byTestId(this.output(), id).innerText();
		return {
			message: await text('node-error-message'),
			description: await text('node-error-description'),
		};
	}

	/** Shows the items of an output, in one of n8n's forms. */
	async showOutput(index: number, form: 'schema' | 'table' | 'json'): Promise<Locator> {
		await byTestId(this.output(), `tab-${index}`).locator('[role="tab"]').click();
		await byTestId(this.output(), `radio-button-${form}`).click();
		return byTestId(this.output(), 'ndv-data-container');
	}
}
