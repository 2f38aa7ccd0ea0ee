/** The settings of the node itself: read once, from the first item, and refused for the whole run. */
import { findTool } from '../../../nodes/AdspirerTikTok/operations/registry';
import { readSettings } from '../../../nodes/AdspirerTikTok/pipeline/settings';
import { contextFor, DEFAULT_SETTINGS, plan } from './planning';

const upload = {
	resource: 'image',
	operation: 'upload',
	imageUrls: 'https://example.com/a.jpg',
};

function settingsOf(parameters: { resource: string; operation: string }, rows: object[] = [{}]) {
	const tool = findTool(parameters.resource, parameters.operation);
	if (!tool) throw new Error('No such operation');
	return readSettings(
		contextFor(
			parameters,
			rows.map((row) => ({ ...row })),
		),
		tool,
	);
}

it('have the defaults of the design', () => {
	expect(settingsOf(upload)).toEqual(DEFAULT_SETTINGS);
	expect(settingsOf({ resource: 'campaign', operation: 'create' })).toEqual(DEFAULT_SETTINGS);
});

it('are read from the options, and as people write them', () => {
	const options = {
		maxConcurrency: '20',
		dryRun: '={{ "yes" }}',
		idempotency: '={{ "Per Input" }}',
		includeInputFields: false,
		maxRetries: 0,
		timeout: 3600,
		quotaReserve: 100,
		maxTotalBudget: '99.5',
	};
	expect(settingsOf({ ...upload, ...{ options, combineItems: true } })).toEqual({
		maxConcurrency: 20,
		dryRun: true,
		idempotency: 'input',
		includeInputFields: false,
		maxRetries: 0,
		timeout: 3600,
		quotaReserve: 100,
		maxTotalBudget: 99.5,
		scheduleTimeZone: 'utc',
		idSource: 'item',
		combinesItems: true,
	});
});

it('have their defaults where an option was added and left empty', () => {
	const options = { maxConcurrency: '={{ "" }}', timeout: '={{ null }}', dryRun: '' };
	expect(settingsOf({ ...upload, ...{ options } })).toEqual(DEFAULT_SETTINGS);
});

describe('by an expression', () => {
	const ofRows = (options: unknown, rows: object[]) =>
		settingsOf({ ...upload, ...{ options } }, rows);

	it('are the same in every row, or refused with two rows named', () => {
		const options = { timeout: '={{ $json.seconds }}' };
		expect(ofRows(options, [{ seconds: 7 }, { seconds: 7 }])).toMatchObject({ timeout: 7 });
		expect(ofRows(options, [{ seconds: 7, row_number: 2 }, { seconds: 9 }])).toMatchObject([
			{ field: 'Timeout (Seconds)', message: expect.stringMatching(/row 2.*item 1/) as string },
		]);
	});

	it.each(['dryRun', 'includeInputFields', 'maxTotalBudget', 'quotaReserve', 'idempotency'])(
		'that give a blank refuse the whole run: %s',
		(option) => {
			for (const blank of ['', ' ', null, [], '\u200b']) {
				expect(ofRows({ [option]: '={{ $json.cell }}' }, [{ cell: blank }])).toHaveLength(1);
			}
			expect(ofRows({ [option]: '={{ $json.Lost }}' }, [{ cell: 1 }])).toHaveLength(1);
		},
	);

	it('as a whole are read one by one, and an unknown one is refused', () => {
		const whole = '={{ $json.opts }}';
		expect(ofRows(whole, [{ opts: { dryRun: 'yes', timeout: 7 } }])).toMatchObject({
			dryRun: true,
			timeout: 7,
		});
		expect(ofRows(whole, [{ opts: { dryrun: true } }])).toMatchObject([
			{ field: 'Options', message: expect.stringContaining('Did you mean dryRun?') as string },
		]);
		for (const nothing of [null, '', 'yes', [1]]) {
			expect(ofRows(whole, [{ opts: nothing }])).toHaveLength(1);
		}
		expect(ofRows(whole, [{}])).toHaveLength(1);
		expect(ofRows(whole, [{ opts: { dryRun: '' } }])).toHaveLength(1);
	});
});

