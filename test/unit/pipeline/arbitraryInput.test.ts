/** Whatever is given: it satisfies the documented contract, or it is refused under the label of a field. */
import fc from '../../fastCheck';

import { TOOLS } from '../../../nodes/AdspirerTikTok/operations/registry';
import { isToolName } from '../../simulator/contract';
import { isIdempotencyKey, undocumented, violations } from '../../simulator/rules';
import {
	anyValue,
	slotsOf,
	validItem,
	validParameters,
	withSlots,
	type Slot,
} from './arbitraryInput';
import { plan, type Planned } from './planning';

/** 10,000 rows in all: for each tool so many plans, each of so many rows. */
const PLANS = 100;
const ROWS = 20;
/** Plans of one row whose value stands in the field itself. */
const LITERALS = 80;

/** A value of these decides which others are right, by the table of what goes with what; any other is only wrong itself. */
const DECIDING =
	/^(Objective|Optimization|Billing|Promotion|Budget|Schedule|Placement|Bid|Pacing|Skip|Conversion|Minimum|Deep|Secondary|Identity|Spark|App|Image IDs|Idempotency)/;

/** Those that make something. */
const CREATING = TOOLS.filter(({ lists }) => !lists);

/** A code that a newer server may know is sent as it is. */
const OTHER_CODE =
	/^(?:objective|optimization_goal|optimization_event|billing_event|promotion_type|identity_type|placements|call_to_action|budget_mode)\b.*: "[A-Z][A-Z\d_]+" is not one of/;

describe.each(CREATING.map((tool) => [tool.name, tool] as const))('%s', (name, tool) => {
	const { resource, operation } = tool;
	const slots = slotsOf(tool);
	const valid = validParameters.map((parameters) => ({
		...parameters,
		resource: resource.value,
		operation: operation.value,
		// The first choice where the tool does not know the drawn one.
		...Object.fromEntries(
			tool.choices.map(({ parameter, cases }) => {
				const drawn = String(parameters[parameter as keyof typeof parameters]);
				return [parameter, drawn in cases ? drawn : Object.keys(cases)[0]];
			}),
		),
	}));
	const someSlots = fc.uniqueArray(fc.constantFrom(...slots), { minLength: 1, maxLength: 3 });

	/** Every row is either a correct call or has problems, each under the label of a field that could cause it. */
	function check({ calls, badRows }: Planned, rows: number, filled: readonly Slot[]): void {
		const decides = filled.some(({ label }) => DECIDING.test(label));
		const labels = (decides ? slots : filled).map(({ label }) => label);
		const seen = [...calls.flatMap(({ items }) => items), ...badRows.map(({ item }) => item)];
		expect([...new Set(seen)].sort((a, b) => a - b)).toEqual(
			Array.from({ length: rows }, (_, i) => i),
		);
		for (const call of calls) {
			if (!isToolName(name)) throw new Error(`The simulator has no ${name}`);
			expect(violations(name, call.arguments).filter((text) => !OTHER_CODE.test(text))).toEqual([]);
			expect(isIdempotencyKey(call.key)).toBe(true);
			if (!filled.some((slot) => slot.name === 'additionalArguments')) {
				expect(undocumented(name, call.arguments)).toEqual([]);
			}
		}
		for (const { problems } of badRows) {
			expect(problems).not.toHaveLength(0);
			for (const { field, message } of problems) {
				expect(labels).toContain(field.replace(/, entry \d+$/, ''));
				expect(message).toMatch(/\S/);
			}
		}
	}

	it('with nothing filled in, each is right', () => {
		fc.assert(
			fc.property(valid, (parameters) => {
				expect(plan(parameters, [validItem]).badRows).toEqual([]);
			}),
		);
	});

	it('by an expression, from the row', () => {
		const rows = fc.array(fc.tuple(anyValue, anyValue, anyValue), {
			minLength: ROWS,
			maxLength: ROWS,
		});
		fc.assert(
			fc.property(valid, someSlots, rows, (parameters, filled, values) => {
				const items = values.map((row) => ({ ...validItem, row }) as never);
				const contents = filled.map((slot, index) => [slot, `={{ $json.row[${index}] }}`] as const);
				check(plan(withSlots(parameters, contents) as typeof parameters, items), ROWS, filled);
			}),
			{ numRuns: PLANS },
		);
	});

	it('in the field itself', () => {
		const isText = (value: unknown) => typeof value !== 'string' || !value.startsWith('=');
		fc.assert(
			fc.property(
				valid,
				fc.constantFrom(...slots),
				anyValue.filter(isText),
				(parameters, slot, value) => {
					const given = withSlots(parameters, [[slot, value]]) as typeof parameters;
					check(plan(given, [validItem]), 1, [slot]);
				},
			),
			{ numRuns: LITERALS },
		);
	});
});
