/** Who may depend on whom. `docs/architecture.md` says why; CI runs this with every change. */

/** What ends up in the published package. */
const PUBLISHED = '^(nodes|credentials)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'no-circular',
			comment: 'A cycle has no beginning to read from. Types alone may refer to each other.',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
		{
			name: 'no-orphans',
			comment:
				'Nothing imports this file and it imports nothing: it is a left-over. Mutation testing names its files in strings.',
			severity: 'error',
			from: { orphan: true, pathNot: '\\.d\\.ts$|^test/mutation/' },
			to: {},
		},
		{
			name: 'no-unresolvable',
			comment: 'The import leads nowhere.',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true },
		},
		{
			name: 'node-runs-on-its-own',
			comment:
				'At run time there are n8n-workflow, node:crypto and what is bundled: the node itself and zod. ' +
				'No HTTP client of our own (n8n has one), no n8n-core, nothing of the tests.',
			severity: 'error',
			from: { path: PUBLISHED },
			to: {
				pathNot: [
					PUBLISHED,
					'^node_modules/n8n-workflow/',
					'^node_modules/zod/v4-mini/',
					'^(node:)?crypto$',
				],
			},
		},
		{
			name: 'api-knows-no-operation',
			comment: 'api/ speaks with the service and knows neither fields nor items.',
			severity: 'error',
			from: { path: '^nodes/[^/]+/api/' },
			to: { path: PUBLISHED, pathNot: '^nodes/[^/]+/api/' },
		},
		{
			name: 'operations-know-no-pipeline',
			comment: 'A tool is a description. What runs it may change without it.',
			severity: 'error',
			from: { path: '^nodes/[^/]+/operations/' },
			to: { path: PUBLISHED, pathNot: '^nodes/[^/]+/(operations|cells|api)/' },
		},
		{
			name: 'cells-know-no-tool',
			comment:
				'What a cell means does not depend on the tool that takes it. api/ helps with JSON and stand-ins for IDs.',
			severity: 'error',
			from: { path: '^nodes/[^/]+/cells/' },
			to: { path: PUBLISHED, pathNot: '^nodes/[^/]+/(cells|api)/' },
		},
		{
			name: 'only-the-registry-names-tools',
			comment:
				'A new tool is one file and one line in the registry. The rest reaches it through there.',
			severity: 'error',
			from: { path: PUBLISHED, pathNot: '/operations/' },
			to: { path: '/operations/', pathNot: '/operations/(registry|tool)\\.ts$' },
		},
		{
			name: 'credential-is-small',
			comment: 'The credential shares the check of the base URL with the node, nothing else.',
			severity: 'error',
			from: { path: '^credentials/' },
			to: { path: PUBLISHED, pathNot: '/api/baseUrl\\.ts$' },
		},
		{
			name: 'simulator-knows-no-node',
			comment: 'It checks the node against the documentation, so it shares no code with it.',
			severity: 'error',
			from: { path: '^test/simulator/' },
			to: { path: [PUBLISHED, '^(scripts|test)/'], pathNot: '^test/simulator/' },
		},
		{
			name: 'harness-knows-no-node',
			comment: 'It runs any node on n8n-core. Tests give it ours.',
			severity: 'error',
			from: { path: '^test/harness/' },
			to: { path: [PUBLISHED, '^(scripts|test)/'], pathNot: '^test/harness/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.json' },
		// An import of types is a dependency too.
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'default', 'types'],
		},
	},
};
