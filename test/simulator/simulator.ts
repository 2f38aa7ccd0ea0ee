import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { isToolName, isWriteTool, type ToolName } from './contract';
import { CONTROL_PATH, controlAnswer, type Controlled } from './control';
import { deliver, reset } from './delivery';
import { conflictAnswer, errorAnswer, unauthorizedAnswer, type Answer } from './envelope';
import { answerInstead, MOVED_PATH } from './faultyAnswers';
import { executesFirst, FaultPlan } from './faults';
import { canonicalJson, IdempotencyCache } from './idempotency';
import { Ledger, type LedgerRequest } from './ledger';
import { seededRandom } from './random';
import { isIdempotencyKey, type Arguments } from './rules';
import { Service, type Call } from './service';
import { changeSettings, defaultSettings, type Settings, type SettingsChange } from './settings';
import { Timers } from './timers';

/** How to start a simulator: any setting, and what cannot change while it runs. */
export interface SimulatorOptions extends SettingsChange {
	/** 0, the default, takes a free port. */
	port?: number;
	/** `sk_test_simulator` unless told. */
	apiKey?: string;
	/** Fixes IDs, latencies and chances; 1 unless told. */
	seed?: number;
}

/** A running simulator. */
export interface Simulator extends Controlled {
	/** Such as `http://127.0.0.1:40123`: the credential's Base URL. */
	readonly url: string;
	readonly apiKey: string;
	readonly settings: Settings;
	/** Changes settings while it runs; returns all of them. */
	configure(change: SettingsChange): Settings;
	/** Back to the start: settings, quota, IDs, no faults, an empty ledger and idempotency cache. */
	reset(): void;
	/** Drops all waits and connections; resolves when the port is free. */
	close(): Promise<void>;
}

const TOOL_PATH = /^\/api\/v1\/tools\/([^/]+)\/execute$/;

