/**
 * The pictures of the README. They are checked at each run, and made anew if `DOCS_IMAGES` is set, best on a
 * computer with an emoji font (Debian: fonts-noto-color-emoji).
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Page } from 'playwright-core';

import { WINDOW } from './browser';
import type { Box } from './box';

const folder = resolve(__dirname, '../../../docs/images');

/** The most that a picture may weigh, in bytes. */
export const HEAVIEST = 200_000;

/** All pictures, as `docs/images/<name>.png`. */
export const IMAGES = [
	'node-creator',
	'node-actions',
	'canvas',
	'canvas-spreadsheet',
	'panel-image-upload',
	'panel-carousel-card-create',
	'panel-campaign-create',
	'panel-ad-group-create',
	'panel-ad-create',
	'run-success',
	'run-over-quota',
	'error',
	'credential',
] as const;

export type ImageName = (typeof IMAGES)[number];

const pathOf = (name: ImageName) => join(folder, `${name}.png`);

/** Whether this run makes the pictures. */
const takesPictures = Boolean(process.env.DOCS_IMAGES);

/** How to make a picture. */
interface PictureOptions {
	/** Size of the window while it is taken, in pixels. */
	width?: number;
	height?: number;
	/** Gives the part to show, in a window of that size; all of it unless told. */
	partOf?: () => Promise<Box>;
}

/** The icons of the neighbours at a panel's edges, and the buttons at the right of the canvas. */
const HIDDEN =
	'[data-test-id="floating-nodes"], [class*="nodeButtonsWrapper"] { visibility: hidden }';

/** Makes a picture, if this run makes pictures. */
export async function picture(
	page: Page,
	name: ImageName,
	{ width = WINDOW.width, height = WINDOW.height, partOf }: PictureOptions = {},
): Promise<void> {
	if (!takesPictures) return;
	mkdirSync(folder, { recursive: true });
	await page.setViewportSize({ width, height });
	// Nothing may look hovered, and no message may cover anything.
	await page.mouse.move(0, 0);
	for (const button of await page.locator('.el-notification__closeBtn').all()) await button.click();
	await page.locator('.el-notification').first().waitFor({ state: 'detached' });
	const clip = await partOf?.();
	await page.screenshot({
		path: pathOf(name),
		animations: 'disabled',
		caret: 'hide',
		style: HIDDEN,
		clip,
	});
	await page.setViewportSize(WINDOW);
}

/** A picture that is there: its format by its first bytes, and its size in bytes. */
export function readImage(name: ImageName): { isPng: boolean; size: number } {
	const path = pathOf(name);
	if (!existsSync(path)) return { isPng: false, size: 0 };
	const start = readFileSync(path).subarray(1, 4).toString('latin1');
	return { isPng: start === 'PNG', size: statSync(path).size };
}
