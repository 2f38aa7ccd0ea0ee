/** n8n's editor in a real browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Page } from 'playwright-core';

import { CHROMIUM, requireProgram } from '../host/programs';
import { OWNER } from '../host/rest';

/** A browser that is logged in. */
export interface Editor {
	readonly page: Page;
	close(): Promise<void>;
}

/** So that it runs as root too, without a screen, and asks nobody on the internet for anything. */
const FLAGS = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Size of the window, in pixels. */
export const WINDOW = { width: 1280, height: 800 };

/** How long the editor may take to show something, in ms. */
const PATIENCE = 30_000;

/** Opens a window and logs in through the form. */
export async function openEditor(baseURL: string): Promise<Editor> {
	const userData = mkdtempSync(join(tmpdir(), 'n8n-e2e-chromium-'));
	const context = await chromium.launchPersistentContext(userData, {
		executablePath: requireProgram(CHROMIUM),
		args: FLAGS,
		viewport: WINDOW,
		deviceScaleFactor: 1,
		reducedMotion: 'reduce',
		baseURL,
	});
	const close = async () => {
		await context.close();
		rmSync(userData, { recursive: true, force: true });
	};
	try {
		context.setDefaultTimeout(PATIENCE);
		const page = await context.newPage();
		await logIn(page);
		return { page, close };
	} catch (error) {
		await close();
		throw error;
	}
}

async function logIn(page: Page): Promise<void> {
	await page.goto('/signin');
	await page.locator('input[type=email]').fill(OWNER.email);
	await page.locator('input[type=password]').fill(OWNER.password);
	await byTestId(page, 'form-submit-button').click();
	await page.waitForURL((url) => !url.pathname.startsWith('/signin'));
}

/** The elements that n8n has marked for tests with this name. */
export const byTestId = (scope: Pick<Page, 'locator'>, id: string) =>
	scope.locator(`[data-test-id="${id}"]`);
