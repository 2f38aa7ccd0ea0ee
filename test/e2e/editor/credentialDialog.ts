/** The dialog of a credential. */
import type { Locator, Page } from 'playwright-core';

import { boxOf, type Box } from './box';
import { byTestId } from './browser';

/** Below the last field in a picture, in pixels. */
const MARGIN = 24;

export class CredentialDialog {
	private readonly dialog: Locator;

	constructor(private readonly page: Page) {
		this.dialog = byTestId(page, 'credential-edit-dialog');
	}

	/** Opens a stored credential from the list of credentials. */
	static async open(page: Page, id: string): Promise<CredentialDialog> {
		await page.goto(`/home/credentials/${id}`);
		const dialog = new CredentialDialog(page);
		await dialog.field('apiKey').waitFor();
		return dialog;
	}

	/** Makes a new credential of a type that is found by typing `search`. */
	static async create(page: Page, search: string): Promise<CredentialDialog> {
		await page.goto('/home/credentials/create');
		const options = page.locator('[data-test-id="new-credential-type-select-option"]:visible');
		await byTestId(page, 'new-credential-type-select').click();
		await options.first().waitFor();
		await page.keyboard.type(search);
		// The list takes a moment to follow.
		await options.nth(1).waitFor({ state: 'detached' });
		await options.click();
		await byTestId(page, 'new-credential-type-button').click();
		const dialog = new CredentialDialog(page);
		await dialog.field('apiKey').waitFor();
		return dialog;
	}

	async rename(name: string): Promise<void> {
		const title = byTestId(this.page, 'credential-name');
		await byTestId(title, 'inline-edit-preview').click();
		await title.locator('input').fill(name);
		await title.locator('input').press('Enter');
	}

	/** Where the dialog is, down to the last field. */
	async box(): Promise<Box> {
		const dialog = await boxOf(byTestId(this.page, 'editCredential-modal'));
		const fields = byTestId(this.dialog, 'credential-connection-parameter');
		const last = await boxOf(fields.last());
		return { ...dialog, height: last.y + last.height + MARGIN - dialog.y };
	}

	/** The labels of its fields, with the mark of a required one. */
	async labels(): Promise<string[]> {
		const labels = byTestId(this.dialog, 'credential-connection-parameter').locator('label');
		const texts = await labels.allInnerTexts();
		return texts.map((text) => (text.split('\n')[0] ?? '').trim());
	}

	field(name: string): Locator {
		return byTestId(this.dialog, `parameter-input-${name}`).locator('input');
	}

	/** Stores the changes, which also tests the credential. */
	async save(): Promise<void> {
		await byTestId(this.page, 'credential-save-button').locator('button').click();
	}

	/** The green banner. */
	success(): Locator {
		return byTestId(this.dialog, 'credentials-config-container-test-success');
	}

	/** What the red banner says when its details are opened. */
	async failure(): Promise<string> {
		const details = this.dialog.getByText('More details');
		await details.click();
		await details.waitFor({ state: 'hidden' });
		return await byTestId(this.dialog, 'node-credentials-config-container').innerText();
	}
}