it.each(['item', 'fields'])('tell where IDs come from: %s', (idSource) => {
	const ad = { resource: 'ad', operation: 'create', idSource };
	expect(settingsOf(ad)).toEqual({ ...DEFAULT_SETTINGS, idSource });
});

it('combine items into one carousel', () => {
	const card = { resource: 'carouselCard', operation: 'create', idSource: 'allItems' };
	expect(settingsOf(card)).toEqual({
		...DEFAULT_SETTINGS,
		idSource: 'allItems',
		combinesItems: true,
	});
});

const range = (min: number, max: number) => `a whole number of ${min} to ${max} is allowed`;

it.each<[option: string, value: unknown, problem: string]>([
	['maxConcurrency', 0, `Max Concurrency: 0 given; ${range(1, 20)}`],
	['maxConcurrency', 21, `Max Concurrency: 21 given; ${range(1, 20)}`],
	[
		'maxConcurrency',
		'={{ "many" }}',
		'Max Concurrency: “many” is not a number (write it as 1234.56)',
	],
	['dryRun', '={{ "maybe" }}', 'Dry Run: “maybe” is not true or false'],
	[
		'idempotency',
		'={{ "always" }}',
		'Idempotency: “always” is not one of: Custom Key, Per Execution or Per Input',
	],
	['includeInputFields', '={{ 2 }}', 'Include Input Fields: “2” is not true or false'],
	['maxRetries', -1, `Max Retries: -1 given; ${range(0, 10)}`],
	['maxRetries', 11, `Max Retries: 11 given; ${range(0, 10)}`],
	['timeout', 0, `Timeout (Seconds): 0 given; ${range(1, 3600)}`],
	['timeout', 3601, `Timeout (Seconds): 3601 given; ${range(1, 3600)}`],
	['timeout', 1.5, `Timeout (Seconds): 1.5 given; ${range(1, 3600)}`],
	['quotaReserve', -1, 'Quota Reserve: -1 given; a whole number of at least 0 is allowed'],
	['maxTotalBudget', -1, 'Max Total Budget: -1 given; 0 or more is allowed'],
	[
		'maxTotalBudget',
		'={{ {} }}',
		'Max Total Budget: an object is not a number (write it as 1234.56)',
	],
	[
		'timeout',
		'={{ $("Nowhere") }}',
		"Timeout (Seconds): the expression does not work: Referenced node doesn't exist",
	],
])('%s cannot be %j, for any item', (option, value, problem) => {
	const parameters = { ...upload, options: { [option]: value } };
	expect(plan(parameters, [{}, {}])).toMatchObject({
		calls: [],
		refused: { 0: problem, 1: problem },
	});
});

it.each<[resource: string, operation: string, field: object, problem: string]>([
	['image', 'upload', { combineItems: 'yes' }, 'Combine Items: “yes” is not a choice'],
	['carouselCard', 'create', { idSource: 'all' }, 'Take IDs From: “all” is not a choice'],
	['campaign', 'create', { idSource: 'allItems' }, 'Take IDs From: “allItems” is not a choice'],
	['ad', 'create', { idSource: { a: 1 } }, 'Take IDs From: an object is not a choice'],
	[
		'carouselCard',
		'create',
		// n8n does not evaluate an expression here.
		{ idSource: '={{ "item" }}' },
		'Take IDs From: “{{ "item" }}” is not a choice',
	],
])('of %s > %s refuse %j', (resource, operation, field, problem) => {
	expect(plan({ ...upload, resource, operation, ...field }).refused).toEqual({ 0: problem });
});

it('are refused together', () => {
	const options = { timeout: 0, maxRetries: 99, dryRun: '={{ "maybe" }}' };
	expect(plan({ ...upload, combineItems: 1, options }).refused[0]).toBe(
		`Dry Run: “maybe” is not true or false; Max Retries: 99 given; ${range(0, 10)}; Timeout (Seconds): 0 given; ${range(1, 3600)}; Combine Items: “1” is not a choice`,
	);
});
