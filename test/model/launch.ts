/** Random launches: rows through parts of the chain with failures, quota ends, retries and resumes. */
import assert from 'node:assert/strict';

import fc from '../fastCheck';
import { retryExecution, type ExecutionResult } from '../harness';
import type { Fault } from '../simulator/faults';
import { startSimulator, type Simulator } from '../simulator/simulator';
import { launch } from '../workflows/operations';
import { Model, type Item, type Setup } from './model';
import { FAULTS, KINDS, NAME, STEPS, UPLOAD, type Step } from './steps';

interface LaunchSettings {
	/** The first node, and how many there are. */
	readonly first: number;
	readonly length: number;
	readonly feeds: 'ready' | 'unfinished' | 'all';
	readonly onError: string;
	readonly retryOnFail: boolean;
	readonly maxConcurrency: number;
	readonly maxRetries: number;
	readonly faults: readonly Fault[];
	/** Whether a new campaign's answer tells its ad group and its ad. */
	readonly tellChildren: boolean;
	/** Calls of the month; null is plenty. */
	readonly left: number | null;
	/** The ends of addresses that cannot be downloaded. */
	readonly failing: readonly string[];
}

const PLENTY = 100_000;
const MOST_RETRIES = 3;

/** Sends items of the model through some nodes; n8n's Retry follows where it stopped. */
class Launch implements fc.AsyncCommand<Model, Simulator> {
	constructor(private readonly settings: LaunchSettings) {}

	check = ({ items, setup }: Readonly<Model>) => items.some((item) => this.isFed(item, setup));

	toString = () => `Launch(${JSON.stringify(this.settings)})`;

	async run(model: Model, simulator: Simulator): Promise<void> {
		const { first, length, faults, left } = this.settings;
		const failing = this.failing();
		const before = simulator.ledger.createdCount;
		let inputs = model.items.filter((item) => this.isFed(item, model.setup));
		const others = model.items.filter((item) => !this.isFed(item, model.setup));
		const steps = STEPS.slice(first, first + length);
		const result = await this.runToTheEnd(model.setup, steps, simulator, inputs);
		const created = simulator.ledger.created.slice(before);
		assert.deepEqual(simulator.ledger.conflicts, []);
		assert.deepEqual(simulator.ledger.violations, []);

		for (const [index, step] of steps.entries()) {
			const made = created.filter(({ tool }) => tool === step.tool);
			const { name } = step.node();
			const [run] = result.runs(name);
			if (run === undefined || run.error) {
				assert.deepEqual(made, [], `${name} did not end, but has made something`);
				break;
			}
			const outputs = result.outputs(name);
			const isCalm = faults.length === 0 && left === null && failing.length === 0;
			const place = first + index;
			const after = model.after({ step, place, inputs, outputs, made, failing, isCalm });
			inputs = after.filter(({ output }) => output === 0).map(({ item }) => item);
			others.push(...after.filter(({ output }) => output !== 0).map(({ item }) => item));
		}
		model.items = [...others, ...inputs];
	}

	/** An item whose end is unknown comes in again only where its key is the same then. */
	private isFed({ state, step }: Item, { idempotency, combineItems }: Setup): boolean {
		const { first, feeds } = this.settings;
		if (feeds !== 'all' && (feeds === 'ready') !== (state === 'ready')) return false;
		if (step !== first || state === 'ready') return step < first;
		if (state !== 'unknown') return true;
		return idempotency !== 'execution' && (first > 0 || !(combineItems || this.stops));
	}

	/** Where n8n stops at a lost image, no retry mends it. */
	private failing = () => (this.stops ? [] : this.settings.failing);

	private get stops(): boolean {
		return this.settings.onError === 'stopWorkflow';
	}

	private async runToTheEnd(
		{ idempotency, combineItems }: Setup,
		steps: readonly Step[],
		simulator: Simulator,
		inputs: readonly Item[],
	): Promise<ExecutionResult> {
		const { onError, retryOnFail, maxConcurrency, maxRetries, faults, left, tellChildren } =
			this.settings;
		const used = left === null ? 0 : PLENTY - left;
		const failingUrls = [...this.failing()];
		simulator.configure({ quota: { used, limit: PLENTY }, failingUrls, tellChildren });
		simulator.faults.clear();
		simulator.faults.add(...faults);
		const key = idempotency === 'custom' ? { idempotencyKey: NAME } : {};
		const options = { maxConcurrency, maxRetries, idempotency, ...key };
		const settings = { onError, retryOnFail, maxTries: 2, waitBetweenTries: 1 };
		const nodes = steps.map((step) => {
			const fields = step === UPLOAD ? { combineItems } : step.fields;
			return step.node({ ...fields, options }, settings);
		});
		const input = inputs.map(({ json }) => json);
		let result = await launch(simulator, nodes, input);
		for (let retry = 1; retry <= MOST_RETRIES && result.status === 'error'; retry++) {
			if (retry === MOST_RETRIES) {
				simulator.faults.clear();
				simulator.configure({ quota: { used: 0 } });
			}
			result = await retryExecution(result);
		}
		return result;
	}
}

const rows = fc.record({ images: fc.integer({ min: 2, max: 9 }), old: fc.subarray([...KINDS]) });
const setups = fc.record<Setup>({
	idempotency: fc.constantFrom('execution', 'input', 'custom'),
	combineItems: fc.boolean(),
	rows: fc.array(rows, { minLength: 1, maxLength: 6 }),
});

const faults = fc
	.tuple(fc.constantFrom(...FAULTS), fc.nat(8))
	.map(([fault, skip]): Fault => ({ ...fault, skip }));
const launches = fc
	.record<LaunchSettings>({
		first: fc.nat(STEPS.length - 1),
		length: fc.integer({ min: 1, max: STEPS.length }),
		feeds: fc.constantFrom('ready', 'unfinished', 'all'),
		onError: fc.constantFrom('stopWorkflow', 'continueErrorOutput', 'continueRegularOutput'),
		retryOnFail: fc.boolean(),
		maxConcurrency: fc.integer({ min: 1, max: 3 }),
		maxRetries: fc.nat(2),
		faults: fc.array(faults, { maxLength: 3 }),
		tellChildren: fc.boolean(),
		left: fc.option(fc.nat(12)),
		failing: fc.subarray(['-1.jpg', '-5.jpg']),
	})
	.map((settings) => new Launch(settings));

/**
 * Tries random cases for so long.
 *
 * @returns how many there were
 * @throws with the smallest case that was found to fail
 */
export async function tryModel(seconds: number, seed?: number): Promise<number> {
	const simulator = await startSimulator();
	let cases = 0;
	const property = fc.asyncProperty(
		setups,
		fc.commands([launches], { maxCommands: 8 }),
		async (setup, commands) => {
			simulator.reset();
			cases++;
			await fc.asyncModelRun(() => ({ model: new Model(setup), real: simulator }), commands);
		},
	);
	try {
		await fc.assert(property, {
			numRuns: Number.MAX_SAFE_INTEGER,
			interruptAfterTimeLimit: seconds * 1000,
			...(seed !== undefined && { seed }),
		});
	} finally {
		await simulator.close();
	}
	return cases;
}
