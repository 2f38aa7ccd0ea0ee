/** For mutation testing: a file of a package is loaded by Node, once for all runs. See `environment.cjs`. */
module.exports = {
	process: (_text, path) => ({ code: `module.exports = requireOnce(${JSON.stringify(path)});` }),
};
