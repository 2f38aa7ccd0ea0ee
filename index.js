/** n8n reads the paths in package.json; this is for whoever requires the package by its name. */
module.exports = {
	...require('./dist/credentials/AdspirerApi.credentials.js'),
	...require('./dist/nodes/AdspirerTikTok/AdspirerTikTok.node.js'),
};
