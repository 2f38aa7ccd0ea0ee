import { ZodError } from 'zod';
import type { Answer } from './envelope';
import {
	describeIssues,
	parseSettingsChange,
	type Settings,
	type SettingsChange,
} from './settings';
import type { FaultPlan } from './faults';
import type { Ledger } from './ledger';

/** Where the control addresses are; they need no API key. */
export const CONTROL_PATH = '/_simulator/';

/** What can be controlled from another process. */
export interface Controlled {
	readonly ledger: Ledger;
	readonly faults: FaultPlan;
	configure(change: SettingsChange): Settings;
	reset(): void;
}

/** Answers a request to a control address: `POST faults` of path `/_simulator/faults`, and so on. */
export function controlAnswer(
	simulator: Controlled,
	method: string,
	path: string,
	body: string,
): Answer {
	try {
		switch (`${method} ${path.slice(CONTROL_PATH.length)}`) {
			case 'GET health':
				return json(200, { ok: true });
			case 'GET ledger':
				return json(200, simulator.ledger);
			case 'POST faults':
				simulator.faults.addParsed(JSON.parse(body));
				return json(200, { ok: true });
			case 'DELETE faults':
				simulator.faults.clear();
				return json(200, { ok: true });
			case 'POST settings':
				return json(200, simulator.configure(parseSettingsChange(JSON.parse(body))));
			case 'POST reset':
				simulator.reset();
				return json(200, { ok: true });
			default:
				return json(404, { error: `No control address: ${method} ${path}` });
		}
	} catch (error) {
		if (error instanceof ZodError) return json(400, { error: describeIssues(error) });
		if (error instanceof SyntaxError) return json(400, { error: `Not JSON: ${error.message}` });
		throw error;
	}
}

function json(status: number, value: unknown): Answer {
	return { status, body: JSON.stringify(value) };
}
