import type { IDataObject } from 'n8n-workflow';

/** How its owner counts an item: the row of the sheet where n8n tells it, else the item as n8n counts. */
export function itemName({ row_number: row }: IDataObject, index: number): string {
	return typeof row === 'number' && Number.isInteger(row) ? `row ${row}` : `item ${index}`;
}
