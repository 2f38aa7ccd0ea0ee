const Sequencer = require('@jest/test-sequencer').default;

/** Runs the tests that need no workflow engine first: for mutation testing, which stops at the first failure. */
module.exports = class QuickFirst extends Sequencer {
	sort(tests) {
		const rank = ({ path }) => (path.includes('/test/unit/') ? 0 : 1);
		return [...tests].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
	}
};
