import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { defineConfig, globalIgnores } from 'eslint/config';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/** What ends up in the published package. */
const published = ['{nodes,credentials}/**/*.ts'];

export default defineConfig(
	globalIgnores(['dist', 'coverage', 'reports', '.stryker-tmp']),
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

	// Everything in TypeScript, with types.
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommendedTypeChecked],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			// n8n's interfaces ask for promises where nothing is awaited.
			'@typescript-eslint/require-await': 'off',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'max-lines': ['error', 300],
		},
	},

	{
		// One table, one row a rule: cut in two, nobody would find a rule at once.
		files: ['nodes/*/operations/matrix.ts'],
		rules: { 'max-lines': 'off' },
	},

	{
		// What stands in for a user or a server turns anything into text.
		files: ['test/**/*.ts'],
		rules: {
			'@typescript-eslint/no-base-to-string': 'off',
			'@typescript-eslint/restrict-template-expressions': 'off',
		},
	},
	{
		// What jest's matchers and parsed answers give is `any`.
		files: ['test/**/*.test.ts', 'test/**/*.e2e.ts'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			'@typescript-eslint/unbound-method': 'off',
		},
	},

	// n8n's rules for what is published, as its scan of community packages has them.
	{
		files: ['package.json', ...published],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: { 'no-console': 'error' },
	},
	{
		files: ['package.json'],
		languageOptions: { parser: tseslint.parser },
		rules: n8nNodesBase.configs.community.rules,
	},
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.credentials.rules,
			// For n8n's own credentials, which name a page of n8n's docs.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			// The community rule credential-password-field knows more.
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...n8nNodesBase.configs.nodes.rules,
			// These two know connections as strings only, but n8n's community rules ask for NodeConnectionTypes.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			// Adspirer's limits are real ones.
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},
	{
		// n8n's rule lets every dev dependency pass. What is not bundled must be there at run time.
		files: published,
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							regex: '^(?!\\.\\.?/|n8n-workflow$|node:crypto$|zod/v4-mini$)',
							message:
								'Only n8n-workflow, node:crypto and zod/v4-mini (bundled) exist at run time.',
						},
					],
				},
			],
		},
	},
);
