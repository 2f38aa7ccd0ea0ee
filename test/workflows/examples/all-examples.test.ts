import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IConnections, INode, NodeInputConnections } from 'n8n-workflow';

import { NODE_TYPE } from '../launch';
import { EXAMPLES, expectKnownParameters } from './example';

const NOTE = 'n8n-nodes-base.stickyNote';

/** How much of the canvas a node with its label takes, in pixels; an agent is wider. */
const NODE_WIDTH = 96;
const AGENT_WIDTH = 256;
const NODE_HEIGHT = 128;

const names = readdirSync(join(EXAMPLES, 'workflows')).map((file) => file.replace(/\.json$/, ''));

/** A workflow as n8n's own types have it. */
interface Example {
	nodes: INode[];
	connections: IConnections;
}

interface Box {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

function boxOf({ name, type, position: [left, top], parameters }: INode): Box {
	const size =
		type === NOTE
			? [Number(parameters.width), Number(parameters.height)]
			: [type.endsWith('.agent') ? AGENT_WIDTH : NODE_WIDTH, NODE_HEIGHT];
	const [width = 0, height = 0] = size;
	return { name, left, top, right: left + width, bottom: top + height };
}

const areApart = (a: Box, b: Box): boolean =>
	a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

const isWithin = (inner: Box, outer: Box): boolean =>
	inner.left >= outer.left &&
	inner.right <= outer.right &&
	inner.top >= outer.top &&
	inner.bottom <= outer.bottom;

describe.each(names)('%s', (name) => {
	const text = readFileSync(join(EXAMPLES, 'workflows', `${name}.json`), 'utf8');
	const workflow = JSON.parse(text) as Example;
	const { nodes, connections } = workflow;

	it('has nodes with names and IDs of their own', () => {
		expect(new Set(nodes.map((node) => node.name)).size).toBe(nodes.length);
		expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
		expect(workflow).toMatchObject({ pinData: {}, active: false, tags: [] });
	});

	it('connects outputs that exist to nodes that exist, and leaves none alone', () => {
		const targets: string[] = [];
		for (const [from, byType] of Object.entries(connections)) {
			const node = nodes.find((candidate) => candidate.name === from);
			expect(node).toBeDefined();
			const outputs: NodeInputConnections = byType.main ?? [];
			if (node?.type === NODE_TYPE) {
				expect(outputs.length).toBeLessThanOrEqual(node.onError === 'continueErrorOutput' ? 3 : 2);
			}
			targets.push(...Object.values(byType).flatMap((all) => all.flatMap(namesOf)));
		}
		expect(nodes.map((node) => node.name)).toEqual(expect.arrayContaining(targets));
		const connected = [...targets, ...Object.keys(connections)];
		const alone = nodes.filter((node) => node.type !== NOTE && !connected.includes(node.name));
		expect(alone).toEqual([]);
	});

	it('gives the Adspirer nodes only parameters that they have, and all that they need', () => {
		const ours = nodes.filter(({ type }) => type === NODE_TYPE);
		expect(ours.length).toBeGreaterThan(0);
		for (const node of ours) {
			expectKnownParameters(node);
			expect(node.credentials).toEqual({ adspirerApi: { id: null, name: 'Adspirer account' } });
		}
	});

	it('holds no secret, no ID of a credential and no address of anybody', () => {
		expect(text).not.toMatch(/sk_(live|test)_|bearer |api[_-]?key|password|token/i);
		for (const { credentials = {} } of nodes) {
			expect(Object.values(credentials).map(({ id }) => id)).toEqual(
				Object.keys(credentials).map(() => null),
			);
		}
		const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host);
		expect(hosts.filter((host) => host !== 'example.com')).toEqual([]);
	});

	it('lies on the canvas without overlaps, and tells what to change', () => {
		const boxes = nodes.map(boxOf);
		const notes = boxes.filter((_, index) => nodes[index]?.type === NOTE);
		const overlaps = boxes.flatMap((box, index) =>
			boxes
				.slice(index + 1)
				.filter((other) => !areApart(box, other))
				.filter((other) => !isInNote(box, other, notes) && !isInNote(other, box, notes))
				.map((other) => `${box.name} and ${other.name}`),
		);
		expect(overlaps).toEqual([]);
		expect(JSON.stringify(nodes.filter(({ type }) => type === NOTE))).toContain('**Change:**');
	});
});

const namesOf = (connected: Array<{ node: string }> | null): string[] =>
	(connected ?? []).map(({ node }) => node);

/** A node may lie on a note, but only as a whole, and a note not on another. */
const isInNote = (node: Box, note: Box, notes: Box[]): boolean =>
	notes.includes(note) && !notes.includes(node) && isWithin(node, note);

it('the page about the examples tells about each file, and of none that is not there', () => {
	const page = readFileSync(join(EXAMPLES, 'README.md'), 'utf8');
	const files = [...page.matchAll(/\]\(([\w./-]+\.(?:json|csv))\)/g)].map(([, file]) => file ?? '');

	expect(files.filter((file) => !existsSync(join(EXAMPLES, file)))).toEqual([]);
	expect(files).toEqual(expect.arrayContaining(names.map((name) => `workflows/${name}.json`)));
	const sheets = readdirSync(EXAMPLES).filter((file) => file.endsWith('.csv'));
	expect(files).toEqual(expect.arrayContaining(sheets));
});
