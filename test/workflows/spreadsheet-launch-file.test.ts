import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { INode } from 'n8n-workflow';

import workflowFile from '../../examples/workflows/spreadsheet-launch.json';
import type { WorkflowJson } from '../harness';
import { expectKnownParameters } from './examples/example';
import { NODE_TYPE } from './launch';

const workflow: WorkflowJson = workflowFile;
const adspirerNodes = workflow.nodes.filter(({ type }) => type === NODE_TYPE);

it('has expressions for columns of the spreadsheet only, and for all of them', async () => {
	const expressions = JSON.stringify(adspirerNodes.map(({ parameters }) => parameters));
	const used = [...expressions.matchAll(/\$json(?:\['([^']+)'\]|\.(\w+))/g)];
	const [columns]: string[][] = parse(await readFile('examples/spring-launch.csv'));

	expect(expressions.match(/\$/g)).toHaveLength(used.length);
	expect(new Set(used.map(([, quoted, plain]) => quoted ?? plain))).toEqual(new Set(columns));
});

it.each(adspirerNodes.map(({ name }) => name))('has only parameters that "%s" knows', (name) => {
	const json = adspirerNodes.find((node) => node.name === name);
	const node: INode = JSON.parse(JSON.stringify(json));
	expectKnownParameters(node);
});

it('names its credential, and holds no ID of one', () => {
	for (const { credentials } of adspirerNodes) {
		expect(credentials).toEqual({ adspirerApi: { id: null, name: 'Adspirer account' } });
	}
});
