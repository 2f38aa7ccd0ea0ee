/** The canvas of the editor: nodes, what they are connected with, and the run. */
import type { Locator, Page } from 'playwright-core';

import { until } from '../host/processes';
import { byTestId } from './browser';
import { boxOf, type Box } from './box';
import { NodePanel } from './nodePanel';

/** Above and below the nodes in a picture, in pixels; the name of a node stands below it. */
const MARGIN = 64;

/** Of an element: how wide its content is, and how much of it there is room for. */
interface Widths {
	scrollWidth: number;
	clientWidth: number;
}

export class Canvas {
	constructor(private readonly page: Page) {}

	/** Opens a stored workflow. */
	async open(workflowId: string): Promise<void> {
		await this.page.goto(`/workflow/${workflowId}`);
		await byTestId(this.page, 'canvas-node').first().waitFor();
	}

	/** Types into the search of the node creator, in a new workflow. */
	async search(text: string): Promise<Locator> {
		await this.page.goto('/workflow/new');
		await byTestId(this.page, 'canvas-add-button').click();
		await byTestId(this.page, 'node-creator-search-bar').fill(text);
		return byTestId(this.page, 'node-creator');
	}

	node(name: string): Locator {
		return this.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	}

	/** The labels of a node's outputs, and whether the canvas shows each of them whole. */
	async outputLabels(node: string): Promise<Array<{ text: string; isWhole: boolean }>> {
		const handles = byTestId(this.node(node), 'canvas-node-output-handle');
		const labels = await handles.locator('[class*="outputLabel"]').all();
		return await Promise.all(
			labels.map(async (label) => ({
				text: (await label.innerText()).trim(),
				isWhole: await label.evaluate(
					({ scrollWidth, clientWidth }: Widths) => clientWidth > 0 && scrollWidth <= clientWidth,
				),
			})),
		);
	}

	/** Runs the workflow with the button at the bottom; gives the ID of the execution. */
	async execute(): Promise<string> {
		const started = this.page.waitForResponse(/\/rest\/workflows\/[^/]+\/run/);
		await byTestId(this.page, 'execute-workflow-button').click();
		const answer = (await (await started).json()) as { data: { executionId: string } };
		return answer.data.executionId;
	}

	/** What stands on the line between two nodes after a run, such as "5 items". */
	async itemsBetween(source: string, target: string): Promise<string> {
		const line = `[data-source-node-name="${source}"][data-target-node-name="${target}"]`;
		return await this.page.locator(`[data-test-id="edge-label"]${line}`).innerText();
	}

	/** Opens a node's panel as a double click does. */
	async openNode(name: string): Promise<NodePanel> {
		await this.node(name).locator('[data-test-id="canvas-default-node"]').dblclick();
		const panel = new NodePanel(this.page);
		await panel.shown();
		return panel;
	}

	private async middle(): Promise<Box> {
		const { x, width } = await boxOf(byTestId(this.page, 'canvas'));
		const nodes = await Promise.all((await this.page.locator('.vue-flow__node').all()).map(boxOf));
		const top = Math.min(...nodes.map(({ y }) => y)) - MARGIN;
		const bottom = Math.max(...nodes.map(({ y, height }) => y + height)) + MARGIN;
		return { x, y: top, width, height: bottom - top };
	}

	/** Moves and zooms so that all nodes can be seen, and waits until they stand still; gives where they are. */
	async fit(): Promise<Box> {
		await byTestId(this.page, 'zoom-to-fit').click();
		let before = '';
		await until('the canvas stands still', 10_000, async () => {
			const now = JSON.stringify(await byTestId(this.page, 'canvas-node').last().boundingBox());
			const isStill = now === before;
			before = now;
			return isStill;
		});
		return await this.middle();
	}
}
