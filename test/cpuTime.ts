const timeOnce = (run: () => void) => {
	const cpu = process.cpuUsage();
	const start = performance.now();
	run();
	const wall = performance.now() - start;
	const { user, system } = process.cpuUsage(cpu);
	return Math.min(wall, (user + system) / 1000);
};

/** The least time of some runs in milliseconds: of the wall clock or of the CPU, so that a busy machine does not count. */
export const timeOf = (run: () => void, runs = 3) =>
	Math.min(...Array.from({ length: runs }, () => timeOnce(run)));
