/**
 * For mutation testing, where one process runs the tests thousands of times: Node's environment without a context
 * of its own, so that packages are loaded once and kept (`package.cjs`), and with an end at the first test that fails.
 */
const { TestEnvironment } = require('jest-environment-node');
const vm = require('node:vm');

const noContext = vm.createContext({});

// Jest compiles each module for the environment's context: for this one it is to be Node's own.
const { compileFunction } = vm;
vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) =>
	compileFunction(
		code,
		parameters,
		parsingContext === noContext ? options : { ...options, parsingContext },
	);

global.requireOnce = require;

const KEPT_BY_JEST = /EVENT_HANDLERS|JEST_STATE_SYMBOL/;
const { exit } = process;

/** Jest leaves the state of a run to the context that it ran in. */
function forgetEarlierRuns() {
	process.exit = exit;
	for (const key of Object.getOwnPropertySymbols(global)) {
		if (KEPT_BY_JEST.test(key.description)) delete global[key];
	}
}

module.exports = class extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		forgetEarlierRuns();
		this.global = global;
		const FakeTimers = this.fakeTimersModern.constructor;
		this.fakeTimersModern = new FakeTimers({ config: config.projectConfig, global });
	}

	getVmContext() {
		return noContext;
	}

	async teardown() {
		this.moduleMocker.restoreAllMocks();
		this.fakeTimersModern.dispose();
	}

	handleTestEvent(event) {
		if (event.name === 'test_fn_failure' || event.name === 'hook_failure') this.failed = true;
		if (this.failed && event.name === 'test_start') event.test.mode = 'skip';
	}
};
