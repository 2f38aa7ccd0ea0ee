/** Takes the place of n8n's logger: nothing is printed, everything is kept for the run it belongs to. */
import './environment';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Logger } from '@n8n/backend-common';
import { GlobalConfig, InstanceSettingsConfig } from '@n8n/config';
import { Container } from '@n8n/di';
import { jsonStringify, type LogMetadata } from 'n8n-workflow';

const linesOfRun = new AsyncLocalStorage<string[]>();

/**
 * Calls `run`; every line that n8n or a node logs in it, at whatever level and however
 * asynchronously, is added to `lines`. Runs at the same time in one process keep their lines apart.
 */
export function collectLogs<T>(lines: string[], run: () => T): T {
	return linesOfRun.run(lines, run);
}

/** The form in which n8n's logger writes an error of the metadata. */
function writtenError(error: Error, seen: Error[] = []): object {
	const { name, message, stack, cause } = error;
	const known = [...seen, error];
	const writtenCause =
		cause instanceof Error && !known.includes(cause) ? writtenError(cause, known) : cause;
	return { name, message, stack, cause: writtenCause };
}

function record(level: string, message: string, metadata: LogMetadata = {}): void {
	const written = Object.entries(metadata).map(([key, value]) => [
		key,
		value instanceof Error ? writtenError(value) : value,
	]);
	const details = jsonStringify(Object.fromEntries(written), { replaceCircularRefs: true });
	linesOfRun.getStore()?.push(`${level} ${message} ${details}`);
}

class CollectingLogger extends Logger {
	override scoped(): Logger {
		return this;
	}

	override error(message: string, metadata?: LogMetadata): void {
		record('error', message, metadata);
	}

	override warn(message: string, metadata?: LogMetadata): void {
		record('warn', message, metadata);
	}

	override info(message: string, metadata?: LogMetadata): void {
		record('info', message, metadata);
	}

	override debug(message: string, metadata?: LogMetadata): void {
		record('debug', message, metadata);
	}
}

Container.set(
	Logger,
	new CollectingLogger(Container.get(GlobalConfig), Container.get(InstanceSettingsConfig)),
);
