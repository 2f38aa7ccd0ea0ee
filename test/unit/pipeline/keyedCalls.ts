/** Nodes whose calls get idempotency keys. */
import type { IDataObject } from 'n8n-workflow';

import { plan, type Place } from './planning';

/** An ad group for each row, by its name. */
export const adGroup = {
	resource: 'adGroup',
	operation: 'create',
	idSource: 'fields',
	campaignId: '1780000000000001234',
	adgroupName: '={{ $json.name }}',
	budget: 20,
};

/** The same with keys per input. */
export const input = { ...adGroup, options: { idempotency: 'input' } };

/** A combined upload whose calls share one custom key. */
export const combinedUpload = {
	resource: 'image',
	operation: 'upload',
	combineItems: true,
	imageUrls: '={{ $json.url }}',
	options: { idempotency: 'custom', idempotencyKey: 'spring' },
};

export const keysOf = (
	parameters: Parameters<typeof plan>[0],
	rows: IDataObject[],
	place?: Place,
): readonly string[] => plan(parameters, rows, place).keys;
