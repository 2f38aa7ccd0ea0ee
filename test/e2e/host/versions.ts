/** The versions of n8n that the package is tested in. */
export const N8N_VERSIONS = {
	/** What most people run who keep n8n up to date. */
	current: '2.41.1',
	/** The oldest that the README promises. */
	oldest: '1.123.0',
} as const;

export type N8nVersion = (typeof N8N_VERSIONS)[keyof typeof N8N_VERSIONS];

/** The Node.js that n8n 2.x needs; it comes from npm where the own one is older. */
export const NODE_FOR_N8N_2 = '24.21.0';
