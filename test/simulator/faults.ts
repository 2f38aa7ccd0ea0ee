import { z } from 'zod';
import { seededRandom } from './random';
import { REFUSAL_REASONS } from './tiktokRefusals';

/** Which requests a fault meets. A fault without any of these meets the very next request. */
const matchers = {
	tool: z.string().optional(),
	key: z.string().optional(),
	/** Lets this many matching requests through first. */
	skip: z.number().int().min(0).optional(),
	/** How many matching requests it meets; 1 unless told. */
	times: z.number().int().min(1).optional(),
	/** Chance of meeting a matching request; 1 unless told. */
	probability: z.number().min(0).max(1).optional(),
};

const fault = <Kind extends string>(kind: Kind) =>
	z.object({ kind: z.literal(kind), ...matchers }).strict();

const ms = z.number().min(0);
/** Whether the tool does its work before the fault hides it; see `executesFirst` for what holds when absent. */
const executes = z.boolean().optional();

const faultSchema = z.discriminatedUnion('kind', [
	/** A status with its documented body; 502 and 504 come as a proxy's HTML. `retryAfter` in seconds. */
	fault('status').extend({
		status: z.union([
			z.literal(400),
			z.literal(401),
			z.literal(402),
			z.literal(403),
			z.literal(404),
			z.literal(429),
			z.literal(500),
			z.literal(502),
			z.literal(503),
			z.literal(504),
		]),
		retryAfter: z.number().min(0).optional(),
		/** Where to tell `retryAfter`: as a header in seconds (default) or as a date, or only in the error's text. */
		retryAfterIn: z.enum(['header', 'date', 'text']).optional(),
		error: z.string().optional(),
		executes,
	}),
	/** A refusal of the service or of TikTok, in its published words or in others; the tool does not run. */
	fault('refusal').extend({ reason: z.enum(REFUSAL_REASONS), error: z.string().optional() }),
	/** A 200 that tells `None` where the ID of a failed upload should be; the tool does not run. */
	fault('noneId200').extend({ of: z.enum(['image', 'video']).optional() }),
	/** 409, as if the key had been used before with other arguments. */
	fault('reuseConflict'),
	/** The connection is reset after the request was read, before the tool runs. */
	fault('resetBefore'),
	/** The tool runs; the connection is reset before any byte of the answer. */
	fault('resetAfter'),
	/** The tool runs; headers and half of the body arrive, then the connection closes. */
	fault('cutOff'),
	/** The tool runs; a complete HTTP answer whose JSON ends in the middle. */
	fault('truncatedJson'),
	/** The tool runs after a delay. */
	fault('slow').extend({ ms }),
	/** The tool runs at once, the answer comes after a delay. */
	fault('slowAfter').extend({ ms }),
	/** The tool runs; the answer comes in `pieces` (default 10), one each `ms` milliseconds. */
	fault('trickle').extend({ ms, pieces: z.number().int().min(2).optional() }),
	/** A 200 with a page of a proxy. */
	fault('html200').extend({ executes }),
	/** A 200 with nothing. */
	fault('empty200').extend({ executes }),
	/** A 200 whose envelope says `success: false`. */
	fault('successFalse200').extend({ error: z.string().optional(), executes }),
	/** A 200 with JSON that is not the envelope. */
	fault('wrongShape200').extend({
		variant: z.enum(['array', 'text', 'noData', 'nullData']),
		executes,
	}),
	/** A redirect, to `location` or else to a place here that notes who comes. */
	fault('redirect').extend({
		status: z.union([z.literal(302), z.literal(307)]),
		location: z.string().optional(),
		executes,
	}),
	/** The tool runs; the answer's text has this many megabytes. */
	fault('huge200').extend({ megabytes: z.number().positive().max(1000), executes }),
]);

/** Something that goes wrong, and with which requests. */
export type Fault = z.input<typeof faultSchema>;
export type FaultKind = Fault['kind'];

const randomFaultsSchema = z
	.object({
		seed: z.number().int(),
		/** Share of the requests that meet a fault, 0 to 1. */
		rate: z.number().min(0).max(1),
		/** What to choose from; their matchers do not count here. */
		kinds: z.array(faultSchema).min(1),
		/** How often one Idempotency-Key may be met; 2 unless told. Requests without a key are met freely. */
		maxPerKey: z.number().int().min(1).optional(),
	})
	.strict();

/** Faults at random, the same for the same seed and order of requests. */
export type RandomFaults = z.input<typeof randomFaultsSchema>;

const plannedSchema = z.union([
	faultSchema,
	z.array(faultSchema),
	z.object({ random: randomFaultsSchema }).strict(),
]);

/** Whether the tool does its work although the fault spoils the answer. */
export function executesFirst(fault: Fault): boolean {
	switch (fault.kind) {
		case 'resetBefore':
		case 'reuseConflict':
		case 'refusal':
		case 'noneId200':
			return false;
		case 'status':
		case 'html200':
		case 'empty200':
		case 'successFalse200':
		case 'wrongShape200':
		case 'redirect':
			return fault.executes ?? false;
		case 'huge200':
			return fault.executes ?? true;
		default:
			return true;
	}
}

/** The faults to come. */
export class FaultPlan {
	private planned: Array<{ fault: Fault; skip: number; times: number }> = [];
	private drawRandom: (key: string | null) => Fault | undefined = () => undefined;
	private chance: () => number;

	constructor(private readonly seed: number) {
		this.chance = seededRandom(seed);
	}

	/** Plans faults. Of several that match a request the one planned first is met. */
	add(...faults: Fault[]): void {
		for (const fault of faults)
			this.planned.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
	}

	/** Lets requests meet faults at random, besides the planned ones; replaces an earlier random plan. */
	random({ seed, rate, kinds, maxPerKey = 2 }: RandomFaults): void {
		const draw = seededRandom(seed);
		const met = new Map<string, number>();
		this.drawRandom = (key) => {
			const hit = draw() < rate;
			const kind = kinds[Math.floor(draw() * kinds.length)];
			if (!hit || key === null) return hit ? kind : undefined;
			const times = met.get(key) ?? 0;
			if (times >= maxPerKey) return undefined;
			met.set(key, times + 1);
			return kind;
		};
	}

	/** Plans what came over HTTP: a fault, a list of them, or `{ random: … }`. Throws a ZodError on anything else. */
	addParsed(json: unknown): void {
		const parsed = plannedSchema.parse(json);
		if ('random' in parsed) this.random(parsed.random);
		else this.add(...[parsed].flat());
	}

	/** No more faults. */
	clear(): void {
		this.planned = [];
		this.drawRandom = () => undefined;
		this.chance = seededRandom(this.seed);
	}

	/** The fault that a request meets, if any; each one counts as met. */
	take(tool: string, key: string | null): Fault | undefined {
		for (const plan of this.planned) {
			const { fault } = plan;
			if (fault.tool !== undefined && fault.tool !== tool) continue;
			if (fault.key !== undefined && fault.key !== key) continue;
			if (plan.skip > 0) {
				plan.skip -= 1;
				continue;
			}
			if (this.chance() >= (fault.probability ?? 1)) continue;
			plan.times -= 1;
			if (plan.times === 0) this.planned = this.planned.filter((other) => other !== plan);
			return fault;
		}
		return this.drawRandom(key);
	}
}
