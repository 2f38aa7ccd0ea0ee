/** Files that tests without n8n's engine and without long texts check best; the engine's part has the others. */
export const UNIT_FILES = [
	'nodes/AdspirerTikTok/api/**/*.ts',
	'!nodes/AdspirerTikTok/api/request.ts',
	'nodes/AdspirerTikTok/operations/{cells,values}.ts',
	'nodes/AdspirerTikTok/pipeline/{call,created,route,stop}.ts',
];

/**
 * The settings of a part of mutation testing; its reports have its name.
 *
 * @returns {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export const settingsOf = (part, jestConfig, mutate) => ({
	testRunner: 'jest',
	jest: { configFile: jestConfig, enableFindRelatedTests: false },
	mutate,
	incremental: true,
	incrementalFile: `reports/mutation/${part}.incremental.json`,
	coverageAnalysis: 'perTest',
	ignoreStatic: true,
	concurrency: 2,
	maxTestRunnerReuse: 100,
	timeoutMS: 20000,
	reporters: ['clear-text', 'progress', 'json', 'html'],
	thresholds: { high: 95, low: 85, break: 85 },
	tempDirName: '.stryker-tmp',
	jsonReporter: { fileName: `reports/mutation/${part}.json` },
	htmlReporter: { fileName: `reports/mutation/${part}.html` },
	clearTextReporter: { logTests: false, reportTests: false, allowEmojis: false },
});
