/** The pages that have generated sections, and what goes into these. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { TOOLS } from '../../nodes/AdspirerTikTok/operations/registry';
import type { Tool } from '../../nodes/AdspirerTikTok/operations/tool';
import { startSimulator, type Simulator } from '../../test/simulator/simulator';
import { QUOTA, ROW, runChain, runSingle, type Example } from './examples';
import { fieldTables, optionsTables } from './fieldTable';
import { code, jsonBlock, withSection } from './markdown';
import { problemTable } from './problems';
import { ruleTable } from './ruleTable';
import { settingsTable } from './settingsTable';

export const docsFolder = resolve(__dirname, '../../docs');

/** A page as it is on disk and as it should be. */
export interface Page {
	/** Relative to the folder of the docs. */
	readonly path: string;
	readonly current: string;
	readonly generated: string;
}

/** Generated content by name of its section. */
type Sections = Readonly<Record<string, string>>;

/** Runs the examples and fills them and the tables into the pages. Nothing is written. */
export async function generatePages(): Promise<Page[]> {
	const simulator = await startSimulator({ quota: QUOTA, shape: 'data' });
	try {
		const sections = await allSections(simulator);
		return Object.entries(sections).map(([path, contents]) => {
			const current = readFileSync(join(docsFolder, path), 'utf8');
			const generated = Object.entries(contents).reduce(
				(page, [name, content]) => withSection(page, name, content),
				current,
			);
			return { path, current, generated };
		});
	} finally {
		await simulator.close();
	}
}

async function allSections(simulator: Simulator): Promise<Record<string, Sections>> {
	const examples = await runChain(simulator);
	const sections: Record<string, Sections> = {
		'options.md': { fields: optionsTables() },
		'rules.md': { errors: ruleTable('error'), warnings: ruleTable('warning') },
		'ids.md': await idSections(simulator),
		'quota.md': await quotaSections(simulator),
		'troubleshooting.md': await errorSections(simulator),
	};
	for (const tool of TOOLS) {
		const path = `operations/${tool.resource.value}-${tool.operation.value}.md`;
		if (tool.lists) {
			sections[path] = { fields: fieldTables(tool) };
			continue;
		}
		const example = examples.get(tool.name);
		if (!example) throw new Error(`No example of ${tool.name}`);
		sections[path] = {
			fields: fieldTables(tool),
			example: exampleOf(tool, example),
			errors: await problemTable(simulator, tool.name),
		};
	}
	return sections;
}

function exampleOf(tool: Tool, { parameters, input, output }: Example): string {
	return [
		'The node is set like this:',
		settingsTable(tool, parameters),
		'An item comes in:',
		jsonBlock(input),
		'It comes out of Success as:',
		jsonBlock(output),
	].join('\n\n');
}

const UPLOAD = 'upload_tiktok_images';

async function idSections(simulator: Simulator): Promise<Sections> {
	simulator.reset();
	const dryRun = await runSingle(simulator, {
		tool: UPLOAD,
		options: { dryRun: true },
		input: [ROW],
	});
	simulator.configure({ shape: 'noIds' });
	const [withoutId] = await runSingle(simulator, { tool: UPLOAD, input: [ROW] });
	const [next] = await runSingle(simulator, {
		tool: 'create_tiktok_carousel_card',
		input: [withoutId ?? {}],
	});
	if (typeof next?.error !== 'string') throw new Error('A node took an ID that is not there');
	return {
		'dry-run-item': jsonBlock(dryRun[0]),
		'no-id-item': jsonBlock(withoutId),
		'no-id-error': code(next.error),
	};
}

async function quotaSections(simulator: Simulator): Promise<Sections> {
	simulator.reset();
	simulator.configure({ quota: { used: QUOTA.limit } });
	const [item] = await runSingle(simulator, { tool: UPLOAD, input: [ROW] }, 1);
	return { 'over-quota-item': jsonBlock(item) };
}

async function errorSections(simulator: Simulator): Promise<Sections> {
	simulator.reset();
	simulator.configure({ accounts: 2 });
	const [item] = await runSingle(simulator, { tool: UPLOAD, input: [ROW] });
	return { 'error-item': jsonBlock(item) };
}
