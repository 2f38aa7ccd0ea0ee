import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { linearWorkflow, runWorkflow, type WorkflowNodeJson } from '../../harness';

/** Runs one node of n8n on the given rows; gives its outputs and its run. */
async function run(node: Omit<WorkflowNodeJson, 'name'> & { type: string }, input?: IDataObject[]) {
	const result = await runWorkflow({
		workflow: linearWorkflow({ ...node, name: 'Node' }),
		input,
	});
	const outputs = result.outputs('Node').map((items) => items.map(({ json }) => json));
	return { result, outputs };
}

describe('Edit Fields', () => {
	const type = 'n8n-nodes-base.set';
	const assignment = (name: string, value: unknown, fieldType = 'string') => ({
		id: name,
		name,
		value,
		type: fieldType,
	});

	it('sets fields of every type, with expressions and nested names', async () => {
		const assignments = [
			assignment('name', '=Spring {{ $json.name }}'),
			assignment('budget.daily', '={{ $json.budget }}', 'number'),
			assignment('urls', '["https://a.test/1.jpg"]', 'array'),
			assignment('active', 'true', 'boolean'),
			assignment('details', '={{ { a: 1 } }}', 'object'),
			assignment('empty', '={{ $json.missing }}'),
		];
		const parameters = { assignments: { assignments }, options: {} };
		const input = [{ name: 'sale', budget: '50', kept: 'no' }];
		const { outputs } = await run({ type, typeVersion: 3.4, parameters }, input);

		const fields = {
			name: 'Spring sale',
			budget: { daily: 50 },
			urls: ['https://a.test/1.jpg'],
			active: true,
			details: { a: 1 },
			empty: null,
		};
		expect(outputs).toEqual([[fields]]);
	});

	it('keeps input fields as it is told', async () => {
		const fieldsWith = async (parameters: object) => {
			const assignments = { assignments: [assignment('new.dotted', 'x')] };
			const options = { dotNotation: false };
			const { outputs } = await run(
				{ type, typeVersion: 3.4, parameters: { assignments, options, ...parameters } },
				[{ a: 1, b: 2 }],
			);
			return outputs[0]?.[0];
		};
		const others = { includeOtherFields: true };

		expect(await fieldsWith({})).toEqual({ 'new.dotted': 'x' });
		expect(await fieldsWith(others)).toEqual({ a: 1, b: 2, 'new.dotted': 'x' });
		expect(await fieldsWith({ ...others, include: 'selected', includeFields: 'a, c' })).toEqual({
			a: 1,
			'new.dotted': 'x',
		});
		expect(await fieldsWith({ ...others, include: 'except', excludeFields: 'a' })).toEqual({
			b: 2,
			'new.dotted': 'x',
		});
	});

	it('writes JSON with expressions in it', async () => {
		const jsonOutput = '={ "list": {{ $json.list }}, "name": "{{ $json.name }}" }';
		const parameters = { mode: 'raw', jsonOutput };
		const input = [{ list: [1, { two: 2 }], name: 'n' }];
		const { outputs } = await run({ type, typeVersion: 3.4, parameters }, input);

		expect(outputs).toEqual([[{ list: [1, { two: 2 }], name: 'n' }]]);
	});

	it('refuses a value of the wrong type', async () => {
		const assignments = { assignments: [assignment('n', 'many', 'number')] };
		const node = { type, typeVersion: 3.4, parameters: { assignments } };
		const { result } = await run(node);
		expect(result.error?.message).toMatch(/'n' expects a number but we got 'many' \[item 0\]/);

		const { outputs } = await run({ ...node, onError: 'continueRegularOutput' });
		expect(outputs[0]?.[0]?.error).toMatch(/expects a number/);
		const options = { ignoreConversionErrors: true };
		const ignoring = await run({ ...node, parameters: { assignments, options } });
		expect(ignoring.outputs).toEqual([[{ n: 'many' }]]);
	});
});

