/** What a process uses of the machine, as Linux counts it. */
import { readFileSync, writeFileSync } from 'node:fs';

/** The kernel's unit of CPU time for programs: `sysconf(_SC_CLK_TCK)` is 100 on every Linux that Node.js runs on. */
const MS_PER_TICK = 10;

/** CPU time of all threads of a process since its start, user and system together, in ms (10 ms fine). */
export const cpuMs = (pid: number): number => cpuMsIn(readFileSync(`/proc/${pid}/stat`, 'utf8'));

/** Reads `/proc/<pid>/stat` (proc_pid_stat(5): fields 14 and 15). */
export function cpuMsIn(stat: string): number {
	// The second field is the name in brackets, which may hold blanks and brackets.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	const [user, system] = [fields[11], fields[12]].map(Number);
	if (user === undefined || system === undefined || Number.isNaN(user + system)) {
		throw new Error(`Not a line of /proc/<pid>/stat: ${stat}`);
	}
	return (user + system) * MS_PER_TICK;
}

/** The most memory that a process has held (resident set) since its start or `resetPeak`, in MB. */
export const peakMb = (pid: number): number =>
	peakMbIn(readFileSync(`/proc/${pid}/status`, 'utf8'));

/** Reads `VmHWM` of `/proc/<pid>/status`, which is in KiB. */
export function peakMbIn(status: string): number {
	const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
	if (kib === undefined) throw new Error('No VmHWM in /proc/<pid>/status');
	return (Number(kib) * 1024) / 1e6;
}

/** Starts the peak anew at what the process holds now (proc_pid_clear_refs(5): 5). */
export const resetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');
