/** ajv judges what the node sends by the service's own OpenAPI document: neither is written by us. */
import Ajv from 'ajv/dist/2020';

import { isRecord } from '../../nodes/AdspirerTikTok/api/jsonValue';
import openapi from '../fixtures/adspirer-tiktok-openapi.json';
import newer from '../fixtures/adspirer-tiktok-newer-arguments.json';
import { tools } from '../simulator/contract';
import { violations } from '../simulator/rules';
import { startSimulator } from '../simulator/simulator';
import { VALID, WRITE_TOOLS } from '../unit/simulator/client';
import { launchSpreadsheet } from '../demo/spreadsheetLaunch';

const ajv = new Ajv({ strict: false });

/** As far as it is looked into: a tool's address, and the schema of what is sent to it. */
interface Document {
	readonly paths: Record<
		string,
		{
			post: {
				requestBody: {
					content: {
						'application/json': {
							schema: { properties: { arguments: { properties: object } } };
						};
					};
				};
			};
		}
	>;
}

const schemasOf = ({ paths }: Document) =>
	new Map(
		Object.entries(paths).map(([path, { post }]) => {
			const { schema } = post.requestBody.content['application/json'];
			const names = Object.keys(schema.properties.arguments.properties);
			return [path.split('/')[4], { judge: ajv.compile(schema), names }];
		}),
	);

const SERVICES = schemasOf(openapi);

/** Our own document of what the service's lacks. It tells only the newer values of older arguments. */
const OURS = schemasOf(newer);

function isSound(tool: string, given: Record<string, unknown>): boolean {
	const known = SERVICES.get(tool);
	const more = OURS.get(tool);
	const newOnes = Object.entries(given).filter(([name]) => !known?.names.includes(name));
	return (
		known?.judge({ arguments: given }) === true &&
		(more?.judge({ arguments: Object.fromEntries(newOnes) }) ?? true)
	);
}

it.each(WRITE_TOOLS)(
	'takes a valid call of %s, and none with an argument of another type',
	(tool) => {
		expect(isSound(tool, VALID[tool])).toBe(true);
		for (const argument of Object.keys(tools[tool].arguments)) {
			const wrong = { ...VALID[tool], [argument]: { no: 'such type' } };
			expect([argument, isSound(tool, wrong)]).toEqual([argument, false]);
			expect([argument, violations(tool, wrong).length > 0]).toEqual([argument, true]);
		}
	},
);

it('finds nothing wrong with what the example spreadsheet sends', async () => {
	const simulator = await startSimulator();
	try {
		await launchSpreadsheet(simulator);
		const { requests } = simulator.ledger;
		expect(new Set(requests.map(({ tool }) => tool)).size).toBeGreaterThan(4);
		expect(
			requests.filter(({ tool, arguments: given }) => !isRecord(given) || !isSound(tool, given)),
		).toEqual([]);
	} finally {
		await simulator.close();
	}
});