/** Starts a local Adspirer API on 127.0.0.1. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const simulator = new SimulatorServer(options);
	await simulator.listen(options.port ?? 0);
	return simulator;
}

class SimulatorServer implements Simulator {
	readonly apiKey: string;
	readonly faults: FaultPlan;
	readonly ledger = new Ledger(() => this.settings.quota);
	settings: Settings;
	url = '';

	private readonly startSettings: SettingsChange;
	private readonly seed: number;
	private readonly service: Service;
	private readonly cache = new IdempotencyCache();
	private readonly timers = new Timers();
	private readonly server: Server;
	private random: () => number;

	constructor({ port: _, apiKey = 'sk_test_simulator', seed = 1, ...settings }: SimulatorOptions) {
		this.apiKey = apiKey;
		this.seed = seed;
		this.startSettings = settings;
		this.settings = changeSettings(defaultSettings(), settings);
		this.faults = new FaultPlan(seed);
		this.random = seededRandom(seed);
		this.service = new Service(seed, () => this.settings, this.ledger);
		this.server = createServer((request, response) => void this.handle(request, response));
		// Longer than any pause of a test: the server never closes a connection just as a request leaves on it.
		this.server.keepAliveTimeout = 60_000;
	}

	async listen(port: number): Promise<void> {
		await new Promise<void>((resolve, reject) => {
			this.server.once('error', reject);
			this.server.listen(port, '127.0.0.1', resolve);
		});
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
		this.url = `http://127.0.0.1:${address.port}`;
	}

	configure(change: SettingsChange): Settings {
		this.settings = changeSettings(this.settings, change);
		return this.settings;
	}

	reset(): void {
		this.settings = changeSettings(defaultSettings(), this.startSettings);
		this.random = seededRandom(this.seed);
		this.ledger.clear();
		this.faults.clear();
		this.cache.clear();
		this.service.clear();
	}

	async close(): Promise<void> {
		this.timers.clear();
		await new Promise<void>((resolve) => {
			this.server.close(() => resolve());
			this.server.closeAllConnections();
		});
	}

	/** Answers a request; never rejects. */
	private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { method = 'GET', url: path = '/' } = request;
		const tool = TOOL_PATH.exec(path)?.[1];
		try {
			if (method === 'POST' && tool !== undefined)
				await this.handleTool(tool, path, request, response);
			else await this.handleOther(method, path, request, response);
		} catch (error) {
			// A client that leaves while it sends is no fault of ours; anything else must not pass unseen.
			if (!request.destroyed || request.complete) console.error(error);
			response.destroy();
		}
	}

	/** Control addresses, arrivals after a redirect, and everything that is no tool. */
	private async handleOther(
		method: string,
		path: string,
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		const body = await text(request);
		if (path.startsWith(MOVED_PATH))
			this.ledger.redirectsFollowed.push({ method, path, authorized: this.isAuthorized(request) });
		const answer = path.startsWith(CONTROL_PATH)
			? controlAnswer(this, method, path, body)
			: errorAnswer(404, '', `Not found: ${method} ${path}`);
		await deliver({ response, timers: this.timers, ended: () => undefined }, answer);
	}

	private async handleTool(
		tool: string,
		path: string,
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		const header = request.headers['idempotency-key'];
		const key = typeof header === 'string' ? header : null;
		const entry = this.ledger.arrived(tool, key, this.isAuthorized(request));
		response.once('close', () => this.noteClientGone(entry, response));
		const ended = (status: LedgerRequest['status']) => this.ledger.ended(entry, status);
		const exchange = { response, timers: this.timers, ended };

		const given = parseArguments(await text(request));
		entry.arguments = given ?? null;
		const fault = this.faults.take(tool, key);
		entry.fault = fault?.kind ?? null;
		if (fault?.kind === 'slow') await this.timers.wait(fault.ms);
		const executes = fault === undefined || executesFirst(fault);
		const real = executes ? await this.answer(entry, given) : undefined;
		const instead = fault && answerInstead(fault, tool, path, this.settings.quota);
		const answer = instead ?? real;
		if (answer) await deliver(exchange, answer, fault);
		// Nothing ran and nothing stands in for it: there is no answer to give.
		else reset(exchange);
	}

	private noteClientGone(entry: LedgerRequest, response: ServerResponse): void {
		const brokenByFault = entry.status === 'reset' || entry.status === 'cutOff';
		if (!response.writableFinished && !brokenByFault) this.ledger.ended(entry, 'clientGone');
	}

	/** The answer of a service in good health. */
	private async answer(entry: LedgerRequest, given: Arguments | undefined): Promise<Answer> {
		const { n, tool, key } = entry;
		if (!entry.authorized) return unauthorizedAnswer(tool);
		if (!isToolName(tool)) return errorAnswer(404, tool, `Tool not found: ${tool}`);
		if (given === undefined)
			return errorAnswer(400, tool, 'The body must be JSON: { "arguments": { … } }');
		const call: Call = { n, tool, key, arguments: given };
		if (!isWriteTool(tool)) return await this.execute(call);
		this.checkKey(n, tool, key);
		if (key === null) return await this.execute(call);
		return await this.executeOnce(entry, call, key);
	}

	private async executeOnce(entry: LedgerRequest, call: Call, key: string): Promise<Answer> {
		const { n, tool } = call;
		const result = await this.cache.once(
			key,
			canonicalJson([tool, call.arguments]),
			this.settings.rememberFailures,
			() => this.execute(call),
		);
		if (result.outcome === 'conflict') {
			this.ledger.conflicts.push({ n, tool, key });
			return conflictAnswer(tool);
		}
		entry.replayed = result.outcome === 'replayed';
		return result.answer;
	}

	private async execute(call: Call): Promise<Answer> {
		const { latencyMs } = this.settings;
		await this.timers.wait(
			typeof latencyMs === 'number'
				? latencyMs
				: latencyMs.min + this.random() * (latencyMs.max - latencyMs.min),
		);
		return this.service.execute(call);
	}

	/** A write without a key, or with one that is no UUID, is executed all the same: the docs only recommend it. */
	private checkKey(n: number, tool: ToolName, key: string | null): void {
		if (key === null)
			this.ledger.violations.push({ n, tool, messages: ['Idempotency-Key: missing on a write'] });
		else if (!isIdempotencyKey(key))
			this.ledger.violations.push({
				n,
				tool,
				messages: [`Idempotency-Key: bad key, no UUID: ${key}`],
			});
	}

	private isAuthorized(request: IncomingMessage): boolean {
		return request.headers.authorization === `Bearer ${this.apiKey}`;
	}
}

/** The `arguments` object of a request body, or `undefined` if there is none. */
function parseArguments(body: string): Arguments | undefined {
	try {
		const json: unknown = JSON.parse(body);
		return isObject(json) && isObject(json.arguments) ? json.arguments : undefined;
	} catch {
		return undefined;
	}
}

function isObject(value: unknown): value is Arguments {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
