/** Anything at all in any field, sent for real: nothing but items comes out, and the contract holds at the service. */
import fc from '../../fastCheck';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { TOOLS } from '../../../nodes/AdspirerTikTok/operations/registry';
import {
	anyValue,
	slotsOf,
	validItem,
	validParameters,
	withSlots,
} from '../../unit/pipeline/arbitraryInput';
import { adspirerNode } from '../launch';
import { launch, useSimulator } from '../operations';

/** For each of the five tools so many runs of so many rows. */
const RUNS = 4;
const ROWS = 20;

const simulator = useSimulator({ quota: { limit: 3000 } });

it.each(TOOLS.filter(({ lists }) => !lists).map((tool) => [tool.name, tool] as const))(
	'%s',
	async (name, tool) => {
		const slots = slotsOf(tool);
		const rows = fc.array(anyValue, { minLength: ROWS, maxLength: ROWS });
		await fc.assert(
			fc.asyncProperty(
				validParameters,
				fc.constantFrom(...slots),
				rows,
				async (parameters, slot, values) => {
					simulator().reset();
					const given = withSlots(parameters, [[slot, '={{ $json.value }}']]) as INodeParameters;
					const node = adspirerNode(
						{ ...given, resource: tool.resource.value, operation: tool.operation.value },
						{ onError: 'continueRegularOutput' },
					);
					const input = values.map((value) => ({ ...validItem, value }) as IDataObject);
					const result = await launch(simulator(), node, input);

					expect(result.error).toBeUndefined();
					const items = result.items(node.name);
					expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
						input.map((_, item) => ({ item })),
					);
					const { ledger } = simulator();
					expect(ledger).toMatchObject({ violations: [], conflicts: [] });
					const errors = items.filter(({ json }) => typeof json.error === 'string');
					expect(ledger.createdCount).toBe(ROWS - errors.length);

					// The service may refuse what it does not know; what is refused here names its field.
					const unsent = errors.filter(({ json }) => 'problems' in Object(json.details));
					expect(ledger.requestsTo(name)).toHaveLength(ROWS - unsent.length);
					for (const { json } of unsent) {
						expect(json.error).toMatch(/^Item \d+: [A-Z][A-Za-z ()]+(, entry \d+)?: ./);
					}
				},
			),
			{ numRuns: RUNS },
		);
	},
);
