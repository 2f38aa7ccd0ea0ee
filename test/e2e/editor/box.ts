import type { Locator } from 'playwright-core';

/** Part of the window, in pixels. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Where an element is. */
export async function boxOf(locator: Locator): Promise<Box> {
	const box = await locator.boundingBox();
	if (!box) throw new Error(`Cannot be seen: ${locator.toString()}`);
	return box;
}