describe('Loop Over Items', () => {
	it('gives batches and collects what comes back, paired with its origin', async () => {
		const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
		const result = await runWorkflow({
			workflow: {
				nodes: [
					{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
					{
						name: 'Loop',
						type: 'n8n-nodes-base.splitInBatches',
						typeVersion: 3,
						parameters: { batchSize: 2 },
					},
					{
						name: 'In loop',
						type: 'n8n-nodes-base.set',
						typeVersion: 3.4,
						parameters: {
							assignments: {
								assignments: [
									{ id: '1', name: 'x', type: 'number', value: "={{ $('Start').item.json.x }}" },
								],
							},
						},
					},
					{ name: 'Done', type: 'n8n-nodes-base.noOp' },
				],
				connections: {
					Start: { main: [to('Loop')] },
					Loop: { main: [to('Done'), to('In loop')] },
					'In loop': { main: [to('Loop')] },
				},
			},
			input: [{ x: 1 }, { x: 2 }, { x: 3 }, { x: 4 }, { x: 5 }],
		});

		expect(result.error).toBeUndefined();
		expect(result.runs('In loop')).toHaveLength(3);
		expect(result.items('In loop', 0, 2).map(({ json }) => json)).toEqual([{ x: 5 }]);
		expect(result.items('Done').map(({ json }) => json.x)).toEqual([1, 2, 3, 4, 5]);
		expect(result.runs('Done')).toHaveLength(1);
	});
});

describe('a CSV file', () => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'stand-ins-'));
	});
	afterAll(async () => await rm(folder, { recursive: true }));

	const runCsv = async (content: string, options: object = {}, fileSelector?: string) => {
		const path = join(folder, 'rows.csv');
		await writeFile(path, content);
		const result = await runWorkflow({
			workflow: linearWorkflow(
				{
					name: 'Read',
					type: 'n8n-nodes-base.readWriteFile',
					parameters: { fileSelector: fileSelector ?? path },
				},
				{ name: 'Extract', type: 'n8n-nodes-base.extractFromFile', parameters: { options } },
			),
		});
		return { result, rows: result.items('Extract').map(({ json }) => json) };
	};

	it('becomes one item a row, all values strings', async () => {
		const { result, rows } = await runCsv(
			'\uFEFFproduct,text,budget\n"Rain, boots",Splash 🌧️,50\nHat,,7\n',
			{ enableBOM: true },
		);

		expect(result.items('Read')[0]?.json).toMatchObject({
			fileName: 'rows.csv',
			mimeType: 'text/csv',
		});
		expect(rows).toEqual([
			{ product: 'Rain, boots', text: 'Splash 🌧️', budget: '50' },
			{ product: 'Hat', budget: '7' },
		]);
		expect(result.items('Extract')[1]?.pairedItem).toEqual({ item: 0 });
	});

	it('follows the options', async () => {
		const options = { delimiter: ';', includeEmptyCells: true, maxRowCount: 1 };
		expect((await runCsv('a;b\n1;\n2;3\n', options)).rows).toEqual([{ a: '1', b: '' }]);
		expect((await runCsv('1,2\n', { headerRow: false })).rows).toEqual([{ row: ['1', '2'] }]);
	});

	it('is missed if it is not there', async () => {
		const { result } = await runCsv('', {}, join(folder, 'none.csv'));
		expect(result.error?.message).toBe('No file(s) found');
	});
});

describe('If and Filter', () => {
	const condition = (operation: string) => ({
		conditions: {
			options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
			conditions: [
				{
					id: '1',
					leftValue: '={{ $json.n }}',
					rightValue: 2,
					operator: { type: 'number', operation },
				},
			],
			combinator: 'and',
		},
	});

	it.each(['n8n-nodes-base.if', 'n8n-nodes-base.filter'])('%s sorts items', async (type) => {
		const node = { type, typeVersion: 2.2, parameters: condition('gte') };
		const { outputs } = await run(node, [{ n: 1 }, { n: 2 }, { n: 3 }]);
		expect(outputs).toEqual([[{ n: 2 }, { n: 3 }], [{ n: 1 }]]);

		const { result } = await run(node, [{ n: 'two' }]);
		expect(result.error?.message).toMatch(/Wrong type/);
		const going = await run({ ...node, onError: 'continueRegularOutput' }, [{ n: 'two' }]);
		expect(going.outputs).toEqual([[], [{ n: 'two' }]]);
	});
});

describe('Wait', () => {
	const type = 'n8n-nodes-base.wait';

	it('passes on at once and says what it stood for', async () => {
		const hintOf = async (parameters: object) => {
			const { result, outputs } = await run({ type, typeVersion: 1.1, parameters }, [
				{ period_end: '2026-03-01T00:00:00Z' },
			]);
			expect(outputs).toEqual([[{ period_end: '2026-03-01T00:00:00Z' }]]);
			return result.hints('Node')[0]?.message;
		};

		expect(await hintOf({ amount: 5, unit: 'minutes' })).toBe('n8n would wait 5 minutes');
		expect(await hintOf({})).toBe('n8n would wait 5 seconds');
		expect(await hintOf({ resume: 'webhook' })).toBe('n8n would wait for a webhook call');
		expect(await hintOf({ resume: 'specificTime', dateTime: '={{ $json.period_end }}' })).toBe(
			'n8n would wait until 2026-03-01T00:00:00.000Z',
		);
	});

	it('refuses what is no date', async () => {
		const parameters = { resume: 'specificTime', dateTime: '={{ $json.period_end }}' };
		const { result } = await run({ type, parameters }, [{ period_end: 'soon' }]);
		expect(result.error?.message).toMatch(/"soon" is not a valid date/);
	});
});

it('triggers and No Operation pass on rows or whole items', async () => {
	const item = { json: { row: 1 }, pairedItem: { item: 0 } };
	const result = await runWorkflow({
		workflow: linearWorkflow({ name: 'Node', type: 'n8n-nodes-base.noOp' }),
		input: [item],
	});
	expect(result.items('Start')).toEqual([item]);
	expect(result.items('Node')).toEqual([item]);
});
