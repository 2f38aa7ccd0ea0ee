/** Child processes that are known, can be read, and end with the one that started them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** A program that runs beside the tests. */
export interface RunningProcess {
	readonly pid: number;
	/** All that it has printed so far. */
	output(): string;
	/** Ends it with all its children, and resolves when it is gone. */
	stop(): Promise<void>;
	/** Ends it as a power cut would. */
	kill(): Promise<void>;
	/** Resolves when it has ended, with its exit code. */
	readonly ended: Promise<number | null>;
}

/** How long a process may take to end when asked, in ms. */
const PATIENCE = 15_000;

/** Starts a program as the head of its own group, so that its children end with it. */
export function startProcess(
	program: string,
	args: readonly string[],
	options: { env: Record<string, string>; cwd: string; uid?: number; gid?: number },
): RunningProcess {
	const child = spawn(program, args, { ...options, detached: true, stdio: 'pipe' });
	const guard = guardOf(child);
	let output = '';
	const keep = (chunk: Buffer) => (output += chunk.toString());
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	const ended = new Promise<number | null>((resolve) => {
		child.once('error', (error) => {
			output += `\n${program}: ${error.message}`;
			guard.stdin.end();
			resolve(null);
		});
		child.once('close', (code) => {
			guard.stdin.end();
			resolve(code);
		});
	});
	const end = async (first: NodeJS.Signals) => {
		signal(child, first);
		const isGone = await Promise.race([
			ended.then(() => true),
			pause(PATIENCE, false, { ref: false }),
		]);
		if (!isGone) signal(child, 'SIGKILL');
		await ended;
		// What it may have left of its group.
		signal(child, 'SIGKILL');
	};
	return {
		pid: child.pid ?? 0,
		output: () => output,
		stop: async () => await end('SIGTERM'),
		kill: async () => await end('SIGKILL'),
		ended,
	};
}

/**
 * Ends a process's group when we end, however that comes about: then the guard's input ends. Jest's sandbox gives no
 * `exit` event, and Ctrl+C does not reach a group of its own.
 */
function guardOf({ pid }: ChildProcess) {
	const script = 'cat >/dev/null; kill -s KILL -- "-$1" 2>/dev/null';
	return spawn('sh', ['-c', script, 'guard', String(pid ?? '')], {
		detached: true,
		stdio: ['pipe', 'ignore', 'ignore'],
	});
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, name);
	} catch {
		// It is gone already.
	}
}

/**
 * Waits until something holds.
 *
 * @param what names it in the message if it takes longer than `ms`
 */
export async function until<T>(
	what: string,
	ms: number,
	check: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
	const end = Date.now() + ms;
	for (;;) {
		const value = await check();
		if (value !== undefined && value !== false) return value;
		if (Date.now() > end) throw new Error(`Waited ${ms / 1000} s in vain: ${what}`);
		await pause(100);
	}
}
