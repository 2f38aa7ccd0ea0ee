/**
 * Holds every operation against the documented arguments of its tool (the service's own OpenAPI document), so
 * that a forgotten, misspelt or made-up argument fails. `npm run check:api` compares in the same way with the
 * document as it is today.
 */
import { TOOLS } from '../../../nodes/AdspirerTikTok/operations/registry';
import { parameterName } from '../../../nodes/AdspirerTikTok/operations/tool';
import { argumentDifferences, withNewer } from '../../../scripts/checkApi/compare';
import { readArguments, readTools } from '../../../scripts/checkApi/document';
import { fieldsOf, nodeArguments } from '../../../scripts/checkApi/nodeArguments';
import newerDocument from '../../fixtures/adspirer-tiktok-newer-arguments.json';
import document from '../../fixtures/adspirer-tiktok-openapi.json';

/** Fields that steer the node and are no arguments. */
const STEERING = ['idSource', 'creativeType', 'budgetType', 'combineItems'];

const documentedTools = readTools(document);
const newerTools = readTools(newerDocument);

/** As documented by the service, and by newer pages. */
function argumentsOf(name: string) {
	const [documented, newer] = [documentedTools, newerTools].map((tools) => {
		const tool = tools.get(name);
		return tool ? readArguments(name, tool) : [];
	});
	return withNewer(documented ?? [], newer ?? []);
}

describe.each(TOOLS.map((tool) => [tool.name, tool] as const))('%s', (name, tool) => {
	const documented = argumentsOf(name);
	const names = documented.map((argument) => argument.name).sort();

	it('reads exactly the documented arguments', () => {
		expect(Object.keys(tool.schema.shape).sort()).toEqual(names);
	});

	it('has a field for each argument, or sets it by itself, and no field for anything else', () => {
		const fields = new Set(
			fieldsOf(tool)
				.filter(({ type }) => type !== 'notice')
				.map(({ name: field }) => field),
		);
		const set = tool.choices.flatMap(({ cases }) =>
			Object.values(cases).flatMap(({ sets = {} }) => Object.keys(sets)),
		);
		const always = Object.keys(tool.schema.safeParse({}).data ?? {});
		const reachable = names.filter((argument) => fields.has(parameterName(argument)));
		expect([...new Set([...reachable, ...set, ...always])].sort()).toEqual(names);

		const known = new Set([...names.map(parameterName), ...STEERING]);
		expect([...fields].filter((field) => !known.has(field))).toEqual([]);
	});

	it.each(documented.map((argument) => [argument.name, argument] as const))(
		'%s: required, type, values, default and limits are the documented ones',
		(argumentName, argument) => {
			const taken = nodeArguments(tool).filter((own) => own.name === argumentName);
			expect(argumentDifferences(name, [argument], taken)).toEqual([]);
		},
	);

	it('offers the same values wherever an argument has several fields', () => {
		for (const argument of names) {
			const lists = fieldsOf(tool)
				.filter((field) => field.name === parameterName(argument))
				.map(({ options = [] }) => JSON.stringify(options));
			expect(new Set(lists).size).toBeLessThanOrEqual(1);
		}
	});

	it('names only arguments that exist in what it needs, sets, takes and adds up', () => {
		const named = [
			...tool.choices.flatMap(({ cases }) =>
				Object.values(cases).flatMap(({ needs, sets = {} }) => [...needs, ...Object.keys(sets)]),
			),
			...Object.keys(tool.takes),
			...tool.budgets,
		];
		expect(named.filter((argument) => !names.includes(argument))).toEqual([]);
	});
});

it('covers the five TikTok tools, and two lists', () => {
	expect(TOOLS.map(({ name }) => name).sort()).toEqual([
		'add_tiktok_ad',
		'add_tiktok_ad_group',
		'create_tiktok_campaign',
		'create_tiktok_carousel_card',
		'discover_tiktok_assets',
		'list_connected_accounts',
		'upload_tiktok_images',
	]);
});
