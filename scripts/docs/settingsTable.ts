import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { isRecord } from '../../nodes/AdspirerTikTok/api/jsonValue';
import type { Tool } from '../../nodes/AdspirerTikTok/operations/tool';
import { membersOf } from '../../nodes/AdspirerTikTok/pipeline/parameters';
import { optionsField } from '../../nodes/AdspirerTikTok/pipeline/settings';
import { fieldsOf } from './fieldTable';
import { code, table } from './markdown';
import { labelOf } from './shownWhen';

/** What a node of an example is set to, in the editor's words; what is not set has its default. */
export function settingsTable(tool: Tool, parameters: INodeParameters): string {
	const rows = [...fieldsOf(tool), optionsField].flatMap((field) => {
		const value = parameters[field.name];
		if (value === undefined) return [];
		if (field.type !== 'collection') return [[field.displayName, settingOf(field, value)]];
		const added: Record<string, unknown> = isRecord(value) ? value : {};
		return membersOf(field)
			.filter(({ name }) => name in added)
			.map((member) => [
				`${field.displayName} > ${member.displayName}`,
				settingOf(member, added[member.name]),
			]);
	});
	return table(
		['Field', 'Setting'],
		[['Resource', tool.resource.name], ['Operation', tool.operation.name], ...rows],
	);
}

/** An expression as the editor shows it, a choice by its label, anything else as it is. */
function settingOf(field: INodeProperties, value: unknown): string {
	return [value]
		.flat()
		.map((one) => {
			const text = String(one);
			return text.startsWith('=') ? code(text.slice(1)) : (labelOf(field, one) ?? text);
		})
		.join(', ');
}
